"""The note at the bottom of a pane: what was done, and 元に戻す for a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from pfdesk.widgets import icons, theme
from pfdesk.widgets.buttons import Button, icon_button
from pfdesk.widgets.tokens import SPACE_4, TOAST, TOAST_MS, TOAST_ROOM


class Toast(QFrame):
    """One note of a pane; a new one takes the place of the last.

    It stays eight seconds, and longer while the pointer or the focus is on it.
    """

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._undo: Callable[[], object] | None = None
        self._room: list[tuple[QWidget, int]] = []
        self._tick, self._words = QLabel(self), QLabel(self)
        self._link = Button("元に戻す", self, kind="link")
        self._close = icon_button("close", "この知らせを閉じる", self)
        self.stay_ms = TOAST_MS
        self._came_from: QWidget | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_over)
        self._build()
        pane.installEventFilter(self)
        theme.signals.changed.connect(self._dress)
        self.hide()

    def _build(self) -> None:
        self.setFixedHeight(TOAST)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, 0, 6, 0)
        row.setSpacing(0)
        row.addWidget(self._tick)
        row.addSpacing(16)
        row.addWidget(self._words)
        row.addSpacing(12)
        row.addWidget(self._link)
        row.addSpacing(10)
        row.addWidget(self._close)
        self._link.clicked.connect(self._take_back)
        self._close.clicked.connect(self.close_note)
        for part in (self._link, self._close):
            part.installEventFilter(self)
        self._dress()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._tick.setPixmap(icons.pixmap("check", "on-toast", 20, ratio))
        self._close.setIcon(icons.icon("close", "on-toast"))
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(20)
        shadow.setOffset(0, 4)
        shadow.setColor(theme.color("shadow"))
        self.setGraphicsEffect(shadow)

    def show_note(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say ``sentence``; with ``undo`` it offers 元に戻す."""
        self._undo = undo
        self._words.setText(sentence)
        self._link.setVisible(undo is not None)
        self.setAccessibleName(sentence)
        self._make_room()
        self.show()
        self._place()
        self.raise_()
        self._timer.start(self.stay_ms)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def close_note(self) -> None:
        """Take it away."""
        self._timer.stop()
        if self._has_focus():
            self._give_focus_back()
        self.hide()
        for content, bottom in self._room:
            _set_bottom(content, bottom)
        self._room.clear()

    def _take_back(self) -> None:
        undo = self._undo
        self.close_note()
        if undo is not None:
            undo()

    def _has_focus(self) -> bool:
        return self._link.hasFocus() or self._close.hasFocus()

    def _give_focus_back(self) -> None:
        for part in (self._link, self._close):
            part.clearFocus()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> bool:
        return self.underMouse() or self._has_focus()

    def _time_over(self) -> None:
        if self._held():
            self._timer.start(1000)
        else:
            self.close_note()

    def _make_room(self) -> None:
        """Let what scrolls below it scroll 72 px further, so that nothing stays hidden."""
        pane = self._pane
        areas = pane.findChildren(QScrollArea)
        if isinstance(pane, QScrollArea):
            areas.append(pane)
        if self._room:
            return
        for area in areas:
            content = area.widget()
            layout = content.layout() if content is not None else None
            if content is not None and layout is not None:
                bottom = layout.contentsMargins().bottom()
                self._room.append((content, bottom))
                _set_bottom(content, bottom + TOAST_ROOM)

    def _place(self) -> None:
        pane = self._pane
        width = min(self.sizeHint().width(), max(0, pane.width() - 2 * SPACE_4))
        self.setFixedWidth(width)
        self.move(QPoint((pane.width() - width) // 2, pane.height() - TOAST - SPACE_4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start(self.stay_ms)
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start(self.stay_ms)

    def focus_link(self) -> None:
        """Take the focus (F6): on 元に戻す, or on × where there is nothing to take back."""
        if not self._has_focus():
            self._came_from = QApplication.focusWidget()
        target = self._close if self._undo is None else self._link
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it while it has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_note()
        else:
            super().keyPressEvent(event)


def _set_bottom(content: QWidget, bottom: int) -> None:
    layout = content.layout()
    if layout is not None:
        margins = layout.contentsMargins()
        margins.setBottom(bottom)
        layout.setContentsMargins(margins)
