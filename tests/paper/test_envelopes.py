"""Envelopes and postcards: the digits in their boxes, columns that fit, nothing outside the paper."""

from __future__ import annotations

from contextlib import closing

import pypdfium2 as pdfium
import pytest
from reading import find, flat, fonts, in_order, outside, texts

from pfdesk.paper.addressee import Addressee
from pfdesk.paper.envelopes import KINDS, EnvelopeKind, EnvelopeLook, Sender, envelope_kind, envelopes
from pfdesk.paper.faces import faces
from pfdesk.paper.pen import Pen
from pfdesk.paper.sizes import A4
from pfdesk.paper.vertical import (
    column,
    column_height,
    kanji_number,
    squares,
    vertical_address,
)

OFFICE = Sender("059-8701", "登別市中央町6丁目11番地", "見本市 福祉課", "0143-00-0000")
TO = [
    Addressee("050-0123", "室蘭市見本町4-12 見本ビル501号", "社会福祉法人見本社会福祉協議会", rest="4-12"),
    Addressee("059-0012", "登別市中央町6-11 ABCマンション12F B604号", "見本市民会議", "地域福祉推進部会 副部会長",
              ("例示 太郎", "仮名 五月")),
    Addressee("059-0012", "登別市中央町6-11", names=("見本 一郎", "花子")),
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("vertical", [True, False], ids=["縦", "横"])
def test_an_envelope_a_page_whole_and_embedded(kind: EnvelopeKind, vertical: bool) -> None:
    look = EnvelopeLook(vertical, OFFICE, boxes=True, bar_code=True, remark="調査票在中")
    printed = envelopes(TO, kind, look)
    assert printed == envelopes(TO, kind, look)
    assert printed.pages == len(TO) == len(texts(printed.pdf))
    assert outside(printed.pdf) == []
    assert all(fonts(printed.pdf).values())
    assert [p.what for p in printed.problems if p.level == "wrong"] == []
    together = in_order(printed.pdf)
    for words in (
        "社会福祉法人見本社会福祉協議会",
        "例示太郎様",
        "仮名五月様",
        "花子様",
        "見本市福祉課",
        "調査票在中",
    ):
        assert words in together


def test_the_digits_stand_in_their_boxes() -> None:
    """The boxes begin 12 mm below the top; the last ends 8 mm from the right, 47.7 mm in all."""
    pdf = envelopes(TO[:1], envelope_kind("postcard")).pdf
    lefts = [44.3 + step for step in (0, 7, 14, 21.6, 28.4, 35.2, 42)]
    with closing(pdfium.PdfDocument(pdf)) as document:
        text = document[0].get_textpage()
        chars = [(text.get_text_range(n, 1), text.get_charbox(n)) for n in range(text.count_chars())]
    digits = [(char, box) for char, box in chars if char.isascii() and char.isdigit()][:7]
    mm = 25.4 / 72
    assert "".join(char for char, _ in digits) == "0500123"
    for start, (_, box) in zip(lefts, digits, strict=True):
        left, low, right, high = (value * mm for value in box)
        assert start < left < right < start + 5.7
        assert 12 < 148 - high < 148 - low < 20
        assert (left + right) / 2 == pytest.approx(start + 2.85, abs=0.35)


def test_calibration_moves_an_envelope() -> None:
    kind = envelope_kind("naga3")
    there = find(envelopes(TO[:1], kind, EnvelopeLook(vertical=False)).pdf, "御中")
    here = find(envelopes(TO[:1], kind, EnvelopeLook(vertical=False, right=2, down=1)).pdf, "御中")
    assert [b - a for a, b in zip(there, here, strict=True)] == pytest.approx([2, 1, 2, 1], abs=0.02)


def test_what_cannot_fit_is_told() -> None:
    printed = envelopes(
        [Addressee("050-0099", "見本町1", "とても長い名前の団体" * 9)], envelope_kind("naga3")
    )
    assert any("収まりません" in problem.what for problem in printed.problems)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("室蘭市見本町4-12", "室蘭市見本町四ー十二"),
        ("中央町6丁目11番地", "中央町六丁目十一番地"),
        ("東12丁目3番24号", "東十二丁目三番二十四号"),
        ("見本町10番地 20号室", "見本町十番地　二十号室"),
        ("見本町1-12-11", "見本町一ー十二ー十一"),
        ("見本町1-05", "見本町一ー〇五"),
        ("見本町1-103 B604", "見本町一ー一〇三　B604"),
        ("北海道見本町１２３番地", "北海道見本町一二三番地"),
    ],
)
def test_figures_of_an_address_become_kanji(written: str, wanted: str) -> None:
    assert vertical_address(written) == wanted


def test_kanji_numbers_to_99() -> None:
    assert [kanji_number(n) for n in (1, 10, 11, 20, 99, 100)] == [
        "一",
        "十",
        "十一",
        "二十",
        "九十九",
        "一〇〇",
    ]


def test_short_figures_stand_together_and_words_letter_by_letter() -> None:
    assert [(one.text, one.size) for one in squares("第12回A")] == [
        ("第", 1),
        ("12", 1),
        ("回", 1),
        ("Ａ", 1),
    ]
    assert [one.text for one in squares("NPO法")] == ["NPO", "法"]
    assert [one.text for one in squares("ABCD")] == ["Ａ", "Ｂ", "Ｃ", "Ｄ"]
    assert [one.text for one in squares("Café会")] == ["Ｃ", "ａ", "ｆ", "é", "会"]
    assert [one.text for one in squares("Cafe\u0301会")] == ["Ｃ", "ａ", "ｆ", "é", "会"]
    assert [one.text for one in squares("né会")] == ["né", "会"]
    assert column_height("見本", 72) == pytest.approx(50.8)


def test_the_face_s_own_vertical_forms_are_drawn_and_read_back() -> None:
    pen = Pen(A4)
    column(pen, 100, 20, "ヨガスタジオー（見本）、「会」", 14)
    printed = pen.finish()
    assert flat(printed.pdf) == "ヨガスタジオー（見本）、「会」"
    for mark in "ー（）、「」":
        assert faces().upright(mark, "figures") != mark
    assert faces().upright("見", "figures") == "見"
