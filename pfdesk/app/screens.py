"""Pictures of every screen, taken from the real window: light, dark, and on the small laptop."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from pfdesk.app.main_window import MainWindow
from pfdesk.app.rooms import ROOMS
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import Opened
from pfdesk.app.window import application, make_desk
from pfdesk.widgets import theme
from pfdesk.widgets.runner import Runner

PATIENCE_MS, SHORT_MS = 5000, 500
PACKED = 80  # of 100: as small a file as Qt's usual one in two thirds of the time
SIZES = {"": QSize(1366, 768), "-small-laptop": QSize(1092, 534)}


def grab_screens(opened: Opened, folder: Path, tell: Callable[[str], None]) -> list[Path]:
    """Save a PNG of each state that the pages name; the paths."""
    app = application()
    taken: list[Path] = []
    for scheme, mark in (("light", ""), ("dark", "-dark")):
        theme.apply(app, scheme)  # type: ignore[arg-type]
        window = _window(opened)
        for size_mark, size in SIZES.items():
            if mark and size_mark:
                continue
            window.resize(size)
            for name, widget in states(window):
                tell(f"screen: {name}{mark}{size_mark}")
                path = folder / f"{name}{mark}{size_mark}.png"
                grab(app, widget or window).save(str(path), "PNG", PACKED)
                taken.append(path)
        window.close()
        window.deleteLater()
        # Deleted now: no event loop runs here that would do it, and a change of theme dresses what is alive.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.apply(app, "auto")
    return taken


def grab(app: QApplication, widget: QWidget) -> QPixmap:
    """What a widget looks like once all that was asked for has arrived: previews drawn a moment later as well."""
    for _ in range(5):
        app.processEvents()
    patience = QDeadlineTimer(PATIENCE_MS)
    while _under_way(widget) and not patience.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    app.processEvents()
    return widget.grab()


def _under_way(widget: QWidget) -> bool:
    """Whether a short pause has not run out yet (a preview waits for the last key), or work is being done."""
    pauses = (one for one in widget.findChildren(QTimer) if one.isSingleShot() and one.interval() <= SHORT_MS)
    return any(one.isActive() for one in pauses) or any(
        runner.is_busy() for runner in widget.findChildren(Runner)
    )


def _window(opened: Opened) -> MainWindow:
    window = MainWindow(make_desk(opened, lambda: TODAY), "sample - pfdesk")
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    return window


def states(window: MainWindow, only: Container[str] | None = None) -> Iterator[tuple[str, QWidget | None]]:
    """Each room's page, then the further states that it names; a state may give a widget of its own.

    `only` names those that are reached, None all.
    """
    for room in ROOMS:
        page = window.open_room(room.name)
        for state, reach in page.screens() or [("", lambda: None)]:
            name = f"{room.name}-{state}" if state else room.name
            if only is not None and name not in only:
                continue
            widget = reach()
            yield name, widget
            if widget is not None:
                widget.close()
