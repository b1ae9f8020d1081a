"""The identity 発行 = 配布 + 在庫 + 破損・廃棄 + 不明, whatever is booked, corrected, counted, undone and redone."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, figures, queries, store
from pfdesk.pamphlets.model import KINDS, MOVES, Asked, District, Movement, lone_halves
from pfdesk.values.errors import Refused
from tests.engines import memory_office
from tests.pamphlets.test_ledger import DAY, Desk

TOWN, AREA = District(name="見本町内会"), District(name="例示地区", households=40, sort=1)
STEP = st.tuples(
    st.sampled_from(
        [
            "book",
            "book",
            "book",
            "counter",
            "correct",
            "count",
            "move",
            "counter a half",
            "correct a half",
            "correct the place of a half",
            "fold",
            "unfold",
            "fold by district",
            "unfold by district",
            "correct the day",
            "way out",
            "way out of a correction",
            "way out of the insert",
            "recall",
            "returns",
            "sign",
            "undo",
            "redo",
        ]
    ),
    st.integers(1, 400),
    st.integers(0, 10**6),
)


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.lists(STEP, max_size=14))
def test_the_identity_holds_whatever_is_done(steps: list[tuple[str, int, int]]) -> None:
    desk = Desk(memory_office(), run=1500)
    for verb, copies, seed in steps:
        before = _numbered(desk)
        with suppress(Refused):
            _step(desk, verb, copies, random.Random(seed))
        lines = _numbered(desk)
        _only_whole_lines_come_and_go(before, lines, verb)
        terms = desk.office.ask(queries.identity, desk.edition.id)
        assert terms.holds, terms
        assert list(lines) == list(range(1, len(lines) + 1))
        assert desk.office.ask(queries.balance_at, desk.edition.id) == terms.stock
        for place in desk.places:
            assert desk.office.ask(queries.balance_at, desk.edition.id, place.id) >= 0
        assert desk.office.ask(queries.insert_table, desk.edition.id).kept == terms.inserted
        assert not lone_halves(desk.office.ask(store.movements, desk.edition.id))
        assert _moved(desk) == {}, "half a move stands"
        faults = desk.office.ask(lambda s: [fault for _, fault in figures.identity_faults(s)])
        assert all("発行部数" in fault for fault in faults if fault)
    desk.office.close()


def _numbered(desk: Desk) -> dict[int, tuple[object, ...]]:
    """All lines of the ledger as they were written, by their numbers."""
    return {
        line.number: (
            line.id,
            line.kind,
            line.moved_on,
            line.place_id,
            line.copies,
            line.counters,
            line.corrects,
        )
        for line in desk.lines()
    }


def _moved(desk: Desk) -> dict[date, int]:
    """What moves alone put into the store or took out of it, on each day: whole ones do neither."""
    days: dict[date, int] = {}
    for line in desk.lines():
        if line.kind in MOVES:
            days[line.moved_on] = days.get(line.moved_on, 0) + line.change
    return {day: change for day, change in days.items() if change}


def _only_whole_lines_come_and_go(
    before: dict[int, tuple[object, ...]], after: dict[int, tuple[object, ...]], verb: str
) -> None:
    """No verb changes a line that stands; undo takes the last lines away, everything else adds behind them."""
    assert all(before[number] == after[number] for number in before.keys() & after.keys())
    fewer, more = (after, before) if verb == "undo" else (before, after)
    assert fewer.keys() <= more.keys()


def test_undo_takes_back_one_unit_and_leaves_the_lines_of_others(office: Office) -> None:
    desk, other = Desk(office), Desk(office)
    desk.book("handed_out", 30)
    other.book("handed_out", 40, place=1)
    here, there = (place.id for place in desk.places)
    office.do(commands.MoveCopies(desk.edition.id, here, there, 10, DAY))
    kept, others = _numbered(desk), _numbered(other)
    office.undo()
    assert _numbered(desk) == {number: line for number, line in kept.items() if number <= 2}
    assert _numbered(other) == others
    office.redo()
    assert _numbered(desk) == kept


Verbs = dict[str, Callable[[], Any]]
AT_PLACES = ("inserted", "unfolded", "moved", "moved_out")


def _step(desk: Desk, verb: str, copies: int, chance: random.Random) -> None:
    day = DAY + timedelta(days=chance.randrange(20))
    if verb == "undo" and len(desk.lines()) == 1:
        return  # the delivery itself, and the edition before it, stay
    verbs = _verbs_of_lines(desk, copies, chance, day) | _verbs_of_places(desk, copies, chance, day)
    verbs[verb]()


def _verbs_of_lines(desk: Desk, copies: int, chance: random.Random, day: date) -> Verbs:
    office, edition, lines = desk.office, desk.edition.id, desk.lines()
    halves = [
        line.id for line in lines if line.kind in {*MOVES, "returned", "disposed"} and not line.countered
    ]
    half, late = chance.choice(halves or [lines[0].id]), day + timedelta(days=25)
    kinds = [kind for kind in KINDS if kind not in AT_PLACES]
    return {
        "book": lambda: desk.book(chance.choice(kinds), copies, chance.randrange(2), day),
        "counter": lambda: office.do(commands.CounterMovement(chance.choice(lines).id, day)),
        "correct": lambda: office.do(
            commands.CorrectMovement(chance.choice(lines).id, day, copies, "数え直し")
        ),
        "counter a half": lambda: office.do(commands.CounterMovement(half, late)),
        "correct a half": lambda: office.do(commands.CorrectMovement(half, late, copies, "数え直し")),
        "correct the place of a half": lambda: office.do(
            commands.CorrectMovement(half, late, copies, "配布先の違い", chance.choice(desk.places).id)
        ),
        "count": lambda: desk.count(copies, day),
        "correct the day": lambda: office.do(
            commands.CorrectMovement(
                chance.choice(lines).id, day, copies, "日付の誤り", right_on=day - timedelta(days=7)
            )
        ),
        "way out of a correction": lambda: _answer(
            desk, commands.CorrectMovement(chance.choice(lines).id, day, copies + 900, "数え直し"), chance
        ),
        "way out of the insert": lambda: _answer(
            desk, commands.UnfoldSpares(edition, copies, day - timedelta(days=9)), chance
        ),
        "sign": lambda: office.do(commands.MarkReceipts((chance.choice(lines).id,), day)),
        "way out": lambda: _take_a_way_out(desk, copies + 700, chance),
        "undo": office.undo,
        "redo": office.redo,
    }


def _verbs_of_places(desk: Desk, copies: int, chance: random.Random, day: date) -> Verbs:
    office, edition = desk.office, desk.edition.id
    here, there = (place.id for place in desk.places)
    back = commands.BookReturns(edition, ((here, copies // 9 + 1),), day)
    returns = back if chance.random() < 0.5 else None
    return {
        "recall": lambda: office.do(commands.RecallEdition(edition, day, "電話番号の誤り", returns)),
        "returns": lambda: _answer(
            desk, commands.BookReturns(edition, ((there, copies),), day, dispose=copies % 2 == 0), chance
        ),
        "move": lambda: office.do(commands.MoveCopies(edition, here, there, copies, day)),
        "fold": lambda: office.do(commands.FoldIn(edition, copies, day)),
        "unfold": lambda: office.do(commands.UnfoldSpares(edition, copies // 4 + 1, day)),
        "fold by district": lambda: office.do(
            commands.FoldInByDistrict(edition, (replace(TOWN, households=copies // 3), AREA), 5, day)
        ),
        "unfold by district": lambda: office.do(
            commands.UnfoldByDistrict(edition, ((chance.choice([TOWN.id, AREA.id, None]), copies // 8),), day)
        ),
    }


def _take_a_way_out(desk: Desk, copies: int, chance: random.Random) -> None:
    """What does not add up is asked about, and the answer is booked: too many copies, or too early a day."""
    kind = chance.choice(["handed_out", "damaged", "received", "returned", "found"])
    day = DAY + timedelta(days=chance.randrange(-9, 9))
    where = desk.places[0].id if kind in {"handed_out", "returned"} else None
    line = Movement(
        edition_id=desk.edition.id,
        kind=kind,
        moved_on=day,
        copies=copies // chance.choice([1, 5]),
        place_id=where,
    )
    _answer(desk, commands.book_movement(line), chance)


def _answer(desk: Desk, command: Any, chance: random.Random) -> None:
    """Do a command; as often as it is asked about, take one of the ways."""
    for _ in range(4):
        try:
            desk.office.do(command)
        except Asked as asked:
            if not asked.ways:
                return
            way = chance.choice(asked.ways)
            way = way.at(desk.places[0].id) if way.from_place else way
            command = commands.BookWayOut(way, None if way.instead else command)
        else:
            return
