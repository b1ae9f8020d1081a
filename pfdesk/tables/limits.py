"""How large a foreign table may be before it is refused; each figure was measured against hostile files."""

from __future__ import annotations

from dataclasses import dataclass

CELL_CHARACTERS = 32_767
"""Excel's own limit for the text of one cell."""

MOST_ROWS = 200_000
"""The highest value that `Limits.rows` may be set to."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The limits of one reading.

    `seconds` is wall time and `memory` resident bytes of the reading process. `unpacked` is the sum of the
    declared sizes of a workbook's parts, `ratio` the highest rate of compression of one part; parts smaller
    than `small_part` bytes are exempt from it. `characters` is the text of the whole table: a workbook can
    repeat one long shared text in a million cells without being large itself.
    """

    rows: int = 20_000
    columns: int = 200
    cell_characters: int = CELL_CHARACTERS
    characters: int = 100_000_000
    seconds: float = 60.0
    memory: int = 1_000_000_000
    unpacked: int = 200_000_000
    ratio: int = 100
    small_part: int = 1_000_000
    parts: int = 2_000
    blank_rows: int = 2_000

    def __post_init__(self) -> None:
        if not 1 <= self.rows <= MOST_ROWS:
            raise ValueError(f"rows must be 1 to {MOST_ROWS}")
