from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.values.errors import Refused, Trouble, naming
from pfdesk.values.ids import new_id, new_revision
from pfdesk.values.text import clean_line, clean_note


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  見本 花子　", "見本 花子"),
        ("見本\n花子\r\n", "見本 花子"),
        ("か\u3099くえん", "がくえん"),
        ("髙﨑㈱", "髙﨑㈱"),
        ("神\ufa19", "神\ufa19"),
        ("例\u200b示\ufeff", "例示"),
        ("葛\U000e0100", "葛\U000e0100"),
        ("", ""),
        ("A\tB", "A B"),
    ],
)
def test_lines(typed: str, clean: str) -> None:
    assert clean_line(typed) == clean


def test_notes_keep_their_lines() -> None:
    assert clean_note(" 一行目\r\n二行目\x0b三行目\n") == "一行目\n二行目\n三行目"


@pytest.mark.parametrize(
    "bad", ["\x00", "a\x07b", "\ud800", "a\u202eb", "\u2066", "a\uffff", "a\x7f", "a\x9f"]
)
def test_what_cannot_be_seen_is_refused(bad: str) -> None:
    for clean in (clean_line, clean_note):
        with pytest.raises(Refused):
            clean(bad)


def test_too_long_is_refused_at_the_limit() -> None:
    assert clean_line("あ" * 200) == "あ" * 200
    with pytest.raises(Refused, match="200文字まで"):
        clean_line("あ" * 201)
    with pytest.raises(Refused, match="20,000文字まで"):
        clean_note("あ" * 20_001)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    for clean in (clean_line, clean_note):
        try:
            once = clean(text)
        except Refused:
            continue
        assert clean(once) == once


def test_naming_gives_the_field_and_keeps_a_given_one() -> None:
    with pytest.raises(Refused) as refused, naming("phone"):
        raise Refused("", "読めません。")
    assert (refused.value.field, refused.value.sentence) == ("phone", "読めません。")
    with pytest.raises(Refused) as refused, naming("phone"):
        raise Refused("fax", "読めません。")
    assert refused.value.field == "fax"
    assert str(refused.value.at("mail")) == "読めません。"


def test_errors_travel_between_processes() -> None:
    refused = pickle.loads(pickle.dumps(Refused("phone", "読めません。")))
    assert (refused.field, refused.sentence) == ("phone", "読めません。")
    trouble = pickle.loads(pickle.dumps(Trouble("いっぱいです。", "空けてください。")))
    assert (trouble.sentence, trouble.todo) == ("いっぱいです。", "空けてください。")


def test_ids_and_revisions_grow() -> None:
    ids = [new_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert {made.version for made in ids} == {7}
    revisions = [new_revision() for _ in range(1000)]
    assert revisions == sorted(set(revisions))
    assert revisions[-1] < 2**62
