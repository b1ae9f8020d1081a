"""The forms that fit a selection: title, and the paper each needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from pfdesk.widgets import faces, icons, theme
from pfdesk.widgets.hairline import draw_hairline

ICONS = {"label": "label", "envelope": "mail", "roster": "list", "card": "card", "badge": "badge"}


class FormButton(QAbstractButton):
    """One form of the list."""

    def __init__(self, title: str, paper: str, icon_name: str) -> None:
        super().__init__()
        self._title, self._paper, self._icon = title, paper, icon_name
        self.setCheckable(True)
        self.setFixedHeight(56)
        self.setAccessibleName(f"{title} {paper}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def set_paper(self, paper: str) -> None:
        """The paper it needs, once its pages are known."""
        self._paper = paper
        self.setAccessibleName(f"{self._title} {paper}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.fillRect(self.rect(), theme.color("accent-soft" if chosen else "hover"))
        if chosen:
            painter.fillRect(QRectF(0, 16, 3, 24), theme.color("accent"))
        else:
            draw_hairline(painter, self.rect().adjusted(24, 0, -24, 0))
        icons.draw(painter, self._icon, "text-2", QRectF(25, 18, 18, 18))
        room = self.width() - 56 - 12
        painter.setPen(theme.color("text"))
        self._line(painter, 22, self._title, room, bold=chosen, size=14)
        painter.setPen(theme.color("text-2"))
        self._line(painter, 44, self._paper, room, bold=False, size=12)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _line(self, painter: QPainter, base: float, text: str, room: int, *, bold: bool, size: int) -> None:
        painter.setFont(faces.font(size, bold=bold))
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(56, base), words)


class FormList(QWidget):
    """The forms one under the other; arrow keys choose."""

    chosen = Signal(str)

    def __init__(self, forms: Sequence[tuple[str, str, str]]) -> None:
        """``forms``: (name, title, paper)."""
        super().__init__()
        self._buttons: dict[str, FormButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name, title, paper in forms:
            button = FormButton(title, paper, self._icon_of(name))
            button.clicked.connect(lambda _on=False, chosen=name: self.chosen.emit(chosen))
            self._buttons[name] = button
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)

    def choose(self, name: str) -> None:
        """Mark a form as chosen, without telling."""
        self._buttons[name].setChecked(True)

    def set_paper(self, name: str, paper: str) -> None:
        """Say what paper a form needs and how many sheets."""
        self._buttons[name].set_paper(paper)

    def _icon_of(self, name: str) -> str:
        return next((icon for word, icon in ICONS.items() if word in name), "document")
