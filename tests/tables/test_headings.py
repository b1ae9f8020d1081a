from __future__ import annotations

import pytest

from pfdesk.tables.grid import Grid, Merge
from pfdesk.tables.headings import to_table
from pfdesk.tables.limits import Limits
from pfdesk.values.errors import Refused


def grid(*rows: str, merges: tuple[Merge, ...] = ()) -> Grid:
    made = Grid(merges=merges)
    for number, row in enumerate(rows, start=1):
        made.add(number, row.split(","), Limits())
    return made


DATA = ("1,見本 花子,0143-00-0001", "2,例示 太郎,0143-00-0002", "3,仮名 五月,0143-00-0003")


def test_title_rows_above_the_heading_are_passed() -> None:
    table = to_table(grid("会員名簿", "", "令和6年2月16日現在,,総務G", "番号,氏名,電話", *DATA))
    assert (table.headings, table.heading_row) == (("番号", "氏名", "電話"), 4)
    assert [row.number for row in table.rows] == [5, 6, 7]


def test_merged_headings_of_two_lines_are_joined() -> None:
    merges = (Merge(1, 1, 1, 2), Merge(2, 1, 3, 1))
    table = to_table(
        grid("番号,住所,", ",郵便番号,町名", "1,059-0014,中央町", "2,059-0012,中央町", merges=merges)
    )
    assert table.headings == ("番号", "住所／郵便番号", "住所／町名")
    assert (table.heading_row, len(table.rows)) == (2, 2)


def test_headings_of_two_lines_without_merges_as_csv_has_them() -> None:
    table = to_table(grid("番号,住所,,備考", ",郵便番号,町名,", "1,059-0014,中央町,x", "2,059-0012,中央町,y"))
    assert table.headings == ("番号", "住所／郵便番号", "住所／町名", "備考")


def test_a_first_row_with_gaps_is_no_second_heading_line() -> None:
    table = to_table(grid("氏名,町,,電話", "見本 花子,中央町,要連絡,", "例示 太郎,緑町,,x"))
    assert table.headings == ("氏名", "町", "3列目", "電話")
    assert len(table.rows) == 2


def test_subtotals_notes_and_repeated_headings_are_marked_and_told() -> None:
    heading = "番号,氏名,電話"
    table = to_table(
        grid(heading, *DATA, "小 計,3,", heading, *DATA, "合計（人）,6,", "", "※ 電話は代表", "以上")
    )
    assert [row.mark for row in table.marked_rows] == ["subtotal", "heading", "subtotal", "note", "note"]
    assert len(table.data_rows) == 6
    assert len(table.problems) == 5


def test_a_total_with_its_count_in_one_cell_is_marked_and_a_row_of_data_is_not() -> None:
    table = to_table(grid("番号,氏名,回数", "1,花子,計3回", "2,太郎,合計2回", ",合計　２名,", "計 2名,,"))
    assert [row.mark for row in table.marked_rows] == ["subtotal", "subtotal"]
    assert len(table.data_rows) == 2


def test_blank_columns_go_and_repeated_headings_get_a_count() -> None:
    table = to_table(grid(",氏名,,電話,電話", ",花子,,1,2", ",太郎,,3,4"))
    assert table.headings == ("氏名", "電話", "電話（2）")
    assert table.rows[0].cells == ("花子", "1", "2")


def test_the_clerk_may_choose_the_heading_row() -> None:
    rows = grid("あ,い,う", "番号,氏名,電話", *DATA)
    assert to_table(rows, 2).headings == ("番号", "氏名", "電話")
    with pytest.raises(Refused, match="9行目"):
        to_table(rows, 9)


def test_merged_cells_among_the_data_are_told() -> None:
    table = to_table(grid("番号,所属", "1,福祉", "2,", merges=(Merge(2, 2, 2, 3),)))
    assert str(table.problems[0]).startswith("2行目：3行目まで結合")
