"""Tables out and in again: what is written is read back as the same; what is wrong is named by row and column."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pfdesk.app.sample.pamphlets import PamphletsSample
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries, sheets
from pfdesk.pamphlets.model import Edition
from pfdesk.pamphlets.sheets.facilities import COLUMNS, FORMER_COLUMNS, opening
from pfdesk.pamphlets.sheets.reading import StagedPlaces
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.read import read_table
from pfdesk.tables.staging import Staged
from pfdesk.tables.write import write_csv, write_xlsx
from tests.engines import memory_office

Sample = tuple[Office, PamphletsSample]
IMPORTS = {one.what: one for one in sheets.IMPORTS}
EXPORTS = {one.what: one for one in sheets.EXPORTS}


def staged(office: Office, what: str, path: Path) -> Staged[Any]:
    importer = IMPORTS[what]
    table = read_table(path)
    found: Staged[Any] = office.ask(importer.stage, table, match_headings(table.headings, importer.fields))
    return found


def text_file(folder: Path, text: str) -> Path:
    path = folder / "表.csv"
    path.write_text(text, encoding="cp932")
    return path


@pytest.mark.parametrize("what", ["places", "plans", "desks"])
def test_what_is_written_reads_back_as_the_same(what: str, sample_office: Sample, tmp_path: Path) -> None:
    office, _ = sample_office
    path = tmp_path / "表.xlsx"
    write_xlsx(path, *office.ask(EXPORTS[what].sheets))
    read = staged(office, what, path)
    counts = read.counts()
    assert (counts["new"], counts["changed"], read.errors) == (0, 0, ())
    assert counts["same"] == {"places": 27, "plans": 27, "desks": 14}[what]


def test_desks_keep_the_word_of_their_owners_and_their_listing_in_a_new_file(
    sample_office: Sample, tmp_path: Path
) -> None:
    office, sample = sample_office
    moved = office.ask(queries.desk_entity, sample.desks["納税相談"])
    office.do(commands.ChangeDesk(moved, replace(moved, phone="0143-00-0199")))
    path = tmp_path / "窓口.csv"
    write_csv(path, office.ask(EXPORTS["desks"].sheets)[0], "utf-8-sig")
    new = memory_office()
    edition = Edition(title="見本", fiscal_year=2023)
    new.do(commands.AddEdition(edition))
    new.do(IMPORTS["desks"].command(staged(new, "desks", path)))
    again = tmp_path / "もう一度.csv"
    write_csv(again, new.ask(EXPORTS["desks"].sheets)[0], "utf-8-sig")
    assert sorted(again.read_text().splitlines()) == sorted(path.read_text().splitlines())
    states = [line.consent for line in new.ask(queries.desk_lines, edition.id)]
    assert (states.count("agreed"), states.count("changed"), states.count("asked")) == (12, 1, 1)
    assert staged(new, "desks", path).todo == 0
    new.undo()
    assert new.ask(queries.desk_lines, edition.id) == []
    new.close()


def test_the_word_of_an_owner_is_read_and_its_faults_are_named(sample_office: Sample, tmp_path: Path) -> None:
    office, sample = sample_office
    path = text_file(
        tmp_path,
        "窓口,承諾,依頼日,回答日,返事をした人,掲載\n"
        "納税相談,掲載不可,R6.1.5,R6.1.9,仮名 太郎,×\n市民相談,たぶん,,,,\n例示相談,承諾,R6.1.9,R6.1.5,,\n",
    )
    read = staged(office, "desks", path)
    assert [(error.row, error.column) for error in read.errors] == [(3, "承諾"), (4, "回答日")]
    office.do(IMPORTS["desks"].command(read))
    lines = {line.name: line for line in office.ask(queries.desk_lines, sample.edition_id)}
    line = lines["納税相談"]
    assert (line.consent, line.decided_by, line.listed, line.phone) == (
        "refused", "仮名 太郎", False, "0143-00-0107"
    )  # fmt: skip
    assert sum(one.listed for one in lines.values()) == 12


def test_places_come_with_their_group_and_are_one_unit(sample_office: Sample, tmp_path: Path) -> None:
    office, _ = sample_office
    path = text_file(
        tmp_path,
        "配布先,区分,電話番号,最低\n見本図書館,文化施設,０１４３－００－０２９９,３０\n児童相談所,外部関係機関,0143-00-0300,15\n例示館,文化施設,0143,5\n",
    )
    read = staged(office, "places", path)
    assert isinstance(read, StagedPlaces)
    assert (len(read.new), len(read.changed), len(read.groups)) == (1, 1, 1)
    [error] = read.errors
    assert (error.row, error.column, error.value) == (4, "電話番号", "0143")
    office.do(IMPORTS["places"].command(read))
    found = {line.name: line for line in office.ask(queries.place_lines, None)}
    assert (found["見本図書館"].phone, found["見本図書館"].minimum) == ("0143-00-0299", 30)
    assert found["児童相談所"].minimum == 15
    office.undo()
    names = {line.name for line in office.ask(queries.place_lines, None)}
    assert "見本図書館" not in names


def test_plans_are_typed_as_they_lie_and_name_known_places(sample_office: Sample, tmp_path: Path) -> None:
    office, sample = sample_office
    path = text_file(tmp_path, "配布先,部数,配達予定\n児童相談所,1束+30,R6.4.2\nどこにもない所,50,\n")
    read = staged(office, "plans", path)
    assert [error.column for error in read.errors] == ["配布先"]
    office.do(IMPORTS["plans"].command(read))
    [line] = [one for one in office.ask(queries.place_lines, sample.edition_id) if one.name == "児童相談所"]
    assert (line.plan, line.state_text) == (130, "4月2日に配達")


def test_desks_say_which_word_is_not_known(sample_office: Sample, tmp_path: Path) -> None:
    office, _ = sample_office
    path = text_file(
        tmp_path,
        "窓口,区分,対象,電話,匿名\n例示相談,民間,高齢の方・どなたでも,0120-000-199,可\n仮名相談,県,どなたでも,0120-000-198,不可\n見本相談,市,犬,0120-000-197,たぶん\n",
    )
    read = staged(office, "desks", path)
    [desk] = read.new
    assert (desk.level, desk.audiences, desk.anonymous) == ("private", "anyone elderly", True)
    assert [(error.row, error.column) for error in read.errors] == [(3, "区分"), (4, "対象"), (4, "匿名")]


def test_desks_stand_in_the_columns_of_the_recommended_data_set(
    sample_office: Sample, tmp_path: Path
) -> None:
    office, _ = sample_office
    sheet = office.ask(sheets.facilities_sheet)
    assert [column.title for column in sheet.columns] == list(COLUMNS)
    assert (len(COLUMNS), len(set(COLUMNS)), len(FORMER_COLUMNS)) == (56, 56, 24)
    path = tmp_path / "公共施設一覧.csv"
    write_csv(path, sheet, "utf-8-sig")
    first = read_table(path).data_rows[0].cells
    told = dict(zip(COLUMNS, first, strict=True))
    assert (told["名称"], told["電話番号"], told["団体名"]) == (
        "くらしの総合相談",
        "0143-00-0101",
        "登別市 社会福祉グループ",
    )
    assert (told["利用可能曜日"], told["開始時間"], told["終了時間"]) == ("月火水木金", "09:00", "17:30")
    assert (told["ID"], told["地方公共団体名"]) == ("012301000001", "北海道登別市")
    again = staged(office, "desks", path)
    assert (len(again.same), again.changed, again.errors) == (14, (), ())
    former = office.ask(sheets.former_facilities_sheet)
    assert former.rows[0][:6] == ("012301", "0001", "北海道", "登別市", "くらしの総合相談", told["名称_カナ"])


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        ("平日 9:00～17:30", ("月火水木金", "09:00", "17:30")),
        ("毎日 16:00〜21:00", ("月火水木金土日", "16:00", "21:00")),
        ("月・水・金 17:00～21:00", ("月水金", "17:00", "21:00")),
        ("平日 9:00～21:00 土日祝 10:00～16:00", ("", "", "")),
        ("第2・第4土曜 13:00～16:00", ("", "", "")),
    ],
)
def test_hours_are_parted_only_where_they_are_one_range(hours: str, told: tuple[str, str, str]) -> None:
    assert opening(hours) == told
