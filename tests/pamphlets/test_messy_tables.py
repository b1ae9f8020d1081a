"""Tables as other offices send them: titles above, merged headings, full width, blank rows, subtotals, cp932."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from pfdesk.app.sample.pamphlets import PamphletsSample
from pfdesk.directory.commands import AddMember
from pfdesk.directory.model import Member
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries, sheets
from pfdesk.pamphlets.model import Edition
from pfdesk.tables.write import write_csv, write_xlsx
from tests.pamphlets.test_sheets import EXPORTS, IMPORTS, staged

Sample = tuple[Office, PamphletsSample]


def workbook(path: Path, rows: list[list[Any]], merged: tuple[str, ...] = ()) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


PLACES: list[list[Any]] = [
    ["令和６年度　パンフレット配布先一覧", None, None, None, None, None],
    ["社会福祉グループ作成", None, None, None, None, "令和６年４月１日"],
    [],
    ["№", "施設名称", "連絡先", None, "配布", None],
    [None, None, "住所", "電話番号", "順番", "最低部数"],
    ["１", "見本図書館　", "登別市見本町１丁目", "０１４３－００－０４０１", "１", "３０"],
    ["２", "例示児童館", "登別市例示町2", "0143(00)0402(代表)", 2, "－"],
    [],
    ["３", "仮名体育館", "登別市仮名町3", "なし", "３", 20],
    [None, "小計", None, None, None, 50],
    ["※ 電話は代表番号です", None, None, None, None, None],
]
DESKS = (
    "相談窓口一覧（令和6年度）,,,,,,,\n"
    "名称,名称_カナ,団体名,対象者,説明,電話番号,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,URL,備考\n"
    "高齢者なんでも相談,コウレイシャナンデモソウダン,見本福祉協会,高齢者・その家族,介護のこと,０１２０－０００－１５１,月火水木金,09:00,17:15,,,\n"
    "子ども相談ダイヤル,コドモソウダンダイヤル,例示財団,子ども(18歳未満),学校や家のこと,0120-000-152,月火水木金土日,16:00,21:00,年末年始を除く,https://example.jp/,\n"
    ",,,,,,,,,,,\n"
    "合計,2件,,,,,,,,,,\n"
)


def test_a_workbook_of_places_with_titles_merged_headings_and_subtotals(
    office: Office, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "配布先.xlsx", PLACES, ("A1:F1", "A4:A5", "B4:B5", "C4:D4", "E4:F4"))
    read = staged(office, "places", path)
    assert (read.errors, len(read.new)) == ((), 3)
    office.do(IMPORTS["places"].command(read))
    found = {line.name: line for line in office.ask(queries.place_lines, None)}
    assert [(line.phone, line.route, line.minimum) for line in found.values()] == [
        ("0143-00-0401", 1, 30), ("0143-00-0402", 2, 0), ("", 3, 20),
    ]  # fmt: skip
    assert found["見本図書館"].address == "登別市見本町１丁目"
    again = staged(office, "places", path)
    assert (len(again.new), len(again.changed), len(again.same), again.errors) == (0, 0, 3, ())
    office.undo()
    assert office.ask(queries.place_lines, None) == []


def test_a_list_in_the_columns_of_open_data_becomes_desks(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "公共施設一覧.csv"
    path.write_text(DESKS, encoding="cp932")
    read = staged(office, "desks", path)
    assert read.errors == ()
    office.do(IMPORTS["desks"].command(read))
    first, second = office.ask(queries.desk_lines)
    assert (first.name, first.phone, first.audiences) == (
        "高齢者なんでも相談", "0120-000-151", "elderly family",
    )  # fmt: skip
    assert (first.hours, first.owner) == ("平日 9:00～17:15", "見本福祉協会")
    assert second.hours == "毎日 16:00～21:00　年末年始を除く"
    again = staged(office, "desks", path)
    assert (len(again.new), len(again.changed), len(again.same)) == (0, 0, 2)


def test_a_plan_names_its_edition_and_its_day_as_excel_counts_it(office: Office, tmp_path: Path) -> None:
    older = Edition(title="見本", version="第1版", fiscal_year=2022, box=200)
    newer = Edition(title="見本", version="第2版", fiscal_year=2023)
    for edition in (older, newer):
        office.do(commands.AddEdition(edition))
    places = tmp_path / "配布先.csv"
    places.write_text("配布先,区分\n見本所,外部関係機関\n", encoding="utf-8")
    office.do(IMPORTS["places"].command(staged(office, "places", places)))
    rows: list[list[Any]] = [
        ["配布先", "配布予定部数", "予定日", "版"],
        ["見本所", "１箱＋５", 45323, "見本 第1版"],
        ["見本所", "1,200", "R6.2.2", None],
        ["見本所", 5, None, "見本 第9版"],
    ]
    read = staged(office, "plans", workbook(tmp_path / "計画.xlsx", rows))
    assert [(error.row, error.column) for error in read.errors] == [(4, "版")]
    office.do(IMPORTS["plans"].command(read))
    lines = [office.ask(queries.place_lines, edition.id)[0] for edition in (older, newer)]
    assert [(line.plan, line.due_on) for line in lines] == [
        (205, date(2024, 2, 1)), (1200, date(2024, 2, 2)),
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_went_out_makes_the_same_office_again(
    ending: str, sample_office: Sample, office: Office, tmp_path: Path
) -> None:
    """Places, plans and desks of the sample, written and read into an office that has nothing but the members."""
    full, sample = sample_office
    edition = full.ask(queries.edition_entity, sample.edition_id)
    office.do(commands.AddEdition(edition))
    for what in ("places", "plans", "desks"):
        path = tmp_path / f"{what}.{ending}"
        out = full.ask(EXPORTS[what].sheets)
        if ending == "xlsx":
            write_xlsx(path, *out)
        else:
            write_csv(path, out[0], "utf-8-sig")
        read = staged(office, what, path)
        assert read.errors == ()
        office.do(IMPORTS[what].command(read))
        again = staged(office, what, path)
        assert (len(again.new), len(again.changed)) == (0, 0)
    for sheet in (sheets.places_sheet, sheets.plans_sheet, sheets.desks_sheet):
        there, here = full.ask(sheet), office.ask(sheet)
        told = [column.title for column in there.columns]
        kept = [n for n, title in enumerate(told) if title not in BOOKED]
        assert [[row[n] for n in kept] for row in here.rows] == [[row[n] for n in kept] for row in there.rows]


BOOKED = {"配布済み", "これから", "置き場の残", "状態", "掲載", "承諾", "依頼日", "回答日"}


def test_a_member_is_found_by_its_name_and_keeps_its_own_address(office: Office, tmp_path: Path) -> None:
    member = Member(name="見本協議会", address="登別市見本町1-1", phone="0143-00-0301")
    office.do(AddMember(member))
    path = tmp_path / "配布先.csv"
    path.write_text(
        "配布先,区分,会員,所在地,電話番号\n見本所,外部関係機関,見本協議会,登別市見本町1-1,0143-00-0309\n"
        "例示所,外部関係機関,どこにもない会,登別市例示町2,\n",
        encoding="utf-8",
    )
    office.do(IMPORTS["places"].command(staged(office, "places", path)))
    first, second = office.ask(lambda session: queries.known(session).places)
    assert (first.member_id, first.address, first.phone) == (member.id, "", "0143-00-0309")
    assert (second.member_id, second.address) == (None, "登別市例示町2")
    assert len(staged(office, "places", path).same) == 2
