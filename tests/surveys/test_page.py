"""The page: the strip, keying with keys, tables and bars that select each other."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.commands.coding import SAME_CODER
from pfdesk.surveys.gui.keying import SAME_CLERK, KeyingPane
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.surveys.gui.pictures import free_text
from pfdesk.surveys.gui.strip_steps import STEPS
from pfdesk.surveys.gui.tabulation import TabulationPane
from pfdesk.surveys.gui.targets import TargetsPane
from pfdesk.surveys.gui.theme_table import ThemeTableDialog
from pfdesk.surveys.model import Choice, Definition, Question, SkipRule, Survey
from pfdesk.surveys.queries.coding import coder_agreement
from tests.surveys.conftest import keying


def test_every_step_opens_for_both_surveys(page: SurveysPage) -> None:
    for place in (0, 1):
        page._choose(page._surveys[place].id)
        for name in STEPS:
            page.show_step(name)
            assert page.ui.steps.currentWidget() is page.pane(name)


def test_first_unfinished_step_is_shown(page: SurveysPage) -> None:
    assert page._step == "tabulate"


def test_keys_are_saved_question_by_question(qtbot: QtBot, page: SurveysPage, office: Office) -> None:
    survey = page._surveys[1].id
    office.do(commands.AddPapers(survey, 1, date(2024, 2, 16)))
    page._choose(survey)
    pane = keying(page)
    assert pane.line is not None
    assert pane.line.number == 33
    qtbot.keyClick(pane, Qt.Key.Key_2)
    qtbot.keyClick(pane, Qt.Key.Key_Enter)
    kept = office.ask(queries.paper_values, pane.line.id)
    assert [value.codes for value in kept.values.values()] == ["commissioner"]
    event = QInputMethodEvent()
    event.setCommitString("１")
    pane.inputMethodEvent(event)
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert len(office.ask(queries.paper_values, pane.line.id).values) == 2
    reopened = keying(page)
    assert reopened.paper is not None
    assert reopened.paper.slot.question.code == "interest"


def test_the_clerk_who_keyed_cannot_verify(page: SurveysPage) -> None:
    pane = keying(page, "verify")
    pane.open_number(1)
    page.desk.clerk = "見本 一郎"
    assert pane.ui.told.text() == SAME_CLERK
    pane.press("1")
    assert pane.ui.told.text() == SAME_CLERK
    page.desk.clerk = "例示 桃子"
    assert not pane.ui.told.isVisible()


def test_after_the_last_paper_none_is_lit(page: SurveysPage, qtbot: QtBot, office: Office) -> None:
    pane, survey = keying(page), page._surveys[0].id
    assert "すべての入力が終わりました" in pane.ui.told.text()
    before = office.ask(queries.values_by_paper, survey)
    qtbot.keyClick(pane, Qt.Key.Key_2)
    qtbot.keyClick(pane, Qt.Key.Key_Enter)
    assert office.ask(queries.values_by_paper, survey) == before
    pane.open_number(1)
    assert pane.ui.card.isVisible()


def own_survey(page: SurveysPage, office: Office) -> KeyingPane:
    """A number, a choice that decides, a question for some, a day; one paper of it in the pile."""
    survey = Survey(code="own", title="自作", fiscal_year=2023, anonymous=True, due_on=date(2024, 3, 10))
    questions = tuple(
        Question(survey_id=survey.id, code=f"q{n}", number=n, kind=kind, label=f"見本{n}")
        for n, kind in enumerate(("number", "single", "text", "date", "single"), 1)
    )
    choices = tuple(
        Choice(question_id=questions[place].id, code=code, label=code, sort=n)
        for place in (1, 4)
        for n, code in enumerate(("yes", "no"))
    )
    rule = SkipRule(question_id=questions[2].id, when_question_id=questions[1].id, codes="yes")
    office.do(commands.DefineSurvey(Definition(survey, questions, choices, (), (rule,))))
    office.do(commands.AddPapers(survey.id, 1, date(2024, 3, 1)))
    page.desk.set_year(2023)
    page.refresh()
    page._choose(survey.id)
    return keying(page)


def test_a_figure_is_selected_whole_and_what_is_skipped_is_said(
    page: SurveysPage, qtbot: QtBot, office: Office
) -> None:
    pane = own_survey(page, office)
    qtbot.keyClicks(pane.entry, "45")
    qtbot.keyClick(pane.entry, Qt.Key.Key_Enter)
    qtbot.keyClick(pane, Qt.Key.Key_Minus)
    assert pane.entry.textCursor().selectedText() == "45"
    qtbot.keyClicks(pane.entry, "5")
    pane._show()
    qtbot.keyClicks(pane.entry, "0")
    qtbot.keyClick(pane.entry, Qt.Key.Key_Enter)
    assert pane.line is not None
    (kept,) = office.ask(queries.paper_values, pane.line.id).values.values()
    assert kept.number == 50
    qtbot.keyClick(pane, Qt.Key.Key_2)
    assert pane.ui.told.text() == "問3は飛ばしました(問2で「yes」と答えた方だけの設問です)。"
    assert pane.paper is not None
    assert pane.paper.slot.question.code == "q4"
    qtbot.keyClicks(pane.entry, "0228")
    qtbot.keyClick(pane.entry, Qt.Key.Key_Enter)
    assert office.ask(queries.paper_values, pane.line.id).values[pane.paper.slots[3].key].day == date(
        2024, 2, 28
    )


def test_what_is_half_keyed_is_told_as_not_saved(page: SurveysPage, qtbot: QtBot, office: Office) -> None:
    """Words stand in the entry until their question is left: closing and Ctrl+S must know of them."""
    pane = own_survey(page, office)
    assert not page.pending()
    qtbot.keyClicks(pane.entry, "45")
    assert page.pending()
    qtbot.keyClick(pane.entry, Qt.Key.Key_Enter)
    assert not page.pending(), "kept as it was left"
    qtbot.keyClick(pane, Qt.Key.Key_Minus)
    assert not page.pending(), "shown again is not typed"
    pane.hand.on = False
    qtbot.keyClick(pane.entry, Qt.Key.Key_Enter)
    qtbot.keyClick(pane, Qt.Key.Key_2)
    assert page.pending(), "a choice waits for its Enter"


def test_digits_that_reach_the_hidden_entry_are_the_pads(
    page: SurveysPage, qtbot: QtBot, office: Office
) -> None:
    pane = own_survey(page, office)
    qtbot.keyClick(pane.entry, Qt.Key.Key_Enter)
    assert pane.entry.isHidden()
    qtbot.keyClick(pane.entry, Qt.Key.Key_2)
    assert pane.line is not None
    assert [v.codes for v in office.ask(queries.paper_values, pane.line.id).values.values()] == ["", "no"]


def test_verification_does_not_show_the_first_answer(page: SurveysPage) -> None:
    pane = keying(page, "verify")
    pane.picture()
    assert pane.paper is not None
    assert pane.paper.slot.question.kind == "multiple"
    assert pane.paper.draft.codes == "places_to_be"


def test_bar_and_row_select_each_other_and_list_the_answers(page: SurveysPage) -> None:
    page.show_step("tabulate")
    pane = page.pane("tabulate")
    assert isinstance(pane, TabulationPane)
    assert page.ui.survey.currentText() == "広域リソース調査(NPO法人)"
    pane.ui.bars._choose(1)
    assert pane.ui.table.selected().id == "desks"
    assert len(pane.ui.behind.lines()) == 5
    pane.ui.table.select_id("places_to_be")  # type: ignore[arg-type]
    assert pane.ui.bars.selected() == "places_to_be"
    assert pane.status() == "16件中 9件"


def test_digits_give_themes(page: SurveysPage, qtbot: QtBot, office: Office, sample: SurveysSample) -> None:
    free_text(page)
    pane = page.pane("tabulate")
    assert isinstance(pane, TabulationPane)
    pane.ui.texts_table.select_first()
    with qtbot.waitSignal(page.desk.changed):
        qtbot.keyClick(pane.ui.texts_table, Qt.Key.Key_3)
    assert len(office.ask(queries.free_texts, sample.meeting, sample.free_text)[0].themes) in {1, 2}


def test_return_is_booked_from_the_table(
    page: SurveysPage, qtbot: QtBot, office: Office, sample: SurveysSample
) -> None:
    page.show_step("collect")
    pane = page.pane("collect")
    assert isinstance(pane, TargetsPane)
    pane.select(sample.targets[1])
    with qtbot.waitSignal(page.desk.changed):
        pane.ui.main_button.click()
    assert office.ask(queries.steps, sample.resource).papers == 20
    assert "22" not in page.ui.rate.text() or "20 / 87" in page.ui.rate.text()


def test_small_laptop_fits(page: SurveysPage) -> None:
    page.resize(1092, 430)
    for name in STEPS:
        page.show_step(name)
    assert page.minimumSizeHint().width() <= 1092


def test_a_click_on_a_crossed_number_lists_the_answers_behind_it(page: SurveysPage) -> None:
    page.show_step("tabulate")
    pane = page.pane("tabulate")
    assert isinstance(pane, TabulationPane)
    pane.show_question("activity_kinds")
    pane.cross_by("place")
    model = pane.ui.table.model()
    pane.ui.table.select_id("places_to_be")  # type: ignore[arg-type]
    for column, many in ((3, 3), (4, 3), (5, 2), (6, 1)):
        pane.ui.table.clicked.emit(model.index(0, column))
        assert len(pane.ui.behind.lines()) == many
    assert pane.ui.behind_title.text() == "居場所づくり(ほか)"
    pane.hide_small.setChecked(True)
    assert model.index(0, 3).data() == "秘匿"
    assert (model.index(0, 1).data(), model.index(0, 2).data()) == ("9", "–")
    assert pane.ui.base.text() == "n = 秘匿"
    pane.ui.table.clicked.emit(model.index(0, 3))
    assert not pane.ui.behind.lines()
    assert "秘匿" in pane.ui.behind_words.text()
    assert pane.status() == "秘匿"
    shown = [pane.ui.questions.model().index(n, 1).data() for n in range(5)]
    assert shown == ["19", "19", "19", "秘匿", "19"]
    pane.hide_small.setChecked(False)
    assert pane.ui.base.text() == "n = 16"


def test_a_second_coder_is_blind_and_gets_suggestions(
    page: SurveysPage, qtbot: QtBot, office: Office, sample: SurveysSample
) -> None:
    free_text(page)
    pane = page.pane("tabulate")
    assert isinstance(pane, TabulationPane)
    pane.texts.blind.setChecked(True)
    assert not any(line.themes for line in pane.ui.texts_table.lines())
    pane.ui.texts_table.select_first()
    before = office.ask(queries.theme_lines, sample.meeting, sample.free_text)
    with qtbot.waitSignal(page.desk.changed):
        qtbot.keyClick(pane.ui.texts_table, Qt.Key.Key_1)
    for wanted in (0, 1):
        with qtbot.waitSignal(page.desk.changed):
            qtbot.keyClick(pane.ui.texts_table, Qt.Key.Key_1)
        assert len(pane.ui.texts_table.selected().themes) == wanted
    assert office.ask(queries.theme_lines, sample.meeting, sample.free_text) == before
    assert office.ask(coder_agreement, sample.free_text) is not None
    first = pane.ui.texts_table.selected()
    qtbot.keyClick(pane.ui.texts_table, Qt.Key.Key_Return)
    assert pane.ui.texts_table.selected().id != first.id
    coded = next(iter(office.ask(queries.free_texts, sample.meeting, sample.free_text)))
    page.desk.clerk = coded.coder  # the list is read again for who sits there now
    pane.ui.texts_table.select_id(coded.id)
    qtbot.keyClick(pane.ui.texts_table, Qt.Key.Key_1)
    assert SAME_CODER in pane.ui.note.text()
    assert office.ask(queries.theme_lines, sample.meeting, sample.free_text) == before
    dialog = ThemeTableDialog(page.desk, sample.meeting, pane._code)
    qtbot.addWidget(dialog)
    assert dialog.agreed.lines()
    assert "カッパ係数" in dialog.kappa.text()
    dialog.by.setCurrentIndex(1)
    dialog._read()
    assert dialog.table.lines()
