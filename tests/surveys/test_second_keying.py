"""The stop at a difference, the report of it, and letters that must not be lost on the way back to 入力."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.differences import DifferencesDialog
from pfdesk.surveys.gui.keying import KeyingPane
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.surveys.gui.stopping import STOP_WORDS
from tests.surveys.conftest import keying


def stopped(pane: KeyingPane) -> bool:
    return pane.stop is not None


def test_the_second_keying_stops_at_a_difference_and_one_key_decides(
    qtbot: QtBot, page: SurveysPage, office: Office
) -> None:
    survey = page._surveys[1].id
    office.do(commands.AddPapers(survey, 1, date(2024, 2, 16)))
    now = office.ask(queries.survey, survey)
    office.do(commands.ChangeSurvey(now, replace(now, verify_every=1)))
    page.refresh()
    page._choose(survey)
    first = keying(page)
    first.open_number(33)
    qtbot.keyClick(first, Qt.Key.Key_2)
    page.desk.clerk = "仮名 五月"
    second = keying(page, "verify")
    second.open_number(33)
    qtbot.keyClick(second, Qt.Key.Key_1)
    assert stopped(second)
    assert second.ui.told.text() == STOP_WORDS
    qtbot.keyClick(second, Qt.Key.Key_5)
    assert stopped(second)
    qtbot.keyClick(second, Qt.Key.Key_2)
    assert not stopped(second)
    (line,) = [one for one in office.ask(queries.difference_lines, survey) if one.paper == 33]
    assert (line.first.codes, line.decided.split()[1]) == ("commissioner", line.second.codes)
    assert second.paper is not None
    assert second.paper.lit == 1
    first.open_number(33)
    second.press("-")
    second.press("1")
    second.press("1")  # differs again: now the first reading counts, and the line above shows it
    second.press("2")
    assert second.paper.values[second.paper.slots[0].key].codes == line.second.codes
    second.open_number(33)
    assert second.paper.values[second.paper.slots[0].key].codes == line.second.codes
    dialog = DifferencesDialog(page.desk, survey)
    qtbot.addWidget(dialog)
    told = {(one.part, one.rate.name): (one.rate.compared, one.rate.wrong) for one in dialog.rates.lines()}
    assert told["全体", "調査票"] == (1, 1)
    assert {part for part, _name in told} == {"全体", "担当者", "設問"}


def test_letters_typed_into_a_free_text_that_opens_lit_are_kept(
    qtbot: QtBot, page: SurveysPage, office: Office
) -> None:
    survey = page._surveys[1].id
    page._choose(survey)
    office.do(commands.AddPapers(survey, 1, date(2024, 2, 16)))
    pane = keying(page)
    pane.open_number(33)
    assert pane.paper is not None
    while pane.paper.slot.question.kind != "text":
        lit = pane.paper.lit
        pane.press("0")
        if pane.paper.lit == lit:
            pane.press("Enter")
    page.show_step("tabulate")
    page.show_step("key")
    QApplication.processEvents()  # the page gives the pane the focus once it is shown
    assert pane.window().focusWidget() is pane.entry
    qtbot.keyClicks(pane.window().focusWidget(), "abc")
    assert pane.paper.typed == "abc"
