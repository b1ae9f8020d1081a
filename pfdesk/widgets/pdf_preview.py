"""The preview of a form: one page on a quiet ground, with page number and zoom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pfdesk.widgets import theme
from pfdesk.widgets.buttons import icon_button
from pfdesk.widgets.pdf_pages import page_count, page_picture, page_size
from pfdesk.widgets.words import Words

ZOOMS = (0.0, 1.0, 1.5, 2.0, 3.0)
MARGIN = 16


Over = Callable[[QPainter, QRectF], None]
"""Draws over a page that is shown in a rectangle."""


class Marks(Protocol):
    """What is shown over the pages and never printed."""

    def paint(self, painter: QPainter, sheet: QRectF, page: int) -> None:
        """Draw over a page, from 0."""


class PaperSheet(QWidget):
    """The page itself, white also in the dark scheme, because paper is."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QImage()
        self.over: Over | None = None

    def show_picture(self, picture: QImage, size: QSize) -> None:
        """Show a page in ``size`` logical pixels."""
        self.picture = picture
        self.setFixedSize(size.width() + 2 * MARGIN, size.height() + 2 * MARGIN)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sheet = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self.picture.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.fillRect(QRectF(sheet.left(), sheet.bottom(), sheet.width(), 2), theme.color("edge"))
        painter.drawImage(sheet, self.picture)
        if self.over is not None:
            self.over(painter, sheet)


class PdfPreview(QWidget):
    """Pages of a PDF; PageUp and PageDown turn, Ctrl + and Ctrl - zoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._pages = 0
        self._page = 0
        self._zoom = 0
        self._unfinished = False
        self._marks: Marks | None = None
        self._where = Words("", "text-2")
        self._zoom_words = Words("全体", "text-2")
        self._back = icon_button("chevron-left", "前のページ")
        self._next = icon_button("chevron-right", "次のページ")
        self._out = icon_button("remove", "小さくする")
        self._in = icon_button("add", "大きくする")
        self._back.clicked.connect(lambda: self.turn(-1))
        self._next.clicked.connect(lambda: self.turn(1))
        self._out.clicked.connect(lambda: self.zoom(-1))
        self._in.clicked.connect(lambda: self.zoom(1))
        self._sheet = PaperSheet()
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._sheet)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setStyleSheet("QScrollArea { background: transparent; }")
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setAccessibleName("印刷の見本")
        self._scroll.installEventFilter(self)
        self._sheet.setAutoFillBackground(False)
        self._lay_out()
        self.show_pdf(b"")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(4)
        head.addWidget(self._back)
        head.addWidget(self._where)
        head.addWidget(self._next)
        head.addStretch(1)
        for widget in (self._out, self._zoom_words, self._in):
            head.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)

    def set_marks(self, marks: Marks | None) -> None:
        """Draw these over the pages from now on."""
        self._marks = marks
        self._sheet.over = None if marks is None else self._paint_marks
        self._sheet.update()

    def _paint_marks(self, painter: QPainter, sheet: QRectF) -> None:
        if self._marks is not None:
            self._marks.paint(painter, sheet, self._page)

    def show_pdf(self, pdf: bytes, *, unfinished: bool = False) -> None:
        """Show a PDF from its first page; empty bytes show nothing. More pages follow an unfinished one."""
        self._pdf = pdf
        self._unfinished = unfinished
        self._pages = page_count(pdf) if pdf else 0
        self._page = min(self._page, max(0, self._pages - 1))
        self._draw()

    def turn(self, step: int) -> None:
        """Go some pages on or back."""
        self.go_to(self._page + step)

    def go_to(self, page: int) -> None:
        """Show a page, from 0."""
        self._page = max(0, min(self._pages - 1, page)) if self._pages else 0
        self._draw()

    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    def zoom(self, step: int) -> None:
        """Larger or smaller; the smallest shows the whole page."""
        self._zoom = max(0, min(len(ZOOMS) - 1, self._zoom + step))
        self._draw()

    def _draw(self) -> None:
        many = self._pages > 1
        count = "作成中…" if self._unfinished else f"{self._pages:,} ページ"
        self._where.setText(f"{self._page + 1} / {count}" if self._pages else "")
        for button in (self._back, self._next):
            button.setVisible(many)
        self._back.setEnabled(self._page > 0)
        self._next.setEnabled(self._page < self._pages - 1)
        self._out.setEnabled(self._zoom > 0)
        self._in.setEnabled(self._zoom < len(ZOOMS) - 1)
        factor = ZOOMS[self._zoom]
        self._zoom_words.setText(f"{factor:.0%}" if factor else "全体")
        if not self._pages:
            self._sheet.show_picture(QImage(), QSize(0, 0))
            return
        size = page_size(self._pdf, self._page)
        scale = factor * 4 / 3 or self._whole_scale(size.width(), size.height())
        ratio = self.devicePixelRatioF()
        picture = page_picture(self._pdf, self._page, scale * ratio)
        logical = QSize(round(size.width() * scale), round(size.height() * scale))
        self._sheet.show_picture(picture, logical)

    def _whole_scale(self, width: float, height: float) -> float:
        room = self._scroll.size()
        wide, tall = room.width() - 2 * MARGIN - 2, room.height() - 2 * MARGIN - 2
        return max(0.1, min(wide / width, tall / height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        if self._zoom == 0:
            self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_PageDown.value: 1, Qt.Key.Key_PageUp.value: -1}
            if event.key() in steps and self._zoom == 0:
                self.turn(steps[event.key()])
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("sunken"))
