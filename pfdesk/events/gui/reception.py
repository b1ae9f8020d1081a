"""受付: the full screen window of the reception table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QSizePolicy, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.entry_dialogs import PaperDialog, WalkInDialog
from pfdesk.events.gui.reception_box import ReceptionBox
from pfdesk.events.gui.reception_card import CandidateCard, OtherRows
from pfdesk.events.gui.reception_keys import KeyHints
from pfdesk.events.gui.reception_side import ArrivalRows, CountBar, KindRows
from pfdesk.events.gui.reception_undo import ADVICE, taken_back
from pfdesk.events.gui.reception_words import SizedWords, set_low
from pfdesk.events.gui.scanner import ScannerEar
from pfdesk.events.gui.taking_back import resting_words
from pfdesk.events.model import EventPart, part_at, part_start
from pfdesk.office.changes import Changes
from pfdesk.ui.events_reception import Ui_ReceptionScreen
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.values.practice import MARK, practising
from pfdesk.values.wall import clock_text, now_here
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tokens import LOW
from pfdesk.widgets.words import Mark

WEEKDAYS: Final = "月火水木金土日"
LOWEST: Final = 560
"""Lower, the other candidates have no room: the arrow keys still lead to them."""
TOLD_MS: Final = 6000
"""How long the card tells what was done, unless the next person is typed or read before."""
KEYS: Final = (
    ("F4", "当日参加を加える", "当日参加"),
    ("F6", "出席簿の番号で受付", "出席簿の番号"),
    ("F8", "直前の受付を取り消す", "直前を取り消す"),
    ("F9", "名札を1枚印刷", "名札を印刷"),
)


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
        self.ui = Ui_ReceptionScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.found = queries.Candidates((), 0)
        self.at = 0
        self.part: EventPart | None = None
        self._last: UUID | None = None
        self._told: UUID | None = None
        self._unmatched = False
        self._mine: list[UUID] = []
        self._way = "search"
        self.ear = ScannerEar(self)
        self._telling = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._tick = QTimer(self, interval=5000)
        self._build()
        self._connect()
        self.refresh()
        self._tick.start()

    def _build(self) -> None:
        ui = self.ui
        self.box, self.card, self.others = (
            ReceptionBox(lambda: self.ear.running),
            CandidateCard(),
            OtherRows(),
        )
        self.bar, self.kinds, self.arrivals = CountBar(), KindRows(), ArrivalRows()
        self.keys = KeyHints(KEYS)
        places = (
            (ui.box_place_rows, self.box), (ui.card_place_rows, self.card), (ui.others_place_rows, self.others),
            (ui.keys_place_rows, self.keys), (ui.bar_place_rows, self.bar), (ui.kinds_place_rows, self.kinds),
            (ui.arrivals_place_rows, self.arrivals), (ui.qr_place_rows, Mark("qr", "text-2", 18)),
        )  # fmt: skip
        for rows, widget in places:
            rows.addWidget(widget)
        self.clock, self.count = (
            SizedWords(tall=28, low=24, bold=True),
            SizedWords(tall=56, low=48, bold=True),
        )
        self.total = SizedWords("text-2", 24, 20)
        self._replace(ui.clock, self.clock)
        self._replace(ui.count, self.count)
        self._replace(ui.total, self.total)
        ui.head.setFixedHeight(65)
        ui.right.setFixedWidth(448)
        ui.gap11.changeSize(0, 28, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(1000, 500)  # smaller than the first layout asks for: the sizes follow the window
        ui.rows1.insertStretch(0)
        ui.rows1.addStretch()
        ui.finish.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _replace(self, old: QWidget, new: QWidget) -> None:
        holder = old.parentWidget()
        layout = holder.layout() if holder else None
        assert layout is not None
        layout.replaceWidget(old, new, Qt.FindChildOption.FindChildrenRecursively)
        old.hide()
        old.deleteLater()

    def _connect(self) -> None:
        self.box.typed.connect(self._typed)
        self.box.scanned.connect(self._read_as_text)
        self.ear.scanned.connect(self._scanned)
        self.box.entered.connect(self.check_in)
        self.box.stepped.connect(self._step)
        self.card.confirmed.connect(self.check_in)
        self.card.taken_back.connect(self._take_back_shown)
        self.card.kept_registered.connect(lambda: self._take_back_shown(keep=True))
        self.others.picked.connect(self._step)
        self.arrivals.taken_back.connect(self.take_back)
        self.ui.finish.clicked.connect(self.close)
        self._telling.timeout.connect(self._tell_nothing)
        self._tick.timeout.connect(self._show_time)
        self.desk.changed.connect(self._follow)
        self.keys.pressed.connect(self._press)
        for key, _, _ in KEYS:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)  # a key held down does one thing
            shortcut.activated.connect(lambda name=key: self._press(name))

    # what is shown

    def refresh(self) -> None:
        """Ask for the event and all counts again."""
        record = self.desk.ask(queries.event_record, self.event_id)
        self.occasion, self.parts = record.event, record.part_entities
        self.setWindowTitle(f"受付 - {self.occasion.title}")
        self.ui.title.setText(f"{f'【{MARK}】' if practising() else ''}{self.occasion.title}")
        day = f"{era_text(self.occasion.held_on, 'long')}({WEEKDAYS[self.occasion.held_on.weekday()]})"
        times = [f"{part.name} {part.starts}" for part in self.parts if part.starts]
        self.ui.when.setText("  ".join((day, *times, self.occasion.place)))
        self.card.set_handouts(self.desk.ask(queries.handouts, self.event_id))
        self._show_time()
        self._show_counts()

    def _show_time(self) -> None:
        now = self.now()
        self.clock.setText(clock_text(now))
        part = part_at(self.occasion.held_on, self.parts, now)
        changed = (part and part.id) != (self.part.id if self.part else None)
        self.part = part
        start = part_start(self.occasion.held_on, part.starts) if part else None
        words = part.name if part else ""
        if part and start:
            minutes = -int((now - start).total_seconds() // 60)
            words = f"{part.name}まで {minutes}分" if 0 < minutes < 180 else f"{part.name}の受付"
        self.ui.until.setText(words)
        if changed:
            self._show_counts()
            self._typed(self.box.text())

    def _show_counts(self) -> None:
        part_id = self.part.id if self.part else None
        kinds = self.desk.ask(queries.kind_counts, self.event_id, part_id)
        came, expected = sum(one.attended for one in kinds), sum(one.expected for one in kinds)
        self.count.setText(str(came))
        self.total.setText(f"/ {expected}名")
        self.ui.rest.setText(
            f"あと {expected - came}名" if expected > came else "全員そろいました" if came else ""
        )
        self.bar.show_count(came, expected)
        self.kinds.show_kinds(kinds)
        room = 5 if self.height() < LOW else 8
        lines = self.desk.ask(queries.recent_arrivals, part_id, room) if part_id else []
        self.arrivals.show_lines(lines)
        self._last = lines[0].id if lines else None
        walk_ins = self.desk.ask(queries.walk_in_count, self.event_id)
        self.ui.walk_ins.setText(f"当日参加 {walk_ins}名を含む" if walk_ins else "")

    def _show_candidate(self) -> None:
        lines = self.found.lines
        if not lines:
            return
        line = lines[self.at]
        came = line.came.get(self.part.id) if self.part else None
        already = clock_text(came) if came else ""
        walked = self.part is not None and line.only_walked_in(self.part.id)
        self.card.show_person(line, self.parts, self.at + 1, self.found.total, already, walked_in=walked)
        self.others.show_lines([*lines[self.at + 1 :], *lines[: self.at]])

    def _tell_nothing(self) -> None:
        self._told = None
        if not self.found.lines:
            self.card.show_nobody("")

    # the box

    def _typed(self, text: str) -> None:
        self._way = "search"
        self._find(text)

    def _read_as_text(self, code: str) -> None:
        self._scanned(code)
        self.ear.told()

    def _scanned(self, code: str) -> None:
        self.box.blockSignals(True)
        self.box.clear()
        self.box.blockSignals(False)
        self._find(code)
        self._way = "badge"
        line = self.current()
        expected = line is not None and self.part is not None and self.part.id in line.parts
        if line is not None and self.part is not None and expected and self.part.id not in line.came:
            self.check_in()  # the badge itself says who it is; F8 takes it back

    def _find(self, text: str) -> None:
        part_id = self.part.id if self.part else None
        self.found = self.desk.ask(queries.candidates, self.event_id, text, part_id)
        self.at = 0
        self._unmatched = bool(text.strip()) and not self.found.lines
        if self.found.lines or text.strip():
            self._telling.stop()
            self._told = None
        if self.found.lines:
            self._show_candidate()
            return
        self.others.show_lines(())
        if self.found.by_badge:
            self.card.show_nobody("この名札は、この行事の申込にありません", "wrong")
        elif text.strip():
            self.card.show_nobody("当てはまる方がいません。F4 で当日参加を加えられます", "due")
        elif not self._telling.isActive():
            self.card.show_nobody("")

    def _step(self, down: int) -> None:
        if self.found.lines:
            self.at = (self.at + down) % len(self.found.lines)
            self._show_candidate()

    # verbs

    def current(self) -> queries.RegistrationLine | None:
        """The candidate shown."""
        return self.found.lines[self.at] if self.found.lines else None

    def check_in(self) -> None:
        """Check the shown candidate in, say so for a moment, and empty the box at once."""
        line = self.current()
        if line is None or self.part is None:
            return
        try:
            done = self.desk.do(
                commands.CheckIn(line.id, self.part.id, self.now(), self._way, self.desk.clerk), quietly=True
            )
        except Refused as refused:
            self._find(str(line.number))
            self.card.head.setText(refused.sentence)
            return
        if done is not None:
            self._tell_done(line)

    def _tell_done(self, line: queries.RegistrationLine) -> None:
        self._telling.start()
        self.found, self.at = queries.Candidates((), 0), 0
        self.box.clear()
        self._unmatched = False
        self.others.show_lines(())
        self.card.show_done(line)
        self._told = line.id
        self._mine.append(line.id)
        self.box.setFocus()

    def take_back(self, registration_id: UUID, *, keep: bool = False) -> None:
        """取り消す: the person is expected again; of who walked in, the registration goes as well, unless ``keep``."""
        if self.part is None:
            return
        try:
            told = taken_back(self.desk, registration_id, self.part.id, keep=keep)
        except Refused as refused:
            self.card.show_nobody(refused.sentence, "due")
            return
        self.found, self.at = queries.Candidates((), 0), 0
        self.box.clear()
        self._telling.start()
        self._told = None
        self._mine = [key for key in self._mine if key != registration_id]
        self.others.show_lines(())
        self.card.show_nobody(*told)
        self.box.setFocus()

    def _take_back_shown(self, *, keep: bool = False) -> None:
        line = self.current()
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
        line = self.current()
        if line is not None and self.part is not None and self.part.id in line.came:
            self.take_back(line.id)
        elif self._told is not None:
            self.take_back(self._told)
        elif line is None and not self._show_last():
            self._telling.start()
            self.card.show_nobody("取り消せる受付がありません")

    def _show_last(self) -> bool:
        """Show who was confirmed last at this window, else who came last, before the check-in is taken back."""
        part = self.part.id if self.part else None
        keys = [key for key in (self._last, *self._mine) if key is not None]
        there = [line for line in self.desk.ask(queries.lines_of, keys) if part in line.came]
        if not there:
            return False
        self._telling.stop()
        self.box.clear()
        self.found, self.at = queries.Candidates((there[-1],), 1), 0
        self._show_candidate()
        self.card.head.setText(f"最後に受け付けた方です。{self.card.head.text()}")
        return True

    def add_walk_in(self) -> None:
        """F4: someone who comes unannounced."""
        typed = self.box.text()
        name = "" if typed.isascii() or self.found.lines else typed
        dialog = WalkInDialog(
            self.desk, self.event_id, self.part.id if self.part else None, self.now, name, self
        )
        dialog.quiet = True
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.made is not None:
            self._tell_done(self.desk.ask(queries.registration_line, dialog.made))
        dialog.deleteLater()

    def key_paper(self) -> None:
        """F6: numbers from the paper sign-in sheet."""
        dialog = PaperDialog(self.desk, self.parts, self.part.id if self.part else None, self.now, self)
        dialog.quiet = True
        if dialog.exec() and (dialog.resting or dialog.already):
            self._telling.start()
            if dialog.resting:
                self.card.show_nobody("出席を取り消しました", more=f"{resting_words(dialog.resting)}{ADVICE}")
            else:
                self.card.show_nobody("番号の方を出席にしました", more=dialog.already)
        dialog.deleteLater()

    def print_badge(self) -> None:
        """F9: the badge of the person shown, else of the last one who came; of nobody while a search found nobody."""
        line = self.current()
        if line is None and self._unmatched:
            self.card.show_nobody("名札を印刷する方が決まっていません。もう一度探してください", "due")
            return
        target = line.id if line else self._last
        if target is not None:
            self.desk.print_forms(self, [("name-badges", target)])

    # following

    def _follow(self, changes: Changes) -> None:
        if changes.touches("event", "event_part"):
            self.refresh()
        elif changes.touches("registration", "attendance", "registration_part"):
            self._show_counts()
            if self.found.lines:
                keep = self.at
                ids = [line.id for line in self.found.lines]
                again = tuple(self.desk.ask(queries.lines_of, ids))
                self.found = queries.Candidates(again, self.found.total, self.found.by_badge)
                self.at = min(keep, max(0, len(again) - 1))
                self._show_candidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        self.ui.gap11.changeSize(0, 14 if low else 28, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        for part in (self.box, self.card, self.others, self.keys, self.kinds):
            part.set_low(low=low)
        set_low(self, low=low)
        self.others.setVisible(self.height() >= LOWEST)  # the card before the others
        self.ui.head.setFixedHeight(57 if low else 65)
        self.ui.line5.setContentsMargins(32 if low else 40, 0, 24, 0)
        self.ui.right.setFixedWidth(min(448, round(self.width() * 0.328)))
        self.ui.left_rows.setContentsMargins(
            32 if low else 40, 20 if low else 32, 32 if low else 40, 12 if low else 20
        )
        self.ui.right_rows.setContentsMargins(24 if low else 32, 12 if low else 20, 24 if low else 32, 8)
        self._show_counts()
        self._show_candidate()

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
        self._telling.stop()
        self.finished.emit()
        super().closeEvent(event)
