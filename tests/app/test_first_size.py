"""The first window is whole on the screen: a small one is filled, and another file comes where the first stood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from pfdesk.app.first_size import FRAME, WANTED, place_in, show_first

SMALL = [
    pytest.param(QRect(0, 0, 1366, 768), id="the whole of a small laptop"),
    pytest.param(QRect(0, 0, 1366, 728), id="beside the task bar"),
    pytest.param(QRect(0, 0, 1092, 582), id="a small laptop at 125 percent"),
    pytest.param(QRect(48, 0, 1366, 1000), id="as wide as the window, without its frame"),
]


@pytest.mark.parametrize("room", SMALL)
def test_a_small_screen_is_filled(room: QRect) -> None:
    assert place_in(room) is None


@pytest.mark.parametrize("room", [QRect(0, 0, 1920, 1040), QRect(62, 30, 1600, 830), QRect(0, 0, 1382, 808)])
def test_with_its_frame_it_stands_whole_on_a_larger_screen(room: QRect) -> None:
    place = place_in(room)
    assert place is not None
    assert place.size() == WANTED
    edge = FRAME.width() // 2
    assert room.contains(place.adjusted(-edge, edge - FRAME.height(), edge, edge))


def test_the_window_is_no_larger_than_the_screen(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    assert place_in(room) is None, "the screen of the tests is a small one"
    with qtbot.waitExposed(window):
        show_first(window, None)
    assert window.isMaximized()
    assert room.contains(window.geometry())
    other = QMainWindow()
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        show_first(other, window)
    assert other.isMaximized()
    window.showNormal()
    window.setGeometry(QRect(20, 30, 640, 480))
    third = QMainWindow()
    qtbot.addWidget(third)
    show_first(third, window)
    assert third.geometry().size() == QSize(640, 480)
