"""The few expressions of XLSForm that a skip rule or a limit can hold; all others are told as not supported."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_ONE: Final = re.compile(
    r"selected\(\s*\$\{(?P<a>[^}]+)\}\s*,\s*['\"‘’](?P<b>[^'\"‘’]*)['\"‘’]\s*\)"
    r"|\$\{(?P<c>[^}]+)\}\s*(?P<op>!?=)\s*(?:['\"‘’“”](?P<d>[^'\"‘’“”]*)['\"‘’“”]|(?P<n>-?\d+))"
)
_LIMIT: Final = re.compile(r"\.\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)")
_MOST: Final = re.compile(r"count-selected\(\s*\.\s*\)\s*(<=|<)\s*(\d+)")


@dataclass(frozen=True, slots=True)
class When:
    """One condition: the question's name, the codes of which one must be chosen, or none of them."""

    name: str
    codes: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What a constraint allows."""

    most: int | None = None
    minimum: float | None = None
    maximum: float | None = None


def conditions(text: str) -> tuple[When, ...] | None:
    """`relevant` as conditions that must all hold; None where it says more than a skip rule can."""
    found = []
    for part in _split(text.strip(), "and"):
        when = _condition(part)
        if when is None:
            return None
        found.append(when)
    return tuple(found)


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
    text = _bare(text)
    negated = re.fullmatch(r"not\s*\((.*)\)", text, re.DOTALL)
    inner = _bare(negated[1]) if negated else text
    names: set[str] = set()
    codes: list[str] = []
    signs: set[str] = set()
    for part in _split(inner, "or"):
        match = _ONE.fullmatch(_bare(part))
        if match is None:
            return None
        names.add(match["a"] or match["c"])
        codes.append(match["b"] if match["a"] else match["d"] or match["n"] or "")
        signs.add(match["op"] or "=")
    if len(names) != 1 or len(signs) != 1 or not all(codes):
        return None
    unlike = signs == {"!="}
    if unlike and (negated or len(codes) > 1):
        return None
    return When(names.pop(), tuple(codes), negated is not None or unlike)


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
