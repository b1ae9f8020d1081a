"""配送表 in the order of the route, and 受領書, four slips to a page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.distribution_plan import PlanSheet, ask
from pfdesk.paper.fit import fitted_box, fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.pen import Pen
from pfdesk.paper.sizes import A4, A4_LANDSCAPE
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.values.quantities import quantity_text

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.pamphlets.model import Edition
    from pfdesk.pamphlets.queries import PlaceLine

WHICH = (
    Option(
        "which",
        "載せる配布先",
        (
            ("open", "これから配るところ(なければ全部)"),
            ("out", "受領書がまだの配布"),
            ("all", "全部"),
        ),
        default="open",
    ),
)
SLIP = 297 / 4
NOBODY = Problem("配布先", "載せる配布先がありません")


def stops(sheet: PlanSheet, which: str) -> list[tuple[PlaceLine, int]]:
    """The places of the round in route order, each with the copies to unload there.

    "open": what the plan still promises (the whole plan where nothing is left); "out": what was brought and is
    not signed for; "all": the whole plan.
    """
    places = sorted(sheet.table.places, key=lambda place: place.route)
    if which == "out":
        brought: dict[UUID, int] = {}
        for line in sheet.waiting:
            brought[line.place_id] = brought.get(line.place_id, 0) + line.copies
        return [(place, brought[place.id]) for place in places if place.id in brought]
    planned = [place for place in places if place.plan and place.closed_on is None]
    waiting = [(place, place.to_come) for place in planned if place.to_come]
    return waiting if which != "all" and waiting else [(place, place.plan) for place in planned]


def draw_round(sheet: PlanSheet, letterhead: Letterhead, /, which: str = "open", **_: Any) -> Printed:
    """Draw the delivery round: how many boxes and bundles to unload where, with a box to sign."""
    document = Document("配送表", letterhead, A4_LANDSCAPE, sheet.edition.name)
    found = stops(sheet, which)
    packing = sheet.edition.packing
    columns = (
        Column("turn", "順", 12, kind="number"),
        Column("name", "配布先", share=3),
        Column("address", "所在地", share=2),
        Column("contact", "担当", 26),
        Column("phone", "電話番号", 30, kind="phone"),
        Column("copies", "部数", 20, kind="number"),
        Column("packed", "荷姿", 28),
        Column("sign", "受領印", 26),
    )
    rows: list[Any] = [
        {
            "turn": turn,
            "name": place.name,
            "address": place.address,
            "contact": place.contact,
            "phone": place.phone,
            "copies": n,
            "packed": quantity_text(n, packing),
            "sign": "",
        }
        for turn, (place, n) in enumerate(found, 1)
    ]
    total = sum(copies for _, copies in found)
    if rows:
        rows.append(TotalRow("計", {"copies": total, "packed": quantity_text(total, packing)}))
    else:
        document.paragraph("届けるところはありません。")
        document.gap(3)
        document.add_problems((NOBODY,))
    list_table(document, columns, rows, row_height=10)
    return document.finish()


def draw_slips(sheet: PlanSheet, letterhead: Letterhead, /, which: str = "open", **_: Any) -> Printed:
    """Draw receipt slips to be cut apart: what was brought, and a line to sign."""
    pen = Pen(A4, "受領書", letterhead.office_name)
    for place, (stop, copies) in enumerate(stops(sheet, which)):
        if place % 4 == 0:
            pen.new_page()
        with pen.about(stop.name, stop.id):
            draw_slip(pen, place % 4 * SLIP, sheet.edition, stop.name, copies, letterhead)
    printed = pen.finish()
    return printed if printed.ids else replace(printed, problems=(*printed.problems, NOBODY))


def draw_slip(
    pen: Pen, top: float, edition: Edition, name: str, copies: int | None, letterhead: Letterhead
) -> None:
    """Draw one slip, a quarter of the page from `top` on; without copies the number is written by hand."""
    if top:
        pen.line(6, top, 204, top, 0.3, 0.4, (1.5, 1.5))
    pen.text(105, top + 15, "受 領 書", 16, "bold", "centre")
    pen.text(190, top + 15, "令和　　年　　月　　日", 10.5, align="right")
    fitted_line(pen, 20, top + 26, f"{letterhead.office_name}　御中", 100, 11, 8)
    pen.box(20, top + 31, 112, 17, 0.6)
    pen.line(48, top + 31, 48, top + 48, 0.3)
    pen.line(20, top + 39.5, 132, top + 39.5, 0.3)
    pen.text(24, top + 37, "品名", 10)
    fitted_line(pen, 51, top + 37, edition.name, 78, 10.5, 8)
    pen.text(24, top + 45.4, "部数", 10)
    if copies is None:
        pen.text(82, top + 45.6, "部", 10)
    else:
        packed = quantity_text(copies, edition.packing)
        end = pen.text(51, top + 45.6, f"{copies:,}", 13, "figures-bold")
        pen.text(52.5 + end, top + 45.6, f"部　({packed})", 10)
    pen.text(20, top + 56, "上のとおり受け取りました。", 10.5)
    if name:
        fitted_box(pen, 20, top + 59.5, 82, 11, name, 12, 9, "bold", leading=1.2, anchor="centre")
    else:
        pen.text(20, top + 65, "ご所属", 10)
        pen.line(33, top + 66, 98, top + 66, 0.4)
    pen.text(104, top + 65, "お名前", 10)
    pen.line(118, top + 66, 172, top + 66, 0.4)
    pen.circle(182, top + 62, 6, 0.4)
    pen.text(182, top + 63.3, "印", 9, align="centre", grey=0.45)


DELIVERY_ROUND = Form("delivery-round", "配送表", "A4 横", "edition", ask, draw_round, WHICH)
RECEIPT_SLIPS = Form("receipt-slips", "受領書", "A4", "edition", ask, draw_slips, WHICH, each=True)
