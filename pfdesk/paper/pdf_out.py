"""From the strokes of a pen to the bytes of a PDF: the same strokes always make the same bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from pfdesk.paper.faces import faces
from pfdesk.paper.practice_mark import mark_practice
from pfdesk.values.practice import practising

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from pfdesk.paper.sizes import Paper

MM = 72 / 25.4


def pdf_of(
    title: str,
    author: str,
    paper: Paper,
    pages: Sequence[Sequence[Callable[[Canvas, float], None]]],
    anchored: Collection[int],
) -> bytes:
    """Draw every page; links lead to those that are `anchored` (from 1). In practice each page says so."""
    width, height = paper.width * MM, paper.height * MM
    out = io.BytesIO()
    canvas = Canvas(
        out, pagesize=(width, height), invariant=1, pageCompression=1, lang="ja",
        initialFontSize=10.5,
        initialFontName=faces().font_name("text"),  # type: ignore[arg-type]  # the stubs say float
    )  # fmt: skip
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setCreator("pfdesk")
    for number, strokes in enumerate(pages, 1):
        if number in anchored:
            canvas.bookmarkPage(f"page-{number}")
        for stroke in strokes:
            stroke(canvas, height)
        if practising():
            mark_practice(canvas, width, height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
