"""Letters: placeholders, the order of an official letter, the seal, enclosures, what is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import find, flat, fonts, outside, texts

from pfdesk.paper.form import Letterhead, Option
from pfdesk.paper.letters import Letter, LetterKind, LetterText, Placeholder, draw_letters
from pfdesk.paper.preflight import past_problems
from pfdesk.values.errors import Refused
from pfdesk.values.ids import THE_OFFICE, new_id
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
             "皆さまへ", "記", "日時", "同封書類", "以上", "【問い合わせ】")  # fmt: skip
    tops = [find(pdf, words)[1] for words in order]
    assert tops == sorted(tops)
    assert "(1) 調査票" in texts(pdf)[0]
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


def test_a_single_row_and_a_single_enclosure_bear_no_number() -> None:
    letter = replace(letters()[0], rows=())
    page = texts(draw_letters("案内", [letter], replace(TEXT, enclosures="調査票"), HEAD).pdf)[0]
    assert "1　同封書類" not in page
    assert "1. " not in page
    assert "同封書類" in page


def test_whom_to_ask_has_every_way_that_the_office_told() -> None:
    head = replace(HEAD, fax="0143-00-0022", email="fukushi@city.example.jp")
    page = flat(draw_letters("案内", letters(), TEXT, head).pdf)
    for words in (
        "電話0143-00-0021",
        "FAX0143-00-0022",
        "メールfukushi@city.example.jp",
        "〒059-0012見本市例示町1-1",
    ):
        assert words in page


def test_what_the_settings_lack_is_told_once_and_leads_there() -> None:
    bare = Letterhead("", date(2024, 2, 16))
    text = replace(TEXT, body="　{市町村名}からのお願いです。{期限}")
    printed = draw_letters("案内", letters(12), text, bare)
    (problem,) = printed.problems
    assert problem.id == THE_OFFICE
    assert problem.level == "wrong"
    assert "市町村名・郵便番号・所在地・電話番号・首長の職と氏名" in problem.what
    (lesser,) = draw_letters("案内", letters(3), TEXT, replace(HEAD, mayor="")).problems
    assert (lesser.level, "首長の職と氏名" in lesser.what) == ("warn", True)
    assert draw_letters("案内", letters(3), TEXT, HEAD).problems == ()


def test_a_long_letter_is_numbered_by_itself_and_a_short_one_is_not() -> None:
    long = replace(TEXT, body="　お知らせします。\n" * 60)
    printed = draw_letters("案内", letters(2), long, HEAD)
    numbers = [
        [word for word in ("1 / 2", "2 / 2", "1 / 4", "3 / 4") if word in page] for page in texts(printed.pdf)
    ]
    assert numbers == [["1 / 2"], ["2 / 2"], ["1 / 2"], ["2 / 2"]]
    assert "1 / 1" not in texts(draw_letters("案内", letters(2), TEXT, HEAD).pdf)[0]


def test_a_day_before_the_letters_own_is_to_be_mended() -> None:
    day = date(2024, 2, 20)
    (problem,) = past_problems("回答期限", date(2024, 2, 19), day)
    assert (problem.level, "令和6年2月19日" in problem.what) == ("wrong", True)
    assert past_problems("回答期限", day, day) == past_problems("回答期限", None, day) == ()


def test_a_day_of_the_options_is_read_as_people_write_it() -> None:
    option = Option("due", "回答期限", is_day=True, after=14)
    today = date(2024, 2, 20)
    assert option.usual(today) == date(2024, 3, 5)
    assert option.taken("R6.3.8", today) == option.taken("令和6年3月8日", today) == date(2024, 3, 8)
    assert option.taken("", today) is None
    with pytest.raises(Refused) as refused:
        option.taken("R6.2.30", today)
    assert refused.value.field == "due"
