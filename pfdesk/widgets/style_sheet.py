"""The style sheet of the whole program, filled with the tokens of a scheme."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import Final

from pfdesk.widgets import icon_files, tokens
from pfdesk.widgets.sheet_buttons import BUTTONS
from pfdesk.widgets.sheet_chrome import CHROME
from pfdesk.widgets.sheet_fields import FIELDS
from pfdesk.widgets.tokens import Scheme

# Qt's style sheets take pictures by path only: key in the sheet -> drawing and token.
_IMAGES: Final = {
    "image-chevron-down": ("chevron-down", "text-2"),
    "image-chevron-up": ("chevron-up", "text-2"),
    "image-chevron-right": ("chevron-right", "text-2"),
    "image-check": ("check", "on-accent"),
    "image-check-accent": ("check", "accent"),
    "image-remove": ("remove", "on-accent"),
}


class _Sheet(Template):
    """A style sheet with ``$token`` in it; tokens have hyphens in their names."""

    idpattern = r"[a-z][a-z0-9-]*[a-z0-9]"
    braceidpattern = None


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="pfdesk-look-", ignore_cleanup_errors=True)


def _image(key: str, scheme: Scheme) -> str:
    name, token = _IMAGES[key]
    path = Path(_folder().name) / f"{key}-{scheme}.svg"
    if not path.exists():
        path.write_bytes(icon_files.svg(name, tokens.value(token, scheme)))
    return path.as_posix()


def _colour(name: str, scheme: Scheme) -> str:
    """A token as Qt's style sheets write it: alpha stands in front there."""
    text = tokens.value(name, scheme)
    return text if len(text) == 7 else f"#{text[7:]}{text[1:7]}"


def style_sheet(scheme: Scheme) -> str:
    """The style sheet for ``scheme``; KeyError where it names a token that is none."""
    words = {name: _colour(name, scheme) for name in tokens.COLOURS}
    words |= {key: _image(key, scheme) for key in _IMAGES}
    return _Sheet(CHROME + FIELDS + BUTTONS).substitute(words)
