"""Watches a session and keeps an image of every row that it writes; nothing is written past it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from pfdesk.db import search
from pfdesk.db.images import Image, new_image
from pfdesk.db.schema.base import Row
from pfdesk.values.ids import new_revision

OUTSIDE = {"outside_the_journal": True}
RECORDER = "recorder"
"""Under which a session knows its recorder, for rows written past the mapper (db/bulk.py)."""


class Recorder:
    """Collects the images of one unit of work while its session flushes.

    `replaying` is set during undo and redo: revisions are then put back as they were.
    """

    def __init__(self, session: Session) -> None:
        self.images: list[Image] = []
        self.replaying = False
        self._revisions: dict[Row, int] = {}
        session.info[RECORDER] = self
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "do_orm_execute", _refuse_bulk)

    def _before_flush(self, session: Session, context: UOWTransaction, instances: object) -> None:
        for row in session.dirty:
            if isinstance(row, Row) and session.is_modified(row):
                former = inspect(row).attrs.revision.history.deleted
                self._revisions[row] = former[0] if former else row.revision
                if not self.replaying:
                    row.revision = new_revision()

    def _after_flush(self, session: Session, context: UOWTransaction) -> None:
        for row in session.new:
            if isinstance(row, Row):
                self.images.append(new_image(row.__tablename__, row.id, None, whole(row)))
        for row, former in self._revisions.items():
            self._note_update(row, former)
        self._revisions.clear()
        for row in session.deleted:
            if isinstance(row, Row):
                self.images.append(new_image(row.__tablename__, row.id, whole(row), None))
        search.follow(session)

    def _note_update(self, row: Row, former: int) -> None:
        before: dict[str, Any] = {}
        after: dict[str, Any] = {}
        for attribute in inspect(row).attrs:
            history = attribute.history
            if history.has_changes() and attribute.key != "revision":
                before[attribute.key] = history.deleted[0] if history.deleted else None
                after[attribute.key] = attribute.value
        if before:
            before["revision"], after["revision"] = former, row.revision
            self.images.append(new_image(row.__tablename__, row.id, before, after))


def whole(row: Row) -> dict[str, Any]:
    """All columns of a row, without those that hold nothing."""
    state = row.__dict__
    return {name: state[name] for name in row.__table__.columns.keys() if state.get(name) is not None}  # noqa: SIM118


def _refuse_bulk(state: ORMExecuteState) -> None:
    if (state.is_insert or state.is_update or state.is_delete) and not state.execution_options.get(
        "outside_the_journal"
    ):
        message = "bulk DML would go past the journal; change rows through the session"
        raise RuntimeError(message)
