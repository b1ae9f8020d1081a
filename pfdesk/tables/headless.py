"""Tables without a heading: whether a row is data, and what a column is by what stands in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

_PHONE: Final = r"\(?0[0-9]{1,4}[-)][0-9]{1,4}-[0-9]{3,4}|0[5789]0[0-9]{8}"
_DATA: Final = re.compile(
    rf"{_PHONE}|〒?[0-9]{{3}}-[0-9]{{4}}|[^@\s]+@[^@\s]+\.[a-z]+|https?://\S+|[0-9]{{10,}}", re.IGNORECASE
)
_PREFECTURES: Final = re.compile("北海道|東京都|京都府|大阪府|[^0-9]{2,3}県")
_LEAST: Final = 0.8
_SAMPLE: Final = 300
_BY_CONTENT: Final = (
    ("法人番号", re.compile("[1-9][0-9]{12}")),
    ("郵便番号", re.compile("〒?[0-9]{3}-?[0-9]{4}")),
    ("メール", re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]+")),
    ("ホームページ", re.compile(r"https?://\S+")),
    ("電話番号", re.compile(rf"{_PHONE}|0[0-9]{{9}}")),
    ("都道府県", _PREFECTURES),
    ("市区町村", re.compile("[^0-9]{1,12}[市区町村]")),
    ("フリガナ", re.compile("[ァ-ヺー・ぁ-ゖ ]+")),
    ("日付", re.compile(r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}")),
    (
        "住所",
        re.compile(
            "(北海道|東京都|京都府|大阪府|.{2,3}県)[^0-9]{1,12}[市区町村].*|[^0-9]{1,8}([市区]|郡.{1,6}[町村]).*[0-9].*"
        ),
    ),
    ("番地", re.compile(".{0,20}?[0-9]+(丁目|番|号|-).*")),
)
_SECOND: Final = {"電話番号": "FAX"}
_ORGANISATION: Final = re.compile("会社|法人|会|組合|センター|学校|園|院|店|所|館|クラブ")


def is_data(cells: Sequence[str]) -> bool:
    """Whether a row holds what no heading does: a phone number, a postal code, an address of mail or web."""
    return any(_DATA.fullmatch(_plain(text)) for text in cells)


def guessed_headings(columns: Sequence[Sequence[str]]) -> list[str]:
    """What each column is by its texts, once each; "" where it is not sure. The name is the best column left."""
    found: list[str] = []
    for texts in columns:
        sample = [_plain(text) for text in texts[:_SAMPLE] if text.strip()]
        found.append(next((name for name in _meant(sample, found)), ""))
    if "名称" not in found:
        name = max(range(len(columns)), key=lambda place: _likeness_to_names(columns[place], found[place]))
        if _likeness_to_names(columns[name], found[name]) > 0:
            found[name] = "名称"
    return found


def _meant(sample: list[str], taken: list[str]) -> Iterator[str]:
    for title, pattern in _BY_CONTENT:
        fits = sum(bool(pattern.fullmatch(text)) for text in sample)
        if not sample or fits < _LEAST * len(sample):
            continue
        if title not in taken:
            yield title
        elif title in _SECOND and _SECOND[title] not in taken:
            yield _SECOND[title]
        return  # a second one of the kind is no other thing


def _likeness_to_names(texts: Sequence[str], title: str) -> float:
    """How much a column not yet known looks like the one of names: words, seldom twice, of organisations."""
    sample = [text.strip() for text in texts[:_SAMPLE] if text.strip()]
    words = [
        text for text in sample if len(text) >= 2 and not re.fullmatch(r"[\d\s./:年月日-]+", _plain(text))
    ]
    if title or len(words) < _LEAST * max(len(texts[:_SAMPLE]), 1):
        return 0
    distinct = len(set(words)) / len(words)
    return distinct + sum(bool(_ORGANISATION.search(text)) for text in words) / len(words)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
