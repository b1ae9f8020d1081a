"""Free text in 集計: what was written, and themes given by the keys 1 to 9."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox

from pfdesk.surveys import commands, queries
from pfdesk.surveys.commands.coding import SAME_CODER
from pfdesk.surveys.gui.table_columns import theme_numbers
from pfdesk.surveys.model import Theme
from pfdesk.surveys.model.suggesting import Suggester
from pfdesk.surveys.queries import Tabulation, TextLine, ThemeLine
from pfdesk.ui.surveys_tabulation import Ui_TabulationScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column
from pfdesk.widgets.words import Words

ROW = 36
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TextsPart(QObject):
    """The table of texts and the list of themes on the screen of 集計."""

    def __init__(self, desk: Desk, ui: Ui_TabulationScreen, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.ui = desk, ui
        self._question: UUID | None = None
        self._themes: Sequence[ThemeLine] = ()
        ui.themes.set_sortable(False)
        ui.themes.set_columns((
            Column("number", "キー", 52, "number"),
            Column("label", "分類", 160, stretch=True),
            Column("count", "件数", 60, "number", strong=True),
            Column("percent", "割合 %", 72, "number", text=lambda line: f"{line.percent:.1f}"),
        ))  # fmt: skip
        ui.theme_name.set_label_width(80)
        ui.texts_table.set_row_height(ROW)
        ui.texts_table.setAccessibleName("自由記述")
        ui.theme_button.clicked.connect(self.add_theme)
        self._suggester: Suggester[UUID] = Suggester(())
        self._code, self._named = "", False
        self._survey: UUID | None = None
        self.blind = QCheckBox("2人目として分類する")
        self.blind.setToolTip("1人目の分類を見ずに分類します。一致度(カッパ係数)が出ます。")
        self.blind.toggled.connect(lambda _on: self._read())
        self.table_button = Button("クロス集計と一致度")
        self.table_button.clicked.connect(self.open_table)
        self.hint = Words("", "text-2", 12)
        around = ui.themes.parentWidget()
        column = around.layout() if around is not None else None
        assert isinstance(column, QBoxLayout)
        for part in (self.hint, self.blind, self.table_button):
            column.insertWidget(column.indexOf(ui.themes) + 1, part)
        ui.theme_name.editor.installEventFilter(self)
        desk.clerk_changed.connect(lambda _name: self._read())
        ui.texts_table.chosen.connect(self._suggest)
        ui.texts_table.installEventFilter(self)

    def show(self, survey_id: UUID, table: Tabulation, *, named: bool) -> None:
        """Show the texts of a question and its themes."""
        self._question, self._survey, self._named = table.question.id, survey_id, named
        self._code = table.question.code
        self._read()

    def _read(self) -> None:
        if self._question is None or self._survey is None:
            return
        named, coder = self._named, self.desk.clerk if self.blind.isChecked() else None
        texts = self.desk.ask(queries.free_texts, self._survey, self._question, coder)
        coded_before = self.desk.ask(queries.free_texts, self._survey, self._question)
        self._suggester = Suggester((line.text, line.themes) for line in coded_before if line.themes)
        self._themes = self.desk.ask(queries.theme_lines, self._survey, self._question)
        numbers = {theme.id: theme.number for theme in self._themes}
        self.ui.texts_table.set_columns((
            Column("paper", "調査票", 64, "number"),
            Column("themes", "分類", 64, text=lambda line: theme_numbers(line, numbers)),
            Column("text", "記述", 240, stretch=True),
            *((Column("name", "対象", 150, "quiet", rank=1),) if named else ()),
        ))  # fmt: skip
        self.ui.texts_table.show_lines(texts)
        self.ui.themes.show_lines(self._themes)
        self.ui.themes.setFixedHeight(33 + 32 * max(1, len(self._themes)))
        coded = sum(1 for text in texts if text.themes)
        told = (
            f"{len(texts):,}件中 {coded:,}件に分類を付けました。数字で分類、Enter で次の答えへ。"
            if texts
            else ""
        )
        firsts = {line.coder for line in coded_before if line.coder}
        self.ui.note.setText(SAME_CODER if coder is not None and firsts == {coder} else told)

    def eventFilter(self, watched: Any, event: Any) -> bool:
        if (
            watched is self.ui.theme_name.editor
            and isinstance(event, QKeyEvent)
            and event.type() == QKeyEvent.Type.KeyPress
            and event.key() in ENTER
            and not getattr(watched, "composing", False)
        ):
            self.add_theme()
            return True
        if (
            watched is self.ui.texts_table
            and isinstance(event, QKeyEvent)
            and event.type() == QKeyEvent.Type.KeyPress
        ):
            key = event.text()
            if event.key() in ENTER:
                self._next()
                return True
            if key.isdigit() and key.isascii() and event.modifiers() in {
                Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
            }:  # fmt: skip
                self.give_theme(int(key))
                return True
        return bool(super().eventFilter(watched, event))

    def _next(self) -> None:
        """On to the next answer; several themes may be given before."""
        lines, line = self.ui.texts_table.lines(), self.ui.texts_table.selected()
        place = next((n for n, one in enumerate(lines) if line is not None and one.id == line.id), -1)
        if place + 1 < len(lines):
            self.ui.texts_table.select_id(lines[place + 1].id)
        else:
            self.desk.say("最後の答えです。")

    def give_theme(self, number: int) -> None:
        """Give the theme of this key to the selected text, or take it off; 0 takes all off."""
        line: TextLine | None = self.ui.texts_table.selected()
        theme = next((one for one in self._themes if one.number == number), None)
        if line is None or (theme is None and number):
            return
        if theme is None:
            wanted: tuple[UUID, ...] = ()
        elif theme.id in line.themes:
            wanted = tuple(one for one in line.themes if one != theme.id)
        else:
            wanted = (*line.themes, theme.id)
        second = self.blind.isChecked()
        coder = self.desk.clerk if second or not line.coder else line.coder
        try:
            self.desk.do(commands.code_answer(line.id, wanted, coder, second=second), quietly=True)
        except Refused as refused:
            self.ui.note.setText(refused.sentence)
            self.desk.say(refused.sentence)

    def _suggest(self, line: TextLine | None) -> None:
        """Say which themes its words speak for; none is ever given by itself."""
        found = self._suggester.suggest(line.text) if line is not None and not line.themes else ()
        names = {theme.id: f"{theme.number} {theme.label}" for theme in self._themes}
        told = [
            f"{names[one.theme]}(「{'」「'.join(one.words)}」から)" for one in found if one.theme in names
        ]
        self.hint.setText(f"候補: {'、'.join(told)}" if told else "")
        self.hint.setVisible(bool(told))

    def open_table(self) -> None:
        """The themes crossed by any question, and how far two coders agree."""
        from pfdesk.surveys.gui.theme_table import ThemeTableDialog

        if self._survey is not None:
            ThemeTableDialog(self.desk, self._survey, self._code, self.ui.themes).exec()

    def add_theme(self) -> None:
        """Add the theme typed, with the next free key."""
        if self._question is None:
            return
        taken = {one.number for one in self._themes}
        number = next((n for n in range(1, 10) if n not in taken), 10)
        try:
            theme = Theme(question_id=self._question, number=number, label=self.ui.theme_name.text())
            self.desk.do(commands.AddTheme(theme))
        except Refused as refused:
            self.ui.theme_name.set_message(refused.sentence)
            return
        self.ui.theme_name.set_value("")
