"""Letters: placeholders, the order of an official letter, the seal, enclosures, what is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import find, flat, fonts, outside, texts

from pfdesk.paper.form import Letterhead
from pfdesk.paper.letters import Letter, LetterKind, LetterText, Placeholder, draw_letters
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from pfdesk.values.placeholders import check_placeholders, filled, placeholders

HEAD = Letterhead(
    "見本市", date(2024, 2, 16), "福祉課", "見本市例示町1-1", "0143-00-0021", "059-0012", "見本市長 見本 太郎"
)
TEXT = LetterText(
    "{年度}の{行事}について", "　{宛名}の皆さまへ。\n　期限は{期限}です。", "調査票\n返信用封筒"
)
KIND = LetterKind("件名", "本文", own=(Placeholder("行事", "講演会"), Placeholder("期限", "令和6年3月1日")))
VALUES = {"行事": "講演会", "期限": "令和6年3月1日"}


def letters(count: int = 1) -> list[Letter]:
    return [
        Letter((f"見本商店{n} 御中",), VALUES, (("日時", "令和6年3月9日"),), new_id()) for n in range(count)
    ]


def test_the_parts_stand_in_the_order_of_an_official_letter() -> None:
    pdf = draw_letters("案内", letters(), TEXT, HEAD, "登社福第12号", "omitted").pdf
    order = ("登社福第12号", "令和6年2月16日", "見本商店0 御中", "見本市長", "(公印省略)", "令和5年度の講演会",
             "皆さまへ", "記", "日時", "同封書類", "以上", "お問い合わせ")  # fmt: skip
    tops = [find(pdf, words)[1] for words in order]
    assert tops == sorted(tops)
    assert "1. 調査票" in texts(pdf)[0]
    assert "{" not in flat(pdf)
    assert outside(pdf) == []
    assert all(fonts(pdf).values())


def test_one_letter_a_page_each_with_its_own_name() -> None:
    printed = draw_letters("案内", letters(3), TEXT, HEAD)
    assert [f"見本商店{n} 御中の皆さまへ" in text for n, text in enumerate(texts(printed.pdf))] == [True] * 3


def test_the_place_of_the_seal_covers_the_end_of_the_name() -> None:
    pdf = draw_letters("案内", letters(), TEXT, HEAD, seal="place").pdf
    name, seal = find(pdf, "太郎"), find(pdf, "印")
    assert abs((name[1] + name[3]) / 2 - (seal[1] + seal[3]) / 2) < 2
    assert "公印省略" not in flat(pdf)


def test_a_placeholder_without_a_value_is_told_with_its_letter() -> None:
    letter = replace(letters()[0], values={"行事": "講演会"})
    printed = draw_letters("案内", [letter], TEXT, HEAD)
    assert [(p.what, p.id) for p in printed.problems] == [("「{期限}」に入れるものがありません", letter.id)]


def test_no_letter_is_told() -> None:
    assert not draw_letters("案内", [], TEXT, HEAD).ready


def test_what_is_known_is_common_and_own() -> None:
    assert {"宛名", "日付", "行事"} <= KIND.known


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{行事名}", "「{行事名}」という差し込みはありません"),
        ("{行事", "組が合って"),
        ("行事}", "組が合って"),
    ],
)
def test_unknown_and_lone_braces_are_refused(text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        check_placeholders(text, KIND.known)


names = st.text("行事期限宛名市", min_size=1, max_size=4)


@given(st.lists(st.tuples(st.text("あいう、。\n", max_size=8), names), max_size=6))
def test_filling_in_puts_every_value_where_its_name_stood(parts: list[tuple[str, str]]) -> None:
    text = "".join(f"{words}{{{name}}}" for words, name in parts)
    check_placeholders(text, {name for _, name in parts})
    assert set(placeholders(text)) == {name for _, name in parts}
    values = {name: f"<{name}>" for _, name in parts}
    assert filled(text, values) == "".join(f"{words}<{name}>" for words, name in parts)
