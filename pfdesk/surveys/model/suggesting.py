"""Suggestions of themes from the words of answers that are coded already, with the words that speak for them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

T = TypeVar("T", bound=Hashable)
_WORD: Final = re.compile("[一-龯々]{2,}|[ァ-ヴー]{2,}|[A-Za-z]{3,}")
LEAST_ANSWERS: Final = 2
LEAST_SHARE: Final = 0.6
MOST: Final = 2


@dataclass(frozen=True, slots=True)
class Suggestion(Generic[T]):
    """A theme and the words for which it is suggested, the strongest first."""

    theme: T
    words: tuple[str, ...]


def words_of(text: str) -> frozenset[str]:
    """The words of an answer: runs of kanji and their pairs, katakana, Latin letters."""
    found: set[str] = set()
    for run in _WORD.findall(unicodedata.normalize("NFKC", text)):
        found.add(run)
        if "一" <= run[0] <= "龯":
            found |= {run[n : n + 2] for n in range(len(run) - 1)}
    return frozenset(found)


class Suggester(Generic[T]):
    """Knows in how many coded answers each word stands, and with which themes."""

    def __init__(self, coded: Iterable[tuple[str, Sequence[T]]]) -> None:
        self._all: Counter[str] = Counter()
        self._with: dict[T, Counter[str]] = {}
        for text, themes in coded:
            words = words_of(text)
            self._all.update(words)
            for theme in themes:
                self._with.setdefault(theme, Counter()).update(words)

    def suggest(self, text: str) -> tuple[Suggestion[T], ...]:
        """At most two themes: a word counts in two answers at least, most of which have the theme."""
        found: list[tuple[float, Suggestion[T]]] = []
        for theme, counts in self._with.items():
            strong = {
                word: counts[word] * counts[word] / self._all[word]
                for word in words_of(text)
                if counts[word] >= LEAST_ANSWERS and counts[word] >= LEAST_SHARE * self._all[word]
            }
            if strong:
                words = tuple(sorted(strong, key=lambda word: (-strong[word], -len(word), word)))
                found.append((sum(strong.values()), Suggestion(theme, _longest(words)[:3])))
        found.sort(key=lambda one: -one[0])
        return tuple(suggestion for _score, suggestion in found[:MOST])


def _longest(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without the pairs that stand inside a longer word."""
    return tuple(word for word in words if not any(word != other and word in other for other in words))
