"""出席簿の番号: what is wrong is said under the numbers, who is in already is named, the button says what it does."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.events import commands
from pfdesk.events.gui.paper_dialog import PaperDialog
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
