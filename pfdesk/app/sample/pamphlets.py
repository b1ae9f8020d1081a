"""Sample pamphlets: the first edition of 23,000 copies, all of them handed out by the end of March 2024."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from pfdesk.app.sample.pamphlets_names import DESKS, DISTRICTS, OTHER_DESKS, OUTSIDE, WELFARE, Outside
from pfdesk.directory.queries import member_lines
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands
from pfdesk.pamphlets.model import (
    Desk,
    District,
    Edition,
    ListingConsent,
    Movement,
    Place,
    Stocktake,
    StocktakeLine,
)
from pfdesk.pamphlets.queries import district_entities, group_options, ledger_lines, waiting_receipts

CLERK = "見本 一郎"
MISCOUNTED = "民生委員児童委員協議会"
SHORT = "こども家庭相談窓口"


@dataclass(frozen=True)
class PamphletsSample:
    """Keys for other rooms' samples: the edition, the places by name, the desks by name."""

    edition_id: UUID
    places: Mapping[str, UUID]
    desks: Mapping[str, UUID]


def fill(office: Office) -> PamphletsSample:
    """Write the sample through the office's own commands; places that are members point to them by name."""
    members = {line.name: line.id for line in office.ask(member_lines)}
    edition = Edition(
        title="つながり・相談先パンフレット", version="第1版", fiscal_year=2023, print_run=23_000,
        printer="北海印刷株式会社", cost=310_000, to_print_on=date(2024, 1, 19),
        valid_until=date(2025, 3, 31), box=500, bundle=100,
    )  # fmt: skip
    office.do(commands.AddEdition(edition))
    places = _places(office, members)
    _plan(office, edition.id, places)
    desks = _desks(office, edition.id, members)
    _ledger(office, edition.id, places)
    _count(office, edition.id, places)
    return PamphletsSample(edition.id, places, desks)


def _places(office: Office, members: Mapping[str, UUID]) -> dict[str, UUID]:
    groups = {code: key for key, code, _ in office.ask(group_options)}
    made = [
        Place(
            group_id=groups[code], name=name, kana=kana, address="登別市見本町1丁目1", route=route,
            phone=f"0143-00-{200 + route:04d}", contact="窓口担当",
            minimum=20 if name == SHORT else 0,
        )
        for route, (code, (name, kana, _)) in enumerate(
            [*(("welfare", one) for one in WELFARE), *(("other_desks", one) for one in OTHER_DESKS)], 1
        )
    ]  # fmt: skip
    made += [
        Place(
            group_id=groups["outside"], name=one.name, kana=one.kana, report_code=one.code,
            member_id=members.get(one.member), minimum=one.minimum, route=route, **_own_point(one, route, members),
        )
        for route, one in enumerate(OUTSIDE, 20)
    ]  # fmt: skip
    office.do(commands.AddPlaces(tuple(made)))
    return {place.name: place.id for place in made}


def _own_point(one: Outside, route: int, members: Mapping[str, UUID]) -> dict[str, Any]:
    """Where a place is that is no member; for a member the directory knows."""
    if one.member in members:
        return {}
    where = f"登別市例示町{route - 19}丁目2"
    return {"address": where, "phone": f"0143-00-{200 + route:04d}", "contact": "事務局"}


def _districts() -> tuple[District, ...]:
    """Invented districts; with 400 spare copies they are what the newsletter folds in."""
    return tuple(
        District(name=f"見本{name}地区", households=households, sort=sort)
        for sort, (name, households) in enumerate(DISTRICTS, 1)
    )


def _planned() -> dict[str, int]:
    copies = {name: n for name, _, n in (*WELFARE, *OTHER_DESKS)}
    return copies | {one.name: one.copies for one in OUTSIDE}


def _plan(office: Office, edition: UUID, places: Mapping[str, UUID]) -> None:
    office.do(commands.SaveDistricts(_districts()))
    office.do(commands.FoldInPlan(edition, 19_000))
    office.do(commands.SetPlan(edition, {places[name]: n for name, n in _planned().items()}))


def _desks(office: Office, edition: UUID, members: Mapping[str, UUID]) -> dict[str, UUID]:
    made = tuple(
        Desk(
            name=one.name, kana=one.kana, owner=one.owner, level=one.level, audiences=one.audiences,
            topics=one.topics, phone=one.phone, hours=one.hours, closed_days=one.closed_days,
            anonymous=one.anonymous, sort=sort, member_id=members.get(one.owner),
        )
        for sort, one in enumerate(DESKS, 1)
    )  # fmt: skip
    office.do(commands.AddPlaces(made))
    states = {one.name: one.state for one in DESKS}
    listed = [desk for desk in made if states[desk.name] == "agreed"]
    office.do(commands.ListDesks(edition, tuple(desk.id for desk in listed)))
    agreed = [
        ListingConsent(
            desk_id=desk.id, asked_on=date(2023, 12, 4), asked_by=CLERK, state="agreed",
            decided_on=date(2023, 12, 8 + place), decided_by="窓口担当",
        )
        for place, desk in enumerate(listed)
    ]  # fmt: skip
    asked = [
        ListingConsent(desk_id=desk.id, asked_on=date(2024, 3, 11), asked_by=CLERK)
        for desk in made
        if desk not in listed
    ]
    office.do(commands.RecordConsents((*agreed, *asked)))
    return {desk.name: desk.id for desk in made}


def _ledger(office: Office, edition: UUID, places: Mapping[str, UUID]) -> None:
    def day(number: int, month: int = 2) -> date:
        return date(2024, month, number)

    def hand_out(names: tuple[str, ...], on: date, **copies: int) -> None:
        planned = _planned()
        lines = [(places[name], copies.get(name, planned[name])) for name in names]
        office.do(commands.hand_out(edition, lines, on, CLERK))

    received = Movement(edition_id=edition, kind="received", moved_on=day(1), copies=23_000, clerk=CLERK)
    office.do(commands.book_movement(received))
    office.do(commands.FoldInByDistrict(edition, office.ask(district_entities), 400, day(1), CLERK))
    hand_out(tuple(name for name, *_ in WELFARE), day(5))
    hand_out(tuple(name for name, *_ in OTHER_DESKS), day(5))
    hand_out(("社会福祉協議会",), day(6))
    hand_out((MISCOUNTED,), day(6), **{MISCOUNTED: 1_200})
    lines = office.ask(ledger_lines, edition)
    wrong = next(line.id for line in lines if (line.copies, line.place) == (1_200, MISCOUNTED))
    office.do(commands.CorrectMovement(wrong, day(7), 1_100, "数え直し", clerk=CLERK))
    hand_out(("地域包括支援センター",), day(7))
    hand_out(("地域若者サポートステーション",), day(8))
    hand_out(("総合相談支援センター", "NPO法人ゆめみ〜る", "児童相談所"), day(9))
    signed = tuple(line.id for line in office.ask(waiting_receipts, edition))
    office.do(commands.MarkReceipts(signed, day(13)))
    hand_out((MISCOUNTED,), day(21), **{MISCOUNTED: 400})


def _count(office: Office, edition: UUID, places: Mapping[str, UUID]) -> None:
    """March: nothing is left in the store, and some places said what lies there."""
    stocktake = Stocktake(edition_id=edition, counted_at=datetime(2024, 3, 22, 1, 0, tzinfo=UTC), clerk=CLERK)
    left = {one.name: one.left for one in OUTSIDE if one.left is not None} | {SHORT: 14}
    lines = [
        StocktakeLine(stocktake_id=stocktake.id, place_id=places[name], counted=n) for name, n in left.items()
    ]
    store = StocktakeLine(stocktake_id=stocktake.id, counted=0)
    office.do(commands.RecordStocktake(stocktake, (store, *lines)))
    office.do(commands.ApplyStocktake(stocktake.id, CLERK))
