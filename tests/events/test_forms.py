"""The papers of an event, read back: what stands on them, their QR codes, and what the pre-flight says."""

from __future__ import annotations

from collections import Counter
from datetime import date
from uuid import UUID

import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from pfdesk.directory.commands import AddMember
from pfdesk.directory.model import Member
from pfdesk.events import commands, queries
from pfdesk.events.forms import FORMS
from pfdesk.events.model import EventPart, Registration
from pfdesk.office.office import Office
from pfdesk.paper.form import Letterhead, Printed
from tests.events.conftest import NOON, Day, Held, make_day

HEAD = Letterhead(
    "登別市", date(2024, 2, 1), "社会福祉グループ", "登別市中央町6丁目11番地", "0143-00-0000", "059-8701"
)
HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ"))}
BY_NAME = {form.name: form for form in FORMS}


def text(printed: Printed) -> str:
    pages = [page.get_textpage().get_text_range() for page in PdfDocument(printed.pdf)]
    return "".join("".join(pages).split())


def codes(printed: Printed, page: int = 0) -> list[str]:
    picture = PdfDocument(printed.pdf)[page].render(scale=3).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def made(office: Office, form: str, target: UUID | None, **options: object) -> Printed:
    return office.ask(BY_NAME[form].print, target, HEAD, **options)


def test_the_agenda_tells_the_parts_with_their_points(held: Held) -> None:
    printed = made(held.office, "agenda", held.sample.event_id)
    told = text(printed)
    assert printed.pages == 1
    for words in ("次第", "日時令和6年2月16日(金)13:30〜16:30", "第2部つながりサポーター養成講座", "5閉会"):
        assert words in told
    assert printed.problems == ()


def test_an_agenda_without_parts_is_not_ready(office: Office) -> None:
    day = make_day(office)
    for part in day.parts:
        office.do(commands.BinEventPart(part.id))
    assert not made(office, "agenda", day.event.id).ready


def test_signs_stand_on_both_halves_and_only_for_those_who_sit_in_front(day: Day) -> None:
    nobody = made(day.office, "desk-signs", day.event.id)
    assert not nobody.ready
    day.register("見本 花子", "例示 太郎")
    everyone = made(day.office, "desk-signs", day.event.id, all=True)
    assert everyone.pages == 2
    assert text(everyone).count("見本花子") == 2
    page = PdfDocument(everyone.pdf)[0].get_textpage()
    heights = [page.get_rect(place)[1] for place in range(page.count_rects())]
    assert min(heights) < page.page.get_height() / 2 < max(heights)


def test_invitations_go_to_those_who_have_not_answered(held: Held) -> None:
    silent = [
        line for line in held.office.ask(queries.registration_lines, held.sample.event_id) if not line.reply
    ]
    printed = made(held.office, "invitation", held.sample.event_id)
    assert printed.pages == len(silent)
    told = text(printed)
    for line in silent:
        assert f"{line.name.replace(' ', '')}様" in told
    assert told.count("返送先") == len(silent)
    assert "令和6年2月9日までに" in told
    assert set(printed.ids) == {line.id for line in silent}


def test_one_invitation_is_printed_for_one_person(held: Held) -> None:
    assert made(held.office, "invitation", held.sample.registrations[0]).pages == 1


def test_the_letter_and_its_slip_stand_on_one_page(held: Held) -> None:
    printed = made(held.office, "invitation", held.sample.event_id, who="all")
    assert printed.pages == 70
    assert all(problem.level != "wrong" for problem in printed.problems)


@pytest.mark.parametrize("place", [0, 59])
def test_the_code_of_a_certificate_is_verified_and_a_changed_one_is_not(held: Held, place: int) -> None:
    printed = made(held.office, "certificate", held.sample.event_id)
    (code,) = codes(printed, place)
    found = held.office.ask(queries.verify, code)
    assert (found.state, found.number_text) == ("good", f"令和5年度 第{place + 1}号")
    assert found.name.replace(" ", "") in text(printed)
    other = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert held.office.ask(queries.verify, other).state == "forged"
    changed_day = code[:10] + "2023" + code[14:]
    assert held.office.ask(queries.verify, changed_day).state == "forged"
    assert held.office.ask(queries.verify, code[:5] + "99999" + code[10:]).state == "unknown"


def test_another_number_with_the_signature_of_a_good_one_is_forged(held: Held) -> None:
    first, second = (
        codes(made(held.office, "certificate", held.sample.event_id), page)[0] for page in (0, 1)
    )
    assert held.office.ask(queries.verify, second[:18] + first[18:]).state == "forged"


@pytest.mark.parametrize("typed", ["", "これは違います", "123", "9" * 173, "1" * 400])
def test_what_is_no_code_is_said_to_be_none(held: Held, typed: str) -> None:
    assert held.office.ask(queries.verify, typed).state == "unknown"


def test_a_revoked_certificate_says_so_and_full_width_digits_are_read(held: Held) -> None:
    (code,) = codes(made(held.office, "certificate", held.sample.event_id))
    line = held.office.ask(queries.register_lines, held.sample.course_id)[0]
    assert line.certificate_id is not None
    held.office.do(commands.RevokeCertificate(line.certificate_id, date(2024, 3, 1), "人違い"))
    wide = code.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    found = held.office.ask(queries.verify, wide)
    assert (found.state, found.revoked_on) == ("revoked", date(2024, 3, 1))


def test_badges_are_read_back(held: Held) -> None:
    printed = made(held.office, "name-badges", held.sample.event_id)
    badges = {line.badge for line in held.office.ask(queries.registration_lines, held.sample.event_id)}
    read = {code for page in range(printed.pages) for code in codes(printed, page)}
    assert read == badges


def test_the_report_counts_kinds_parts_and_people(held: Held) -> None:
    told = text(made(held.office, "event-report", held.sample.event_id))
    for words in ("70名(うち当日参加2名)", "講座の修了60名", "PFメンバー", "合計706660"):
        assert words in told


@pytest.mark.parametrize("form", sorted(BY_NAME))
def test_the_same_data_gives_the_same_bytes(held: Held, form: str) -> None:
    target = None if form == "supporter-register" else held.sample.event_id
    once, again = (made(held.office, form, target) for _ in range(2))
    assert once.pdf == again.pdf


def test_whom_somebody_stands_for_is_on_every_list(day: Day) -> None:
    one = Registration(
        event_id=day.event.id,
        name="例示 太郎",
        organisation="見本の会",
        represents="会長 見本 花子",
        needs="手話",
    )
    day.office.do(commands.RegisterMany(day.event.id, (one,)))
    for form in ("attendee-roster", "sign-in-sheet", "name-badges"):
        assert "会長見本花子の代理" in text(made(day.office, form, day.event.id)), form
    handed_out = made(day.office, "attendee-roster", day.event.id)
    assert "手話" not in text(handed_out)
    own = made(day.office, "attendee-roster", day.event.id, needs=True)
    assert "配慮が必要な方1名1番手話" in text(own)
    assert any("配慮が必要なこと 1名分" in problem.what for problem in own.problems)
    assert not any("配慮" in problem.what for problem in handed_out.problems)


def test_invitations_go_to_those_who_said_yes_or_wait(office: Office) -> None:
    day = make_day(office, capacity=1)
    day.register("見本 一", "見本 二")
    assert "見本一様" in text(made(office, "invitation", day.event.id, who="yes"))
    told = text(made(office, "invitation", day.event.id, who="waiting"))
    assert ("見本二様" in told, "見本一様" in told) == (True, False)


def test_the_themes_stand_with_their_heading(held: Held) -> None:
    assert "返事出席60名返事なし8名" in text(made(held.office, "event-report", held.sample.event_id))


def many_parts(day: Day) -> None:
    more = tuple(
        EventPart(event_id=day.event.id, title=f"分科会{n}", starts=f"{9 + n // 2:02d}:{n % 2 * 3}0")
        for n in range(20)
    )
    day.office.do(commands.AddParts(day.event.id, more))
    long = "特定非営利活動法人見本のつながりづくりを考える市民の会連絡協議会"
    people = tuple(
        Registration(
            event_id=day.event.id, name=f"見本 第{n}郎", organisation=long, post="会長代行", reply="yes"
        )
        for n in range(12)
    )
    day.office.do(commands.RegisterMany(day.event.id, people))


@pytest.mark.parametrize("form", sorted(set(BY_NAME) - {"certificate", "supporter-register", "desk-signs"}))
def test_twenty_parts_and_long_names_are_ready_to_print(day: Day, form: str) -> None:
    many_parts(day)
    printed = made(day.office, form, day.event.id, today=date(2024, 2, 1), who="all")
    assert [problem for problem in printed.problems if problem.level == "wrong"] == []
    assert printed.pages <= 90


LONG_BODY = "社会福祉法人 見本県民間福祉施設職員等共済連絡協議会 つながり推進本部 地域包括支援特別対策委員会 事務局分室"


def test_a_long_organisation_on_a_desk_sign_takes_two_lines_and_is_never_cut(day: Day) -> None:
    speaker = Registration(
        event_id=day.event.id,
        name="見本 講師",
        organisation=LONG_BODY,
        post="主幹",
        role="speaker",
        reply="yes",
    )
    day.office.do(commands.RegisterMany(day.event.id, (speaker,)))
    printed = made(day.office, "desk-signs", day.event.id)
    assert not Counter("".join(LONG_BODY.split()) * 2) - Counter(text(printed)), "whole, on both halves"
    assert printed.ready, "two lines are no fault"
    body = Registration(
        event_id=day.event.id, name="見本 長大", organisation=LONG_BODY * 3, post=LONG_BODY * 3,
        role="speaker", reply="yes",
    )  # fmt: skip
    day.office.do(commands.RegisterMany(day.event.id, (body,)))
    again = made(day.office, "desk-signs", day.event.id)
    assert {problem.where for problem in again.problems if problem.level == "wrong"} == {"見本 長大"}
    assert not Counter("".join(LONG_BODY.split()) * 12) - Counter(text(again)), "told, and still not cut"


def test_readings_stand_on_sign_in_sheet_and_roster_and_on_a_certificate_if_the_office_wants(
    office: Office,
) -> None:
    day = make_day(office)
    member = Member(name="見本 花子", kana="みほん はなこ", kind="person")
    office.do(AddMember(member))
    joined = Registration(event_id=day.event.id, name="見本 花子", member_id=member.id, reply="yes")
    typed = Registration(event_id=day.event.id, name="例示 太郎", kana="れいじ たろう", reply="yes")
    office.do(commands.RegisterMany(day.event.id, (joined, typed)))
    for form in ("sign-in-sheet", "attendee-roster"):
        told = text(made(office, form, day.event.id)).translate(HIRAGANA)
        assert "みほんはなこ" in told, f"{form}: of the directory"
        assert "れいじたろう" in told, f"{form}: as it was typed"
    for one in (joined, typed):
        office.do(commands.CheckIn(one.id, day.parts[1].id, NOON))
    office.do(commands.CompleteCourse(day.course.id))
    office.do(commands.IssueCertificates(day.course.id, day.event.held_on))
    assert "みほんはなこ" not in text(made(office, "certificate", day.event.id))
    read = made(office, "certificate", day.event.id, kana=True)
    told = text(read)
    assert "みほんはなこ" in told
    assert "れいじたろう" in told


def test_a_certificate_without_ground_is_not_ready_to_print(day: Day) -> None:
    (one,) = day.register("見本 花子")
    day.office.do(commands.CheckIn(one.id, day.parts[1].id, NOON))
    day.office.do(commands.CompleteCourse(day.course.id))
    day.office.do(commands.IssueCertificates(day.course.id, day.event.held_on))
    assert made(day.office, "certificate", day.event.id).ready
    day.office.do(commands.TakeBackCheckIn(one.id, day.parts[1].id))
    printed = made(day.office, "certificate", day.event.id)
    assert not printed.ready
    assert "令和5年度 第1号は、出席の記録では" in printed.problems[0].what
    register = made(day.office, "supporter-register", day.course.id)
    assert [problem.where for problem in register.problems] == ["見本 花子"]
    assert "要確認" in text(register)
