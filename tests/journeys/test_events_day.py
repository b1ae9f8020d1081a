"""16 February through the real window: replies, the reception in full screen, paper, certificates, register, papers."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.app.main_window import MainWindow
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import open_office
from pfdesk.app.window import make_desk
from pfdesk.events import queries
from pfdesk.events.gui.certificates import CertificatesDialog
from pfdesk.events.gui.entry_dialogs import WalkInDialog
from pfdesk.events.gui.paper_dialog import PaperDialog
from pfdesk.events.gui.reception import ReceptionWindow
from pfdesk.events.gui.slips import SlipDialog
from pfdesk.values.wall import wall
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.print_dialog import PrintDialog

KANA_KEYS = str.maketrans("0123456789", "わぬふあうえおやゆよ")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
NOON = wall(date(2024, 2, 16), "14:50")


class Day:
    """The clerk at the window on the sample's day."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window, self.bot = window, bot
        self.page: Any = window.open_room("events")
        self.page.record.now = lambda: NOON
        self.desk: Desk = self.page.desk
        self.event_id: UUID = self.page.record.event_id

    def lines(self) -> dict[str, queries.RegistrationLine]:
        return {line.name: line for line in self.desk.ask(queries.registration_lines, self.event_id)}

    def meanwhile(self, opens: Any, act: Any) -> None:
        """Press what opens a dialog, and do this in it."""
        QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))
        opens()

    def reception(self) -> ReceptionWindow:
        self.page.record.ui.start_reception.click()
        window = self.page.record.reception
        assert isinstance(window, ReceptionWindow)
        self.bot.waitUntil(window.isActiveWindow)
        window.ear.hear_bursts_of(10_000)  # a slow machine parts no burst, and ends no telling
        window.search.telling.setInterval(3_600_000)
        return window

    def came_to_second(self, name: str) -> bool:
        return self.page.record.record.part_entities[1].id in self.lines()[name].came


@pytest.fixture
def day(sample_file: Path, tmp_path: Path, qtbot: QtBot) -> Any:
    place = Path(shutil.copy(sample_file, tmp_path / "見本 役所.pfdesk"))
    with open_office(str(place)) as opened:
        desk = make_desk(opened, lambda: TODAY)
        window = MainWindow(desk, "sample")
        desk.setParent(window)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        yield Day(window, qtbot)
        window.close()


def absent(day: Day) -> list[queries.RegistrationLine]:
    part = day.page.record.record.part_entities[1].id
    return [line for line in day.lines().values() if part not in line.came]


def compose(widget: Any, text: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def commit(widget: Any, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def scan(day: Day, box: Any, code: str) -> None:
    day.bot.keyClicks(box, code)
    day.bot.keyClick(box, Qt.Key.Key_Return)


def test_the_reception_in_full_screen_hears_the_reader_in_every_state_of_the_ime(
    day: Day, qtbot: QtBot
) -> None:
    missing = absent(day)
    assert len(missing) == 10
    reception = day.reception()
    assert reception.isFullScreen()
    assert reception.hall.part is not None
    assert reception.hall.part.number == 2
    straight, kana, wide = missing[:3]
    scan(day, reception.box, straight.badge)
    assert reception.card.head.text() == f"✓ {straight.name}さんを受け付けました"
    for line, garble in ((kana, KANA_KEYS), (wide, FULL_WIDTH)):
        text = line.badge.translate(garble)
        for place in range(1, len(text) + 1):
            compose(reception.box, text[:place])
        commit(reception.box, text)
        qtbot.keyClick(reception.box, Qt.Key.Key_Return)
        assert reception.card.head.text() == f"✓ {line.name}さんを受け付けました"
    assert all(day.came_to_second(line.name) for line in missing[:3])
    qtbot.waitUntil(lambda: reception.shown.count.text() == "63")


def test_a_walk_in_and_a_scan_in_the_middle_of_it(day: Day, qtbot: QtBot) -> None:
    line = absent(day)[3]
    reception = day.reception()

    def walk_in(dialog: WalkInDialog) -> None:
        dialog.fields["name"].set_value("試行 当日")
        editor = dialog.fields["organisation"].editor
        editor.setFocus()
        scan(day, editor, line.badge)
        assert dialog.fields["organisation"].text() == ""
        dialog.save()

    day.meanwhile(lambda: reception._press("F4"), walk_in)
    assert day.came_to_second(line.name)
    assert day.lines()["試行 当日"].source == "walk_in"


def test_a_typed_number_waits_for_enter_and_one_key_takes_back(day: Day, qtbot: QtBot) -> None:
    line = absent(day)[4]
    reception = day.reception()
    qtbot.keyClicks(reception.box, str(line.number))
    assert reception.card.name.text() == line.name
    assert not day.came_to_second(line.name), "a number waits for Enter"
    qtbot.keyClick(reception.box, Qt.Key.Key_Return)
    assert day.came_to_second(line.name)
    scan(day, reception.box, line.badge)
    assert reception.card.head.text() == "14:50に受付済みです"
    reception._press("F8")
    assert not day.came_to_second(line.name)
    reception.shown.ui.finish.click()
    assert not reception.isVisible()


def test_replies_paper_and_certificates_follow_one_another(day: Day, qtbot: QtBot, tmp_path: Path) -> None:
    silent = next(line for line in day.lines().values() if not line.reply)

    def slip(dialog: SlipDialog) -> None:
        editor = dialog.fields["numbers"].editor
        qtbot.keyClicks(editor, str(silent.number))
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.keyClick(dialog.ui.yes, Qt.Key.Key_1)
        dialog.accept()

    day.meanwhile(day.page.record.ui.slips.click, slip)
    assert day.lines()[silent.name].reply == "yes"
    missing = absent(day)

    def paper(dialog: PaperDialog) -> None:
        dialog.fields["part_id"].set_value(day.page.record.record.part_entities[1].id)
        dialog.fields["numbers"].set_text(f"{missing[0].number}、{missing[1].number}")
        dialog.save()

    day.meanwhile(day.page.record.ui.paper.click, paper)
    assert day.came_to_second(missing[0].name)

    def certify(dialog: CertificatesDialog) -> None:
        dialog.ui.decide.click()
        dialog.ui.issue.click()
        dialog.accept()

    course = day.desk.ask(queries.course_lines)[0]
    day.meanwhile(lambda: day.page.record.open_course(course.id), certify)
    lines = day.desk.ask(queries.register_lines, course.id)
    assert [line.number for line in lines] == list(range(1, 63)), "without gaps"
    new = {line.name for line in lines[-2:]}
    assert new == {line.name for line in missing[:2]}
    _print_register(day, qtbot, course.id, tmp_path / "台帳.pdf")


def _print_register(day: Day, qtbot: QtBot, course_id: UUID, out: Path) -> None:
    jobs = [(day.desk.forms["supporter-register"], course_id)]
    dialog = PrintDialog(day.desk, jobs, {}, day.window)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.result_shown() is not None, timeout=20_000)
    dialog.save_to(out)
    told = "".join(page.get_textpage().get_text_range() for page in PdfDocument(out))
    assert "令和5年度 第62号" in told
    assert "修了者 62名" in told


def test_the_papers_of_the_day_go_into_a_folder(
    day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "持ち出し"
    chosen.mkdir()
    monkeypatch.setattr("pfdesk.widgets.file_place.QFileDialog.getExistingDirectory", lambda *_: str(chosen))
    said: list[tell.Told] = []
    with tell.listen(said.append):
        day.page.record.files.write_kit()
    assert "当日の書類_20240216" in said[0].sentence
    names = sorted(path.name for path in (chosen / "当日の書類_20240216").iterdir())
    assert any(name.endswith("調査票_75部.pdf") for name in names), names
    assert any("受領書" in name for name in names)
