"""The page frame that all forms share: title, office, date, running head, page n/N.

The cursor ``y`` runs down the page in mm; ``need`` turns the page when something that must
stay in one piece would not fit any more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pfdesk.paper.form import Problem
from pfdesk.paper.page_marks import draw_footers, draw_title, number_letters, running_title
from pfdesk.paper.pen import MM, Align, Pen
from pfdesk.paper.preflight import merged
from pfdesk.paper.sizes import A4, BODY, LEAST, SMALL, Paper
from pfdesk.paper.text import wrap
from pfdesk.values.eras import era_text
from pfdesk.values.listing import ListedForm, Listing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pfdesk.paper.find_faces import Role
    from pfdesk.paper.form import Letterhead, Printed


__all__ = ["BODY", "LEAST", "SMALL", "Document", "Margins", "era_date"]
NO_HEADING = ("", 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Margins:
    """The white around the text in mm; binders punch at the left and at the top."""

    top: float = 16
    right: float = 16
    bottom: float = 18
    left: float = 18


class Document:
    """A form in the making; see the module's words for the cursor.

    ``heading`` False leaves the first page's title block away (letters, questionnaires that
    draw their own); ``footer`` False leaves page numbers away (one-page hand-outs).
    ``corner`` mm stay free at the top right of every page, for ``draw_corner(document, x, y)``,
    which is called on each page (the QR code of a questionnaire).
    """

    def __init__(
        self,
        title: str,
        letterhead: Letterhead,
        paper: Paper = A4,
        subtitle: str = "",
        margins: Margins | None = None,
        heading: bool = True,
        footer: bool = True,
        corner: float = 0,
        draw_corner: Callable[[Document, float, float], None] | None = None,
    ) -> None:
        self.title, self.subtitle = title, subtitle
        self.letterhead, self.margins = letterhead, margins or Margins()
        self.pen = Pen(paper, title, letterhead.office_name)
        self._extra: list[Problem] = []
        self.rows: int | None = None  # of all its tables; None where there is no table
        self.y = 0.0
        self._endless = False  # while something is measured
        self._heading, self.footer = heading, footer
        self._corner, self._draw_corner = corner, draw_corner
        self.listing_title, self._remarks = "", list[str]()
        self._listings: list[Listing] = []
        self.letters: list[int] = []
        self._headed = NO_HEADING
        self.new_page()

    @property
    def left(self) -> float:
        """The left edge of the text in mm."""
        return self.margins.left

    @property
    def right(self) -> float:
        """The right edge of the text in mm."""
        return self.pen.paper.width - self.margins.right

    @property
    def width(self) -> float:
        """The width of the text in mm."""
        return self.right - self.left

    @property
    def bottom(self) -> float:
        """The lower edge of the text in mm."""
        if self._endless:
            return 1e9
        return self.pen.paper.height - self.margins.bottom

    @property
    def room(self) -> float:
        """What is left of this page in mm."""
        return self.bottom - self.y

    @property
    def page_room(self) -> float:
        """What an empty following page holds in mm."""
        return self.bottom - self._later_top

    @property
    def _later_top(self) -> float:
        plain = self.margins.top + (7 if self._heading else 0)
        return max(plain, self.corner_foot)

    @property
    def footing(self) -> float:
        """The base line of the page numbers in mm."""
        return self.pen.paper.height - self.margins.bottom + 8

    @property
    def corner_foot(self) -> float:
        """The lower edge of what stands in the corner, in mm."""
        return self.margins.top - 4 + self._corner + 2 if self._corner else 0

    @property
    def head_right(self) -> float:
        """The right edge of what stands in the page's head."""
        return self.right - (self._corner + 3 if self._corner else 0)

    def new_page(self) -> None:
        """Turn the page and draw its head."""
        self.pen.new_page()
        self.y = max(self.margins.top, self.corner_foot)
        if self._draw_corner is not None:
            self._draw_corner(self, self.right - self._corner, self.margins.top - 4)
        if not self._heading:
            return
        self.y = self.margins.top
        if self.pen.page == 1:
            draw_title(self)
        else:
            base = self.margins.top + 1
            self.pen.text(self.left, base, running_title(self), SMALL, grey=0.25)  # whole on page 1
            self.pen.line(self.left, base + 2, self.head_right, base + 2, 0.3, 0.4)
            self.y = self._later_top

    def need(self, height: float) -> bool:
        """Turn the page unless ``height`` mm are left; tell whether it was turned."""
        if self.y + height <= self.bottom + 1e-6 or self.at_top:
            return False
        stranded = self._stranded()
        self.new_page()
        if stranded:
            self._write_heading(stranded)
        return True

    def _stranded(self) -> str:
        """Take away the heading that would stand alone at the foot of this page; its words."""
        words, page, before, after = self._headed
        if not words or self._endless or (page, after) != (self.pen.page, len(self.pen.pages[-1])):
            return ""
        del self.pen.pages[-1][before:]
        self._headed = NO_HEADING
        return words

    @property
    def at_top(self) -> bool:
        """Tell whether nothing stands on this page yet below its head."""
        return self.pen.page > 1 and self.y <= self._later_top + 1e-6

    def gap(self, height: float = 4) -> None:
        """Leave white, but none at the head of a page."""
        if not self.at_top:
            self.y = min(self.y + height, self.bottom)

    def heading(self, text: str, follow: float = 14) -> None:
        """Write a section's heading, kept with ``follow`` mm of what comes after it."""
        if not self._endless:
            self._note_text()
            self.listing_title = text
        lines = wrap(text, self.width - 4, 12, "bold")
        self.need(len(lines) * 12 * 1.4 / MM + 2 + follow)
        first, before = self.at_top, len(self.pen.pages[-1])
        self._write_heading(text)
        if not first:  # a page of its own would not hold more
            self._headed = (text, self.pen.page, before, len(self.pen.pages[-1]))

    def _write_heading(self, text: str) -> None:
        lines = wrap(text, self.width - 4, 12, "bold")
        height = len(lines) * 12 * 1.4 / MM
        self.pen.box(self.left, self.y + 0.9, 1.4, height - 1.8, 0, 0.15)
        self.pen.lines(self.left + 3.6, self.y, lines, 12, "bold", leading=1.4)
        self.y += height + 1.6

    def paragraph(
        self,
        text: str,
        size: float = BODY,
        role: Role = "text",
        align: Align = "left",
        indent: float = 0,
        leading: float = 1.6,
    ) -> None:
        """Write wrapped text, turning pages between its lines."""
        if not self._endless:
            self._remarks.append(text)
        pitch = size * leading / MM
        x = {"left": self.left + indent, "right": self.right, "centre": (self.left + self.right) / 2}[align]
        for line in wrap(text, self.width - indent, size, role):
            self.need(pitch)
            self.pen.lines(x, self.y, [line], size, role, align, leading)
            self.y += pitch

    def height_of(self, draw: Callable[[], None]) -> float:
        """Measure what ``draw`` would draw below the cursor, in mm, leaving no trace."""
        pen, y = self.pen, self.y
        pages, problems, spots, endless = pen.pages, pen.problems, pen.spots, self._endless
        pen.pages, pen.problems, pen.spots, self.y, self._endless = [[]], [], [], 0.0, True
        try:
            draw()
            return self.y
        finally:
            pen.pages, pen.problems, pen.spots, self.y, self._endless = pages, problems, spots, y, endless

    def keep(self, draw: Callable[[], None]) -> None:
        """Draw something that must not be torn apart: on the next page when it has to.

        What is higher than a whole page starts on a new one and flows on.
        """
        self.need(self.height_of(draw))
        draw()

    def side_by_side(self, left: Callable[[], None], right: Callable[[], None], between: float = 8) -> None:
        """Draw two things beside each other, or one below the other where a page could not hold the higher one."""
        whole, half = self.margins, (self.width + between) / 2
        halves = (replace(whole, right=whole.right + half), replace(whole, left=whole.left + half))
        heights = []
        for margins, draw in zip(halves, (left, right), strict=True):
            self.margins = margins
            heights.append(self.height_of(draw))
        self.margins = whole
        if max(heights) > self.page_room:
            left()
            right()
            return
        self.need(max(heights))
        top, feet = self.y, []
        for margins, draw in zip(halves, (left, right), strict=True):
            self.margins, self.y = margins, top
            draw()
            feet.append(self.y)
        self.margins, self.y = whole, max(feet)

    def note_listing(self, listing: Listing) -> None:
        """Keep a table for the Excel twin, with the heading and the remarks above it (a list of fields has its own)."""
        if self._endless:
            return
        above = tuple(self._remarks) if listing.headed else listing.above
        self._listings.append(replace(listing, title=self.listing_title, above=above))
        self.listing_title, self._remarks = "", []

    def _note_text(self) -> None:
        """Keep the text of a section that has no table."""
        if any(words.strip() for words in self._remarks):
            self._listings.append(Listing(self.listing_title, (), tuple, tuple(self._remarks)))
        self.listing_title, self._remarks = "", []

    def _listed(self) -> ListedForm | None:
        if not any(one.columns for one in self._listings):
            return None
        self._note_text()
        paper, margins = self.pen.paper, self.margins
        day = f"{era_text(self.letterhead.today, 'long')}　{self.letterhead.office_name}".strip()
        sides, lists = (margins.top, margins.right, margins.bottom, margins.left), tuple(self._listings)
        return ListedForm(self.title, self.subtitle, day, paper.width, paper.height, sides, lists)

    def add_problems(self, problems: tuple[Problem, ...]) -> None:
        """Add findings made elsewhere (missing postal codes, consents ...)."""
        self._extra.extend(problems)

    def finish(self) -> Printed:
        """Number the pages and make the PDF."""
        if self.letters or self.footer:
            (number_letters if self.letters else draw_footers)(self)
        if self.rows == 0:
            self._extra.append(Problem(self.title, "載るものがありません(表は0件です)", "warn"))
        self.pen.problems = list(merged([*self._extra, *self.pen.problems]))
        return replace(self.pen.finish(), listed=self._listed())

    def begin_letter(self) -> None:
        """Begin a letter on a page of its own; one of several pages is numbered by itself."""
        if self.letters:
            self.new_page()
        self.letters.append(self.pen.page)


def era_date(day: date) -> str:
    """Write a day as on paper: 令和6年2月16日."""
    return era_text(day, "long")
