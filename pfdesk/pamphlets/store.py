"""Entities of this room to rows and back; what differs is search keys, ledger numbers and the standing groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Uuid, bindparam, func, select
from sqlalchemy.orm import Session

from pfdesk.db import records
from pfdesk.db.keeper import Keeper
from pfdesk.db.schema import pamphlets as rows
from pfdesk.db.schema.base import Row
from pfdesk.db.search import FIELD_BREAK
from pfdesk.pamphlets import model
from pfdesk.values.folding import fold

ROWS: Final[Mapping[type, type[Row]]] = {
    model.Edition: rows.EditionRow,
    model.PlaceGroup: rows.PlaceGroupRow,
    model.Place: rows.PlaceRow,
    model.District: rows.DistrictRow,
    model.Plan: rows.PlanRow,
    model.Movement: rows.MovementRow,
    model.Stocktake: rows.StocktakeRow,
    model.StocktakeLine: rows.StocktakeLineRow,
    model.Desk: rows.DeskRow,
    model.Listing: rows.ListingRow,
    model.ListingConsent: rows.ListingConsentRow,
}


def _more(entity: Any) -> dict[str, Any]:
    if isinstance(entity, model.Place):
        return {"search_key": _key(entity.name, entity.kana, entity.address, entity.phone, entity.contact)}
    if isinstance(entity, model.Desk):
        parts = (entity.name, entity.kana, entity.owner, entity.phone, entity.topics, *entity.audience_names)
        return {"search_key": _key(*parts)}
    return {}


keeper: Final = Keeper(ROWS, _more)
insert = keeper.insert
update = keeper.update
change = keeper.change
put_in_bin = keeper.put_in_bin
load = keeper.load


_LINES: Final = rows.MovementRow.__table__.c
_LAST: Final = select(func.max(_LINES.number)).where(_LINES.edition_id == bindparam("edition", type_=Uuid()))
"""Built once: it is asked at every booking."""


def movements(session: Session, edition_id: UUID) -> list[model.Movement]:
    """The whole ledger of an edition, in the order of its numbers."""
    query = (
        select(rows.MovementRow)
        .where(rows.MovementRow.edition_id == edition_id, rows.MovementRow.binned_at.is_(None))
        .order_by(rows.MovementRow.number)
    )
    return [records.entity(row, model.Movement) for row in session.scalars(query)]


def next_number(session: Session, edition_id: UUID) -> int:
    """The number after the last of the edition's ledger; an undone one is given again."""
    return int(session.connection().scalar(_LAST, {"edition": edition_id}) or 0) + 1


def standing_groups(session: Session) -> dict[str, UUID]:
    """Code -> key of the groups, those that every office has added where they are missing, or out of the bin."""
    row = rows.PlaceGroupRow
    known = session.execute(select(row.code, row.id, row.binned_at)).all()
    found = {code: key for code, key, binned in known if binned is None}
    binned = {code: key for code, key, binned in known if binned is not None}
    for sort, (code, name) in enumerate(model.GROUPS, 1):
        if code in found:
            continue
        if code in binned:
            keeper.restore(session, model.PlaceGroup, binned[code])
            found[code] = binned[code]
        else:
            group = model.PlaceGroup(code=code, name=name, sort=sort * 10)
            insert(session, group)
            found[code] = group.id
    return found


def has_place(session: Session, place_id: UUID) -> bool:
    """Whether there is such a place."""
    return session.get(rows.PlaceRow, place_id) is not None


def insert_place(session: Session) -> UUID:
    """The place that stands for the newsletter insert; made where it is missing."""
    return _place_of_group(session, "insert", "広報誌折り込み", "コウホウシオリコミ")


def event_place(session: Session) -> UUID:
    """The place that stands for the halls where copies are given at events; made where it is missing."""
    return _place_of_group(session, "event", "行事の会場", "ギョウジノカイジョウ")


def _place_of_group(session: Session, code: str, name: str, kana: str) -> UUID:
    group_id = standing_groups(session)[code]
    found = session.scalar(
        select(rows.PlaceRow.id)
        .where(rows.PlaceRow.group_id == group_id, rows.PlaceRow.binned_at.is_(None))
        .order_by(rows.PlaceRow.id)
        .limit(1)
    )
    if found is not None:
        return found
    place = model.Place(group_id=group_id, name=name, kana=kana)
    insert(session, place)
    session.flush()
    return place.id


def _key(*parts: str) -> str:
    return FIELD_BREAK.join(folded for part in parts if (folded := fold(part)))
