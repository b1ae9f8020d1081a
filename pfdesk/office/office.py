"""The office: one open office file (or shared database), with its two doors `do` and `ask`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from pfdesk.db import journal, replay
from pfdesk.db.bulk import many_objects
from pfdesk.db.engine import settle, writer
from pfdesk.db.errors import troubles_told
from pfdesk.db.images import Image
from pfdesk.db.journal import Author, UnitHead
from pfdesk.db.progress import TELL, Tell, tell
from pfdesk.db.recorder import Recorder
from pfdesk.db.records import CHANGED_ELSEWHERE
from pfdesk.office import history
from pfdesk.office.changes import Changes, gather
from pfdesk.office.closing import closed_since, refuse_closed, refuse_past_closing
from pfdesk.office.command import Command
from pfdesk.values.errors import Refused

P = ParamSpec("P")
T = TypeVar("T")

Work = Callable[[Session, Recorder], None]
Guard = Callable[[Session, Sequence[Image]], None]
"""Looks at what a unit wrote before it is kept; raises Refused where it must not be."""

NOTING = "履歴に記しています"


class Office:
    """All reading and writing goes through here; every write is one journaled unit of work.

    `do`, `undo` and `redo` raise Refused where rules forbid and Trouble where the machine does;
    then nothing of the unit stays. Each takes a ``tell(done, total, step)`` that is called on the way and a last
    time just before the commit: what it raises stops the unit as a whole.
    """

    def __init__(self, engine: Engine, author: Author, guard: Guard | None = None) -> None:
        self.engine = engine
        self.author = author
        self._guard = guard
        self._listeners: list[Callable[[Changes], None]] = []
        self.copy_first: Callable[[str], object] | None = None
        """Makes a copy of the file before a command that asks for one, with the reason in words; handed in."""

    def ask(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **options: P.kwargs) -> T:
        """The answer of a query, read in one transaction that ends here."""
        with troubles_told(), Session(self.engine, autoflush=False) as session:
            return query(session, *args, **options)

    def do(self, command: Command, told: Tell | None = None) -> Changes:
        """Run a command as one unit of work and tell who listens what it changed."""
        name = type(command).__name__
        kind = "do" if getattr(command, "undoable", True) else "note"
        reason = getattr(command, "copied_first", "")
        if reason and self.copy_first is not None:
            self.copy_first(reason)
        if getattr(command, "final", False):
            kind = journal.FINAL
        return self._write(lambda session, _: command.run(session), kind, name, command.label, told=told)

    def undo(self, told: Tell | None = None) -> Changes | None:
        """Take back the newest unit that stands; None when there is none.

        Refused where a year was closed after it: nothing is taken back over a closing that nobody sees.
        """
        head = self.ask(journal.next_to_undo)
        if head is not None:
            self.ask(refuse_past_closing, head)
        return self._replay(head, "undo", replay.put_back, told) if head else None

    def redo(self, told: Tell | None = None) -> Changes | None:
        """Do again what was undone last; None when there is none."""
        head = self.ask(journal.next_to_redo)
        return self._replay(head, "redo", replay.put_forward, told) if head else None

    def undo_unit(self, unit_id: UUID, told: Tell | None = None) -> Changes:
        """Take back one unit, wherever it stands in the history.

        Refused where it stands no more, or where something done since rests on its rows.
        """
        head = self.ask(history.unit_head, unit_id)
        if head is None:
            raise Refused("", "この変更は、もう元に戻してあるか、元に戻せない種類のものです。")
        if self.ask(journal.has_gaps, unit_id):
            raise Refused("", "ごみ箱を空にしたときに記録の一部が消えたため、元に戻せません。")
        later = self.ask(history.touched_since, head)
        if later:
            raise Refused(
                "", f"そのあとの「{later}」が同じ記録を変えています。先にそちらを元に戻してください。"
            )
        if self.ask(history.rests_on, head):
            raise Refused("", "そのあとに作られた記録がこれを使っているため、元に戻せません。")
        return self._replay(head, "undo", replay.put_back, told)

    def undo_label(self) -> str | None:
        """The name of what undo would take back, or of the closing of a year that it does not step over."""
        head = self.ask(journal.next_to_undo)
        return (self.ask(closed_since, head) or head.label) if head else None

    def redo_label(self) -> str | None:
        """The name of what redo would do again."""
        head = self.ask(journal.next_to_redo)
        return head.label if head else None

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """Call the listener after every unit of work, in the thread that did it."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def _replay(
        self,
        head: UnitHead,
        kind: str,
        step: Callable[[Session, Recorder, Sequence[Image]], None],
        told: Tell | None,
    ) -> Changes:
        def work(session: Session, recorder: Recorder) -> None:
            step(session, recorder, journal.unit_images(session, head.id))

        try:
            return self._write(work, kind, head.command, head.label, head.id, told=told)
        except IntegrityError as error:
            # What is only noted (a questionnaire's layout, once it is on paper) stays when the work is taken back.
            why = f"「{head.label}」は、そのあとに作られた記録が使っているため、{_UNABLE[kind]}。"
            raise Refused("", why) from error

    def _write(
        self,
        work: Work,
        kind: str,
        command: str,
        label: str,
        of_id: UUID | None = None,
        *,
        told: Tell | None = None,
    ) -> Changes:
        with troubles_told(), many_objects(), Session(writer(self.engine)) as session:
            session.info[TELL] = told
            recorder = Recorder(session)
            try:
                work(session, recorder)
                session.flush()
                if kind != journal.FINAL:
                    refuse_closed(session, recorder.images)
                    if self._guard is not None:
                        self._guard(session, recorder.images)
                tell(session, 0, 0, NOTING)
                head = self._note(session, recorder.images, kind, command, label, of_id)
                if kind == journal.FINAL:
                    journal.purge(session, [image.row_id for image in recorder.images])
                tell(session, 0, 0, NOTING)  # the last moment at which it may be stopped
                self._commit(session, head)
            except StaleDataError as error:
                raise Refused("", CHANGED_ELSEWHERE) from error
            images = recorder.images
        changes = gather(images, label, kind)
        self._tell(changes)
        return changes

    def _note(
        self,
        session: Session,
        images: Sequence[Image],
        kind: str,
        command: str,
        label: str,
        of_id: UUID | None,
    ) -> UnitHead | None:
        if not images:
            return None
        return journal.write_unit(
            session, self.author, images, kind=kind, command=command, label=label, of_id=of_id
        )

    def _commit(self, session: Session, head: UnitHead | None) -> None:
        """Commit; an error of the disk at its very last step comes after the unit stands, and is none for the clerk."""
        try:
            session.commit()
        except OperationalError:
            session.close()
            if head is None or not self.ask(journal.stands, head.id):
                raise
            settle(self.engine)

    def _tell(self, changes: Changes) -> None:
        if changes.tables:
            for listener in tuple(self._listeners):
                listener(changes)


def unit_lines(session: Session, limit: int | None = None) -> list[dict[str, Any]]:
    """The history for the command line: newest first, each with whether it stands undone."""
    undone = journal.undone_units(session)
    return [
        {
            "id": str(head.id),
            "at": head.at.isoformat(),
            "by": f"{head.who}@{head.pc}",
            "label": f"{_KINDS.get(head.kind, '')}{head.label}",
            "rows": head.rows,
            "undone": head.kind == "do" and head.id in undone,
        }
        for head in journal.heads(session, limit)
    ]


_UNABLE = {"undo": "元に戻せません", "redo": "やり直せません"}
_KINDS = {"undo": "元に戻す: ", "redo": "やり直し: "}


def newest_unit(session: Session) -> UUID | None:
    """The id of the unit written last."""
    return next((head.id for head in journal.heads(session, 1)), None)
