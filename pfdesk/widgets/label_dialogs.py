"""Two small windows beside the print dialog: a sheet of the office's own, and where the printer is off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.office.label_sheets import SetPrinterOffset, printer_offset
from pfdesk.office.settings import ChangeSetting
from pfdesk.paper.calibration import CROSS, calibration_page, measured_offset
from pfdesk.paper.sizes import A4, A4_LANDSCAPE
from pfdesk.paper.stocks import OWN, Stock, check_stock, measures_text
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.text import clean_line
from pfdesk.widgets.asking import Asking
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import CheckField, Field, TextField, align_labels
from pfdesk.widgets.file_place import ask_save
from pfdesk.widgets.message_line import MessageLine
from pfdesk.widgets.printing import write_pdf
from pfdesk.widgets.words import Words

MEASURES = (
    ("across", "横の列", "列"), ("down", "縦の段", "段"), ("width", "1面の幅", "mm"), ("height", "1面の高さ", "mm"),
    ("left", "左の余白", "mm"), ("top", "上の余白", "mm"), ("gap_x", "横の間隔", "mm"), ("gap_y", "縦の間隔", "mm"),
)  # fmt: skip


class OwnStockDialog(QDialog):
    """A sheet that the office measured with a ruler; it begins with the sheet that was chosen."""

    def __init__(self, desk: Asking, like: Stock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle("ラベル用紙の登録")
        self.setMinimumWidth(420)
        self._fields: dict[str, Field] = {"title": TextField().describe("用紙の名前", required=True)}
        for name, label, unit in MEASURES:
            self._fields[name] = TextField().describe(label, required=True, unit=unit)
            self._fields[name].set_value(f"{getattr(like, name):g}")
            self._fields[name].set_field_width(96)
        self._lying = CheckField().describe("横長に置く用紙(A4 横)")
        self._lying.set_value(like.paper.width > like.paper.height)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(Words("定規で測った寸法を入れてください。", "text-2", 12))
        for name, field in self._fields.items():
            field.setObjectName(name)
            column.addWidget(field)
        column.addWidget(self._lying)
        column.addLayout(_buttons(self, "登録(&S)", self._save))
        align_labels(self)

    def name(self) -> str:
        """The name it was saved under."""
        return clean_line(self._fields["title"].text(), 40)

    def _save(self) -> None:
        for field in self._fields.values():
            field.clear_message()
        try:
            self._desk.do(ChangeSetting(f"label.stock.{self.name()}", measures_text(self._stock())))
        except Refused as refused:
            self._fields.get(refused.field, self._fields["title"]).set_message(refused.sentence)
            return
        self.accept()

    def _stock(self) -> Stock:
        title = self.name()
        if not title:
            raise Refused("title", "用紙の名前を入力してください。")
        numbers = {name: _number(name, self._fields[name].text()) for name, _, _ in MEASURES}
        made = Stock(
            name=OWN + title,
            title=title,
            across=int(numbers["across"]),
            down=int(numbers["down"]),
            width=numbers["width"],
            height=numbers["height"],
            left=numbers["left"],
            top=numbers["top"],
            gap_x=numbers["gap_x"],
            gap_y=numbers["gap_y"],
            paper=A4_LANDSCAPE if self._lying.value() else A4,
        )
        check_stock(made)
        return made


def _number(name: str, text: str) -> float:
    try:
        return float(text.translate(str.maketrans("０１２３４５６７８９．", "0123456789.")))
    except ValueError:
        raise Refused(name, "数字で入力してください。例: 86.4") from None


class CalibrateDialog(QDialog):
    """Print the test page, measure two lengths, keep two numbers for the printer and tray.

    ``page_wanted`` asks for a PDF to be sent to the printer.
    """

    page_wanted = Signal(bytes)

    def __init__(self, desk: Asking, printer: str, tray: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._printer, self._tray = desk, printer, tray
        self._kept = desk.ask(printer_offset, printer, tray)
        self.setWindowTitle("印刷位置の調整")
        self.setMinimumWidth(460)
        self._left = TextField().describe("紙の左端から縦の線まで", unit="mm", required=True)
        self._top = TextField().describe("紙の上端から横の線まで", unit="mm", required=True)
        page = Button("確認の紙を印刷", kind="secondary", icon_name="print")
        page.clicked.connect(lambda: self.page_wanted.emit(self.page()))
        page.setEnabled(bool(printer))
        save = Button("PDFで保存", kind="quiet", icon_name="export")
        save.clicked.connect(self._ask_where)
        pages = QHBoxLayout()
        pages.addWidget(page, 1)
        pages.addWidget(save)
        self._said = MessageLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(
            Words(f"{printer or 'プリンターはありません'}　給紙: {tray}" if tray else printer, bold=True)
        )
        right, down = self._kept
        column.addWidget(Words(f"いまの調整: 右へ {right:+.1f} mm、下へ {down:+.1f} mm", "text-2", 12))
        column.addWidget(Words("1　普通の紙に印刷します。", "text-2"))
        column.addLayout(pages)
        column.addWidget(self._said)
        column.addWidget(Words(f"2　定規で測ります。どちらも {CROSS:g}.0 mm なら合っています。", "text-2"))
        for field in (self._left, self._top):
            field.set_value(f"{CROSS:g}.0")
            field.set_field_width(96)
            column.addWidget(field)
        column.addLayout(_buttons(self, "調整する(&S)", self._save))
        align_labels(self)

    def page(self) -> bytes:
        """The test page with the adjustment kept so far."""
        return calibration_page(self._printer, self._tray, *self._kept).pdf

    def save_to(self, path: Path) -> None:
        """Save the test page: it can be printed from another program, or on another PC."""
        try:
            write_pdf(path, self.page())
        except Trouble as trouble:
            self._said.say(f"{trouble.sentence}{trouble.todo}")
            return
        self._said.say(f"「{path.name}」を保存しました。", "quiet")

    def _ask_where(self) -> None:
        path = ask_save(self, "PDFで保存", "印刷位置の確認.pdf", "PDF (*.pdf)")
        if path is not None:
            self.save_to(path.with_suffix(".pdf"))

    def measure(self, left: str, top: str) -> None:
        """Put in what was measured."""
        self._left.set_value(left)
        self._top.set_value(top)

    def _save(self) -> None:
        try:
            right, down = measured_offset(
                _number("left", self._left.text()), _number("top", self._top.text()), *self._kept
            )
            self._desk.do(SetPrinterOffset(self._printer, self._tray, right, down))
        except Refused as refused:
            wrong = self._top if refused.field in {"top", "down"} else self._left
            wrong.set_message(refused.sentence)
            return
        self.accept()


def _buttons(dialog: QDialog, words: str, save: object) -> QHBoxLayout:
    row = QHBoxLayout()
    cancel, done = Button("キャンセル", kind="quiet"), Button(words, kind="primary")
    cancel.clicked.connect(dialog.reject)
    done.clicked.connect(save)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(done)
    return row
