from __future__ import annotations

import time
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.values.era_table import ERAS, FIRST_DAY, LAST_DAY
from pfdesk.values.eras import era_text, moment_text, parse_date
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year, fiscal_year_days, fiscal_year_text, parse_fiscal_year

THE_DAY = date(2024, 2, 16)
DAYS = st.dates(FIRST_DAY, LAST_DAY)
WIDE = str.maketrans("0123456789.-/RHSTM", "０１２３４５６７８９．－／ＲＨＳＴＭ")


@pytest.mark.parametrize(
    "text",
    [
        "R6.2.16",
        "令6・2・16",
        "r6.2.16",
        "Ｒ６．２．１６",
        "R06.02.16",
        "R6/2/16",
        "R6-2-16",
        "R060216",
        "令6.2.16",
        "令和6年2月16日",
        "令和６年２月１６日",
        " 令和 6年 2月16日 ",
        "令和六年二月十六日",
        "㋿6年2月16日",
        "令和6年2月16日(金)",
        "令和6年2月16日（金曜日）",
        "令和6年2月16日金曜日",
        "2024/2/16",
        "2024-02-16",
        "2024.2.16",
        "2024年2月16日",
        "西暦2024年2月16日",
        "二〇二四年二月十六日",
        "20240216",
        "２０２４０２１６",
        "2024－02－16",
        "2024-02-16 00:00:00",
        "2024-02-16T00:00",
    ],
)
def test_every_way_of_writing_one_day(text: str) -> None:
    assert parse_date(text) == THE_DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明治45年7月29日", date(1912, 7, 29)),
        ("明治45年7月30日", date(1912, 7, 30)),  # ended within the day
        ("大正元年7月30日", date(1912, 7, 30)),
        ("T15.12.25", date(1926, 12, 25)),
        ("昭和元年12月25日", date(1926, 12, 25)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("H元.1.8", date(1989, 1, 8)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R1.5.1", date(2019, 5, 1)),
        ("明治元年1月25日", date(1868, 1, 25)),
        ("R6.2.29", date(2024, 2, 29)),
    ],
)
def test_days_around_a_change_of_era(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "昭和65年1月1日",
        "S65.1.1",
        "昭和64年1月8日",
        "平成31年5月1日",
        "令和元年4月30日",
        "R0.5.1",
        "大正元年7月29日",
        "明治45年7月31日",
        "T15.12.26",
        "昭和元年12月24日",
        "明治元年1月1日",
        "1867-12-31",
        "2118-01-01",
        "R5.2.29",
        "2023/2/29",
        "2024/13/1",
        "20240230",
        "2024-4-31",
        "R6.2.0",
        "6.2.16",
        "24/2/16",
        "2/16",
        "0216",
        "2024",
        "令和6年",
        "来週",
        "R6.2.16.1",
        "令和6年2月16日(土)",
        "2024-02-16 09:30",
        "令和一二三十年1月1日",
        "X6.2.16",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_date(text)
    assert refused.value.field == ""
    assert refused.value.sentence.endswith("。")


def test_a_day_outside_its_era_is_told_in_the_right_one() -> None:
    with pytest.raises(Refused, match="昭和は64年1月7日までです。平成2年1月1日ではありませんか。"):
        parse_date("昭和65年1月1日")


@pytest.mark.parametrize(
    ("text", "near", "day"),
    [
        ("0216", date(2024, 1, 10), THE_DAY),
        ("2/16", date(2023, 12, 10), THE_DAY),
        ("2月16日", date(2024, 3, 1), THE_DAY),
        ("1228", date(2024, 1, 10), date(2023, 12, 28)),
        ("0229", date(2022, 5, 1), date(2024, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_nearest(text: str, near: date, day: date) -> None:
    assert parse_date(text, near=near) == day


@given(DAYS, st.sampled_from(["short", "long", "iso"]), st.booleans())
def test_what_is_written_is_read_back(day: date, style: str, wide: bool) -> None:
    text = era_text(day, style)  # type: ignore[arg-type]
    assert parse_date(text.translate(WIDE) if wide else text) == day


@given(DAYS)
def test_a_day_without_year_is_within_half_a_leap_cycle(day: date) -> None:
    found = parse_date(f"{day.month}/{day.day}", near=day)
    assert found == day


def test_every_era_follows_the_former_one() -> None:
    for former, era in pairwise(ERAS):
        assert 0 <= (era.first_day - former.last_day).days <= 1
        assert era_text(era.first_day, "long").startswith(f"{era.name}元年")


@pytest.mark.parametrize(
    ("style", "text"), [("short", "R6.2.16"), ("long", "令和6年2月16日"), ("iso", "2024-02-16")]
)
def test_styles(style: str, text: str) -> None:
    assert era_text(THE_DAY, style) == text  # type: ignore[arg-type]


def test_a_day_before_the_eras_is_written_in_iso() -> None:
    assert era_text(date(1603, 3, 24)) == "1603-03-24"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("令和5年度", 2023),
        ("R5", 2023),
        ("Ｒ５年度", 2023),
        ("2023", 2023),
        ("２０２３年度", 2023),
        ("令和5", 2023),
        ("令和元年度", 2019),
        ("平成31年度", 2019),
        ("平成元年度", 1989),
        ("昭和63年度", 1988),
        ("昭和元年度", 1926),
        ("大正15年度", 1926),
        ("FY2023", 2023),
    ],
)
def test_fiscal_years_read(text: str, year: int) -> None:
    assert parse_fiscal_year(text) == year


@pytest.mark.parametrize(
    "text", ["", "昭和64年度", "昭和65年度", "平成32年度", "令和0年度", "5年度", "1800", "R5.4"]
)
def test_fiscal_years_refused(text: str) -> None:
    with pytest.raises(Refused):
        parse_fiscal_year(text)


def test_fiscal_year_of_the_account() -> None:
    assert fiscal_year(THE_DAY) == 2023
    assert fiscal_year_text(2023) == "令和5年度"
    assert fiscal_year_text(2019) == "令和元年度"
    assert fiscal_year_text(1988) == "昭和63年度"
    assert fiscal_year_days(2023) == (date(2023, 4, 1), date(2024, 3, 31))


@given(DAYS)
def test_a_day_lies_in_its_fiscal_year(day: date) -> None:
    first, last = fiscal_year_days(fiscal_year(day))
    assert first <= day <= last


@given(st.integers(1868, 2117), st.sampled_from(["long", "short"]))
def test_fiscal_years_are_read_back(year: int, style: str) -> None:
    assert parse_fiscal_year(fiscal_year_text(year, style)) == year


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows sets its zone for the whole PC")
def test_a_moment_is_told_as_the_clock_on_the_wall_showed_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert moment_text(datetime(2024, 2, 15, 16, 5, tzinfo=UTC)) == "R6.2.16 01:05"
    finally:
        monkeypatch.undo()
        time.tzset()
