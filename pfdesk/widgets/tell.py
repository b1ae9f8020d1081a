"""The only place that shows message boxes. Tests listen instead of clicking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from pfdesk.widgets.buttons import Button, give_letter
from pfdesk.widgets.icons import pixmap

Kind = Literal["info", "trouble", "question", "bug"]


@dataclass(frozen=True, slots=True)
class Told:
    """One message as it was, or would have been, shown. ``buttons``: the first is the answer yes."""

    kind: Kind
    sentence: str
    detail: str = ""
    buttons: tuple[str, ...] = ("閉じる",)


Listener = Callable[[Told], "bool | None"]
_LISTENERS: list[Listener] = []
_ICONS: dict[Kind, tuple[str, str]] = {
    "info": ("info", "text-2"),
    "trouble": ("warning", "due-mark"),
    "question": ("help", "text-2"),
    "bug": ("error", "wrong"),
}

_ROLES = (QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.RejectRole)


@contextmanager
def listen(callback: Listener) -> Iterator[None]:
    """While this runs, every message goes to ``callback`` and no box is shown.

    What the callback answers is the clerk's answer; None counts as no.
    """
    _LISTENERS.append(callback)
    try:
        yield
    finally:
        _LISTENERS.remove(callback)


def say(parent: QWidget | None, sentence: str, detail: str = "") -> None:
    """Tell something that the clerk must have seen."""
    _tell(parent, Told("info", sentence, detail))


def trouble(parent: QWidget | None, sentence: str, todo: str = "") -> None:
    """Tell what happened and was kept (``sentence``), and what can be done (``todo``)."""
    _tell(parent, Told("trouble", sentence, todo))


def bug(parent: QWidget | None, sentence: str, detail: str = "") -> None:
    """Tell of a fault of the program itself, and where the report of it lies."""
    _tell(parent, Told("bug", sentence, detail))


def ask(parent: QWidget | None, sentence: str, yes: str, no: str = "キャンセル", detail: str = "") -> bool:
    """Ask before what cannot be undone; True for ``yes``. Esc and Enter mean ``no``."""
    return _tell(parent, Told("question", sentence, detail, (yes, no)))


def _tell(parent: QWidget | None, told: Told) -> bool:
    if _LISTENERS:
        return bool(_LISTENERS[-1](told))
    return _show(parent, told)


def _show(parent: QWidget | None, told: Told) -> bool:
    box = make_box(parent, told)
    box.exec()
    if not isValid(box):  # its window went while it was shown: that is no answer
        return False
    box.deleteLater()
    return told.kind == "question" and box.buttonRole(box.clickedButton()) == _ROLES[0]


def make_box(parent: QWidget | None, told: Told) -> QMessageBox:
    """The message box of a message, not yet shown."""
    box = QMessageBox(parent)
    box.setWindowTitle("pfdesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(told.sentence)
    box.setInformativeText(told.detail)
    name, tint = _ICONS[told.kind]
    box.setIconPixmap(pixmap(name, tint, 32, box.devicePixelRatioF()))
    for place, label in enumerate(told.buttons):
        last = place == len(told.buttons) - 1
        button = Button(label, box, kind="secondary")
        give_letter(button, "C" if last else "Y")
        box.addButton(button, _ROLES[1] if last else _ROLES[0])
        if last:
            box.setDefaultButton(button)
            box.setEscapeButton(button)
    return box
