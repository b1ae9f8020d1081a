from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.paper.faces import faces
from pfdesk.paper.text import fit_size, number_text, wrap

WORDS = st.text(alphabet="登別市あいうっゃー、。（）「」〒0123456789-abcＡ１　 髙\n", max_size=80)


@given(text=WORDS, width=st.floats(8, 80))
def test_nothing_but_spaces_is_lost_and_no_line_is_too_wide(text: str, width: float) -> None:
    lines = wrap(text, width)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    assert all(faces().width(line) <= width + 1e-5 for line in lines)


@pytest.mark.parametrize("width", range(16, 60, 3))
def test_no_closing_sign_opens_a_line_and_no_opening_sign_ends_one(width: int) -> None:
    lines = wrap(
        "「つながりサポーター」養成講座（第2回）は、登別市民会館でひらきます。〒059－0012まで。" * 2, width
    )
    assert not [line for line in lines if line[0] in "」）、。ー"]
    assert not [line for line in lines if line[-1] in "「（〒"]


@pytest.mark.parametrize(
    "whole", ["0143-00-0021", "（0143）00-0021", "1,370", "令和6年", "59.5%", "hanako@example.jp"]
)
@pytest.mark.parametrize("before", range(0, 14, 2))
def test_numbers_and_phones_stay_whole(whole: str, before: int) -> None:
    text = "見" * before + whole + "本" * 5
    assert sum(whole.removeprefix("令和") in line for line in wrap(text, 46)) == 1


def test_what_is_wider_than_the_line_is_broken_not_lost() -> None:
    lines = wrap("https://example.jp/" + "a" * 60, 30)
    assert len(lines) > 2
    assert "".join(lines) == "https://example.jp/" + "a" * 60


def test_a_variant_never_leaves_its_base() -> None:
    assert all(line[0] != "\U000e0100" for line in wrap("葛\U000e0100" * 20, 12))


def test_line_feeds_stay() -> None:
    assert wrap("一\r\n\n二", 50) == ["一", "", "二"]


def test_an_indent_is_a_full_em_wide() -> None:
    assert faces().width("　", "text", 72) == pytest.approx(25.4)


def test_size_shrinks_only_as_far_as_stated() -> None:
    assert fit_size("見本", 100, 13, 9) == 13
    assert 9 <= fit_size("見本" * 12, 90, 13, 9) < 13
    assert fit_size("見本" * 100, 90, 13, 9) == 9


def test_numbers() -> None:
    assert [number_text(1370), number_text(56.25, 1), number_text(None), number_text(-20)] == [
        "1,370",
        "56.2",
        "",
        "-20",
    ]


def test_what_follows_a_name_is_never_torn() -> None:
    for width in range(12, 60):
        assert not any(line.endswith(("御", "各")) for line in wrap("社会福祉法人見本会　御中", width, 12))
        assert not any(line.endswith("各") for line in wrap("見本町内会会員各位", width, 12))
