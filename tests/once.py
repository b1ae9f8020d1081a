"""Files that all processes of a test run share: the first that asks makes one, the others wait for it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The file of that name in the folder of the whole run; not to be written. It is there whole or not at all."""
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # each process has a folder of its own in that of the run
    place = folder / name
    # SQLite's lock is the same on every system, and goes with the process that held it.
    with closing(sqlite3.connect(folder / "once.lock", timeout=100, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        if not place.exists():
            half = place.with_name(f"half-{name}")
            half.unlink(missing_ok=True)
            make(half)
            half.rename(place)
    return place
