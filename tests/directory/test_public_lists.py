"""Lists as open-data sites, prefectures and other divisions offer them: their columns are known by their names."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pfdesk.directory import queries, sheets
from pfdesk.directory.model import Member
from pfdesk.office.office import Office
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused
from tests.directory.test_messy_sheets import read, staged

FACILITIES = (
    "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英字,名称_通称,POIコード,所在地_全国地方公共団体コード,町字ID,"
    "所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,高度の種別,高度の値,"
    "電話番号,内線番号,連絡先メールアドレス,連絡先FormURL,郵便番号,市区町村コード,法人番号,団体名,利用可能曜日,詳細ページURL,備考"
)
OLD_FACILITIES = (
    "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,POIコード,住所,方書,電話番号,"
    "法人番号,団体名,URL"
)
CARE = (
    "市区町村名,介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,住所,方書,電話番号,FAX番号,"
    "法人番号,法人の名称,事業所番号"
)
NPO = "法人番号,法人名称,主たる事務所の所在地,従たる事務所の所在地,代表者氏名,法人設立認証年月日,定款に記載された目的"
DOCTORS = (
    "医療機関コード,医療機関名称,医療機関名称（カナ）,開設者氏名,郵便番号,医療機関所在地,電話番号,ＦＡＸ番号,"
    "診療科名"
)
FIRMS = "協定先企業名,代表者職・氏名,本社所在地,協定締結日,協定内容,担当者氏名,担当者電話番号,担当者メール"
PEOPLE = "№,地区,氏　名,ふりがな,〒,住　所,ＴＥＬ,携帯,備　考"


def matched(headings: str) -> dict[str, str]:
    return dict(match_headings(headings.split(","), sheets.FIELDS).columns)


@pytest.mark.parametrize(
    ("headings", "wanted"),
    [
        (
            FACILITIES,
            {
                "name": "名称", "kana": "名称_カナ", "external_code": "ID", "address": "所在地_連結表記",
                "municipality": "所在地_市区町村", "building": "建物名等(方書)", "phone": "電話番号",
                "extension": "内線番号", "email": "連絡先メールアドレス", "postal_code": "郵便番号",
                "web": "詳細ページURL", "notes": "備考",
            },
        ),
        (
            OLD_FACILITIES,
            {
                "name": "名称", "kana": "名称_カナ", "municipality": "市区町村名", "address": "住所",
                "building": "方書", "phone": "電話番号", "external_code": "法人番号", "web": "URL",
            },
        ),
        (
            CARE,
            {
                "name": "介護サービス事業所名称", "kana": "介護サービス事業所名称_カナ", "municipality": "市区町村名",
                "address": "住所", "building": "方書", "phone": "電話番号", "fax": "FAX番号",
                "external_code": "事業所番号",
            },
        ),
        (
            NPO,
            {
                "name": "法人名称", "external_code": "法人番号", "address": "主たる事務所の所在地",
                "contact_name": "代表者氏名",
            },
        ),
        (
            DOCTORS,
            {
                "name": "医療機関名称", "kana": "医療機関名称（カナ）", "external_code": "医療機関コード",
                "postal_code": "郵便番号", "address": "医療機関所在地", "phone": "電話番号", "fax": "ＦＡＸ番号",
            },
        ),
        (
            FIRMS,
            {
                "name": "協定先企業名", "address": "本社所在地", "contact_name": "担当者氏名",
                "contact_phone": "担当者電話番号", "contact_email": "担当者メール",
            },
        ),
        (
            PEOPLE,
            {
                "name": "氏　名", "kana": "ふりがな", "postal_code": "〒", "address": "住　所", "phone": "ＴＥＬ",
                "notes": "備　考",
            },
        ),
        (
            "法人名,事業所名,事業所住所,事業所電話番号",
            {"name": "事業所名", "address": "事業所住所", "phone": "事業所電話番号"},
        ),
        (
            "町内会名,会長名,会長住所,会長電話",
            {"name": "町内会名", "contact_name": "会長名", "contact_phone": "会長電話"},
        ),
        ("都道府県名,市区町村名,担当部署名,校長名", {"municipality": "市区町村名", "contact_name": "校長名"}),
        (
            "商号又は名称,都道府県,市区町村,丁目番地等,フリガナ",
            {
                "name": "商号又は名称", "prefecture": "都道府県", "municipality": "市区町村", "block": "丁目番地等",
                "kana": "フリガナ",
            },
        ),
        (
            "基本情報／名称／漢字,基本情報／名称／かな,連絡先／住所／〒,連絡先／電話",
            {
                "name": "基本情報／名称／漢字", "kana": "基本情報／名称／かな", "postal_code": "連絡先／住所／〒",
                "phone": "連絡先／電話",
            },
        ),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_names(headings: str, wanted: dict[str, str]) -> None:
    assert matched(headings) == wanted


def table(path: Path, *rows: Any, encoding: str = "utf-8-sig") -> Table:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return read(path)


def taken(office: Office, found: sheets.StagedMembers) -> list[Member]:
    assert [str(error) for error in found.errors] == []
    office.do(sheets.import_command(found))
    return sorted(office.ask(queries.known_members).values(), key=lambda one: one.number)


def test_an_owners_number_does_not_make_its_houses_one(office: Office, tmp_path: Path) -> None:
    rows = [
        (1, "見本館", "登別市見本町1", "9000020012300"),
        (2, "例示館", "登別市例示町2", "9000020012300"),
    ]
    made = table(tmp_path / "a.csv", ("NO", "名称", "住所", "法人番号"), *rows)
    found = staged(office, made)
    assert any("見分けるのには使いません" in words for words in found.remarks)
    assert any("「NO」" in words for words in found.remarks)
    assert [one.name for one in taken(office, found)] == ["見本館", "例示館"]
    assert staged(office, made).counts() == {"new": 0, "changed": 0, "same": 2, "error": 0}


def test_an_address_in_parts_is_put_together(office: Office, tmp_path: Path) -> None:
    made = table(
        tmp_path / "a.csv",
        ("名称", "都道府県", "市区町村", "丁目番地等", "建物名", "電話番号", "内線番号"),
        ("見本の会", "北海道", "登別市", "見本町1丁目2-3", "見本ビル2階", "0143-00-0001", "12"),
    )
    (one,) = taken(office, staged(office, made))
    assert one.address == "北海道登別市見本町1丁目2-3 見本ビル2階"
    assert (one.municipality, one.phone) == ("登別市", "0143-00-0001 内線12")
    again = table(tmp_path / "b.csv", ("名称", "住所"), ("見本の会", "登別市見本町1-2-3"))
    assert [row.old for row in staged(office, again).rows] == [one]


def test_a_table_without_headings_is_told_by_its_content(office: Office, tmp_path: Path) -> None:
    rows = [
        (
            number, f"{number}430001000001", "01", "0", "2018-04-02", "2015-10-05", f"見本{number}株式会社", "",
            "301", "北海道", "登別市", f"見本町{number}丁目2番地", "", "01", "230", f"05900{number:02}",
            "2015-10-05", "1", "ミホンショウジ", "0",
        )
        for number in range(1, 4)
    ]  # fmt: skip
    made = table(tmp_path / "a.csv", *rows, encoding="cp932")
    assert (made.heading_row, made.encoding) == (0, "cp932")
    assert "見出しの行が見つからない" in made.problems[0].what
    first = taken(office, staged(office, made))[0]
    assert (first.name, first.kana, first.external_code) == (
        "見本1株式会社",
        "ミホンショウジ",
        "1430001000001",
    )
    assert (first.postal_code, first.address) == ("059-0001", "北海道登別市見本町1丁目2番地")


def test_several_numbers_in_a_cell_and_words_for_none(office: Office, tmp_path: Path) -> None:
    made = table(
        tmp_path / "a.csv",
        ("名称", "電話番号", "FAX", "代表者氏名"),
        ("甲の会", "0143-00-0001／0143-00-0002", "なし", "見本　花子"),
        ("乙の会", "0143-00-0003\n090-0000-0004", "－", ""),
        ("丙の会", "0143(00)0005(代)", "#N/A", "-"),
    )
    found = staged(office, made)
    members = taken(office, found)
    assert [(one.phone, one.fax) for one in members] == [
        ("0143-00-0001", ""),
        ("0143-00-0003", ""),
        ("0143-00-0005", ""),
    ]
    records = [office.ask(queries.member_record, one.id) for one in members]
    assert [[one.value for one in each.channels] for each in records] == [
        ["0143-00-0002"],
        ["090-0000-0004"],
        [],
    ]
    assert [[(one.post, one.name) for one in each.contacts] for each in records][:2] == [
        [("代表者", "見本　花子")],
        [],
    ]
    assert staged(office, made).todo == 0
    office.undo()
    assert office.ask(queries.member_count) == 0


def test_names_under_a_heading_for_people_are_people(office: Office, tmp_path: Path) -> None:
    members = taken(office, staged(office, table(tmp_path / "a.csv", ("氏　名", "電話"), ("見本 花子", ""))))
    assert [one.kind for one in members] == ["person"]


def test_a_table_of_another_kind_is_told_apart(office: Office, tmp_path: Path) -> None:
    made = table(
        tmp_path / "a.csv",
        ("会員ID", "性別", "年代", "満足度", "都道府県", "市町村"),
        (1, "男", "60代", 5, "三重県", "津市"),
    )
    with pytest.raises(Refused, match=r"「会員ID」「性別」「年代」ほか3列.*別の種類の表のようです"):
        staged(office, made)


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig", "utf-16", "euc_jp", "iso2022_jp"])
@pytest.mark.parametrize(("ends", "sign"), [("\r\n", ","), ("\r", ","), ("\n", "\t"), ("\n", ";")])
def test_texts_in_every_way_of_writing(
    office: Office, tmp_path: Path, encoding: str, ends: str, sign: str
) -> None:
    text = f'名称,〒,電話番号,備考{ends}"見本の会","=""0590014""","=""0143000002""","改行{ends}あり"{ends}'
    path = tmp_path / "a.txt"
    path.write_bytes(text.replace(",", sign).encode(encoding))
    (one,) = staged(office, read(path)).new
    assert (one.name, one.postal_code, one.phone, one.notes) == (
        "見本の会", "059-0014", "0143-00-0002", "改行\nあり",
    )  # fmt: skip


def test_three_lines_of_heading_hidden_rows_and_other_sheets(office: Office, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    for row in (
        ("会員名簿",), ("番号", "基本情報", None, "連絡先", None, None), (None, "名称", None, "住所", None, "電話"),
        (None, "漢字", "かな", "〒", "所在地", None),
        (1, "見本の会", "みほんのかい", "059-0012", "登別市見本町1", "0143-00-0001"),
        (2, "例示会", "れいじかい", "059-0013", "登別市例示町2", "0143-00-0002"),
    ):  # fmt: skip
        page.append(row)
    for cells in ("A1:F1", "A2:A4", "B2:C2", "D2:F2", "B3:C3", "D3:E3", "F3:F4"):
        page.merge_cells(cells)
    page.row_dimensions[6].hidden = True
    page["B6"].value = "=CHAR(1)"
    book.create_sheet("集計").append(("種別", "件数"))
    path = tmp_path / "a.xlsx"
    book.save(path)
    made = read(path)
    told = [problem.what for problem in made.problems]
    assert any("「集計」は読んでいません" in words for words in told)
    assert any("非表示の行が1行" in words for words in told)
    assert any("式の値が保存されていない" in words and "B6" in words for words in told)
    assert "基本情報／名称／漢字" in made.headings
    found = staged(office, made)
    assert [(one.name, one.kana, one.postal_code, one.phone) for one in found.new] == [
        ("見本の会", "ミホンノカイ", "059-0012", "0143-00-0001")
    ]
    assert [error.row for error in found.errors] == [6]


def test_a_number_of_a_member_in_the_bin_is_an_error_and_no_fault(office: Office, tmp_path: Path) -> None:
    from pfdesk.directory import commands

    office.do(commands.AddMember(Member(name="見本の会", joined_on=date(2024, 1, 1))))
    (line,) = office.ask(queries.member_lines)
    office.do(commands.BinMember(line.id))
    found = staged(office, table(tmp_path / "a.csv", ("会員番号", "名称"), (1, "見本の会"), (2, "例示会")))
    assert ["ごみ箱" in error.reason for error in found.errors] == [True]
    office.do(sheets.import_command(found))
    assert [line.name for line in office.ask(queries.member_lines)] == ["例示会"]
