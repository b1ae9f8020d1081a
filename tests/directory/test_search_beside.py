"""A member is found by its further phones and mails, and by the people there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.engine import writer
from pfdesk.directory import commands, model, queries
from pfdesk.office.office import Office


@pytest.fixture
def three(office: Office) -> list[model.Member]:
    members = [
        model.Member(name=f"見本{sign}の会", phone=f"0143-00-000{number}")
        for number, sign in enumerate("甲乙丙")
    ]
    for member in members:
        office.do(commands.AddMember(member))
    return members


def found(office: Office, text: str) -> list[str]:
    assert office.ask(search.faults) == 0
    page = office.ask(queries.member_page, text)
    assert page.total == len(page.lines)
    return [line.name for line in page.lines]


def test_by_a_further_phone_and_mail_written_in_any_way(office: Office, three: list[model.Member]) -> None:
    channel = model.MemberChannel(member_id=three[1].id, kind="phone", value="090-0000-1234", title="夜間")
    office.do(commands.AddMemberChannel(channel))
    mail = model.MemberChannel(member_id=three[2].id, kind="email", value="night@example.jp")
    office.do(commands.AddMemberChannel(mail))
    assert found(office, "０９０００００１２３４") == ["見本乙の会"]
    assert found(office, "見本 090-0000") == ["見本乙の会"]
    assert found(office, "night@ex") == ["見本丙の会"]
    (channel,) = office.ask(queries.member_record, three[1].id).channels
    office.do(commands.ChangeMemberChannel(channel, replace(channel, value="090-0000-9999")))
    assert (found(office, "09000001234"), found(office, "09000009999")) == ([], ["見本乙の会"])
    office.undo()
    assert found(office, "09000001234") == ["見本乙の会"]
    office.do(commands.BinMemberChannel(channel.id))
    assert found(office, "09000001234") == []
    office.undo()
    assert found(office, "09000001234") == ["見本乙の会"]


def test_by_a_person_there_and_what_the_member_is_called_stays(
    office: Office, three: list[model.Member]
) -> None:
    contact = model.Contact(
        member_id=three[0].id, name="例示 髙子", kana="レイジ タカコ", email="t@example.jp"
    )
    office.do(commands.AddContact(contact))
    assert found(office, "高子") == found(office, "ﾚｲｼﾞ ﾀｶ") == found(office, "甲 れいじ") == ["見本甲の会"]
    first = office.ask(queries.member_entity, three[0].id)
    office.do(commands.ChangeMember(first, replace(first, name="仮名の会")))
    assert found(office, "高子") == found(office, "仮名") == ["仮名の会"]
    assert found(office, "甲") == []


def test_words_go_with_the_record_when_members_are_merged_and_parted(
    office: Office, three: list[model.Member]
) -> None:
    office.do(commands.AddMemberChannel(model.MemberChannel(member_id=three[1].id, value="0143-00-7777")))
    kept, lost = (office.ask(queries.member_entity, one.id) for one in three[:2])
    office.do(commands.MergeMembers(kept, lost))
    assert found(office, "0143007777") == ["見本甲の会"]
    office.do(commands.PartMembers(lost.id))
    assert found(office, "0143007777") == ["見本乙の会"]


def test_the_index_made_again_is_the_same(office: Office, three: list[model.Member]) -> None:
    office.do(commands.AddContact(model.Contact(member_id=three[0].id, name="例示 髙子")))
    with Session(writer(office.engine)) as session:
        assert search.rebuild(session) == 3
        session.commit()
    assert found(office, "高子") == ["見本甲の会"]
