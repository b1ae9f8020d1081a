"""Cleaning of what clerks type or paste: one line (names, titles) and notes of many lines.

Glyphs are kept exactly as they were written (髙 stays 髙, ㈱ stays ㈱, and a compatibility
ideograph is not replaced, as full NFC would do): a name is printed as its owner writes it.
Only invisible differences go.
"""

from __future__ import annotations

import re
import unicodedata

from pfdesk.values.errors import Refused

# A Mac or a PDF gives か + U+3099 where everybody else gives が.
_KANA_WITH_MARK = re.compile("[ぁ-ゖァ-ヺゝヽ][\u3099\u309a]")
_ZERO_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_BLANK_RUN = re.compile("[\t\n]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NONCHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")

_REFUSALS = (
    (_SURROGATE, "文字として読めない部分があります。打ち直してください。"),
    (_NONCHARACTER, "文字として読めない部分があります。打ち直してください。"),
    (_CONTROL, "目に見えない制御文字が入っています。打ち直してください。"),
    (_BIDI, "文字の並びを変える見えない記号が入っています。打ち直してください。"),
)


def clean_line(text: str, limit: int = 200) -> str:
    """One line of text: line breaks and tabs inside become one space, blanks at both ends go.

    `limit` is in characters. Raises Refused (without field) for control characters,
    surrogates, marks that reorder text, and for what is too long.
    """
    if _is_plain(text):
        return _short_enough(text.strip(), limit)
    one_line = _BLANK_RUN.sub(" ", _visible(text).strip())
    return _accepted(one_line, limit)


def clean_note(text: str, limit: int = 20_000) -> str:
    """Text of many lines: every line break becomes a newline, blanks at both ends go.

    `limit` is in characters. Raises Refused as `clean_line` does.
    """
    if _is_plain(text):
        return _short_enough(text.strip(), limit)
    return _accepted(_visible(text).strip(), limit)


def _is_plain(text: str) -> bool:
    """Whether there is nothing to clean or to refuse but outer blanks: so are nearly all texts of a long list."""
    return text.replace("\u3000", "").isprintable() and "\u3099" not in text and "\u309a" not in text


def _visible(text: str) -> str:
    shown = _LINE_BREAK.sub("\n", _ZERO_WIDTH.sub("", text))
    return _KANA_WITH_MARK.sub(lambda pair: unicodedata.normalize("NFC", pair[0]), shown)


def _accepted(text: str, limit: int) -> str:
    for pattern, sentence in _REFUSALS:
        if pattern.search(text):
            raise Refused("", sentence)
    return _short_enough(text, limit)


def _short_enough(text: str, limit: int) -> str:
    if len(text) > limit:
        raise Refused("", f"{limit:,}文字までで入力してください(いまは{len(text):,}文字です)。")
    return text
