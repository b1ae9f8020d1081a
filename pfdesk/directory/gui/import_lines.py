"""What an import would do, row by row, for its preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from pfdesk.directory.commands.labels import MEMBER_FIELDS
from pfdesk.directory.model import KINDS, Member
from pfdesk.directory.sheets import StagedMembers, StagedSheet
from pfdesk.tables.staging import StagedRow
from pfdesk.tables.table import TableProblem
from pfdesk.values.eras import era_text
from pfdesk.values.ids import new_id

STATES: Final[Mapping[str, str]] = {
    "new": "新規",
    "changed": "変更",
    "same": "同じ",
    "error": "エラー",
    "told": "お知らせ",
}
HIDDEN: Final = frozenset({"id", "revision", "merged_into_id"})
PLAIN: Final = frozenset({"name", "municipality", "address", "phone"})


class Preview(NamedTuple):
    """What an import would do: a line a row, how many of each state (and "told"), how many would be written."""

    lines: list[Any]
    counts: dict[str, int]
    todo: int


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row of the table: what would become of it, and what of it is new or wrong."""

    id: UUID
    number: int
    state: str
    name: str
    told: str

    @property
    def words(self) -> str:
        """The state in words."""
        return STATES[self.state]


def import_lines(
    staged: StagedMembers,
    names: Mapping[int, str],
    categories: Mapping[UUID, str],
    problems: Sequence[TableProblem] = (),
) -> list[ImportLine]:
    """Errors first, then what was odd in the file, changes, new ones and those that are the same.

    Each in the table's order. `names` are the names as the table has them, by row number.
    """
    order = {"error": 0, "told": 1, "changed": 2, "new": 3, "same": 4}
    lines = [
        ImportLine(new_id(), row.number, row.state, names.get(row.number, ""), _told(row, categories))
        for row in staged.rows
    ]
    lines = [_with_like(line, row, staged) for line, row in zip(lines, staged.rows, strict=True)]
    for sheet in staged.sheets:
        lines += _of_sheet(sheet)
    lines += [ImportLine(new_id(), 0, "told", "", remark) for remark in staged.remarks]
    lines += [ImportLine(new_id(), one.row, "told", "", one.what) for one in problems]
    return sorted(lines, key=lambda line: (order[line.state], line.number))


def _of_sheet(sheet: StagedSheet) -> list[ImportLine]:
    """One line for a sheet beside the members, and one for each of its errors."""
    counts = sheet.counts()
    words = "、".join(f"{STATES[state]}{counts[state]:,}件" for state in ("new", "changed", "same", "error"))
    found = [
        ImportLine(new_id(), one.row, "error", sheet.title, f"「{one.column}」{one.reason}")
        for one in sheet.errors
    ]
    state = "new" if sheet.new or sheet.restored else "changed" if sheet.changed else "same"
    return [*found, ImportLine(new_id(), 0, state, f"シート「{sheet.title}」", words)]


def _with_like(line: ImportLine, row: StagedRow[Member], staged: StagedMembers) -> ImportLine:
    like = staged.likes.get(row.entity.id) if row.state == "new" and row.entity else None
    told = f"同じ名称の会員があります(会員番号 {like})。別のものとして加えます。 {line.told}"
    line = line if like is None else replace(line, told=told)
    aside = staged.told.get(row.entity.id, "") if row.entity else ""
    return replace(line, told=" ".join(part for part in (line.told, aside) if part)) if aside else line


def _told(row: StagedRow[Member], categories: Mapping[UUID, str]) -> str:
    if row.errors:
        return " ".join(f"「{e.column}」{e.reason}" if e.column else e.reason for e in row.errors)
    if row.entity is None:
        return ""
    if row.old is not None and row.state == "changed":
        return "、".join(_differences(row.old, row.entity, categories))
    return _of_new(row.entity, categories)


def _of_new(new: Member, categories: Mapping[UUID, str]) -> str:
    """Place and phone as they are, then all else that the row brings, each with its word."""
    place = new.address if new.address.startswith(new.municipality) else f"{new.municipality} {new.address}"
    bare = Member(name=new.name, id=new.id)
    told = [part for part in (place.strip(), new.phone) if part]
    for each in fields(new):
        value = getattr(new, each.name)
        if each.name not in (HIDDEN | PLAIN) and value != getattr(bare, each.name):
            told.append(f"{MEMBER_FIELDS.get(each.name, each.name)} {_short(_shown(value, categories))}")
    return "、".join(told)


def _differences(old: Member, new: Member, categories: Mapping[UUID, str]) -> list[str]:
    told = []
    for each in fields(new):
        before, after = (_shown(getattr(one, each.name), categories) for one in (old, new))
        if before != after and each.name not in HIDDEN:
            told.append(f"{MEMBER_FIELDS.get(each.name, each.name)} {_short(before)} → {_short(after)}")
    return told


def _shown(value: Any, categories: Mapping[UUID, str]) -> str:
    if isinstance(value, UUID):
        return categories.get(value, "")
    if isinstance(value, date):
        return era_text(value)
    return KINDS.get(value, str(value or ""))


def _short(value: str) -> str:
    text = " ".join((value or "空").split())
    return text if len(text) <= 24 else f"{text[:23]}…"
