"""The clerk's verbs on an office in memory."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.typed_lines import choice_lines, read_choices
from pfdesk.surveys.model import Choice, Definition, Question, SkipRule, Survey, Target, Value
from pfdesk.values.errors import Refused

NOW = datetime(2024, 2, 20, tzinfo=UTC)


@pytest.fixture
def small(office: Office) -> Definition:
    """Two questions: the second only for those who said yes."""
    survey = Survey(code="small", title="見本の調査", fiscal_year=2023)
    first = Question(survey_id=survey.id, code="a", number=1, label="ありますか")
    second = Question(survey_id=survey.id, code="b", number=2, kind="text", label="なぜですか")
    choices = tuple(
        Choice(question_id=first.id, code=c, label=w) for c, w in (("yes", "はい"), ("no", "いいえ"))
    )
    rule = SkipRule(question_id=second.id, when_question_id=first.id, codes="yes")
    whole = Definition(survey, (first, second), choices, (), (rule,))
    office.do(commands.DefineSurvey(whole))
    office.do(commands.AddPapers(survey.id, 2, date(2024, 2, 16)))
    return whole


def first_paper(office: Office, whole: Definition) -> queries.PaperLine:
    return office.ask(queries.paper_lines, whole.survey.id)[0]


def test_each_answer_is_saved_with_the_place_where_keying_stopped(office: Office, small: Definition) -> None:
    paper = first_paper(office, small)
    a, b = small.questions
    office.do(commands.KeyAnswer(paper.id, a.id, Value(codes="yes"), "見本 一郎"))
    kept = first_paper(office, small)
    assert (kept.stopped_at_id, kept.keyed_by, kept.keyed_at) == (a.id, "見本 一郎", None)
    office.do(commands.KeyAnswer(paper.id, b.id, Value(text="見本"), "見本 一郎", unsure=True))
    assert first_paper(office, small).unsure


def test_an_answer_that_is_no_longer_asked_goes_and_comes_back(office: Office, small: Definition) -> None:
    paper = first_paper(office, small)
    a, b = small.questions
    office.do(commands.KeyAnswer(paper.id, a.id, Value(codes="yes"), "見本 一郎"))
    office.do(commands.KeyAnswer(paper.id, b.id, Value(text="見本"), "見本 一郎"))
    office.do(commands.KeyAnswer(paper.id, a.id, Value(codes="no"), "見本 一郎"))
    assert set(office.ask(queries.paper_values, paper.id).values) == {(a.id, "")}
    office.undo()
    assert office.ask(queries.paper_values, paper.id).values[b.id, ""].text == "見本"


def test_finishing_notes_what_was_left_out_as_missing(office: Office, small: Definition) -> None:
    paper = first_paper(office, small)
    a, b = small.questions
    office.do(commands.KeyAnswer(paper.id, a.id, Value(codes="yes"), "見本 一郎"))
    office.do(commands.FinishPaper(paper.id, "見本 一郎", NOW))
    assert office.ask(queries.paper_values, paper.id).values[b.id, ""].state == "missing"
    table = office.ask(queries.tabulate, small.survey.id, "a")
    assert (table.base, table.rows[0].count, table.rows[0].percent) == (1, 1, 100.0)


def test_verification_is_blind_and_by_another(office: Office, small: Definition) -> None:
    paper = first_paper(office, small)
    a = small.questions[0]
    office.do(commands.KeyAnswer(paper.id, a.id, Value(codes="no"), "見本 一郎"))
    with pytest.raises(Refused):
        office.do(commands.VerifyAnswer(paper.id, a.id, Value(codes="yes"), "見本 一郎"))
    office.do(commands.VerifyAnswer(paper.id, a.id, Value(codes="yes"), "例示 桃子"))
    assert office.ask(queries.agreement, small.survey.id).words == "1問中 1問(100.0 %)"
    assert office.ask(queries.paper_values, paper.id).values[a.id, ""].codes == "no"
    office.do(commands.DecideAnswer(paper.id, a.id, Value(codes="yes")))
    assert office.ask(queries.paper_values, paper.id).values[a.id, ""].codes == "yes"


def test_returns_are_booked_once_and_taken_back(office: Office, small: Definition) -> None:
    target = Target(survey_id=small.survey.id, name="NPO法人 見本", municipality="登別市")
    office.do(commands.AddTargets((target,)))
    with pytest.raises(Refused):
        office.do(commands.Remind(small.survey.id, date(2024, 2, 7)))
    office.do(commands.SendOut([target.id], date(2024, 2, 1)))
    office.do(commands.BookReturns(((target.id, date(2024, 2, 5)),)))
    with pytest.raises(Refused):
        office.do(commands.BookReturns(((target.id, date(2024, 2, 5)),)))
    office.do(commands.TakeBackReturn(target.id))
    assert office.ask(queries.target_lines, small.survey.id).lines[0].progress == "silent"


def test_answered_choices_cannot_be_taken_away(office: Office, small: Definition) -> None:
    a = small.questions[0]
    office.do(commands.KeyAnswer(first_paper(office, small).id, a.id, Value(codes="yes"), "見本 一郎"))
    yes, no = small.choices
    with pytest.raises(Refused):
        office.do(commands.SetChoices(a.id, (no,)))
    office.do(commands.SetChoices(a.id, (yes, Choice(question_id=a.id, code="1", label="わからない"))))
    labels = [c.label for c in office.ask(queries.definition, small.survey.id).choices_of(a.id)]
    assert labels == ["はい", "わからない"]


def test_a_question_cannot_move_before_the_one_it_depends_on(office: Office, small: Definition) -> None:
    with pytest.raises(Refused):
        office.do(commands.MoveQuestion(small.questions[1].id, -1))


def test_typed_choices_keep_the_codes_of_known_words(small: Definition) -> None:
    a = small.questions[0]
    there = small.choices_of(a.id)
    assert read_choices(choice_lines(there), a.id, there) == tuple(
        Choice(id=c.id, question_id=a.id, code=c.code, label=c.label, sort=n) for n, c in enumerate(there)
    )
    typed = read_choices("はい\n＊その他", a.id, there)
    assert [(c.code, c.label, c.other) for c in typed] == [("yes", "はい", False), ("no", "その他", True)]


def test_themes_are_counted_and_changed(office: Office, sample: SurveysSample) -> None:
    texts = office.ask(queries.free_texts, sample.meeting, sample.free_text)
    office.do(commands.code_answer(texts[0].id, (), "見本 一郎"))
    themes = office.ask(queries.theme_lines, sample.meeting, sample.free_text)
    assert [theme.count for theme in themes] == [4, 5, 6, 13]
    office.undo()
    assert office.ask(queries.theme_lines, sample.meeting, sample.free_text)[0].count == 5
