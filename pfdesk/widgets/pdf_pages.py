"""PDF bytes as pictures, through pdfium."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from io import BytesIO

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

_pdfium = threading.Lock()  # pdfium may be called from one thread at a time


def page_count(pdf: bytes) -> int:
    """How many pages the file has."""
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_size(pdf: bytes, page: int) -> QSizeF:
    """The size of a page (from 0) in points."""
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return QSizeF(*document.get_page_size(page))
        finally:
            document.close()


def page_picture(pdf: bytes, page: int, scale: float) -> QImage:
    """A page (from 0) drawn at ``scale`` pixels a point."""
    with _pdfium:
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


def joined(pdfs: Sequence[bytes]) -> bytes:
    """Several files as one, in order."""
    if len(pdfs) == 1:
        return pdfs[0]
    with _pdfium:
        whole = pypdfium2.PdfDocument.new()
        parts = [pypdfium2.PdfDocument(pdf) for pdf in pdfs]
        try:
            for part in parts:
                whole.import_pages(part)
            out = BytesIO()
            whole.save(out)
            return out.getvalue()
        finally:
            for part in parts:
                part.close()
            whole.close()
