"""A name in large type that is broken where a phrase ends, not within a word."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

_JOINER: Final = "\u2060"
_PHRASE: Final = re.compile(
    r"(?<=[・、。 \u3000])"  # behind a mark
    r"|(?<=[)）」』])(?![)）」』、。・])"
    r"|(?<![(（「『 \u3000])(?=[(（][^)）]{3,}|[「『])"  # before a bracket, but (株) stays at its name
    r"|(?<=[ぁ-ゖ])(?=[ァ-ヺ一-鿿々])"  # a particle ends a phrase
    r"|(?<=[ァ-ヺー])(?=[一-鿿])"
    r"|(?<=[一-鿿々])(?=[ァ-ヺ])"
)


def phrases(text: str) -> list[str]:
    """The parts between which a name may be broken: PF推進会議・ / つながり / サポーター / 養成講座."""
    return [part for part in _PHRASE.split(text) if part]


class Heading(QLabel):
    """Says the name whole by ``text()``; what is drawn holds each phrase together where the width allows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._plain = ""
        super().__init__(parent)

    def setText(self, text: str) -> None:
        """Set the name."""
        self._plain = text
        self._lay()

    def text(self) -> str:
        """The name as it was set."""
        return self._plain

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A phrase wider than the label is broken anywhere after all."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        parts = phrases(self._plain) if self.wordWrap() else [self._plain]
        widest = max((self.fontMetrics().horizontalAdvance(part) for part in parts), default=0)
        shown = self._plain
        if len(parts) > 1 and widest <= self.width():
            shown = "\u200b".join(_JOINER.join(part) for part in parts)
        if shown != super().text():
            super().setText(shown)
