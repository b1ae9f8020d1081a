"""What is written on by hand: check boxes, numbered options, fill-in lines, whole questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pfdesk.paper.faces import faces
from pfdesk.paper.frame import BODY, SMALL
from pfdesk.paper.pen import MIDDLE, MM
from pfdesk.paper.spots import remember
from pfdesk.paper.text import wrap

if TYPE_CHECKING:
    from pfdesk.paper.frame import Document
    from pfdesk.paper.pen import Pen

Kind = Literal["one", "many", "number", "line", "free"]
_PITCH = 6.6
_HINTS: dict[str, str] = {
    "one": "(1つに○)", "many": "(あてはまるもの全てに○)", "number": "(数字を記入)", "line": "", "free": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """A question as printed: ``options`` are (number, label), ``skip`` the note below them.

    ``hint`` replaces the usual words of how to answer; ``lines`` are ruled for free text. With a
    ``key`` the places to write in are remembered, those of the options by their ``codes``;
    ``words`` are the codes of those with room for words. ``in_a_row``: a scale, whose steps stand on one line
    where there is room for them.
    """

    number: str
    text: str
    kind: Kind
    options: tuple[tuple[int, str], ...] = ()
    hint: str | None = None
    skip: str = ""
    unit: str = ""
    lines: int = 4
    check_boxes: bool = False
    key: str = ""
    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    in_a_row: bool = False


def check_box(pen: Pen, x: float, y: float, size: float = 3.6, ticked: bool = False) -> None:
    """Draw a box to tick, its top left corner at x, y."""
    pen.box(x, y, size, size, 0.7)
    if ticked:
        pen.curve(
            [
                (x + size * 0.2, y + size * 0.5),
                (x + size * 0.45, y + size * 0.78),
                (x + size * 0.85, y + size * 0.2),
            ],
            1.1,
        )


def fill_in(document: Document, label: str, width: float = 0, unit: str = "") -> None:
    """Draw ``label ______ unit`` on a line of its own; width 0 reaches to the right edge."""
    pitch = 9.0
    document.need(pitch)
    base = document.y + pitch - 2.2
    start = document.left + document.pen.text(document.left, base, label, BODY) + (2 if label else 0)
    room = document.right - start - (faces().width(unit, "text", BODY) + 2 if unit else 0)
    end = start + min(width or room, room)
    document.pen.line(start, base + 1.2, end, base + 1.2, 0.5)
    if unit:
        document.pen.text(end + 1.5, base, unit, BODY)
    document.y += pitch


def fill_in_lines(document: Document, count: int, pitch: float = 9.0, key: str = "") -> None:
    """Draw a box with dotted lines to write on, as wide as the text."""
    pen, top = document.pen, document.y
    document.need(count * pitch)
    top = document.y
    remember(pen, key, "", "area", (document.left + 6, top, document.width - 6, count * pitch))
    pen.box(document.left + 6, top, document.width - 6, count * pitch, 0.8)
    for line in range(1, count):
        y = top + line * pitch
        pen.line(document.left + 8, y, document.right - 2, y, 0.35, 0.45, (0.5, 0.9))
    document.y = top + count * pitch


def options_grid(document: Document, asked: Question) -> None:
    """Draw numbered options in as many columns as the longest one leaves room for (at most 3), a scale in one row."""
    options, check_boxes = asked.options, asked.check_boxes
    codes = asked.codes or tuple(str(number) for number, _ in options)
    lead = 13.0 if check_boxes else 8.0
    inner = document.width - 8
    longest = max(faces().width(label, "text", BODY) for _, label in options) + lead + 4
    across = max(1, min(3, int(inner // longest), len(options)))
    if asked.in_a_row and not asked.words and _fits_in_a_row([label for _, label in options], inner, lead):
        across = len(options)
    width = inner / across
    for start in range(0, len(options), across):
        row = options[start : start + across]
        mine = codes[start : start + across]
        wrapped = [wrap(label, width - lead - 2, BODY) for _, label in row]
        height = max(_PITCH, max(len(lines) for lines in wrapped) * BODY * 1.35 / MM + 1.6)
        document.need(height)
        for place, ((number, _), lines) in enumerate(zip(row, wrapped, strict=True)):
            x = document.left + 8 + place * width
            _option(document, x, number, lines, check_boxes)
            _spots(document, asked, mine[place], x, lines)
        document.y += height


def _fits_in_a_row(labels: Sequence[str], inner: float, lead: float) -> bool:
    """Whether every step has room on the line, two lines high at most."""
    room = inner / len(labels) - lead - 2
    return room > 4 and all(len(wrap(label, room, BODY)) <= 2 for label in labels)


def _option(document: Document, x: float, number: int, lines: list[str], check: bool) -> None:
    pen, y = document.pen, document.y + 0.8
    base = y + BODY * 1.35 / MM / 2 + MIDDLE * BODY / MM
    if check:
        check_box(pen, x, y + BODY * 1.35 / MM / 2 - 1.8)
        x += 5.5
    pen.text(x + 4.6, base, f"{number}", BODY, "figures-bold", "right")
    pen.lines(x + 6.8, y, lines, BODY, leading=1.35)


def _spots(document: Document, asked: Question, code: str, x: float, lines: Sequence[str]) -> None:
    """Remember the box, or the room around the number, and the brackets for words."""
    pen, top = document.pen, document.y + 0.8
    pitch = BODY * 1.35 / MM
    if asked.check_boxes:
        remember(pen, asked.key, code, "box", (x, top + pitch / 2 - 1.8, 3.6, 3.6))
        x += 5.5
    else:
        remember(pen, asked.key, code, "number", (x - 0.2, top + pitch / 2 - 2.8, 5.6, 5.6))
    if code in asked.words and lines:
        before, mark, room = lines[-1].rpartition("(")
        if mark:
            start = x + 6.8 + faces().width(before + mark, "text", BODY)
            wide = faces().width(room.removesuffix(")"), "text", BODY)
            remember(pen, asked.key, code, "words", (start, top + (len(lines) - 1) * pitch, wide, pitch))


def question(document: Document, asked: Question) -> None:
    """Draw a question with its answers; it is never torn apart by the end of a page."""
    document.keep(lambda: _question(document, asked))


def _question(document: Document, asked: Question) -> None:
    hint = _HINTS[asked.kind] if asked.hint is None else asked.hint
    lead = max(13.0, faces().width(asked.number, "bold", 11) + 3)
    pen, top = document.pen, document.y
    pen.lines(document.left, top, [asked.number], 11, "bold", leading=1.45)
    lines = wrap(asked.text, document.width - lead, 11, "bold")
    document.y = pen.lines(document.left + lead, top, lines, 11, "bold", leading=1.45)
    if hint:
        lines = wrap(hint, document.width - lead, SMALL)
        document.y = pen.lines(document.left + lead, document.y, lines, SMALL, leading=1.4)
    document.y += 1.2
    _answer(document, asked)
    if asked.skip:
        lines = wrap(f"→ {asked.skip}", document.width - 10, SMALL, "bold")
        document.y = pen.lines(document.left + 8, document.y + 0.6, lines, SMALL, "bold", leading=1.4)
    document.y += 5


def _answer(document: Document, asked: Question) -> None:
    if asked.kind in ("one", "many") and asked.options:
        options_grid(document, asked)
    elif asked.kind == "free":
        fill_in_lines(document, asked.lines, key=asked.key)
    else:
        base = document.y + 6.6
        end = document.left + 8 + (34 if asked.kind == "number" else document.width - 8)
        document.pen.line(document.left + 8, base + 1, end, base + 1, 0.5)
        box = (document.left + 8, document.y, end - document.left - 8, base + 1 - document.y)
        remember(document.pen, asked.key, "", "line", box)
        document.pen.text(end + 2, base, asked.unit, BODY)
        document.y += 9
