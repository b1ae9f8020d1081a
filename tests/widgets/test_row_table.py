from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.widgets import theme
from pfdesk.widgets.row_table import Column, RowTable


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    place: str = ""
    id: UUID = field(default_factory=uuid4)


LINES = (Line("いろは商店", "登別市"), Line("あさひ会", "室蘭市"), Line("うみの家", "伊達市"))


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot) -> RowTable:
    theme.apply(qapp, "light")
    made = RowTable()
    qtbot.addWidget(made)
    made.set_columns(
        (
            Column("name", "名称", width=200, stretch=True),
            Column("place", "所在地", width=120, kind="quiet", rank=1),
        )
    )
    made.show_lines(LINES)
    made.resize(600, 300)
    made.show()
    return made


def names(table: RowTable) -> list[str]:
    return [line.name for line in table.lines()]


def test_the_current_line_stays_by_its_id(table: RowTable) -> None:
    heard: list[object] = []
    table.select_id(LINES[2].id)
    table.chosen.connect(heard.append)
    changed = Line("うみの家 本店", id=LINES[2].id)
    table.show_lines((changed, *LINES[:2]))
    assert table.selected() is changed
    assert heard == []
    table.show_lines(LINES[:2])
    assert heard == [None]
    assert table.selected() is None


def test_moving_down_tells_each_line_once(table: RowTable, qtbot: QtBot) -> None:
    heard: list[object] = []
    table.chosen.connect(heard.append)
    table.select_id(LINES[2].id)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert heard == [LINES[2], LINES[1]]


def test_end_and_home_go_to_the_last_and_the_first_line(table: RowTable, qtbot: QtBot) -> None:
    table.select_id(LINES[1].id)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.selected() is LINES[2]
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.selected() is LINES[0]


def test_enter_opens(table: RowTable, qtbot: QtBot) -> None:
    table.select_id(LINES[1].id)
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [LINES[1]]


def test_a_click_on_a_heading_sorts_and_again_turns_it(table: RowTable, qtbot: QtBot) -> None:
    table.select_id(LINES[0].id)
    header = table.horizontalHeader().viewport()
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=header.rect().center())
    assert names(table) == ["あさひ会", "いろは商店", "うみの家"]
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=header.rect().center())
    assert names(table) == ["うみの家", "いろは商店", "あさひ会"]
    assert table.selected() is LINES[0]


def test_the_order_stays_when_lines_are_read_again(table: RowTable) -> None:
    table._columns.sort_by("name")
    table.show_lines(LINES)
    assert names(table)[0] == "あさひ会"


def test_a_narrow_table_hides_by_rank_but_never_the_match(table: RowTable) -> None:
    table.resize(260, 300)
    assert table.isColumnHidden(1)
    table.set_match("室蘭")
    assert not table.isColumnHidden(1)
    table.set_match("")
    assert table.isColumnHidden(1)
    table.resize(600, 300)
    assert not table.isColumnHidden(1)


def test_nothing_scrolls_sideways_where_there_is_room(table: RowTable) -> None:
    assert table.horizontalHeader().length() == table.viewport().width()


def test_the_clerks_columns_are_remembered(
    table: RowTable, qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    settings = QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)
    table.remember_as("members", settings)
    table._columns.show_column("place", shown=False)
    qtbot.waitUntil(lambda: bool(settings.value("tables/members")))
    second = RowTable()
    qtbot.addWidget(second)
    second.set_columns((Column("name", "名称", width=200), Column("place", "所在地", width=120)))
    second.remember_as("members", settings)
    assert second.isColumnHidden(1)


def test_keys_open_and_close_a_group(table: RowTable, qtbot: QtBot) -> None:
    table.set_row_style(lambda line: {"group"} if line is LINES[0] else set())
    table.select_id(LINES[0].id)
    with qtbot.waitSignal(table.toggled):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    table.select_id(LINES[1].id)
    with qtbot.assertNotEmitted(table.toggled):
        qtbot.keyClick(table, Qt.Key.Key_Space)


def test_every_style_can_be_painted(table: RowTable, qapp: QApplication) -> None:
    styles = iter(({"group", "open"}, {"indent", "struck"}, {"total", "due"}))
    given = {line.id: next(styles) for line in LINES}
    before = table.grab().toImage()
    table.set_row_style(lambda line: given[line.id])
    table.set_match("室")
    assert table.grab().toImage() != before


def test_the_column_menu_can_hide_and_sort(table: RowTable) -> None:
    menu = table.column_menu()
    assert [action.text() for action in menu.actions()][:2] == ["表示する列(&V)", "並べ替え(&O)"]
    menu.deleteLater()
