"""Keys for searching, matching and sorting; what is printed stays as it was registered.

Two texts that a clerk would call the same name have the same `fold`: full and half width,
katakana and hiragana, capitals, old and new glyphs, ㈱ and 株式会社, ヶ and が, with or without
long marks, hyphens and blanks. Fold what is searched for and what is searched in.
"""

from __future__ import annotations

import re
import unicodedata

import jaconv

from pfdesk.values.glyphs import glyph_table
from pfdesk.values.marks import HYPHENS, WAVES

_LEGAL_FORMS = {
    "株": "株式会社",
    "有": "有限会社",
    "資": "合資会社",
    "名": "合名会社",
    "同": "合同会社",
    "特非": "特定非営利活動法人",
    "一社": "一般社団法人",
    "公社": "公益社団法人",
    "社": "社団法人",
    "一財": "一般財団法人",
    "公財": "公益財団法人",
    "財": "財団法人",
    "社福": "社会福祉法人",
    "福": "社会福祉法人",
    "医": "医療法人",
    "学": "学校法人",
    "宗": "宗教法人",
    "独": "独立行政法人",
    "協": "協同組合",
}
_IN_BRACKETS = re.compile(rf"\(({'|'.join(_LEGAL_FORMS)})\)")
_NPO = re.compile("(?<![a-z])npo(?![a-z])")
# NPO alone becomes the same words, so that what is half typed finds what is fully written.
_NPO_WORDS = "特定非営利活動"

_KANJI = "㐀-鿿豈-﫿々〆\U00020000-\U0003ffff"
_COUNTER = re.compile("(?<=[0-9一二三四五六七八九十百数])[ヶケヵカ](?=[月所年国])")
_BETWEEN_KANJI = re.compile(f"(?<=[{_KANJI}])[ケヵ](?=[{_KANJI}])")

_DROPPED = (
    HYPHENS
    + WAVES
    + " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2028\u2029\u202f\u205f\u3000"
    + "・·•‧∙()[]{}<>「」『』【】〔〕〈〉《》'\"\u2018\u2019\u201c\u201d`"
    + "\xad\u200b\u200c\u200d\u2060\ufeff"
)
_DROPPED_RANGES = (
    (0x0300, 0x036F),  # accents
    (0x2000, 0x200A),  # blanks of every width
    (0x3099, 0x309A),  # voicing marks that found no kana
    (0xFE00, 0xFE0F),  # variation selectors, which choose between glyphs of one character
    (0xE0100, 0xE01EF),
)


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict(glyph_table())
    table |= {code: chr(code - 0x60) for code in range(ord("ァ"), ord("ヶ"))}
    table |= {
        ord("ヶ"): "が",
        ord("ヵ"): "か",
        ord("ヰ"): "い",
        ord("ヱ"): "え",
        ord("ゐ"): "い",
        ord("ゑ"): "え",
    }
    table |= {ord("ヽ"): "ゝ", ord("ヾ"): "ゞ"}
    table |= dict.fromkeys(map(ord, _DROPPED))
    for first, last in _DROPPED_RANGES:
        table |= dict.fromkeys(range(first, last + 1))
    return table


_TABLE = _table()
# NFKC makes a blank and a loose mark of these; after a kana they are meant as its voicing.
_LOOSE_MARKS = str.maketrans({"゛": "\u3099", "゜": "\u309a"})


def fold(text: str) -> str:
    """The search key of a text; a key is its own key.

    A text of marks and blanks only has the empty key.
    """
    if text.isascii():
        key = text.lower()
    else:
        if "゛" in text or "゜" in text:
            text = text.translate(_LOOSE_MARKS)
        key = unicodedata.normalize("NFKC", text).casefold()
    if "(" in key:
        key = _IN_BRACKETS.sub(lambda form: _LEGAL_FORMS[form[1]], key)
    if "npo" in key:
        key = _NPO.sub(_NPO_WORDS, key)
    if "ケ" in key or "ヶ" in key or "ヵ" in key or "カ" in key:
        key = _BETWEEN_KANJI.sub("が", _COUNTER.sub("か", key))
    folded = key.translate(_TABLE)
    if "々" in folded or "ゝ" in folded or "ゞ" in folded:
        folded = _unrolled(folded)
    # What was dropped may have kept apart signs that belong together (n-p-o, two jamo).
    if folded != text and ("npo" in folded or not unicodedata.is_normalized("NFKC", folded)):
        return fold(folded)
    return folded


def _unrolled(folded: str) -> str:
    """Iteration marks written out: 佐々木 as 佐佐木, いすゞ as いすず."""
    signs: list[str] = []
    for sign in folded:
        if signs and sign in "々ゝ":
            signs.append(signs[-1])
        elif signs and sign == "ゞ":
            signs.append(unicodedata.normalize("NFC", signs[-1] + "\u3099")[0])
        else:
            signs.append(sign)
    return "".join(signs)


_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_VOWELS = {
    kana: vowel
    for vowel, row in zip(
        "あいうえお",
        (
            "あかさたなはまやらわ",
            "いきしちにひみり",
            "うくすつぬふむゆる",
            "えけせてねへめれ",
            "おこそとのほもよろを",
        ),
        strict=True,
    )
    for kana in row
}


def hiragana(text: str) -> str:
    """A reading with its katakana, also half-width, written in hiragana; all else stays."""
    return str(jaconv.kata2hira(jaconv.h2z(text)))


def hiragana_key(text: str) -> str:
    """The key that sorts readings in the order of a Japanese dictionary (五十音順).

    Small kana, voicing marks and long marks count only between readings that are otherwise
    the same: はし, ばし, はしもと; サーバー stands where さあばあ does.
    """
    reading = "".join(hiragana(unicodedata.normalize("NFKC", text)).casefold().split())
    plain: list[str] = []
    for sign in unicodedata.normalize("NFD", reading).translate(_SMALL):
        if sign == "ー":
            plain.append(_VOWELS.get(plain[-1], "") if plain else "")
        elif sign not in "\u3099\u309a":
            plain.append(sign)
    return f"{''.join(plain)} {reading}"


_MORE_FORMS = (
    "認定特定非営利活動法人", "医療法人社団", "医療法人財団", "労働者協同組合", "農事組合法人", "企業組合", "相互会社",
    "国立大学法人", "公立大学法人", "地方独立行政法人",
)  # fmt: skip
_FORMS_ALONE = re.compile("|".join(sorted({*_LEGAL_FORMS.values(), *_MORE_FORMS}, key=len, reverse=True)))


def name_key(text: str) -> str:
    """The search key without the legal form, for finding one organisation written in two ways.

    例示商店㈱ and 株式会社例示商店 have the same key. A name that is nothing but a legal form keeps it.
    """
    folded = fold(text)
    return _FORMS_ALONE.sub("", folded) or folded
