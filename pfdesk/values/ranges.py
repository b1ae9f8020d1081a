"""Numbers as a clerk lists them: 31-33,40."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from pfdesk.values.errors import Refused

_PIECE: Final = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
_SIGNS: Final = str.maketrans("、・～〜~ー‐−", ",,------")
_MOST: Final = 10_000


def numbers_in(text: str, field: str) -> tuple[int, ...]:
    """31-33,40 as its numbers, in order, each once; nothing is none. Refused names the field."""
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS).replace(" ", "").strip(",")
    found: set[int] = set()
    for piece in plain.split(",") if plain else ():
        match = _PIECE.fullmatch(piece)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if last < first or last - first > _MOST:
            raise Refused(field, "番号は 31-33,40 のように入れてください。")
        found.update(range(first, last + 1))
    return tuple(sorted(found))


def in_ranges(numbers: Iterable[int]) -> str:
    """The numbers as a clerk lists them: 31-33,40."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
