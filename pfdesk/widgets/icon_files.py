"""The drawings under resources/icons, read once and filled with a colour."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The folder of the icon drawings, in a checkout or in the packed program."""
    packed = getattr(sys, "_MEIPASS", None)
    root = Path(packed) if packed else Path(__file__).resolve().parents[2]
    return root / "resources" / "icons"


@cache
def names() -> frozenset[str]:
    """The names of all drawings."""
    return frozenset(path.stem for path in folder().glob("*.svg"))


@cache
def _drawing(name: str) -> str:
    return (folder() / f"{name}.svg").read_text(encoding="utf-8")


def svg(name: str, colour: str) -> bytes:
    """The drawing ``name`` with ``currentColor`` filled by ``#RRGGBB``.

    Raises FileNotFoundError for a name that has no drawing.
    """
    return _drawing(name).replace("currentColor", colour).encode()
