"""文章: the report's own texts of the year, in the order of the account; each saved as it is left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from pfdesk.annual import commands, queries
from pfdesk.annual.model import TEXTS
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.fields import NoteField
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3
from pfdesk.widgets.words import Words

CHAPTERS: Final = (
    ("1　自治体の概要", ("main_divisions", "main_cooperation", "further_divisions", "further_cooperation")),
    ("2　形成をめざす連携PFの姿", ("former", "final_goal", "year_goal")),
    ("3　外部連携体制", ("platform_members", "platform_choice", "council_members", "council_choice")),
    ("4　考え方と、事業のポイント", ("value", "points")),
    ("7・8　次年度と反響", ("next_year", "reactions")),
    ("D　留意点", ("cautions",)),
    ("E　ブレイクスルー要因", ("turning",)),
)
WIDEST = 1000


class TextsPane(QScrollArea):
    """A column of fields named as the texts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.fields: dict[str, NoteField] = {}
        form = QWidget()
        form.setMaximumWidth(WIDEST)
        rows = QVBoxLayout(form)
        rows.setContentsMargins(PAGE_EDGE, SPACE_3, PAGE_EDGE, PAGE_EDGE)
        rows.setSpacing(SPACE_2)
        for title, names in CHAPTERS:
            rows.addSpacing(SPACE_2)
            rows.addWidget(Words(title, bold=True))
            for name in names:
                rows.addWidget(self._field(name))
        rows.addStretch(1)
        align_labels(form, 196)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(form)

    def _field(self, name: str) -> NoteField:
        field = NoteField().describe(TEXTS[name])
        field.setObjectName(name)
        field.grow(1, 14)
        field.left.connect(self._left)
        self.fields[name] = field
        return field

    def refresh(self) -> None:
        """Show the texts of the year; what is being typed stays."""
        for name, text in self._desk.ask(queries.report_texts, self._desk.year).items():
            if not self.fields[name].is_edited():
                self.fields[name].set_value(text)

    def status(self) -> str:
        """文章 14件中 12件."""
        written = sum(bool(field.text().strip()) for field in self.fields.values())
        return f"文章 {len(self.fields)}件中 {written}件"

    def forget_typed(self) -> None:
        """Let go of what was typed, before another year is shown."""
        for field in self.fields.values():
            field.set_value("")

    def _left(self, name: str) -> None:
        field = self.fields[name]
        if not field.is_edited():
            return
        try:
            text = field.value()
            self._desk.do(commands.ChangeReportText(self._desk.year, name, text))
            field.set_value(text)
        except Refused as refused:
            field.set_message(refused.sentence)
