"""Targets from the directory and by number, response rates, tables and rules in the editor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.directory import commands as directory
from pfdesk.directory.model import Consent, Member
from pfdesk.directory.queries import MemberFilters
from pfdesk.office.office import Office
from pfdesk.paper.form import Letterhead
from pfdesk.surveys import commands, queries
from pfdesk.surveys.commands.designing import FIVE
from pfdesk.surveys.figures import FIGURES
from pfdesk.surveys.forms import FORMS
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.surveys.gui.rates import RatesDialog
from pfdesk.surveys.gui.strip_steps import strip_steps
from pfdesk.surveys.gui.typed_lines import choice_lines, item_lines, read_choices, read_items
from pfdesk.surveys.model import Choice, Definition, MatrixItem, Question, Survey, Value
from pfdesk.surveys.queries.error_rates import error_rates
from pfdesk.surveys.queries.from_directory import targets_by_filters
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from tests.surveys.test_forms import text_of

DAY = date(2024, 2, 20)


def test_targets_by_conditions_without_those_who_want_no_mail(office: Office, sample: SurveysSample) -> None:
    added = [Member(name=f"見本の会{n}", municipality="登別市" if n < 4 else "室蘭市") for n in range(6)]
    for member in added:
        office.do(directory.AddMember(member))
    office.do(directory.AddConsent(Consent(member_id=added[0].id, purpose="mailing", given=False)))
    filters = MemberFilters(municipality="登別市")
    found = office.ask(targets_by_filters, sample.meeting, "", filters)
    assert (len(found.targets), found.declined, found.there) == (3, 1, 0)
    assert "案内送付に同意していない1件は除きます" in found.words
    office.do(commands.AddTargets(found.targets))
    again = office.ask(targets_by_filters, sample.meeting, "", filters)
    assert (len(again.targets), again.declined, again.there) == (0, 1, 3)


def test_numbered_targets_are_sent_and_come_back_by_number(office: Office, sample: SurveysSample) -> None:
    office.do(commands.AddNumbered(sample.meeting, 12))
    found = office.ask(queries.target_lines, sample.meeting)
    assert [line.name for line in found.lines][:2] == ["番号 001", "番号 002"]
    office.do(commands.SendOut([line.id for line in found.lines], DAY))
    office.do(commands.BookReturns(((found.lines[4].id, DAY),)))
    areas = office.ask(queries.area_lines, sample.meeting)
    assert (areas[0].targets, areas[0].returned, areas[0].rate) == (12, 1, 8.3)
    with pytest.raises(Refused):
        office.do(commands.AddNumbered(sample.meeting, 0))


def test_the_rate_by_kind_and_by_municipality_agree(office: Office, sample: SurveysSample) -> None:
    kinds = queries.area_sum(list(office.ask(queries.area_lines, sample.resource, "kind")))
    towns = queries.area_sum(list(office.ask(queries.area_lines, sample.resource)))
    assert kinds == towns
    assert (kinds.targets, kinds.returned, kinds.rate) == (87, 19, 21.8)


def test_answers_without_a_target_are_in_no_rate(office: Office, sample: SurveysSample, qtbot: QtBot) -> None:
    """Imported answers that nobody was asked for would else answer for targets that are silent."""
    office.do(commands.AddPapers(sample.resource, 12, DAY))
    (line,) = [one for one in office.ask(queries.survey_lines) if one.id == sample.resource]
    assert (line.responses, line.targets, line.papers, line.without_target) == (19, 87, 31, 12)
    assert line.rate_words == "回収率 21.8 %(19 / 87)、ほかに対象のない回答 12件"
    strip = {step.name: step for step in strip_steps(office.ask(queries.steps, line.id), line, DAY)}
    assert (strip["collect"].count, strip["key"].count) == (19, 19)
    dialog = RatesDialog(Desk(office, today=lambda: DAY), sample.resource)
    qtbot.addWidget(dialog)
    assert dialog.loose.text() == "ほかに対象のない回答 12件は、表に入れていません。"
    assert {f.key: office.ask(f.count, 2023).value for f in FIGURES}["survey.response_rate"] == 21.8
    printed = next(form for form in FORMS if form.name == "response-status")
    assert "対象のない回答12件" in text_of(
        office.ask(printed.print, sample.resource, Letterhead("見本市", DAY))
    )


def test_a_reminder_is_only_for_those_silent_when_it_is_printed(
    office: Office, sample: SurveysSample
) -> None:
    form = next(one for one in FORMS if one.name == "reminder")
    head = Letterhead("登別市", DAY)
    assert office.ask(form.print, sample.resource, head).pages == 68
    silent = office.ask(queries.target_lines, sample.resource, progress="silent").lines
    office.do(commands.BookReturns(((silent[0].id, DAY),)))
    target = office.ask(queries.target, silent[1].id)
    office.do(commands.ChangeTarget(target, type(target)(**{n: getattr(target, n) for n in target.__slots__}
                                                        | {"state": "refused"})))  # fmt: skip
    assert office.ask(form.print, sample.resource, head).pages == 66


def test_typed_lines_of_choices_and_tables_keep_their_codes(office: Office, sample: SurveysSample) -> None:
    whole = office.ask(queries.definition, sample.resource)
    assets = whole.question("assets")
    there = whole.choices_of(assets.id)
    assert choice_lines(there).splitlines()[-1] == "!特になし"
    assert read_choices(choice_lines(there), assets.id, there) == tuple(there)
    question = Question(survey_id=sample.resource, code="m", number=1, kind="matrix", label="表")
    items = read_items("職員\n会場", question.id, ())
    assert [(i.code, i.label) for i in items] == [("1", "職員"), ("2", "会場")]
    assert [i.code for i in read_items("会場\n職員\n内容", question.id, items)] == ["2", "1", "3"]
    assert item_lines(items) == "職員\n会場"
    with pytest.raises(Refused):
        read_items("同じ\n同じ", question.id, ())


def choose(field: Any, value: Any) -> None:
    values = [field.combo.itemData(n) for n in range(field.combo.count())]
    field.combo.setCurrentIndex(values.index(value))
    field.combo.list_closed = True
    field.combo.activated.emit(values.index(value))


def test_a_table_and_a_rule_of_two_answers_are_made_in_the_window(
    qtbot: Any, office: Office, sample: SurveysSample
) -> None:
    desk = Desk(office, clerk="見本 一郎", today=lambda: DAY)
    desk.set_year(2023)
    page = SurveysPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    page.add_record()
    page.show_step("design")
    pane: Any = page.pane("design")
    qtbot.waitUntil(lambda: pane._drawn == page.survey_id)

    def kind() -> str:
        return str(pane.whole.by_id(pane._question).kind)

    choose(pane.ui.kind, "matrix")
    qtbot.waitUntil(lambda: kind() == "matrix")
    assert pane.ui.items.isVisibleTo(pane)
    pane.ui.items.editor.setPlainText("職員の対応\n会場")
    pane.ui.items.left.emit("items")
    qtbot.waitUntil(lambda: len(pane.whole.items) == 2)
    first = pane._question
    pane.add_question()
    qtbot.waitUntil(lambda: len(pane.whole.questions) == 2)
    choose(pane.ui.kind, "number")
    qtbot.waitUntil(lambda: kind() == "number")
    pane.ui.maximum.set_text("120")
    pane.ui.maximum.left.emit("maximum")
    choose(pane.ui.rule_question, first)
    qtbot.waitUntil(lambda: len(pane.rule.boxes) == 5)
    list(pane.rule.boxes.values())[1].click()
    assert page.survey_id is not None
    whole = office.ask(queries.definition, page.survey_id)
    second, rules = whole.questions[1], whole.rules_of(whole.questions[1].id)
    assert second.maximum == 120
    assert [(rule.when_question_id, rule.codes) for rule in rules] == [(first, "1 2")]
    qtbot.waitUntil(lambda: len(pane.whole.rules) == 1)
    a_second_rule(qtbot, pane, first)


def a_second_rule(qtbot: Any, pane: Any, first: Any) -> None:
    """Another rule beside the one that is there; the first is taken off again."""
    pane.rule.edit(1)
    choose(pane.ui.rule_question, first)
    qtbot.waitUntil(lambda: len(pane.whole.rules) == 2)
    pane.rule.boxes["3"].click()
    qtbot.waitUntil(lambda: pane.whole.rules[-1].codes == "1 3")
    assert "、かつ" in pane.rule.more.text()
    choose(pane.rule.joint, value=True)
    qtbot.waitUntil(lambda: pane.whole.rules[-1].codes == "| 1 3")
    assert "、または" in pane.rule.more.text()
    pane.rule.edit(0)
    assert pane.rule.boxes["2"].isChecked()
    choose(pane.ui.rule_question, "")
    qtbot.waitUntil(lambda: [rule.codes for rule in pane.whole.rules] == ["1 3"])


def test_a_line_that_was_answered_is_not_taken_away(office: Office, sample: SurveysSample) -> None:
    question = Question(survey_id=sample.meeting, code="m", number=9, kind="matrix", label="表")
    choice = office.ask(queries.definition, sample.meeting).choices[0]
    office.do(
        commands.AddQuestion(question, (type(choice)(question_id=question.id, code="1", label="よい"),))
    )
    items = tuple(MatrixItem(question_id=question.id, code=c, label=c) for c in "ab")
    office.do(commands.SetItems(question.id, items))
    paper = office.ask(queries.paper_lines, sample.meeting)[0]
    from pfdesk.surveys.model import Value

    office.do(commands.KeyAnswer(paper.id, question.id, Value(codes="1"), "見本 一郎", "b"))
    with pytest.raises(Refused, match="行"):
        office.do(commands.SetItems(question.id, items[:1]))
    office.do(commands.SetItems(question.id, items[1:]))
    assert [i.code for i in office.ask(queries.definition, sample.meeting).items_of(question.id)] == ["b"]


def test_choices_left_from_a_former_kind_are_nowhere(office: Office, sample: SurveysSample) -> None:
    whole = office.ask(queries.definition, sample.meeting)
    number = len(whole.questions) + 1
    question = Question(survey_id=sample.meeting, code="age", number=number, label="年齢")
    choices = tuple(
        Choice(question_id=question.id, code=str(n), label=word)
        for n, word in enumerate(("はい", "いいえ"), 1)
    )
    office.do(commands.AddQuestion(question, choices))
    before = office.ask(queries.definition, sample.meeting).question("age")
    office.do(commands.ChangeQuestion(before, replace(before, kind="number")))
    assert office.ask(queries.definition, sample.meeting).choices_of(question.id) == ()
    table = office.ask(queries.tabulate, sample.meeting, "age")
    assert [row.label for row in table.rows] == ["回答あり", "回答無し"]
    now = office.ask(queries.definition, sample.meeting).question("age")
    office.do(commands.ChangeQuestion(now, replace(now, kind="scale")))
    steps = office.ask(queries.definition, sample.meeting).choices_of(question.id)
    assert [one.label for one in steps] == list(FIVE)


def test_a_question_that_decides_others_keeps_its_choices(office: Office, sample: SurveysSample) -> None:
    whole = office.ask(queries.definition, sample.resource)
    question = next(q for q in whole.questions if any(r.when_question_id == q.id for r in whole.rules))
    former = commands.NewVersion(sample.resource, 2024)
    office.do(former)
    copy = office.ask(queries.definition, former.new_survey_id).question(question.code)
    with pytest.raises(Refused, match="条件になっている"):
        office.do(commands.ChangeQuestion(copy, replace(copy, kind="text")))


def test_every_line_of_a_table_is_listed_and_counted(office: Office) -> None:
    survey = Survey(code="lines", title="表", fiscal_year=2023, anonymous=True)
    question = Question(survey_id=survey.id, code="q1", number=1, kind="matrix", label="印象")
    items = tuple(
        MatrixItem(question_id=question.id, code=str(n), label=word, sort=n)
        for n, word in enumerate(("相談しやすい", "場所が近い"))
    )
    choice = Choice(question_id=question.id, code="1", label="そう思う")
    office.do(commands.DefineSurvey(Definition(survey, (question,), (choice,), items)))
    lines = office.ask(queries.question_lines, survey.id)
    assert [(line.title, line.item) for line in lines] == [
        ("印象 相談しやすい", "0"),
        ("印象 場所が近い", "1"),
    ]
    tables = office.ask(queries.tabulate_lines, survey.id, "q1")
    assert [table.item_label for table in tables] == ["相談しやすい", "場所が近い"]
    assert [line.short for line in lines] == ["問1  相談しやすい", "問1  場所が近い"]
    office.do(commands.AddPapers(survey.id, 1, DAY))
    (paper,) = office.ask(queries.paper_lines, survey.id)
    for item in ("0", "1"):
        office.do(commands.KeyAnswer(paper.id, question.id, Value(codes="1"), "見本 一郎", item))
    office.do(commands.VerifyAnswer(paper.id, question.id, Value("none"), "例示 桃子", "1"))
    rates = office.ask(error_rates, survey.id)
    assert [(rate.name, rate.wrong) for rate in rates.questions] == [("問1 印象 場所が近い", 1)]
