"""Conditions of an XLSForm as skip rules, where the questions they name can be asked of so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from pfdesk.surveys.model import Question, SkipRule
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.surveys.model.rules import OR, within
from pfdesk.surveys.sheets.xlsform.expressions import Clause, When
from pfdesk.surveys.sheets.xlsform.rows import code_of


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question that a condition names: its choices' codes by the names they have in the form."""

    question: Question
    codes: Mapping[str, str]


Named = Callable[[str], Earlier | None]


def rules_for(clauses: Sequence[Clause], named: Named) -> tuple[SkipRule, ...] | None:
    """The rules, yet without their question; None where one of them cannot be said here."""
    found: list[list[SkipRule]] = []
    for clause in clauses:
        group = [_rule(when, named(when.name)) for when in clause]
        known = [rule for rule in group if rule is not None]
        if len(known) < len(group):
            return None
        found.append(_joined(known, negated=False))
    single = _joined([group[0] for group in found if len(group) == 1], negated=True)
    groups = [*([rule] for rule in single), *(group for group in found if len(group) > 1)]
    return tuple(
        replace(rule, codes=f"{OR} {rule.codes}") if place else rule
        for group in groups
        for place, rule in enumerate(group)
    )


def _rule(when: When, earlier: Earlier | None) -> SkipRule | None:
    if earlier is None:
        return None
    codes = _codes(when, earlier)
    ids = earlier.question.id
    return (
        SkipRule(question_id=ids, when_question_id=ids, codes=codes, negated=when.negated) if codes else None
    )


def _codes(when: When, earlier: Earlier) -> str:
    """What the rule looks for in the earlier question; empty where that question cannot be asked of so."""
    if earlier.question.kind == "number":
        number = _number(when.code)
        return when.bounds or (f">={number:g}&<={number:g}" if number is not None else "")
    if earlier.question.kind not in CHOSEN:
        return ""
    if when.given:
        return " ".join(earlier.codes.values())
    if when.bounds:
        numbers = {code: _number(name) for name, code in earlier.codes.items()}
        return " ".join(
            c for c, number in numbers.items() if number is not None and within(when.bounds, number)
        )
    code = earlier.codes.get(when.code, code_of(when.code))
    return code if code in earlier.codes.values() else ""


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _joined(rules: Sequence[SkipRule], *, negated: bool) -> list[SkipRule]:
    """One rule for each question with choices: a or b side by side, not(a) and not(b) side by side."""
    found: dict[tuple[UUID, int], SkipRule] = {}
    for place, rule in enumerate(rules):
        apart = rule.negated != negated or rule.codes.startswith((">", "<"))
        key = (rule.when_question_id, place if apart else -1)
        there = found.get(key)
        both = " ".join(dict.fromkeys([*there.chosen, *rule.chosen])) if there else rule.codes
        found[key] = replace(there or rule, codes=both)
    return list(found.values())
