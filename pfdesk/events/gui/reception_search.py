"""Whom the reception's card shows: the candidates of what was typed or read; for a moment, what was done."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from pfdesk.events import queries
from pfdesk.events.gui.reception_hall import ReceptionHall
from pfdesk.events.gui.reception_layout import ReceptionLayout
from pfdesk.events.queries import RegistrationLine
from pfdesk.values.wall import clock_text

TOLD_MS: Final = 6000
"""How long the card tells what was done, unless the next person is typed or read before."""


class ReceptionSearch:
    """Keeps the card and the other candidates; `told` is whose check-in the card tells of."""

    def __init__(self, hall: ReceptionHall, layout: ReceptionLayout, window: QWidget) -> None:
        self._hall, self._box, self._card, self._others = hall, layout.box, layout.card, layout.others
        self.found = queries.Candidates((), 0)
        self.at = 0
        self.unmatched = False
        """Whether something was sought and nobody found."""
        self.told: UUID | None = None
        self.telling = QTimer(window, singleShot=True, interval=TOLD_MS)
        self.telling.timeout.connect(self.tell_nothing)

    @property
    def current(self) -> RegistrationLine | None:
        """The candidate shown."""
        return self.found.lines[self.at] if self.found.lines else None

    def find(self, text: str) -> None:
        """Show the candidates of a name, a number or a badge; what was told before gives way."""
        self.found = self._hall.desk.ask(queries.candidates, self._hall.event_id, text, self._hall.part_id)
        self.at = 0
        self.unmatched = bool(text.strip()) and not self.found.lines
        if self.found.lines or text.strip():
            self.telling.stop()
            self.told = None
        if self.found.lines:
            self.show()
            return
        self._others.show_lines(())
        if self.found.by_badge:
            self._card.show_nobody("この名札は、この行事の申込にありません", "wrong")
        elif text.strip():
            self._card.show_nobody("当てはまる方がいません。F4 で当日参加を加えられます", "due")
        elif not self.telling.isActive():
            self._card.show_nobody("")

    def show(self) -> None:
        """Show the candidate again, and the others in their order."""
        line, lines = self.current, self.found.lines
        if line is None:
            return
        part_id = self._hall.part_id
        came = line.came.get(part_id) if part_id else None
        already = clock_text(came) if came else ""
        walked = part_id is not None and line.only_walked_in(part_id)
        self._card.show_person(
            line, self._hall.parts, self.at + 1, self.found.total, already,
            walked_in=walked, elsewhere=self._elsewhere(line),
        )  # fmt: skip
        self._others.show_lines([*lines[self.at + 1 :], *lines[: self.at]])

    def _elsewhere(self, line: RegistrationLine) -> str:
        """The part whose reception runs, where somebody is registered for others alone; else nothing.

        Enter notes the part that is received now all the same: attendance says where somebody is.
        """
        part = self._hall.part
        return part.name if part is not None and line.parts and part.id not in line.parts else ""

    def show_alone(self, line: RegistrationLine, before: str) -> None:
        """Show somebody who was not sought, with words before what the card says."""
        self.telling.stop()
        self._box.clear()
        self.found, self.at = queries.Candidates((line,), 1), 0
        self.show()
        self._card.head.setText(f"{before}{self._card.head.text()}")

    def step(self, down: int) -> None:
        """Go on to another candidate, round and round."""
        if self.found.lines:
            self.at = (self.at + down) % len(self.found.lines)
            self.show()

    def read_again(self) -> None:
        """Show the candidates as they are after a change."""
        if self.found.lines:
            ids = [line.id for line in self.found.lines]
            again = tuple(self._hall.desk.ask(queries.lines_of, ids))
            self.found = queries.Candidates(again, self.found.total, self.found.by_badge)
            self.at = min(self.at, max(0, len(again) - 1))
            self.show()

    # telling what was done

    def tell(self, sentence: str, level: str = "quiet", more: str = "") -> None:
        """Say something in the card's place for a moment."""
        self.telling.start()
        self._card.show_nobody(sentence, level, more)

    def tell_done(self, line: RegistrationLine) -> None:
        """受け付けました, with an empty box for the next one."""
        elsewhere = self._elsewhere(line)
        self._empty()
        self._card.show_done(line, self._hall.parts, elsewhere)
        self.told = line.id

    def tell_taken_back(self, sentence: str, level: str, more: str) -> None:
        """What was taken back, with an empty box."""
        self._empty()
        self._card.show_nobody(sentence, level, more)

    def _empty(self) -> None:
        self.telling.start()
        self.found, self.at = queries.Candidates((), 0), 0
        self.told = None
        self._box.clear()
        self.unmatched = False
        self._others.show_lines(())
        self._box.setFocus()

    def tell_nothing(self) -> None:
        """The moment is over."""
        self.told = None
        if not self.found.lines:
            self._card.show_nobody("")
