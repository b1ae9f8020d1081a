"""The printed forms, read back from their PDFs."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.paper.form import Form, Letterhead, Printed
from pfdesk.surveys.forms import FORMS

HEAD = Letterhead("登別市", date(2024, 2, 20))
BY_NAME = {form.name: form for form in FORMS}


def text_of(printed: Printed) -> str:
    with pypdfium2.PdfDocument(printed.pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join("".join(pages).split())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_prints_for_both_surveys(office: Office, sample: SurveysSample, form: Form) -> None:
    letters = form.name in {"request-letter", "reminder"}  # the meeting's questionnaire has no addressees
    for survey in (sample.resource,) if letters else (sample.resource, sample.meeting):
        printed = office.ask(form.print, survey, HEAD)
        assert printed.ready
        assert printed.pdf == office.ask(form.print, survey, HEAD).pdf


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
    assert "対象番号003" not in text_of(printed)


def test_tables_show_base_and_percent(office: Office, sample: SurveysSample) -> None:
    words = text_of(office.ask(BY_NAME["tabulation"].print, sample.resource, HEAD, by="municipality"))
    assert "n=16" in words
    assert "56.3%" in words
    assert "21.8%" in text_of(office.ask(BY_NAME["response-status"].print, sample.resource, HEAD))


def test_free_text_keeps_names_back_unless_asked(office: Office, sample: SurveysSample) -> None:
    form = BY_NAME["free-text"]
    assert "NPO法人仮名の広場" not in text_of(office.ask(form.print, sample.resource, HEAD))
    assert "NPO法人仮名の広場" in text_of(office.ask(form.print, sample.resource, HEAD, names=True))
