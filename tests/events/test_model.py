"""Rules of 行事・講座 that need no data base."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.events.model import (
    Course,
    Event,
    EventPart,
    Listed,
    Registration,
    measure,
    measure_text,
    meets_rule,
    new_badge,
    part_at,
    pasted_rows,
    people_of,
    read_badge,
    sheet_numbers,
)
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from pfdesk.values.wall import wall

KANA_KEYS = str.maketrans("0123456789", "わぬふあうえおやゆよ")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3,7,12-15", (3, 7, 12, 13, 14, 15)),
        ("３、７，１２－１５", (3, 7, 12, 13, 14, 15)),
        ("1〜3 5", (1, 2, 3, 5)),
        ("7,7,6", (6, 7)),
    ],
)
def test_numbers_of_the_paper_sheet(text: str, numbers: tuple[int, ...]) -> None:
    assert sheet_numbers(text) == numbers


@pytest.mark.parametrize("text", ["", "a", "5-3", "0", "12345", "1-2-3"])
def test_what_is_no_number_of_the_sheet_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        sheet_numbers(text)


@given(st.sets(st.integers(1, 9999), min_size=1, max_size=40))
def test_the_numbers_come_back_whatever_way_they_are_written(wanted: set[int]) -> None:
    assert sheet_numbers("、".join(map(str, wanted))) == tuple(sorted(wanted))


@given(st.uuids())
def test_a_badge_is_read_in_every_state_of_the_ime(key: object) -> None:
    badge = new_badge(key)  # type: ignore[arg-type]
    for garbled in (badge, badge.translate(FULL_WIDTH), badge.translate(KANA_KEYS)):
        assert read_badge(garbled) == badge


@given(st.uuids(), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(key: object, place: int, step: int) -> None:
    badge = new_badge(key)  # type: ignore[arg-type]
    other = badge[:place] + str((int(badge[place]) + step) % 10) + badge[place + 1 :]
    assert read_badge(other) is None


@pytest.mark.parametrize(
    ("rule", "needed", "sessions", "attended", "hours", "meets"),
    [
        ("all", 0, 3, 3, 4.5, True),
        ("all", 0, 3, 2, 3.0, False),
        ("all", 0, 0, 0, 0.0, False),
        ("parts", 2, 3, 2, 3.0, True),
        ("parts", 2, 3, 1, 1.5, False),
        ("hours", 3, 3, 2, 3.0, True),
        ("hours", 3, 3, 2, 2.9, False),
    ],
)
def test_the_rule_of_completion(
    rule: str, needed: float, sessions: int, attended: int, hours: float, *, meets: bool
) -> None:
    assert meets_rule(rule, needed, sessions, attended, hours) is meets


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: Event(title="", held_on=date(2024, 2, 16)), "title"),
        (lambda: Event(title="会", held_on=date(2024, 2, 16), reply_by=date(2024, 2, 17)), "reply_by"),
        (lambda: Event(title="会", held_on=date(2024, 2, 16), capacity=0), "capacity"),
        (lambda: EventPart(event_id=new_id(), title="部", starts="25:00"), "starts"),
        (lambda: EventPart(event_id=new_id(), title="部", starts="15:00", ends="14:00"), "ends"),
        (lambda: Course(title="講座", rule="parts"), "needed"),
        (lambda: Registration(event_id=new_id(), name=" "), "name"),
        (lambda: Registration(event_id=new_id(), name="見本", reply="maybe"), "reply"),
    ],
)
def test_what_an_entity_refuses_names_its_field(make: object, field: str) -> None:
    with pytest.raises(Refused) as caught:
        make()  # type: ignore[operator]
    assert caught.value.field == field


@pytest.mark.parametrize(("text", "number"), [("", 0.0), ("１．５", 1.5), ("2時間", 2.0), ("3回", 3.0)])
def test_a_measure_is_read_as_typed(text: str, number: float) -> None:
    assert measure(text) == number


@given(st.integers(0, 9999))
def test_a_measure_comes_back(quarters: int) -> None:
    assert measure(measure_text(quarters / 4)) == quarters / 4


def test_a_measure_in_words_is_refused() -> None:
    with pytest.raises(Refused):
        measure("二時間")


def test_a_pasted_list_is_read_by_its_headings() -> None:
    text = (
        "番号\t所属団体\tお名前\tふりがな\r\n1\t見本の会\t見本　花子\tみほん はなこ\r\n\t\t\t\r\n2\t\t\t\r\n"
    )
    assert people_of(pasted_rows(text)) == [Listed("見本 花子", "みほん はなこ", "見本の会")]


def test_a_list_without_headings_is_name_reading_organisation_post() -> None:
    assert people_of(pasted_rows("例示 太郎\tレイジ タロウ\t例示商店\t店長\n仮名 五月")) == [
        Listed("例示 太郎", "レイジ タロウ", "例示商店", "店長"),
        Listed("仮名 五月"),
    ]


def test_an_empty_list_gives_nobody() -> None:
    assert people_of(pasted_rows("\n \t \n")) == []


def test_the_part_is_the_one_whose_door_opened_last_in_whatever_order_they_are_numbered() -> None:
    day, event = date(2024, 2, 16), new_id()
    times = ("18:00", "15:00", "")
    parts = [EventPart(event_id=event, number=n, title="部", starts=at) for n, at in enumerate(times, 1)]

    def number(at: str) -> int | None:
        part = part_at(day, parts, wall(day, at))
        return part.number if part else None

    assert [number(at) for at in ("09:00", "14:39", "14:40", "17:39", "17:40")] == [1, 1, 2, 2, 1]
    assert part_at(day, (), wall(day, "09:00")) is None
