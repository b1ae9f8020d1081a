"""A column of a table: what it shows, how wide, and when it steps back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import Qt

Kind = Literal["text", "quiet", "number", "phone", "date", "link", "icon"]

_RIGHT: Final = frozenset({"number", "date"})
_FIGURES: Final = frozenset({"number", "phone"})
_TOKENS: Final = {"text": "text", "link": "accent"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    ``width`` in logical pixels (0: fits its content; of a stretching column the
    least). ``rank`` over 0 hides when the table is narrow, highest first. ``text``
    makes the cell's text of a line, else the line's attribute ``name`` is shown.
    ``key`` makes what is sorted by, else the attribute. ``strong``: figures in the
    colour of text. ``align``: left or right against the habit of its kind.
    """

    name: str
    title: str
    width: int = 0
    kind: Kind = "text"
    stretch: bool = False
    rank: int = 0
    text: Callable[[Any], str] | None = None
    key: Callable[[Any], Any] | None = None
    strong: bool = False
    align: Literal["", "left", "right"] = ""

    def shown(self, line: object) -> str:
        """The text of this column's cell for a line."""
        if self.text is not None:
            return self.text(line)
        value = getattr(line, self.name, None)
        if value is None:
            return ""
        if isinstance(value, int) and self.kind == "number":
            return f"{value:,}"
        return str(value)

    def sort_key(self, line: object) -> tuple[bool, Any]:
        """What a line is sorted by in this column; lines without a value come last."""
        value = self.key(line) if self.key else getattr(line, self.name, None)
        if value is None and self.key is None:
            value = self.shown(line) or None
        return (value is None, "" if value is None else value)

    @property
    def token(self) -> str:
        """The colour of its words."""
        return "text" if self.strong else _TOKENS.get(self.kind, "text-2")

    @property
    def figures(self) -> bool:
        """Whether its digits stand under each other."""
        return self.kind in _FIGURES

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Right for quantities and dates, left for the rest."""
        right = self.align == "right" or (not self.align and self.kind in _RIGHT)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
