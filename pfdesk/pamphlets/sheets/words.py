"""Words of a table's cells as this room's values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from pfdesk.pamphlets.model import AUDIENCES, LEVELS, REPORT_NAMES
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.phones import phone
from pfdesk.values.quantities import quantity

_YES: Final = {
    "可",
    "○",
    "〇",
    "◯",
    "できる",
    "はい",
    "1",
    "yes",
    "true",
    "有",
    "あり",
    "匿名可",
    "可能",
    "ok",
}
_NO: Final = {"", "不可", "×", "できない", "いいえ", "0", "no", "false", "無", "なし", "-", "匿名不可"}
_CLOSED: Final = "休み "
"""Before the days on which a desk is closed, in a remark on its hours as pfdesk writes it."""
_WEEK: Final = {"月火水木金": "平日", "月火水木金土日": "毎日"}
# What other offices' lists say for the same.
_LEVEL_WORDS: Final = {
    "city": ("市役所", "登別市", "市町村", "市区町村"),
    "prefecture": ("北海道", "都道府県", "道庁", "振興局"),
    "state": ("国の行政", "政府", "省庁"),
    "private": ("NPO", "NPO法人", "民間団体", "社会福祉法人", "その他"),
}
_AUDIENCE_WORDS: Final = {
    "anyone": ("どなたでも", "だれでも", "誰でも", "全般", "市民", "制限なし", "すべての"),
    "children": ("子ども", "こども", "子供", "児童", "若者", "生徒", "青少年"),
    "parents": ("子育て", "保護者", "妊産婦", "ひとり親"),
    "elderly": ("高齢",),
    "disabled": ("障がい", "障害"),
    "poor": ("困窮", "お金", "生活に困", "生活困"),
    "work": ("求職", "失業", "仕事をさがし", "就労"),
    "women": ("女性",),
    "family": ("家族",),
}


def number(text: str) -> int:
    """A plain number."""
    return quantity(text, {})


def copies(text: str, packing: Mapping[str, int] | None = None) -> int:
    """Copies, as they lie on the shelf where there is a packing; a dash is none."""
    return 0 if text in {"-", "－", "―", "なし"} else quantity(text, packing or {})


def number_of_phone(text: str) -> str:
    """A phone number without remarks in brackets behind it, (代表) and the like; a dash or なし is none."""
    plain = re.sub(r"[(（〔\[][^0-9０-９]*[)）〕\]]\s*$", "", text).strip()
    return "" if plain in {"-", "―", "－", "なし", "無"} else phone(plain)


def report_code(text: str) -> str:
    """The code of a name of the year's report; Refused for any other word."""
    codes = {fold(name): code for code, name in REPORT_NAMES}
    if fold(text) not in codes:
        names = "、".join(name for _, name in REPORT_NAMES)
        raise Refused("report_code", f"報告書での名前は{names}のどれかにしてください。")
    return codes[fold(text)]


def with_hours(values: Mapping[str, Any]) -> dict[str, Any]:
    """The hours of the open data's columns (days, start, end, remark) as one text, where no other is given.

    Days on which it is closed, as our own export tells them in the remark, become a field of their own.
    """
    said = dict(values)
    days, start, end, special = (said.pop(name, "") for name in ("days", "opens", "closes", "special"))
    rest, found, closed = special.rpartition(_CLOSED)
    if found and "closed_days" not in said and (not rest or rest.endswith("。")):
        said["closed_days"], special = closed, rest.removesuffix("。")
    days = _WEEK.get(days, "・".join(days) if days and set(days) <= set("月火水木金土日祝") else days)
    clock = "～".join(_clock(text) for text in (start, end) if text)
    whole = "　".join(part for part in (f"{days} {clock}".strip(), special) if part)
    return said if "hours" in said or not whole else {**said, "hours": whole}


def _clock(text: str) -> str:
    found = re.fullmatch(r"0?(\d{1,2}):(\d{2})(?::00)?", unicodedata.normalize("NFKC", text))
    return f"{found[1]}:{found[2]}" if found else text


def level(text: str) -> str:
    """A code of LEVELS; Refused for any other word."""
    word = fold(text.removesuffix("の窓口").removesuffix("の機関").strip())
    for code, names in _LEVEL_WORDS.items():
        if word == fold(code) or word in {fold(name) for name in (LEVELS[code], *names)}:
            return code
    raise Refused("level", f"区分は{'、'.join(LEVELS.values())}のどれかにしてください。")


def audiences(text: str) -> str:
    """Codes of AUDIENCES; Refused for a word that is none, named."""
    found = set()
    for word in re.split("[・、,，/／\\s]+|および|及び", unicodedata.normalize("NFKC", text)):
        codes = [code for code, names in _AUDIENCE_WORDS.items() if any(name in word for name in names)]
        whole = [code for code, name in AUDIENCES.items() if fold(name) == fold(word)]
        if word and not (whole or codes):
            choices = "、".join(AUDIENCES.values())
            raise Refused("audiences", f"「{word}」は対象にありません。{choices}から選んでください。")
        found.update(whole or codes)
    return " ".join(code for code in AUDIENCES if code in found)


def listed(text: str) -> bool:
    """Whether 掲載 says yes; Refused where it says neither."""
    try:
        return yes(text)
    except Refused:
        raise Refused("listed", "掲載は「○」か空にしてください。") from None


def yes(text: str) -> bool:
    """Whether a cell says yes; Refused where it says neither."""
    word = unicodedata.normalize("NFKC", text).strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise Refused("anonymous", "匿名相談は「可」か「不可」で入れてください。")
