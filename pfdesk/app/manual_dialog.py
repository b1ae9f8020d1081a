"""使い方: the Japanese manual with its pictures, offline, at the chapter of the screen that asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from pfdesk.office.manual import chapters, manual_file
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.tokens import SPACE_2, SPACE_3, SPACE_5

SIZE: Final = (1040, 680)
LINE: Final = 24
"""Least height of a line, in px."""

CHAPTER: Final = 2
"""Level of a chapter's heading (##)."""

CHAPTERS, WIDE = 200, 760
"""Width of the list of chapters, and of a picture, in px."""


class _Pages(QTextBrowser):
    """Shows a picture no wider than the column of text."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        found = super().loadResource(kind, name)
        if kind != int(QTextDocument.ResourceType.ImageResource.value):
            return found
        path = manual_file().parent / (name.toString() if isinstance(name, QUrl) else name)
        image = QImage(str(path))
        if image.isNull():
            return found
        if image.width() <= WIDE:
            return image
        ratio = self.devicePixelRatioF()
        wide = image.scaledToWidth(round(WIDE * ratio), Qt.TransformationMode.SmoothTransformation)
        wide.setDevicePixelRatio(ratio)
        return wide


class ManualDialog(QDialog):
    """The chapters at the left, the text at the right; opened at a chapter, and there at a word."""

    def __init__(self, chapter: str, parent: QWidget | None = None, word: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle("使い方")
        fit_on_screen(self, *SIZE)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName("使い方の目次")
        self.contents.setFixedWidth(CHAPTERS)
        self.contents.addItems([one.title for one in chapters()])
        self.text = _Pages(self)
        self.text.setAccessibleName("使い方")
        self.text.setOpenLinks(False)
        row = QHBoxLayout(self)
        row.addWidget(self.contents)
        row.addWidget(self.text, 1)
        self.contents.setSpacing(4)
        self.text.setMarkdown(manual_file().read_text(encoding="utf-8"))
        self._space_out()
        self.contents.currentTextChanged.connect(self.go_to)
        self._word = word
        self._select(chapter)
        self._word = ""

    def _space_out(self) -> None:
        """Give lines and paragraphs the white that the face, whose lines stand close, does not bring."""
        cursor = QTextCursor(self.text.document())
        for block in self._blocks():
            form = block.blockFormat()
            form.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
            form.setBottomMargin(SPACE_2 if not form.headingLevel() else SPACE_3)
            form.setTopMargin(SPACE_5 if form.headingLevel() else 0)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
        cursor.setPosition(0)

    def _select(self, chapter: str) -> None:
        titles = [one.title for one in chapters()]
        place = titles.index(chapter) if chapter in titles else 0
        if self.contents.currentRow() == place:
            self.go_to(titles[place])
        self.contents.setCurrentRow(place)

    def shown(self) -> str:
        """The text at the top of what is seen."""
        return self.text.textCursor().block().text().strip()

    def go_to(self, title: str) -> None:
        """Bring the heading of a chapter, or what in it begins with the wanted word, to the top."""
        found = None
        for block in self._blocks():
            level = block.blockFormat().headingLevel()
            if level and level <= CHAPTER and found is not None:
                break
            if level and block.text().strip() == title:
                found = block
                if not self._word:
                    break
            elif found is not None and self._word and block.text().startswith(self._word):
                found = block
                break
        if found is not None:
            self._show(found)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.text.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _show(self, block: QTextBlock) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(block.position())
        self.text.setTextCursor(cursor)
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + self.text.cursorRect().top())

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        block = self.text.textCursor().block()
        self.text.document().documentLayout().documentSize()
        self._show(block)
