"""None outlives any number of Qt calls that return nothing."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QPen

import pfdesk.widgets  # noqa: F401  what is imported keeps None


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_none_is_kept_however_often_qt_gives_it_back() -> None:
    pen = QPen()
    for _ in range(200_000):  # far more than a fresh interpreter holds references
        pen.setCosmetic(True)
    assert sys.getrefcount(None) > 1 << 39
