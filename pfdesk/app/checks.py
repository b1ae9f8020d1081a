"""All checks of an office file: the file itself, the journal's chain, the search index, the stock identities."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from sqlalchemy.orm import Session

from pfdesk.db import journal, search
from pfdesk.db.check import Check, file_checks

_WITH_CHECKS = ("pamphlets",)


def office_checks(session: Session) -> list[Check]:
    """Every check, in the order of its depth."""
    return [*file_checks(session.connection()), _chain(session), _search(session), *_rooms(session)]


def _chain(session: Session) -> Check:
    broken = [f"{number}番: {fault}" for number, fault in journal.broken_units(session)]
    return Check("変更記録のつながり", ok=not broken, detail="、".join(broken[:5]) or "異常なし")


def _search(session: Session) -> Check:
    count = search.faults(session)
    return Check("検索の索引", ok=not count, detail=f"{count}件が合いません" if count else "異常なし")


def _rooms(session: Session) -> Iterator[Check]:
    for room in _WITH_CHECKS:
        for name, fault in import_module(f"pfdesk.{room}.figures").identity_faults(session):
            yield Check(name, ok=not fault, detail=fault or "異常なし")
