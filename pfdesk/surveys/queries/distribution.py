"""The distribution of the numbers given to a question: classes of one width, or one for each number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Final

from pfdesk.surveys.model.rules import span_words, within

FEW: Final = 8
"""So many different numbers stand each for itself; more are put into classes."""
MOST: Final = 10
STEPS: Final = (1, 2, 5, 10)

Class = tuple[str, str, int]
"""Its span as a skip rule writes it, its words, how many numbers lie in it."""


def classes(numbers: Sequence[float], unit: str) -> tuple[Class, ...]:
    """The classes from the least number to the greatest, empty ones between them too."""
    found = Counter(numbers)
    if len(found) <= FEW:
        spans = [f">={n:.15g}&<={n:.15g}" for n in sorted(found)]
    else:
        width = _width(min(found), max(found))
        first, last = floor(min(found) / width), floor(max(found) / width)
        spans = [f">={n * width:.15g}&<{(n + 1) * width:.15g}" for n in range(first, last + 1)]
    return tuple(
        (span, span_words(span, unit), sum(count for number, count in found.items() if within(span, number)))
        for span in spans
    )


def _width(least: float, most: float) -> float:
    """A round width that makes at most about ten classes."""
    raw = (most - least) / MOST
    power = 10.0 ** floor(log10(raw))
    step = next(step for step in STEPS if step * power >= raw)
    return float(step * power) if power < 1 else float(ceil(step * power))
