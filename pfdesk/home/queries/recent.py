"""最近の変更: the newest units of work, and by whom; prints that follow one another are one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db import journal
from pfdesk.db.journal import UnitHead
from pfdesk.office.history import unit_name
from pfdesk.office.print_log import NoteKept, NotePrint

VERBS: Final = {"undo": "元に戻す: ", "redo": "やり直し: "}
LOOKED_AT: Final = 400
"""Units that are read for the lines: a stack of prints longer than this is told in two."""


@dataclass(frozen=True, slots=True)
class RecentLine:
    """One unit of work, or several prints in a row; `at` is a moment in UTC, `quiet` says that nothing changed.

    `name` is what the record is called that was written first.
    """

    id: UUID
    at: datetime
    who: str
    label: str
    rows: int
    quiet: bool = False
    name: str = ""


def recent_changes(session: Session, count: int) -> list[RecentLine]:
    """The newest units, newest first."""
    found: list[RecentLine] = []
    for line in _folded(journal.heads(session, LOOKED_AT)):
        found.append(line if line.quiet else replace(line, name=unit_name(session, line.id)))
        if len(found) == count:
            break
    return found


def _folded(heads: Iterator[UnitHead]) -> Iterator[RecentLine]:
    waiting: RecentLine | None = None
    for head in heads:
        if head.command not in {NotePrint.__name__, NoteKept.__name__}:
            if waiting is not None:
                yield _told(waiting)
            waiting = None
            label = f"{VERBS.get(head.kind, '')}{head.label}"
            yield RecentLine(head.id, head.at, head.who, label, head.rows)
        elif waiting is not None and waiting.who == head.who:
            waiting = replace(waiting, rows=waiting.rows + 1)
        else:
            if waiting is not None:
                yield _told(waiting)
            waiting = RecentLine(head.id, head.at, head.who, head.label, 1, quiet=True)
    if waiting is not None:
        yield _told(waiting)


def _told(line: RecentLine) -> RecentLine:
    more = f" ほか{line.rows - 1}件" if line.rows > 1 else ""
    return replace(line, label=f"{line.label}{more}", rows=1)
