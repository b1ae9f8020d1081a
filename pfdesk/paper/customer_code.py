"""カスタマバーコード: what the post's sorting machines read, from a postal code and an address.

Source: 日本郵便「郵便番号・バーコードマニュアル」 (post.japanpost.jp/zipcode/zipmanual, p11 to p25):
the order of the codes, the check digit modulo 19, the measures at 8 to 11.5 points, 2 mm of
white around it, and how the digits are taken out of an address.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pfdesk.paper.pen import Pen

_CODES = ("0123456789-", "CC1", "CC2", "CC3", "CC4", "CC5", "CC6", "CC7", "CC8")
_ORDER = (*_CODES[0], *_CODES[1:])
_FILL, _LENGTH = "CC4", 13
#: Bars of each code: 1 long, 2 long upwards, 3 long downwards, 4 short.
_BARS = dict(
    zip(
        _ORDER,
        (
            "144", "114", "132", "312", "123", "141", "321", "213", "231", "411", "414",
            "324", "342", "234", "432", "243", "423", "441", "111",
        ),
        strict=True,
    )
)  # fmt: skip
_START, _STOP = "13", "31"
_KANJI = {char: value for value, char in enumerate("〇一二三四五六七八九")}
_TENS = {"十": 10, "百": 100, "千": 1000}
_KANJI_NUMBER = re.compile(r"[〇一二三四五六七八九十百千]+(?=丁目|丁|番地|番|号|地割|線|の|ノ)")
_TRIFLES = re.compile(r"[&＆/／・.．]")
_FLOOR = re.compile(r"(?<=[0-9])F(?![A-Z0-9])")
_WORDS = re.compile(r"[A-Z]{2,}")
#: 67 bars, their pitch at 10 points being 1.2 mm, the last one without its space.
_PITCH, _BARS_ALL, QUIET = 1.2, 67, 2.0
_LARGEST, _SMALLEST = 10.0, 8.0


def kanji_value(text: str) -> int:
    """The number of 百一 (101), 十二 (12), 二〇 (20)."""
    if not any(char in _TENS for char in text):
        return int("".join(str(_KANJI[char]) for char in text))
    total = digit = 0
    for char in text:
        if char in _TENS:
            total += (digit or 1) * _TENS[char]
            digit = 0
        else:
            digit = _KANJI[char]
    return total + digit


def address_number(rest: str) -> str:
    """Take the 住所表示番号 out of what follows the town's name: 3-30-8-403, 3-20-5B604."""
    text = unicodedata.normalize("NFKC", rest).upper()
    text = re.sub("[‐‑‒–—―−ー－](?=[0-9])", "-", text)
    text = _TRIFLES.sub("", text)
    text = _KANJI_NUMBER.sub(lambda found: str(kanji_value(found.group())), text)
    text = _FLOOR.sub("", text)
    text = _WORDS.sub("-", text)
    text = re.sub("[^0-9A-Z-]", "-", text)
    text = re.sub("-{2,}", "-", text)
    text = re.sub("-?([A-Z])-?", r"\1", text)
    return text.strip("-")


def codes(postal_code: str, rest: str) -> tuple[str, ...]:
    """Give the 21 codes between start and stop.

    () where the postal code is not seven digits, or is that of a whole town (it ends in 00),
    for which the post wants no code.
    """
    digits = re.sub("[^0-9]", "", postal_code)
    if len(digits) != 7 or digits.endswith("00"):
        return ()
    number: list[str] = []
    for char in address_number(rest):
        if char.isalpha():
            tens, ones = divmod(ord(char) - ord("A"), 10)
            number += [f"CC{tens + 1}", str(ones)]
        else:
            number.append(char)
    number = (number + [_FILL] * _LENGTH)[:_LENGTH]
    body = [*digits, *number]
    check = -sum(_ORDER.index(code) for code in body) % 19
    return (*body, _ORDER[check])


def bars(postal_code: str, rest: str) -> str:
    """Give the 67 bars as digits (1 long, 2 up, 3 down, 4 short), "" without a postal code."""
    found = codes(postal_code, rest)
    return _START + "".join(_BARS[code] for code in found) + _STOP if found else ""


def code_width(points: float) -> float:
    """The width in mm of a code of a size in points, without the white around it."""
    return (_BARS_ALL - 0.5) * _PITCH * points / 10


def fitting_points(room: float) -> float:
    """The largest size in points (10 to 8) whose code and white stand in ``room`` mm, 0 for none."""
    points = min(_LARGEST, (room - 2 * QUIET) / code_width(10) * 10)
    return points if points >= _SMALLEST else 0


def customer_code(pen: Pen, x: float, y: float, points: float, postal_code: str, rest: str) -> bool:
    """Draw a code, its top left bar at x, y; tell whether there was one to draw."""
    drawn = bars(postal_code, rest)
    scale = points / 10
    third = 1.2 * scale
    pen.squares([
        (
            x + place * _PITCH * scale,
            y + (0 if bar in "12" else third),
            0.6 * scale,
            {"1": 3 * third, "4": third}.get(bar, 2 * third),
        )
        for place, bar in enumerate(drawn)
    ])  # fmt: skip
    return bool(drawn)
