"""出席簿の番号: what is wrong is said under the numbers, who is in already is named, the button says what it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.events import commands
from pfdesk.events.gui.paper_dialog import PaperDialog
from pfdesk.values.wall import wall
from tests.events.conftest import NOON, Day, Shown
from tests.events.test_replies import by_name


def test_wrong_numbers_are_said_under_the_numbers(at_day: Shown, day: Day, qtbot: QtBot) -> None:
    day.register("見本 一", "見本 二")
    dialog = PaperDialog(at_day.desk, day.parts, day.parts[0].id, lambda: NOON, at_day.page)
    with qtbot.waitExposed(dialog):
        dialog.show()
    numbers, mode = dialog.fields["numbers"], dialog.fields["mode"]
    numbers.set_text("1,x")
    dialog.save()
    assert ("「x」" in numbers.message(), mode.message()) == (True, "")
    assert numbers.height() >= numbers.heightForWidth(numbers.width()) > numbers.box.height()
    qtbot.keyClicks(QApplication.focusWidget(), "1")  # what was wrong is typed over
    assert numbers.text() == "1"
    mode.set_value("unmark")
    mode.edited.emit()
    assert dialog.ui.save.text() == "出席を取り消す"
    mode.set_value("mark")
    mode.edited.emit()
    assert dialog.ui.save.text() == "出席にする"
    dialog.save()
    assert (dialog.already, by_name(day)["見本 一"].came.keys()) == ("", {day.parts[0].id})


def test_the_note_tells_what_was_marked_and_the_new_count(
    at_day: Shown, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    day.register("見本 一", "見本 二")
    day.office.do(commands.MarkPaper(day.parts[1].id, "1", NOON))
    monkeypatch.setattr(at_day.page.record, "now", lambda: wall(day.event.held_on, "14:45"))
    said: list[tuple[str, bool]] = []
    at_day.desk.toasted.connect(lambda words, undo: said.append((words, undo)))

    def keyed() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PaperDialog)
        assert dialog.fields["part_id"].value() == day.parts[1].id, "the part that is received now"
        dialog.fields["numbers"].set_text("1,2")
        dialog.save()

    at_day.page.show_record(day.event.id)
    QTimer.singleShot(0, keyed)
    at_day.page.record.mark_paper()
    assert said == [("1名を出席にしました(第2部の出席 2名)。ほか1名は、もう出席になっています", True)]
    other_day = PaperDialog(at_day.desk, day.parts, None, lambda: NOON, at_day.page)
    other_day.fields["numbers"].set_text("1")
    other_day.save()
    assert other_day.fields["part_id"].message() == "どの部の出席簿かを選んでください。"


def test_who_is_in_already_is_said_for_the_paper_sheet(at_day: Shown, day: Day) -> None:
    day.register("見本 一", "見本 二")
    day.office.do(commands.MarkPaper(day.parts[0].id, "1", NOON))
    again = PaperDialog(at_day.desk, day.parts, day.parts[0].id, lambda: NOON, at_day.page)
    again.fields["numbers"].set_text("1")
    again.save()
    assert again.fields["numbers"].message() == "もう出席になっています: 1 見本 一さん(13:05)"
    again.fields["numbers"].set_text("1,2")
    again.save()
    assert again.already == "もう出席になっています: 1 見本 一さん(13:05)"
    assert len([line for line in by_name(day).values() if line.came]) == 2
