"""分離 before it is done: from the journal's record of the merge, what goes back and what was changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.db.images import ROW_CLASSES, Image, decode
from pfdesk.db.journal import UnitHead
from pfdesk.db.schema.base import Row
from pfdesk.db.schema.directory import MemberRow
from pfdesk.directory import store
from pfdesk.directory.model import Member
from pfdesk.directory.model.words import MEMBER_FIELDS
from pfdesk.directory.queries.merging import standing_member
from pfdesk.directory.queries.references import called, member_columns, referring_rows, table_words
from pfdesk.values.errors import Refused

NOT_MERGED = "この会員は名寄せされていません。"
NO_RECORD = "名寄せの記録が残っていないため、分離できません。"
_UNTOLD: Final = frozenset({"revision", "search_key"})


@dataclass(frozen=True, slots=True)
class PartConflict:
    """A field that was changed after the merge: it stays as it is `now`, and does not go back to `then`."""

    id: str
    title: str
    text: str
    field: str
    then: Any
    now: Any


@dataclass(frozen=True, slots=True)
class PartStep:
    """One row and the values that it gets back; `removed` for a row that only the merge made."""

    row: Row
    values: dict[str, Any]
    removed: bool = False


@dataclass(frozen=True, slots=True)
class PartPlan:
    """What parting would do; `later` rows came after the merge and stay with the kept member."""

    kept: Member
    lost: Member
    steps: tuple[PartStep, ...]
    conflicts: tuple[PartConflict, ...]
    later: int

    @property
    def returning(self) -> int:
        """How many rows go back to the parted member."""
        return sum(any(name != "binned_at" for name in step.values) for step in self.steps if not _own(step))


def _own(step: PartStep) -> bool:
    return isinstance(step.row, MemberRow)


def part_plan(session: Session, lost_id: UUID) -> PartPlan:
    """What parting a merged member would do. Refused where it is not merged or the journal holds nothing of it."""
    lost = store.load(session, Member, lost_id)
    if lost.merged_into_id is None:
        raise Refused("", NOT_MERGED)
    head = _merge_unit(session, lost_id)
    steps: list[PartStep] = []
    conflicts: list[PartConflict] = []
    for image in reversed(journal.unit_images(session, head.id)):
        row = session.get(ROW_CLASSES[image.table], image.row_id)
        if row is not None:
            step, found = _step(session, row, image)
            steps += [step] if step.values or step.removed else []
            conflicts += found
    kept = store.load(session, Member, lost.merged_into_id)
    return PartPlan(kept, lost, tuple(steps), tuple(conflicts), _later(session, kept.id, head))


def _merge_unit(session: Session, lost_id: UUID) -> UnitHead:
    undone = journal.undone_units(session)
    for head, image in journal.row_history(session, lost_id):
        merged = not (image.before or {}).get("merged_into_id") and (image.after or {}).get("merged_into_id")
        if merged and image.before is not None and head.kind == "do" and head.id not in undone:
            return head
    raise Refused("", NO_RECORD)


def _step(session: Session, row: Row, image: Image) -> tuple[PartStep, list[PartConflict]]:
    before = decode(image.table, image.before or {})
    after = decode(image.table, image.after or {})
    changed = [n for n in after if n not in _UNTOLD and not _stands(session, row, n, after[n])]
    if image.before is None:
        found = [_conflict(session, row, name, None) for name in changed[:1]]
        return PartStep(row, {}, removed=not changed), found
    values = {name: before[name] for name in after if name not in _UNTOLD and name not in changed}
    return PartStep(row, values), [_conflict(session, row, name, before[name]) for name in changed]


def _stands(session: Session, row: Row, name: str, after: Any) -> bool:
    """Whether a field is as the merge left it; a member merged further counts as the one it went into."""
    now = getattr(row, name)
    if now == after:
        return True
    points = (type(row), name) in member_columns()
    return bool(points and after is not None and standing_member(session, after) == now)


def _conflict(session: Session, row: Row, name: str, then: Any) -> PartConflict:
    table = row.__tablename__
    member = table == "member"
    title = "会員" if member else table_words(table)
    field = MEMBER_FIELDS.get(name, name) if member else _FIELDS.get(name, name)
    return PartConflict(f"{row.id}-{name}", title, called(session, row), field, then, getattr(row, name))


_FIELDS: Final = {
    "member_id": "会員",
    "binned_at": "ごみ箱",
    "contact_id": "担当者",
    "merged_into_id": "名寄せ先",
}


def _later(session: Session, kept_id: UUID, head: UnitHead) -> int:
    """Rows of the kept member made after the merge: a key of version 7 begins with its moment."""
    merged_at = int(head.at.timestamp() * 1000)
    rows = (row for row, _ in referring_rows(session, kept_id) if row.binned_at is None)
    return sum(row.id.int >> 80 > merged_at for row in rows)
