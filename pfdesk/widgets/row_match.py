"""Where a search text stands in a shown text, found as the search itself finds it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from pfdesk.values.folding import fold

Span = tuple[int, int]
Finder = Callable[[object, str, str, str], list[Span]]
"""(line, column name, shown text, search text) -> spans (start, end) to be marked."""


def spans(shown: str, wanted: str) -> list[Span]:
    """The places (start, end) of each word of ``wanted`` in ``shown``, without overlap."""
    folded, origins = _folded(shown)
    found: list[Span] = []
    for key in _keys(wanted):
        at = folded.find(key)
        while at >= 0:
            found.append((origins[at], origins[at + len(key) - 1] + 1))
            at = folded.find(key, at + len(key))
    return joined(found)


@lru_cache(maxsize=16)
def _keys(wanted: str) -> tuple[str, ...]:
    return tuple(key for word in wanted.split() if (key := fold(word)))


# Every cell in view is looked through at each key; the letters of a list are few.
_letter = lru_cache(maxsize=10_000)(fold)


def _folded(shown: str) -> tuple[str, list[int]]:
    """The search key of a text, and for each of its characters where it came from."""
    parts: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(shown):
        key = _letter(character)
        parts.append(key)
        origins.extend([place] * len(key))
    return "".join(parts), origins


def joined(found: list[Span]) -> list[Span]:
    """Spans in order, with those that touch or overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
