"""The eras 明治 to 令和, and dates written in them: 令和6年2月16日, R6.2.16.

The first days come from japanera. A new era begins with its first day, written 元年. 明治 and
大正 ended during the very day on which the next era began, so that day may be written in either;
昭和 and 平成 ended with the day before.
Dates before 1873 are counted in the Gregorian calendar, as japanera does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from japanera import ERA_DATA_GENERAL

from pfdesk.values.errors import Refused

LAST_DAY = date(2117, 12, 31)
"""The end of 令和99年, the last year that is read or written as an era date."""

Style = Literal["short", "long", "iso"]


@dataclass(frozen=True, slots=True)
class Era:
    """An era: its name (令和), its letter (R), its first day and the last day that is written in it."""

    name: str
    letter: str
    first_day: date
    last_day: date

    def year_of(self, calendar_year: int) -> int:
        """The year of the era in a calendar year; 1 is 元年."""
        return calendar_year - self.first_day.year + 1

    def calendar_year(self, era_year: int) -> int:
        """The calendar year of a year of the era."""
        return self.first_day.year + era_year - 1


_NAMES = ("明治", "大正", "昭和", "平成", "令和")
_LETTERS = "MTSHR"
_ENDED_WITHIN_THE_DAY = ("明治", "大正")
# The decree of 1868 counted 明治 from the first day of that lunar year; japanera is two days early.
_MEIJI_BEGAN = date(1868, 1, 25)


def _eras() -> tuple[Era, ...]:
    modern = {era.kanji: era for era in ERA_DATA_GENERAL if era.kanji in _NAMES}
    eras = []
    for name, letter in zip(_NAMES, _LETTERS, strict=True):
        until = modern[name].until  # the first day of the next era
        if until is None:
            last_day = LAST_DAY
        elif name in _ENDED_WITHIN_THE_DAY:
            last_day = until
        else:
            last_day = until - timedelta(days=1)
        first_day = _MEIJI_BEGAN if name == "明治" else modern[name].since
        eras.append(Era(name, letter, first_day, last_day))
    return tuple(eras)


ERAS = _eras()
"""The five eras, the oldest first."""

BY_NAME = {key: era for era in ERAS for key in (era.name, era.name[0], era.letter)}
"""The era for each way of naming it: 令和, 令 and R."""

ERA_NAMES = "明治|大正|昭和|平成|令和|[明大昭平令MTSHR]"
"""A regular expression for the keys of BY_NAME."""

FIRST_DAY = ERAS[0].first_day
"""The first day that is read or written as an era date."""


def era_of(day: date) -> Era | None:
    """The era of a day (the new one on the day of a change); None before 明治 and after LAST_DAY."""
    if day > LAST_DAY:
        return None
    return next((era for era in reversed(ERAS) if era.first_day <= day), None)


def era_text(d: date, style: Style = "short") -> str:
    """A date as text: short R6.2.16, long 令和6年2月16日 (元年 in a first year), iso 2024-02-16.

    A day outside the known eras is written in the iso style.
    """
    era = era_of(d)
    if style == "iso" or era is None:
        return f"{d.year:04}-{d.month:02}-{d.day:02}"
    year = era.year_of(d.year)
    if style == "short":
        return f"{era.letter}{year}.{d.month}.{d.day}"
    return f"{era.name}{'元' if year == 1 else year}年{d.month}月{d.day}日"


def era_date(era: Era, year: int, month: int, day: int) -> date:
    """The date of an era's year, month and day.

    Raises Refused for a day that does not exist and for one outside the era (昭和65年),
    telling which era it would belong to.
    """
    found = calendar_date(era.calendar_year(year), month, day)
    if era.first_day <= found <= era.last_day:
        return found
    raise Refused("", _outside(era, found))


def calendar_date(year: int, month: int, day: int) -> date:
    """The date of a calendar year, month and day; Refused where it does not exist or no era has it."""
    try:
        found = date(year, month, day)
    except ValueError:
        raise Refused("", f"{year}年{month}月{day}日は暦にありません。日付を確かめてください。") from None
    if not FIRST_DAY <= found <= LAST_DAY:
        raise Refused("", f"{year}年は扱えません。明治から令和99年までの日付を入力してください。")
    return found


def _outside(era: Era, found: date) -> str:
    bound, word = (era.first_day, "から") if found < era.first_day else (era.last_day, "まで")
    year = era.year_of(bound.year)
    year_text = "元" if year == 1 else str(year)
    limit = f"{era.name}は{year_text}年{bound.month}月{bound.day}日{word}です。"
    return f"{limit}{era_text(found, 'long')}ではありませんか。"
