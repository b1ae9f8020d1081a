"""What holds for every test: no screen, no clerk's own settings, no unexpected line in the log."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pfdesk.__main__ import OBJECTS_BETWEEN_SEARCHES
from pfdesk.db import engine

if sys.platform == "linux":  # before Qt is imported anywhere
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What was compiled is kept, also where the machine says otherwise: each of the programs that tests start would
# compile its seven hundred modules anew, and each process the tests.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# As the program itself does at its start.
gc.set_threshold(OBJECTS_BETWEEN_SEARCHES, 20, 50)

_OWN_FOLDERS = {
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "WIN_PD_OVERRIDE_APPDATA": "roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "local",
}


_SURE = engine.RECIPE
_QUICK = tuple((one[0], "OFF", 0) if one[0] == "synchronous" else one for one in _SURE)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Only what tests the disk itself waits for it: three waits for each unit were a tenth of the whole run."""
    engine.RECIPE = _SURE if item.path.parent.name == "db" else _QUICK


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of this test alone for settings, logs and caches; the answer is the folder above them."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in _OWN_FOLDERS.items():
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def no_stray_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fails a test that logs a warning or worse; one that expects it calls `caplog.clear()` after."""
    yield
    stray = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    if stray:
        pytest.fail("unexpected log lines:\n" + "\n".join(stray))


@pytest.fixture(autouse=True)
def no_window_is_left() -> Iterator[None]:
    """Closes the windows that a test has opened: those left alive would follow what every later test does."""
    before = _windows()
    yield
    left = [one for one in _windows() if one not in before]
    if left:
        from PySide6.QtCore import QCoreApplication, QEvent

        from pfdesk.widgets import tell

        with tell.listen(lambda _told: True):  # whatever a window asks before it closes
            for window in left:
                window.close()
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _windows() -> list[Any]:
    """All top windows, where any test has made an application."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    return QApplication.topLevelWidgets() if QApplication.instance() else []


pytest_plugins = ["tests.engines", "tests.samples"]
