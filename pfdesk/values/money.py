"""Sums of money as clerks write them: 74万円, 740千円, 740,000."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from itertools import pairwise
from typing import Final

from pfdesk.values.errors import Refused

UNITS: Final = {"億": 100_000_000, "百万": 1_000_000, "万": 10_000, "千": 1_000, "": 1}
_PART: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)(億|百万|万|千|)")
SENTENCE: Final = "金額として読めません。740,000 や 74万円 のように入れてください。"


def yen(text: str) -> int:
    """The yen in a text: 74万円, 740千円 and 740,000 are 740000; 1億2,000万 is read as well.

    Raises Refused (without field) for what is no sum of money, and for a part of a yen.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split()).replace(",", "").replace("、", "")
    plain = plain.removeprefix("¥").removesuffix("円")
    parts = _PART.findall(plain)
    if not parts or "".join(number + unit for number, unit in parts) != plain:
        raise Refused("", SENTENCE)
    sizes = [UNITS[unit] for _, unit in parts]
    if any(size <= after for size, after in pairwise(sizes)):
        raise Refused("", SENTENCE)
    total = sum(Decimal(number) * UNITS[unit] for number, unit in parts)
    if total != int(total):
        raise Refused("", "1円より細かい金額は入れられません。")
    return int(total)
