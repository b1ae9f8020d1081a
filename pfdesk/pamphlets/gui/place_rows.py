"""The table of places: groups that open and close, their places below them, and the total."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from pfdesk.pamphlets.queries import GroupLine, InsertTable, PlaceLine, PlaceTable
from pfdesk.widgets.row_table import Column

TOTAL: Final = UUID(int=0)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One row: a group, a place, a district of the insert, or the total (`kind`); empty cells are None."""

    id: UUID
    kind: str
    name: str
    plan: int
    delivered: int
    to_come: int
    left: int | None = None
    minimum: int | None = None
    state: str = ""
    due: bool = False
    open: bool = False
    place: PlaceLine | None = None


class PlaceRows:
    """Makes the rows of a table; the row of a place that stands as it stood is not made again."""

    def __init__(self) -> None:
        self._made: dict[UUID, PlaceRow] = {}

    def of(
        self, table: PlaceTable, insert: InsertTable, opened: Collection[str], *, short_only: bool = False
    ) -> list[PlaceRow]:
        """The rows; groups whose code is in `opened` show their places, the insert its districts."""
        return list(self._rows(table, insert, opened, short_only=short_only))

    def _rows(
        self, table: PlaceTable, insert: InsertTable, opened: Collection[str], *, short_only: bool
    ) -> Iterator[PlaceRow]:
        for group in table.groups:
            if short_only and not group.short:
                continue
            shown = short_only or group.code in opened
            by_district = group.code == "insert" and bool(insert.districts)
            single = group.code == "insert" and len(group.places) == 1 and not by_district
            yield _group(group, insert, open=shown and not single, single=single)
            if shown and by_district:
                yield from _districts(group, insert)
            elif shown and not single:
                yield from (self._place(p) for p in group.places if not short_only or p.state == "short")
        if not short_only and table.groups:
            yield PlaceRow(TOTAL, "total", "計", table.plan, table.delivered, table.to_come)

    def _place(self, place: PlaceLine) -> PlaceRow:
        row = self._made.get(place.id)
        if row is None or row.place is not place:
            row = self._made[place.id] = PlaceRow(
                place.id, "place", place.name, place.plan, place.delivered, place.to_come, place.left,
                place.minimum or None, place.state_text, place.state == "short", place=place,
            )  # fmt: skip
        return row


def _districts(group: GroupLine, insert: InsertTable) -> Iterator[PlaceRow]:
    """A row a district: its households are its plan; what the plan has beyond them are the spares."""
    spares = max(0, group.plan - insert.households)
    for line in insert.lines:
        plan = line.households if line.id else spares
        if plan or line.given:
            state = f"残り {line.back:,}部 戻り" if line.back else ""
            # The spares have no key of their own: they stand for the place of the insert.
            key = line.id or group.places[0].id
            yield PlaceRow(
                key, "district", line.name, plan, line.kept, max(0, plan - line.given), state=state
            )


def _group(group: GroupLine, insert: InsertTable, *, open: bool, single: bool) -> PlaceRow:  # noqa: A002 - the row's own word
    counted = f"{len(insert.districts)}地区" if group.code == "insert" else f"{len(group.places)}か所"
    name = group.name if single else f"{group.name}　{counted}"
    return PlaceRow(
        group.id, "single" if single else "group", name, group.plan, group.delivered, group.to_come,
        state=f"補充 {group.short}か所" if group.short else "", due=bool(group.short), open=open,
        place=group.places[0] if single else None,
    )  # fmt: skip


def row_style(row: PlaceRow) -> set[str]:
    """How a row is drawn."""
    if row.kind == "group":
        return {"group", "open"} if row.open else {"group"}
    return {"total"} if row.kind in {"total", "single"} else {"indent"}


def cell_style(row: PlaceRow, column: str) -> set[str]:
    """What is due stands out: the copies left below the minimum, and the word for it."""
    if row.due and column == "state":
        return {"due"}
    return {"due", "bold"} if row.due and column == "left" else set()


def _dash(value: Any) -> str:
    return f"{value:,}" if value else "-"


def _left(row: PlaceRow) -> str:
    if row.kind != "place":
        return ""
    return "-" if row.left is None else f"{row.left:,}"


COLUMNS: Final = (
    Column("name", "配布先", 172, stretch=True),
    Column("plan", "計画", 70, "number", strong=True),
    Column("delivered", "配布済み", 78, "number", strong=True),
    Column("to_come", "これから", 72, "number", text=lambda row: _dash(row.to_come), rank=3),
    Column("left", "置き場の残", 92, "number", text=_left, strong=True, rank=2),
    Column("minimum", "最低", 52, "number", rank=4,
           text=lambda row: "" if row.kind != "place" else _dash(row.minimum)),
    Column("state", "状態", 124, "quiet", rank=1),
)  # fmt: skip
