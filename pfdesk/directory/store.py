"""Entities of the directory to rows and back; what differs from the generic mapper is the search key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.db.bulk import insert_many
from pfdesk.db.keeper import Keeper
from pfdesk.db.schema import directory as rows
from pfdesk.db.schema.base import Row
from pfdesk.db.search import FIELD_BREAK
from pfdesk.directory import model
from pfdesk.values.folding import fold
from pfdesk.values.postal import municipality_kana

ROWS: Final[Mapping[type, type[Row]]] = {
    model.MemberCategory: rows.MemberCategoryRow,
    model.Member: rows.MemberRow,
    model.MemberChannel: rows.MemberChannelRow,
    model.Tag: rows.TagRow,
    model.MemberTag: rows.MemberTagRow,
    model.Contact: rows.ContactRow,
    model.Body: rows.BodyRow,
    model.Seat: rows.SeatRow,
    model.SeatHolder: rows.SeatHolderRow,
    model.Agreement: rows.AgreementRow,
    model.Consent: rows.ConsentRow,
    model.ContactLogEntry: rows.ContactLogRow,
    model.Resource: rows.ResourceRow,
}


def _more(entity: Any) -> dict[str, Any]:
    return {"search_key": search_key(entity)} if isinstance(entity, model.Member) else {}


keeper: Final = Keeper(ROWS, _more)
insert = keeper.insert
update = keeper.update
put_in_bin = keeper.put_in_bin
restore = keeper.restore
load = keeper.load


def insert_members(session: Session, members: Iterable[model.Member]) -> None:
    """Add many members at once, past the mapper but not past the journal and the search."""
    values = [{**_member_values(member), "search_key": search_key(member)} for member in members]
    insert_many(session, rows.MemberRow, values)


def next_number(session: Session) -> int:
    """The 会員番号 after the highest; those in the bin keep theirs, an undone one is free again."""
    return int(session.scalar(select(func.coalesce(func.max(rows.MemberRow.number), 0))) or 0) + 1


def _member_values(member: model.Member) -> dict[str, Any]:
    return {name: getattr(member, name) for name in model.Member.__slots__ if name != "revision"}


def search_key(member: model.Member) -> str:
    """What the search finds a member by: name, reading, place and its reading, phones, mail, numbers."""
    parts = (
        member.name,
        member.kana,
        f"{member.municipality}{member.address}"
        if not member.address.startswith(member.municipality)
        else member.address,
        municipality_kana(member.municipality),
        member.phone,
        member.fax,
        member.postal_code,
        member.email,
        member.external_code,
    )
    return FIELD_BREAK.join(folded for part in parts if (folded := fold(part)))
