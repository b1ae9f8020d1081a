"""How it is printed: tray, one or both sides, which pages; and the way to 印刷位置の調整."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import ChoiceField, Field, TextField, align_labels
from pfdesk.widgets.printing import page_numbers

Source = QPrinter.PaperSource
AUTO: Final = Source.Auto.name
TRAYS: Final = {
    "Auto": "自動", "OnlyOne": "トレイ1", "Lower": "トレイ2", "Middle": "トレイ3", "Manual": "手差し",
    "Envelope": "封筒トレイ", "EnvelopeManual": "封筒手差し", "LargeCapacity": "大容量トレイ", "Cassette": "カセット",
}  # fmt: skip
_EVERYWHERE: Final = ("Auto", "OnlyOne", "Lower", "Middle", "Manual", "Envelope")
SIDES: Final = (("none", "片面"), ("long", "両面 長辺とじ"), ("short", "両面 短辺とじ"))
DUPLEX: Final = {
    "none": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


def trays(printer: str) -> list[tuple[str, str]]:
    """The trays of a printer with their words; where Qt cannot ask (not on Windows), the usual ones."""
    asked = getattr(QPrinter, "supportedPaperSources", None)
    names = list(_EVERYWHERE)
    if asked is not None and printer:
        found = [source.name for source in asked(QPrinter(QPrinterInfo.printerInfo(printer)))]
        names = [AUTO, *(name for name in found if name in TRAYS and name != AUTO)]
    return [(name, TRAYS[name]) for name in names]


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """Tray and sides by name, and pages as they were typed; nothing is all."""

    tray: str = AUTO
    sides: str = "none"
    pages: str = ""

    @property
    def told(self) -> str:
        """In short, for the button."""
        pages = f"{self.pages}ページ" if self.pages else "全ページ"
        return f"{TRAYS.get(self.tray, self.tray)}・{dict(SIDES)[self.sides][:2]}・{pages}"


USUAL: Final = PrintSettings()
MOST_PAGES: Final = 99_999
"""Taken for the number of pages while it is not known: what is too much is said when it is saved."""


class PrintSettingsDialog(QDialog):
    """``calibrate`` asks for the adjustment of the printer and the tray that is chosen (by its words)."""

    calibrate = Signal(str)

    def __init__(
        self, settings: PrintSettings, printer: str, pages: int | None, parent: QWidget | None = None
    ) -> None:
        """``pages``: how many there are; None while they are being made."""
        super().__init__(parent)
        self._pages = pages or MOST_PAGES
        self.setWindowTitle("印刷の設定")
        self.setMinimumWidth(480)
        self.tray, self.sides = ChoiceField().describe("給紙"), ChoiceField().describe("印刷面")
        whole = f"すべて(1-{pages})" if pages else "すべて"
        self.range = TextField().describe("ページ", hint=f"{whole}　例: 1-3,5")
        self.tray.set_options(trays(printer))
        self.sides.set_options(SIDES)
        for field, value in (
            (self.tray, settings.tray),
            (self.sides, settings.sides),
            (self.range, settings.pages),
        ):
            field.set_value(value)
        place = Button("印刷位置の調整…", kind="link")
        place.clicked.connect(lambda _on=False: self.calibrate.emit(self.tray.text()))
        cancel, done = Button("キャンセル", kind="quiet"), Button("決定(&O)", kind="primary")
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self._take)
        done.setDefault(True)
        self._lay_out([self.tray, self.sides, self.range], [place, cancel, done])

    def settings(self) -> PrintSettings:
        """What was chosen."""
        return PrintSettings(self.tray.value(), self.sides.value(), self.range.text().strip())

    def _take(self) -> None:
        self.range.clear_message()
        try:
            page_numbers(self.range.text(), self._pages)
        except Refused as refused:
            self.range.set_message(refused.sentence)
            self.range.setFocus()
            self.adjustSize()  # the sentence takes lines of its own
            return
        self.accept()

    def _lay_out(self, fields: list[Field], buttons: list[Button]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for field in fields:
            column.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(buttons[0])
        row.addStretch(1)
        for button in buttons[1:]:
            row.addWidget(button)
        column.addLayout(row)
        align_labels(self)
