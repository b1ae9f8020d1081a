"""広報誌折り込み 地区別内訳: before the folding a list for whoever carries it, afterwards the statement by district."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.queries import insert_table
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.quantities import load_text, quantity_text

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.pamphlets.model import Edition
    from pfdesk.pamphlets.queries import DistrictLine, InsertTable


@dataclass(frozen=True, slots=True)
class InsertSheet:
    """What the form shows: the edition, its districts and what was booked for them."""

    edition: Edition
    insert: InsertTable


def ask(session: Any, target: UUID | None, /, **_: Any) -> InsertSheet:
    """Read the districts with what the ledger has for them."""
    edition = chosen_edition(session, target)
    return InsertSheet(edition, insert_table(session, edition.id))


def draw(sheet: InsertSheet, letterhead: Letterhead, /, spares: int = 0, **_: Any) -> Printed:
    """Draw the table with the spares below it; `spares` counts only as long as nothing is booked."""
    document = Document("広報誌折り込み 地区別内訳", letterhead, subtitle=sheet.edition.name)
    edition, insert = sheet.edition, sheet.insert
    booked = bool(insert.given)
    document.paragraph(
        f"折り込み {insert.kept:,}部 = 地区 {insert.kept - insert.spares.kept:,}部 + 予備 {insert.spares.kept:,}部"
        f"(渡した {insert.given:,}部 - 戻った {insert.back:,}部)"
        if booked
        else f"1箱 {edition.box:,}部、1束 {edition.bundle:,}部。残った分は数えて事務局へお戻しください。"
    )
    document.gap(3)
    if not booked and not spares:
        spares = max(0, insert.plan - insert.households)
    rows: list[Any] = [
        _row(sheet, one, number)
        for number, one in enumerate(insert.districts, 1)
        if one.households or one.given
    ]
    if insert.spares.given or (spares and not booked):
        copies = insert.spares.given if booked else spares
        rows.append(TotalRow("予備", _cells(sheet, copies, insert.spares), "subtotal"))
    whole = insert.given if booked else insert.households + spares
    counts: list[Any] = [row.values["copies"] if isinstance(row, TotalRow) else row["copies"] for row in rows]
    total = {"households": insert.households, **_cells(sheet, whole, insert)}
    total["packed"] = load_text(counts, edition.packing)
    list_table(document, _columns(booked=booked), [*rows, TotalRow("計", total)], row_height=8)
    if not insert.districts:
        document.add_problems((Problem("地区", "地区と世帯数がまだありません", "warn"),))
    return document.finish()


def _row(sheet: InsertSheet, one: DistrictLine, number: int) -> dict[str, Any]:
    copies = one.given if sheet.insert.given else one.households
    cells = _cells(sheet, copies, one)
    return {"no": number, "name": one.name, "households": one.households, **cells}


def _cells(sheet: InsertSheet, copies: int, one: DistrictLine | InsertTable) -> dict[str, Any]:
    packed = quantity_text(copies, sheet.edition.packing) if copies else ""
    return {"copies": copies, "packed": packed, "back": one.back or "", "kept": one.kept, "left": ""}


def _columns(*, booked: bool) -> tuple[Column, ...]:
    first = (
        Column("no", "番号", 14, kind="number"),
        Column("name", "地区・町内会", share=1),
        Column("households", "世帯数", 24, kind="number"),
        Column("copies", "渡した部数" if booked else "渡す部数", 26, kind="number"),
        Column("packed", "荷姿", 36),
    )
    if booked:
        return (
            *first,
            Column("back", "戻り", 20, kind="number"),
            Column("kept", "折り込み", 24, kind="number"),
        )
    return (*first, Column("left", "残った部数", 34))


FORM = Form(
    "insert-list",
    "広報誌折り込み 地区別内訳",
    "A4",
    "edition",
    ask,
    draw,
    (Option("spares", "予備の部数(記録する前)", default=0),),
)
