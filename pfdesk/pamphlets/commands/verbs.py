"""Plain verbs: add, change and bin editions, places, districts and desks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.pamphlets import EditionRow, MovementRow, PlaceRow
from pfdesk.office import verbs
from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.planning import ListDesks, SetPlan
from pfdesk.pamphlets.commands.recalling import check_print_day, without_consent
from pfdesk.pamphlets.model import Desk, District, Edition, Place, PlaceGroup
from pfdesk.pamphlets.queries.desks import desk_lines
from pfdesk.pamphlets.queries.plans import plan_of
from pfdesk.pamphlets.queries.terms import identity
from pfdesk.values.errors import Refused

WORDS: Final[Mapping[str, str]] = {
    "fiscal_year": "年度",
    "title": "名前", "version": "版", "print_run": "発行部数", "printer": "印刷会社", "cost": "費用",
    "delivered_on": "納品日", "to_print_on": "入稿日", "valid_until": "有効期限", "replaces_id": "前の版",
    "name": "名前",
    "kana": "フリガナ", "address": "所在地", "phone": "電話番号", "contact": "担当者", "minimum": "最低部数",
    "route": "配送の順番", "hours": "受付時間", "owner": "実施機関", "level": "区分", "topics": "相談内容",
    "anonymous": "匿名相談", "audiences": "対象", "closed_days": "休み", "web": "ホームページ", "notes": "メモ",
    "copies": "部数", "due_on": "配達予定", "area": "対象地域", "plain": "やさしい説明", "fax": "FAX",
    "listed": "掲載", "consent": "承諾", "asked_on": "依頼日", "decided_on": "回答日", "decided_by": "返事をした人",
    "agreed_text": "承諾した内容",
    "email": "メール", "postal_code": "郵便番号", "closed_on": "使わなくなった日", "report_code": "報告書での名前",
}  # fmt: skip


class Add(verbs.Add):
    """Add one entity of this room."""

    keeper = store.keeper


class Change(verbs.Change):
    """Change one entity of this room."""

    words = WORDS
    keeper = store.keeper


class Bin(verbs.Bin):
    """Put one entity of this room into the bin."""

    keeper = store.keeper


@dataclass(frozen=True)
class AddEdition(Add):
    """Add an edition (版); the first one brings the standing groups with it.

    From the edition that it replaces it may take the desks that stand in it, with their numbers of now, and the plan
    of the places that are still in use. `lacking`: so many consents are missing, and it has gone to print all the same.
    """

    thing = "版"
    takes_desks: bool = False
    takes_plan: bool = False
    lacking: int = 0

    @property
    def label(self) -> str:
        """版の追加."""
        return f"{self.thing}の追加{without_consent(self.lacking)}"

    def run(self, session: Session) -> None:
        """Write it."""
        _check_packing(self.entity)
        store.standing_groups(session)
        store.insert(session, self.entity)
        session.flush()
        former = self.entity.replaces_id
        if former is not None and self.takes_desks:
            desks = desk_lines(session, former, listed_only=True)
            ListDesks(self.entity.id, tuple(desk.id for desk in desks)).run(session)
            session.flush()
        if former is not None and self.takes_plan:
            SetPlan(self.entity.id, plan_of(session, former)).run(session)
        check_print_day(session, self.entity, self.lacking)


@dataclass(frozen=True)
class ChangeEdition(Change):
    """Change an edition (版); Refused for a print run below what was received, and for editions in a circle.

    A day of 入稿 that is new is asked about as `SendToPrint` does.
    """

    thing = "版"
    lacking: int = 0

    @property
    def label(self) -> str:
        """版の変更."""
        return super().label + without_consent(self.lacking)

    def run(self, session: Session) -> None:
        """Write it."""
        if (self.after.box, self.after.bundle) != (self.before.box, self.before.bundle):
            _check_packing(self.after)
        run, received = self.after.print_run, identity(session, self.after.id).printed
        if run != self.before.print_run and 0 < run < received:
            raise Refused(
                "print_run", f"納品の記録が{received:,}部あります。それより少ない発行部数にはできません。"
            )
        if _follows(session, self.after.replaces_id, self.after.id):
            raise Refused("replaces_id", "前の版が、この版よりあとの版になっています。")
        if self.after.to_print_on != self.before.to_print_on:
            check_print_day(session, self.after, self.lacking)
        super().run(session)


class BinEdition(Bin):
    """Put an edition into the bin; Refused while its ledger has lines."""

    thing = "版"
    entity_class = Edition

    def run(self, session: Session) -> None:
        """Mark it."""
        if _booked(session, MovementRow.edition_id == self.id):
            raise Refused("", "受払の記録がある版は削除できません。")
        super().run(session)


class AddPlaceGroup(Add):
    """Add a group of places (区分)."""

    thing = "区分"


class ChangePlaceGroup(Change):
    """Change a group of places (区分)."""

    thing = "区分"


class BinPlaceGroup(Bin):
    """Put a group into the bin; Refused while places stand in it."""

    thing = "区分"
    entity_class = PlaceGroup

    def run(self, session: Session) -> None:
        """Mark it."""
        used = exists().where(PlaceRow.group_id == self.id, PlaceRow.binned_at.is_(None))
        if session.scalar(select(used)):
            raise Refused("", "配布先がある区分は削除できません。先に配布先を移してください。")
        super().run(session)


class AddPlace(Add):
    """Add a place (配布先)."""

    thing = "配布先"


@dataclass(frozen=True)
class AddPlaces:
    """Add several places, or several desks, as one unit of work."""

    entities: tuple[Place | Desk, ...]

    @property
    def label(self) -> str:
        """配布先26件の追加."""
        thing = "相談窓口" if self.entities and isinstance(self.entities[0], Desk) else "配布先"
        return f"{thing}{len(self.entities):,}件の追加"

    def run(self, session: Session) -> None:
        """Write them all."""
        for entity in self.entities:
            store.insert(session, entity)


class ChangePlace(Change):
    """Change a place (配布先)."""

    thing = "配布先"


class BinPlace(Bin):
    """Put a place into the bin; Refused once copies were booked for it."""

    thing = "配布先"
    entity_class = Place

    def run(self, session: Session) -> None:
        """Mark it."""
        if _booked(session, MovementRow.place_id == self.id):
            raise Refused("", "受払の記録がある配布先は削除できません。使わなくなった日を入れてください。")
        super().run(session)


class AddDistrict(Add):
    """Add a district (地区)."""

    thing = "地区"


class ChangeDistrict(Change):
    """Change a district (地区)."""

    thing = "地区"


class BinDistrict(Bin):
    """Put a district into the bin."""

    thing = "地区"
    entity_class = District


class AddDesk(Add):
    """Add a consultation desk (相談窓口)."""

    thing = "相談窓口"


class ChangeDesk(Change):
    """Change a consultation desk (相談窓口)."""

    thing = "相談窓口"


class BinDesk(Bin):
    """Put a consultation desk into the bin."""

    thing = "相談窓口"
    entity_class = Desk


def _check_packing(edition: Edition) -> None:
    """A box holds bundles. Not a rule of the edition itself: files that have it otherwise still open."""
    if edition.box < edition.bundle:
        raise Refused("box", f"1箱の部数を、1束の部数({edition.bundle:,}部)より少なくはできません。")


def _follows(session: Session, earlier: UUID | None, edition_id: UUID) -> bool:
    """Whether the editions before `earlier`, or it itself, lead back to an edition."""
    seen: set[UUID] = set()
    while earlier is not None and earlier not in seen:
        if earlier == edition_id:
            return True
        seen.add(earlier)
        earlier = session.scalar(select(EditionRow.replaces_id).where(EditionRow.id == earlier))
    return False


def _booked(session: Session, condition: Any) -> bool:
    return bool(session.scalar(select(exists().where(condition, MovementRow.binned_at.is_(None)))))
