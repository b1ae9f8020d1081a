"""Where on the paper something is written by hand, so that a scan of it can be read later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

SpotKind = Literal["box", "number", "words", "line", "area", "cell"]
"""A box to tick, a number to circle, words behind その他, a line, an area for free text, a cell of a table."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in mm from the top left corner of its page; `key` names the question, `item` its line, `option`."""

    page: int
    key: str
    item: str
    option: str
    kind: SpotKind
    x: float
    y: float
    width: float
    height: float


def remember(
    pen: Any, key: str, option: str, kind: SpotKind, box: tuple[float, float, float, float], item: str = ""
) -> None:
    """Remember where something is to be written: x, y, width and height in mm on the page being drawn."""
    if key:
        pen.spots.append(Spot(pen.page, key, item, option, kind, *(round(side, 2) for side in box)))
