"""Spoils the lines of any form: long names, rare glyphs, no rows, one row, hundreds of rows."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any
from uuid import UUID, uuid4

LONG = (
    "特定非営利活動法人登別みまもり支え合いネットワーク推進協議会"
    "北海道胆振地方本部室蘭登別伊達地区連絡会議事務局見本支部"
)
RARE = "髙橋﨑𠮷葛󠄀城辻󠄀①㈱〒059-0012〜－見本"
MISSING = "見本😀龘한글"
FOUR_LINES = "北海道登別市見本町一丁目二番地三\n見本総合福祉センター東館\n四階 五〇六号室\n見本様方"
#: Fields whose words people type; codes, days and figures stay as they are.
TYPED = frozenset(
    {
        "name",
        "organisation",
        "post",
        "holder",
        "member",
        "place",
        "kana",
        "title",
        "subtitle",
        "body",
        "speaker",
        "agenda",
        "notes",
        "note",
        "municipality",
        "detail",
        "label",
        "owner",
        "person",
        "contractor",
        "aim",
        "result",
        "told",
        "reason",
        "hours",
        "whom",
        "text",
    }
)
PLACES = frozenset({"address", "whole_address"})


def spoiled(lines: Any, words: str = LONG, place: str = FOUR_LINES) -> Any:
    """The same lines with such words in every field that people type."""
    return _walk(lines, lambda name, text: _typed(name, text, words, place))


def _typed(name: str, text: str, words: str, place: str) -> str:
    if not text:
        return text
    if name in PLACES:
        return place
    return words if name in TYPED and not text.isascii() else text


def _walk(value: Any, change: Callable[[str, str], str], name: str = "") -> Any:
    if isinstance(value, str):
        return change(name, value)
    if type(value) in {tuple, list}:
        return type(value)(_walk(one, change, name) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        made = copy.copy(value)
        for one in fields(value):
            if one.name != "packing":
                object.__setattr__(made, one.name, _walk(getattr(value, one.name), change, one.name))
        return made
    return value


def with_rows(lines: Any, count: int) -> Any:
    """The same lines with so many rows in each of its lists of records, made of those there are."""
    if type(lines) in {tuple, list}:
        return _rows(lines, count)
    if not is_dataclass(lines) or isinstance(lines, type):
        return lines
    made = copy.copy(lines)
    for one in fields(lines):
        value = getattr(lines, one.name)
        if one.name in {"parts", "kinds"}:  # of an event: columns, no rows
            continue
        if type(value) in {tuple, list} and value and isinstance(getattr(value[0], "id", None), UUID):
            object.__setattr__(made, one.name, _rows(value, count))
    return made


def _rows(values: Any, count: int) -> Any:
    if not values:
        return values
    rows = []
    for number in range(count):
        one = copy.copy(values[number % len(values)])
        if number >= len(values) and is_dataclass(one) and hasattr(one, "id"):
            object.__setattr__(one, "id", uuid4())
        rows.append(one)
    return type(values)(rows)
