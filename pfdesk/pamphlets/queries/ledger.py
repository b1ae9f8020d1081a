"""受払簿: the lines with the balance of the store after each, summed by the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Integer, Select, Uuid, bindparam, exists, func, select
from sqlalchemy.orm import Session, aliased

from pfdesk.db.records import entity, load
from pfdesk.db.schema.pamphlets import (
    DistrictRow,
    EditionRow,
    MovementRow,
    PlaceGroupRow,
    PlaceRow,
    StocktakeRow,
)
from pfdesk.pamphlets.model import KINDS, SPARES, Movement
from pfdesk.pamphlets.queries.terms import STANDING, part


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line: what came in and what went out of the store, the balance after it, who wrote it.

    `countered` lines are shown struck; `counters` and `corrects` are the numbers of the lines they are about.
    """

    id: UUID
    number: int
    kind: str
    moved_on: date
    place_id: UUID | None
    place: str
    group_id: UUID | None
    group: str
    copies: int
    change: int
    balance: int
    countered: bool
    counters: int | None
    corrects: int | None
    reason: str
    receipt_on: date | None
    clerk: str
    printer: str
    stocktake: bool
    district: str = ""

    @property
    def came(self) -> int | None:
        """Copies that came in; None for a line that went out."""
        return self.change if self.change > 0 else None

    @property
    def went(self) -> int | None:
        """Copies that went out."""
        return -self.change if self.change < 0 else None

    @property
    def text(self) -> str:
        """摘要: 納品 北海印刷株式会社, 社会福祉協議会, 6の取消, 6の訂正 数え直し, 棚卸の差 → 不明."""
        if self.counters is not None:
            return f"{self.counters}の取消　{self.reason}".rstrip("　")
        if self.corrects is not None:
            return f"{self.corrects}の訂正　{self.reason}".rstrip("　")
        return _words(self)


@dataclass(frozen=True, slots=True)
class FoldedLines:
    """Lines of one day to one group of places, shown as one."""

    id: UUID
    lines: tuple[LedgerLine, ...]

    @property
    def text(self) -> str:
        """福祉関係部署 16か所, or 広報誌折り込み 10地区と予備."""
        if self.lines[0].kind == "inserted":
            districts = sum(bool(line.district) for line in self.lines)
            return f"折り込み　{districts}地区" + (f"と{SPARES}" if districts < len(self.lines) else "")
        return f"{self.lines[0].group}　{len(self.lines)}か所"

    @property
    def numbers(self) -> str:
        """3～18."""
        return f"{self.lines[0].number}～{self.lines[-1].number}"

    @property
    def moved_on(self) -> date:
        """The day of all of them."""
        return self.lines[0].moved_on

    @property
    def went(self) -> int:
        """Copies that went out."""
        return -sum(line.change for line in self.lines)

    @property
    def balance(self) -> int:
        """The balance after the last."""
        return self.lines[-1].balance


def ledger_lines(
    session: Session, edition_id: UUID, limit: int | None = None, offset: int = 0
) -> list[LedgerLine]:
    """The ledger of an edition in the order of its numbers; the balance counts all lines before, shown or not."""
    query = _ledger() if limit is None and not offset else _ledger().limit(limit).offset(offset)
    return [LedgerLine(*row) for row in session.execute(query, {"edition": edition_id})]


def ledger_after(session: Session, edition_id: UUID, known: Sequence[LedgerLine]) -> list[LedgerLine]:
    """The lines behind those that are known, and the known ones that these take back marked so."""
    last, before = (known[-1].number, known[-1].balance) if known else (0, 0)
    rows = session.execute(_ledger_behind(), {"edition": edition_id, "last": last})
    new = [replace(line, balance=before + line.balance) for line in (LedgerLine(*row) for row in rows)]
    taken_back = {line.counters for line in new if line.counters is not None}
    if not taken_back:
        return [*known, *new]
    marked = (replace(line, countered=True) if line.number in taken_back else line for line in (*known, *new))
    return list(marked)


@cache
def _ledger() -> Select[*tuple[Any, ...]]:
    other, right = aliased(MovementRow), aliased(MovementRow)
    running = func.sum(part("stock")).over(order_by=MovementRow.number)
    countered = exists().where(other.counters_id == MovementRow.id, other.binned_at.is_(None))
    return (
        select(
            MovementRow.id, MovementRow.number, MovementRow.kind, MovementRow.moved_on, MovementRow.place_id,
            func.coalesce(PlaceRow.name, ""), PlaceGroupRow.id, func.coalesce(PlaceGroupRow.name, ""),
            MovementRow.copies, part("stock"), running, countered,
            select(right.number).where(right.id == MovementRow.counters_id).scalar_subquery(),
            select(right.number).where(right.id == MovementRow.corrects_id).scalar_subquery(),
            MovementRow.reason, MovementRow.receipt_on, MovementRow.clerk, EditionRow.printer,
            MovementRow.stocktake_id.is_not(None), func.coalesce(DistrictRow.name, ""),
        )
        .join(EditionRow, EditionRow.id == MovementRow.edition_id)
        .outerjoin(PlaceRow, PlaceRow.id == MovementRow.place_id)
        .outerjoin(PlaceGroupRow, PlaceGroupRow.id == PlaceRow.group_id)
        .outerjoin(DistrictRow, DistrictRow.id == MovementRow.district_id)
        .where(MovementRow.edition_id == bindparam("edition", type_=Uuid()), STANDING)
        .order_by(MovementRow.number)
    )  # fmt: skip


@cache
def _ledger_behind() -> Select[*tuple[Any, ...]]:
    return _ledger().where(MovementRow.number > bindparam("last", type_=Integer()))


def folded(lines: Sequence[LedgerLine], least: int = 3) -> list[LedgerLine | FoldedLines]:
    """Runs of at least so many plain hand-outs of one day to one group become one line."""
    return list(_folded(lines, least))


def movement_entity(session: Session, movement_id: UUID) -> Movement:
    """The line as an entity; Refused when it is not there."""
    return load(session, MovementRow, Movement, movement_id)


def deliveries_after(session: Session, edition_id: UUID, on: date) -> list[Movement]:
    """The deliveries of later days that nobody took back, the first of them first; a handful at most."""
    counter = aliased(MovementRow)
    taken_back = exists().where(counter.counters_id == MovementRow.id, counter.binned_at.is_(None))
    query = (
        select(MovementRow)
        .where(
            MovementRow.edition_id == edition_id, MovementRow.kind == "received", MovementRow.moved_on > on,
            MovementRow.counters_id.is_(None), STANDING, ~taken_back,
        )
        .order_by(MovementRow.moved_on, MovementRow.number)
        .limit(5)
    )  # fmt: skip
    return [entity(row, Movement) for row in session.scalars(query)]


def open_stocktake(session: Session, edition_id: UUID) -> UUID | None:
    """The stocktake that was counted but not applied yet."""
    query = (
        select(StocktakeRow.id)
        .where(
            StocktakeRow.edition_id == edition_id,
            StocktakeRow.applied_at.is_(None),
            StocktakeRow.binned_at.is_(None),
        )
        .order_by(StocktakeRow.counted_at.desc())
        .limit(1)
    )
    return session.scalar(query)


def last_run(lines: Sequence[LedgerLine]) -> int:
    """Where the last run begins, which lines to come may prolong; 0 without lines."""
    place = len(lines)
    while place and (place == len(lines) or _run(lines[place - 1]) == _run(lines[place])):
        place -= 1
    return place


def _run(line: LedgerLine) -> tuple[object, ...]:
    """What lines one after the other must have in common to be shown as one."""
    plain = not line.countered and line.counters is None and line.corrects is None
    insert = line.kind == "inserted" and (line.district or line.reason == SPARES)
    if not plain or not (insert or (line.kind == "handed_out" and not line.reason)):
        return (line.id,)
    return (line.kind, line.moved_on, line.group_id)


def _folded(lines: Sequence[LedgerLine], least: int) -> Iterator[LedgerLine | FoldedLines]:
    for _, run in groupby(lines, key=_run):
        together = tuple(run)
        if len(together) >= least:
            yield FoldedLines(together[0].id, together)
        else:
            yield from together


COUNTED: Final = {
    "lost": "棚卸の差 → 不明", "found": "棚卸で見つかった部数", "damaged": "棚卸で分かった破損",
    "disposed": "棚卸で分かった廃棄", "handed_out": "棚卸で分かった配布の記録漏れ",
    "returned": "棚卸で分かった戻りの記録漏れ", "received": "棚卸で分かった納品の記録漏れ",
}  # fmt: skip


def _words(line: LedgerLine) -> str:
    note = f"　{line.reason}" if line.reason else ""
    if line.stocktake:
        where = f"　{line.place}" if line.place else ""
        return (
            COUNTED.get(line.kind, f"棚卸　{KINDS[line.kind]}")
            + where
            + ("" if line.reason == "棚卸" else note)
        )
    if line.kind == "received":
        return f"納品　{line.printer}".rstrip("　") + note
    if line.kind in {"damaged", "disposed", "lost", "found"}:
        return KINDS[line.kind] + (f"({line.reason})" if line.reason else "")
    where = f"　{line.district}" if line.district else ""
    if line.kind in {"handed_out", "inserted"}:
        return line.place + where + note
    if line.kind == "unfolded":
        return f"折り込みの残りの戻り{where}{note}"
    way = {"returned": "戻り", "moved_out": "引き上げ", "moved": "移動で届けた"}[line.kind]
    return f"{line.place}　{way}{note}"
