"""Light and dark: palette, style sheet and face of the program, made from the tokens."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pfdesk.widgets import faces, style_sheet, tokens
from pfdesk.widgets.tokens import Scheme

Choice = Literal["light", "dark", "auto"]

_WISHES: Final = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "auto": Qt.ColorScheme.Unknown,
}
_ROLES: Final = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on-accent",
    QPalette.ColorRole.PlaceholderText: "text-3",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "line-strong",
    QPalette.ColorRole.Shadow: "line-strong",
    QPalette.ColorRole.Accent: "accent",
}
_QUIET_WHEN_OFF: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


class ThemeSignals(QObject):
    """Tells that the colours have changed; what paints itself repaints then."""

    changed = Signal()


signals: Final = ThemeSignals()


class _Current:
    scheme: Scheme = "light"
    choice: Choice = "auto"
    listening = False


def scheme() -> Scheme:
    """The colours that are shown now."""
    return _Current.scheme


def color(name: str) -> QColor:
    """The token ``name`` in the colours shown now; KeyError for a name that is no token."""
    return QColor(_kept(name, _Current.scheme))


@cache
def _kept(name: str, scheme: Scheme) -> QColor:
    text = tokens.value(name, scheme)
    made = QColor(text[:7])
    if len(text) == 9:
        made.setAlpha(int(text[7:], 16))
    return made


def font(size: int = tokens.TYPE_BODY, *, bold: bool = False, figures: bool = False) -> QFont:
    """A face of the screen, in logical pixels; ``figures`` for digits of one width."""
    return faces.font(size, bold=bold, figures=figures)


def palette() -> QPalette:
    """The palette of the colours shown now."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, color(token))
    for role in _QUIET_WHEN_OFF:
        made.setColor(QPalette.ColorGroup.Disabled, role, color("text-3"))
    return made


def apply(app: QApplication, choice: Choice = "auto") -> None:
    """Dress the program; can be called again at any time. ``auto`` follows the system."""
    _Current.choice = choice
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_WISHES[choice])
    if not _Current.listening:
        faces.load()
        app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(_follow)
        _Current.listening = True
    _dress(app)


def _follow() -> None:
    app = QApplication.instance()
    if _Current.choice == "auto" and isinstance(app, QApplication):
        _dress(app)


def _dress(app: QApplication) -> None:
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    wished: Scheme = "dark" if dark else "light"
    _Current.scheme = wished if _Current.choice == "auto" else _Current.choice
    sheet = style_sheet.style_sheet(_Current.scheme)
    if app.styleSheet() == sheet:
        return  # every widget there is would be dressed again for nothing
    app.setFont(faces.font())
    app.setPalette(palette())
    app.setStyleSheet(sheet)
    signals.changed.emit()
