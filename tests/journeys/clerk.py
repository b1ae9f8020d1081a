"""A clerk at the window: presses what is seen, types into fields by name, and answers dialogs as they come."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.widgets.fields import Field, NoteField

Answer = Callable[[Any], object]
PICTURES = os.environ.get("PFDESK_WALK")
"""A folder for a picture of each step: for a person who wants to see the walk."""


class Clerk:
    """Works in one window at a time; `window` is the one at hand."""

    def __init__(self, bot: QtBot) -> None:
        self.bot = bot
        self.window: Any = None
        self.steps = 0

    def settle(self) -> None:
        """Let what was asked for arrive."""
        for _ in range(4):
            QApplication.processEvents()

    def look(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of what is seen, where pictures are wanted."""
        self.steps += 1
        self.settle()
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            (widget or self.window).grab().save(f"{PICTURES}/{self.steps:02}-{name}.png")

    def press(self, said: str, *answers: Answer, within: QWidget | None = None) -> None:
        """Press the button that is seen and says this; `answers` are given to the dialogs that open, in turn."""
        self.settle()
        button = self.button(said, within)
        self.answering(button.click, *answers)

    def button(self, said: str, within: QWidget | None = None) -> QAbstractButton:
        """The button that is seen, enabled and says this (by text or accessible name)."""
        root = within or self.window
        seen = [b for b in root.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        named = [(b, {b.text().replace("&", ""), b.accessibleName(), b.toolTip()}) for b in seen]
        exact = [b for b, words in named if said in words]
        like = [b for b, words in named if any(word.startswith(said) for word in words if word)]
        assert exact or like, (
            f"{said} is not among {sorted(filter(None, (w for _, ws in named for w in ws)))}"
        )
        return (exact or like)[0]

    def choose(self, menu: QMenu, said: str, *answers: Answer) -> None:
        """Choose the line of a menu that begins so."""
        lines = {action.text().replace("&", ""): action for action in menu.actions() if action.text()}
        found = [action for text, action in lines.items() if text.startswith(said)]
        assert found, f"{said} is not among {list(lines)}"
        assert found[0].isEnabled(), f"{said} cannot be chosen"
        self.answering(found[0].trigger, *answers)

    def answering(self, act: Callable[[], object], *answers: Answer) -> None:
        """Do something that opens dialogs, and answer each in turn; an answer that fails closes its dialog."""
        waiting, seen, errors = list(answers), set[int](), list[BaseException]()

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or id(dialog) in seen:
                return
            seen.add(id(dialog))
            try:
                assert waiting, f"nobody expected {type(dialog).__name__}: {dialog.windowTitle()}"
                self.look(type(dialog).__name__, dialog)
                waiting.pop(0)(dialog)
            except BaseException as error:  # noqa: BLE001 - told after the dialog is closed
                errors.append(error)
                dialog.close()

        timer = QTimer()
        timer.setInterval(5)
        timer.timeout.connect(look)
        timer.start()
        act()
        timer.stop()
        self.settle()
        if errors:
            raise errors[0]
        assert not waiting, f"{len(waiting)} dialogs did not come"

    def fill(self, within: QWidget, **values: Any) -> None:
        """Type into fields by name, leaving each; what is refused fails the walk."""
        fields = fields_of(within)
        for name, value in values.items():
            field = fields[name]
            if isinstance(field, NoteField):
                field.note.setPlainText(value)
            elif isinstance(value, str) and hasattr(field, "set_text"):
                field.set_text(value)
            else:
                field.set_value(value)
            field.edited.emit()
            field.left.emit(name)
            assert not field.is_wrong(), f"{name}: {field.message()}"

    def saving(self, save: str = "追加", **values: Any) -> Answer:
        """An answer: fill the dialog, press the button, and it must be gone."""

        def answer(dialog: Any) -> None:
            self.fill(dialog, **values)
            self.press(save, within=dialog)
            if dialog.isVisible():
                self.look("refused", dialog)
            assert not dialog.isVisible(), "the dialog stayed: something was refused"

        return answer


def fields_of(within: QWidget) -> dict[str, Field]:
    """The fields that are seen, by name; of two the one that is seen."""
    found = {field.objectName(): field for field in within.findChildren(Field) if not field.isVisible()}
    return {
        **found,
        **{field.objectName(): field for field in within.findChildren(Field) if field.isVisible()},
    }
