"""A small rounded word beside a title or in a row: 企業, n = 16, 期限切れ."""

from __future__ import annotations

from PySide6.QtCore import Property, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pfdesk.widgets.buttons import restyle


class Pill(QLabel):
    """``tone``: empty, strong, accent, due or wrong. ``large``: for a base like n = 16."""

    def __init__(
        self, text: str | QWidget = "", parent: QWidget | None = None, *, tone: str = "", large: bool = False
    ) -> None:
        # Screens from Designer hand over the parent alone.
        words, holder = ("", text) if isinstance(text, QWidget) else (text, parent)
        super().__init__(words, holder)
        self._tone, self._large = tone, large
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _get_tone(self) -> str:
        return self._tone

    def _set_tone(self, tone: str) -> None:
        self._tone = tone
        restyle(self)

    tone = Property(str, _get_tone, _set_tone)

    def _get_large(self) -> bool:
        return self._large

    def _set_large(self, large: bool) -> None:
        self._large = large
        restyle(self)

    large = Property(bool, _get_large, _set_large)
