from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest

from pfdesk.tables.mapping import FieldSpec, mapping_from_json, match_headings
from pfdesk.tables.staging import RowError, Staged, parsed, stage
from pfdesk.tables.table import SourceRow, Table
from pfdesk.values.errors import Refused

FIELDS = (
    FieldSpec("name", ("氏名", "名前", "会員名"), required=True),
    FieldSpec("phone", ("電話番号", "電話", "TEL")),
    FieldSpec("postal", ("郵便番号",)),
)


@dataclass(frozen=True, kw_only=True)
class Person:
    name: str
    phone: str = ""


def test_headings_match_by_synonym_width_brackets_and_second_line() -> None:
    mapping = match_headings(("※会 員 名（必須）", "ＴＥＬ", "住所／郵便番号", "趣味"), FIELDS)
    assert mapping.columns == {"name": "※会 員 名（必須）", "phone": "ＴＥＬ", "postal": "住所／郵便番号"}
    assert mapping.unused == ("趣味",)


def test_a_whole_heading_wins_over_a_bracketed_one() -> None:
    assert match_headings(("電話（携帯）", "電話", "氏名"), FIELDS).columns["phone"] == "電話"


def test_a_mapping_goes_through_json() -> None:
    mapping = match_headings(("氏名", "電話"), FIELDS).with_column("電話", "postal")
    assert mapping_from_json(mapping.to_json(), ("氏名", "電話"), FIELDS) == mapping


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"ない": "name"}', "見出し「ない」"),
        ('{"氏名": "age"}', "項目「age」"),
        ('{"氏名": "name", "電話": "氏名"}', "2つの列"),
        ("[1]", "の形で"),
        ("{", "JSON"),
    ],
)
def test_a_wrong_mapping_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        mapping_from_json(text, ("氏名", "電話"), FIELDS)


def a_phone(text: str) -> str:
    if not text.isdigit():
        raise Refused("", "電話番号は数字で入れてください。")
    return text


def a_name(text: str) -> str:
    if "?" in text:
        raise Refused("", "氏名を確かめてください。")
    return text


def staged(*cells: tuple[str, str], known: tuple[Person, ...] = ()) -> Staged[Person]:
    rows = [SourceRow(number, row) for number, row in enumerate(cells, start=2)]
    table = Table(("氏名", "電話"), (*rows, SourceRow(99, ("計", "3"), "subtotal")))

    def build(row: Mapping[str, str], old: Person | None) -> Person:
        values = parsed(row, {"name": a_name, "phone": a_phone})
        return replace(old, **values) if old else Person(**values)

    def find(row: Mapping[str, str]) -> Person | None:
        return next((person for person in known if person.name == row["name"]), None)

    return stage(table, match_headings(table.headings, FIELDS), build, find, key=lambda person: person.name)


def test_rows_are_new_changed_same_or_in_error() -> None:
    known = (Person(name="見本 花子", phone="1"), Person(name="例示 太郎", phone="2"))
    outcome = staged(
        ("見本 花子", "1"),
        ("例示 太郎", "3"),
        ("仮名 五月", "4"),
        ("仮名 五月", "5"),
        ("?", "x"),
        ("", "6"),
        known=known,
    )
    assert outcome.counts() == {"new": 1, "changed": 1, "same": 1, "error": 3}
    assert outcome.changed == ((known[1], Person(name="例示 太郎", phone="3")),)
    assert (outcome.new, outcome.same) == ((Person(name="仮名 五月", phone="4"),), (known[0],))
    assert [row.number for row in outcome.skipped] == [99]
    assert outcome.errors == (
        RowError(5, "", "", "4行目と同じものです。どちらか一方にしてください。"),
        RowError(6, "氏名", "?", "氏名を確かめてください。"),
        RowError(6, "電話", "x", "電話番号は数字で入れてください。"),
        RowError(7, "氏名", "", "「氏名」を入れてください。"),
    )
    assert outcome.plain()["errors"][1] == {
        "row": 6,
        "column": "氏名",
        "value": "?",
        "reason": "氏名を確かめてください。",
    }


def test_a_table_without_a_required_column_is_refused() -> None:
    table = Table(("電話",), ())
    with pytest.raises(Refused, match="「氏名」"):
        stage(
            table, match_headings(table.headings, FIELDS), lambda row, old: Person(name=""), lambda row: None
        )


def test_an_error_of_the_program_is_not_put_down_to_the_file() -> None:
    table = Table(("氏名",), (SourceRow(2, ("花子",)),))

    def build(row: Mapping[str, str], old: Person | None) -> Person:
        raise ExceptionGroup("mixed", [Refused("name", "だめ"), KeyError("bug")])

    with pytest.raises(ExceptionGroup, match="mixed"):
        stage(table, match_headings(table.headings, FIELDS), build, lambda row: None)
