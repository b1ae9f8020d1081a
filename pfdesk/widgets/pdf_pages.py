"""PDF bytes as pictures, through pdfium."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from pfdesk.paper.join import PDFIUM


def page_count(pdf: bytes) -> int:
    """How many pages the file has."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_size(pdf: bytes, page: int) -> QSizeF:
    """The size of a page (from 0) in points."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return QSizeF(*document.get_page_size(page))
        finally:
            document.close()


def page_picture(pdf: bytes, page: int, scale: float) -> QImage:
    """A page (from 0) drawn at ``scale`` pixels a point."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            bitmap = document[page].render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            picture = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            )
            return picture.copy()
        finally:
            document.close()
