"""広報誌折り込み by district: households decide the copies, spares go with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.booking import FoldIn
from pfdesk.pamphlets.model import District
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
    """Hand the newsletter a copy for every household of the districts, and spares: one unit with the districts."""

    edition_id: UUID
    districts: tuple[District, ...]
    spares: int
    on: date
    clerk: str = ""
    label: str = "折り込みの記録"

    @property
    def households(self) -> int:
        """Copies without the spares."""
        return sum(one.households for one in self.districts)

    def run(self, session: Session) -> None:
        """Write the districts and book the copies; Refused where there are none."""
        SaveDistricts(self.districts).run(session)
        spares = f"、予備{self.spares:,}部" if self.spares else ""
        told = f"{len(self.districts)}地区 {self.households:,}世帯{spares}"
        FoldIn(self.edition_id, self.households + self.spares, self.on, told, self.clerk).run(session)
