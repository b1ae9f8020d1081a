"""The short way for plain texts gives what the long way gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pfdesk.values import phones, text
from pfdesk.values.errors import Refused

SIGNS = st.text(st.sampled_from("aか゛髙㈱　 \t\n\u3099\u309aハー①\u200b\u202e\x07\xad\ufeff"), max_size=12)


def outcome(plain: bool, words: str) -> str:
    try:
        return (
            text.clean_line(words, 9)
            if plain
            else text._accepted(text._BLANK_RUN.sub(" ", text._visible(words).strip()), 9)
        )
    except Refused as refused:
        return refused.sentence


@given(SIGNS)
def test_a_line_is_cleaned_the_same_whether_it_is_plain_or_not(words: str) -> None:
    assert outcome(True, words) == outcome(False, words)


@given(st.from_regex(r"0[0-9]{9,10}", fullmatch=True))
def test_hyphens_stand_where_the_numbering_plan_has_them(digits: str) -> None:
    assert phones._grouped(digits) == phones._as_planned(digits)
