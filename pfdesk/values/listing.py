"""A table of a printed form as plain data, so that the same rows go on paper and into Excel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "number", "phone", "date", "mark"]
Look = Literal["row", "group", "subtotal", "total"]
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: its heading, its width on paper in mm, and what stands in it."""

    title: str
    width: float
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row: its cells, one for each column; a group's title stands in the first one."""

    cells: tuple[Value, ...]
    look: Look = "row"


@dataclass(frozen=True, slots=True)
class Listing:
    """A table with the heading and the remarks that stand above it.

    ``rows`` reads them when they are wanted, so that a form that is only printed makes none.
    ``row_height`` is the least height of a row in mm. What is not ``headed`` is a list of fields, a label
    and what it holds on each row; what has no columns is the text of a section alone.
    """

    title: str
    columns: tuple[ListColumn, ...]
    rows: Callable[[], Sequence[ListRow]]
    above: tuple[str, ...] = ()
    row_height: float = 6.2
    headed: bool = True


@dataclass(frozen=True, slots=True)
class ListedForm:
    """What the Excel twin of a form is made of: title, head lines, paper in mm, tables in their order."""

    title: str
    subtitle: str
    head: str
    width: float
    height: float
    margins: tuple[float, float, float, float]
    lists: tuple[Listing, ...]
