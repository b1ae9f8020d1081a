"""広報誌折り込み by district: households decide the copies, spares go with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.booking import book
from pfdesk.pamphlets.model import SPARES, District, Movement
from pfdesk.pamphlets.queries.known import district_entities
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class SaveDistricts:
    """Set the districts with their households; those that are not named go into the bin."""

    districts: tuple[District, ...]
    label: str = "地区の変更"

    def run(self, session: Session) -> None:
        """Write what is new or differs; Refused for two of one name."""
        if len({one.name for one in self.districts}) != len(self.districts):
            raise Refused("", "同じ名前の地区が2つあります。")
        standing = {one.id: one for one in district_entities(session)}
        for one in self.districts:
            before = standing.pop(one.id, None)
            if before is None:
                store.insert(session, one)
            elif one != before:
                store.update(session, before, one)
        for gone in standing:
            store.put_in_bin(session, District, gone)


@dataclass(frozen=True)
class FoldInByDistrict:
    """Hand the newsletter a copy for every household of the districts, and spares: one unit with the districts.

    The ledger gets a line a district and one for the spares, so that each can be traced to its households.
    """

    edition_id: UUID
    districts: tuple[District, ...]
    spares: int
    on: date
    clerk: str = ""
    label: str = "折り込みの記録"
    knowing: bool = False

    @property
    def households(self) -> int:
        """Copies without the spares."""
        return sum(one.households for one in self.districts)

    def run(self, session: Session) -> None:
        """Write the districts and book the copies; Refused where there are none."""
        SaveDistricts(self.districts).run(session)
        session.flush()
        copies = [(one.id, one.households) for one in self.districts if one.households]
        _book(session, self, "inserted", [*copies, (None, self.spares)], knowing=self.knowing)


@dataclass(frozen=True)
class UnfoldByDistrict:
    """Book copies of the insert back into the store: (district, copies), None for the spares."""

    edition_id: UUID
    copies: tuple[tuple[UUID | None, int], ...]
    on: date
    clerk: str = ""
    label: str = "折り込みの残りの記録"

    def run(self, session: Session) -> None:
        """Book a line each; Refused when more came back than was handed over."""
        _book(session, self, "unfolded", self.copies)


def _book(
    session: Session,
    verb: FoldInByDistrict | UnfoldByDistrict,
    kind: str,
    copies: Iterable[tuple[UUID | None, int]],
    *,
    knowing: bool = False,
) -> None:
    place = store.insert_place(session)
    lines = [
        Movement(
            edition_id=verb.edition_id, kind=kind, moved_on=verb.on, place_id=place, district_id=district,
            copies=n, reason="" if district else SPARES, clerk=verb.clerk,
        )
        for district, n in copies
        if n
    ]  # fmt: skip
    if not lines:
        raise Refused("copies", "部数を1か所以上入れてください。")
    book(session, lines, knowing=knowing)
