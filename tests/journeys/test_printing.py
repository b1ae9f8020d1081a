"""Printing through the real window: labels on a used sheet, the log, a reprint, a letter's own text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.app.letters_dialog import LettersDialog
from pfdesk.app.main_window import MainWindow
from pfdesk.app.print_log_dialog import PrintLogDialog
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import Opened
from pfdesk.app.window import make_desk
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.office.label_sheets import SetPrinterOffset, half_used_sheets
from pfdesk.office.letters import letter_templates, next_number
from pfdesk.office.print_log import print_lines
from pfdesk.paper.join import moved
from pfdesk.paper.stocks import STOCKS
from pfdesk.widgets.fields import ChoiceField
from pfdesk.widgets.label_dialogs import CalibrateDialog
from pfdesk.widgets.pdf_pages import page_count
from pfdesk.widgets.print_dialog import PrintDialog
from pfdesk.widgets.print_settings import PrintSettings, PrintSettingsDialog


@pytest.fixture
def window(sample: Opened, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(make_desk(sample, lambda: TODAY), "見本")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.open_room("directory")
    yield made
    made.close()


def dialog(window: MainWindow, qtbot: QtBot, form: str) -> PrintDialog:
    desk = window.desk
    jobs = [(desk.forms[name], target) for name, target in window.page.printables() if name in desk.forms]
    made = PrintDialog(desk, jobs, window.page.print_options(), window)
    qtbot.addWidget(made)
    made.show()
    made.choose(form)
    qtbot.waitUntil(lambda: made.result_shown() is not None, timeout=20000)
    return made


def drawn_again(made: PrintDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: made.result_shown() is not None, timeout=20000)


def test_labels_begin_at_the_face_that_was_clicked_and_the_rest_is_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    made = dialog(window, qtbot, "address-labels")
    panel = made._frame.labels
    assert panel is not None
    picture = panel._picture
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton,
                     pos=picture.face_rect(5).center().toPoint())  # fmt: skip
    drawn_again(made, qtbot)
    panel._name.set_value("棚の上")
    count = len(made.result_shown().ids)  # type: ignore[union-attr]
    with qtbot.waitSignal(made.printed, timeout=30000):
        made.print_now(str(tmp_path / "out.pdf"))
    (kept,) = window.desk.ask(half_used_sheets)
    assert (kept.name, kept.first_free) == ("棚の上", (4 + count) % 12 + 1)
    line = window.desk.ask(print_lines, "address-labels")[0]
    assert line.people == count
    assert line.sheets == line.pages == -(-(4 + count) // 12)


def test_a_saved_pdf_says_so_and_keeps_the_rest_of_the_sheet(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    made = dialog(window, qtbot, "address-labels")
    panel = made._frame.labels
    assert panel is not None
    places = set()
    for face in (1, 5):  # each drawn whole, so that the lay-out of the first drawing is over for both
        panel._face_chosen(face)
        drawn_again(made, qtbot)
        QApplication.processEvents()
        places.add(panel._name.y())
    assert len(places) == 1, "the field jumps when a face is chosen"
    panel._name.set_value("tana")
    count = len(made.result_shown().ids)  # type: ignore[union-attr]
    made.save_to(tmp_path / "宛名.pdf")
    free = (4 + count) % 12 + 1
    assert made._said.isVisible()
    assert (
        made._said.sentence() == f"「宛名.pdf」を保存しました。シート「tana」は次に{free}面めから使えます。"
    )
    made.save_to(tmp_path / "宛名.pdf")
    (kept,) = window.desk.ask(half_used_sheets)
    assert (kept.name, kept.first_free) == ("tana", free)
    made.reject()
    again = dialog(window, qtbot, "address-labels")
    panel = again._frame.labels
    assert panel is not None
    panel.choose(
        "labels-24" if "labels-24" in panel._stocks else next(n for n in panel._stocks if n != kept.stock)
    )
    assert panel._sheet.isVisible()
    panel._sheet.set_value("tana")
    panel._sheet_chosen("")
    assert (panel.stock.name, panel.first) == (kept.stock, free)
    drawn_again(again, qtbot)
    again.reject()


def test_letters_saved_and_then_printed_use_one_number(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    made = dialog(window, qtbot, "cover-letter")
    made._frame.options._fields["number"].set_value("auto")
    made._draw()
    drawn_again(made, qtbot)
    before = window.desk.ask(next_number, TODAY)
    made.save_to(tmp_path / "a.pdf")
    made.save_to(tmp_path / "b.pdf")
    assert window.desk.ask(next_number, TODAY) == before + 1
    made._draw()
    drawn_again(made, qtbot)
    assert made._said.sentence() == ""
    made.save_to(tmp_path / "c.pdf")
    assert window.desk.ask(next_number, TODAY) == before + 2
    made.reject()


def test_while_it_is_being_drawn_all_pages_is_said_without_a_number(qtbot: QtBot) -> None:
    asked = PrintSettingsDialog(PrintSettings(), "", None)
    qtbot.addWidget(asked)
    assert asked.range.line.placeholderText().startswith("すべて　")
    few = PrintSettingsDialog(PrintSettings(), "", 4)
    qtbot.addWidget(few)
    few.show()
    few.range.set_value("7-9")
    few._take()
    said = few.range._message._words
    assert few.range.message() == "ページは 1 から 4 までで入力してください。"
    assert said.height() >= said.heightForWidth(said.width())
    assert few.range.geometry().bottom() <= few.height()
    asked.range.set_value("3-4")
    asked._take()
    assert asked.settings().pages == "3-4"


def test_the_test_page_is_saved_where_there_is_no_printer(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    made = CalibrateDialog(window.desk, "", "自動", window)
    qtbot.addWidget(made)
    made.show()
    made.save_to(tmp_path / "確認.pdf")
    assert page_count((tmp_path / "確認.pdf").read_bytes()) == 1
    assert made._said.sentence() == "「確認.pdf」を保存しました。"
    made.save_to(tmp_path / "no" / "確認.pdf")
    assert "保存できませんでした" in made._said.sentence()
    made.measure("31.5", "29.2")
    made._save()
    labels = dialog(window, qtbot, "address-labels")
    shown = labels.result_shown()
    assert shown is not None
    labels.save_to(tmp_path / "宛名.pdf")
    assert "右へ -1.5 mm、下へ +0.8 mm ずらして" in labels._said.sentence()
    assert (tmp_path / "宛名.pdf").read_bytes() == moved(shown.pdf, -1.5, 0.8) != shown.pdf


def test_pages_sides_and_what_was_printed_before(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(window, qtbot, "address-labels")
    window.desk.do(SetPrinterOffset("", "手差し", 1.5, -0.5))
    made.set_up(PrintSettings(tray="Manual", sides="long", pages="1-2"))
    with qtbot.waitSignal(made.printed, timeout=30000):
        made.print_now(str(tmp_path / "out.pdf"))
    assert page_count((tmp_path / "out.pdf").read_bytes()) == 2
    assert window.desk.ask(print_lines, "address-labels")[0].sheets == 1
    again = dialog(window, qtbot, "address-labels")
    assert again._frame.since.isVisibleTo(again), "an earlier print is offered"
    panel = again._frame.labels
    assert panel is not None
    choices = again._frame.findChildren(ChoiceField)
    assert choices
    assert all(choice.combo.minimumContentsLength() for choice in choices), "long words widen the pane"
    for width, height in ((1366, 768), (1092, 534)):
        window.resize(width, height)
        again.resize(int(width * 0.92), min(686, int(height * 0.92)))
        QApplication.processEvents()
        room = _pane_around(again._frame.checks)
        held = room.widget()
        assert held is not None
        assert held.minimumSizeHint().width() <= room.viewport().width(), "the pane is cut at the right"
        right = panel._picture.mapTo(held, panel._picture.rect().topRight()).x()
        assert right <= room.viewport().width(), "the picture of the sheet is outside the pane"


def _pane_around(widget: QWidget) -> QScrollArea:
    above = widget.parentWidget()
    while not isinstance(above, QScrollArea):
        assert above is not None
        above = above.parentWidget()
    return above


def test_a_sheet_is_found_by_the_number_on_its_packet(window: MainWindow, qtbot: QtBot) -> None:
    made = dialog(window, qtbot, "address-labels")
    panel = made._frame.labels
    assert panel is not None
    titles = [one.shelf_title for one in STOCKS]
    assert len(set(titles)) == len(titles), "no two lines of the list are alike"
    panel._number.set_text("２８１７５")
    panel._number.left.emit("")
    assert panel.stock.name == "12-84x42-20"
    panel._number.set_text("99999")
    panel._number.left.emit("")
    assert "一覧にありません" in panel._number.message()
    assert panel.stock.name == "12-84x42-20"


def test_a_finding_leads_to_its_record(window: MainWindow, qtbot: QtBot) -> None:
    made = dialog(window, qtbot, "address-labels")
    result = made.result_shown()
    assert result is not None
    key = next(problem.id for problem in result.problems if problem.id is not None)
    made._frame.checks.mend.emit(key)
    page = window.page
    assert isinstance(page, DirectoryPage)
    assert page.record.member_id == key


def test_a_print_of_the_log_is_the_same_paper(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(window, qtbot, "member-roster")
    made.save_to(tmp_path / "a.pdf")
    made.save_to(tmp_path / "a.xlsx")
    made.reject()
    log = PrintLogDialog(window.desk, window)
    qtbot.addWidget(log)
    newest = [line.kind for line in log.table.lines()][:2]
    assert newest == ["xlsx", "pdf"]
    assert log.table.select_id(log.table.lines()[1].id)
    again = log.print_again()
    assert again is not None
    qtbot.addWidget(again)
    again.save_to(tmp_path / "b.pdf")
    again.reject()
    assert (tmp_path / "b.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()


def test_a_letter_is_written_in_the_offices_own_words(window: MainWindow, qtbot: QtBot) -> None:
    made = LettersDialog(window.desk, window)
    qtbot.addWidget(made)
    made.fields["body"].set_value("　{宛名}へ、{あいさつ}。")
    made.save()
    assert "差し込みはありません" in made.fields["body"].message()
    assert window.desk.ask(letter_templates, "cover-letter") == ()
    made.fields["body"].set_value("　お世話になっております。")
    made.put_in("市長名")
    made.save()
    (kept,) = window.desk.ask(letter_templates, "cover-letter")
    assert "{市長名}" in kept.body
    assert made.told.text() == "「標準」を保存しました。"
    made.fields["body"].set_value("　べつの文面です。")
    made.save()
    (earlier,) = made.wordings()
    assert "{市長名}" in earlier.template.body
    made.take(earlier)
    made.save()
    assert "{市長名}" in window.desk.ask(letter_templates, "cover-letter")[0].body
    made.accept()
    shown = dialog(window, qtbot, "cover-letter")
    assert shown.result_shown() is not None
    shown.reject()


def test_the_document_number_goes_on_from_where_the_office_is(window: MainWindow, qtbot: QtBot) -> None:
    made = LettersDialog(window.desk, window)
    qtbot.addWidget(made)
    made.mark.set_value("登社福")
    made.number.set_value(12)
    made.number.left.emit("")
    assert "登社福第12号" in made.next_told.text()
    made.number.set_value(0)
    made.number.left.emit("")
    assert "1 から 99999" in made.number.message()
    made.number.set_value(12)
    made.accept()
