"""PySide6 6.12 gives None back without counting it; before Python 3.12, which never frees None, that ends the program.

Each call of a Qt method that returns nothing takes one from the count of references to None. A window that has
painted for some minutes then dies with "none_dealloc: deallocating None". From Python 3.12 on None is immortal and
nothing happens. Here its count is raised once, so high that no working day uses it up.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

ENOUGH: Final = 1 << 40


def keep_none() -> None:
    """Raise the count of references to None, once, where this Python would free it."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        count = ctypes.c_ssize_t.from_address(id(None))
        if count.value < ENOUGH:
            count.value += ENOUGH
