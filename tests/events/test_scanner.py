"""The badge reader is heard in every window, in every state of the IME, and never taken for a hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.events import commands, queries
from pfdesk.events.gui.entry_dialogs import WalkInDialog
from pfdesk.events.gui.scanner import AFTER_MS, ScannerEar
from pfdesk.events.model import sought
from tests.events.conftest import Day
from tests.events.test_reception import FULL_WIDTH, KANA_KEYS, Table, lines, table

__all__ = ["table"]


def test_one_scan_is_told_as_received_and_not_as_there_already(table: Table) -> None:
    line = lines(table.day)[4]
    table.scan(line.badge)
    assert table.window.card.head.text() == f"✓ {line.name}さんを受け付けました"
    assert table.came() == {line.name: [1]}


def test_the_ime_writes_the_badge_and_its_enter_confirms_nobody(table: Table) -> None:
    line = lines(table.day)[4]
    table.scan(line.badge)
    table.commit(line.badge.translate(FULL_WIDTH))
    assert "受付済み" in table.window.card.head.text()
    table.bot.keyClick(table.window.box, Qt.Key.Key_Return)
    assert table.came() == {line.name: [1]}


@pytest.mark.parametrize("suffix", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_whatever_key_the_reader_sends_after_the_code(table: Table, suffix: Qt.Key) -> None:
    line = lines(table.day)[7]
    table.bot.keyClicks(table.window.box, line.badge)
    table.bot.keyClick(table.window.box, suffix)
    assert table.came() == {line.name: [1]}
    assert table.window.box.text() == ""


def test_a_reader_without_a_last_key_is_understood_as_well(table: Table) -> None:
    line = lines(table.day)[7]
    table.bot.keyClicks(table.window.box, line.badge)
    table.bot.waitUntil(lambda: table.came() == {line.name: [1]})


def test_a_scan_while_the_walk_in_dialog_is_open_leaves_what_was_typed(table: Table) -> None:
    line = lines(table.day)[9]
    seen: list[tuple[str, str]] = []

    def meanwhile() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WalkInDialog)
        editor = dialog.fields["name"].editor
        dialog.fields["name"].set_value("見本 途中")
        table.bot.keyClicks(editor, line.badge)
        table.bot.keyClick(editor, Qt.Key.Key_Return)
        seen.append((dialog.fields["name"].text(), table.window.card.head.text()))
        dialog.reject()

    QTimer.singleShot(0, meanwhile)
    table.window.add_walk_in()
    assert seen == [("見本 途中", f"✓ {line.name}さんを受け付けました")]
    assert table.came() == {line.name: [1]}


@pytest.fixture
def ear(qtbot: QtBot) -> Iterator[ScannerEar]:
    clock = [1000.0]
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ScannerEar(parent, lambda: clock[0])
    made.clock = clock  # type: ignore[attr-defined]
    made.hear_bursts_of(10_000)
    made.listen()
    yield made
    made.stop()


CODE = "000000000018"


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    widget.setFocus()
    return widget


def test_what_the_reader_typed_into_a_note_is_taken_out_again(ear: ScannerEar, qtbot: QtBot) -> None:
    note = QPlainTextEdit("前のメモ")
    shown(qtbot, note)
    note.moveCursor(note.textCursor().MoveOperation.End)
    heard: list[str] = []
    ear.scanned.connect(heard.append)
    qtbot.keyClicks(note, CODE)
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert (heard, note.toPlainText()) == ([CODE], "前のメモ")


def test_the_readers_enter_presses_no_button(ear: ScannerEar, qtbot: QtBot) -> None:
    button = QPushButton("削除")
    button.setAutoDefault(True)
    shown(qtbot, button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.keyClicks(button, CODE)
    with qtbot.waitSignal(ear.scanned):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == []


@pytest.mark.parametrize("garble", [FULL_WIDTH, KANA_KEYS])
def test_what_the_ime_makes_of_a_badge_in_another_field_goes(
    ear: ScannerEar, qtbot: QtBot, garble: dict[int, str]
) -> None:
    field = QLineEdit("見本の会")
    shown(qtbot, field)
    event = QInputMethodEvent("", [])
    event.setCommitString(CODE.translate(garble))
    with qtbot.waitSignal(ear.scanned) as heard:
        QApplication.sendEvent(field, event)
    assert (heard.args, field.text()) == ([CODE], "見本の会")


def test_the_keys_of_a_hand_pass(ear: ScannerEar, qtbot: QtBot) -> None:
    ear.hear_bursts_of(-1)  # each key for itself, as a hand sends them
    field = QLineEdit()
    shown(qtbot, field)
    with qtbot.assertNotEmitted(ear.scanned):
        qtbot.keyClicks(field, CODE)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == CODE


def test_an_enter_long_after_the_code_is_a_hands(ear: ScannerEar, qtbot: QtBot) -> None:
    field = QLineEdit()
    shown(qtbot, field)
    entered: list[bool] = []
    field.returnPressed.connect(lambda: entered.append(True))
    ear.told()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert entered == []
    ear.told()
    ear.clock[0] += AFTER_MS  # type: ignore[attr-defined]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert entered == [True]


@pytest.mark.parametrize(
    ("typed", "kana"),
    [
        ("mihon", "みほ"),
        ("ｍｉｈ", "み"),
        ("みh", "み"),
        ("shikou ha", "しこう は"),
        ("sikou", "しこう"),
        ("fujii", "ふじい"),
        ("kakkou", "かっこう"),
    ],
)
def test_romaji_is_read_as_kana(typed: str, kana: str) -> None:
    assert sought(typed)[0] == kana


def test_a_lone_consonant_seeks_nobody_yet_and_kana_is_left_alone() -> None:
    assert sought("m") == ()
    assert sought("みほん") == ("みほん",)
    assert "NPO" in sought("NPO")


@pytest.mark.parametrize("typed", ["mihon hana", "ｍｉｈｏｎ　ｈａｎａ", "みほん はn", "ﾐﾎﾝ ﾊﾅ", "見本 花"])
def test_every_way_of_writing_finds_the_person(day: Day, typed: str) -> None:
    from tests.events.test_reception import people

    day.office.do(commands.RegisterMany(day.event.id, people(day.event.id)))
    found = day.office.ask(queries.candidates, day.event.id, typed, day.parts[0].id)
    assert "見本 花子" in [line.name for line in found.lines]


@pytest.mark.parametrize("typed", ["9999999", "9" * 40, "１" * 30])
def test_a_number_nobody_can_have_finds_nobody(day: Day, typed: str) -> None:
    assert day.office.ask(queries.candidates, day.event.id, typed).total == 0
