"""Vertical writing: kanji numerals, tate-chu-yoko, and the face's own vertical forms.

ReportLab knows no vertical type; each character is placed in a square of its own, as the
vertical glyph that the face's GSUB table names (ー 「」 、 っ), centred in the column.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pfdesk.paper.faces import CLUSTER, faces
from pfdesk.paper.pen import MM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pfdesk.paper.find_faces import Role
    from pfdesk.paper.pen import Pen

_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_SIGN = "[0-9A-Za-zÀ-ÖØ-öø-ɏ]"  # é belongs to Café
_LATIN = re.compile(f"{_SIGN}+")
_PIECE = re.compile(f"{_SIGN}+|" + CLUSTER.pattern, re.DOTALL)
#: The baseline below the top of a character's square, in ems (BIZ UD: ascent 0.88, descent 0.12).
_ASCENT = 0.88


@dataclass(frozen=True, slots=True)
class Square:
    """What stands in one square of a column; ``height`` and ``size`` are in ems."""

    text: str
    height: float = 1.0
    size: float = 1.0


def kanji_number(number: int) -> str:
    """Write a number below 100 as 十二, a larger one figure by figure: 一〇三."""
    if not 0 < number < 100:
        return str(number).translate(_DIGITS)
    tens, ones = divmod(number, 10)
    lead = "" if not tens else "十" if tens == 1 else f"{tens}".translate(_DIGITS) + "十"
    return lead + (f"{ones}".translate(_DIGITS) if ones else "")


def vertical_address(address: str) -> str:
    """Write an address for a column: figures as kanji, the hyphens between them as ー.

    A number below 100 is written with tens (十二丁目, 四ー十二: 一二 below each other would be read
    as 三), a larger one and one with a leading 0 figure by figure (一〇三). What has Latin letters in
    it stays as it is.
    """
    text = unicodedata.normalize("NFKC", address)
    text = re.sub("[‐‑‒–—―−]", "-", text)
    text = re.sub(r"(?<=[0-9])-(?=[0-9A-Za-z])", "ー", text)
    figures = re.compile(r"(?<![A-Za-z0-9])[0-9]+(?![0-9A-Za-z])")
    return figures.sub(lambda found: _kanji(found[0]), text).replace(" ", "\u3000")


def _kanji(digits: str) -> str:
    short = len(digits) <= 2 and not digits.startswith("0")
    return kanji_number(int(digits)) if short else digits.translate(_DIGITS)


def squares(text: str) -> Iterator[Square]:
    """Cut a line into the squares of a column.

    Up to three Latin figures or letters stand together in one square (tate-chu-yoko), longer
    words letter under letter.
    """
    for piece in _PIECE.findall(unicodedata.normalize("NFC", text)):
        if _LATIN.fullmatch(piece) and 1 < len(piece) <= 3:
            yield Square(piece, size=min(1.0, 2 / len(piece)))
        elif _LATIN.fullmatch(piece):
            yield from (Square(char) for char in piece.translate(_WIDE))
        elif piece.isspace():
            yield Square("", 0.5 if piece == " " else 1.0)
        else:
            yield Square(piece.translate(_WIDE))


def column_height(text: str, size: float, gap: float = 0) -> float:
    """The height in mm of a line in a column; ``gap`` ems stand between its squares."""
    found = list(squares(text))
    return (sum(one.height for one in found) + gap * max(0, len(found) - 1)) * size / MM


def in_columns(text: str, many: int) -> list[str]:
    """Break a name into columns of about the same length, at a space of its own where one is near."""
    parts: list[str] = []
    rest = text
    for left in range(many, 1, -1):
        half = -(-len(rest) // left)
        near = [at for at, char in enumerate(rest) if char in " \u3000" and abs(at - half) <= 4]
        cut = min(near, key=lambda at: abs(at - half)) if near and left == many else half
        parts.append(rest[:cut].strip())
        rest = rest[cut:].strip(" \u3000")
    return [part for part in (*parts, rest) if part]


def column(
    pen: Pen, x: float, y: float, text: str, size: float, role: Role = "figures", gap: float = 0
) -> float:
    """Write a line downwards, centred on x, its top at y (mm); gives the y below it.

    ``role`` is figures or figures-bold: only the fixed face has all characters one em wide.
    """
    em = size / MM
    for square in squares(text):
        if square.text:
            drawn = square.text
            if len(drawn) == 1 or not _LATIN.fullmatch(drawn):
                drawn = faces().upright(drawn, role)
            inner = size * square.size
            base = y + em / 2 + (_ASCENT - 0.5) * inner / MM
            pen.text(x, base, drawn, inner, role, "centre")
        y += (square.height + gap) * em
    return y - gap * em
