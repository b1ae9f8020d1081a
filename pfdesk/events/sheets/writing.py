"""Tables of the events room: participants with their attendance, and the register of supporters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from pfdesk.events import queries
from pfdesk.events.model import REPLIES, ROLES, SOURCES, WAYS, kind_name
from pfdesk.tables.exchange import Exporter
from pfdesk.tables.sheet_out import ColumnOut, SheetOut, Value
from pfdesk.values.wall import clock_text

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.events.model import EventPart
    from pfdesk.events.queries import RegisterLine, RegistrationFilters, RegistrationLine

_HEAD: Final = (
    ColumnOut("番号", "number"), ColumnOut("氏名"), ColumnOut("フリガナ"), ColumnOut("所属"), ColumnOut("役職"),
    ColumnOut("区分"), ColumnOut("役割"), ColumnOut("代理"), ColumnOut("返事"), ColumnOut("申込の経路"),
    ColumnOut("配慮"),
)  # fmt: skip


def participants_sheet(
    session: Any, event_id: UUID, text: str = "", filters: RegistrationFilters | None = None
) -> SheetOut:
    """The registrations that text and filters leave, with a column for each part (出席, 申込)."""
    parts = queries.part_entities(session, event_id)
    lines = queries.registration_lines(session, event_id, text, filters)
    columns = (*_HEAD, *(ColumnOut(part.name) for part in parts), ColumnOut("メモ"))
    return SheetOut("参加者名簿", columns, [_row(line, parts) for line in lines])


def _row(line: RegistrationLine, parts: Sequence[EventPart]) -> list[Value]:
    marks: list[Value] = [
        "出席" if part.id in line.came else "申込" if part.id in line.parts else "" for part in parts
    ]
    return [
        line.number, line.name, line.kana, line.organisation, line.post, kind_name(line.kind),
        ROLES.get(line.role, ""), line.represents,
        REPLIES.get(line.reply, ""), SOURCES.get(line.source, ""), line.needs, *marks, line.notes,
    ]  # fmt: skip


_REGISTER: Final = (
    ColumnOut("修了証番号"), ColumnOut("年度", "number"), ColumnOut("番号", "number"), ColumnOut("氏名"),
    ColumnOut("フリガナ"), ColumnOut("所属"), ColumnOut("区分"), ColumnOut("講座"), ColumnOut("修了日", "date"),
    ColumnOut("発行日", "date"), ColumnOut("更新日", "date"),
    ColumnOut("有効期限", "date"), ColumnOut("取消日", "date"), ColumnOut("備考"),
)  # fmt: skip


def register_sheet(lines: Sequence[RegisterLine]) -> SheetOut:
    """Lines of the register of supporters as a table."""
    rows: list[list[Value]] = [
        [
            line.number_text, line.fiscal_year, line.number, line.name, line.kana, line.organisation,
            kind_name(line.kind), line.course, line.completed_on, line.issued_on, line.renewed_on,
            line.valid_until, line.revoked_on, line.state,
        ]
        for line in lines
    ]  # fmt: skip
    return SheetOut("修了者台帳", _REGISTER, rows)


def _participants(session: Any) -> Sequence[SheetOut]:
    """A sheet for each event, newest first; the sheets are named by the days."""
    found = [
        (line.held_on, participants_sheet(session, line.id)) for line in queries.event_lines(session)[:20]
    ]
    sheets = [SheetOut(f"{day:%Y-%m-%d}", sheet.columns, sheet.rows) for day, sheet in found]
    return tuple(sheets) or (SheetOut("参加者名簿", _HEAD, []),)


_ATTENDANCE: Final = (
    ColumnOut("開催日", "date"), ColumnOut("行事"), ColumnOut("部"), ColumnOut("内容"), ColumnOut("番号", "number"),
    ColumnOut("氏名"), ColumnOut("フリガナ"), ColumnOut("所属"), ColumnOut("役職"), ColumnOut("区分"),
    ColumnOut("受付時刻"), ColumnOut("受付の方法"), ColumnOut("受付者"),
)  # fmt: skip


def attendance_sheet(session: Any, event_id: UUID | None = None) -> SheetOut:
    """Who was at which part and when, of one event or of all: a row each, by day, part and time."""
    rows: list[list[Value]] = [
        [
            line.held_on, line.event, f"第{line.part_number}部", line.part, line.number, line.name, line.kana,
            line.organisation, line.post, kind_name(line.kind), clock_text(line.at),
            WAYS.get(line.way, ""), line.clerk,
        ]
        for line in queries.attendance_lines(session, event_id)
    ]  # fmt: skip
    return SheetOut("出席", _ATTENDANCE, rows)


def _attendance(session: Any) -> Sequence[SheetOut]:
    return (attendance_sheet(session),)


def _register(session: Any) -> Sequence[SheetOut]:
    return (register_sheet(queries.register_lines(session)),)


EXPORTS: Final = (
    Exporter("registrations", "参加者", _participants),
    Exporter("attendance", "出席", _attendance),
    Exporter("supporters", "修了者台帳", _register),
)
