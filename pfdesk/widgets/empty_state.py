"""What stands where a list is empty: what belongs there, and the first step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pfdesk.widgets import icons, theme
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3, SPACE_4

Step = tuple[str, Callable[[], object]]
_ICON = 40


class EmptyState(QWidget):
    """Icon, one bold sentence, one quiet line and the first steps, at a third of the height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = "list"
        self._icon, self._sentence, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._sentence.setProperty("words", "heading")
        self._hint.setProperty("tone", "quiet")
        self._steps = QHBoxLayout()
        self._steps.setSpacing(SPACE_2)
        self._build()
        theme.signals.changed.connect(self._draw)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for part, gap in ((self._icon, SPACE_3), (self._sentence, SPACE_2), (self._hint, SPACE_4)):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setWordWrap(part is not self._icon)
            column.addWidget(part)
            column.addSpacing(gap)
        self._steps.addStretch(1)
        self._steps.addStretch(1)
        column.addLayout(self._steps)
        column.addStretch(2)

    def show_state(
        self,
        icon: str,
        sentence: str,
        hint: str = "",
        first: Step | None = None,
        others: Sequence[Step] = (),
    ) -> None:
        """Show this state; ``first`` is the primary button, ``others`` are quiet ones."""
        self._icon_name = icon
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(f"{sentence} {hint}".strip())
        self._set_steps([*([(first, "primary")] if first else []), *((o, "quiet") for o in others)])
        self._draw()

    def _set_steps(self, steps: Sequence[tuple[Step, str]]) -> None:
        while self._steps.count() > 2:
            item = self._steps.takeAt(1)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, ((label, call), kind) in enumerate(steps):
            button = Button(label, self, kind=kind)
            button.clicked.connect(lambda _on=False, step=call: step())
            self._steps.insertWidget(place + 1, button)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap(self._icon_name, "text-3", _ICON, ratio))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
