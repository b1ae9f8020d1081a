"""Several PDFs as one, the same bytes for the same parts."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Sequence
from io import BytesIO

import pypdfium2
from pypdfium2 import raw

from pfdesk.paper.sizes import MM

PDFIUM = threading.Lock()
"""pdfium may be called from one thread at a time."""
_DAY = re.compile(rb"/CreationDate\(D:\d{14}")
_ID = re.compile(rb"/ID ?\[ ?<([0-9A-Fa-f]{32})> ?<([0-9A-Fa-f]{32})> ?\]")


def joined(pdfs: Sequence[bytes]) -> bytes:
    """Several files as one, in order."""
    if len(pdfs) == 1:
        return pdfs[0]
    return _from([(pdf, None) for pdf in pdfs])


def chosen_pages(pdf: bytes, pages: Sequence[int]) -> bytes:
    """Some pages of a file (from 0), in that order."""
    return _from([(pdf, list(pages))])


def moved(pdf: bytes, right: float, down: float) -> bytes:
    """The same pages with all that stands on them moved by so many mm, to make up for a printer."""
    if not right and not down:
        return pdf
    matrix = raw.FS_MATRIX(1, 0, 0, 1, right * MM, -down * MM)
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for page in document:
                raw.FPDFPage_TransFormWithClip(page, matrix, None)
                raw.FPDFPage_TransformAnnots(page, 1, 0, 0, 1, right * MM, -down * MM)
                page.close()
            out = BytesIO()
            document.save(out)
        finally:
            document.close()
    return _settled(out.getvalue())


def _from(parts: Sequence[tuple[bytes, list[int] | None]]) -> bytes:
    with PDFIUM:
        whole = pypdfium2.PdfDocument.new()
        opened = [pypdfium2.PdfDocument(pdf) for pdf, _pages in parts]
        try:
            for document, (_pdf, pages) in zip(opened, parts, strict=True):
                whole.import_pages(document, pages)
            out = BytesIO()
            whole.save(out)
        finally:
            for document in opened:
                document.close()
            whole.close()
    return _settled(out.getvalue())


def _settled(pdf: bytes) -> bytes:
    """The same file with ReportLab's day for all and an id made of its content: pdfium's own change."""
    pdf = _DAY.sub(b"/CreationDate(D:20000101000000", pdf, count=1)
    foot = max(0, len(pdf) - 400)  # the trailer
    blank = _ID.sub(b"", pdf[foot:])
    name = hashlib.md5(pdf[:foot] + blank, usedforsecurity=False).hexdigest().upper().encode()
    return pdf[:foot] + _ID.sub(b"/ID[<" + name + b"><" + name + b">]", pdf[foot:])
