"""Members out to Excel and CSV and back in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pfdesk.directory import commands, queries, sheets
from pfdesk.directory.model import Member
from pfdesk.directory.sheets import StagedMembers
from pfdesk.office.office import Office
from pfdesk.tables.mapping import mapping_from_json, match_headings
from pfdesk.tables.read import read_table
from pfdesk.tables.table import SourceRow, Table
from pfdesk.tables.write import write_csv, write_xlsx
from tests.directory.conftest import Filled


def table(headings: str, *rows: str) -> Table:
    lines = tuple(SourceRow(n, tuple(row.split(","))) for n, row in enumerate(rows, start=2))
    return Table(tuple(headings.split(",")), lines)


def staged(office: Office, read: Table) -> StagedMembers:
    return office.ask(sheets.stage_members, read, match_headings(read.headings, sheets.FIELDS))


def test_a_list_as_divisions_send_it_is_read(office: Office) -> None:
    read = table(
        "団体名,ふりがな,区分,郵便番号,住所,TEL,参加日",
        "見本の会,みほんのかい,NPO法人,０５９－００１２,登別市見本町1-1,(0143)00-0001,R5.4.1",
        "例示クラブ,,町内会,,室蘭市例示町2,0143000002,令和5年5月1日",
    )
    found = staged(office, read)
    assert found.counts() == {"new": 2, "changed": 0, "same": 0, "error": 0}
    office.do(sheets.import_command(found))
    first, second = sorted(office.ask(queries.member_lines), key=lambda line: line.number)
    assert (first.name, first.category, first.postal_code, first.phone) == (
        "見本の会", "NPO法人", "059-0012", "0143-00-0001",
    )  # fmt: skip
    assert (second.number, second.municipality) == (2, "室蘭市")
    assert office.undo_label() == "会員2件の取り込み"
    office.undo()
    assert office.ask(queries.member_count) == 0
    assert office.ask(queries.known_categories) == {}


def test_the_same_list_again_brings_nothing(office: Office) -> None:
    read = table("名称,住所,区分", "見本の会,登別市見本町1,町内会", "見本の会,登別市見本町2,町内会")
    office.do(sheets.import_command(staged(office, read)))
    assert staged(office, read).counts() == {"new": 0, "changed": 0, "same": 2, "error": 0}


def test_a_change_is_told_and_an_empty_cell_changes_nothing(office: Office) -> None:
    office.do(commands.AddMember(Member(name="見本(株)", address="登別市見本町1", phone="0143-00-0001")))
    found = staged(office, table("名称,住所,電話", "見本㈱,,0143-00-0002"))
    ((before, after),) = found.changed
    assert (before.phone, after.phone) == ("0143-00-0001", "0143-00-0002")
    assert after.address == "登別市見本町1"
    assert after.name == "見本(株)"


def test_every_error_of_a_row_is_told_with_its_column(office: Office) -> None:
    found = staged(office, table("名称,郵便番号,TEL,参加日", "見本,050-00,12-34,令和5年13月1日", ",,,"))
    assert {(error.row, error.column) for error in found.errors} == {
        (2, "郵便番号"), (2, "TEL"), (2, "参加日"), (3, "名称"),
    }  # fmt: skip
    assert found.new == ()


def test_a_number_of_another_name_is_refused(filled: Filled) -> None:
    found = staged(filled.office, table("会員番号,名称", "21,別の会社"))
    assert [error.column for error in found.errors] == ["会員番号"]


def test_two_rows_for_one_member_are_not_both_taken(office: Office) -> None:
    found = staged(office, table("名称,コード", "見本,7", "見本 改,7"))
    assert found.counts()["error"] == 1


@pytest.mark.parametrize("name", ["members.xlsx", "members.csv"])
def test_what_was_written_reads_back_the_same(filled: Filled, tmp_path: Path, name: str) -> None:
    sheet = filled.office.ask(sheets.members_sheet)
    path = tmp_path / name
    (write_xlsx if name.endswith("xlsx") else write_csv)(path, sheet)
    assert staged(filled.office, read_table(path)).counts() == {
        "new": 0,
        "changed": 0,
        "same": 26,
        "error": 0,
    }


def test_municipalities_of_the_same_name_are_told_apart_by_code(office: Office) -> None:
    read = table(
        "pref,city,citykana,url,lgcode",
        "北海道,伊達市,だてし,https://www.example.jp/a,012335",
        "福島県,伊達市,だてし,https://www.example.jp/b,072133",
    )
    pairs = {
        "city": "name",
        "citykana": "kana",
        "url": "web",
        "lgcode": "external_code",
        "pref": "municipality",
    }
    mapping = mapping_from_json(json.dumps(pairs), read.headings, sheets.FIELDS)
    for expected in ({"new": 2, "same": 0}, {"new": 0, "same": 2}):
        found = office.ask(sheets.stage_members, read, mapping)
        assert {state: found.counts()[state] for state in expected} == expected  # type: ignore[index]
        office.do(sheets.import_command(found))


def test_a_code_that_lost_its_zero_in_excel_still_finds_its_member(office: Office) -> None:
    office.do(commands.AddMember(Member(name="札幌市", external_code="011002")))
    found = staged(office, table("名称,コード,TEL", "札幌市,11002,0143-00-0001"))
    ((_, after),) = found.changed
    assert (after.external_code, after.phone) == ("011002", "0143-00-0001")


def test_a_list_of_municipalities_has_its_names_under_city(office: Office) -> None:
    found = staged(office, table("pref,city,citykana,lgcode", "北海道,登別市,のぼりべつし,012301"))
    (member,) = found.new
    assert (member.name, member.kana, member.external_code) == ("登別市", "ノボリベツシ", "012301")
    named = staged(office, table("市町村,名称", "登別市,見本の会"))
    assert (named.new[0].name, named.new[0].municipality) == ("見本の会", "登別市")


def test_the_same_name_and_phone_is_the_same_member_at_another_address(office: Office) -> None:
    office.do(commands.AddMember(Member(name="見本", address="登別市見本町1", phone="0143-00-0001")))
    moved = staged(office, table("名称,住所,電話", "見本,登別市例示町9,0143000001"))
    ((_, after),) = moved.changed
    assert after.address == "登別市例示町9"
    other = staged(office, table("名称,住所,電話", "見本,室蘭市例示町9,0143-00-0002"))
    assert list(other.likes) == [other.new[0].id]
