from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.widgets import style_sheet, theme, tokens


def test_the_colours_change_without_a_restart(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    light = qapp.palette().color(QPalette.ColorRole.Window)
    with qtbot.waitSignal(theme.signals.changed):
        theme.apply(qapp, "dark")
    assert theme.scheme() == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) != light
    assert tokens.COLOURS["surface"][1] in qapp.styleSheet()
    theme.apply(qapp, "light")
    assert tokens.COLOURS["surface"][1] not in qapp.styleSheet()


def test_auto_shows_one_of_the_two(qapp: QApplication) -> None:
    theme.apply(qapp, "auto")
    assert theme.scheme() in {"light", "dark"}
    theme.apply(qapp, "light")


def test_a_colour_with_alpha_keeps_it(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    assert theme.color("scrim").alpha() == 0x40
    assert theme.color("text").alpha() == 255


def test_a_name_that_is_no_token_is_refused() -> None:
    with pytest.raises(KeyError):
        theme.color("blue")


def test_every_token_in_the_sheet_is_filled() -> None:
    for scheme in ("light", "dark"):
        assert "$" not in style_sheet.style_sheet(scheme)


def test_the_face_is_fourteen_logical_pixels(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    assert qapp.font().pixelSize() == 14
    assert qapp.font().families()[0] == "BIZ UDPGothic"
    assert theme.font(figures=True).families()[0] == "BIZ UDGothic"
