"""The lines of the record's sections, as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtGui import QFontMetrics

from pfdesk.directory.gui.member_list import short_date
from pfdesk.directory.model import PURPOSES, Agreement, Consent, Contact
from pfdesk.directory.queries import LogLine, SeatView
from pfdesk.office.traces import Trace
from pfdesk.widgets import theme
from pfdesk.widgets.section import Row

WAY_ICONS: Final = {
    "phone": "phone",
    "visit": "visit",
    "mail": "mail",
    "fax": "fax",
    "letter": "document",
    "meeting": "members",
}

_ROOM_ICONS: Final = {"surveys": "survey", "events": "event", "pamphlets": "pamphlet"}


def widths_of(rows: Sequence[Row], least: Sequence[int], most: int = 190) -> tuple[int, ...]:
    """Widths that hold the widest text of each cell, within bounds; 0 (the rest) stays 0."""
    metrics = QFontMetrics(theme.font())
    return tuple(
        width
        and min(
            most,
            max([width, *(metrics.horizontalAdvance(r.cells[at]) + 2 for r in rows if at < len(r.cells))]),
        )
        for at, width in enumerate(least)
    )


def seat_rows(seats: Sequence[SeatView]) -> list[Row]:
    """PF推進会議 | 委員 | 見本 花子 | R5.6.1 ～ R7.3.31."""
    return [
        Row(
            view.seat.id,
            (view.body, view.seat.role, view.holder.name if view.holder else "空席",
             term(view.seat.starts_on, view.seat.ends_on)),
            kinds=("text", "quiet", "text", "quiet"),
        )
        for view in seats
    ]  # fmt: skip


def agreement_rows(agreements: Sequence[Agreement], today: date) -> list[Row]:
    """包括連携協定(見守り) | R2.10.1 締結 | 有効・自動更新; with an end R6.4.1 ～ R9.3.31."""
    return [Row(one.id, (one.title, _days(one), one.state(today))) for one in agreements]


def _days(agreement: Agreement) -> str:
    if agreement.ends_on is None and agreement.signed_on is not None:
        return f"{short_date(agreement.signed_on)} 締結"
    return term(agreement.signed_on, agreement.ends_on)


def contact_rows(contacts: Sequence[Contact], today: date) -> list[Row]:
    """見本 花子 | 所長 | 0143-00-0022; who has left stands below, quietly."""
    rows = []
    for one in sorted(contacts, key=lambda c: c.until_on is not None and c.until_on < today):
        gone = one.until_on is not None and one.until_on < today
        last = f"{short_date(one.until_on)} まで" if gone else one.phone or one.email
        kinds = ("text", "quiet", "figures" if one.phone and not gone else "quiet")
        rows.append(Row(one.id, (one.name, one.post, last), token="text-3" if gone else "", kinds=kinds))
    return rows


def log_rows(lines: Sequence[LogLine]) -> list[Row]:
    """☎ R6.2.6 | 養成講座に 2名で出席するとの返事 | 見本 一郎."""
    return [
        Row(one.id, (short_date(one.held_on), " ".join(one.text.split()), one.clerk),
            WAY_ICONS.get(one.way, "comment"), kinds=("quiet", "text", "aside"))
        for one in lines
    ]  # fmt: skip


def trace_rows(traces: Sequence[Trace]) -> list[Row]:
    """R5.12.1 | 地域資源調査 | R6.1.15 回答; the key is the trace itself, which knows its room."""
    return [
        Row(one, (short_date(one.on), one.text, one.detail), _ROOM_ICONS.get(one.room, "document"), 2)
        for one in traces
    ]


def consent_rows(consents: Sequence[Consent]) -> list[Row]:
    """名簿掲載 | 同意あり | R5.6.1."""
    return [
        Row(
            one.id,
            (PURPOSES[one.purpose], "同意あり" if one.given else "同意なし", short_date(one.decided_on)),
        )
        for one in consents
    ]


def term(first: date | None, last: date | None) -> str:
    """R5.6.1 ～ R7.3.31; an open end stays open."""
    if first is None and last is None:
        return ""
    return f"{short_date(first)} ～ {short_date(last)}".strip()
