"""Whether two addresses are the same place, however they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from pfdesk.values.folding import fold

_KANJI_DIGITS: Final = str.maketrans("一二三四五六七八九", "123456789")
_PARTS: Final = re.compile("丁目|番地の?|番|号室|号|の(?=[0-9])")
_COUNTY: Final = re.compile("^(北海道|東京都|京都府|大阪府|[^市区町村郡]{2,3}県)?([^市区町村]{1,6}郡)?")


@lru_cache(maxsize=4096)
def place_key(address: str) -> str:
    """登別市見本町1丁目2番地3 and 登別市見本町1-2-3 as 登別市見本町1 2 3."""
    narrow = _PARTS.sub(" ", fold_but_marks(address))
    return _COUNTY.sub("", " ".join(narrow.split()))


def fold_but_marks(address: str) -> str:
    """The folded address with a blank wherever numbers were kept apart."""
    words = re.split("[-－‐‑–—―ーｰ−ノ\u3000 ]+(?=[0-9０-９一二三四五六七八九])", address)
    folded = " ".join(fold(word) for word in words)
    return re.sub("[一二三四五六七八九](?=丁目|番|号)", lambda m: m[0].translate(_KANJI_DIGITS), folded)
