"""調査 and its 設問: what is asked, with which 選択肢."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.surveys.model.proposals import FILLS
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

KINDS: Final[Mapping[str, str]] = {
    "single": "ひとつだけ",
    "multiple": "いくつでも",
    "number": "数",
    "date": "日付",
    "text": "自由記述",
    "scale": "段階",
    "matrix": "表形式",
}
CHOSEN: Final = frozenset({"single", "multiple", "scale", "matrix"})
"""Kinds that are answered with 選択肢."""

_CODE: Final = re.compile("[A-Za-z0-9_.-]+")


def _code(entity: Any, name: str = "code") -> None:
    rules.lines(entity, name, limit=60)
    if not _CODE.fullmatch(getattr(entity, name)):
        raise Refused(name, "符号は半角の英数字と _ - . で入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class Survey:
    """調査. `code` is its name outside the office; `verify_every` n: every nth paper is keyed twice, 0 none."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    code: str
    title: str
    fiscal_year: int
    version: int = 1
    replaces_id: UUID | None = None
    event_id: UUID | None = None
    anonymous: bool = False
    preface: str = ""
    sent_on: date | None = None
    due_on: date | None = None
    contractor: str = ""
    verify_every: int = 1
    notes: str = ""
    layout: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without a title, or for a due day before the sending."""
        _code(self)
        rules.lines(self, "title", "contractor")
        rules.wanted(self, "title", "調査の名前を入れてください。")
        rules.notes(self, "preface", "notes", "layout")
        rules.in_order(self, "sent_on", "due_on", "回答期限は発送日より後の日付にしてください。")
        if not 1900 <= self.fiscal_year <= 2200:
            raise Refused("fiscal_year", "年度を選んでください。")
        if not 0 <= self.verify_every <= 1000:
            raise Refused("verify_every", "照合する間隔は0から1000までの数で入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """設問. `number` is its place; `minimum`/`maximum` limit a number.

    `most` limits how many choices, of a number how many decimals (0: whole numbers only).
    `fills` is the field of the directory that its answer fills.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    survey_id: UUID
    code: str
    number: int
    section: str = ""
    kind: str = "single"
    label: str
    short_label: str = ""
    hint: str = ""
    required: bool = False
    most: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    fills: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without words, for an unknown kind, or for limits that exclude each other."""
        _code(self)
        rules.one_of(self, "kind", KINDS)
        rules.one_of(self, "fills", FILLS)
        rules.lines(self, "label", limit=400)
        rules.lines(self, "section", "short_label", "hint", "unit")
        rules.wanted(self, "label", "設問の文を入れてください。")
        if self.most is not None and self.most < (0 if self.kind == "number" else 1):
            raise Refused("most", "選べる数は1以上にしてください。")
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            raise Refused("maximum", "上限は下限より大きい数にしてください。")

    @property
    def title(self) -> str:
        """How it is named in lists: its short words, else the question itself."""
        return self.short_label or self.label

    @property
    def mark(self) -> str:
        """問4."""
        return f"問{self.number}"

    @property
    def kind_words(self) -> str:
        """いくつでも, or 3つまで where there is a limit."""
        if self.kind == "multiple" and self.most:
            return f"{self.most}つまで"
        return KINDS[self.kind]


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """選択肢. `other` asks for words as well; an `exclusive` one stands alone (特になし)."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    question_id: UUID
    code: str
    label: str
    short_label: str = ""
    other: bool = False
    exclusive: bool = False
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused without words."""
        _code(self)
        rules.lines(self, "label", "short_label")
        rules.wanted(self, "label", "選択肢の文を入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class MatrixItem:
    """A line of a question in table form, answered with the question's choices."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    question_id: UUID
    code: str
    label: str
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused without words."""
        _code(self)
        rules.lines(self, "label")
        rules.wanted(self, "label", "項目の文を入れてください。")
