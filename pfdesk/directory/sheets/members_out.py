"""The members as a table for Excel and CSV, with what hangs on them on sheets of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from pfdesk.directory import queries
from pfdesk.directory.model import KINDS, PURPOSES
from pfdesk.directory.queries import MemberFilters, MemberSheetLine
from pfdesk.directory.sheets.belongings_out import belonging_sheets
from pfdesk.tables.sheet_out import ColumnOut, SheetOut, Value

_COLUMNS: Final = (
    ("number", ColumnOut("会員番号", "number")),
    ("name", ColumnOut("名称")),
    ("kana", ColumnOut("フリガナ")),
    ("category", ColumnOut("種別")),
    ("kind", ColumnOut("団体・個人")),
    ("postal_code", ColumnOut("郵便番号")),
    ("municipality", ColumnOut("市町村")),
    ("address", ColumnOut("所在地")),
    ("phone", ColumnOut("電話番号")),
    ("fax", ColumnOut("FAX")),
    ("email", ColumnOut("メール")),
    ("web", ColumnOut("ホームページ")),
    ("bodies", ColumnOut("会議体の一覧")),
    ("agreements", ColumnOut("協定の一覧")),
    ("contacts", ColumnOut("担当者の一覧")),
    ("last_contact", ColumnOut("最後の連絡", "date")),
    ("joined_on", ColumnOut("入会日", "date")),
    ("left_on", ColumnOut("退会日", "date")),
    ("external_code", ColumnOut("外部コード")),
    ("notes", ColumnOut("メモ")),
)
DERIVED: Final = frozenset({"会議体の一覧", "協定の一覧", "担当者の一覧", "最後の連絡"})
"""Columns that tell in short what the sheets beside the members hold in full."""

_INSIDE: Final = frozenset({"agreements", "contacts", "last_contact", "external_code", "notes"})
"""Columns that stay in the office when a list is handed on to others."""

CSV_LACKS: Final = (
    "CSVには会員の項目だけが入ります。担当者・席と委員・協定・同意・連絡記録などは、"
    "Excelで書き出すと入ります。"
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who is not on a list that is handed on to others, and why; `asked` tells whether consent was asked for."""

    id: UUID
    number: int
    name: str
    asked: bool

    @property
    def why(self) -> str:
        """In words."""
        state = "ありません" if self.asked else "確かめていません"
        return f"{PURPOSES['sharing']}の同意が{state}"


def members_sheet(session: Any, text: str = "", filters: MemberFilters | None = None) -> SheetOut:
    """The members that the text and the filters leave, each in one row; it can be read back."""
    return _sheet(_lines(session, text, filters), _day(filters), frozenset())


def member_sheets(session: Any, text: str = "", filters: MemberFilters | None = None) -> tuple[SheetOut, ...]:
    """The same with a sheet for each kind of record that hangs on these members; it can be read back whole.

    As of a past day or year the sheets hold what was there then.
    """
    lines = _lines(session, text, filters)
    everybody = not text.strip() and (filters is None or filters.empty)
    ids = None if everybody else {line.id for line in lines}
    past = filters is not None and queries.past_day(filters) is not None
    days = filters.days() if filters is not None and past else None
    names = {line.id: line.name for line in lines} if past else None
    return (_sheet(lines, _day(filters), frozenset()), *belonging_sheets(session, ids, days, names))


def shared_sheet(
    session: Any, text: str = "", filters: MemberFilters | None = None
) -> tuple[SheetOut, tuple[LeftOut, ...]]:
    """The list as it may be handed on to others: only who agreed to 他団体提供, without what is the office's own."""
    lines = _lines(session, text, filters)
    decided = queries.decisions(session, "sharing")
    kept = [line for line in lines if decided.get(line.id)]
    gone = tuple(
        LeftOut(line.id, line.number, line.name, line.id in decided)
        for line in lines
        if not decided.get(line.id)
    )
    return _sheet(kept, _day(filters), _INSIDE), gone


def told_left_out(gone: Sequence[LeftOut]) -> str:
    """他団体提供の同意がない12件(断り2件、確かめていない10件)を除きました。 Empty for none."""
    if not gone:
        return ""
    refused = sum(one.asked for one in gone)
    return (
        f"{PURPOSES['sharing']}の同意がない{len(gone):,}件"
        f"(同意なし{refused:,}件、確かめていない{len(gone) - refused:,}件)を除きました。"
    )


def _lines(session: Any, text: str, filters: MemberFilters | None) -> list[MemberSheetLine]:
    return queries.member_sheet_lines(session, text, filters, _day(filters))


def _day(filters: MemberFilters | None) -> date:
    return queries.past_day(filters) or (filters.today if filters else None) or date.today()


def _sheet(lines: Sequence[MemberSheetLine], day: date, without: frozenset[str]) -> SheetOut:
    kept = [(name, column) for name, column in _COLUMNS if name not in without]
    rows = [[_cell(line, name, day) for name, _ in kept] for line in lines]
    return SheetOut("会員名簿", tuple(column for _, column in kept), rows)


def _cell(line: MemberSheetLine, name: str, day: date) -> Value:
    if name == "kind":
        return KINDS[line.kind]
    if name == "bodies":
        return "、".join(line.bodies_told(day))
    found: Any = getattr(line, name)
    return "、".join(found) if isinstance(found, tuple) else found
