"""How a name is written, and what is told of addressees before paper is spent."""

from __future__ import annotations

import pytest

from pfdesk.paper.addressee import Addressee, address_problems, called_with, letter_lines, name_lines
from pfdesk.values.ids import new_id


def lines(**parts: object) -> list[str]:
    return [line.whole for line in name_lines(Addressee("050-0099", "見本町", **parts))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ({"organisation": "見本会"}, ["見本会　御中"]),
        ({"organisation": "会員", "honorific": "各位"}, ["会員　各位"]),
        ({"organisation": "見本会", "honorific": "none"}, ["見本会"]),
        ({"names": ("見本 花子",)}, ["見本　花子　様"]),
        ({"names": ("見本 花子",), "honorific": "先生"}, ["見本　花子　先生"]),
        (
            {"organisation": "見本会", "post": "会長", "names": ("見本 花子",)},
            ["見本会", "会長　見本　花子　様"],
        ),
        (
            {"organisation": "見本会", "post": "地域福祉推進部会長", "names": ("見本 花子",)},
            ["見本会", "地域福祉推進部会長", "見本　花子　様"],
        ),
        (
            {"organisation": "見本会", "names": ("見本 花子",), "honorific": "御中"},
            ["見本会", "見本　花子　様"],
        ),
        (
            {"organisation": "見本会", "names": ("見本 花子",), "honorific": "各位"},
            ["見本会", "見本　花子　様"],
        ),
        ({"organisation": "見本会 御中"}, ["見本会 御中"]),
        ({"organisation": "見本会", "names": ("窓口担当者様",)}, ["見本会", "窓口担当者様"]),
        ({"names": ("見本 一郎", "花子")}, ["見本　一郎　様", "　　　花子　様"]),
        ({"names": ("見本 一郎", "例示 三四郎")}, ["見本　一郎　　様", "例示　三四郎　様"]),
    ],
)
def test_names_are_written_as_an_office_writes_them(parts: dict[str, object], wanted: list[str]) -> None:
    assert lines(**parts) == wanted


def test_a_letter_has_one_honorific() -> None:
    to = Addressee("050-0099", "見本町", "見本会", "会長", ("見本 花子",))
    assert letter_lines(to) == ("〒050-0099 見本町", "見本会", "会長　見本　花子　様")
    assert letter_lines(Addressee("", "見本町", "見本会")) == ("見本町", "見本会　御中")
    assert called_with("見本会", person=False) == "見本会 御中"
    assert called_with("見本 花子", person=True) == "見本 花子 様"
    assert called_with("見本 花子 様", person=True) == "見本 花子 様"


def test_problems_name_the_record() -> None:
    same = [Addressee("059-0012", "登別市中央町６－１", "甲", id=new_id()),
            Addressee("059-0012", "登別市中央町6-1", "乙", id=new_id())]  # fmt: skip
    for one, two in (
        ("登別市見本町7丁目1番地", "登別市見本町7-1"),
        ("登別市見本町三丁目2番1号", "登別市見本町３－２－１"),
    ):
        twice = address_problems(Addressee("059-0012", place, place) for place in (one, two))
        assert [p.what for p in twice] == ["同じ住所に2通あります"]
    apart = address_problems(Addressee("059-0012", f"登別市見本町7-{n}", f"会{n}") for n in (1, 11))
    assert apart == ()
    bare = Addressee("", "", "丙", id=new_id())
    long = Addressee("059-0012", "登別市中央町9", "見" * 21, id=new_id())
    found = address_problems([*same, bare, long])
    assert [(p.where, p.what, p.id) for p in found] == [
        ("丙", "郵便番号がありません", bare.id),
        ("丙", "住所がありません", bare.id),
        ("甲、乙", "同じ住所に2通あります", same[0].id),
        ("見" * 21, "20字を超える名前です。改行の位置を確かめてください", long.id),
    ]
    assert address_problems([Addressee("059-0012", "登別市中央町9", "見" * 20)]) == ()
