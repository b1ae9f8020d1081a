"""見本で練習する: the practice file is made behind a small window that says so; やめる leaves no file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from pfdesk.widgets.runner import Tell
from pfdesk.widgets.writing import done_in_sight

MAKING: Final = "練習用のファイルを作っています"
ROOMS: Final = {
    "directory": "会員名簿",
    "events": "行事・講座",
    "surveys": "調査",
    "resources": "社会資源",
    "pamphlets": "パンフレット",
    "annual": "年度報告",
}


def practice_in_sight(path: Path, parent: QWidget | None) -> bool:
    """Make it; False where the clerk stopped it. Raises what forbids it."""

    def work(tell: Tell) -> Any:
        from pfdesk.app.sample.office import make_practice  # all rooms' records are no part of a start

        make_practice(path, lambda step: tell(0, 0, f"{MAKING}　{ROOMS.get(step, '')}".rstrip("　")))
        return path

    return done_in_sight(MAKING, work, parent) is not None
