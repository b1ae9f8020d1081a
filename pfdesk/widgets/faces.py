"""The faces of the screen: BIZ UDPGothic for words, BIZ UDGothic for figures in columns."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from pfdesk.widgets.tokens import TYPE_BODY

WORDS: Final = ("BIZ UDPGothic", "Yu Gothic UI", "Meiryo", "Noto Sans CJK JP", "Noto Sans JP")
FIGURES: Final = ("BIZ UDGothic", "Yu Gothic UI", "Meiryo", "Noto Sans CJK JP", "Noto Sans JP")

# A platform without font look-up (offscreen on Windows) knows no face: these are loaded by path.
_FILES: Final = (
    Path("C:/Windows/Fonts/BIZ-UDGothicR.ttc"),
    Path("C:/Windows/Fonts/BIZ-UDGothicB.ttc"),
    Path("/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf"),
    Path("/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf"),
    Path("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf"),
    Path("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Bold.ttf"),
)


@cache
def load() -> bool:
    """Make the faces known to Qt; True where the intended face is there."""
    if WORDS[0] not in QFontDatabase.families():
        for path in _FILES:
            if path.is_file():
                QFontDatabase.addApplicationFont(str(path))
    return WORDS[0] in QFontDatabase.families()


def font(size: int = TYPE_BODY, *, bold: bool = False, figures: bool = False) -> QFont:
    """A face of the screen; ``size`` in logical pixels, ``figures`` for even-width digits."""
    return QFont(_kept(size, bold, figures))


@cache
def _kept(size: int, bold: bool, figures: bool) -> QFont:
    # A copy of a font shares what Qt found for it: looking through the families at each painting costs more
    # than drawing the words.
    made = QFont()
    made.setFamilies(list(FIGURES if figures else WORDS))
    made.setPixelSize(size)
    made.setBold(bold)
    return made
