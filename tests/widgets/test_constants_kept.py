"""What Qt's binding gives back uncounted is never used up."""

from __future__ import annotations

import sys

import pytest

from pfdesk.widgets.constants_kept import ENOUGH, keep_constants


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="immortal from Python 3.12 on")
@pytest.mark.parametrize("constant", [None, True, False])
def test_none_true_and_false_are_kept(constant: object) -> None:
    keep_constants()
    assert sys.getrefcount(constant) >= ENOUGH // 2
    keep_constants()
    assert sys.getrefcount(constant) < 2 * ENOUGH, "raised once only"
