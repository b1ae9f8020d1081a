"""One answer, its second keying, and the 分類 of free text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.ids import new_id

ANSWER_STATES: Final[Mapping[str, str]] = {
    "answered": "回答あり",
    "none": "回答無し",
    "missing": "入力漏れ",
}


@dataclass(frozen=True, slots=True)
class Value:
    """What stands on the paper at one question: choice codes, a number, a day or words."""

    state: str = "answered"
    codes: str = ""
    number: float | None = None
    day: date | None = None
    text: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was said."""
        return not (self.codes or self.text) and self.number is None and self.day is None


NONE: Final = Value("none")


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """An answer in the data base; `item` is the line of a question in table form, else empty."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    response_id: UUID
    question_id: UUID
    item: str = ""
    state: str = "answered"
    codes: str = ""
    number: float | None = None
    day: date | None = None
    text: str = ""
    unsure: bool = False

    def __post_init__(self) -> None:
        """Clean; an answer that says nothing must be none or missing, and those say nothing."""
        rules.one_of(self, "state", ANSWER_STATES)
        rules.notes(self, "text")
        if (self.state == "answered") == value_of(self).empty:
            raise Refused("state", "答えを入れるか、回答無しにしてください。")


def value_of(answer: Answer) -> Value:
    """What an answer says, without whose it is."""
    return Value(answer.state, answer.codes, answer.number, answer.day, answer.text)


def write_value(value: Value) -> str:
    """A value as one line of text, for the second keying; `read_value` reads it back."""
    if value.state != "answered":
        return value.state
    if value.number is not None:
        return f"n {value.number!r}"
    if value.day is not None:
        return f"d {value.day.isoformat()}"
    return f"c {value.codes}\n{value.text}"


def read_value(text: str) -> Value:
    """The value of a text that `write_value` made."""
    kind, _, rest = text.partition(" ")
    if kind == "n":
        return Value(number=float(rest))
    if kind == "d":
        return Value(day=date.fromisoformat(rest))
    if kind == "c":
        codes, _, words = rest.partition("\n")
        return Value(codes=codes, text=words)
    return Value(text)


def same_value(first: Value, second: Value) -> bool:
    """Whether two keyings say the same: choices in any order, words up to width, blanks and stops."""
    return (
        first.state == second.state
        and set(first.codes.split()) == set(second.codes.split())
        and first.number == second.number
        and first.day == second.day
        and _plain(first.text) == _plain(second.text)
    )


def _plain(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


@dataclass(frozen=True, kw_only=True, slots=True)
class Verification:
    """照合入力: the second clerk's value, blind; `decided` is what counts where the two differ ("" yet open)."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    response_id: UUID
    question_id: UUID
    item: str = ""
    value: str
    first_value: str
    agreed: bool
    decided: str = ""
    clerk: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Theme:
    """分類: a code for free text of one question; `number` 1 to 9 is its key."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    question_id: UUID
    number: int
    label: str
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without a name or for a number that no key has."""
        rules.lines(self, "label")
        rules.wanted(self, "label", "分類の名前を入れてください。")
        rules.notes(self, "notes")
        if not 1 <= self.number <= 9:
            raise Refused("number", "分類の番号は1から9までにしてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerTheme:
    """One theme given to one answer by one coder."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    answer_id: UUID
    theme_id: UUID
    coder: str = ""
