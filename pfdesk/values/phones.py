"""Telephone and fax numbers as Japan writes them: 0143-00-0021.

The grouping comes from phonenumbers (the Ministry's numbering plan), so that Noboribetsu's
landlines are 0143-xx-xxxx and not 014-3xx-xxxx. Numbers that it does not know are grouped
by their length: samples and newly assigned blocks must be accepted.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pfdesk.values.errors import Refused
from pfdesk.values.marks import plain_digits

_LABEL = re.compile(r"^(?:TEL|FAX|電話番号|電話|携帯電話|携帯|ファクス|ファックス|℡)[:.]?", re.IGNORECASE)
_EXTENSION = re.compile(r"\(?(?:内線|内|EXT\.?)[:.]?([0-9]{1,6})\)?$", re.IGNORECASE)
_KIND = re.compile(r"\(?(?:代表?|直通|呼出?|夜間|自宅|携帯|事務局|本部)\)?$")
_ABROAD = re.compile(r"^\+81-?(?:\(0\))?")
_NUMERIC_CELL = re.compile(r"([0-9]{9,10})\.0")
_SHORT = re.compile(r"1[0-9]{2}|#[0-9]{4}")
_LEADING = 8  # no rule of the numbering plan looks at more digits
_SEPARATORS = str.maketrans("", "", "-().")
_ELEVEN_DIGITS = re.compile(r"0[5-9]0[0-9]{8}|020[1-9][0-9]{7}|0800[0-9]{7}")


def phone(text: str) -> str:
    """The number in a text, hyphenated: 0143-85-0000, 090-0000-0000, 0143-85-0000 内線123.

    What kind of number it is (代表, 直通) is dropped.

    Full-width digits, brackets, any hyphen, +81, a leading TEL and a leading 0 lost in Excel
    are put right. Three-digit and # numbers of consultation desks (188, 189, #7119) stay as
    they are. Raises Refused (without field) for what is no number or has no area code.
    """
    plain = _KIND.sub("", _LABEL.sub("", plain_digits(text)))
    extension = _EXTENSION.search(plain)
    if extension:
        plain = plain[: extension.start()]
    if _SHORT.fullmatch(plain):
        return plain
    number = _grouped(_digits(plain))
    return f"{number} 内線{extension[1]}" if extension else number


def _digits(plain: str) -> str:
    if cell := _NUMERIC_CELL.fullmatch(plain):
        plain = cell[1]
    digits = _ABROAD.sub("0", plain).translate(_SEPARATORS)
    if not (digits.isascii() and digits.isdecimal()):
        raise Refused("", "電話番号として読めません。0143-00-0000 のように数字で、1件だけ入力してください。")
    typed = len(digits)
    if not digits.startswith("0"):
        digits = "0" + digits  # Excel took it for a number
    wanted = 11 if _ELEVEN_DIGITS.match(digits.ljust(11, "0")) else 10
    if len(digits) != wanted:
        sentence = f"電話番号の桁数が合いません(いまは{typed}桁です)。市外局番の 0 から入力してください。"
        raise Refused("", sentence)
    return digits


def _grouped(digits: str) -> str:
    area, local = _cuts(digits[:_LEADING], len(digits))
    return f"{digits[:area]}-{digits[area:local]}-{digits[local:]}"


@lru_cache(maxsize=8192)
def _cuts(leading: str, length: int) -> tuple[int, int]:
    """Where the hyphens stand; the plan tells it by the leading digits alone, and a list repeats few of them."""
    area, exchange, _ = _as_planned(leading.ljust(length, "0")).split("-")
    return len(area), len(area) + len(exchange)


def _as_planned(digits: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, "JP")
    except phonenumbers.NumberParseException:
        return _grouped_by_length(digits)
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    if re.fullmatch(r"[0-9]+(-[0-9]+){2}", national) and national.replace("-", "") == digits:
        return national
    return _grouped_by_length(digits)


def _grouped_by_length(digits: str) -> str:
    """0143-00-0000 for ten digits, 090-0000-0000 for eleven."""
    area, local = (3, 7) if len(digits) == 11 else (4, 6)
    return f"{digits[:area]}-{digits[area:local]}-{digits[local:]}"
