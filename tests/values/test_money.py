"""Sums as clerks write them."""

from __future__ import annotations

import pytest

from pfdesk.values.errors import Refused
from pfdesk.values.money import yen

READ = {
    "74万円": 740_000, "７４万": 740_000, "740千円": 740_000, "740,000": 740_000, "740000円": 740_000,
    "74.5万円": 745_000, "1億2,000万円": 120_000_000, "3百万円": 3_000_000, "¥1,200": 1_200, "0": 0, "74": 74,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_what_is_written_is_read(text: str, expected: int) -> None:
    assert yen(text) == expected


@pytest.mark.parametrize("text", ["七十四万", "74万円くらい", "-5", "万円", "1万2億", "1.5円", "74 部"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        yen(text)
