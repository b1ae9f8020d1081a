"""Consent is honoured by every print that lists or writes to members, and each says how many it left out and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest

from pfdesk.app.rooms import forms
from pfdesk.directory.commands import AddConsent, AddMember
from pfdesk.directory.model import Consent, Member
from pfdesk.events.commands import AddEvent, RegisterMany
from pfdesk.events.model import Event, Registration
from pfdesk.office.office import Office
from pfdesk.paper.form import Letterhead, Printed
from pfdesk.surveys.commands import AddTargets, DefineSurvey, SendOut
from pfdesk.surveys.model import Definition, Survey, Target
from tests.directory.conftest import new_office
from tests.directory.test_forms import text_of

HEAD = Letterhead("見本市", date(2024, 2, 9), "福祉課")
FORMS = {form.name: form for form in forms()}


@dataclass(frozen=True)
class Asked:
    """An office with one member that said yes to everything and one that said no, both in an event and a survey."""

    office: Office
    event: UUID
    survey: UUID

    def printed(self, form: str, **options: object) -> Printed:
        target = {"event": self.event, "survey": self.survey}.get(FORMS[form].needs)
        return self.office.ask(FORMS[form].print, target, HEAD, today=HEAD.today, **options)


@pytest.fixture
def asked() -> Iterator[Asked]:
    office = new_office()
    event = Event(title="見本の集い", held_on=date(2024, 2, 16))
    survey = Survey(code="s", title="見本の調査", fiscal_year=2023, sent_on=date(2024, 1, 10))
    office.do(AddEvent(event))
    office.do(DefineSurvey(Definition(survey)))
    for name, given in (("賛成の会", True), ("反対の会", False)):
        member = Member(name=name, postal_code="059-0012", address="登別市中央町6-11")
        office.do(AddMember(member))
        for purpose in ("roster", "mailing", "sharing"):
            office.do(AddConsent(Consent(member_id=member.id, purpose=purpose, given=given)))
        person = Registration(
            event_id=event.id, member_id=member.id, name=f"{name[:2]} 花子", organisation=name
        )
        office.do(RegisterMany(event.id, (person,)))
        target = Target(survey_id=survey.id, member_id=member.id, name=name, address=member.address)
        office.do(AddTargets((target,)))
        office.do(SendOut((target.id,), date(2024, 1, 10)))
    yield Asked(office, event.id, survey.id)
    office.close()


@pytest.mark.parametrize(
    ("form", "purpose", "anyway"),
    [
        ("member-roster", "名簿掲載", "declined"),
        ("attendee-roster", "名簿掲載", "declined"),
        ("address-labels", "案内送付", "refused"),
        ("envelope", "案内送付", "refused"),
        ("cover-letter", "案内送付", "refused"),
        ("invitation", "案内送付", "refused"),
        ("request-letter", "案内送付", "refused"),
        ("reminder", "案内送付", "refused"),
    ],
)
def test_who_said_no_is_left_out_counted_and_named(
    asked: Asked, form: str, purpose: str, anyway: str
) -> None:
    options = {"group": ""} if form == "member-roster" else {}
    printed = asked.printed(form, **options)
    told = [one.what for one in printed.problems if "同意していない1件" in one.what]
    assert len(told) == 1
    assert told[0].startswith(f"{purpose}に同意していない1件を")
    assert "反対" in told[0]
    assert "賛成" in text_of(printed)
    assert "反対" not in text_of(printed)
    assert "反対" in text_of(asked.printed(form, **options, **{anyway: True}))


@pytest.mark.parametrize("form", ["member-roster", "attendee-roster"])
def test_a_list_says_on_the_paper_how_many_it_lacks(asked: Asked, form: str) -> None:
    assert "名簿掲載に同意していない1件を載せていません" in text_of(asked.printed(form))


def test_a_roster_for_others_has_only_who_agreed_to_that(asked: Asked) -> None:
    asked.office.do(AddMember(Member(name="聞かれていない会")))
    printed = asked.printed("member-roster", others=True)
    assert "賛成の会" in text_of(printed)
    assert "聞かれていない会" not in text_of(printed)
    assert "他団体提供の同意がない2件を載せていません" in text_of(printed)
