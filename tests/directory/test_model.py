"""The rules of members and of what belongs to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.directory.model import (
    Agreement,
    Consent,
    Contact,
    ContactLogEntry,
    Member,
    MemberChannel,
    Seat,
    SeatHolder,
)
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

ID = new_id()
DAY = date(2024, 2, 16)


def test_a_member_is_cleaned_as_it_is_made() -> None:
    member = Member(
        name=" 見本商店\t(株) ",
        kana="みほんｼｮｳﾃﾝ",
        postal_code="０５９－００１２",
        phone="（０１４３）００－００２１",
        email="ｍａｄｏ＠example.jp",
    )
    assert member.name == "見本商店 (株)"
    assert member.kana == "ミホンショウテン"
    assert member.postal_code == "059-0012"
    assert member.phone == "0143-00-0021"
    assert member.email == "mado@example.jp"


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: Member(name="  "), "name"),
        (lambda: Member(name="見本", kind="robot"), "kind"),
        (lambda: Member(name="見本", kana="見本"), "kana"),
        (lambda: Member(name="見本", postal_code="050-00"), "postal_code"),
        (lambda: Member(name="見本", phone="12-34"), "phone"),
        (lambda: Member(name="見本", email="mado@"), "email"),
        (lambda: Member(name="見本", joined_on=DAY, left_on=DAY - timedelta(1)), "left_on"),
        (lambda: Contact(member_id=ID, name=""), "name"),
        (lambda: MemberChannel(member_id=ID, value=""), "value"),
        (lambda: Seat(member_id=ID, body_id=ID, starts_on=DAY, ends_on=DAY - timedelta(1)), "ends_on"),
        (lambda: SeatHolder(seat_id=ID, name="見本 花子", kana="見本"), "kana"),
        (lambda: Agreement(member_id=ID, title=""), "title"),
        (lambda: Agreement(member_id=ID, title="協定", remind_days=-1), "remind_days"),
        (lambda: Consent(member_id=ID, purpose="newsletter", given=True), "purpose"),
        (lambda: ContactLogEntry(member_id=ID, held_on=DAY, text=" "), "text"),
        (lambda: ContactLogEntry(member_id=ID, held_on=DAY, text="話", way="pigeon"), "way"),
    ],
)
def test_what_does_not_fit_is_refused_and_the_field_named(make: Callable[[], object], field: str) -> None:
    with pytest.raises(Refused) as refused:
        make()
    assert refused.value.field == field
    assert refused.value.sentence.endswith("。")


def test_an_agreement_that_renews_does_not_end() -> None:
    ended = Agreement(member_id=ID, title="協定", ends_on=DAY, renews=False)
    renewing = Agreement(member_id=ID, title="協定", ends_on=DAY, renews=True)
    assert ended.state(DAY + timedelta(1)) == "終了"
    assert renewing.state(DAY + timedelta(1)) == "有効・自動更新"


def test_an_agreement_is_due_as_many_days_before_its_end_as_it_says() -> None:
    agreement = Agreement(member_id=ID, title="協定", ends_on=DAY, renews=False, remind_days=30)
    assert agreement.state(DAY - timedelta(31)) == "有効"
    assert agreement.state(DAY - timedelta(30)) == "まもなく期限"
    assert agreement.state(DAY) == "まもなく期限"


@given(st.text(alphabet="あいうえおがぎぐげごアイウエオガギグゲゴｱｲｳｶﾞー ・", max_size=30))
def test_a_reading_comes_to_rest(kana: str) -> None:
    once = Member(name="見本", kana=kana).kana
    assert Member(name="見本", kana=once).kana == once
