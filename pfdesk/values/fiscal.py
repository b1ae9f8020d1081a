"""Fiscal years (年度), 1 April to 31 March, named by the calendar year in which they begin."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from pfdesk.values.era_table import BY_NAME, ERA_NAMES, FIRST_DAY, LAST_DAY, Era, era_of
from pfdesk.values.errors import Refused

_ERA_YEAR = re.compile(f"({ERA_NAMES})(元|[0-9]{{1,2}})(?:年度?)?")
_CALENDAR_YEAR = re.compile("(?:西暦|FY)?([0-9]{4})(?:年度?)?")


def fiscal_year(d: date) -> int:
    """The fiscal year of a day: 2023 for 2024-02-16."""
    return d.year if d.month >= 4 else d.year - 1


def fiscal_year_days(year: int) -> tuple[date, date]:
    """The first and the last day of a fiscal year."""
    return date(year, 4, 1), date(year + 1, 3, 31)


def fiscal_year_text(year: int, style: str = "long") -> str:
    """A fiscal year as text: 令和5年度 for 2023, or R5 in the short style.

    It is named by the era of its 1 May: 2019 is 令和元年度, as the Government settled for the
    whole of that year, and 1988 is 昭和63年度. Outside the eras: 2150年度.
    """
    era = era_of(date(year, 5, 1))
    if era is None:
        return str(year) if style == "short" else f"{year}年度"
    era_year = era.year_of(year)
    if style == "short":
        return f"{era.letter}{era_year}"
    return f"{era.name}{'元' if era_year == 1 else era_year}年度"


def parse_fiscal_year(text: str) -> int:
    """The fiscal year in a text: 令和5年度, R5, 令和元年度, 平成31年度 (also 2019), 2023, 2023年度.

    Raises Refused (without field) for anything else and for an era that has no such year.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).upper().split())
    if match := _ERA_YEAR.fullmatch(plain):
        return _in_era(BY_NAME[match[1]], 1 if match[2] == "元" else int(match[2]))
    if match := _CALENDAR_YEAR.fullmatch(plain):
        year = int(match[1])
        if FIRST_DAY.year <= year <= LAST_DAY.year:
            return year
    raise Refused("", "年度として読めません。令和5年度、R5、2023 のように入力してください。")


def _in_era(era: Era, era_year: int) -> int:
    year = era.calendar_year(era_year)
    first, last = fiscal_year_days(year)
    if era_year < 1 or last < era.first_day or first > era.last_day:
        raise Refused("", f"{era.name}{era_year}年度はありません。年度を確かめてください。")
    return year
