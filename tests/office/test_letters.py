"""Templates of letters: refused when saved, with history; numbers by fiscal year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pfdesk.db.journal import Author
from pfdesk.office.letters import (
    BinLetterTemplate,
    LetterTemplate,
    SaveLetterTemplate,
    TakeDocumentNumber,
    document_number,
    letter_template,
    letter_templates,
    next_document_number,
    template_choices,
)
from pfdesk.office.office import Office
from pfdesk.office.settings import ChangeSetting
from pfdesk.values.errors import Refused
from tests.engines import memory_office

USUAL = LetterTemplate(form="cover-letter", name="標準", body="本文")
KNOWN = {"宛名", "日付"}


@pytest.fixture
def street() -> Office:
    return memory_office(Author("見本 一郎", "PC-1"))


def test_the_office_s_own_text_comes_before_the_program_s(street: Office) -> None:
    assert street.ask(letter_template, USUAL) is USUAL
    own = replace(USUAL, body="　{宛名}へ")
    street.do(SaveLetterTemplate(None, own, KNOWN))
    assert street.ask(letter_template, USUAL).body == "　{宛名}へ"
    (kept,) = street.ask(letter_templates, "cover-letter")
    street.do(SaveLetterTemplate(kept, replace(kept, body="{日付}"), KNOWN))
    assert street.ask(letter_template, USUAL).body == "{日付}"
    street.undo()
    assert street.ask(letter_template, USUAL).body == "　{宛名}へ"
    street.do(BinLetterTemplate(street.ask(letter_template, USUAL)))
    assert street.ask(letter_template, USUAL) is USUAL


@pytest.mark.parametrize("field", ["subject", "body", "enclosures"])
def test_an_unknown_placeholder_is_refused_when_saved(street: Office, field: str) -> None:
    wrong = replace(USUAL, **{field: "{開催日}"})  # type: ignore[arg-type]
    with pytest.raises(Refused, match="開催日") as refused:
        street.do(SaveLetterTemplate(None, wrong, KNOWN))
    assert refused.value.field == field
    assert street.ask(letter_templates, "cover-letter") == ()


def test_names_are_single_and_offered(street: Office) -> None:
    for name in ("春", "標準"):
        street.do(SaveLetterTemplate(None, LetterTemplate(form="cover-letter", name=name, body="文"), KNOWN))
    assert street.ask(template_choices, "cover-letter") == (("", "標準"), ("春", "春"))
    with pytest.raises(Refused, match="もうあります"):
        street.do(SaveLetterTemplate(None, LetterTemplate(form="cover-letter", name="春", body="文"), KNOWN))
    with pytest.raises(Refused, match="ありません"):
        street.ask(letter_template, USUAL, "秋")
    with pytest.raises(Refused, match="名前"):
        LetterTemplate(form="cover-letter", name=" ", body="文")


def test_numbers_count_by_fiscal_year_and_are_never_given_back(street: Office) -> None:
    street.do(ChangeSetting("letter.mark", "登社福"))
    day, next_year = date(2024, 3, 31), date(2024, 4, 1)
    assert street.ask(next_document_number, day) == "登社福第1号"
    street.do(TakeDocumentNumber(day))
    street.do(TakeDocumentNumber(day))
    assert street.ask(next_document_number, day) == "登社福第3号"
    assert street.ask(next_document_number, next_year) == "登社福第1号"
    assert street.ask(document_number, "", day) == ""
    assert street.ask(document_number, "第99号", day) == "第99号"
    street.undo()  # takes the mark back, not the numbers
    assert street.ask(next_document_number, day) == "第3号"
