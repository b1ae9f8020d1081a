"""The few expressions of XLSForm that a skip rule or a limit can hold; all others are told as not supported."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, product
from math import prod
from typing import Final

_QUOTED: Final = "['\"‘’“”]"
_WORDS: Final = "[^'\"‘’“”]*"
_FIGURE: Final = r"-?\d+(?:\.\d+)?"
_NAME: Final = r"\$\{\s*(?P<name>[^}]+?)\s*\}"
_CHOSEN: Final = re.compile(rf"selected\(\s*{_NAME}\s*,\s*{_QUOTED}(?P<code>{_WORDS}){_QUOTED}\s*\)")
_COMPARED: Final = re.compile(
    rf"{_NAME}\s*(?P<op>!=|>=|<=|=|>|<)\s*(?:{_QUOTED}(?P<words>{_WORDS}){_QUOTED}|(?P<n>{_FIGURE}))"
)
_TURNED: Final = re.compile(rf"(?P<n>{_FIGURE})\s*(?P<op>!=|>=|<=|=|>|<)\s*(?P<rest>\$\{{[^}}]+\}})")
_MIRROR: Final = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "=": "=", "!=": "!="}
MOST_CLAUSES: Final = 16
"""A condition that needs more is not one that a paper could say."""
_LIMIT: Final = re.compile(r"\.\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)")
_MOST: Final = re.compile(r"count-selected\(\s*\.\s*\)\s*(<=|<)\s*(\d+)")


@dataclass(frozen=True, slots=True)
class When:
    """One condition on the question of this name: a code that is chosen, or bounds of its number (`>=18`).

    `given`: it is answered at all.
    """

    name: str
    code: str = ""
    bounds: str = ""
    given: bool = False
    negated: bool = False


Clause = tuple[When, ...]
"""Conditions of which one must hold."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a constraint allows."""

    most: int | None = None
    minimum: float | None = None
    maximum: float | None = None


def conditions(text: str) -> tuple[Clause, ...] | None:
    """`relevant` as clauses that must all hold; None where it says more than skip rules can."""
    found = _clauses(text, negated=False)
    return None if found is None else tuple(dict.fromkeys(found))


def _clauses(text: str | When, *, negated: bool) -> list[Clause] | None:
    if isinstance(text, When):
        return [(replace(text, negated=text.negated != negated),)]
    text = _bare(text)
    for word in ("or", "and"):
        parts: list[str | When] = [*_split(text, word)]
        if len(parts) > 1:
            parts = _spanned(parts) if word == "and" else parts
            inner = [_clauses(part, negated=negated) for part in parts]
            known = [one for one in inner if one is not None]
            if len(known) < len(inner):
                return None
            # not(a or b) is not(a) and not(b), and the other way about.
            return [c for one in known for c in one] if (word == "and") != negated else _either(known)
    inside = re.fullmatch(r"not\s*(\(.*\))", text, re.DOTALL)
    if inside and _closes(inside[1]) == len(inside[1]) - 1:
        return _clauses(inside[1], negated=not negated)
    one = _condition(text)
    return None if one is None else _clauses(one, negated=negated)


def _spanned(parts: Sequence[str | When]) -> list[str | When]:
    """From 18 and up to 30, which stand as two conditions, as one."""
    found: list[str | When] = []
    for part in parts:
        one = _condition(_bare(part)) if isinstance(part, str) else part
        last = found[-1] if found else None
        if isinstance(last, When) and one is not None and _makes_span(last, one):
            found[-1] = replace(last, bounds=f"{last.bounds}&{one.bounds}")
        else:
            found.append(one or part)
    return found


def _makes_span(lower: When, upper: When) -> bool:
    ends = lower.bounds.startswith(">") and upper.bounds.startswith("<")
    return ends and lower.name == upper.name and "&" not in lower.bounds


def _either(parts: Sequence[Sequence[Clause]]) -> list[Clause] | None:
    """Clauses that say of several sets of clauses that one of them holds."""
    if prod(len(part) for part in parts) > MOST_CLAUSES:
        return None
    return [tuple(dict.fromkeys(chain.from_iterable(those))) for those in product(*parts)]


def limits(text: str) -> Limits | None:
    """`constraint` as limits; None where it says something else."""
    most = _MOST.fullmatch(text.strip())
    if most:
        return Limits(most=int(most[2]) - (most[1] == "<"))
    low = high = None
    for part in _split(text.strip(), "and"):
        match = _LIMIT.fullmatch(_bare(part))
        if match is None:
            return None
        number = float(match[2])
        if match[1].startswith(">"):
            low = number + (1 if match[1] == ">" and number.is_integer() else 0)
        else:
            high = number - (1 if match[1] == "<" and number.is_integer() else 0)
    return Limits(minimum=low, maximum=high)


def range_ends(kind: str, parameters: str) -> tuple[float, float] | None:
    """The ends of a range; None for another kind, or where they are not said."""
    said = dict(re.findall(r"(start|end)\s*=\s*(-?\d+(?:\.\d+)?)", parameters))
    if not kind.startswith("range") or len(said) != 2:
        return None
    return float(said["start"]), float(said["end"])


def _condition(text: str) -> When | None:
    if match := _CHOSEN.fullmatch(text):
        return When(match["name"], match["code"]) if match["code"] else None
    turned = _TURNED.fullmatch(text)
    if turned:
        text = f"{turned['rest']}{_MIRROR[turned['op']]}{turned['n']}"
    match = _COMPARED.fullmatch(text)
    if match is None:
        return None
    name, sign, words, number = match["name"], match["op"], match["words"], match["n"]
    unlike = sign == "!="
    if sign not in {"=", "!="}:
        return (
            When(name, bounds=f"{sign}{number or words}")
            if re.fullmatch(_FIGURE, number or words or "")
            else None
        )
    if number is None and not words:
        return When(name, given=True, negated=not unlike)
    return When(name, number or words, negated=unlike)


def _bare(text: str) -> str:
    """Without brackets around the whole."""
    text = text.strip()
    while text.startswith("(") and text.endswith(")") and _closes(text) == len(text) - 1:
        text = text[1:-1].strip()
    return text


def _closes(text: str) -> int:
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place
    return -1


def _split(text: str, word: str) -> list[str]:
    """The text cut at a word that stands outside brackets and quotation marks."""
    parts, depth, quote, start, place = [], 0, "", 0, 0
    mark = re.compile(rf"\b{word}\b")
    while place < len(text):
        sign = text[place]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        else:
            depth += (sign in "({") - (sign in ")}")
            match = mark.match(text, place) if depth == 0 else None
            if match:
                parts.append(text[start:place])
                start = place = match.end()
                continue
        place += 1
    return [*parts, text[start:]]
