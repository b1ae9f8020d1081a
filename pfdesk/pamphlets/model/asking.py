"""What may really have happened when a booking does not add up: the ways out that are offered to the clerk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from pfdesk.pamphlets.model.ledger import Identity, Movement, counter_of
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

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
    """One thing that may have happened: `before` is booked first, then what was typed, or `new` `instead` of it.

    `print_run` is the edition's new print run where it was given too low; `from_place` wants a place first:
    `before` then lacks the line that brings `missing` copies back from it. `day`: what was typed happened on that
    day. `recalled`: it was handed out although the edition is being called back. `shelf`: more lay
    there than was counted. `typed` is a line as it was typed,
    where none of them is left in `new`.
    """

    code: str
    words: str
    new: tuple[Movement, ...]
    missing: int
    on: date
    before: tuple[Movement, ...] = ()
    print_run: int | None = None
    from_place: bool = False
    instead: bool = False
    day: date | None = None
    recalled: bool = False
    shelf: bool = False
    typed: Movement | None = None

    @property
    def movements(self) -> tuple[Movement, ...]:
        """All that is booked, in its order."""
        if self.day is not None:
            return (*self.before, *(replace(line, moved_on=self.day) for line in self.new))
        return (*self.before, *self.new)

    def at(self, place_id: UUID) -> WayOut:
        """The way out with the place from which the copies came back."""
        first = self.typed or self.new[0]
        back = Movement(
            edition_id=first.edition_id, kind="returned", moved_on=self.on, place_id=place_id,
            copies=self.missing, reason="戻りの記録漏れ", clerk=first.clerk,
        )  # fmt: skip
        return replace(self, before=(back, *self.before), from_place=False)


Retype = tuple[str, str]
COPIES: Final[Retype] = ("部数の打ち間違い(打ち直す)", "copies")
EXPLAINED: Final[Retype] = ("理由の部数の打ち間違い(打ち直す)", "")
DAY: Final[Retype] = ("日付の打ち間違い(打ち直す)", "moved_on")


class Asked(Refused):
    """A booking that cannot be as typed, with what may really have happened; all ways out keep the identity.

    `retype` are the fields that may have been mistyped, with the words for it.
    """

    def __init__(
        self,
        sentence: str,
        ways: tuple[WayOut, ...],
        field: str = "copies",
        retype: tuple[Retype, ...] = (COPIES,),
    ) -> None:
        super().__init__(field, sentence)
        self.ways = ways
        self.retype = retype


def of_stock(
    new: Sequence[Movement], on: date, missing: int, terms: Identity, print_run: int
) -> tuple[WayOut, ...]:
    """The store has too few: a delivery, a return or a find that was never booked."""
    lines, n = tuple(new), f"{missing:,}"
    over = _over(terms, missing, print_run)
    words = (
        f"記録していない納品が{n}部あった"
        if over is None
        else f"予備などの納品が{n}部あった(発行部数を{over:,}部に直す)"
    )
    came = _line(new, "received", missing, on, "納品の記録漏れ")
    ways = [WayOut("received", words, lines, missing, on, (came,), over)]
    if terms.placed:
        words = f"配布先から戻った{n}部を記録していなかった"
        ways.append(WayOut("returned", words, lines, missing, on, from_place=True))
    if terms.unknown >= missing:
        found = _line(new, "found", missing, on, "不明の分から見つかった")
        ways.append(WayOut("found", f"不明にしていた分から{n}部見つかった", lines, missing, on, (found,)))
    return tuple(ways)


def of_day(new: Sequence[Movement], missing: int, day: date, on: date) -> WayOut:
    """There were enough from a later day on: the day was mistyped."""
    words = f"日付の打ち間違い。正しくは{_day(day)}(部数がそろった日)"
    return WayOut("day", words, tuple(new), missing, on, day=day)


def of_early_delivery(new: Sequence[Movement], missing: int, delivery: Movement, on: date) -> WayOut:
    """The delivery came before the day that was noted: its day is put right by a visible pair."""
    taken_back = replace(counter_of(delivery, delivery.moved_on), clerk=new[0].clerk)
    right = replace(
        delivery, id=new_id(), revision=0, number=0, moved_on=on, corrects_id=delivery.id, reason="納品の日の誤り",
        clerk=new[0].clerk,
    )  # fmt: skip
    words = f"納品がもっと早かった({delivery.number}番の納品 {delivery.copies:,}部を、{_day(on)}の納品に直す)"
    return WayOut("earlier", words, tuple(new), missing, on, (taken_back, right))


def of_recall(new: Sequence[Movement], on: date) -> WayOut:
    """The copies went out although they are being called back."""
    words = "回収中と知ったうえで記録する(もう配ってしまった分など)"
    return WayOut("recalled", words, tuple(new), 0, on, recalled=True)


def of_place(new: Sequence[Movement], place_id: UUID, on: date, missing: int) -> tuple[WayOut, ...]:
    """A place gives back more than it got: it got copies that were never booked."""
    lost = replace(
        _line(new, "received", missing, on, "配布の記録漏れ"), kind="handed_out", place_id=place_id
    )
    words = f"届けた{missing:,}部を記録していなかった"
    return (WayOut("handed_out", words, tuple(new), missing, on, (lost,)),)


def of_shelf(new: Sequence[Movement], place_id: UUID, on: date, missing: int) -> tuple[WayOut, ...]:
    """More is taken from a shelf than lies there: it was miscounted, or got copies that were never booked."""
    words = f"置き場の数え方が違っていた({missing:,}部多くあった)。このまま記録する"
    return (
        WayOut("shelf", words, tuple(new), missing, on, shelf=True),
        *of_place(new, place_id, on, missing),
    )


def of_insert(
    new: Sequence[Movement], place_id: UUID, district_id: UUID | None, on: date, missing: int
) -> tuple[WayOut, ...]:
    """More of the insert comes back than was handed over: a part of it was never booked."""
    lost = replace(
        _line(new, "received", missing, on, "折り込みの記録漏れ"), kind="inserted", place_id=place_id,
        district_id=district_id,
    )  # fmt: skip
    words = f"折り込みに渡した{missing:,}部を記録していなかった"
    return (WayOut("inserted", words, tuple(new), missing, on, (lost,)),)


def of_finds(
    new: Sequence[Movement], on: date, missing: int, terms: Identity, print_run: int
) -> tuple[WayOut, ...]:
    """More turned up than was unknown: the rest came in without a line."""
    kept = tuple(line for line in _less(new, "found", missing))
    over = _over(terms, missing, print_run)
    words = f"{missing:,}部は記録していない納品だった"
    line = _line(new, "received", missing, on, "納品の記録漏れ")
    ways = [WayOut("received", words, kept, missing, on, (line,), over, instead=True)]
    if terms.placed:
        back = f"{missing:,}部は配布先から戻った分だった"
        typed = WayOut("returned", back, kept, missing, on, from_place=True, instead=True, typed=new[0])
        ways.append(typed)
    return tuple(ways)


def of_print_run(new: Sequence[Movement], received: int, print_run: int) -> tuple[WayOut, ...]:
    """More was delivered than was ordered: printers add spare copies, which count as printed."""
    words = f"予備を含めて納品された(発行部数を{received:,}部に直す)"
    return (
        WayOut("print_run", words, tuple(new), received - print_run, new[0].moved_on, print_run=received),
    )


def _over(terms: Identity, missing: int, print_run: int) -> int | None:
    """The print run that would be wanted, where it was given lower."""
    more = terms.printed + missing
    return more if print_run and more > print_run else None


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"


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
