"""選択肢 and lines of a table as they are typed: one a line, codes kept where the words are known."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, Protocol, TypeVar
from uuid import UUID

from pfdesk.surveys.model import Choice, MatrixItem
from pfdesk.values.errors import Refused

OTHER: Final = "*"
ALONE: Final = "!"


class Coded(Protocol):
    """What has a code and words."""

    @property
    def code(self) -> str:
        """Its code."""
        ...

    @property
    def label(self) -> str:
        """Its words."""
        ...


C = TypeVar("C", bound=Coded)


def choice_lines(choices: Sequence[Choice]) -> str:
    """Choices as they are typed: * before one that asks for words, ! before one that stands alone."""
    marks = ((OTHER if choice.other else "") + (ALONE if choice.exclusive else "") for choice in choices)
    return "\n".join(f"{mark}{choice.label}" for mark, choice in zip(marks, choices, strict=True))


def item_lines(items: Sequence[MatrixItem]) -> str:
    """The lines of a table as they are typed."""
    return "\n".join(item.label for item in items)


def read_choices(text: str, question_id: UUID, there: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The choices of typed lines; one whose words are known keeps its code, else that of its place.

    Refused for two lines alike, or none.
    """
    lines = [_marked(line) for line in _lines(text)]
    if not lines:
        raise Refused("choices", "選択肢を1つ以上入れてください。")
    found: list[Choice] = []
    words = [label for label, _marks in lines]
    for (known, code), (label, marks) in zip(_matched(words, there, "choices"), lines, strict=True):
        sort = len(found)
        flags: dict[str, Any] = {"other": OTHER in marks, "exclusive": ALONE in marks}
        if known is None:
            found.append(Choice(question_id=question_id, code=code, label=label, sort=sort, **flags))
        else:
            short = known.short_label if known.label == label else ""
            found.append(replace(known, label=label, short_label=short, sort=sort, **flags))
    return tuple(found)


def read_items(text: str, question_id: UUID, there: tuple[MatrixItem, ...]) -> tuple[MatrixItem, ...]:
    """The lines of a table; codes are kept as those of choices are. Refused for two alike, or none."""
    words = _lines(text)
    if not words:
        raise Refused("items", "表の行を1つ以上入れてください。")
    return tuple(
        MatrixItem(question_id=question_id, code=code, label=label, sort=sort)
        if known is None
        else replace(known, label=label, sort=sort)
        for sort, ((known, code), label) in enumerate(
            zip(_matched(words, there, "items"), words, strict=True)
        )
    )


def _lines(text: str) -> list[str]:
    return [line for each in text.splitlines() if (line := each.strip())]


def _marked(line: str) -> tuple[str, str]:
    """The words and the marks before them, full width as well."""
    marks = ""
    while line and (mark := unicodedata.normalize("NFKC", line[0])) in {OTHER, ALONE}:
        marks, line = marks + mark, line[1:].strip()
    return line, marks


def _matched(words: Sequence[str], there: Sequence[C], field: str) -> Iterator[tuple[C | None, str]]:
    if len(set(words)) != len(words):
        raise Refused(field, "同じ行が2つあります。")
    by_label = {one.label: one for one in there}
    free = [one for one in there if one.label not in words]
    taken = {one.code for one in there}
    for place, label in enumerate(words):
        known = by_label.get(label)
        if known is None and place < len(there) and there[place] in free:
            known = there[place]
            free.remove(known)
        code = known.code if known is not None else _free_code(taken)
        taken.add(code)
        yield known, code


def _free_code(taken: Iterable[str]) -> str:
    return next(str(n) for n in range(1, 10_000) if str(n) not in set(taken))
