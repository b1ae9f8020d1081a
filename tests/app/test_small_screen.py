"""At 125 % a 1366 x 768 laptop has 1092 x 614 pixels: no dialog is larger, and its buttons are on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QScrollArea, QVBoxLayout
from pytestqt.qtbot import QtBot

from pfdesk.app.bin_dialog import BinDialog
from pfdesk.app.history_dialog import HistoryDialog
from pfdesk.app.letters_dialog import LettersDialog
from pfdesk.app.main_window import MainWindow
from pfdesk.app.manual_dialog import ManualDialog
from pfdesk.app.print_log_dialog import PrintLogDialog
from pfdesk.app.settings_dialog import SettingsDialog
from pfdesk.app.start import Opened
from pfdesk.app.window import make_desk
from pfdesk.directory.gui.duplicates import DuplicatesDialog
from pfdesk.directory.gui.import_dialog import ImportDialog
from pfdesk.widgets import on_screen
from pfdesk.widgets.print_dialog import PrintDialog
from pfdesk.widgets.whole_dialogs import keep_whole

ROOM = QSize(1092, 614 - on_screen.TITLE)
DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "print": lambda w: PrintDialog(w.desk, [(w.desk.forms["address-labels"], None)], {}, w),
    "print, with an Excel twin": lambda w: PrintDialog(
        w.desk, [(w.desk.forms["member-roster"], None)], {}, w
    ),
    "print log": lambda w: PrintLogDialog(w.desk, w),
    "bin": lambda w: BinDialog(w.desk, w),
    "history": lambda w: HistoryDialog(w.desk, w),
    "manual": lambda w: ManualDialog("", w),
    "letters": lambda w: LettersDialog(w.desk, w),
    "settings": lambda w: SettingsDialog(w.desk, w.shell.set_clerk, w),
    "import": lambda w: ImportDialog(w.desk, w),
    "duplicates": lambda w: DuplicatesDialog(w.desk, w),
}


def test_every_dialog_fits_with_its_buttons(
    qtbot: QtBot, sample: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_screen, "screen_room", lambda _window: QSize(ROOM))
    window = MainWindow(make_desk(sample), "sample")
    qtbot.addWidget(window)
    for size in (QSize(1366, 768), ROOM):  # as it is remembered from a larger screen, and as it is at 125 %
        window.resize(size)
        wrong = {name: found for name, make in DIALOGS.items() if (found := _outside(qtbot, make(window)))}
        assert not wrong


def _outside(qtbot: QtBot, dialog: QDialog) -> list[str]:
    """What is wrong with an opened dialog: its size, and each button that is not whole on it."""
    qtbot.addWidget(dialog)
    dialog.show()
    if isinstance(dialog, PrintDialog):
        qtbot.waitUntil(lambda: dialog.result_shown() is not None, timeout=20000)
    QApplication.processEvents()
    size = dialog.size()
    found = [] if size.boundedTo(ROOM) == size else [f"{size.width()} x {size.height()}"]
    for button in dialog.findChildren(QAbstractButton):
        corner = button.mapTo(dialog, QPoint(button.width(), button.height()))
        foot = (
            button.isVisible()
            and button.text()
            and button.parentWidget() in {dialog, getattr(dialog, "_foot", None)}
        )
        if foot and (corner.x() > size.width() or corner.y() > size.height()):
            found.append(button.text())
    dialog.reject()
    return found


def test_a_dialog_higher_than_the_screen_is_scrolled_to_its_buttons(qtbot: QtBot) -> None:
    """At 200 % a laptop of 1920 x 1080 has 960 x 540 pixels, and the task bar takes some of them."""
    room = QSize(960, 460)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setMinimumSize(1010, 620)
    column = QVBoxLayout(dialog)
    column.addStretch(1)
    save = QPushButton("保存")
    column.addWidget(save)
    dialog.show()
    keep_whole(dialog, room)
    QApplication.processEvents()
    assert (dialog.width(), dialog.height()) == (960, 460)
    scroll = dialog.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    save.setFocus()
    scroll.ensureWidgetVisible(save)
    QApplication.processEvents()
    assert dialog.rect().contains(save.mapTo(dialog, save.rect().center()))
