"""Text with readings: 相談《そうだん》 is drawn as 相談 with そうだん over it, or without where none are wanted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from pfdesk.paper.faces import faces
from pfdesk.paper.pen import MM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pfdesk.paper.pen import Pen

_RUBY: Final = re.compile(r"｜?([々〆一-龠ヶ]+|(?<=｜)[^《》｜]+)《([^《》]+)》")
_NO_START: Final = "、。，．・)）」』ー々っゃゅょッャュョ！？!?"
LEADING: Final = 1.95
"""Of lines that carry readings, in ems."""


class Piece(NamedTuple):
    """What stays on one line: a word with its reading, or a single letter."""

    base: str
    reading: str
    width: float


def without_readings(text: str) -> str:
    """The text as it reads without its readings."""
    return _RUBY.sub(r"\1", text).replace("｜", "")


def has_readings(text: str) -> bool:
    """Whether a text brings readings."""
    return bool(_RUBY.search(text))


def ruby_lines(text: str, width: float, size: float) -> list[list[Piece]]:
    """Break a text into lines of at most `width` mm at `size` pt; no line begins with 、or a small letter."""
    lines: list[list[Piece]] = [[]]
    used = 0.0
    for piece in _pieces(text, size):
        if lines[-1] and used + piece.width > width and piece.base[0] not in _NO_START:
            lines.append([])
            used = 0.0
        lines[-1].append(piece)
        used += piece.width
    return lines


def draw_ruby(pen: Pen, x: float, y: float, lines: Sequence[Sequence[Piece]], size: float) -> float:
    """Draw lines from the top y down; gives the y below the last."""
    pitch = size * LEADING / MM
    for number, line in enumerate(lines):
        base, at = y + pitch * (number + 1) - size * 0.3 / MM, x
        for piece in line:
            middle = at + piece.width / 2
            pen.text(middle, base, piece.base, size, align="centre")
            if piece.reading:
                pen.text(middle, base - size * 0.98 / MM, piece.reading, size / 2, align="centre")
            at += piece.width
    return y + pitch * len(lines)


def _pieces(text: str, size: float) -> Iterator[Piece]:
    end = 0
    for found in _RUBY.finditer(text):
        yield from _letters(text[end : found.start()], size)
        base, reading = found.groups()
        wide = max(faces().width(base, "text", size), faces().width(reading, "text", size / 2))
        yield Piece(base, reading, wide)
        end = found.end()
    yield from _letters(text[end:], size)


def _letters(text: str, size: float) -> Iterator[Piece]:
    for letter in text.replace("｜", "").replace("\n", " "):
        yield Piece(letter, "", faces().width(letter, "text", size))
