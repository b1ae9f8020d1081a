"""版: one printed version of a pamphlet with its print run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from pfdesk.values.quantities import MOST


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """版. `print_run` in copies, `cost` in yen (None: not known), `box` and `bundle` in copies each.

    `recalled_on` is the day from which its copies are asked back.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    title: str
    version: str = ""
    fiscal_year: int
    print_run: int = 0
    printer: str = ""
    cost: int | None = None
    to_print_on: date | None = None
    delivered_on: date | None = None
    valid_until: date | None = None
    replaces_id: UUID | None = None
    box: int = 500
    bundle: int = 100
    notes: str = ""
    recalled_on: date | None = None
    recall_reason: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused names the first field that does not fit."""
        rules.lines(self, "title", "version", "printer", "recall_reason")
        rules.wanted(self, "title", "パンフレットの名前を入れてください。")
        rules.notes(self, "notes")
        _within(self, "print_run", 0, MOST, f"発行部数は0から{MOST:,}部の間で入れてください。")
        _within(self, "box", 1, MOST, "1箱の部数は1部以上で入れてください。")
        _within(self, "bundle", 1, MOST, "1束の部数は1部以上で入れてください。")
        _within(self, "fiscal_year", 1989, 2200, "年度を確かめてください。")
        if self.cost is not None:
            _within(self, "cost", 0, 10**12, "費用は0円以上で入れてください。")
        rules.in_order(self, "delivered_on", "valid_until", "有効期限は納品日より後の日付にしてください。")

    @property
    def name(self) -> str:
        """The title with its version: つながり・相談先パンフレット 第1版."""
        return f"{self.title} {self.version}".rstrip()

    @property
    def packing(self) -> Mapping[str, int]:
        """Copies in a box and in a bundle, for `values.quantities`."""
        return {"箱": self.box, "束": self.bundle}


def _within(entity: Edition, name: str, least: int, most: int, sentence: str) -> None:
    if not least <= getattr(entity, name) <= most:
        raise Refused(name, sentence)
