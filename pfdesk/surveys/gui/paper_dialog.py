"""One paper as it was keyed: every question with its answer."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.surveys import queries
from pfdesk.surveys.model import Slot, Value, pad_words
from pfdesk.surveys.model.whole import applying
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.section import RecordSection, Row
from pfdesk.widgets.words import Words


class PaperDialog(QDialog):
    """Read only; what a skip rule left out says so."""

    def __init__(self, desk: Desk, survey_id: UUID, response_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("調査票")
        whole = desk.ask(queries.definition, survey_id)
        paper = next(line for line in desk.ask(queries.paper_lines, survey_id) if line.id == response_id)
        kept = desk.ask(queries.paper_values, response_id)
        slots = whole.slots()
        asked = applying(slots, kept.values)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(Words(paper.target_name or paper.heading, size=18, bold=True))
        clerks = f"入力 {paper.keyed_by}  照合 {paper.verified_by or 'なし'}"
        column.addWidget(Words(f"{paper.heading}  {clerks}", "text-2", 12))
        section = RecordSection()
        section.describe("回答")
        section.show_rows([
            Row(slot.question.id, (slot.question.mark, f"{slot.question.title} {slot.item_label}".strip(),
                                   _words(slot, kept.values.get(slot.key), put=put)))
            for slot, put in zip(slots, asked, strict=True)
        ], (56, 240, 0))  # fmt: skip
        column.addWidget(section)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = Button("閉じる")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addStretch(1)
        column.addLayout(foot)
        fit_on_screen(self, 760, min(620, 180 + 34 * len(slots)))


def _words(slot: Slot, value: Value | None, *, put: bool) -> str:
    if not put:
        return "聞いていません"
    if value is not None and value.codes:
        labels = [choice.label for choice in slot.choices if choice.code in value.codes.split()]
        return "、".join(labels) + (f"({value.text})" if value.text else "")
    return pad_words.answer_words(slot, value).removeprefix("0 ")
