"""The half-used sheet, and what each printer is off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.db.journal import Author
from pfdesk.office.label_sheets import (
    RememberSheet,
    SetPrinterOffset,
    half_used_sheets,
    next_free,
    printer_offset,
)
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from tests.engines import memory_office


@pytest.fixture
def street() -> Office:
    return memory_office(Author("見本 一郎", "PC-1"))


def test_a_sheet_is_remembered_by_name_until_it_is_used_up(street: Office) -> None:
    street.do(RememberSheet("棚の上", "12-86x42", 4))
    street.do(RememberSheet("棚の上", "12-86x42", 9))
    street.do(RememberSheet("引き出し", "24-66x34", 2))
    assert [(s.name, s.first_free) for s in street.ask(half_used_sheets)] == [("引き出し", 2), ("棚の上", 9)]
    assert [s.name for s in street.ask(half_used_sheets, "12-86x42")] == ["棚の上"]
    street.do(RememberSheet("棚の上", "12-86x42", 0))
    assert [s.name for s in street.ask(half_used_sheets)] == ["引き出し"]
    street.undo()
    assert len(street.ask(half_used_sheets)) == 2
    with pytest.raises(Refused, match="名前"):
        street.do(RememberSheet(" ", "12-86x42", 4))


@given(st.integers(1, 44), st.integers(1, 44), st.integers(1, 500))
def test_the_next_free_face_is_the_one_after_the_last_label(faces: int, first: int, printed: int) -> None:
    first = min(first, faces)
    free = [first + n for n in range(printed)]
    last = (free[-1] - 1) % faces + 1
    assert next_free(first, printed, faces) == (0 if last == faces else last + 1)


def test_each_printer_and_tray_has_its_own_two_numbers(street: Office) -> None:
    street.do(SetPrinterOffset("1階 複合機", "手差し", 1.25, -0.4))
    street.do(SetPrinterOffset("1階 複合機", "", 0.1, 0))
    street.do(SetPrinterOffset("1階 複合機", "手差し", 1.5, -0.4))
    assert street.ask(printer_offset, "1階 複合機", "手差し") == (1.5, -0.4)
    assert street.ask(printer_offset, "1階 複合機") == (0.1, 0)
    assert street.ask(printer_offset, "2階") == (0, 0)
    with pytest.raises(Refused, match="10 mm"):
        street.do(SetPrinterOffset("1階 複合機", "", 0, 12))
