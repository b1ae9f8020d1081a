from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pfdesk.values.errors import Refused
from pfdesk.values.my_number import looks_like_my_number
from pfdesk.values.phones import phone
from pfdesk.values.postal import look_up, look_up_address, postal_code
from pfdesk.values.quantities import MOST, load_text, quantity, quantity_text

WIDE = str.maketrans("0123456789-+", "０１２３４５６７８９－＋")
PACKING = {"箱": 500, "束": 100}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0143-00-0021", "0143-00-0021"),
        ("0143000021", "0143-00-0021"),
        ("143000021", "0143-00-0021"),
        ("143000021.0", "0143-00-0021"),
        ("143-00-0021", "0143-00-0021"),
        ("０１４３（００）００２１", "0143-00-0021"),
        ("0143ー00ー0021", "0143-00-0021"),
        ("0143 00 0021", "0143-00-0021"),
        ("014-300-0021", "0143-00-0021"),
        ("TEL：0143-85-0000", "0143-85-0000"),
        ("+81-143-85-0000", "0143-85-0000"),
        ("℡0143850000", "0143-85-0000"),
        ("0143-85-0000（内線123）", "0143-85-0000 内線123"),
        ("9012345678", "090-1234-5678"),
        ("090 1234 5678", "090-1234-5678"),
        ("+81 90 1234 5678", "090-1234-5678"),
        ("05012345678", "050-1234-5678"),
        ("0112110000", "011-211-0000"),
        ("0165420000", "01654-2-0000"),
        ("0312345678", "03-1234-5678"),
        ("0120000000", "0120-000-000"),
        ("0570064556", "0570-064-556"),
        ("08001234567", "0800-123-4567"),
        ("188", "188"),
        ("１８９", "189"),
        ("＃７１１９", "#7119"),
    ],
)
def test_phones(text: str, number: str) -> None:
    assert phone(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "85-0000",
        "850000",
        "0143-85-000",
        "0143-85-00000",
        "090-1234-567",
        "0143-85-0000/0143-85-0001",
        "電話なし",
        "なし",
        "0143-85-00OO",
        "+1-202-555-0100",
        "999",
    ],
)
def test_what_is_no_phone_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        phone(text)


@given(st.from_regex(r"0143[0-9]{6}", fullmatch=True), st.booleans())
def test_landlines_of_the_city_are_grouped_4_2_4(digits: str, wide: bool) -> None:
    written = phone(digits.translate(WIDE) if wide else digits)
    assert written == f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    assert phone(digits[1:]) == written


@given(st.from_regex(r"0[1-9][0-9]{8}|0[5-9]0[0-9]{8}", fullmatch=True))
def test_a_phone_keeps_its_digits_and_is_read_back(digits: str) -> None:
    try:
        written = phone(digits)
    except Refused:
        assert len(digits) == 10
        return
    assert written.replace("-", "") == digits
    assert phone(written) == written


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("059-0014", "059-0014"),
        ("0590014", "059-0014"),
        ("590014", "059-0014"),
        ("590014.0", "059-0014"),
        ("〒０５９－００１４", "059-0014"),
        ("059ー0014", "059-0014"),
        ("〒 059 0014", "059-0014"),
        ("10001", "001-0001"),
        ("1000001", "100-0001"),
    ],
)
def test_postal_codes(text: str, code: str) -> None:
    assert postal_code(text) == code


@pytest.mark.parametrize(
    "text", ["", "059-014", "059014", "05900145", "59-0014", "05-90014", "000-0001", "abc-defg", "1"]
)
def test_what_is_no_postal_code_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        postal_code(text)


@given(st.integers(10_000, 9_999_999).map(lambda n: f"{n:07}"))
def test_postal_codes_come_back_from_numbers(digits: str) -> None:
    written = f"{digits[:3]}-{digits[3:]}"
    assert (
        postal_code(written)
        == postal_code(str(int(digits)))
        == postal_code(written.translate(WIDE))
        == written
    )


def test_looking_up_both_ways() -> None:
    (place,) = look_up("590014")
    assert (place.prefecture, place.city, place.town) == ("北海道", "登別市", "富士町")
    assert place.address == "北海道登別市富士町"
    assert look_up_address("登別市富士町7丁目33番地") == (place,)
    assert look_up_address(place.address) == (place,)
    assert look_up("999-9999") == ()
    assert look_up_address("どこか") == ()


def test_looking_up_an_office_a_shared_code_and_an_ambiguous_city() -> None:
    assert look_up("059-8701")[0].office == "登別市役所"
    assert [place.city for place in look_up("498-0000")] == ["弥富市", "桑名郡木曽岬町"]
    assert [place.code for place in look_up_address("伊達市梅本町1")] == ["052-0022"]
    assert {place.prefecture for place in look_up_address("伊達市")} == {"北海道", "福島県"}
    assert look_up_address("登別市ない町")[0].code == "059-0000"
    assert "060-0001" in [place.code for place in look_up_address("札幌市中央区北1条西2丁目")]


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        ("3箱+2束+17", 1717),
        ("３箱＋２束＋１７", 1717),
        ("3箱2束17部", 1717),
        ("3箱、2束、17", 1717),
        ("3箱と17部", 1517),
        ("17+3箱", 1517),
        ("23,000", 23_000),
        ("23000部", 23_000),
        (" 4 束 ", 400),
        ("0", 0),
    ],
)
def test_quantities(text: str, copies: int) -> None:
    assert quantity(text, PACKING) == copies


@pytest.mark.parametrize(
    "text", ["", "+", "17+", "3袋", "箱", "-3", "3箱-2", "1.5箱", "10,00", "99999999", "三箱", "9" * 5000]
)
def test_what_is_no_quantity_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        quantity(text, PACKING)


@given(
    st.integers(0, MOST),
    st.dictionaries(st.sampled_from(["箱", "束", "ケース", "ﾊﾟｯｸ"]), st.integers(1, 5000), max_size=4),
    st.booleans(),
)
def test_quantities_are_read_back(copies: int, packing: dict[str, int], wide: bool) -> None:
    text = quantity_text(copies, packing)
    assert quantity(text.translate(WIDE) if wide else text, packing) == copies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("123456789018", True),
        ("1234-5678-9018", True),
        ("１２３４　５６７８　９０１８", True),
        ("番号は123456789018です", True),
        ("123456789012", False),
        ("1234567890180", False),
        ("9999-1234-5678-9018", False),
        ("12345678901", False),
        ("000000000000", False),
        ("0143-00-0021", False),
        ("", False),
    ],
)
def test_personal_numbers(text: str, found: bool) -> None:
    assert looks_like_my_number(text) is found


@given(st.from_regex(r"[1-9][0-9]{10}", fullmatch=True))
def test_exactly_one_check_digit_is_right(eleven: str) -> None:
    assert sum(looks_like_my_number(f"{eleven}{last}") for last in range(10)) == 1


@given(st.from_regex(r"[1-9][0-9]{10}", fullmatch=True), st.integers(0, 10), st.integers(1, 9))
def test_a_mistyped_digit_is_mostly_seen(eleven: str, place: int, shift: int) -> None:
    # The rule's one weakness: remainders 0 and 1 share the check digit 0.
    last = next(digit for digit in range(10) if looks_like_my_number(f"{eleven}{digit}"))
    other = f"{eleven[:place]}{(int(eleven[place]) + shift) % 10}{eleven[place + 1 :]}"
    assert last == 0 or not looks_like_my_number(f"{other}{last}")


def test_a_load_is_what_its_stops_get_unit_by_unit() -> None:
    assert load_text([700, 700], PACKING) == "2箱+4束"
    assert load_text([1717, 83, 0], PACKING) == "3箱+2束+100"
    assert load_text([], PACKING) == load_text([0], PACKING) == "0"


@given(st.lists(st.integers(0, 30_000), max_size=30))
def test_a_load_reads_back_as_the_sum(counts: list[int]) -> None:
    assume(sum(counts) <= MOST)
    assert quantity(load_text(counts, PACKING), PACKING) == sum(counts)


def test_a_fraction_of_a_box_is_told_of_as_one() -> None:
    with pytest.raises(Refused, match="小数は使えません"):
        quantity("1.5箱", {"箱": 500, "束": 100})
