"""From PDF bytes to a printer: each page drawn at the printer's size, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from pfdesk.values.errors import Trouble
from pfdesk.widgets.pdf_pages import page_count, page_picture, page_size
from pfdesk.widgets.print_settings import DUPLEX, USUAL, PrintSettings
from pfdesk.widgets.runner import Tell

DPI = 300


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is printed where; an empty printer with ``to_file`` prints to a file (for tests).

    ``right`` and ``down`` (mm) make up for a printer that is off.
    """

    pdf: bytes
    title: str
    printer: str
    copies: int = 1
    to_file: str = ""
    settings: PrintSettings = USUAL
    right: float = 0
    down: float = 0


def printers() -> tuple[list[str], str]:
    """The names of the printers, and the one that is the system's first choice."""
    return QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()


def print_pdf(job: PrintJob, tell: Tell) -> int:
    """Print; the answer is the number of pages. Raises Trouble when the printer refuses."""
    pages = page_count(job.pdf)
    printer = _printer(job)
    _set_paper(printer, page_size(job.pdf, 0))
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble(
            "プリンターを使えませんでした。",
            "電源とつながりを確かめるか、PDFで保存してから印刷してください。",
        )
    try:
        for page in range(pages):
            tell(page, pages, f"{page + 1}ページめを送っています")
            if page:
                _set_paper(printer, page_size(job.pdf, page))
                printer.newPage()
            picture = page_picture(job.pdf, page, DPI / 72)
            room = printer.pageLayout().fullRectPixels(printer.resolution())
            shift = QPointF(job.right, job.down) * printer.resolution() / 25.4
            painter.drawImage(QRectF(shift, QSizeF(room.size())), picture)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return pages


def _printer(job: PrintJob) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if job.to_file:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(job.to_file)
    else:
        printer.setPrinterName(job.printer)
        printer.setCopyCount(job.copies)
        printer.setPaperSource(QPrinter.PaperSource[job.settings.tray])
    printer.setDuplex(DUPLEX[job.settings.sides])
    printer.setResolution(DPI)
    printer.setDocName(job.title)
    printer.setFullPage(True)
    return printer


def _set_paper(printer: QPrinter, points: QSizeF) -> None:
    lying = points.width() > points.height()
    upright = points.transposed() if lying else points
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
