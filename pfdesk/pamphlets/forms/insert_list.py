"""広報誌折り込み 地区別内訳: households and copies by district, for whoever folds and carries the newsletter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.queries import district_entities
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.quantities import quantity_text

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.pamphlets.model import District, Edition


@dataclass(frozen=True, slots=True)
class InsertSheet:
    """What the form shows: the edition and the districts."""

    edition: Edition
    districts: tuple[District, ...]


def ask(session: Any, target: UUID | None, /, **_: Any) -> InsertSheet:
    """Read the districts."""
    return InsertSheet(chosen_edition(session, target), district_entities(session))


def draw(sheet: InsertSheet, letterhead: Letterhead, /, spares: int = 0, **_: Any) -> Printed:
    """Draw the table with the spares below it."""
    document = Document("広報誌折り込み 地区別内訳", letterhead, subtitle=sheet.edition.name)
    edition = sheet.edition
    document.paragraph(
        f"1箱 {edition.box:,}部、1束 {edition.bundle:,}部。残った分は数えて事務局へお戻しください。"
    )
    document.gap(3)
    columns = (
        Column("no", "番号", 14, kind="number"),
        Column("name", "地区・町内会", share=1),
        Column("copies", "世帯数(部)", 30, kind="number"),
        Column("packed", "荷姿", 44),
        Column("left", "残った部数", 34),
    )
    rows: list[Any] = [
        {
            "no": number,
            "name": one.name,
            "copies": one.households,
            "packed": quantity_text(one.households, edition.packing),
            "left": "",
        }
        for number, one in enumerate(sheet.districts, 1)
    ]
    households = sum(one.households for one in sheet.districts)
    if spares:
        rows.append(
            TotalRow("予備", {"copies": spares, "packed": quantity_text(spares, edition.packing)}, "subtotal")
        )
    whole = households + spares
    rows.append(TotalRow("計", {"copies": whole, "packed": quantity_text(whole, edition.packing)}))
    list_table(document, columns, rows, row_height=8)
    if not sheet.districts:
        document.add_problems((Problem("地区", "地区と世帯数がまだありません", "warn"),))
    return document.finish()


FORM = Form(
    "insert-list",
    "広報誌折り込み 地区別内訳",
    "A4",
    "edition",
    ask,
    draw,
    (Option("spares", "予備の部数", default=0),),
)
