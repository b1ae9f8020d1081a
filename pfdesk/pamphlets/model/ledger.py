"""受払: the lines of the stock ledger and the pure rules of the identity.

発行 = 配布 + 在庫 + 破損・廃棄 + 不明. Each kind of movement moves copies between these terms, and no
kind moves them out of the sum; a line is never edited, but countered by one of the same kind with the
effect turned round. So the sum holds after every line; what the rules below keep is that no term and
no place ever has fewer copies than none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Final, NamedTuple
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from pfdesk.values.quantities import MOST


class Effect(NamedTuple):
    """What one copy of a movement does to each term (1, 0 or -1)."""

    printed: int = 0
    inserted: int = 0
    placed: int = 0
    stock: int = 0
    spoiled: int = 0
    unknown: int = 0


KINDS: Final[Mapping[str, str]] = {
    "received": "納品",
    "handed_out": "配布",
    "inserted": "広報誌折り込み",
    "unfolded": "折り込みの残り",
    "returned": "戻り",
    "moved_out": "移動(引き上げ)",
    "moved": "移動(届け先)",
    "damaged": "破損",
    "disposed": "廃棄",
    "lost": "不明",
    "found": "発見",
}

EFFECTS: Final[Mapping[str, Effect]] = {
    "received": Effect(printed=1, stock=1),
    "handed_out": Effect(placed=1, stock=-1),
    "inserted": Effect(inserted=1, stock=-1),
    "unfolded": Effect(inserted=-1, stock=1),
    "returned": Effect(placed=-1, stock=1),
    "moved_out": Effect(placed=-1, stock=1),
    "moved": Effect(placed=1, stock=-1),
    "damaged": Effect(spoiled=1, stock=-1),
    "disposed": Effect(spoiled=1, stock=-1),
    "lost": Effect(unknown=1, stock=-1),
    "found": Effect(unknown=-1, stock=1),
}

INSERT: Final = frozenset({"inserted", "unfolded"})
"""Kinds of the newsletter insert, which may name a district."""
OUT: Final = frozenset({"handed_out", "inserted", "moved"})
"""Kinds that bring copies to readers."""
SPARES: Final = "予備"
"""What a line of the insert says that is for no district."""
AT_A_PLACE: Final = frozenset({"handed_out", "inserted", "unfolded", "returned", "moved_out", "moved"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Movement:
    """受払: one line of the ledger. `number` is given on booking (0 until then), without gaps per edition.

    `counters_id` points to the line that this one takes back, `corrects_id` to the one it stands for instead.
    `receipt_on` is the day of the receipt slip's return; `district_id` is whose households got the insert.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    edition_id: UUID
    number: int = 0
    kind: str
    moved_on: date
    place_id: UUID | None = None
    district_id: UUID | None = None
    copies: int
    counters_id: UUID | None = None
    corrects_id: UUID | None = None
    reason: str = ""
    event_id: UUID | None = None
    stocktake_id: UUID | None = None
    receipt_on: date | None = None
    clerk: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused for an unknown kind, for no copies, for a place that is missing."""
        rules.one_of(self, "kind", KINDS)
        rules.lines(self, "reason", "clerk")
        if not 1 <= self.copies <= MOST:
            raise Refused("copies", f"部数は1部から{MOST:,}部の間で入れてください。")
        if self.kind in AT_A_PLACE and self.place_id is None:
            raise Refused("place_id", "配布先を選んでください。")
        if self.kind not in AT_A_PLACE and self.place_id is not None:
            rules.put(self, "place_id", None)
        if self.kind not in INSERT and self.district_id is not None:
            rules.put(self, "district_id", None)

    @property
    def sign(self) -> int:
        """-1 for a line that takes another back."""
        return -1 if self.counters_id is not None else 1

    @property
    def effect(self) -> Effect:
        """What the line does to each term, in copies."""
        return Effect(*(part * self.copies * self.sign for part in EFFECTS[self.kind]))


def counter_of(movement: Movement, on: date, reason: str = "", clerk: str = "") -> Movement:
    """取消: the line that takes a movement back.

    Refused for one that is itself such a line, and for a day before the movement.
    """
    if movement.counters_id is not None:
        raise Refused("", "取消の行は取り消せません。正しい内容をもう一度記録してください。")
    if on < movement.moved_on:
        raise Refused("moved_on", "取消の日は、もとの受払の日より後にしてください。")
    return Movement(
        edition_id=movement.edition_id, kind=movement.kind, moved_on=on, place_id=movement.place_id,
        district_id=movement.district_id, copies=movement.copies, counters_id=movement.id, reason=reason,
        event_id=movement.event_id, clerk=clerk,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identity:
    """The terms of an edition in copies: 発行 = 配布 + 在庫 + 破損・廃棄 + 不明; 配布 = inserted + placed."""

    printed: int = 0
    inserted: int = 0
    placed: int = 0
    stock: int = 0
    spoiled: int = 0
    unknown: int = 0

    @property
    def distributed(self) -> int:
        """配布: what was folded in and what was brought to places."""
        return self.inserted + self.placed

    @property
    def difference(self) -> int:
        """What the terms lack of what was printed; 0 when the identity holds."""
        return self.printed - self.distributed - self.stock - self.spoiled - self.unknown

    @property
    def holds(self) -> bool:
        """Whether it adds up and no term has fewer copies than none."""
        terms = (self.printed, self.inserted, self.placed, self.stock, self.spoiled, self.unknown)
        return self.difference == 0 and min(terms) >= 0


def identity_of(movements: Iterable[Movement]) -> Identity:
    """The terms after these movements."""
    sums = [0] * len(Effect._fields)
    for movement in movements:
        for place, part in enumerate(movement.effect):
            sums[place] += part
    return Identity(*sums)


def balance(movements: Iterable[Movement], place_id: UUID | None = None, on: date | None = None) -> int:
    """Copies in the office's store, or brought to a place, at the end of a day (None: now)."""
    counted = [m for m in movements if on is None or m.moved_on <= on]
    if place_id is None:
        return sum(m.effect.stock for m in counted)
    return sum(m.effect.inserted + m.effect.placed for m in counted if m.place_id == place_id)


class Shortage(NamedTuple):
    """The first day on which a term would have fewer copies than none, and how many are missing."""

    on: date
    term: str
    missing: int


def first_shortage(effects: Iterable[tuple[date, Effect]]) -> Shortage | None:
    """Go through the days in their order; the lines of one day count together."""
    sums = [0] * len(Effect._fields)
    for day, lines in groupby(sorted(effects, key=lambda pair: pair[0]), key=lambda pair: pair[0]):
        for _, effect in lines:
            sums = [had + part for had, part in zip(sums, effect, strict=True)]
        for name, had in zip(Effect._fields, sums, strict=True):
            if had < 0:
                return Shortage(day, name, -had)
    return None
