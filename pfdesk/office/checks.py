"""All checks of an office: the file itself, the journal's chain, the search index, and what the rooms add."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sqlalchemy.orm import Session

from pfdesk.db import journal, search
from pfdesk.db.check import Check, file_checks

RoomCheck = Callable[[Session], Iterable[tuple[str, str]]]


def office_checks(session: Session, room_checks: Iterable[RoomCheck] = ()) -> list[Check]:
    """Every check; a room's check yields (name, fault), the fault empty where all holds."""
    rooms = (found for check in room_checks for found in check(session))
    own = [Check(name, ok=not fault, detail=fault or "異常なし") for name, fault in rooms]
    return [*file_checks(session.connection()), *_journal(session), *own]


def _journal(session: Session) -> Iterator[Check]:
    broken = [f"{number}番: {fault}" for number, fault in journal.broken_units(session)]
    yield Check("変更記録のつながり", ok=not broken, detail="、".join(broken[:5]) or "異常なし")
    count = search.faults(session)
    yield Check("検索の索引", ok=not count, detail=f"{count}件が合いません" if count else "異常なし")
