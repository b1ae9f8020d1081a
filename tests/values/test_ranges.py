"""31-33,40: numbers as they are listed, read and written."""

from __future__ import annotations

import pytest

from pfdesk.values.errors import Refused
from pfdesk.values.ranges import in_ranges, numbers_in


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", ()),
        ("31-33,40", (31, 32, 33, 40)),
        ("３１～３３、４０", (31, 32, 33, 40)),
        ("5, 5,4", (4, 5)),
        ("7", (7,)),
    ],
)
def test_numbers_are_read_as_they_are_written(typed: str, numbers: tuple[int, ...]) -> None:
    assert numbers_in(typed, "lines") == numbers
    assert numbers_in(in_ranges(numbers), "lines") == numbers


@pytest.mark.parametrize("typed", ["33-31", "一番", "3-", "1-999999999", "2--3"])
def test_what_is_no_number_is_refused_at_its_field(typed: str) -> None:
    with pytest.raises(Refused, match="31-33,40") as caught:
        numbers_in(typed, "lines")
    assert caught.value.field == "lines"
