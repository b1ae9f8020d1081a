"""配布計画: the places by group with subtotals, and the sum that makes the print run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.queries import GroupLine, PlaceTable, place_table
from pfdesk.paper.form import Form, Letterhead, Printed, Problem
from pfdesk.paper.frame import Document, Margins
from pfdesk.paper.table import Column, GroupRow, TotalRow, list_table
from pfdesk.paper.text import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from pfdesk.pamphlets.model import Edition

CITY = ("welfare", "other_desks")
ONE_PAGE = Margins(top=11, bottom=13)
"""The account's 26 places with their subtotals fit one sheet."""


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """What the form shows: the edition and its places."""

    edition: Edition
    table: PlaceTable


def ask(session: Any, target: UUID | None, /, **_: Any) -> PlanSheet:
    """Read the plan of an edition."""
    edition = chosen_edition(session, target)
    return PlanSheet(edition, place_table(session, edition.id))


def draw(sheet: PlanSheet, letterhead: Letterhead, /, **_: Any) -> Printed:
    """Draw the plan."""
    edition, table = sheet.edition, sheet.table
    document = Document("配布計画", letterhead, subtitle=edition.name, margins=ONE_PAGE)
    _summary(document, sheet)
    columns = (
        Column("no", "番号", 12, kind="number"),
        Column("name", "配布先", share=1),
        Column("plan", "計画(部)", 22, kind="number"),
        Column("delivered", "配布済み", 22, kind="number"),
        Column("to_come", "これから", 22, kind="number", text=lambda line: _or_dash(line["to_come"])),
        Column("due", "配達予定", 24, kind="date"),
        Column("mark", "確認", 14, kind="mark"),
    )
    list_table(document, columns, list(_rows(table)), size=8.25, row_height=5.5)
    planned = table.plan
    if edition.print_run and planned != edition.print_run:
        more = "多く" if planned > edition.print_run else "少なく"
        gap = abs(planned - edition.print_run)
        document.add_problems(
            (Problem("計", f"計画の合計が発行部数より{gap:,}部{more}なっています", "warn"),)
        )
    return document.finish()


def _summary(document: Document, sheet: PlanSheet) -> None:
    """The account's own equation, written out: 1,370 + 230 = 1,600."""
    groups = {group.code: group for group in sheet.table.groups}
    insert = groups["insert"].plan if "insert" in groups else 0
    places = len(sheet.table.stops)
    city = [groups[code] for code in CITY if code in groups]
    spread = f"配布先 {places}か所 {sheet.table.plan - insert:,}部"
    lines = [
        f"発行 {sheet.edition.print_run:,}部　広報誌折り込み {insert:,}部 + {spread} = {sheet.table.plan:,}部"
    ]
    if len(city) == len(CITY):
        parts = " + ".join(f"{group.name} {group.plan:,}部" for group in city)
        count = sum(len(group.places) for group in city)
        lines.append(f"市関係部署 {count}か所：{parts} = {sum(g.plan for g in city):,}部")
    for code, group in groups.items():
        if code not in {*CITY, "insert"}:
            lines.append(f"{group.name} {len(group.places)}か所：{group.plan:,}部")
    lines = [piece for line in lines for piece in wrap(line, document.width - 8)]
    document.pen.box(document.left, document.y, document.width, len(lines) * 6 + 4, 0, 0.95, radius=1.5)
    document.pen.lines(document.left + 4, document.y + 2, lines, 10.5, leading=6 * 72 / 25.4 / 10.5)
    document.y += len(lines) * 6 + 8


def _rows(table: PlaceTable) -> Iterator[Any]:
    number = 0
    for group in table.groups:
        if group.code == "insert" and len(group.places) == 1:
            yield _total(group.name, group, "subtotal")
            continue
        yield GroupRow(f"{group.name}　{len(group.places)}か所")
        for place in group.places:
            number += 1
            due = place.due_on
            yield {
                "id": place.id,
                "no": number,
                "name": place.name,
                "plan": place.plan,
                "delivered": place.delivered,
                "to_come": place.to_come,
                "due": f"{due.month}月{due.day}日" if due else "",
                "mark": "□" if place.to_come else "回収" if place.recalled else "済",
            }
        yield _total("　小計", group, "subtotal")
        if group.code == CITY[-1]:
            yield from _city_total(table)
    yield _total("計", table, "total")


def _city_total(table: PlaceTable) -> Iterator[TotalRow]:
    city = [group for group in table.groups if group.code in CITY]
    if len(city) == len(CITY):
        together = PlaceTable(tuple(city))
        sums = " + ".join(f"{group.plan:,}" for group in city)
        count = sum(len(group.places) for group in city)
        yield _total(f"市関係部署 {count}か所　{sums}", together, "subtotal")


def _total(label: str, of: GroupLine | PlaceTable, level: Any) -> TotalRow:
    values = {"plan": of.plan, "delivered": of.delivered, "to_come": _or_dash(of.to_come)}
    return TotalRow(label, values, level)


def _or_dash(copies: int) -> str:
    return f"{copies:,}" if copies else "-"


FORM = Form("distribution-plan", "配布計画", "A4", "edition", ask, draw)
