"""もう一度印刷: the pages as they were, with printer, tray and copies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from pfdesk.db.errors import troubles_told
from pfdesk.db.swap import write_whole
from pfdesk.office.label_sheets import printer_offset
from pfdesk.paper.join import chosen_pages
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets.file_place import ask_save
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.pdf_pages import page_count
from pfdesk.widgets.pdf_preview import PdfPreview
from pfdesk.widgets.print_foot import PrintFoot
from pfdesk.widgets.print_job import PrintJob, print_pdf
from pfdesk.widgets.print_settings import TRAYS, PrintSettingsDialog
from pfdesk.widgets.printing import Sent, page_numbers
from pfdesk.widgets.reprint import Again, note_again
from pfdesk.widgets.runner import Runner
from pfdesk.widgets.words import Words

if TYPE_CHECKING:
    from pfdesk.office.print_log import PrintLine
    from pfdesk.widgets.desk import Desk

EXACT = "控えのとおりに印刷します。"
ANEW = (
    "控えは残っていません。同じ選び方で、いまの記録から作り直しました。前と違うところがあるかもしれません。"
)


class ReprintDialog(QDialog):
    """Shows one print of the log and prints it again."""

    def __init__(self, desk: Desk, line: PrintLine, found: Again, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._line, self._found = desk, line, found
        self._pages = page_count(found.pdf)
        self._runner = Runner(self)
        self._runner.troubled.connect(desk.tell_trouble)
        self.setWindowTitle(f"もう一度印刷 - {line.title}")
        fit_on_screen(self, 1000, 620)
        told = Words(EXACT if found.exact else ANEW, "text-2" if found.exact else "due")
        told.setContentsMargins(24, 12, 24, 4)
        self._preview = PdfPreview()
        self.foot = foot = PrintFoot()
        foot.show_ready(drawn=True, clean=True, twin=False)
        foot.settings_wanted.connect(self._ask_settings)
        foot.cancelled.connect(self.reject)
        foot.pdf_wanted.connect(self._ask_where)
        foot.print_wanted.connect(self.print_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((told, 0), (self._preview, 1), (foot, 0)):
            column.addWidget(part, stretch)
        self._preview.show_pdf(found.pdf)

    def print_now(self, to_file: str = "") -> None:
        """Send it to the printer and note it."""
        foot = self.foot
        try:
            copies = foot.how_many()
        except Refused:
            return
        chosen = page_numbers(foot.settings.pages, self._pages)
        pdf = self._found.pdf if len(chosen) == self._pages else chosen_pages(self._found.pdf, chosen)
        right, down = self._desk.ask(printer_offset, foot.printer_name, TRAYS[foot.settings.tray])
        job = PrintJob(pdf, self._line.title, foot.printer_name, copies, to_file, foot.settings, right, down)

        def then(pages: int) -> None:
            duplex = foot.settings.sides != "none"
            self._note(Sent("print", copies, duplex, foot.printer_name, self._desk.clerk), pages)
            self._desk.say(f"{self._line.title}をもう一度印刷しました")
            self.accept()

        self._runner.run(lambda tell: print_pdf(job, tell), then, lasts=True)

    def save_to(self, path: Path) -> None:
        """Save it as a PDF and note it."""
        try:
            with troubles_told():
                write_whole(path, self._found.pdf)
        except Trouble as trouble:
            self._desk.tell_trouble(trouble)
            return
        self._note(Sent("pdf", 0, clerk=self._desk.clerk), self._pages)
        self._desk.say(f"{path.name} を保存しました")

    def _note(self, sent: Sent, pages: int) -> None:
        self._desk.do(note_again(self._line, self._found, sent, pages), quietly=True)

    def _ask_where(self) -> None:
        name = f"{self._line.title}_{self._line.printed_at.astimezone():%Y%m%d}.pdf"
        path = ask_save(self, "PDFで保存", name, "PDF (*.pdf)")
        if path is not None:
            self.save_to(path.with_suffix(".pdf"))

    def _ask_settings(self) -> None:
        dialog = PrintSettingsDialog(self.foot.settings, self.foot.printer_name, self._pages, self)
        if dialog.exec():
            self.foot.show_settings(dialog.settings())

    def done(self, result: int) -> None:
        """Close; work still under way is given up first."""
        self._runner.cancel_all()
        super().done(result)
