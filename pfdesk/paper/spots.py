"""Where on the paper something is written by hand, so that a scan of it can be read later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
