"""Dates as Japanese offices write them, read and written: 令和6年2月16日, R6.2.16, 2024/2/16."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from pfdesk.values.era_table import BY_NAME, ERA_NAMES, calendar_date, era_date, era_text
from pfdesk.values.errors import Refused
from pfdesk.values.marks import HYPHENS

__all__ = ["era_text", "moment_text", "parse_date"]

_ERA = f"({ERA_NAMES})"
_SEP = "[-./年]"
_REST = r"([0-9]{1,2})[-./月]([0-9]{1,2})日?"

_ERA_DATE = re.compile(rf"{_ERA}([0-9]{{1,2}}){_SEP}{_REST}")
_ERA_DIGITS = re.compile(rf"{_ERA}([0-9][0-9])([0-9][0-9])([0-9][0-9])")
_CALENDAR_DATE = re.compile(rf"(?:西暦)?([0-9]{{4}}){_SEP}{_REST}")
_CALENDAR_DIGITS = re.compile(r"([0-9]{4})([0-9][0-9])([0-9][0-9])")
_MONTH_DAY = re.compile(r"([0-9]{1,2})[-./月]([0-9]{1,2})日?|([0-9][0-9])([0-9][0-9])")
_YEAR_OF_TWO_DIGITS = re.compile(rf"[0-9]{{1,2}}{_SEP}{_REST}")

_MIDNIGHT = re.compile(r"(?<=[0-9])[T\s]\s*0{1,2}:00(:00(\.0+)?)?$")
_WEEKDAY = re.compile(r"\(([月火水木金土日])(?:曜日?)?\)$|(?<=日)([月火水木金土日])曜日?$")
_KANJI_NUMBER = re.compile("[〇一二三四五六七八九十]+(?=[年月日])")
_KANJI_DIGITS = {kanji: digit for digit, kanji in enumerate("〇一二三四五六七八九")}
_SEPARATORS = str.maketrans(dict.fromkeys(HYPHENS, "-") | {"・": "."})

_HOW = "令和6年2月16日、R6.2.16、2024/2/16 のように入力してください。"


def moment_text(moment: datetime) -> str:
    """An aware moment as the clock on the wall showed it: R6.2.16 13:05."""
    here = moment.astimezone()
    return f"{era_text(here.date())} {here:%H:%M}"


def parse_date(text: str, near: date | None = None, until: date | None = None) -> date:
    """The date in a text: 令和6年2月16日, R6.2.16, R060216, 2024/2/16, 20240216, 2024-02-16.

    Full-width digits, kanji digits, 元年, ㋿, a trailing weekday and Excel's trailing 00:00:00
    are read. A day without a year (0216, 2/16, 2月16日) is read only with `near`, as the one
    nearest to that day, and with `until` as the nearest that is not after it. Raises Refused
    (without field) for what is no date, for a day that does not exist, is outside its era, or
    does not fall on the written weekday.
    """
    plain = _plain(text)
    if not plain:
        raise Refused("", f"日付が空です。{_HOW}")
    weekday = _WEEKDAY.search(plain)
    found = _read(plain[: weekday.start()] if weekday else plain, near, until)
    if weekday:
        _check_weekday(found, weekday[1] or weekday[2])
    return found


def _plain(text: str) -> str:
    narrow = unicodedata.normalize("NFKC", text).strip()
    narrow = _MIDNIGHT.sub("", narrow).translate(_SEPARATORS)
    narrow = "".join(narrow.split()).upper().replace("元年", "1年")
    narrow = re.sub(rf"^{_ERA}元(?=[-./])", r"\g<1>1", narrow)
    return _KANJI_NUMBER.sub(lambda run: str(_kanji_number(run[0])), narrow)


def _kanji_number(run: str) -> int:
    if "十" not in run:  # 二〇二四
        return int("".join(str(_KANJI_DIGITS[kanji]) for kanji in run))
    tens, _, ones = run.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        raise Refused("", f"日付として読めません。{_HOW}")
    return _KANJI_DIGITS.get(tens, 1) * 10 + _KANJI_DIGITS.get(ones, 0)


def _read(plain: str, near: date | None, until: date | None) -> date:
    if match := _ERA_DATE.fullmatch(plain) or _ERA_DIGITS.fullmatch(plain):
        name, *numbers = match.groups()
        return era_date(BY_NAME[name], *map(int, numbers))
    if match := _CALENDAR_DATE.fullmatch(plain) or _CALENDAR_DIGITS.fullmatch(plain):
        return calendar_date(*map(int, match.groups()))
    if match := _MONTH_DAY.fullmatch(plain):
        month, day = (int(group) for group in match.groups() if group is not None)
        return _nearest(month, day, near, until)
    if _YEAR_OF_TWO_DIGITS.fullmatch(plain):
        raise Refused("", "年が元号か西暦か分かりません。R6.2.16 か 2024/2/16 のように入力してください。")
    raise Refused("", f"日付として読めません。{_HOW}")


def _nearest(month: int, day: int, near: date | None, until: date | None) -> date:
    if near is None:
        raise Refused("", f"年がありません。{_HOW}")
    found = []
    # A 29 February may be up to eight years away (around 1900 and 2100).
    for year in range(near.year - 8, near.year + 9):
        try:
            found.append(calendar_date(year, month, day))
        except Refused:
            continue
    if not found:
        raise Refused("", f"{month}月{day}日は暦にありません。日付を確かめてください。")
    return min(
        [day for day in found if until is None or day <= until] or found, key=lambda day: abs(day - near)
    )


def _check_weekday(found: date, written: str) -> None:
    actual = "月火水木金土日"[found.weekday()]
    if actual != written:
        sentence = (
            f"{found.year}年{found.month}月{found.day}日は{actual}曜日です。日付か曜日を確かめてください。"
        )
        raise Refused("", sentence)
