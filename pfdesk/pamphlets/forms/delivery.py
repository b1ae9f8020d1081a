"""配送表 in the order of the route, and 受領書, four slips to a page."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from pfdesk.pamphlets.forms.stops import Delivery, Stop, ask
from pfdesk.paper.fit import fitted_box, fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.pen import Pen
from pfdesk.paper.sizes import A4, A4_LANDSCAPE
from pfdesk.paper.table import Column, GroupRow, TotalRow, list_table
from pfdesk.values.eras import era_text
from pfdesk.values.quantities import load_text, quantity_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pfdesk.pamphlets.model import Edition
    from pfdesk.pamphlets.queries import Receipt

OPTIONS: Final = (
    Option(
        "which",
        "載せる配布先",
        (
            ("open", "これから配るところ(なければ全部)"),
            ("round", "今回の配布"),
            ("out", "受領書がまだの配布"),
            ("all", "全部"),
        ),
        default="open",
    ),
    Option("booked", "受払の番号", default=""),
)
SLIP: Final = 297 / 4
NOBODY: Final = Problem("配布先", "載せる配布先がありません")


def draw_round(sheet: Delivery, letterhead: Letterhead, /, **_: Any) -> Printed:
    """Draw the delivery round: how many boxes and bundles to unload where, with a box to sign."""
    document = Document("配送表", letterhead, A4_LANDSCAPE, sheet.edition.name)
    document.add_problems(_problems(sheet))
    rows = list(_rows(sheet))
    if not rows:
        document.paragraph("届けるところはありません。")
        document.gap(3)
        document.add_problems((NOBODY,))
    list_table(document, _columns(sheet), rows, row_height=10)
    _draw_older(document, sheet)
    return document.finish()


def _columns(sheet: Delivery) -> tuple[Column, ...]:
    numbered = any(stop.line for stop in sheet.stops)
    return (
        Column("turn", "順", 12, kind="number"),
        *((Column("number", "受払番号", 18, kind="number"),) if numbered else ()),
        Column("name", "配布先", share=3),
        Column("address", "所在地", share=2),
        Column("contact", "担当", 26),
        Column("phone", "電話番号", 30, kind="phone"),
        Column("copies", "部数", 20, kind="number"),
        Column("packed", "荷姿", 32),
        Column("sign", "受領印", 26),
    )


def _rows(sheet: Delivery) -> Iterator[Any]:
    """The stops with their total; those that wait for receipts by the day they were brought."""
    if not sheet.by_day:
        yield from (_row(turn, stop, sheet.edition) for turn, stop in enumerate(sheet.stops, 1))
    else:
        turn = 0
        for day, stops in groupby(sheet.stops, key=_day):
            yield GroupRow(f"{_day_text(day)}に配布")
            for stop in stops:
                turn += 1
                yield _row(turn, stop, sheet.edition)
    if sheet.stops:
        counts = [stop.copies for stop in sheet.stops]
        yield TotalRow("計", {"copies": sum(counts), "packed": load_text(counts, sheet.edition.packing)})


def _row(turn: int, stop: Stop, edition: Edition) -> dict[str, Any]:
    place = stop.place
    return {
        "id": place.id, "turn": turn, "number": stop.line.number if stop.line else "", "name": place.name,
        "address": place.address, "contact": place.contact, "phone": place.phone, "copies": stop.copies,
        "packed": quantity_text(stop.copies, edition.packing), "sign": "",
    }  # fmt: skip


def _day(stop: Stop) -> date | None:
    return stop.line.moved_on if stop.line else None


def _day_text(day: date | None) -> str:
    return era_text(day, "long") if day else ""


def _problems(sheet: Delivery) -> tuple[Problem, ...]:
    """An edition that is asked back is not brought out without a word; numbers that are no deliveries are named."""
    edition, found = sheet.edition, []
    since = edition.recalled_on
    if since is not None and any(stop.line is None or stop.line.moved_on >= since for stop in sheet.stops):
        sentence = f"この版は{era_text(since, 'long')}から回収中です。配らないでください。"
        planned = any(stop.line is None for stop in sheet.stops)
        found.append(Problem("回収", sentence, "wrong" if planned else "warn", edition.id))
    if sheet.missing:
        numbers = "、".join(str(number) for number in sheet.missing[:5])
        found.append(Problem("受払番号", f"{numbers}番は、配布先に配った受払ではありません", "wrong"))
    return tuple(found)


def _draw_older(document: Document, sheet: Delivery) -> None:
    """Earlier deliveries whose receipt has not come: to be asked for on the way, not to be loaded."""
    if not sheet.older:
        return
    document.gap(6)
    document.paragraph("前の配布で、受領書がまだのもの(積みません)", 11, "bold")
    document.gap(2)
    columns = (
        Column("number", "受払番号", 18, kind="number"),
        Column("day", "配布した日", 38, kind="date"),
        Column("name", "配布先", share=3),
        Column("copies", "部数", 20, kind="number"),
        Column("mark", "受領書", 26, kind="mark"),
    )
    rows = [
        {
            "id": stop.place.id, "number": stop.line.number if stop.line else "", "day": _day_text(_day(stop)),
            "name": stop.place.name, "copies": stop.copies, "mark": "□",
        }
        for stop in sheet.older
    ]  # fmt: skip
    list_table(document, columns, rows)


def draw_slips(sheet: Delivery, letterhead: Letterhead, /, **_: Any) -> Printed:
    """Draw receipt slips to be cut apart: what was brought, and a line to sign."""
    pen = Pen(A4, "受領書", letterhead.office_name)
    for place, stop in enumerate(sheet.stops):
        if place % 4 == 0:
            pen.new_page()
        with pen.about(stop.place.name, stop.id):
            top = place % 4 * SLIP
            draw_slip(pen, top, sheet.edition, stop.place.name, stop.copies, letterhead, stop.line)
    printed = pen.finish()
    problems = (*printed.problems, *_problems(sheet), *(() if printed.ids else (NOBODY,)))
    return replace(printed, problems=problems)


def draw_slip(
    pen: Pen,
    top: float,
    edition: Edition,
    name: str,
    copies: int | None,
    letterhead: Letterhead,
    line: Receipt | None = None,
) -> None:
    """Draw one slip, a quarter of the page from `top` on; without copies the number is written by hand.

    With the line of the ledger it says which delivery it is for, so that it can be ticked off when it comes back.
    """
    if top:
        pen.line(6, top, 204, top, 0.3, 0.4, (1.5, 1.5))
    pen.text(105, top + 15, "受 領 書", 16, "bold", "centre")
    pen.text(190, top + 15, "令和　　年　　月　　日", 10.5, align="right")
    fitted_line(pen, 20, top + 26, f"{letterhead.office_name}　御中", 100, 11, 8)
    if line is not None:
        told = f"受払 {line.number}番　{era_text(line.moved_on)} 配布"
        pen.text(190, top + 26, told, 9.5, align="right", grey=0.3)
    _draw_what(pen, top, edition, copies)
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


def _draw_what(pen: Pen, top: float, edition: Edition, copies: int | None) -> None:
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


DELIVERY_ROUND = Form("delivery-round", "配送表", "A4 横", "edition", ask, draw_round, OPTIONS)
RECEIPT_SLIPS = Form("receipt-slips", "受領書", "A4", "edition", ask, draw_slips, OPTIONS, each=True)
