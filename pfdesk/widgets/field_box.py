"""The drawn box around an editor: pale outline, darker lower edge, accent under focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from pfdesk.widgets import faces, theme

HEIGHT = 32
CORNER = 4.0

BARE = """
{kind} {{ border: none; background: transparent; padding: {padding}; margin: 0;
  min-height: 0; font-family: {families}; font-size: 14px; color: {text}; placeholder-text-color: {hint};
  selection-background-color: {accent}; selection-color: {on}; }}
"""


def bare_sheet(kind: str, padding: str = "0", *, figures: bool = False) -> str:
    """The style sheet that leaves a Qt editor of class ``kind`` to its box."""
    families = faces.FIGURES if figures else faces.WORDS
    return BARE.format(
        families=", ".join(f'"{name}"' for name in families),
        kind=kind,
        padding=padding,
        text=theme.color("text").name(),
        hint=theme.color("text-3").name(),
        accent=theme.color("accent").name(),
        on=theme.color("on-accent").name(),
    )


class FieldBox(QFrame):
    """Holds one editor and draws the field's outline in the state it is in."""

    def __init__(self, editor: QWidget, sides: tuple[int, int] = (11, 8)) -> None:
        super().__init__()
        self.editor = editor
        self.wrong = False
        self.chevron = False
        self.plain = False
        row = QHBoxLayout(self)
        row.setContentsMargins(sides[0], 1, sides[1], 2)
        row.setSpacing(4)
        row.addWidget(editor, 1)
        self.setMinimumHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        editor.installEventFilter(self)
        theme.signals.changed.connect(self.update)

    def add_behind(self, widget: QWidget) -> None:
        """Put a small control (a calendar button) at the right inside the box."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def set_wrong(self, wrong: bool) -> None:
        """Draw the outline of a wrong value, or take it away."""
        self.wrong = wrong
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.plain:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.editor.hasFocus()
        draw_box(
            painter,
            QRectF(self.rect()),
            focused=focused,
            wrong=self.wrong,
            hovered=self.underMouse() and not focused,
            enabled=self.isEnabled(),
        )
        if self.chevron:
            draw_chevron(painter, QPointF(self.width() - 17.0, self.height() / 2))


def draw_box(
    painter: QPainter,
    rect: QRectF,
    *,
    focused: bool,
    wrong: bool,
    hovered: bool,
    enabled: bool,
) -> None:
    """Ground, outline and lower edge of a field in ``rect``."""
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    ground = "raised" if enabled and not hovered else "sunken"
    painter.setPen(QPen(theme.color("wrong" if wrong else "line"), 1))
    painter.setBrush(theme.color(ground))
    painter.drawRoundedRect(box, CORNER, CORNER)
    if wrong and not focused:
        return
    shape = QPainterPath()
    shape.addRoundedRect(rect, CORNER, CORNER)
    painter.save()
    painter.setClipPath(shape)
    thick = 2.0 if focused else 1.0
    lower = _lower_edge(focused=focused, wrong=wrong, enabled=enabled)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - thick, rect.width(), thick), lower)
    painter.restore()


def _lower_edge(*, focused: bool, wrong: bool, enabled: bool) -> QColor:
    if focused:
        return theme.color("wrong" if wrong else "accent")
    return theme.color("line-strong" if enabled else "edge")


def draw_chevron(painter: QPainter, middle: QPointF, half: float = 4.0) -> None:
    """The small ﹀ of a choice."""
    painter.setPen(QPen(theme.color("text-2"), 1.4, c=Qt.PenCapStyle.RoundCap))
    x, y = middle.x(), middle.y()
    painter.drawPolyline(
        [QPointF(x - half, y - half / 2), QPointF(x, y + half / 2), QPointF(x + half, y - half / 2)]
    )
