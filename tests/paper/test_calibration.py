from __future__ import annotations

import pytest
from reading import find, flat, outside

from pfdesk.paper.calibration import CROSS, calibration_page, measured_offset


def test_the_rulers_stand_where_they_say() -> None:
    pdf = calibration_page("1階 複合機", "手差し").pdf
    ten, twenty = find(pdf, "10"), find(pdf, "20")
    assert (ten[0] + ten[2]) / 2 == pytest.approx(CROSS + 10, abs=0.3)
    assert (twenty[0] + twenty[2]) / 2 == pytest.approx(CROSS + 20, abs=0.3)
    assert "1階複合機" in flat(pdf)
    assert outside(pdf) == []


def test_what_is_measured_makes_the_next_page_right() -> None:
    """A printer that is 1.2 mm to the left and 0.5 mm too low."""
    right, down = measured_offset(CROSS - 1.2, CROSS + 0.5)
    assert (right, down) == pytest.approx((1.2, -0.5))
    assert measured_offset(CROSS, CROSS, right, down) == pytest.approx((right, down))
    moved = find(calibration_page("", "", right, down).pdf, "100 mm")
    plain = find(calibration_page("").pdf, "100 mm")
    assert moved[0] - plain[0] == pytest.approx(1.2, abs=0.02)
