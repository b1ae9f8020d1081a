"""Whom labels and envelopes are for: people, honorifics, who is left out and why."""

from __future__ import annotations

from datetime import date

import pytest
from pypdfium2 import PdfDocument

from pfdesk.directory.commands import AddConsent, AddContact, AddMember
from pfdesk.directory.forms import ADDRESS_LABELS, ENVELOPE
from pfdesk.directory.forms.addressing import addressees, rest_of
from pfdesk.directory.model import Consent, Contact, Member
from pfdesk.directory.queries import mailing_lines
from pfdesk.office.office import Office
from pfdesk.office.settings import ChangeSetting
from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.stocks import STOCKS, measures_text
from pfdesk.values.errors import Refused

HEAD = Letterhead("見本市", date(2024, 2, 9), "福祉課", "登別市中央町6丁目11番地", "0143-00-0000", "059-8701")


def member(office: Office, name: str, **parts: object) -> Member:
    made = Member(name=name, postal_code="059-0012", municipality="登別市", address="中央町6-11", **parts)  # type: ignore[arg-type]
    office.do(AddMember(made))
    return made


def text(printed: Printed) -> str:
    pages = [page.get_textpage().get_text_range() for page in PdfDocument(printed.pdf)]
    return "".join("".join(pages).split())


def test_contacts_joint_names_and_persons(office: Office) -> None:
    shop = member(office, "見本商店")
    person = member(office, "例示 太郎", kind="person")
    for sort, name in enumerate(("見本 花子", "仮名 五月")):
        office.do(AddContact(Contact(member_id=shop.id, name=name, post="店長", sort=sort)))
    office.do(AddContact(Contact(member_id=shop.id, name="前任 者", until_on=date(2020, 3, 31))))
    lines = office.ask(mailing_lines, (person.id, shop.id))
    alone, joint = addressees(lines, "joint")
    assert (alone.organisation, alone.names) == ("", ("例示 太郎",))
    assert (joint.organisation, joint.post, joint.names) == ("見本商店", "店長", ("見本 花子", "仮名 五月"))
    assert addressees(lines, "contact")[1].names == ("見本 花子",)
    assert addressees(lines)[1].names == ()
    assert joint.address == "登別市中央町6-11"


def test_who_refused_mail_is_left_out_and_named(office: Office) -> None:
    no, yes = member(office, "見本商店"), member(office, "例示工業")
    office.do(AddConsent(Consent(member_id=no.id, purpose="mailing", given=False)))
    office.do(AddConsent(Consent(member_id=yes.id, purpose="mailing", given=True)))
    printed = office.ask(ADDRESS_LABELS.print, None, HEAD)
    assert "見本商店" not in text(printed)
    assert "例示工業御中" in text(printed)
    assert [(p.where, p.what, p.id) for p in printed.problems] == [
        ("案内送付の同意", "案内送付に同意していない1件を印字していません: 見本商店", no.id)
    ]
    all_of_them = office.ask(ADDRESS_LABELS.print, None, HEAD, refused=True)
    assert "見本商店御中" in text(all_of_them)
    assert not all_of_them.ready


def test_labels_of_one_or_of_all_from_a_face_with_sender(office: Office) -> None:
    one = member(office, "見本商店")
    member(office, "例示工業")
    assert "例示工業" not in text(office.ask(ADDRESS_LABELS.print, one.id, HEAD))
    printed = office.ask(ADDRESS_LABELS.print, None, HEAD, sender=True, first=12, stock="28382")
    assert printed.pages == 2
    assert text(printed).count("見本市福祉課") == 2


def test_own_sizes_are_settings(office: Office) -> None:
    member(office, "見本商店")
    office.do(ChangeSetting("label.stock.棚札", measures_text(STOCKS[3])))
    assert office.ask(ADDRESS_LABELS.print, None, HEAD, stock="own:棚札").pages == 1
    with pytest.raises(Refused) as refused:
        office.ask(ADDRESS_LABELS.print, None, HEAD, stock="own:ない")
    assert "登録されていません" in refused.value.sentence


def test_an_envelope_has_the_office_as_its_sender(office: Office) -> None:
    member(office, "見本商店")
    written = text(office.ask(ENVELOPE.print, None, HEAD))
    for words in (
        "0590012",
        "登別市中央町六ー十一",
        "見本商店御中",
        "見本市福祉課",
        "電話0143-00-0000",
    ):
        assert words in written
    lying = text(office.ask(ENVELOPE.print, None, HEAD, writing="lying", kind="postcard", remark="親展"))
    assert "登別市中央町6-11" in lying
    assert "親展" in lying


def test_what_follows_the_town_goes_into_the_bar_code() -> None:
    assert rest_of("059-0012", "登別市中央町6-11") == "6-11"
    assert rest_of("059-0012", "北海道登別市中央町6丁目11番地") == "6丁目11番地"
    assert rest_of("", "どこか1-2") == ""
