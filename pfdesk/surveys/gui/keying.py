"""入力 and 照合: one lit question, the pile at the left, the pad at the right."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pfdesk.surveys import commands, keying, queries
from pfdesk.surveys.gui.around import arrange, dim_count, option_lines, show_neighbours
from pfdesk.surveys.gui.entry import HINTS, Entry
from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.keying import TYPED, Paper
from pfdesk.surveys.model import Definition
from pfdesk.surveys.queries import PaperLine
from pfdesk.ui.surveys_keying import Ui_KeyingScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.key_pad import pad_key
from pfdesk.widgets.paper_pips import Pip
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
        self.pile: list[PaperLine] = []
        self.line: PaperLine | None = None
        self.paper: Paper | None = None
        self._low = False
        self.entry = Entry()
        self._before = [DimQuestion(), DimQuestion()]
        self._after = [DimQuestion()]
        self._dress()

    def _dress(self) -> None:
        ui = self.ui
        ui.card.add_body(self.entry)
        for row in self._before:
            ui.before_rows.addWidget(row)
        for row in self._after:
            ui.after_rows.addWidget(row)
        ui.title.setText("照合入力" if self.second else "入力")
        ui.blind.setText("1人目の答えは見えません" if self.second else "調査票のとおりに入力します")
        if self.second:
            ui.pips.set_names("照合済み", "照合済み・見直しあり")
        for part in (ui.second_title, ui.second, ui.differ_title, ui.differ):
            part.setVisible(self.second)
        ui.decide_button.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The pad's digits must arrive whatever state the input method is in.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        ui.card.chosen.connect(self.press)
        ui.pad.pressed.connect(self.press)
        ui.pips.chosen.connect(self.open_number)
        ui.decide_button.clicked.connect(self._decide)
        self.entry.pressed.connect(self.press)
        self.entry.written.connect(self._written)

    def read(self) -> None:
        """Ask for the definition and the pile; the paper being keyed stays open."""
        assert self.survey_id is not None
        self.whole = self.desk.ask(queries.definition, self.survey_id)
        self._read_pile()
        same = self.line is not None and any(line.id == self.line.id for line in self.pile)
        number = self.line.number if same and self.line is not None else self._next_number()
        self.paper = self.line = None
        if number is not None:
            self.open_number(number)
        self._show()

    def _read_pile(self) -> None:
        assert self.survey_id is not None
        assert self.whole is not None
        every = self.whole.survey.verify_every
        lines = self.desk.ask(queries.paper_lines, self.survey_id)
        self.pile = [
            line for place, line in enumerate(lines) if not self.second or (every and place % every == 0)
        ]

    def _next_number(self, after: int = 0) -> int | None:
        """The first paper after this one that is still to be keyed, else any; the first where all are done."""
        waiting = [line.number for line in self.pile if not self._done(line)]
        later = [number for number in waiting if number > after]
        numbers = later or waiting or [line.number for line in self.pile]
        return numbers[0] if numbers else None

    def _done(self, line: PaperLine) -> bool:
        return (line.verified_at if self.second else line.keyed_at) is not None

    def open_number(self, number: int) -> None:
        """Open a paper of the pile where keying stopped."""
        self.line = next((line for line in self.pile if line.number == number), None)
        if self.line is None or self.whole is None:
            return
        kept = self.desk.ask(queries.paper_values, self.line.id)
        values = kept.second if self.second else kept.values
        unsure = frozenset() if self.second else kept.unsure
        self.paper = keying.open_paper(
            self.whole.slots(), values, unsure, stopped_at=self.line.stopped_at_id, near=self.desk.today()
        )
        self._show()
        self.setFocus()

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
        paper = self.paper.press(key)
        try:
            if paper.kept is not None:
                self._save(paper.kept)
            if paper.done:
                self._finish()
                return
        except Refused as refused:
            self.ui.told.setText(refused.sentence)
            return
        self.paper = paper
        self._show()

    def _written(self, text: str) -> None:
        if self.paper is not None:
            self.paper = self.paper.write(text)

    def _locked(self) -> bool:
        mine = self.line is not None and self.second and self.line.keyed_by == self.desk.clerk
        if mine:
            self.ui.told.setText(SAME_CLERK)
        return mine

    def _save(self, kept: keying.Kept) -> None:
        assert self.line is not None
        question_id, item = kept.slot.key
        command: Any
        if self.second:
            command = commands.VerifyAnswer(self.line.id, question_id, kept.value, self.desk.clerk, item)
        else:
            command = commands.KeyAnswer(
                self.line.id, question_id, kept.value, self.desk.clerk, item, kept.unsure
            )
        self.desk.do(command, quietly=True)

    def _finish(self) -> None:
        assert self.line is not None
        finish = commands.FinishVerification if self.second else commands.FinishPaper
        self.desk.do(finish(self.line.id, self.desk.clerk, datetime.now(UTC)), quietly=True)
        number = self.line.number
        self._read_pile()
        following = self._next_number(number)
        if all(self._done(line) for line in self.pile):
            self.desk.say(f"{len(self.pile):,}枚すべての{'照合' if self.second else '入力'}が終わりました")
        if following is not None:
            self.open_number(following)

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
        if self.paper is None or self.line is None:
            self._show_nothing()
            return
        self._show_head(self.paper, self.line)
        self._show_card(self.paper)
        show_neighbours(self._before, self._after, self.paper, low=self._low)
        ui.pad.set_keys(keying.key_words(self.paper), keying.chosen_keys(self.paper))
        locked = SAME_CLERK if self.second and self.line.keyed_by == self.desk.clerk else ""
        ui.told.setText(self.paper.told or locked)
        ui.told.setVisible(bool(ui.told.text()))
        self.status_changed.emit(self.status())

    def _show_nothing(self) -> None:
        self.ui.told.setText("入力する調査票がありません。先に「回収」で記録してください。")
        self.ui.told.show()
        for part in (self.entry, *self._before, *self._after):
            part.hide()
        self.ui.pad.set_keys({})
        self.status_changed.emit(self.status())

    def _show_pile(self) -> None:
        ui = self.ui
        done = sum(self._done(line) for line in self.pile)
        word = "照合済み" if self.second else "入力済み"
        ui.pile_words.setText(f"{word} {done}枚  残り {len(self.pile) - done}枚")
        ui.pips.show_pips([Pip(line.number, self._state(line)) for line in self.pile])
        if self.line is not None:
            ui.first.setText(self.line.keyed_by or self.desk.clerk)
            ui.second.setText(self.line.verified_by or self.desk.clerk)
        if self.second and self.survey_id is not None:
            agreed = self.desk.ask(queries.agreement, self.survey_id)
            ui.differ.setText(agreed.words if agreed.compared else "–")
            ui.decide_button.setVisible(agreed.differing > 0 and not self._low)

    def _state(self, line: PaperLine) -> str:
        if self.line is not None and line.id == self.line.id:
            return "current"
        if line.unsure:
            return "again"
        return "done" if self._done(line) else "todo"

    def _show_head(self, paper: Paper, line: PaperLine) -> None:
        ui = self.ui
        ui.paper.setText(f"{line.number} / {max(one.number for one in self.pile)}")
        ui.target.setText(line.heading)
        ui.place.setText(f"設問 {paper.lit + 1} / {len(paper.slots)}")
        ui.bar.show_step(paper.lit + 1, len(paper.slots))

    def _show_card(self, paper: Paper) -> None:
        slot, card = paper.slot, self.ui.card
        question = slot.question
        typed = question.kind in TYPED or paper.typing
        options = [] if question.kind in TYPED else option_lines(paper)
        card.set_option_height(self._row_height(len(options), typed=typed))
        title = f"{question.label}  {slot.item_label}".strip()
        mark = " ＊見直し" if paper.is_unsure else ""
        card.show_question(question.mark, title, f"{question.kind_words}{mark}", options)
        card.set_chosen(keying.chosen_keys(paper))
        if typed:
            kind = "words" if paper.typing else question.kind
            self.entry.open_for(kind, paper.typed, HINTS[kind])
            self.entry.show()
            self.entry.setFocus()
        else:
            had = self.entry.hasFocus()
            self.entry.hide()
            if had:
                self.setFocus()

    def _row_height(self, count: int, *, typed: bool) -> int:
        hidden = 3 - dim_count(count, low=self._low)
        room = self.ui.middle.height() - (196 - 28 * (hidden - 1) if self._low else 276 - 36 * hidden)
        room -= 60 if typed else 0
        return max(28, min(44 if self._low else 56, room // max(1, count)))

    def status(self) -> str:
        """19枚中 7枚目."""
        return f"{len(self.pile)}枚中 {self.line.number}枚目" if self.line else f"{len(self.pile)}枚"

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
        self.open_number(7)
        if self.paper is None or self.line is None or self.whole is None:
            return
        kept = self.desk.ask(queries.paper_values, self.line.id).values
        place = next((n for n, s in enumerate(self.paper.slots) if s.question.kind == "multiple"), 0)
        values = {s.key: kept[s.key] for s in self.paper.slots[:place] if s.key in kept}
        self.paper = keying.open_paper(self.whole.slots(), values).press_all("1")
        self._show()
