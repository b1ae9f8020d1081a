"""Numbers keyed from a paper sign-in sheet: 3,7,12-15."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pfdesk.values.errors import Refused
from pfdesk.values.marks import HYPHENS, WAVES

MOST: Final = 9999
_SPAN = re.compile(r"([0-9]{1,4})(?:-([0-9]{1,4}))?")
_DASHES = str.maketrans(dict.fromkeys(HYPHENS + WAVES, "-"))
_BREAKS = str.maketrans(dict.fromkeys("、。・;/.\n\t", ","))


def sheet_numbers(text: str) -> tuple[int, ...]:
    """The numbers in 3,7,12-15, in order and once each; full width, 、 and 〜 are read as well.

    Raises Refused (without field) for what is no number or for a span that runs backwards.
    """
    plain = unicodedata.normalize("NFKC", text.translate(_BREAKS)).translate(_DASHES).translate(_BREAKS)
    plain = re.sub(r"\s*-\s*", "-", plain)
    found: set[int] = set()
    for piece in re.split(r"[,\s]+", plain):
        if piece:
            found.update(_span(piece))
    if not found:
        raise Refused("", "出席簿の番号を 3,7,12-15 のように入力してください。")
    return tuple(sorted(found))


def measure(text: str) -> float:
    """1.5 of 1.5, １．５ or 1.5時間; 0 of nothing. Raises Refused (without field) for what is no number."""
    plain = unicodedata.normalize("NFKC", text).strip().removesuffix("時間").removesuffix("回").strip()
    if not plain:
        return 0.0
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,2})?", plain):
        raise Refused("", "1.5 のように数字で入れてください。")
    return float(plain)


def measure_text(number: float) -> str:
    """1.5 as 1.5, 2.0 as 2, nothing for 0."""
    return f"{number:g}" if number else ""


def _span(piece: str) -> range:
    match = _SPAN.fullmatch(piece)
    if match is None:
        raise Refused("", f"「{piece[:20]}」は番号として読めません。3,7,12-15 のように入力してください。")
    first = int(match[1])
    last = int(match[2] or first)
    if not 1 <= first <= last <= MOST:
        raise Refused("", f"「{piece}」の番号の並びを確かめてください。小さい番号から書いてください。")
    return range(first, last + 1)
