from __future__ import annotations

from datetime import date

import pytest

from pfdesk.tables.cell_dates import cell_date
from pfdesk.values.errors import Refused


@pytest.mark.parametrize(
    "text",
    [
        "45338",
        "45338.0",
        "４５３３８",
        "45338.5625",
        "令和6年2月16日",
        "2024-02-16 13:30",
        "2024/2/16 13:30:05",
    ],
)
def test_days_however_the_cell_was_left(text: str) -> None:
    assert cell_date(text) == date(2024, 2, 16)


def test_days_counted_from_1904() -> None:
    assert cell_date("43876", from_1904=True) == date(2024, 2, 16)


@pytest.mark.parametrize("text", ["4533", "123456", "2/16", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        cell_date(text)
