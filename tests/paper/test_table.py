from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from reading import find, flat, outside, texts

from pfdesk.paper.form import Letterhead
from pfdesk.paper.frame import Document
from pfdesk.paper.sizes import A4, A4_LANDSCAPE
from pfdesk.paper.table import Column, GroupRow, TotalRow, column_widths, list_table

OFFICE = Letterhead("登別市", date(2024, 2, 16))
COLUMNS = (
    Column("name", "名称"),
    Column("count", "部数", 30, kind="number"),
    Column("phone", "電話番号", 34, kind="phone"),
)


def rows(count: int) -> list[dict[str, object]]:
    return [{"name": f"見本{i:03d}", "count": i * 1000, "phone": "0143-00-0021"} for i in range(1, count + 1)]


def test_title_office_date_and_page_numbers_stand_on_paper() -> None:
    document = Document("会員名簿", OFFICE, A4_LANDSCAPE, "PF推進会議")
    list_table(document, COLUMNS, rows(80))
    printed = document.finish()
    pages = texts(printed.pdf)
    assert printed.pages == len(pages) > 2
    assert all(word in pages[0] for word in ("会員名簿", "PF推進会議", "登別市", "令和6年2月16日"))
    for number, text in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in text
        assert "名称" in text
        assert "登別市" in text
    assert outside(printed.pdf) == []


def test_every_row_stands_on_exactly_one_page() -> None:
    document = Document("名簿", OFFICE)
    list_table(document, COLUMNS, rows(150))
    joined = flat(document.finish().pdf)
    assert [joined.count(f"見本{i:03d}") for i in range(1, 151)] == [1] * 150


def test_numbers_end_at_one_right_edge() -> None:
    document = Document("配布計画", OFFICE)
    list_table(document, COLUMNS, [*rows(3), TotalRow("合計", {"count": 1234567})])
    pdf = document.finish().pdf
    edges = [find(pdf, words)[2] for words in ("1,000", "3,000", "1,234,567")]
    assert edges == pytest.approx([edges[0]] * 3, abs=0.25)


def test_long_text_wraps_and_is_never_cut() -> None:
    long = "とても長い名前の" * 30
    document = Document("名簿", OFFICE)
    list_table(document, COLUMNS, [{"name": long, "count": None, "phone": ""}])
    assert long in flat(document.finish().pdf)


def test_a_row_higher_than_a_page_goes_on_and_is_told() -> None:
    long = "".join(f"第{i}号。" for i in range(2000))
    document = Document("自由記述一覧", OFFICE)
    list_table(document, (Column("no", "番号", 12), Column("text", "記述", 60)), [{"no": "1", "text": long}])
    printed = document.finish()
    assert printed.pages > 1
    text = flat(printed.pdf)
    assert all(f"第{i}号" in text for i in range(2000))
    assert any("次のページへ" in problem.what for problem in printed.problems)
    assert outside(printed.pdf) == []


@pytest.mark.parametrize("before", range(30, 45))
def test_a_group_keeps_its_first_row_and_a_total_its_last(before: int) -> None:
    document = Document("配布計画", OFFICE, A4)
    group = [
        GroupRow("市の施設"),
        {"name": "図書館", "count": 230, "phone": ""},
        TotalRow("小計", {"count": 230}, "subtotal"),
    ]
    list_table(document, COLUMNS, [*rows(before), *group])
    pages = texts(document.finish().pdf)
    places = [
        next(n for n, text in enumerate(pages) if word in text) for word in ("市の施設", "図書館", "小計")
    ]
    assert len(set(places)) == 1


def test_widths_fill_the_page() -> None:
    assert sum(column_widths(COLUMNS, 176)) == pytest.approx(176)
    assert column_widths(
        (Column("a", "", 20), Column("b", "", share=3), Column("c", "", share=1)), 100
    ) == pytest.approx([20, 60, 20])
    assert sum(column_widths((Column("a", "", 200), Column("b", "")), 100)) == pytest.approx(100)


def test_only_records_are_kept_for_the_log_of_prints() -> None:
    """A line of counts goes by the code of its choice; the log could not read that back."""
    member = SimpleNamespace(id=uuid4(), name="見本商店", count=1, phone="")
    document = Document("名簿", OFFICE)
    list_table(
        document, COLUMNS, [member, SimpleNamespace(id="noboribetsu", name="登別市", count=5, phone="")]
    )
    assert document.finish().ids == (member.id,)


def test_an_empty_list_says_so() -> None:
    document = Document("名簿", OFFICE)
    list_table(document, COLUMNS, [])
    assert "該当するものはありません" in flat(document.finish().pdf)


def _rows_a_page(count: int, parts: int = 1) -> list[int]:
    """How many rows stand on each page of a table whose rows are in so many groups."""
    document = Document("名簿", OFFICE)
    listed: list[object] = list(rows(count))
    for part in range(1, parts):
        listed.insert(len(listed) * part // parts, GroupRow(f"区分{part}"))
    list_table(document, COLUMNS, listed)
    return [len(re.findall("見本[0-9]{3}", text)) for text in texts(document.finish().pdf)]


def test_a_table_never_leaves_one_row_alone() -> None:
    for count in range(2, 90):
        assert min(_rows_a_page(count)) > 1, count
    assert {sum(_rows_a_page(count)) - count for count in range(2, 90)} == {0}


@pytest.mark.parametrize("count", range(36, 48))
def test_a_group_leaves_none_of_its_rows_alone_either(count: int) -> None:
    document = Document("名簿", OFFICE)
    list_table(document, COLUMNS, [*rows(count), GroupRow("次の区分"), *rows(90)[count : count + 20]])
    pages = texts(document.finish().pdf)
    of_group = [len(re.findall("見本[0-9]{3}", text.partition("次の区分")[2])) for text in pages]
    assert 1 not in of_group


@pytest.mark.parametrize("count", range(30, 38))
def test_a_last_group_of_one_row_is_not_alone_on_its_page(count: int) -> None:
    document = Document("社会資源一覧", OFFICE)
    list_table(document, COLUMNS, [GroupRow("甲市"), *rows(count), GroupRow("乙町　1団体"), *rows(90)[-1:]])
    pages = texts(document.finish().pdf)
    assert [len(re.findall("見本[0-9]{3}", text)) for text in pages][-1] > 1
    assert sum(text.count("乙町") for text in pages) == 1


def test_a_group_that_goes_on_says_so_on_the_next_page() -> None:
    document = Document("名簿", OFFICE)
    list_table(document, COLUMNS, [GroupRow("企業　60件"), *rows(60), GroupRow("NPO　2件"), *rows(2)])
    first, second = texts(document.finish().pdf)
    assert "（つづき）" not in first
    assert second.index("企業 60件（つづき）") < second.index("見本0")
    assert "NPO 2件（つづき）" not in second


def test_a_group_that_begins_a_page_is_not_said_to_go_on() -> None:
    for count in range(36, 46):
        document = Document("名簿", OFFICE)
        list_table(document, COLUMNS, [GroupRow("甲"), *rows(count), GroupRow("乙"), *rows(3)])
        for text in texts(document.finish().pdf):
            assert text.count("乙") <= 1
            assert "乙（つづき）" not in text


def test_a_ledger_carries_its_sums_over() -> None:
    def carried(done: Sequence[Any]) -> dict[str, object]:
        return {"count": sum(row["count"] for row in done)}

    document = Document("受払簿", OFFICE)
    list_table(document, COLUMNS, [*rows(100), TotalRow("計", {"count": 5_050_000})], carry=carried)
    printed = document.finish()
    pages = texts(printed.pdf)
    assert len(pages) == 3
    whole = 0
    for number, text in enumerate(pages):
        here = [int(found) for found in re.findall("見本([0-9]{3})", text)]
        if number:
            assert f"{whole * 1000:,}" in text[text.index("前頁から繰越") : text.index("見本")]
        whole += sum(here)
        if number < len(pages) - 1:
            assert f"{whole * 1000:,}" in text[text.index("次頁へ繰越") :]
    assert "次頁へ繰越" not in pages[-1]
    assert outside(printed.pdf) == []


@pytest.mark.parametrize("above", range(195, 245, 7))
def test_no_heading_is_left_behind_by_its_table(above: float) -> None:
    document = Document("引継書", OFFICE)
    document.gap(float(above))
    document.heading("4　次の年度の案")
    list_table(document, COLUMNS, [{"name": "長い説明" * 60, "count": 1, "phone": ""}, *rows(2)])
    pages = texts(document.finish().pdf)
    heading = next(n for n, text in enumerate(pages) if "次の年度の案" in text)
    assert "長い説明" in pages[heading]
    assert sum(text.count("次の年度の案") for text in pages) == 1
