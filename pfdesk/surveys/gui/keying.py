"""入力 and 照合: one lit question, the pile at the left, the pad at the right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.around import arrange, dress, show_neighbours, show_told, skipped_words
from pfdesk.surveys.gui.entry import Entry
from pfdesk.surveys.gui.lit_card import show_card, show_stop
from pfdesk.surveys.gui.pictures import keying_picture
from pfdesk.surveys.gui.pile import (
    Pile,
    add_quick_box,
    place_words,
    rest_words,
    show_agreement,
    show_head,
    show_pile,
)
from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.gui.stopping import AGAIN, KEYS, STOP_WORDS, Stop, stop_at
from pfdesk.surveys.model import Definition, Value, keying
from pfdesk.surveys.model.keying import Paper
from pfdesk.surveys.model.quick import QuickHand, begun
from pfdesk.surveys.model.typed_answers import span_of
from pfdesk.surveys.queries import OpenedPaper, PaperLine
from pfdesk.ui.surveys_keying import Ui_KeyingScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.key_pad import pad_key
from pfdesk.widgets.question_card import DimQuestion

SAME_CLERK = "1人目と同じ担当です。照合は、別の人が入力してください。"


class KeyingPane(StepPane):
    """Keys papers one after the other; every answer is saved as its question is left."""

    tables = ("question", "choice", "skip_rule", "survey")

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, second: bool = False) -> None:
        super().__init__(desk, parent)
        self.second = second
        self.ui = Ui_KeyingScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.whole: Definition | None = None
        self.pile: Pile | None = None
        self.line: PaperLine | None = None
        self.paper: Paper | None = None
        self._low = self._pile_shown = False
        self.hand = QuickHand()
        self.stop: Stop | None = None
        self._firsts: Mapping[keying.Place, Value] = {}
        self.entry = Entry()
        self._before = [DimQuestion(), DimQuestion()]
        self._after = [DimQuestion()]
        self._dress()

    def _dress(self) -> None:
        ui = self.ui
        ui.card.add_body(self.entry)
        dress(ui, self._before, self._after, second=self.second)
        self.quick = add_quick_box(ui, self.hand)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The pad's digits must arrive whatever state the input method is in.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        ui.card.chosen.connect(self.press)
        ui.pad.pressed.connect(self.press)
        ui.pips.chosen.connect(self.open_number)
        ui.decide_button.clicked.connect(self._decide)
        self.desk.clerk_changed.connect(lambda _name: self._show())
        self.entry.pressed.connect(self.press)
        self.entry.goes_back = lambda: self.paper is None or keying.goes_back(self.paper)
        self.entry.written.connect(self._written)

    def read(self) -> None:
        """Ask for the definition and the pile; the paper being keyed stays open."""
        assert self.survey_id is not None
        self.whole = self.desk.ask(queries.definition, self.survey_id)
        self._pile_shown = False
        self.pile = Pile(
            self.desk.ask, queries.PileOf(self.survey_id, self.second, self.whole.survey.verify_every)
        )
        there = self.pile.again(self.line, away=not self.isVisible())
        self.paper = self.line = None
        self._open(there)
        self._show()

    def open_number(self, number: int) -> None:
        """Open a paper of the pile where keying stopped."""
        self._open(self.pile.open(number) if self.pile is not None else None)

    def _open(self, opened: OpenedPaper | None) -> None:
        self._pile_shown = False
        self.line = opened.line if opened is not None else None
        if opened is None or self.whole is None:
            return
        kept = opened.kept
        self.stop, self._firsts = None, kept.values if self.second else {}
        values = kept.second if self.second else kept.values
        unsure = frozenset() if self.second else kept.unsure
        span = span_of(self.whole.survey, opened.line.received_on)
        self.paper = keying.open_paper(
            self.whole.slots(), values, unsure, stopped_at=opened.line.stopped_at_id, span=span
        )
        self._show()
        self.take_focus()

    def take_focus(self) -> None:
        """The keys go to the entry where it is open: letters that the pane got would be lost."""
        (self.entry if self.entry.isVisibleTo(self) else self).setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = pad_key(event) or next(iter(keying.keys_of(event.text())), "")
        if key:
            self.press(key)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Digits that an input method gave all the same, full width included."""
        for key in keying.keys_of(event.commitString()):
            self.press(key)

    def press(self, key: str) -> None:
        """One key of the pad, from the keyboard, the drawn pad or a click on an answer."""
        if self.paper is None or self.line is None or self._locked():
            return
        if self.stop is not None:
            self._decide_by(self.stop, key)
            return
        paper = self.hand.press(self.paper, key)
        stop = stop_at(self._firsts, paper) if self.second else None
        try:
            if paper.kept is not None and not self._save(paper.kept, last=paper.done and stop is None):
                return  # nothing was written, which was told: the same question stays lit
        except Refused as refused:
            self.ui.told.setText(refused.sentence)
            self.ui.told.show()
            return
        self.stop = stop
        if stop is None:
            self._go_on(paper)
        else:
            QApplication.beep()
            self._show()

    def _go_on(self, paper: Paper) -> None:
        if paper.done:
            self._next_paper()
            return
        before, self.paper = self.paper, paper
        if self.whole is not None and not paper.told:
            self.paper = replace(paper, told=skipped_words(self.whole, before, paper))
        self._show()

    def _decide_by(self, stop: Stop, key: str) -> None:
        """One key decides; - keys the question again."""
        assert self.line is not None
        value = stop.decided(key)
        if key == AGAIN:
            self.stop = None
            self._show()
        if value is None:
            return
        question_id, item = stop.slot.key
        decide = commands.DecideAnswer(self.line.id, question_id, value, item)
        if self.desk.do(decide, quietly=True) is None:
            return
        self.stop, self._firsts = None, {**self._firsts, stop.slot.key: value}
        onward = keying.decided(stop.onward, stop.slot, value)
        if onward.done and not self._end():
            return
        self._go_on(onward)

    def _written(self, text: str) -> None:
        if self.paper is not None:
            self.paper = self.paper.write(text)

    def pending(self) -> bool:
        """Whether the lit question is half keyed: it is kept as it is left, and asked about before closing."""
        return self.paper is not None and begun(self.paper)

    def _locked(self) -> bool:
        if mine := self._mine():
            self.ui.told.setText(SAME_CLERK)
        return mine

    def _mine(self) -> bool:
        return self.line is not None and self.second and self.line.keyed_by == self.desk.clerk

    def _save(self, kept: keying.Kept, *, last: bool) -> bool:
        """Write an answer, the last one together with the end of its paper; whether it is in the file now."""
        assert self.line is not None
        question_id, item = kept.slot.key
        write: Any = commands.VerifyAnswer if self.second else commands.KeyAnswer
        marked = () if self.second else (kept.unsure,)
        command = write(self.line.id, question_id, kept.value, self.desk.clerk, item, *marked)
        return self._end(command) if last else self.desk.do(command, quietly=True) is not None

    def _end(self, last: Any = None) -> bool:
        assert self.line is not None
        finish: Any = commands.FinishVerification if self.second else commands.FinishPaper
        done = finish(self.line.id, self.desk.clerk, datetime.now(UTC), last=last)
        return self.desk.do(done, quietly=True) is not None

    def _next_paper(self) -> None:
        assert self.line is not None
        assert self.pile is not None
        following = self.pile.turn(self.line)
        self._open(following)
        if following is None:
            self.desk.say(f"{len(self.pile):,}枚すべての{'照合' if self.second else '入力'}が終わりました")
            self.paper = None
            self._show()
            self.setFocus()

    def _decide(self) -> None:
        from pfdesk.surveys.gui.differences import DifferencesDialog

        if self.survey_id is not None:
            DifferencesDialog(self.desk, self.survey_id, self).exec()
            self._show()

    def _show(self) -> None:
        ui = self.ui
        self._show_pile()
        for part in (ui.middle, ui.side):
            part.setEnabled(self.paper is not None)
        ui.card.setVisible(self.paper is not None)
        if self.paper is None or self.line is None or self.pile is None:
            self._show_nothing()
            return
        show_head(ui, self.pile, self.line, self.paper)
        if self.stop is not None:
            show_stop(ui, self.entry, self.stop, low=self._low)
            self.setFocus()
        elif show_card(ui, self.entry, self.paper, low=self._low):
            self.setFocus()
        show_neighbours(self._before, self._after, self.paper, low=self._low)
        if self.stop is None:
            ui.pad.set_keys(keying.key_words(self.paper), keying.chosen_keys(self.paper))
        else:
            ui.pad.set_keys(KEYS, frozenset())
        locked = SAME_CLERK if self._mine() else ""
        show_told(ui, STOP_WORDS if self.stop else self.paper.told or locked)
        self.status_changed.emit(self.status())

    def _show_nothing(self) -> None:
        show_told(self.ui, "" if self.pile is None else rest_words(self.pile, second=self.second))
        for part in (self.entry, *self._before, *self._after):
            part.hide()
        self.ui.pad.set_keys({})
        self.status_changed.emit(self.status())

    def _show_pile(self) -> None:
        ui = self.ui
        if not self._pile_shown and self.pile is not None:
            show_pile(ui, self.pile, self.line, second=self.second)
        self._pile_shown = True
        if self.line is not None:
            ui.first.setText(self.line.keyed_by or self.desk.clerk)
            ui.second.setText(self.line.verified_by or self.desk.clerk)
        if self.second and self.survey_id is not None:
            show_agreement(ui, self.desk.ask(queries.agreement, self.survey_id), low=self._low)

    def status(self) -> str:
        """19枚中 7枚目."""
        return place_words(self.pile, self.line)

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Lower rows and less white in a low window."""
        self._low = low
        arrange(self.ui, narrow=narrow, low=low, second=self.second)
        for row in (*self._before, *self._after):
            row.setFixedHeight(28 if low else 36)
        if self.paper is not None:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The answers are as high as the room allows."""
        super().resizeEvent(event)
        if self.paper is not None:
            QTimer.singleShot(0, self, self._show)

    def picture(self) -> None:
        """A state worth a picture: the seventh paper at the question of several answers."""
        keying_picture(self)
