"""A detector of personal numbers (個人番号, マイナンバー), which pfdesk must never hold."""

from __future__ import annotations

import re

from pfdesk.values.marks import HYPHENS, WAVES

# Twelve digits, also written 1234 5678 9012 or 1234-5678-9012; not a part of a longer number
# such as a corporate number (13 digits) or a bank card (16).
_GAP = f"[{re.escape(HYPHENS + WAVES)}\\s・.]?"
_TWELVE = re.compile(rf"(?<!\d)(?<!\d{_GAP[:-1]})\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{4}}(?!{_GAP}\d)")
_WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def looks_like_my_number(text: str) -> bool:
    """Whether a text holds twelve digits, full width or not, that end in a right check digit.

    One in eleven of other twelve-digit numbers looks so too: warn, never refuse outright.
    """
    return any(_has_check_digit(match[0]) for match in _TWELVE.finditer(text))


def _has_check_digit(written: str) -> bool:
    """The rule of the ordinance 平成26年総務省令第85号, article 5: weights 6..2 and 7..2, modulo 11."""
    digits = [int(sign) for sign in written if sign.isdecimal()]
    rest = sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=False)) % 11
    return any(digits) and digits[-1] == (0 if rest <= 1 else 11 - rest)
