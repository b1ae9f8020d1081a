"""The pen: draws on pages in millimetres from the top left corner, and notes what went wrong.

Nothing reaches ReportLab before ``finish``; so the number of pages is known when the page
numbers are drawn, and the same strokes always make the same bytes.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal
from zlib import crc32

from reportlab.pdfgen.canvas import Canvas

from pfdesk.paper.faces import faces
from pfdesk.paper.find_faces import Role
from pfdesk.paper.first_pages import Enough, wanted_pages
from pfdesk.paper.form import Level, Printed, Problem
from pfdesk.paper.operators import write_text
from pfdesk.paper.pdf_out import pdf_of
from pfdesk.paper.preflight import glyph_problems, merged
from pfdesk.paper.shapes import Shapes, Stroke
from pfdesk.paper.sizes import MM
from pfdesk.paper.spots import Spot
from pfdesk.paper.turned import scaled, turned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from pfdesk.paper.sizes import Paper

__all__ = ["CAP", "MIDDLE", "MM", "Align", "Pen", "Stroke"]

#: Height of capitals and digits, and middle of a kanji above its baseline, in ems (BIZ UD).
CAP = 0.765
MIDDLE = 0.38

Align = Literal["left", "centre", "right"]
_BEFORE = {"left": 0.0, "centre": 0.5, "right": 1.0}


class Pen(Shapes):
    """Strokes on the pages of one document; ``paper`` is the size of all of them."""

    def __init__(self, paper: Paper, title: str = "", author: str = "") -> None:
        self.paper = paper
        self.title, self.author = title, author
        self.pages: list[list[Stroke]] = []
        self.kept: dict[str, list[Stroke]] = {}  # what stands on many pages
        self.problems, self.spots = list[Problem](), list[Spot]()
        self.ids: dict[UUID, None] = {}
        self._marks: dict[UUID, int] = {}
        self._where: tuple[str, UUID | None] = ("", None)
        self._marking, self._turned = True, False
        self._anchored: set[int] = set()

    @property
    def page(self) -> int:
        """The number of the page being drawn, from 1 (0 before the first)."""
        return len(self.pages)

    def new_page(self) -> None:
        """Turn to a new empty page; raises Enough where only the first ones are wanted."""
        if len(self.pages) == wanted_pages():
            raise Enough(self)
        self.pages.append([])

    @contextmanager
    def about(self, where: str, record: UUID | None = None, mark: str = "") -> Iterator[None]:
        """Name what is being drawn, for the problems found meanwhile.

        ``mark`` is what the record's paper says; without it, all that is written meanwhile is.
        """
        before, self._where = self._where, (where, record)
        marking, self._marking = self._marking, self._marking and not mark
        if record is not None:
            self.ids[record] = None
            self._mark(mark)
        try:
            yield
        finally:
            self._where, self._marking = before, marking

    def _mark(self, text: str) -> None:
        record = self._where[1]
        if record is not None and text:
            self._marks[record] = crc32(text.encode(), self._marks.get(record, 0))

    def note(self, what: str, level: Level = "warn", where: str | None = None) -> None:
        """Note a problem at what is being drawn."""
        place = where if where is not None else self._where[0] or f"{self.page}ページ"
        self.problems.append(Problem(place, what, level, self._where[1]))

    @contextmanager
    def half_turn(self) -> Iterator[None]:
        """Draw upside down, as if the sheet were turned round: the back of a folded sign."""
        self._turned = True
        try:
            yield
        finally:
            self._turned = False

    def stroke(self, stroke: Stroke, page: int | None = None) -> None:
        """Keep a stroke for this page (or another one): it draws on the canvas when all is known."""
        if not self.pages:
            self.new_page()
        if self._turned:
            stroke = turned(stroke, self.paper.width)
        self.pages[self.page - 1 if page is None else page - 1].append(stroke)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10.5,
        role: Role = "text",
        align: Align = "left",
        grey: float = 0,
        page: int | None = None,
    ) -> float:
        """Write one line with its baseline at y; x is its left end, middle or right end.

        Gives the width in mm. ``grey`` is 0 for black to 1 for white.
        """
        if self._marking:
            self._mark(text)
        runs = faces().runs(text, role)
        width = sum(run.width for run in runs) * size / 1000 / MM
        left = x - width * _BEFORE[align]
        self.problems.extend(glyph_problems(text, role, self._where[0], self._where[1]))
        if text.strip() and (left < -0.01 or left + width > self.paper.width + 0.01):
            self.note(f"「{text[:20]}」が用紙からはみ出します", "wrong")
        if text.strip() and not -0.01 <= y <= self.paper.height + 0.01:
            self.note(f"「{text[:20]}」が用紙からはみ出します", "wrong")

        def stroke(canvas: Canvas, height: float) -> None:
            write_text(canvas, left * MM, height - y * MM, runs, size, grey)

        if text:
            self.stroke(stroke, page)
        return width

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float = 10.5,
        role: Role = "text",
        align: Align = "left",
        leading: float = 1.5,
        grey: float = 0,
    ) -> float:
        """Write lines from the top y down; leading is in ems. Gives the y below the last."""
        pitch = size * leading / MM
        for number, line in enumerate(lines):
            base = y + pitch * number + pitch / 2 + MIDDLE * size / MM
            self.text(x, base, line, size, role, align, grey)
        return y + pitch * len(lines)

    def link(self, x: float, y: float, width: float, height: float, page: int) -> None:
        """Let a click on this area of the PDF lead to a page (from 1); nothing is drawn."""

        def stroke(canvas: Canvas, top: float) -> None:
            area = (x * MM, top - (y + height) * MM, (x + width) * MM, top - y * MM)
            canvas.linkRect("", f"page-{page}", Rect=area, Border="[0 0 0]")

        self.stroke(stroke)
        self._anchored.add(page)

    def inset(self, other: Pen, page: int, x: float, y: float, width: float) -> float:
        """Draw a page of another pen small, in a frame, as wide as this; its height in mm."""
        strokes, zoom = tuple(other.pages[page - 1]), width / other.paper.width
        high = other.paper.height * zoom
        self.stroke(scaled(strokes, other.paper.height, x, y, zoom))
        self.box(x, y, width, high, 0.4, grey=0.4)
        return high

    def finish(self) -> Printed:
        """Make the PDF: invariant, every face embedded, problems named once each."""
        if not self.pages:
            self.new_page()
            self.text(20, 30, "印刷するものがありません。", 12)
        marks = {record: f"{mark:08x}" for record, mark in self._marks.items()}
        pdf = pdf_of(self.title, self.author, self.paper, self.pages, self._anchored)
        return Printed(pdf, len(self.pages), merged(self.problems), tuple(self.ids), marks)
