"""The printed forms, read back from their PDFs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.paper.form import Form, Letterhead, Printed
from pfdesk.surveys import commands, queries
from pfdesk.surveys.forms import FORMS
from pfdesk.surveys.model import Question, asks_who
from pfdesk.values.ids import new_id

HEAD = Letterhead("登別市", date(2024, 2, 20))
BY_NAME = {form.name: form for form in FORMS}


def text_of(printed: Printed) -> str:
    with pypdfium2.PdfDocument(printed.pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join("".join(pages).split())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_prints_for_both_surveys(office: Office, sample: SurveysSample, form: Form) -> None:
    addressed = {"request-letter", "reminder", "survey-labels", "survey-envelopes"}
    letters = form.name in addressed  # the meeting's questionnaire has no addressees
    for survey in (sample.resource,) if letters else (sample.resource, sample.meeting):
        options = {"due": date(2024, 3, 5)} if form.name == "request-letter" else {}
        printed = office.ask(form.print, survey, HEAD, **options)
        assert printed.ready
        assert printed.pdf == office.ask(form.print, survey, HEAD, **options).pdf


def test_questionnaire_says_where_to_go_on(office: Office, sample: SurveysSample) -> None:
    form = BY_NAME["questionnaire"]
    words = text_of(office.ask(form.print, sample.resource, HEAD))
    assert "「行っていない」を選んだ方は問5へお進みください" in words
    assert "【問3で「行っている」と答えた方にお聞きします】" in words
    named = office.ask(form.print, sample.targets[31], HEAD)
    assert "対象番号031" in text_of(named)
    silent = office.ask(form.print, sample.resource, HEAD, copies="silent")
    assert silent.pages == 68 * named.pages


def test_reminders_only_for_the_silent(office: Office, sample: SurveysSample) -> None:
    printed = office.ask(BY_NAME["reminder"].print, sample.resource, HEAD)
    assert printed.pages == 87 - 19
    assert text_of(printed).count("御中") == printed.pages  # each once, for none of them is a person
    by_hand = text_of(office.ask(BY_NAME["reminder"].print, sample.resource, HEAD, honorific="様"))
    assert "御中" not in by_hand
    assert "対象番号003" not in text_of(printed)


def test_a_reminder_bears_a_new_deadline_and_a_past_one_is_told(
    office: Office, sample: SurveysSample
) -> None:
    form = BY_NAME["reminder"]
    assert "回答期限令和6年3月5日" in text_of(office.ask(form.print, sample.resource, HEAD))
    chosen = office.ask(form.print, sample.resource, HEAD, due="R6.3.15")
    assert "回答期限令和6年3月15日" in text_of(chosen)
    for name, options in (("reminder", {"due": "R6.2.19"}), ("request-letter", {})):
        late = office.ask(BY_NAME[name].print, sample.resource, HEAD, **options)
        assert not late.ready, name
        assert ["回答期限" in p.what for p in late.problems if p.level == "wrong"] == [True]
    now = office.ask(queries.survey, sample.resource)
    assert "期限までにご返送" in text_of(
        office.ask(BY_NAME["request-letter"].print, sample.resource, HEAD, due="R6.3.15")
    )
    office.do(commands.ChangeSurvey(now, replace(now, due_on=None)))
    undated = text_of(office.ask(BY_NAME["request-letter"].print, sample.resource, HEAD))
    assert "ご返送ください" in undated
    assert "期限" not in undated


def test_tables_show_base_and_percent(office: Office, sample: SurveysSample) -> None:
    words = text_of(office.ask(BY_NAME["tabulation"].print, sample.resource, HEAD, by="municipality"))
    assert "n=16" in words
    assert "56.3%" in words
    status = office.ask(BY_NAME["response-status"].print, sample.resource, HEAD)
    assert "回収率(%)" in text_of(status)
    assert status.listed is not None
    assert [table.rows()[-1].cells[-1] for table in status.listed.lists if table.rows()] == [21.8, 21.8]


def test_free_text_keeps_names_back_unless_asked(office: Office, sample: SurveysSample) -> None:
    form = BY_NAME["free-text"]
    assert "NPO法人仮名の広場" not in text_of(office.ask(form.print, sample.resource, HEAD))
    assert "NPO法人仮名の広場" in text_of(office.ask(form.print, sample.resource, HEAD, names=True))


def test_free_text_leaves_out_who_somebody_is(office: Office, sample: SurveysSample) -> None:
    form = BY_NAME["free-text"]
    whole = office.ask(queries.definition, sample.resource)
    asked = next(q for q in whole.questions if q.fills == "contact")
    people = {line.text for line in office.ask(queries.free_texts, sample.resource, asked.id)}
    assert people, "the sample has answers that name people"
    words = text_of(office.ask(form.print, sample.resource, HEAD))
    assert not any("".join(name.split()) in words for name in people)
    assert "お名前や連絡先をたずねた設問1問は載せていません" in words
    wanted = text_of(office.ask(form.print, sample.resource, HEAD, who=True))
    assert all("".join(name.split()) in wanted for name in people)
    assert "載せていません" not in wanted


def test_nothing_on_the_free_text_joins_the_answers_of_one_paper(
    office: Office, sample: SurveysSample
) -> None:
    form = BY_NAME["free-text"]
    lines = office.ask(form.ask, sample.resource)
    shown = form.draw(lines, HEAD).listed
    assert shown is not None
    for one, listing in zip(lines.questions, [one for one in shown.lists if one.columns], strict=True):
        assert [column.title for column in listing.columns] == ["記述"]
        assert [row.cells[0] for row in listing.rows()] == sorted(text.text for text in one.texts)
    told = form.draw(lines, HEAD, papers=True).listed
    assert told is not None
    tables = [one for one in told.lists if one.columns]
    assert [column.title for column in tables[0].columns] == ["調査票", "記述"]


@pytest.mark.parametrize(
    ("label", "personal"),
    [
        ("連絡の窓口になる方のお名前をお書きください", True),
        ("ご担当者", True),
        ("記入者氏名(任意)", True),
        ("電話番号をお書きください。", True),
        ("団体名を教えてください", True),
        ("ご連絡先（メールアドレスなど）をご記入ください", True),
        ("担当者として感じている課題をお書きください", False),
        ("電話での相談で困っていることをお書きください", False),
        ("住所がない方への支援についてお聞かせください", False),
        ("孤独・孤立の問題で、必要と感じる取り組みや課題をお書きください", False),
    ],
)
def test_a_question_that_asks_for_a_person_is_known_by_its_words(label: str, personal: bool) -> None:
    question = Question(survey_id=new_id(), code="q", number=1, kind="text", label=label)
    assert asks_who(question) is personal


@pytest.mark.parametrize("fills", ["contact", "contact_post", "contact_phone", "contact_email", "address"])
def test_a_question_that_fills_a_contact_is_personal_whatever_its_words(fills: str) -> None:
    question = Question(survey_id=new_id(), code="q", number=1, kind="text", label="窓口", fills=fills)
    assert asks_who(question)
