"""What a cell of a foreign table says: a tick, a number, a day, several options, or that nothing was answered."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from pfdesk.values.eras import parse_date
from pfdesk.values.errors import Refused

YES: Final = frozenset(
    {
        "1",
        "1.0",
        "○",
        "〇",
        "◯",
        "●",
        "◎",
        "レ",
        "✓",
        "✔",
        "☑",
        "✅",
        "true",
        "yes",
        "y",
        "x",
        "o",
        "v",
        "まる",
        "丸",
        "⭕",
        "◉",
        "⦿",
        "⚫",
        "■",
        "☒",
        "√",
        "チェック",
        "はい",
        "有",
        "選択",
        "選択済み",
        "選択済",
        "該当",
        "checked",
        "selected",
    }
)
NO: Final = frozenset(
    {
        "",
        "0",
        "0.0",
        "×",
        "✗",
        "✘",
        "✕",
        "✖",
        "☓",
        "╳",
        "❌",
        "ばつ",
        "☐",
        "□",
        "false",
        "no",
        "n",
        "-",
        "いいえ",
        "無",
        "非選択",
        "未選択",
        "非該当",
        "unchecked",
        "notselected",
    }
)
NOTHING: Final = frozenset({"", "無回答", "回答無し", "回答なし", "未回答", "n/a", "na", "#n/a"})
"""Cells that say 回答無し."""
MISSING: Final = frozenset({"入力漏れ", "欠損", "不明(欠損)"})
SEPARATORS: Final = ("\n", ";", "；", "|", "、", "，", ",", "/")
"""Between several options in one cell; of those that fit, the first one is taken."""

_NUMBER = re.compile(r"[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
_BLANK = re.compile("[\\s\ufe0e\ufe0f\u200b]+")
_OPEN, _CLOSE = "（([「『【〔", "）)]」』】〕"
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$")


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """A text as it is compared: width, case, blanks, line ends and how a sign is painted do not matter."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text)).casefold()


def tick(text: str) -> bool | None:
    """Whether a cell of a column for one option is ticked; None where it says something else."""
    word = plain(text)
    return True if word in YES else False if word in NO else None


def number_of(text: str) -> float | None:
    """The number in a cell, None where there is none."""
    word = unicodedata.normalize("NFKC", text).strip()
    return float(word.replace(",", "")) if _NUMBER.fullmatch(word) else None


def day_of(text: str) -> date | None:
    """The day in a cell, with or without a time of day behind it."""
    word = _TIME.sub("", unicodedata.normalize("NFKC", text).strip())
    if not re.search(r"\d", word) or word.isdigit():
        return None
    try:
        return parse_date(word)
    except (Refused, ValueError):
        return None


@lru_cache(maxsize=65_536)
def parts_of(text: str, separator: str) -> tuple[str, ...]:
    """The options in a cell; a separator inside brackets or within a number (5,000) is none."""
    if separator == "\n":
        return tuple(part for line in text.split("\n") if (part := line.strip()))
    found, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign in _OPEN) - (sign in _CLOSE and depth > 0)
        inside = sign == "," and text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()
        if sign == separator and depth == 0 and not inside:
            found.append(text[start:place])
            start = place + 1
    found.append(text[start:])
    return tuple(part for word in found if (part := word.strip()))


def options_in(text: str, known: Sequence[str], separator: str = "") -> tuple[str, ...]:
    """The options in a cell where the labels are known, which may hold separators themselves.

    What is left over between known labels comes back as it stands.
    """
    whole = plain(text)
    if whole in known:
        return (text.strip(),)
    for each in (separator,) if separator else SEPARATORS:
        parts = parts_of(text, each)
        if len(parts) > 1 and (separator or all(plain(part) in known for part in parts)):
            return parts
    rejoined = _rejoined(text, known)
    return rejoined or max((parts_of(text, each) for each in SEPARATORS[:-1]), key=lambda p: _known(p, known))


def _known(parts: Sequence[str], known: Sequence[str]) -> tuple[int, int]:
    return sum(plain(part) in known for part in parts), -len(parts)


def _rejoined(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """「名所、旧跡の観光、温泉」 read with the labels at hand: the longest label that fits comes first."""
    rest, found = plain(text), []
    by_length = sorted((label for label in known if label), key=len, reverse=True)
    while rest:
        label = next((one for one in by_length if rest.startswith(one)), "")
        if not label:
            return ()
        found.append(label)
        rest = rest[len(label) :].lstrip(";；|、，,/")
    return tuple(found)
