"""棚卸表: blind, so that what is counted is not what the ledger expects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.distribution_plan import PlanSheet, ask
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.table import Column, GroupRow, list_table

if TYPE_CHECKING:
    from collections.abc import Iterator


def draw(sheet: PlanSheet, letterhead: Letterhead, /, places: bool = True, **_: Any) -> Printed:
    """Draw the sheet: boxes, bundles and single copies to be counted; no figure of the ledger stands on it."""
    document = Document("棚卸表", letterhead, subtitle=sheet.edition.name)
    packing = f"1箱 {sheet.edition.box:,}部、1束 {sheet.edition.bundle:,}部"
    document.paragraph(
        f"帳簿の数を見ずに、置いてある部数を数えて書いてください。箱と束は数だけでかまいません({packing})。"
    )
    document.gap(3)
    columns = (
        Column("name", "数えるところ", share=3),
        Column("boxes", "箱", 18),
        Column("bundles", "束", 18),
        Column("rest", "ばら", 18),
        Column("sum", "合計(部)", 28),
        Column("notes", "気づいたこと", share=2),
    )
    list_table(document, columns, list(_rows(sheet, places=places)), row_height=10)
    document.gap(8)
    document.keep(lambda: _signatures(document))
    return document.finish()


def _rows(sheet: PlanSheet, *, places: bool) -> Iterator[Any]:
    empty = {"boxes": "", "bundles": "", "rest": "", "sum": "", "notes": ""}
    yield GroupRow("事務局の在庫")
    yield {"name": "倉庫・事務室", **empty}
    if not places:
        return
    for group in sheet.table.groups:
        if group.code in {"insert", "event"}:
            continue
        yield GroupRow(group.name)
        for place in group.places:
            yield {"name": place.name, **empty}


def _signatures(document: Document) -> None:
    pen = document.pen
    pen.text(
        document.left, document.y + 5, "数えた日時　　令和　　　年　　　月　　　日　　　時　　　分", 10.5
    )
    document.y += 12
    wide = document.width / 2
    for place, word in enumerate(("数えた人", "確かめた人")):
        x = document.left + place * wide
        document.pen.text(x, document.y + 5, word, 10.5)
        document.pen.line(x, document.y + 12, x + wide - 8, document.y + 12, 0.4)
    document.y += 14


FORM = Form(
    "stocktake-sheet",
    "棚卸表",
    "A4",
    "edition",
    ask,
    draw,
    (Option("places", "配布先も数える", default=True),),
)
