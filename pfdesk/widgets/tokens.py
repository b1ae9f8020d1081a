"""The one sheet of design tokens: every colour and every size on the screen.

Colours are pairs (light, dark) written as ``#RRGGBB`` or ``#RRGGBBAA``; no other
file of the program holds a colour literal. Sizes are logical pixels at 100 %.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

Scheme = Literal["light", "dark"]

COLOURS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        # grounds, from the chrome inwards
        "ground": ("#F3F5F8", "#14181D"),
        "surface": ("#FFFFFF", "#1B2026"),
        "raised": ("#FFFFFF", "#242A32"),
        "sunken": ("#F6F8FA", "#161A20"),
        "hover": ("#EEF2F6", "#262D36"),
        # lines
        "line": ("#E2E7ED", "#303842"),
        "edge": ("#C9D1DA", "#46515D"),
        "line-strong": ("#7E8996", "#76828F"),
        # words
        "text": ("#1B242E", "#E8ECF1"),
        "text-2": ("#4C5866", "#B3BDC8"),
        "text-3": ("#616D7A", "#939EAA"),
        # the next step and the selection
        "accent": ("#1F5BA8", "#78B4F5"),
        "accent-hover": ("#184A8A", "#97C6F9"),
        "on-accent": ("#FFFFFF", "#0C1B2C"),
        "accent-soft": ("#E6EFFA", "#203449"),
        # what is due, and what is wrong
        "due": ("#855000", "#F2BE6A"),
        "due-soft": ("#FFF3DC", "#3A2D17"),
        "due-mark": ("#B86E00", "#E0A445"),
        "wrong": ("#B0261C", "#FF9C92"),
        "wrong-soft": ("#FDEEEC", "#42211F"),
        # the note at the bottom
        "toast": ("#2A333E", "#E3E8EE"),
        "on-toast": ("#FFFFFF", "#1B242E"),
        "toast-link": ("#A9D0FF", "#1B4F92"),
        # charts
        "chart-1": ("#34506F", "#9EB9D4"),
        "chart-2": ("#3A8F86", "#47877A"),
        "chart-3": ("#B5872B", "#EAB05D"),
        "chart-4": ("#A94F9F", "#A860A6"),
        "chart-rest": ("#C3CBD4", "#46505C"),
        "chart-quiet": ("#8092A6", "#667A90"),
        "scrim": ("#00000040", "#00000080"),
        # the soft shadow under a toast or a dialog
        "shadow": ("#00000040", "#00000080"),
    }
)

# Type, in logical pixels (12 px = 9 pt, 14 px = 10.5 pt).
TYPE_SMALL: Final = 12
TYPE_BODY: Final = 14
TYPE_TITLE: Final = 18
TYPE_QUESTION: Final = 22
TYPE_FIGURE: Final = 28
TYPE_DOOR: Final = 36
TYPE_DOOR_NAME: Final = 56

# Space between things: the 4-px steps that are used.
SPACE_1: Final = 4
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16
SPACE_5: Final = 24
SPACE_6: Final = 32
SPACE_7: Final = 40
PAGE_EDGE: Final = SPACE_5

# Heights of the parts.
MENU: Final = 32
TAB: Final = 44
STATUS: Final = 28
TABLE_HEAD: Final = 32
ROW: Final = 32
ROW_FIGURE: Final = 36
ROW_TWO_LINES: Final = 48
FIELD: Final = 32
SEARCH: Final = 32
CHIP: Final = 30
ICON: Final = 20
TOAST: Final = 44
TOAST_ROOM: Final = 72

# Corners.
CORNER_FIELD: Final = 4
CORNER_KEY: Final = 6
CORNER_DIALOG: Final = 8

# The accent bar at the left of a selected row, and the line under a current tab.
ACCENT_BAR: Final = 3

# Where the window counts as narrow or low (logical pixels).
NARROW: Final = 1200
LOW: Final = 720
TINY: Final = 1000
SMALLEST: Final = (880, 420)

# Times in milliseconds.
FADE_MS: Final = 120
TOAST_MS: Final = 8000


def value(name: str, scheme: Scheme) -> str:
    """The colour ``name`` of a scheme as ``#RRGGBB`` or ``#RRGGBBAA``; KeyError if unknown."""
    light, dark = COLOURS[name]
    return light if scheme == "light" else dark
