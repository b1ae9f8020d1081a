"""The foot of the print dialog: printer, settings, copies, and what is done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import ChoiceField, NumberField
from pfdesk.widgets.print_job import printers
from pfdesk.widgets.print_settings import PrintSettings

NARROW: Final = 1120


class PrintFoot(QWidget):
    """``settings_wanted`` asks for tray, sides and pages; the other signals for what their button says."""

    settings_wanted = Signal()
    cancelled = Signal()
    twin_wanted = Signal()
    pdf_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.settings = PrintSettings()
        self.printer = ChoiceField().describe("プリンター")
        names, first = printers()
        self.printer.set_options([(n, n) for n in names] or [(None, "ありません")])
        self.printer.set_value(first if first in names else names[0] if names else None)
        self.printer.set_field_width(200)
        self.copies = NumberField().describe("部数", unit="部")
        self.copies.setProperty("minimum", 1)
        self.copies.setProperty("maximum", 999)
        self.copies.set_value(1)
        self.copies.set_field_width(52)
        for field, width in ((self.printer, 76), (self.copies, 36)):
            field.set_label_width(width)
        self.more = Button("", kind="quiet")
        self.more.setToolTip("給紙・両面・ページを選びます")
        self.cancel = Button("キャンセル", kind="quiet")
        self.twin = Button("Excelで保存(&X)", kind="quiet", icon_name="export")
        self.save = Button("PDFで保存(&S)", kind="quiet", icon_name="export")
        self.print = Button("印刷(&P)", kind="primary", icon_name="print")
        self._connect()
        self._lay_out()
        self.show_settings(self.settings)

    def show_settings(self, settings: PrintSettings) -> None:
        """Keep and tell tray, sides and pages."""
        self.settings = settings
        self.more.setText(f"{settings.told}…")
        self.more.setAccessibleName(f"印刷の設定 {settings.told}")

    @property
    def printer_name(self) -> str:
        """The printer that is chosen; empty where there is none."""
        return str(self.printer.value() or "")

    def how_many(self) -> int:
        """Copies; raises Refused, and says so at the field."""
        try:
            return int(self.copies.value() or 1)
        except Refused as refused:
            self.copies.set_message(refused.sentence)
            raise

    def show_ready(self, *, drawn: bool, clean: bool, twin: bool) -> None:
        """What can be done: the next step is the primary button."""
        has_printer = bool(self.printer_name)
        self.twin.setVisible(twin)
        self.save.setEnabled(drawn)
        self.print.setEnabled(drawn and has_printer)
        self.print.setText("印刷(&P)" if clean or not drawn else "このまま印刷(&P)")
        self.print.setProperty("kind", "primary" if clean and has_printer else "secondary")
        self.save.setProperty("kind", "primary" if clean and not has_printer else "quiet")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the printer's label and the gaps make room: every button stays."""
        super().resizeEvent(event)
        wide = self.width() >= NARROW
        self.printer.set_label_width(76 if wide else 0)
        self.printer.set_field_width(200 if wide else 140)
        edge = 24 if wide else 12
        self._row.setContentsMargins(edge, 14, edge, 14)
        self._row.setSpacing(10 if wide else 6)

    def _connect(self) -> None:
        for button, signal in (
            (self.more, self.settings_wanted),
            (self.cancel, self.cancelled),
            (self.twin, self.twin_wanted),
            (self.save, self.pdf_wanted),
            (self.print, self.print_wanted),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit())

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(10)
        for part in (self.printer, self.more, self.copies):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.cancel, self.twin, self.save, self.print):
            row.addWidget(button)
