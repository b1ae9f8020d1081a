"""部 as a list names it in one column: 第2部, ２, 第一部・第二部, 両方, or the title of a part."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from pfdesk.events.model import EventPart
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold

TITLES: Final = (
    "部", "参加する部", "参加部", "参加の部", "参加希望の部", "参加を希望する部", "希望する部", "希望の部", "希望部",
    "出席する部", "出席部", "申込部", "申込の部", "申し込む部", "受講する部", "聴講する部", "参加予定の部",
)  # fmt: skip
"""Headings of such a column."""

_ALL: Final = frozenset(
    map(fold, ("両方", "両部", "両方とも", "全部", "全て", "すべて", "全部の部", "全ての部", "通し", "全日程"))
)  # fmt: skip
_NONE: Final = frozenset(map(fold, ("なし", "無し", "無", "欠席", "不参加", "×", "-", "ー", "―")))
_KANJI: Final = str.maketrans("一二三四五六七八九", "123456789")
_WORDS: Final = re.compile(
    r"第|部|のみ|だけ|参加|出席|希望|とも|両方|[・,、。/／&＆+＋と及びおよび()「」\s;；|]"
)
_NUMBER: Final = re.compile(r"(\d+)(?:\D*?[~〜～\-‐–—−ー](\D*?)(\d+))?")


def parts_named(text: str, parts: Sequence[EventPart]) -> frozenset[int]:
    """The numbers of the parts that a cell names; none for a word of declining.

    Raises Refused for what is no part of the event.
    """
    if fold(text) in _ALL:
        return frozenset(part.number for part in parts)
    if fold(text) in _NONE:
        return frozenset()
    found, rest = _titled(unicodedata.normalize("NFKC", text), parts)
    rest = rest.translate(_KANJI)
    for match in _NUMBER.finditer(rest):
        first = int(match[1])
        found.update(range(first, int(match[3]) + 1) if match[3] else (first,))
    left = _WORDS.sub("", _NUMBER.sub("", rest))
    if left or not found or not found <= {part.number for part in parts}:
        names = "・".join(part.name for part in parts)
        raise Refused("", f"部は{names}で入れてください。" if parts else "この行事には部がありません。")
    return frozenset(found)


def _titled(text: str, parts: Sequence[EventPart]) -> tuple[set[int], str]:
    """The parts that go by their title, where only one bears it; and the text without it."""
    found: set[int] = set()
    for part in sorted(parts, key=lambda one: -len(one.title)):
        title = unicodedata.normalize("NFKC", part.title)
        if title in text and sum(fold(other.title) == fold(part.title) for other in parts) == 1:
            found.add(part.number)
            text = text.replace(title, " ")
    return found, text
