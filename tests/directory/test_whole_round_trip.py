"""Everything that hangs on members goes out in one workbook and comes back whole into an empty office."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pfdesk.directory import commands, model, queries, sheets
from pfdesk.office.office import Office
from pfdesk.tables.child import answered
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.table import Table, from_plain
from pfdesk.tables.write import write_xlsx
from tests.directory.conftest import Filled, new_office


def read(path: Path, sheet: str | None = None) -> Table:
    request: dict[str, Any] = {
        "path": str(path), "sheet": sheet, "heading_row": None, "encoding": None, "limits": {},
        "beside": list(sheets.TITLES),
    }  # fmt: skip
    answer = answered(request)
    assert "table" in answer, answer
    return from_plain(answer["table"])


def staged(office: Office, path: Path) -> sheets.StagedMembers:
    table = read(path)
    return office.ask(sheets.stage_members, table, match_headings(table.headings, sheets.FIELDS))


def told(office: Office) -> dict[str, list[Any]]:
    """Every record of the directory without its keys, those it points to by what they are called."""
    held = office.ask(queries.holdings)
    names: dict[Any, Any] = {key: f"member {number} {name}" for key, (number, name) in held.members.items()}
    for kind in held.held.values():
        names |= {one.id: getattr(one, "name", getattr(one, "code", "")) for one in kind}
    for one in held.of(model.Seat):
        names[one.id] = (names[one.body_id], names[one.member_id], one.role, one.starts_on, one.sort)
    members = {one.id: one for one in office.ask(queries.known_members).values()}
    found = {each.__name__: [_plain(one, names) for one in kind] for each, kind in held.held.items()}
    found["Member"] = [_plain(one, names) for one in members.values()]
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def _plain(one: Any, names: dict[Any, Any]) -> dict[str, Any]:
    kept = [each.name for each in fields(one) if each.name not in {"id", "revision"}]
    return {name: names.get(getattr(one, name), getattr(one, name)) for name in kept}


@pytest.fixture
def whole(filled: Filled) -> Office:
    """The sample, and one record of each kind with everything that can stand in it."""
    office = filled.office
    first, second, *_ = (line.id for line in filled.lines())
    body = filled.sample.bodies["pf"]
    contact = model.Contact(
        member_id=first, name="見本 七実", kana="ミホン ナナミ", post="係長", phone="0143-00-0009", email="s@example.jp",
        until_on=date(2030, 3, 31), notes="午後のみ\n=1+1", sort=7,
    )  # fmt: skip
    office.do(commands.AddContact(contact))
    for number, start in enumerate((date(2022, 4, 1), date(2024, 4, 1))):
        seat = model.Seat(
            body_id=body, member_id=second, role="副会長", starts_on=start,
            ends_on=date(2023 + 2 * number, 3, 31), sort=number,
        )  # fmt: skip
        office.do(commands.GiveSeat(seat, model.SeatHolder(seat_id=seat.id, name="見本 三郎", from_on=start)))
    twin = model.Seat(body_id=body, member_id=first, role="委員")
    office.do(
        commands.GiveSeat(twin, model.SeatHolder(seat_id=twin.id, name="見本 七実", contact_id=contact.id))
    )
    office.do(commands.ReplaceHolder(twin.id, "仮名 六助", date(2024, 4, 1), "カメイ ロクスケ", "課長"))
    _add_dealings(office, first, second, contact)
    office.do(commands.NameCategory("商店街"))
    return office


def _add_dealings(office: Office, first: Any, second: Any, contact: model.Contact) -> None:
    for value, kind in (("0143-00-0010", "fax"), ("night@example.jp", "email"), ("188", "phone")):
        office.do(
            commands.AddMemberChannel(
                model.MemberChannel(member_id=first, kind=kind, value=value, title="夜間")
            )
        )
    office.do(
        commands.AddAgreement(
            model.Agreement(
                member_id=second,
                title="見守り協定",
                signed_on=date(2020, 6, 1),
                ends_on=date(2021, 5, 31),
                renews=False,
                remind_days=30,
                notes="+見直し",
            )
        )
    )
    office.do(
        commands.AddConsent(
            model.Consent(
                member_id=second, purpose="sharing", given=False, decided_on=date(2024, 1, 9), notes="電話で"
            )
        )
    )
    office.do(commands.TagMembers("広報協力", (first, second)))
    office.do(commands.TagMembers("だれにも付いていない", (first,)))
    tag = next(line.tag for line in office.ask(queries.tag_lines) if line.tag.name == "だれにも付いていない")
    office.do(commands.UntagMembers(tag, (first,)))
    for words in ("電話で相談", "電話で相談"):
        entry = model.ContactLogEntry(
            member_id=first, contact_id=contact.id, held_on=date(2024, 2, 1), text=words,
            next_step="資料を送る", next_on=date(2024, 2, 20), clerk="見本",
        )  # fmt: skip
        office.do(commands.LogContact(entry))


def test_the_workbook_brings_back_every_record(whole: Office, tmp_path: Path) -> None:
    path = tmp_path / "名簿.xlsx"
    write_xlsx(path, *whole.ask(sheets.member_sheets))
    empty = new_office()
    try:
        found = staged(empty, path)
        assert [str(error) for error in found.errors] == []
        assert {sheet.title for sheet in found.sheets} >= {
            "担当者",
            "会議体の席",
            "委員",
            "協定",
            "同意",
            "連絡記録",
        }
        empty.do(sheets.import_command(found))
        assert told(empty) == told(whole)
        again = staged(empty, path)
        assert again.counts()["same"] == len(found.rows)
        assert again.todo == 0
        empty.undo()
        assert not any(told(empty).values())
        empty.redo()
        assert told(empty) == told(whole)
    finally:
        empty.close()


def test_it_is_read_into_the_same_office_without_a_change(whole: Office, tmp_path: Path) -> None:
    path = tmp_path / "名簿.xlsx"
    write_xlsx(path, *whole.ask(sheets.member_sheets))
    found = staged(whole, path)
    assert (found.todo, found.errors) == (0, ())
    assert all(sheet.same for sheet in found.sheets)


def test_a_cell_that_was_corrected_in_excel_changes_that_record_only(whole: Office, tmp_path: Path) -> None:
    path = tmp_path / "名簿.xlsx"
    write_xlsx(path, *whole.ask(sheets.member_sheets))
    book = openpyxl.load_workbook(path)
    page = book["担当者"]
    row = next(row for row in page.iter_rows(min_row=2) if row[2].value == "見本 七実")
    row[4].value = "課長"
    book["委員"].append((999, "だれか"))
    book.save(path)
    found = staged(whole, path)
    assert [(old.post, new.post) for sheet in found.sheets for old, new in sheet.changed] == [
        ("係長", "課長")
    ]
    assert [error.column for error in found.errors] == ["委員／席の番号"]
    before = told(whole)
    whole.do(sheets.import_command(found))
    assert staged(whole, path).todo == 0
    assert {name for name, rows in told(whole).items() if rows != before[name]} == {"Contact"}


def test_a_body_and_a_mark_in_the_bin_come_back(whole: Office, tmp_path: Path) -> None:
    path = tmp_path / "名簿.xlsx"
    write_xlsx(path, *whole.ask(sheets.member_sheets))
    empty = new_office()
    try:
        body = model.Body(code="pf", name="PF推進会議")
        empty.do(commands.AddBody(body))
        empty.do(commands.BinBody(body.id))
        empty.do(commands.AddMemberCategory(category := model.MemberCategory(code="商店街", name="商店街")))
        empty.do(commands.DropCategory(category))
        found = staged(empty, path)
        assert [str(error) for error in found.errors] == []
        empty.do(sheets.import_command(found))
        assert len(told(empty)["Seat"]) == len(told(whole)["Seat"])
        assert staged(empty, path).todo == 0
    finally:
        empty.close()


def test_foreign_sheets_that_only_bear_such_a_name_are_told_and_left(office: Office, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(("名称", "電話"))  # type: ignore[union-attr]
    book.active.append(("見本の会", "0143-00-0001"))  # type: ignore[union-attr]
    book.create_sheet("協定").append(("日程", "場所"))
    book.create_sheet("別表").append(("x",))
    path = tmp_path / "a.xlsx"
    book.save(path)
    found = staged(office, path)
    assert found.counts()["new"] == 1
    assert ["「協定の名前」にあたる列がありません" in error.reason for error in found.errors] == [True]
    assert "「別表」は読んでいません" in str(read(path).problems[0])
    office.do(sheets.import_command(found))
    assert office.ask(queries.member_count) == 1


def test_somebody_elses_number_in_a_sheet_beside_is_an_error(whole: Office, tmp_path: Path) -> None:
    path = tmp_path / "名簿.xlsx"
    write_xlsx(path, *whole.ask(sheets.member_sheets))
    book = openpyxl.load_workbook(path)
    book["同意"]["B2"] = "別の会"
    book["同意"]["A3"] = 99999
    book.save(path)
    reasons = [error.reason for error in staged(whole, path).errors]
    assert ["です。番号か会員の名称を" in reasons[0], "99999 の会員がありません" in reasons[1]] == [
        True,
        True,
    ]
