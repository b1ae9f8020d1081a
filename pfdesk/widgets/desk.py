"""The desk: what every page is handed, and the only way from a page to the office."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from typing import Any, Final, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pfdesk.db.journal import UnitHead, next_to_redo, next_to_undo
from pfdesk.office.changes import Changes
from pfdesk.office.command import Command
from pfdesk.office.history import unit_head
from pfdesk.office.office import Office
from pfdesk.office.settings import settings
from pfdesk.paper.form import Form, Letterhead, letterhead_of
from pfdesk.values.errors import Trouble
from pfdesk.values.fiscal import fiscal_year
from pfdesk.widgets import tell
from pfdesk.widgets.bridge import Bridge
from pfdesk.widgets.done_words import done_words, redone_words, undone_words

MANY: Final = 2000
"""Rows of a unit from which taking it back is shown with a bar: about a second of work."""
NOTHING_CHANGED: Final = "やめました。何も変わっていません。"


class KeepsCopies(Protocol):
    """Who makes the backups: `last` says when, in words ("" where there is none), `take` makes one now.

    `tested` says in two lines how the last tested restore went and when, `test` tries one now.
    """

    def last(self) -> str: ...
    def take(self) -> None: ...
    def tested(self) -> tuple[str, str]: ...
    def test(self) -> None: ...


class Desk(QObject):
    """Office, fiscal year, day and clerk; tells what changed, and what to say about it.

    ``toasted(sentence, with_undo)`` asks for the note at the bottom, ``open_wished(room, id)``
    for a record in a room; the window answers both. ``troubled(Trouble)`` is sent with every
    trouble that is told; ``clerk_changed(name)`` that somebody else sits at the desk.
    """

    changed = Signal(object)
    clerk_changed = Signal(str)
    year_changed = Signal(int)
    toasted = Signal(str, bool)
    open_wished = Signal(str, object)
    troubled = Signal(object)

    def __init__(
        self,
        office: Office,
        *,
        clerk: str = "",
        forms: Sequence[Form] | Callable[[], Sequence[Form]] = (),
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.office = office
        self._clerk = clerk
        self._forms = forms
        self.copies: KeepsCopies | None = None
        self.failed = False  # whether the last thing that was to be saved could not be
        self.joints: dict[str, Callable[..., Any]] = {}  # what one room asks of another, handed in by the app
        self._today = today
        self._year = fiscal_year(today())
        self._bridge = Bridge(office, self)
        self._bridge.changed.connect(self.changed)

    def let_go(self) -> None:
        """Tell nothing more: the file is closed, and what was still to be told would ask it again."""
        self._bridge.blockSignals(True)
        self.blockSignals(True)

    @cached_property
    def forms(self) -> Mapping[str, Form]:
        """The catalogue by name; all that draws them is loaded when something is first printed."""
        found = self._forms() if callable(self._forms) else self._forms
        return {form.name: form for form in found}

    @property
    def clerk(self) -> str:
        """Who sits at the desk (担当)."""
        return self._clerk

    @clerk.setter
    def clerk(self, name: str) -> None:
        if name != self._clerk:
            self._clerk = name
            self.clerk_changed.emit(name)

    @property
    def year(self) -> int:
        """The fiscal year that is looked at, by the calendar year in which it begins."""
        return self._year

    def set_year(self, year: int) -> None:
        """Look at another fiscal year; tells ``year_changed``."""
        if year != self._year:
            self._year = year
            self.year_changed.emit(year)

    def today(self) -> date:
        """The day it is."""
        return self._today()

    def letterhead(self) -> Letterhead:
        """What stands at the head of a form printed now."""
        return letterhead_of(self.ask(settings), self.today())

    def ask(self, query: Callable[..., Any], *args: Any, **options: Any) -> Any:
        """The answer of a query; raises Trouble when the file cannot be read."""
        return self.office.ask(query, *args, **options)

    def do(self, command: Command, *, quietly: bool = False) -> Changes | None:
        """Do a command and say so with 元に戻す, unless ``quietly``.

        Raises Refused. A Trouble is told, and the answer is None.
        """
        try:
            changes = self.office.do(command)
        except Trouble as trouble:
            self.failed = True
            self.tell_trouble(trouble)
            return None
        self.failed = False
        if changes.tables and not quietly:
            self.toasted.emit(done_words(command.label), getattr(command, "undoable", True))
        return changes

    def undo(self) -> None:
        """Take back the last unit of work and say which. Raises Refused."""
        self._replay(self.office.undo, undone_words, self.ask(next_to_undo))

    def undo_unit(self, unit_id: UUID) -> None:
        """Take one unit back, wherever it stands. Raises Refused."""
        self._replay(partial(self.office.undo_unit, unit_id), undone_words, self.ask(unit_head, unit_id))

    def redo(self) -> None:
        """Do again what was taken back last and say which. Raises Refused."""
        self._replay(self.office.redo, redone_words, self.ask(next_to_redo))

    def say(self, sentence: str, *, with_undo: bool = False) -> None:
        """Show a short note at the bottom; ``with_undo`` for what was done quietly just now."""
        self.toasted.emit(sentence, with_undo)

    def tell_trouble(self, trouble: Trouble) -> None:
        """Say what the environment did and what can be done; ``troubled`` is sent before."""
        self.troubled.emit(trouble)
        tell.trouble(QApplication.activeWindow(), trouble.sentence, trouble.todo)

    def open(self, room: str, target: UUID | None = None) -> None:
        """Go to a record in a room; without id to the room."""
        self.open_wished.emit(room, target)

    def print_forms(
        self,
        parent: QWidget,
        wanted: Sequence[tuple[str, UUID | None]],
        options: Mapping[str, Any] | None = None,
    ) -> None:
        """Open the print dialog with the forms that fit; unknown names are left out."""
        from pfdesk.widgets.print_dialog import PrintDialog

        jobs = [(self.forms[name], target) for name, target in wanted if name in self.forms]
        if jobs:
            PrintDialog(self, jobs, dict(options or {}), parent).exec()

    def _replay(
        self, step: Callable[..., Changes | None], words: Callable[[str], str], head: UnitHead | None
    ) -> None:
        """A unit of many rows is taken back in sight: with a bar, and やめる."""
        many = head is not None and head.rows >= MANY
        try:
            changes = _in_sight(step, head) if head is not None and many else step()
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return
        if changes is not None:
            self.toasted.emit(words(changes.label), False)
        elif many:
            self.say(NOTHING_CHANGED)


def _in_sight(step: Callable[..., Changes | None], head: UnitHead) -> Changes | None:
    from pfdesk.widgets.writing import done_in_sight

    found: Changes | None = done_in_sight(f"{head.label}　{head.rows:,}件", step, QApplication.activeWindow())
    return found
