"""How 手紙の文面 is laid out: the list, the fields, and the page beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import Field, NoteField, NumberField, TextField
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.pdf_preview import PdfPreview
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.words import Words


class LettersScreen(QDialog):
    """Its fields and buttons; what they do is LettersDialog's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("手紙の文面")
        fit_on_screen(self, 1214, 700, 0.94)
        self.table, self.preview = RowTable(), PdfPreview()
        self.fields: dict[str, Field] = {
            "name": TextField().describe("名前", required=True, hint="例: 総会用"),
            "subject": TextField().describe("件名"),
            "body": NoteField().describe("本文", required=True),
            "enclosures": NoteField().describe("同封書類", hint="1行に1つ"),
        }
        self.insert = Button("差し込みを入れる(&I)", kind="secondary", icon_name="add")
        self.history = Button("前の文面(&H)", kind="quiet", icon_name="undo")
        self.new = Button("写しを作る(&N)", kind="quiet", icon_name="add")
        self.remove = Button("削除", kind="quiet")
        self.look = Button("見本を見る(&V)", kind="quiet")
        self.save_button = Button("保存(&S)", kind="primary")
        self.told = Words("", "text-2")
        self.close_button = Button("閉じる", kind="quiet")
        self.mark = TextField().describe("記号", hint="例: 登社福")
        self.number = NumberField().describe("次の番号")
        self.next_told = Words("", "text-2", 12)
        for field, label, wide in ((self.mark, 40, 140), (self.number, 68, 80)):
            field.set_label_width(label)
            field.set_field_width(wide)
        self._dress()

    def _dress(self) -> None:
        self.table.set_columns(
            (Column("form", "手紙", 92, "quiet"), Column("name", "文面", 120, stretch=True))
        )
        self.table.set_sortable(False)
        self.table.setAccessibleName("文面の一覧")
        self.table.setFixedWidth(236)
        for field in self.fields.values():
            field.set_label_width(76)
        for name, lines in (
            ("body", 14 if self.height() >= 640 else 4),
            ("enclosures", 3 if self.height() >= 640 else 2),
        ):
            field = self.fields[name]
            if isinstance(field, NoteField):
                field.set_lines(lines)
        self._lay_out()

    def _lay_out(self) -> None:
        middle, foot, whole = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(Words("{ } の中は、印刷のときに宛先や日付に置きかわります。", "text-2", 12))
        for field in self.fields.values():
            middle.addWidget(field)
        tools = QHBoxLayout()
        for button in (self.insert, self.history, self.look):
            tools.addWidget(button)
        tools.addStretch(1)
        middle.addLayout(tools)
        middle.addSpacing(8)
        middle.addWidget(Words("文書番号", bold=True))
        numbers = QHBoxLayout()
        for field in (self.mark, self.number):
            numbers.addWidget(field)
        numbers.addStretch(1)
        middle.addLayout(numbers)
        middle.addWidget(self.next_told)
        middle.addStretch(1)
        for button in (self.new, self.remove):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.told)
        for button in (self.close_button, self.save_button):
            foot.addWidget(button)
        whole.setSpacing(16)
        whole.addWidget(self.table)
        whole.addLayout(middle, 1)
        self.preview.setFixedWidth(360 if self.width() >= 1160 else 316)
        whole.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addLayout(whole, 1)
        column.addLayout(foot)
