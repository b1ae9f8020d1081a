"""What may really have happened when a booking does not add up: the ways out that are offered to the clerk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from pfdesk.pamphlets.model.ledger import Identity, Movement
from pfdesk.values.errors import Refused

ASKS: Final[Mapping[str, str]] = {
    "stock": "在庫が{n}部足りません。まだ記録していない納品や戻りがないか、部数に誤りがないかを確かめてください。",
    "unknown": "見つかった部数が、不明の部数より{n}部多くなります。もとの受払に誤りがないかを確かめてください。",
    "placed": "配った部数より{n}部多く戻ることになります。配布の記録に誤りがないかを確かめてください。",
    "inserted": "折り込んだ部数より{n}部多く戻ることになります。もとの記録を確かめてください。",
    "spoiled": "破損・廃棄した部数より{n}部多く取り消すことになります。もとの記録を確かめてください。",
    "printed": "納品した部数より{n}部多く取り消すことになります。もとの記録を確かめてください。",
}


@dataclass(frozen=True, slots=True)
class WayOut:
    """One thing that may have happened: `movements` are then booked in place of what was typed.

    `print_run` is the edition's new print run where it was given too low; `from_place` wants a place first:
    `movements` then lack the line that brings `missing` copies back from it.
    """

    code: str
    words: str
    movements: tuple[Movement, ...]
    missing: int
    on: date
    print_run: int | None = None
    from_place: bool = False

    def at(self, place_id: UUID) -> WayOut:
        """The way out with the place from which the copies came back."""
        first = self.movements[0]
        back = Movement(
            edition_id=first.edition_id, kind="returned", moved_on=self.on, place_id=place_id,
            copies=self.missing, reason="戻りの記録漏れ", clerk=first.clerk,
        )  # fmt: skip
        return replace(self, movements=(back, *self.movements), from_place=False)


class Asked(Refused):
    """A booking that cannot be as typed, with what may really have happened; all ways out keep the identity."""

    def __init__(self, sentence: str, ways: tuple[WayOut, ...]) -> None:
        super().__init__("copies", sentence)
        self.ways = ways


def of_stock(
    new: Sequence[Movement], on: date, missing: int, terms: Identity, print_run: int
) -> tuple[WayOut, ...]:
    """The store has too few: a delivery, a return or a find that was never booked."""
    lines, n = tuple(new), f"{missing:,}"
    ways = []
    more = terms.printed + missing
    over = more if print_run and more > print_run else None
    words = (
        f"記録していない納品が{n}部あった"
        if over is None
        else f"予備などの納品が{n}部あった(発行部数を{more:,}部に直す)"
    )
    ways.append(
        WayOut(
            "received",
            words,
            (_line(new, "received", missing, on, "納品の記録漏れ"), *lines),
            missing,
            on,
            over,
        )
    )
    if terms.placed:
        ways.append(
            WayOut(
                "returned", f"配布先から戻った{n}部を記録していなかった", lines, missing, on, from_place=True
            )
        )
    if terms.unknown >= missing:
        found = _line(new, "found", missing, on, "不明の分から見つかった")
        ways.append(WayOut("found", f"不明にしていた分から{n}部見つかった", (found, *lines), missing, on))
    return tuple(ways)


def of_place(new: Sequence[Movement], place_id: UUID, on: date, missing: int) -> tuple[WayOut, ...]:
    """A place gives back more than it got: it got copies that were never booked."""
    lost = replace(
        _line(new, "received", missing, on, "配布の記録漏れ"), kind="handed_out", place_id=place_id
    )
    return (WayOut("handed_out", f"届けた{missing:,}部を記録していなかった", (lost, *new), missing, on),)


def of_finds(
    new: Sequence[Movement], on: date, missing: int, terms: Identity, print_run: int
) -> tuple[WayOut, ...]:
    """More turned up than was unknown: the rest came in without a line."""
    kept = tuple(line for line in _less(new, "found", missing))
    more = terms.printed + missing
    over = more if print_run and more > print_run else None
    words = f"{missing:,}部は記録していない納品だった"
    line = _line(new, "received", missing, on, "納品の記録漏れ")
    ways = [WayOut("received", words, (line, *kept), missing, on, over)]
    if terms.placed and kept:
        back = f"{missing:,}部は配布先から戻った分だった"
        ways.append(WayOut("returned", back, kept, missing, on, from_place=True))
    return tuple(ways)


def of_print_run(new: Sequence[Movement], received: int, print_run: int) -> tuple[WayOut, ...]:
    """More was delivered than was ordered: printers add spare copies, which count as printed."""
    words = f"予備を含めて納品された(発行部数を{received:,}部に直す)"
    return (WayOut("print_run", words, tuple(new), received - print_run, new[0].moved_on, received),)


def _line(new: Sequence[Movement], kind: str, copies: int, on: date, reason: str) -> Movement:
    first = new[0]
    return Movement(
        edition_id=first.edition_id, kind="received" if kind == "handed_out" else kind, moved_on=on, copies=copies,
        reason=reason, clerk=first.clerk,
    )  # fmt: skip


def _less(new: Sequence[Movement], kind: str, copies: int) -> list[Movement]:
    """The lines with so many copies taken off those of a kind."""
    kept = []
    for line in new:
        off = min(copies, line.copies) if line.kind == kind else 0
        copies -= off
        if line.copies > off:
            kept.append(replace(line, copies=line.copies - off))
    return kept
