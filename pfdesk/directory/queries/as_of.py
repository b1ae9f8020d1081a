"""Members as they were written on a day: what was changed since is taken back from the journal, line by line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.db.schema.directory import MemberCategoryRow
from pfdesk.directory.queries.filters import MemberFilters

L = TypeVar("L")
_WRITTEN: Final = frozenset({
    "name", "kana", "kind", "postal_code", "municipality", "address", "phone", "fax", "email", "web", "external_code",
    "notes",
})  # fmt: skip


def past_day(filters: MemberFilters | None) -> date | None:
    """The day whose names are to be shown: the one that is looked at, where it is over; None for now."""
    if filters is None or (filters.on is None and filters.in_year is None):
        return None
    last = filters.days()[1]
    return last if last < (filters.today or date.today()) else None


def as_they_stood(session: Session, lines: Sequence[L], day: date | None) -> list[L]:
    """The same lines with the names, addresses and phones of the end of a day.

    A member that was written down later has what was written first: nothing older is known. Local time.
    """
    if day is None or not lines:
        return list(lines)
    found = _former(session, [line.id for line in lines], day)  # type: ignore[attr-defined]
    names = _category_names(session) if any("category_id" in one for one in found.values()) else {}
    return [_back(line, found.get(line.id, {}), names) for line in lines]  # type: ignore[attr-defined]


def _former(session: Session, ids: Sequence[UUID], day: date) -> dict[UUID, dict[str, Any]]:
    """The values that were there at the end of the day, of fields that were changed since."""
    over = datetime.combine(day + timedelta(days=1), time()).astimezone()
    former: defaultdict[UUID, dict[str, Any]] = defaultdict(dict)
    for image in journal.images_since(session, ids, over):
        if image.before is not None:
            former[image.row_id].update(image.before)
    return former


def _back(line: L, former: dict[str, Any], names: dict[Any, str]) -> L:
    own = {each.name for each in fields(line)}  # type: ignore[arg-type]
    values = {name: value or "" for name, value in former.items() if name in own & _WRITTEN}
    if "category_id" in former and "category" in own:
        values["category"] = names.get(former["category_id"], "")
    return replace(line, **values) if values else line  # type: ignore[type-var]


def _category_names(session: Session) -> dict[Any, str]:
    found = session.execute(select(MemberCategoryRow.id, MemberCategoryRow.name))
    return {key: name for pair in found for key, name in ((pair[0], pair[1]), (str(pair[0]), pair[1]))}
