"""棚卸: a count at a moment, and how its difference from the ledger is settled."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.pamphlets.model.ledger import AT_A_PLACE, EFFECTS
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from pfdesk.values.quantities import MOST

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:時]?(\d{2})?分?)")
TOO_FEW: Final = ("damaged", "disposed", "handed_out", "lost")
TOO_MANY: Final = ("returned", "received", "found")
"""What may explain copies that are missing, and copies that are too many."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stocktake:
    """棚卸: counted at a moment (UTC), applied to the ledger in a second step."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    edition_id: UUID
    counted_at: datetime
    applied_at: datetime | None = None
    clerk: str = ""
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean."""
        rules.lines(self, "clerk")
        rules.notes(self, "notes")

    @property
    def counted_on(self) -> date:
        """The day of counting, by the clock of this PC."""
        return self.counted_at.astimezone().date()


@dataclass(frozen=True, kw_only=True, slots=True)
class StocktakeLine:
    """What was counted at a place, or in the office's own store where `place_id` is None."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    stocktake_id: UUID
    place_id: UUID | None = None
    counted: int
    explained: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused for a count that cannot be."""
        rules.lines(self, "explained")
        if not 0 <= self.counted <= MOST:
            raise Refused("counted", f"数えた部数は0から{MOST:,}部の間で入れてください。")


@dataclass(frozen=True, slots=True)
class Explained:
    """So many copies of a difference, and what happened to them (a kind of TOO_FEW or TOO_MANY)."""

    kind: str
    copies: int
    place_id: UUID | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refused for a kind that explains nothing, and for a place that is missing."""
        if self.kind not in {*TOO_FEW, *TOO_MANY}:
            raise Refused("kind", "差の理由を選んでください。")
        if self.kind in AT_A_PLACE and self.place_id is None:
            raise Refused(f"{self.kind}_place", "配布先を選んでください。")


def settled(difference: int, explained: tuple[Explained, ...], reason: str = "") -> tuple[Explained, ...]:
    """What is to be booked so that the ledger has what was counted: what was explained, and the rest as 不明.

    `difference` is what was counted less what was booked. Refused when more is explained than is missing.
    """
    pieces = tuple(piece for piece in explained if piece.copies)
    told = sum(EFFECTS[piece.kind].stock * piece.copies for piece in pieces)
    if (told > 0) != (difference > 0) and told:
        raise Refused(pieces[0].kind, "差の向きと合わない理由です。入れた部数を確かめてください。")
    rest = difference - told
    if rest * difference < 0:
        raise Refused(
            pieces[0].kind, f"説明した部数が、差より{abs(rest):,}部多くなっています。部数を確かめてください。"
        )
    if not rest:
        return pieces
    return (*pieces, Explained("found" if rest > 0 else "lost", abs(rest), None, reason))


def clock(text: str) -> time:
    """An hour of the day as typed: 14:30, 1430, 14時30分, 9時. Refused where it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _CLOCK.fullmatch(plain)
    if found is None:
        raise Refused("counted_time", "時刻は14:30のように入れてください。")
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        raise Refused("counted_time", "時刻は0:00から23:59の間で入れてください。")
    return time(hour, minute)
