"""What a column looks like by its values alone: a number, a scale, options, several options, words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from pfdesk.surveys.sheets.answers_in.cells import (
    NOTHING,
    SEPARATORS,
    day_of,
    number_of,
    parts_of,
    plain,
    tick,
)

MOST_OPTIONS: Final = 150
NO_NUMBER: Final = frozenset({-1.0, -9.0, -99.0, -999.0})
"""What programs write into a column of numbers where nothing was answered."""
WORDS_ASKED: Final = re.compile(r"理由|内容|自由|意見|感想|具体|記述|コメント|要望|FA$|提案")
GRADES: Final = re.compile(r"NPS|推奨度|満足度|評価|点数|段階|スコア|度合|rating|score", re.IGNORECASE)
_STRONG = r"(とても|大変|非常に|かなり|大いに|強く|よく)"
_RANKS: Final = (
    (re.compile(rf"{_STRONG}.*(不満|悪|思わない|ない|不安)"), 6),
    (
        re.compile(
            r"(やや|少し|あまり|どちらかといえば|どちらかと言えば).*(不満|悪|思わない|ない|不安|感じない)"
        ),
        4,
    ),
    (re.compile(r"どちら(でも|とも)|ふつう|普通"), 3),
    (re.compile(r"(不満|悪い|思わない|全く|まったく|感じない|必要ない)"), 5),
    (re.compile(rf"{_STRONG}.*(満足|良|よい|思う|感じる|必要|安心|役)"), 0),
    (
        re.compile(r"(やや|少し|まあ|どちらかといえば|どちらかと言えば).*(満足|良|よい|思う|感じる|必要|役)"),
        2,
    ),
    (re.compile(r"(満足|良い|よい|そう思う|感じる|必要|役に立)"), 1),
)


@dataclass(frozen=True)
class Look:
    """One column: its heading, its texts (outer blanks gone), and what they have in common."""

    heading: str
    cells: Sequence[str]
    counts: Counter[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "counts", Counter(self.cells))

    @cached_property
    def said(self) -> dict[str, int]:
        """Texts that say something, by how often."""
        return {text: n for text, n in self.counts.items() if plain(text) not in NOTHING}

    @cached_property
    def answered(self) -> int:
        """How many cells say something."""
        return sum(self.said.values())

    @property
    def repeats(self) -> float:
        """How often a text comes on the average."""
        return self.answered / max(1, len(self.said))

    @cached_property
    def ticks(self) -> bool:
        """Whether all cells are ticks or none, and both come."""
        marks = {tick(text) for text in self.counts}
        return None not in marks and len(self.counts) <= 4 and True in marks and _one_kind(self.counts)

    def share(self, those: Sequence[str]) -> float:
        """The share of these texts among the cells that say something."""
        return sum(self.said[text] for text in those) / max(1, self.answered)

    @cached_property
    def numeric(self) -> float:
        """The share of numbers."""
        return self.share([text for text in self.said if number_of(text) is not None])

    @cached_property
    def words_among_marks(self) -> bool:
        """Whether most cells are 0 or 1 and the others words: the words behind その他."""
        marks = [text for text in self.said if tick(text) is not None]
        others = [text for text in self.said if tick(text) is None and number_of(text) is None]
        return len(marks) <= 2 < len(others) and self.share(marks) > 0.5

    @cached_property
    def dated(self) -> float:
        """The share of days; of a long column the first 200 texts are looked at."""
        some = list(self.said)[:200]
        return sum(day_of(text) is not None for text in some) / max(1, len(some))

    @cached_property
    def timed(self) -> bool:
        """Whether days come with a time of day."""
        return self.dated > 0.95 and sum(":" in text for text in self.said) > len(self.said) / 2

    @cached_property
    def separator(self) -> str:
        """What stands between several options in a cell, "" where each cell holds one.

        Splitting must leave fewer texts than it began with, and these must come again and again.
        """
        for separator in SEPARATORS:
            several = [text for text in self.said if len(parts_of(text, separator)) > 1]
            if not several:
                continue
            parts: Counter[str] = Counter()
            for text, n in self.said.items():
                for part in parts_of(text, separator):
                    parts[part] += n
            fewer = len(parts) < 0.75 * len(self.said) or all(part in self.said for part in parts)
            again = sum(parts.values()) / len(parts) >= 3 and len(parts) <= MOST_OPTIONS
            short = max(map(len, parts)) <= 60
            if fewer and again and short and self.share(several) >= 0.01:
                return separator
        return ""

    @cached_property
    def parts(self) -> dict[str, int]:
        """The options, most frequent first."""
        found: Counter[str] = Counter()
        for text, n in self.said.items():
            for part in parts_of(text, self.separator) if self.separator else (text,):
                found[part] += n
        return dict(found.most_common())

    @cached_property
    def coded(self) -> bool:
        """Whether few small whole numbers come again and again: numbers of options, with 9, 99 or -1 for none."""
        numbers = [number_of(text) for text in self.said]
        if None in numbers or not 2 <= len(numbers) <= 12 or self.repeats < 5:
            return False
        usual = [n for n in numbers if n not in {9.0, 99.0, 999.0, *NO_NUMBER}]
        return all(n is not None and n == int(n) and 0 <= n <= 12 for n in usual) and len(usual) > 1

    @cached_property
    def graded(self) -> tuple[int, int] | None:
        """First and last grade where all cells are whole numbers of one scale."""
        numbers = {number_of(text) for text in self.said}
        if not numbers or None in numbers or any(n != int(n) for n in numbers if n is not None):
            return None
        low, high = (
            int(min(n for n in numbers if n is not None)),
            int(max(n for n in numbers if n is not None)),
        )
        if not 0 <= low <= 1 or len(numbers) < 3:
            return None
        last = next((most for most in (4, 5, 7, 10) if high <= most), 0)
        hinted = bool(GRADES.search(self.heading))
        return (
            (low if last < 10 or low else 0, last)
            if last and (hinted or (high == last and last >= 5))
            else None
        )


def rank(label: str) -> int | None:
    """The place of とても満足 .. とても不満 on its scale, None for words that are no grade."""
    return next((place for pattern, place in _RANKS if pattern.search(label)), None)


def _one_kind(counts: Counter[str]) -> bool:
    """はい / いいえ is a question of its own; ticks are 0/1, ○ or TRUE against nothing."""
    words = {plain(text) for text in counts}
    return not words & {"はい", "いいえ", "yes", "no", "y", "n", "有", "無"}
