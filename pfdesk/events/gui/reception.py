"""受付: the full screen window of the reception table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.entry_dialogs import WalkInDialog
from pfdesk.events.gui.paper_dialog import PaperDialog
from pfdesk.events.gui.reception_hall import ReceptionHall
from pfdesk.events.gui.reception_layout import KEYS, ReceptionLayout
from pfdesk.events.gui.reception_search import ReceptionSearch
from pfdesk.events.gui.reception_undo import ADVICE, taken_back
from pfdesk.events.gui.scanner import ScannerEar
from pfdesk.events.gui.taking_back import REVOKE_LATER, resting_words
from pfdesk.office.changes import Changes
from pfdesk.values.errors import Refused
from pfdesk.values.wall import now_here
from pfdesk.widgets.desk import Desk

TICK_MS = 5000
"""How often the clock is read, and with it whose door is open."""


class ReceptionWindow(QWidget):
    """Box at the left, counts at the right; ``finished``: the reception was closed.

    A name that was sought is shown before Enter checks in. A badge checks in by itself, unless its bearer is
    in already or expected at another part. The part is the one whose door is open.
    """

    finished = Signal()

    def __init__(
        self,
        desk: Desk,
        event_id: UUID,
        now: Callable[[], datetime] = now_here,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.desk, self.event_id, self.now = desk, event_id, now
        self.ear = ScannerEar(self)
        self.shown = ReceptionLayout(self, self.ear)
        self.box, self.card = self.shown.box, self.shown.card
        self.hall = ReceptionHall(desk, event_id, self.shown, now)
        self.search = ReceptionSearch(self.hall, self.shown, self)
        self._mine: list[UUID] = []
        self._way = "search"
        self._tick = QTimer(self, interval=TICK_MS)
        self._connect()
        self.refresh()
        self._tick.start()

    def _connect(self) -> None:
        shown, step = self.shown, self.search.step
        self.box.typed.connect(self._typed)
        self.box.scanned.connect(self._read_as_text)
        self.box.entered.connect(self.check_in)
        self.box.stepped.connect(step)
        self.ear.scanned.connect(self._scanned)
        self.card.confirmed.connect(self.check_in)
        self.card.taken_back.connect(self._take_back_shown)
        self.card.kept_registered.connect(lambda: self._take_back_shown(keep=True))
        shown.others.picked.connect(step)
        shown.arrivals.taken_back.connect(self.take_back)
        shown.ui.finish.clicked.connect(self.close)
        shown.keys.pressed.connect(self._press)
        self._tick.timeout.connect(self.follow_clock)
        self.desk.changed.connect(self._follow)
        for key, _, _ in KEYS:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)  # a key held down does one thing
            shortcut.activated.connect(lambda name=key: self._press(name))

    def refresh(self) -> None:
        """Ask for the event and all counts again."""
        self.hall.read()
        self.setWindowTitle(f"受付 - {self.hall.title}")
        self.follow_clock()
        self.hall.show_counts()

    def follow_clock(self) -> None:
        """Show the time; where another part's door has opened, the counts and the candidates are of that one."""
        if self.hall.show_time():
            self.hall.show_counts()
            self._typed(self.box.text())

    # the box

    def _typed(self, text: str) -> None:
        self._way = "search"
        self.search.find(text)

    def _read_as_text(self, code: str) -> None:
        self._scanned(code)
        self.ear.told()

    def _scanned(self, code: str) -> None:
        self.box.blockSignals(True)
        self.box.clear()
        self.box.blockSignals(False)
        self.search.find(code)
        self._way = "badge"
        line, part_id = self.search.current, self.hall.part_id
        if line is not None and part_id in line.parts and part_id not in line.came:
            self.check_in()  # the badge itself says who it is; F8 takes it back

    # verbs

    def check_in(self) -> None:
        """Check the shown candidate in, say so for a moment, and empty the box at once."""
        line, part_id = self.search.current, self.hall.part_id
        if line is None or part_id is None:
            return
        try:
            done = self.desk.do(
                commands.CheckIn(line.id, part_id, self.now(), self._way, self.desk.clerk), quietly=True
            )
        except Refused as refused:
            self.search.find(str(line.number))
            self.card.head.setText(refused.sentence)
            return
        if done is not None:
            self._tell_done(line)

    def _tell_done(self, line: queries.RegistrationLine) -> None:
        self.search.tell_done(line)
        self._mine.append(line.id)

    def take_back(self, registration_id: UUID, *, keep: bool = False) -> None:
        """取り消す: the person is expected again; of who walked in, the registration goes as well, unless ``keep``.

        Where a certificate rests on it, that is asked first.
        """
        if self.hall.part_id is None:
            return
        try:
            told = taken_back(self.desk, registration_id, self.hall.part_id, self, keep=keep)
        except Refused as refused:
            self.card.show_nobody(refused.sentence, "due")
            return
        if told is not None:
            self._mine = [key for key in self._mine if key != registration_id]
            self.search.tell_taken_back(*told)

    def _take_back_shown(self, *, keep: bool = False) -> None:
        line = self.search.current
        if line is not None:
            self.take_back(line.id, keep=keep)

    def _press(self, key: str) -> None:
        {"F4": self.add_walk_in, "F6": self.key_paper, "F8": self.take_back_last, "F9": self.print_badge}[
            key
        ]()
        self.box.setFocus()

    def take_back_last(self) -> None:
        """F8: the check-in that the card names: of the person shown, or the one confirmed a moment ago.

        Where the card names nobody, it shows who came last, and the next F8 takes that check-in back.
        """
        line = self.search.current
        if line is not None and self.hall.part_id in line.came:
            self.take_back(line.id)
        elif self.search.told is not None:
            self.take_back(self.search.told)
        elif line is None and not self._show_last():
            self.search.tell("取り消せる受付がありません")

    def _show_last(self) -> bool:
        """Show who was confirmed last at this window, else who came last, before the check-in is taken back."""
        keys = [key for key in (self.hall.last, *self._mine) if key is not None]
        part_id = self.hall.part_id
        there = [line for line in self.desk.ask(queries.lines_of, keys) if part_id in line.came]
        if there:
            self.search.show_alone(there[-1], "最後に受け付けた方です。")
        return bool(there)

    def add_walk_in(self) -> None:
        """F4: someone who comes unannounced."""
        typed = self.box.text()
        name = "" if typed.isascii() or self.search.found.lines else typed
        dialog = WalkInDialog(self.desk, self.event_id, self.hall.part_id, self.now, name, self)
        dialog.quiet = True
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.made is not None:
            self._tell_done(self.desk.ask(queries.registration_line, dialog.made))
        dialog.deleteLater()

    def key_paper(self) -> None:
        """F6: numbers from the paper sign-in sheet."""
        dialog = PaperDialog(self.desk, self.hall.parts, self.hall.part_id, self.now, self)
        dialog.quiet, dialog.revoking = True, REVOKE_LATER
        if dialog.exec():
            more = f"{resting_words(dialog.resting)}{ADVICE}" if dialog.resting else dialog.already
            self.search.tell(dialog.told, more=more)
        dialog.deleteLater()

    def print_badge(self) -> None:
        """F9: the badge of the person shown, else of the last one who came; of nobody while a search found nobody."""
        line = self.search.current
        if line is None and self.search.unmatched:
            self.card.show_nobody("名札を印刷する方が決まっていません。もう一度探してください", "due")
            return
        target = line.id if line else self.hall.last
        if target is not None:
            self.desk.print_forms(self, [("name-badges", target)])

    # following

    def _follow(self, changes: Changes) -> None:
        if changes.touches("event", "event_part"):
            self.refresh()
        elif changes.touches("registration", "attendance", "registration_part"):
            self.hall.show_counts()
            self.search.read_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.shown.fit()
        self.hall.show_counts()
        self.search.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        activated = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if activated and QApplication.activeModalWidget() is None:
            self.box.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ear.listen()

    def hideEvent(self, event: QHideEvent) -> None:
        """A reception that is not seen hears nothing: it would swallow the keys of the one that is."""
        self.ear.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tick.stop()
        self.search.telling.stop()
        self.finished.emit()
        super().closeEvent(event)
