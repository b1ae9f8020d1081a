"""PySide6 6.12 gives None, True and False back without counting them; before Python 3.12 that ends the program.

Each call of a Qt method that returns one of them takes one from its count of references. A window that has painted
for some minutes then dies with "none_dealloc: deallocating None" or "bool_dealloc". From Python 3.12 on they are
immortal and nothing happens. Here their counts are raised once, so high that no working day uses them up.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

ENOUGH: Final = 1 << 40


def keep_constants() -> None:
    """Raise the count of references to each, once, where this Python would free it."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        for constant in (None, True, False):
            count = ctypes.c_ssize_t.from_address(id(constant))
            if count.value < ENOUGH:
                count.value += ENOUGH
