from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.widgets import icon_files, icons, theme
from pfdesk.widgets.buttons import Button, icon_button


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


def strongest(image: QImage) -> str:
    colours = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return colours[0].name()


@pytest.mark.parametrize("name", sorted(icon_files.names()))
def test_every_drawing_is_one_of_the_family(name: str) -> None:
    drawing = icon_files.svg(name, "currentColor").decode()
    assert 'viewBox="0 0 20 20"' in drawing
    assert 'stroke-width="1.5"' in drawing
    assert not re.search(r"#[0-9a-fA-F]{3}", drawing)
    shown = icons.drawn(name, "text", QSize(20, 20)).toImage()
    assert any(shown.pixelColor(x, y).alpha() for x in range(20) for y in range(20))


def test_a_name_without_a_drawing_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("unicorn")


def test_an_icon_is_as_sharp_as_the_screen() -> None:
    made = icons.icon("home").pixmap(QSize(20, 20), 1.5)
    assert made.devicePixelRatio() == 1.5
    assert made.width() == 30


def test_states_have_their_colours(qapp: QApplication) -> None:
    icon = icons.icon("remove", "text-2")
    size = QSize(40, 40)

    def shown(mode: QIcon.Mode, state: QIcon.State) -> str:
        return strongest(icon.pixmap(size, 1.0, mode, state).toImage())

    assert shown(QIcon.Mode.Normal, QIcon.State.Off) == theme.color("text-2").name()
    assert shown(QIcon.Mode.Normal, QIcon.State.On) == theme.color("accent").name()
    assert shown(QIcon.Mode.Selected, QIcon.State.Off) == theme.color("accent").name()
    assert shown(QIcon.Mode.Disabled, QIcon.State.Off) == theme.color("text-3").name()
    theme.apply(qapp, "dark")
    assert shown(QIcon.Mode.Normal, QIcon.State.Off) == theme.color("text-2").name()


def test_a_copy_of_an_icon_outlives_the_first() -> None:
    icon = icons.icon("home")
    copy = QIcon(icon)
    copy.addPixmap(icons.pixmap("list"))
    del icon
    assert not copy.pixmap(QSize(20, 20)).isNull()


def test_a_button_changes_shape_with_its_kind_and_word(qtbot: QtBot) -> None:
    button = Button("追加", kind="primary", icon_name="add")
    qtbot.addWidget(button)
    assert button.property("kind") == "primary"
    assert button.property("bare") is False
    button.setText("")
    assert button.property("bare") is True
    button.setProperty("kind", "link")
    assert button.property("kind") == "link"


def test_a_button_without_a_word_has_a_name(qtbot: QtBot) -> None:
    button = icon_button("print", "印刷")
    qtbot.addWidget(button)
    assert button.toolTip() == "印刷"
    assert button.accessibleName() == "印刷"
    assert button.sizeHint().width() == button.sizeHint().height() == 32
