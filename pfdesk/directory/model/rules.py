"""Rules that the fields of several entities share; each names the field that it refuses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any

from pfdesk.values.errors import Refused, naming
from pfdesk.values.mail import mail_address
from pfdesk.values.phones import phone
from pfdesk.values.text import clean_line, clean_note

_TO_KATAKANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}
_KANJI = re.compile("[㐀-鿿豈-﫿\U00020000-\U0003ffff]")


def put(entity: Any, name: str, value: Any) -> None:
    """Set a field of a frozen entity while it is being made."""
    object.__setattr__(entity, name, value)


def lines(entity: Any, *names: str, limit: int = 200) -> None:
    """Clean fields of one line; Refused names the field."""
    for name in names:
        with naming(name):
            put(entity, name, clean_line(getattr(entity, name), limit))


def notes(entity: Any, *names: str) -> None:
    """Clean fields of many lines."""
    for name in names:
        with naming(name):
            put(entity, name, clean_note(getattr(entity, name)))


def wanted(entity: Any, name: str, sentence: str) -> None:
    """Refuse an empty field with a sentence."""
    if not getattr(entity, name):
        raise Refused(name, sentence)


def one_of(entity: Any, name: str, codes: Iterable[str]) -> None:
    """Refuse a code that is not in the list."""
    if getattr(entity, name) not in codes:
        raise Refused(name, "一覧から選んでください。")


def reading(entity: Any, name: str = "kana") -> None:
    """A reading in full-width katakana; hiragana and half width are turned into it, kanji refused."""
    with naming(name):
        narrow = unicodedata.normalize("NFKC", clean_line(getattr(entity, name)))
        if _KANJI.search(narrow):
            raise Refused("", "フリガナはカタカナかひらがなで入力してください。")
        put(entity, name, narrow.translate(_TO_KATAKANA))


def phones(entity: Any, *names: str) -> None:
    """Telephone and fax numbers in their one way of writing; an empty one stays empty."""
    for name in names:
        with naming(name):
            text = clean_line(getattr(entity, name))
            put(entity, name, phone(text) if text else "")


def mail(entity: Any, name: str = "email") -> None:
    """A mail address; an empty one stays empty."""
    with naming(name):
        text = clean_line(getattr(entity, name))
        put(entity, name, mail_address(text) if text else "")


def in_order(entity: Any, first: str, last: str, sentence: str) -> None:
    """Refuse a last day that lies before the first; the last one is named."""
    start: date | None = getattr(entity, first)
    end: date | None = getattr(entity, last)
    if start is not None and end is not None and end < start:
        raise Refused(last, sentence)
