"""Words of a table's cells as this room's values."""

from __future__ import annotations

from typing import Final

from pfdesk.pamphlets.model import AUDIENCES, LEVELS
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.quantities import quantity

_YES: Final = {"可", "○", "〇", "できる", "はい", "1", "yes", "true", "有"}
_NO: Final = {"", "不可", "×", "できない", "いいえ", "0", "no", "false", "無", "-"}


def number(text: str) -> int:
    """A plain number."""
    return quantity(text, {})


def copies(text: str) -> int:
    """Copies; a dash is none."""
    return 0 if text in {"-", "－"} else quantity(text, {})


def level(text: str) -> str:
    """A code of LEVELS; Refused for any other word."""
    word = text.removesuffix("の窓口").strip()
    codes = {fold(name): code for code, name in LEVELS.items()} | {code: code for code in LEVELS}
    codes |= {fold("北海道"): "prefecture", fold("都道府県"): "prefecture", fold("登別市"): "city"}
    if fold(word) not in codes:
        raise Refused("level", f"区分は{'、'.join(LEVELS.values())}のどれかにしてください。")
    return codes[fold(word)]


def audiences(text: str) -> str:
    """Codes of AUDIENCES; Refused for a word that is none, named."""
    rest, found = text.replace("、", "・"), []
    for code, name in sorted(AUDIENCES.items(), key=lambda one: -len(one[1])):
        if name in rest:
            rest = rest.replace(name, "")
            found.append(code)
    unknown = [word.strip() for word in rest.split("・") if word.strip()]
    if unknown:
        choices = "、".join(AUDIENCES.values())
        raise Refused("audiences", f"「{unknown[0]}」は対象にありません。{choices}から選んでください。")
    return " ".join(code for code in AUDIENCES if code in found)


def yes(text: str) -> bool:
    """Whether a cell says yes; Refused where it says neither."""
    if text.lower() in _YES or text.lower() in _NO:
        return text.lower() in _YES
    raise Refused("anonymous", "匿名相談は「可」か「不可」で入れてください。")
