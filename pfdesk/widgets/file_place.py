"""Where a file is asked for: in the folder used last, else among the clerk's documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

_LAST = "last-folder"


def file_place(name: str = "") -> str:
    """Where a file dialog begins, with the name it proposes.

    Without it Qt would open the folder that the program was started in, which may be the program's own.
    """
    app = QApplication.instance()
    last = str((app.property(_LAST) if app is not None else None) or "")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = [Path(place) for place in (last, documents) if place]
    folder = next((place for place in places if place.is_dir()), Path.home())
    return str(folder / name) if name else str(folder)


def ask_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to save; None where the clerk thinks better of it. The folder is proposed again."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, file_place(name), kinds)
    return _noted(chosen)


def ask_open(parent: QWidget, title: str, kinds: str, folder: str = "") -> Path | None:
    """Ask which file to read, in ``folder`` where one is named."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, folder or file_place(), kinds)
    return _noted(chosen) if not folder else Path(chosen) if chosen else None


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, title, file_place())
    return _noted(chosen, folder=True)


def _noted(chosen: str, *, folder: bool = False) -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    app = QApplication.instance()
    if app is not None:
        app.setProperty(_LAST, str(path if folder else path.parent))
    return path
