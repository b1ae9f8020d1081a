"""Charts that survive a black-and-white copier: greys and hatches, every bar with its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil
from typing import TYPE_CHECKING, Final

from pfdesk.paper.faces import faces
from pfdesk.paper.fit import middle
from pfdesk.paper.frame import SMALL
from pfdesk.paper.pen import MIDDLE, MM
from pfdesk.paper.text import number_text, wrap

if TYPE_CHECKING:
    from pfdesk.paper.frame import Document
    from pfdesk.paper.pen import Pen


NUMBERS: Final = 34.0
"""Room for the number behind the longest bar, in mm."""

BETWEEN: Final = 8.0
"""White between columns of bars, in mm."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its words; ``quiet`` is for 無回答 and the like, drawn in white."""

    label: str
    value: float
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A series with one value for each column (None where there is none)."""

    name: str
    values: tuple[float | None, ...]


def percent_text(part: float, base: float) -> str:
    """Write a share rounded half up: 5 of 16 is 31.3, 9 of 16 is 56.3; － of nothing."""
    if not base:
        return "－"
    share = Decimal(str(part)) * 100 / Decimal(str(base))
    return f"{share.quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def pattern(pen: Pen, number: int, x: float, y: float, width: float, height: float) -> None:
    """Fill a box with the nth of five patterns that differ without colour."""
    match number % 5:
        case 0:
            pen.box(x, y, width, height, 0.5, 0.3)
        case 1:
            pen.box(x, y, width, height, 0.5, 1)
            pen.hatch(x, y, width, height, 1.3, 0.4)
        case 2:
            pen.box(x, y, width, height, 0.5, 0.8)
        case 3:
            pen.box(x, y, width, height, 0.5, 1)
        case _:
            pen.box(x, y, width, height, 0.5, 0.55)


def bar_rows(
    document: Document,
    title: str,
    bars: Sequence[Bar],
    base: int | None = None,
    unit: str = "件",
    columns: int = 1,
) -> None:
    """Draw horizontal bars with count and share of ``base`` (n), kept on one page where it fits.

    Many bars stand in several ``columns`` on one scale, read downwards.
    """
    document.keep(lambda: _bar_rows(document, title, bars, base, unit, columns))


def _bar_rows(
    document: Document, title: str, bars: Sequence[Bar], base: int | None, unit: str, columns: int
) -> None:
    pen = document.pen
    head = title if base is None else f"{title}　(n={number_text(base)})"
    document.y = pen.lines(document.left, document.y, wrap(head, document.width, 10, "bold"), 10, "bold") + 1
    wide = (document.width - BETWEEN * (columns - 1)) / columns
    words = [faces().width(bar.label, "text", SMALL) for bar in bars]
    scale = _Scale(
        wide, min(wide * 0.42, max(words, default=0) + 2), max((bar.value for bar in bars), default=0) or 1,
        base, unit,
    )  # fmt: skip
    if columns == 1:
        for bar in bars:
            document.need(scale.height(bar))
            document.y += _bar_row(pen, document.left, document.y, bar, scale)
        document.y += 5
        return
    deep = ceil(len(bars) / columns)
    foot = document.y
    for column in range(columns):
        x, y = document.left + column * (wide + BETWEEN), document.y
        for bar in bars[column * deep : (column + 1) * deep]:
            y += _bar_row(pen, x, y, bar, scale)
        foot = max(foot, y)
    document.y = foot + 5


@dataclass(frozen=True, slots=True)
class _Scale:
    """What the bars of one chart share: widths in mm, the highest value, n and the unit."""

    width: float
    label: float
    most: float
    base: int | None
    unit: str

    def height(self, bar: Bar) -> float:
        return max(7.0, len(wrap(bar.label, self.label, SMALL)) * SMALL * 1.25 / MM + 2)


def _bar_row(pen: Pen, x: float, y: float, bar: Bar, scale: _Scale) -> float:
    """Draw one bar from the left edge x; its height."""
    lines, height = wrap(bar.label, scale.label, SMALL), scale.height(bar)
    axis = x + scale.label + 1.5
    text_top = y + (height - len(lines) * SMALL * 1.25 / MM) / 2
    pen.lines(axis - 2, text_top, lines, SMALL, align="right", leading=1.25)
    long = (x + scale.width - axis - NUMBERS) * bar.value / scale.most
    if bar.value:
        pattern(pen, 3 if bar.quiet else 0, axis, y + height / 2 - 2.1, long, 4.2)
    words = f"{number_text(bar.value)}{scale.unit}"
    words += f" ({percent_text(bar.value, scale.base)})" if scale.base is not None else ""
    pen.text(axis + long + 2, middle(y, height, SMALL), words, SMALL, "figures")
    pen.line(axis, y, axis, y + height, 0.6)
    return height


def column_chart(
    document: Document,
    title: str,
    labels: Sequence[str],
    series: Sequence[Series],
    height: float = 62,
    unit: str = "",
) -> None:
    """Draw upright columns side by side for each label, a legend where there are several series."""
    pen = document.pen
    document.need(height + 12)
    head = f"{title}　(単位: {unit})" if unit else title
    document.y = pen.lines(document.left, document.y, wrap(head, document.width, 10, "bold"), 10, "bold") + 1
    if len(series) > 1:
        _legend(document, [one.name for one in series])
    top, foot = document.y + 4, document.y + height - 14
    slot = document.width / max(len(labels), 1)
    most = max((value for one in series for value in one.values if value), default=0) or 1
    wide = min(16.0, slot * 0.74 / max(len(series), 1))
    for place, label in enumerate(labels):
        centre = document.left + slot * (place + 0.5)
        start = centre - wide * len(series) / 2
        for number, one in enumerate(series):
            value = one.values[place]
            if value is not None:
                high = (foot - top - 2) * value / most
                x = start + number * wide
                if high:
                    pattern(pen, number, x + 0.4, foot - high, wide - 0.8, high)
                pen.text(x + wide / 2, foot - high - 1.2, number_text(value), 8, "figures", "centre")
        pen.lines(centre, foot + 1, wrap(label, slot - 1, 8), 8, align="centre", leading=1.25)
    pen.line(document.left, foot, document.right, foot, 0.7)
    document.y = foot + 14


def share_rows(document: Document, title: str, parts: Sequence[str], rows: Sequence[Series]) -> None:
    """Draw bars of 100 %, one a row, cut into ``parts``: for cross tabulations and rates."""
    document.keep(lambda: _share_rows(document, title, parts, rows))


def _share_rows(document: Document, title: str, parts: Sequence[str], rows: Sequence[Series]) -> None:
    pen = document.pen
    document.y = pen.lines(document.left, document.y, wrap(title, document.width, 10, "bold"), 10, "bold") + 1
    _legend(document, parts)
    names = [f"{row.name} (n={number_text(sum(value or 0 for value in row.values))})" for row in rows]
    label_width = min(60.0, max(faces().width(name, "text", SMALL) for name in names) + 2)
    axis = document.left + label_width + 1.5
    for name, row in zip(names, rows, strict=True):
        lines = wrap(name, label_width, SMALL)
        height = max(9.5, len(lines) * SMALL * 1.25 / MM + 2)
        document.need(height)
        at = document.y + (height - len(lines) * SMALL * 1.25 / MM) / 2
        pen.lines(axis - 2, at, lines, SMALL, align="right", leading=1.25)
        _shares(pen, row, axis, document.y + height / 2 - 2.8, document.right - axis)
        document.y += height
    document.y += 5


def _shares(pen: Pen, row: Series, x: float, y: float, width: float) -> None:
    total = sum(value or 0 for value in row.values)
    for number, value in enumerate(row.values):
        if not value:
            continue
        long = width * value / total
        pattern(pen, number, x, y, long, 5.6)
        words = percent_text(value, total)
        wide = faces().width(words, "figures", 8)
        if wide + 2 <= long:
            pen.box(x + long / 2 - wide / 2 - 0.8, y + 0.9, wide + 1.6, 3.8, 0, 1)
            pen.text(x + long / 2, y + 2.8 + MIDDLE * 8 / MM, words, 8, "figures", "centre")
        x += long


def _legend(document: Document, names: Sequence[str]) -> None:
    pen, x = document.pen, document.left
    for number, name in enumerate(names):
        wide = 6 + faces().width(name, "text", SMALL) + 5
        if x > document.left and x + wide > document.right:
            x = document.left
            document.y += 5.5
        pattern(pen, number, x, document.y + 0.8, 4, 3.2)
        pen.text(x + 5.5, middle(document.y, 4.8, SMALL), name, SMALL)
        x += wide
    document.y += 6.5
