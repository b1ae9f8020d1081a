"""Walks all screens of the sample in a window of a given size and names every text that is cut off.

Run as a program, so that QT_SCALE_FACTOR can be set before Qt starts: walk.py FILE WIDTH HEIGHT
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QWidget

from pfdesk.app.main_window import MainWindow
from pfdesk.app.rooms import ROOMS
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import open_office
from pfdesk.app.window import application, make_desk

SLACK = 2


def cut_off(root: QWidget) -> Iterator[str]:
    """Texts of visible labels and buttons that need more room than they have."""
    for widget in root.findChildren(QWidget):
        if (
            not isinstance(widget, QLabel | QAbstractButton)
            or not widget.isVisibleTo(root)
            or not widget.text()
        ):
            continue
        if isinstance(widget, QLabel) and (widget.wordWrap() or widget.property("elides")):
            needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 0
            if needed > widget.height() + SLACK:
                yield f"{widget.text()!r}: {needed} high, has {widget.height()}"
            continue
        needed = widget.sizeHint().width()
        if needed > widget.width() + SLACK:
            yield f"{widget.text()!r}: needs {needed}, has {widget.width()}"


def outside(window: QWidget) -> Iterator[str]:
    """Buttons and fields that lie beside the window, where no bar scrolls them into it."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QAbstractButton | QLineEdit | QComboBox) or not widget.isVisibleTo(window):
            continue
        right = widget.mapTo(window, widget.rect().topRight()).x()
        if right >= window.width() and not _scrolled(widget):
            yield f"{widget.accessibleName() or widget.objectName()!r}: ends at {right} of {window.width()}"


def _scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea) and parent.horizontalScrollBar().maximum() > 0:
            return parent.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        parent = parent.parentWidget()
    return False


def walk(file: str, width: int, height: int) -> dict[str, list[str]]:
    """Screen -> what is cut off on it; a window that cannot be made so small is named as well."""
    app = application()
    found: dict[str, list[str]] = {}
    with open_office(file, writing=False) as opened:
        window = MainWindow(make_desk(opened, lambda: TODAY), "sample")
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        window.resize(width, height)
        app.processEvents()
        if (window.width(), window.height()) != (width, height):
            found["window"] = [f"{window.width()}x{window.height()} instead of {width}x{height}"]
        for room in ROOMS:
            page = window.open_room(room.name)
            for name, reach in page.screens() or [("", lambda: None)]:
                widget = reach()
                if widget is not None:
                    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
                    widget.show()
                for _ in range(5):
                    app.processEvents()
                cut = [*cut_off(widget)] if widget is not None else [*cut_off(window), *outside(window)]
                if cut:
                    found[f"{room.name} {name}"] = cut
                if widget is not None:
                    widget.close()
        window.close()
    return found


if __name__ == "__main__":
    sys.stdout.write(
        json.dumps(walk(str(Path(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3])), ensure_ascii=False)
    )
