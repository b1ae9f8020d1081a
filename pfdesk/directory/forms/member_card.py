"""会員カード: one member on paper, with its seats, agreements, people, contact log and history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from pfdesk.directory import queries
from pfdesk.directory.model import CHANNEL_KINDS, KINDS, PURPOSES, WAYS, MemberChannel
from pfdesk.directory.queries import HistoryLine, LogLine, MemberRecord
from pfdesk.directory.queries.channels import member_channels
from pfdesk.office.traces import Trace
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import BODY, Document
from pfdesk.paper.pen import MM
from pfdesk.paper.table import Column, list_table
from pfdesk.paper.text import wrap
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.listing import ListColumn, Listing, ListRow

LABEL = 30.0


@dataclass(frozen=True, slots=True)
class CardLines:
    """The record of a member, its whole contact log and what was changed."""

    record: MemberRecord
    log: tuple[LogLine, ...]
    history: tuple[HistoryLine, ...]
    traces: tuple[Trace, ...] = ()
    channels: tuple[MemberChannel, ...] = ()
    tags: tuple[str, ...] = ()


Traces = Callable[[Any, UUID], Sequence[Trace]]


def ask(session: Any, target: UUID | None, /, traces: Traces | None = None, **_options: Any) -> CardLines:
    """The member's record, and what `traces` tells of other rooms. Refused when no member was named."""
    if target is None:
        raise Refused("", "会員を選んでから印刷してください。")
    record = queries.member_record(session, target)
    log = tuple(queries.contact_log(session, target))
    elsewhere = tuple(traces(session, target)) if traces is not None else ()
    history = tuple(queries.member_history(session, target))
    tags = tuple(line.tag.name for line in queries.tag_lines(session, [target]) if line.members)
    return CardLines(record, log, history, elsewhere, member_channels(session, target), tags)


def draw(
    lines: CardLines, letterhead: Letterhead, /, log: bool = True, history: bool = False, **_options: Any
) -> Printed:
    """Draw the card; the log follows on further pages where it must."""
    record = lines.record
    document = Document("会員カード", letterhead, subtitle=f"会員番号 {record.member.number}")
    _head(document, record, _more_pairs(lines))
    _seats(document, record)
    _agreements(document, record, letterhead.today)
    _people(document, record)
    _consents(document, record)
    _elsewhere(document, lines.traces)
    if log:
        _log(document, lines.log)
    if history:
        _history(document, lines.history)
    return document.finish()


def _more_pairs(lines: CardLines) -> tuple[tuple[str, str], ...]:
    """Further phones, faxes and mails with the word that says which, and the marks."""
    told = (
        (CHANNEL_KINDS[one.kind], f"{one.value} {f'({one.title})' if one.title else ''}".strip())
        for one in lines.channels
    )
    return (*told, ("目印", "、".join(lines.tags)))


def _head(document: Document, record: MemberRecord, more: tuple[tuple[str, str], ...]) -> None:
    member = record.member
    with document.pen.about(member.name, member.id):
        if member.kana:
            document.paragraph(member.kana, 9)
        document.paragraph(member.name, 15, "bold", leading=1.4)
        document.gap(1)
        pairs = (
            ("種別", "　".join(part for part in (record.category, KINDS[member.kind]) if part)),
            (
                "所在地",
                " ".join(p for p in (member.postal_code and f"〒{member.postal_code}", member.address) if p),
            ),
            ("電話番号", member.phone),
            ("FAX", member.fax),
            ("メール", member.email),
            ("ホームページ", member.web),
            *more,
            ("入会日", _day(member.joined_on)),
            ("退会日", _day(member.left_on)),
            ("メモ", member.notes),
        )
        shown = tuple((label, value) for label, value in pairs if value or label in {"所在地", "電話番号"})
        for label, value in shown:
            _pair(document, label, value)
        named = (("会員番号", str(member.number)), ("名称", member.name), ("フリガナ", member.kana))
        document.note_listing(_fields(document, (*named, *shown)))


def _fields(document: Document, pairs: tuple[tuple[str, str], ...]) -> Listing:
    """The record as a list of fields, for the Excel twin."""
    columns = (ListColumn("項目", LABEL), ListColumn("内容", document.width - LABEL))
    return Listing("", columns, lambda: [ListRow(pair) for pair in pairs], headed=False)


def _pair(document: Document, label: str, value: str) -> None:
    found = wrap(value, document.width - LABEL, BODY) or [""]
    pitch = BODY * 1.6 / MM
    document.need(pitch)
    document.pen.lines(document.left, document.y, [label], 9, grey=0.25, leading=1.6 * BODY / 9)
    for line in found:
        document.need(pitch)
        document.pen.lines(document.left + LABEL, document.y, [line], BODY, leading=1.6)
        document.y += pitch


def _seats(document: Document, record: MemberRecord) -> None:
    rows = [
        {
            "body": view.body, "role": view.seat.role, "name": holder.name if holder else "空席",
            "post": holder.post if holder else "", "term": _term(view.seat.starts_on, view.seat.ends_on),
        }
        for view in record.seats
        for holder in (view.holders or (None,))[:3]
    ]  # fmt: skip
    columns = (
        Column("body", "会議体", share=2), Column("role", "役割", 22), Column("name", "氏名", 32),
        Column("post", "役職", share=1.3), Column("term", "任期", 44),
    )  # fmt: skip
    _section(document, "会議体", columns, rows)


def _agreements(document: Document, record: MemberRecord, today: date) -> None:
    rows = [
        {
            "title": one.title,
            "signed": _day(one.signed_on),
            "ends": _day(one.ends_on),
            "state": one.state(today),
        }
        for one in record.agreements
    ]
    columns = (
        Column("title", "協定", share=2), Column("signed", "締結日", 26, kind="date"),
        Column("ends", "期限", 26, kind="date"), Column("state", "状態", 40),
    )  # fmt: skip
    _section(document, "協定", columns, rows)


def _people(document: Document, record: MemberRecord) -> None:
    columns = (
        Column("name", "氏名", 36), Column("kana", "フリガナ", 40), Column("post", "役職", share=1),
        Column("phone", "電話番号", 32, kind="phone"), Column("email", "メール", share=1.3),
    )  # fmt: skip
    _section(document, "担当者", columns, list(record.contacts))


def _consents(document: Document, record: MemberRecord) -> None:
    rows = [
        {"purpose": PURPOSES[one.purpose], "given": "同意あり" if one.given else "同意なし",
         "day": _day(one.decided_on), "notes": one.notes}
        for one in record.consents
    ]  # fmt: skip
    columns = (
        Column("purpose", "目的", 36), Column("given", "同意", 26), Column("day", "確認した日", 28, kind="date"),
        Column("notes", "メモ", share=1),
    )  # fmt: skip
    _section(document, "同意", columns, rows)


def _elsewhere(document: Document, traces: tuple[Trace, ...]) -> None:
    columns = (
        Column("on", "日付", 22, kind="date", text=lambda one: _day(one.on)),
        Column("text", "調査・行事・パンフレット", share=2),
        Column("detail", "内容", share=2),
    )
    if traces:
        _section(document, "ほかの記録", columns, list(traces))


def _log(document: Document, log: tuple[LogLine, ...]) -> None:
    columns = (
        Column("held_on", "日付", 22, kind="date", text=lambda line: _day(line.held_on)),
        Column("way", "方法", 22, text=lambda line: WAYS.get(line.way, line.way)),
        Column("text", "内容", share=3),
        Column("next", "次の予定", share=1.4,
               text=lambda line: f"{_day(line.next_on)} {line.next_step}".strip()),
        Column("clerk", "担当", 26),
    )  # fmt: skip
    _section(document, "連絡記録", columns, list(log))


def _history(document: Document, history: tuple[HistoryLine, ...]) -> None:
    columns = (
        Column("at", "日時", 34, text=lambda line: f"{_day(line.at.date())} {line.at:%H:%M}"),
        Column("label", "操作", 40),
        Column("told", "変わったところ", share=3),
        Column("who", "担当", 28),
    )
    _section(document, "変更の記録", columns, list(history))


def _section(document: Document, title: str, columns: tuple[Column, ...], rows: list[Any]) -> None:
    document.gap(3)
    document.heading(title)
    list_table(document, columns, rows, empty="ありません。")


def _day(day: date | None) -> str:
    return era_text(day) if day else ""


def _term(first: date | None, last: date | None) -> str:
    return f"{_day(first)} ～ {_day(last)}" if first or last else ""


MEMBER_CARD = Form(
    "member-card",
    "会員カード",
    "A4",
    "member",
    ask,
    draw,
    (
        Option("log", "連絡記録も印刷する", default=True),
        Option("history", "変更の記録も印刷する", default=False),
    ),
)


def card_with(traces: Traces) -> Form:
    """The card that also shows what the member did in other rooms."""
    return replace(MEMBER_CARD, ask=partial(ask, traces=traces))
