"""The roster and the card, read back from their PDF."""

from __future__ import annotations

from datetime import date
from typing import Any

import pypdfium2
import pytest

from pfdesk.directory import commands, queries
from pfdesk.directory.forms import FORMS, MEMBER_CARD, MEMBER_ROSTER
from pfdesk.directory.model import Consent, MemberChannel
from pfdesk.paper import run
from pfdesk.paper.form import Letterhead, Printed
from pfdesk.values.errors import Refused
from tests.directory.conftest import Filled

HEAD = Letterhead("登別市 社会福祉グループ", date(2024, 2, 16))


def text_of(printed: Printed) -> str:
    document = pypdfium2.PdfDocument(printed.pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "".join("".join(pages).split())


def printed(filled: Filled, form: Any, target: Any = None, **options: Any) -> Printed:
    found: Printed = filled.office.ask(form.print, target, HEAD, **options)
    return found


@pytest.mark.parametrize("group", ["category", "body", ""])
def test_every_member_stands_on_the_roster(filled: Filled, group: str) -> None:
    made = printed(filled, MEMBER_ROSTER, group=group)
    text = text_of(made)
    assert made.problems == ()
    for name in filled.sample.members:
        assert "".join(name.split()) in text


def test_the_roster_by_body_leaves_out_terms_that_are_over(filled: Filled) -> None:
    late = Letterhead("登別市", date(2025, 4, 1))
    made = filled.office.ask(MEMBER_ROSTER.print, None, late, group="body")
    assert "ヤマト運輸" not in text_of(made)


def test_who_did_not_agree_to_be_listed_is_told(filled: Filled) -> None:
    member_id = filled.sample.platform[0]
    for consent in filled.office.ask(queries.member_record, member_id).consents:
        filled.office.do(commands.BinConsent(consent.id))
    made = printed(filled, MEMBER_ROSTER)
    assert [problem.id for problem in made.problems] == [member_id]
    assert made.ready


def test_who_declined_is_left_out_and_told_how_many(filled: Filled) -> None:
    member_id = filled.sample.platform[0]
    name = filled.office.ask(queries.member_entity, member_id).name
    no = Consent(member_id=member_id, purpose="roster", given=False, decided_on=date(2024, 2, 1))
    filled.office.do(commands.AddConsent(no))
    made = printed(filled, MEMBER_ROSTER)
    assert "".join(name.split()) not in text_of(made)
    assert "同意していない1件を載せていません" in made.problems[0].what
    again = printed(filled, MEMBER_ROSTER, declined=True)
    assert "".join(name.split()) in text_of(again)
    later = Consent(member_id=member_id, purpose="roster", given=True, decided_on=date(2024, 2, 5))
    filled.office.do(commands.AddConsent(later))
    assert printed(filled, MEMBER_ROSTER).problems == ()


def test_the_card_has_all_that_belongs_to_the_member(filled: Filled) -> None:
    made = printed(filled, MEMBER_CARD, filled.sample.members["ヤマト運輸(株)"], history=True)
    text = text_of(made)
    for words in (
        "ヤマト運輸",
        "会員番号21",
        "PF推進会議",
        "包括連携協定",
        "業務係長",
        "16日の会議",
        "会員の追加",
    ):
        assert words in text


def test_further_phones_and_marks_stand_on_the_card(filled: Filled) -> None:
    one = filled.sample.members["ヤマト運輸(株)"]
    filled.office.do(
        commands.AddMemberChannel(MemberChannel(member_id=one, value="0143-00-9998", title="夜間"))
    )
    filled.office.do(commands.TagMembers("広報協力", (one,)))
    text = text_of(printed(filled, MEMBER_CARD, one))
    assert "0143-00-9998(夜間)" in text
    assert "目印広報協力" in text


def test_a_card_needs_a_member(filled: Filled) -> None:
    with pytest.raises(Refused):
        printed(filled, MEMBER_CARD)


def test_the_same_records_give_the_same_bytes(filled: Filled) -> None:
    target = filled.sample.platform[0]
    for form in FORMS:
        made = [printed(filled, form, target if form.needs else None).pdf for _ in range(2)]
        assert made[0] == made[1]


@pytest.mark.parametrize("name", ["address-labels", "envelope", "cover-letter"])
def test_a_first_page_is_read_before_all_the_others(
    filled: Filled, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "ENOUGH", 15)
    form = next(form for form in FORMS if form.name == name)
    wanted = run.PrintRun(form, (None,), HEAD)
    few = run.asked_first(filled.office.ask, wanted)
    assert few is not None
    assert len(few[0].addressees) == 15
    first, _whole = run.first_page(wanted, few)
    whole = run.drawn(wanted, run.asked(filled.office.ask, wanted))
    assert whole.pages > 1
    assert page_text(first, 0) == page_text(whole, 0)
    assert run.asked_first(filled.office.ask, run.PrintRun(MEMBER_ROSTER, (None,), HEAD)) is None


def page_text(printed: Printed, number: int) -> str:
    with pypdfium2.PdfDocument(printed.pdf) as document:
        return str(document[number].get_textpage().get_text_range())
