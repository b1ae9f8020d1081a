"""Free text in 集計: what was written, and themes given by the keys 1 to 9."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.table_columns import theme_numbers
from pfdesk.surveys.model import Theme
from pfdesk.surveys.queries import Tabulation, TextLine, ThemeLine
from pfdesk.ui.surveys_tabulation import Ui_TabulationScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column

ROW = 36


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
        ui.texts_table.installEventFilter(self)

    def show(self, survey_id: UUID, table: Tabulation, *, named: bool) -> None:
        """Show the texts of a question and its themes."""
        self._question = table.question.id
        texts = self.desk.ask(queries.free_texts, survey_id, table.question.id)
        self._themes = self.desk.ask(queries.theme_lines, survey_id, table.question.id)
        numbers = {theme.id: theme.number for theme in self._themes}
        self.ui.texts_table.set_columns((
            Column("paper", "調査票", 64, "number"),
            Column("themes", "分類", 64, text=lambda line: theme_numbers(line, numbers)),
            Column("text", "記述", 240, stretch=True),
            *((Column("name", "団体", 150, "quiet", rank=1),) if named else ()),
        ))  # fmt: skip
        self.ui.texts_table.show_lines(texts)
        self.ui.themes.show_lines(self._themes)
        self.ui.themes.setFixedHeight(33 + 32 * max(1, len(self._themes)))
        coded = sum(1 for text in texts if text.themes)
        self.ui.note.setText(f"{len(texts):,}件中 {coded:,}件に分類を付けました。" if texts else "")

    def eventFilter(self, watched: Any, event: Any) -> bool:
        if (
            watched is self.ui.texts_table
            and isinstance(event, QKeyEvent)
            and event.type() == QKeyEvent.Type.KeyPress
        ):
            key = event.text()
            if key.isdigit() and key.isascii() and event.modifiers() in {
                Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
            }:  # fmt: skip
                self.give_theme(int(key))
                return True
        return bool(super().eventFilter(watched, event))

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
        self.desk.do(commands.code_answer(line.id, wanted, self.desk.clerk), quietly=True)

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
