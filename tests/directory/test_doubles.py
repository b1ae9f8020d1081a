"""Doubles: the labelled pairs, the sweep, the warning, and what a clerk found to be two."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from pfdesk.directory import commands, model, queries
from pfdesk.directory.model.likeness import Traits, likeness, traits, traits_of
from pfdesk.directory.queries.doubles import like_pairs
from pfdesk.office.office import Office
from tests.directory.conftest import Filled

DATA = Path(__file__).parents[1] / "data"
TUNED, SECOND, HELD_OUT = "doubles.csv", "doubles-second.csv", "doubles-held-out.csv"
"""The rules were made with the first two sets before them; the third was written afterwards and measured once.

It stays as it is, and the rules are not changed to suit it.
"""
FIELDS = ("kind", "name", "kana", "phone", "fax", "email", "postal_code", "address")
PRECISION, RECALL = 0.97, 0.95


def labelled(*names: str) -> Iterator[tuple[bool, str, Traits, Traits]]:
    for name in names or (TUNED, SECOND, HELD_OUT):
        yield from _labelled(DATA / name)


def _labelled(path: Path) -> Iterator[tuple[bool, str, Traits, Traits]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            one, two = (traits_of(*(line[side + name] for name in FIELDS)) for side in ("a_", "b_"))
            yield line["label"] == "same", line["why"], one, two


@pytest.mark.parametrize("name", [TUNED, SECOND, HELD_OUT])
def test_precision_and_recall_on_the_labelled_pairs(name: str) -> None:
    counted = Counter((same, likeness(one, two).likely) for same, _, one, two in labelled(name))
    assert counted.total() >= 300
    precision = counted[True, True] / (counted[True, True] + counted[False, True])
    recall = counted[True, True] / (counted[True, True] + counted[True, False])
    assert precision >= PRECISION, counted
    assert recall >= RECALL, counted


def test_likeness_does_not_depend_on_the_order() -> None:
    assert all(likeness(one, two) == likeness(two, one) for _, _, one, two in labelled())


def test_the_sweep_compares_every_labelled_pair_that_is_like() -> None:
    for _, why, one, two in labelled():
        assert bool(list(like_pairs([one, two]))) <= likeness(one, two).likely, why
    missed = [
        why
        for _, why, one, two in labelled()
        if likeness(one, two).likely and not list(like_pairs([one, two]))
    ]
    assert len(missed) <= 3, missed


def test_no_pair_stands_in_two_sets() -> None:
    names = [
        {frozenset((one.name, two.name)) for _, _, one, two in labelled(each)}
        for each in (TUNED, SECOND, HELD_OUT)
    ]
    assert not names[2] & (names[0] | names[1])


def test_the_sweep_finds_what_comparing_all_with_all_finds(filled: Filled) -> None:
    members = [filled.office.ask(queries.member_entity, line.id) for line in filled.lines()]
    members += [model.Member(name=f"{one.name} ", phone=one.phone) for one in members[:9]]
    held = [traits(one) for one in members]
    every = {(a, b) for a, b in combinations(range(len(held)), 2) if likeness(held[a], held[b]).likely}
    assert {(a, b) for a, b, _ in like_pairs(held)} == every
    assert len(every) >= 9


@pytest.fixture
def doubled(office: Office) -> Office:
    for name, phone in (
        ("株式会社見本商店", "0143-00-0001"),
        ("見本商店(株)", ""),
        ("例示第一町内会", ""),
        ("例示第二町内会", ""),
    ):
        office.do(commands.AddMember(model.Member(name=name, phone=phone, address="登別市見本町1-2-3")))
    return office


def test_the_sweep_gives_the_reasons_and_forgets_what_was_found_to_be_two(doubled: Office) -> None:
    (pair,) = doubled.ask(queries.double_pairs)
    assert (pair.first.number, pair.second.number) == (1, 2)
    assert pair.why == "名称が同じ、所在地が同じ"
    doubled.do(commands.KeepApart(pair.first.id, pair.second.id))
    assert doubled.ask(queries.double_pairs) == []
    doubled.undo()
    assert len(doubled.ask(queries.double_pairs)) == 1


def test_a_merged_member_is_no_double_any_more(doubled: Office) -> None:
    (pair,) = doubled.ask(queries.double_pairs)
    kept, lost = (doubled.ask(queries.member_entity, one.id) for one in (pair.first, pair.second))
    doubled.do(commands.MergeMembers(kept, lost))
    assert doubled.ask(queries.double_pairs) == []


def test_typing_warns_by_name_and_by_number(doubled: Office) -> None:
    typed = model.Member(name="見本商店㈱", address="登別市見本町1丁目2-3")
    assert [line.number for line in doubled.ask(queries.like_members, typed)] == [1, 2]
    typed = model.Member(name="見本商店", phone="0143000001")
    assert doubled.ask(queries.like_members, typed)[0].number == 1
    assert doubled.ask(queries.like_members, model.Member(name="例示第三町内会")) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("例示第一町内会", "例示第2町内会"),
        ("見本東町内会", "見本西町内会"),
        ("見本信用金庫登別支店", "見本信用金庫室蘭支店"),
        ("例示銀行", "例示銀行登別支店"),
        ("仮名中学校", "仮名小学校"),
        ("見本老人クラブ男性部", "見本老人クラブ女性部"),
    ],
)
def test_names_that_are_told_apart_are_two_even_at_one_address(one: str, two: str) -> None:
    place = ("", "0143-00-0001", "", "", "059-0012", "登別市見本町1-2-3")
    first, second = (traits_of("organisation", name, *place) for name in (one, two))
    assert not likeness(first, second).likely
    assert likeness(first, first).likely


def test_one_name_and_one_number_are_like_whatever_the_reading_and_the_town() -> None:
    """A body that moved, and whose kana was misread once, is what is entered twice."""
    one = traits_of(
        "organisation", "NPO法人 仮名の輪", "カメイノワ", "0143-00-0131", "", "", "", "室蘭市見本町2-4"
    )
    two = traits_of(
        "organisation", "特定非営利活動法人仮名の輪", "カナノワ", "0143-00-0131", "", "", "", "登別市中央町1"
    )
    assert likeness(one, two).likely
