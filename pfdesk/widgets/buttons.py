"""Buttons in four kinds: primary, secondary, quiet and link."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Property, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pfdesk.widgets.icons import icon

KINDS: Final = ("primary", "secondary", "quiet", "soft", "link")
_TINTS: Final = {
    "primary": "on-accent",
    "secondary": "text-2",
    "quiet": "text-2",
    "soft": "text-2",
    "link": "accent",
}
_BY_KEY: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def restyle(widget: QWidget) -> None:
    """Read the style sheet again after a property that it asks for has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()
    widget.update()


def show_ring(widget: QWidget, event: QFocusEvent) -> None:
    """Set the property ``ring``: the widget has the focus, and that came by key."""
    ring = event.gotFocus() and event.reason() in _BY_KEY
    if ring != bool(widget.property("ring")):
        widget.setProperty("ring", ring)
        restyle(widget)


class Button(QPushButton):
    """A button with Qt properties ``kind``, ``icon_name`` and ``trailing``.

    ``kind``: primary (the next step, one in view), secondary (outline), quiet (no
    outline), soft (quiet, in the colour of labels), link (accent word).
    ``trailing``: the icon stands behind the word (すべて見る ›). A button without
    words is a square and says its name by tool tip: see ``icon_button``.
    """

    def __init__(
        self,
        text: str | QWidget = "",
        parent: QWidget | None = None,
        *,
        kind: str = "secondary",
        icon_name: str = "",
        trailing: bool = False,
    ) -> None:
        # Screens from Designer hand over the parent alone.
        words, holder = ("", text) if isinstance(text, QWidget) else (text, parent)
        super().__init__(words, holder)
        self._kind, self._icon_name, self._trailing = kind, icon_name, trailing
        self.setProperty("ring", False)
        self.setAutoDefault(False)
        self._dress()

    def _dress(self) -> None:
        if self._icon_name:
            tint = _TINTS.get(self._kind, "text")
            self.setIcon(icon(self._icon_name, tint, on=tint))
        small = self._icon_name.startswith("chevron") or (self._icon_name == "close" and not self.text())
        side = 14 if small else 16 if self.text() else 18
        # Qt leaves 4 px between icon and word; a pixel more on both sides of the drawing sets them apart.
        self.setIconSize(QSize(side + 2 if self.text() and not self._trailing else side, side))
        behind = Qt.LayoutDirection.RightToLeft if self._trailing else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(behind)
        self.setProperty("bare", bool(self._icon_name) and not self.text())
        restyle(self)

    def _get_kind(self) -> str:
        return self._kind

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        self._dress()

    kind = Property(str, _get_kind, _set_kind)

    def _get_icon_name(self) -> str:
        return self._icon_name

    def _set_icon_name(self, name: str) -> None:
        self._icon_name = name
        self._dress()

    icon_name = Property(str, _get_icon_name, _set_icon_name)

    def _get_trailing(self) -> bool:
        return self._trailing

    def _set_trailing(self, trailing: bool) -> None:
        self._trailing = trailing
        self._dress()

    trailing = Property(bool, _get_trailing, _set_trailing)

    def setText(self, text: str) -> None:
        """Set the word; a button that gets or loses its word changes shape."""
        if text != self.text():
            super().setText(text)
            self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the focus, whichever is the default of its dialog."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by key."""
        super().focusInEvent(event)
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        show_ring(self, event)


def give_letter(button: QPushButton, letter: str) -> None:
    """Let Alt and the letter press the button: やめる becomes やめる(C), unless it has a letter already."""
    if "&" not in button.text():
        button.setText(f"{button.text()}(&{letter})")


def icon_button(name: str, says: str, parent: QWidget | None = None, kind: str = "quiet") -> Button:
    """A square button of an icon alone; ``says`` is its tool tip and its accessible name."""
    made = Button("", parent, kind=kind, icon_name=name)
    made.setToolTip(says)
    made.setAccessibleName(says.split("  ", maxsplit=1)[0])
    return made
