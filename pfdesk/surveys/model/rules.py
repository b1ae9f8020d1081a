"""Skip rules: who is asked a question, by the choices or by the number given to an earlier one.

A question is put where every group of its rules holds, and a group where one of its rules does: so 「かつ」 and
「または」 in any mixture can be said. A rule begins a group unless it says `or_before`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

OR: Final = "|"
"""First word of the codes of a rule that stands for the one before it; no choice can have this code."""
_BOUND: Final = re.compile(r"(>=|>|<=|<)(-?\d+(?:\.\d+)?)")
_MEETS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    ">=": operator.ge, ">": operator.gt, "<=": operator.le, "<": operator.lt,
}  # fmt: skip
_BOUND_WORDS: Final = {">=": "以上", ">": "より大きい", "<=": "以下", "<": "未満"}


@dataclass(frozen=True, kw_only=True, slots=True)
class SkipRule:
    """A question is put only where the answer to `when_question_id` holds one of `codes` (or none: negated).

    Of a question for a number the codes are one span, as `>=18&<30`.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    question_id: UUID
    when_question_id: UUID
    codes: str
    negated: bool = False

    def __post_init__(self) -> None:
        """Clean; Refused without a code."""
        rules.lines(self, "codes", limit=1000)
        if not self.chosen:
            raise Refused("codes", "条件になる選択肢を選んでください。")

    @property
    def or_before(self) -> bool:
        """Whether it is enough that this rule or the one before it holds."""
        return self.codes.startswith(OR)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes of the choices, or the one span."""
        return tuple(code for code in self.codes.split() if code != OR)

    def holds(self, chosen: str, number: float | None = None) -> bool:
        """Whether the question is put where these codes (space-separated) or this number were given."""
        mine = self.chosen
        met = not set(mine).isdisjoint(chosen.split())
        if number is not None and not met:
            met = any(is_span(one) and within(one, number) for one in mine)
        return met != self.negated


def is_span(code: str) -> bool:
    """Whether it is one or two bounds of a number."""
    return all(_BOUND.fullmatch(part) for part in code.split("&"))


def bounds(span: str) -> tuple[tuple[str, float], ...]:
    """The bounds of a span, each with its sign."""
    return tuple((sign, float(number)) for sign, number in _BOUND.findall(span))


def within(span: str, number: float) -> bool:
    """Whether a number lies in a span."""
    return all(_MEETS[sign](number, bound) for sign, bound in bounds(span))


def span_words(span: str, unit: str) -> str:
    """18歳以上30歳未満; 5人 where both ends are one number."""
    found = bounds(span)
    if len(found) == 2 and found[0][1] == found[1][1]:
        return f"{found[0][1]:g}{unit}"
    return "".join(f"{number:g}{unit}{_BOUND_WORDS[sign]}" for sign, number in found)


def groups(those: Sequence[SkipRule]) -> tuple[tuple[SkipRule, ...], ...]:
    """The rules in groups, of each of which one must hold."""
    found: list[list[SkipRule]] = []
    for rule in those:
        if found and rule.or_before:
            found[-1].append(rule)
        else:
            found.append([rule])
    return tuple(map(tuple, found))


def put(those: Sequence[SkipRule], chosen: Mapping[UUID, str], numbers: Mapping[UUID, float]) -> bool:
    """Whether a question with these rules is put, by the codes and numbers given so far."""
    return all(
        any(
            rule.holds(chosen.get(rule.when_question_id, ""), numbers.get(rule.when_question_id))
            for rule in group
        )
        for group in groups(those)
    )
