"""What a badge reader types, read whatever the state of the IME.

A badge's code is twelve digits, the last a check digit (Luhn, ISO/IEC 7812-1). Digits only: with the IME on,
romaji input makes them full width, and kana input makes each key its kana of JIS X 6002, both of which can
be told back; letters would be composed into something else.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

import jaconv

BADGE_DIGITS: Final = 12
BURST_MS: Final = 60
"""A reader sends a key every 1 to 20 ms, a hand hardly under 80."""

_KEYS: Final = {
    **dict(zip("わぬふあうえおやゆよ", "0123456789", strict=True)),
    **dict(zip("をぁぅぇぉゃゅょ", "03456789", strict=True)),
}
_TO_HIRAGANA: Final = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ"))}


def new_badge(key: UUID) -> str:
    """The code of a registration's badge, made from its key: it says nothing about the person."""
    body = f"{key.int % 10 ** (BADGE_DIGITS - 1):0{BADGE_DIGITS - 1}d}"
    return body + _check_digit(body)


def _check_digit(body: str) -> str:
    total = 0
    for place, sign in enumerate(reversed(body)):
        digit = int(sign) * (2 - place % 2)
        total += digit - 9 if digit > 9 else digit
    return str(-total % 10)


def keyed_digits(text: str) -> str | None:
    """The digits that a reader meant, garbled by the IME or not; None where there is anything else."""
    narrow = "".join(unicodedata.normalize("NFKC", text).translate(_TO_HIRAGANA).split())
    digits = "".join(_KEYS.get(sign, sign) for sign in narrow)
    return digits if digits.isascii() and digits.isdecimal() else None


def read_badge(text: str) -> str | None:
    """The badge code in what came from the keyboard, garbled by the IME or not; None where there is none."""
    digits = keyed_digits(text)
    if digits is None or len(digits) != BADGE_DIGITS:
        return None
    return digits if _check_digit(digits[:-1]) == digits[-1] else None


_LATIN: Final = re.compile("[a-z']+")
_HALF_TYPED: Final = re.compile("[b-df-hj-np-tv-z']+$")


def sought(text: str) -> tuple[str, ...]:
    """What letters in the box may mean: kana typed as romaji or still being composed, and the letters themselves.

    みh, ｍｉｈ and mih are all みh-: the consonant at the end waits for its vowel. Nothing for a lone consonant.
    """
    plain = unicodedata.normalize("NFKC", text).lower()
    if not _LATIN.search(plain):
        return (text,)
    kana = " ".join(_LATIN.sub(_kana, _HALF_TYPED.sub("", word)) for word in plain.split()).strip()
    written = () if _HALF_TYPED.fullmatch(plain) and len(plain) == 1 else (text,)
    return (*((kana,) if kana else ()), *written)


def _kana(letters: re.Match[str]) -> str:
    return str(jaconv.alphabet2kana(letters[0]))


@dataclass
class BadgeReader:
    """Hears the keys one by one; a burst of digits that ends in Enter is a badge.

    `press` is given what a key means without the IME (a digit, a line feed for Enter or Tab) and the moment in ms.
    Only a burst of exactly a badge's digits counts: the long code of a certificate is none.
    """

    gap_ms: float = BURST_MS
    _keys: str = field(default="", init=False)
    _last: float = field(default=0.0, init=False)

    def press(self, sign: str, at_ms: float) -> str | None:
        """Take one key; the badge's code when this Enter ends a burst, else None."""
        if at_ms - self._last > self.gap_ms:
            self._keys = ""
        self._last = at_ms
        if sign != "\n":
            self._keys = (self._keys + sign)[-4 * BADGE_DIGITS :]
            return None
        keys, self._keys = self._keys, ""
        return read_badge(keys)

    @property
    def running(self) -> int:
        """How many keys of a burst have come so far."""
        return len(self._keys)
