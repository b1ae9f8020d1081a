"""カスタマバーコード: the examples of the post's manual, and bars that another program drew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.paper.customer_code import address_number, bars, code_width, codes, fitting_points, kanji_value


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        ("1丁目3番2号 郵便プラザ503室", "1-3-2-503"),
        ("3丁目30-8 郵便ビル403号", "3-30-8-403"),
        ("南田茂木 添60-1", "60-1"),
        ("5-6-3 ABCビル10F", "5-6-3-10"),
        ("4丁目 郵便センター6号館", "4-6"),
        ("6丁目7-14 ABCビル2F", "6-7-14-2"),
        ("東3丁目-20-5 郵便・A&bコーポB604号", "3-20-5B604"),
        ("3丁目80-25 J1ビル2-B", "3-80-25J1-2B"),
        ("十一丁目六番地一号 郵便タワー601", "11-6-1-601"),
        ("29丁目1524-23 第2郵便ハウス501", "29-1524-23-2-501"),
        ("４－１２", "4-12"),
        ("", ""),
    ],
)
def test_the_examples_of_the_manual(rest: str, wanted: str) -> None:
    assert address_number(rest) == wanted


def test_check_digit_fill_and_cut_are_those_of_the_manual() -> None:
    found = codes("100-0013", "1丁目3番2号 郵便プラザ503室")
    assert found == (*"10000131-3-2-503", "CC4", "CC4", "CC4", "CC4", "9")
    assert codes("064-0804", "29丁目1524-23 第2郵便ハウス501")[:-1] == tuple("064080429-1524-23-2-")
    assert codes("910-0067", "3丁目80-25 J1ビル2-B")[:-1] == (*"91000673-80-25", "CC1", *"91-2", "CC1")


def test_bars_are_those_that_zint_draws() -> None:
    """Drawn once by zint 2.11.1 (symbology 76) for the same data."""
    assert (
        bars("100-0013", "1-3-2-503") == "1311414414414414411431211441431241413241414114431243243243243241131"
    )
    assert (
        bars("273-0002", "3-20-5B604")
        == "1313221331214414414413231241413214441414132411432114412343243211431"
    )


@pytest.mark.parametrize("code", ["", "059", "059-00", "059-0000", "見本"])
def test_no_code_without_a_town(code: str) -> None:
    assert codes(code, "1-2") == ()
    assert bars(code, "1-2") == ""


@given(
    st.from_regex(r"[0-9]{5}[1-9]{2}", fullmatch=True), st.text("0123456789-AZ丁目番の一二十 F", max_size=40)
)
def test_the_sum_is_a_multiple_of_19_and_there_are_67_bars(code: str, rest: str) -> None:
    order = [*"0123456789-", *(f"CC{n}" for n in range(1, 9))]
    found = codes(code, rest)
    assert len(found) == 21
    assert sum(order.index(one) for one in found) % 19 == 0
    assert len(bars(code, rest)) == 67


@pytest.mark.parametrize(
    ("text", "value"),
    [("百一", 101), ("十二", 12), ("二十", 20), ("三", 3), ("二〇五", 205), ("千二百三十四", 1234)],
)
def test_kanji_numbers(text: str, value: int) -> None:
    assert kanji_value(text) == value


def test_the_code_is_as_large_as_its_room_allows() -> None:
    assert fitting_points(100) == 10
    assert fitting_points(66) == 0
    points = fitting_points(70)
    assert 8 <= points < 10
    assert code_width(points) + 4 == pytest.approx(70)
