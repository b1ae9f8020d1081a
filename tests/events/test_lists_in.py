"""Lists of participants as other divisions send them, read on the command line and in the window."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from pfdesk.app.cli.main import run
from pfdesk.app.start import new_office, open_office
from pfdesk.events import commands, queries
from pfdesk.events.gui.add_people import AddPeopleDialog
from pfdesk.events.gui.wanted import CHANGED, TWICE
from pfdesk.events.sheets import fields_for, import_command, participants_sheet, stage_registrations
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.read import read_table
from pfdesk.tables.staging import Staged
from pfdesk.tables.write import write_xlsx
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from tests.events.conftest import Day, Held, Shown, make_day

Rows = Sequence[Sequence[Any]]
PLAIN: Rows = (
    ("氏名", "フリガナ", "所属", "役職", "区分", "出欠", "備考"),
    ("見本 花子", "ミホン ハナコ", "見本の会", "会長", "民生委員", "○", "車で来場"),
    ("例示 太郎", "レイジ タロウ", "例示商店", "店長", "企業", "欠席", ""),
    ("仮名 五月", "カメイ サツキ", "登別市", "社会福祉グループ", "市職員", "参加", ""),
)


def titled(sheet: Any) -> None:
    """A title over merged cells, a date, blank rows, a heading of two rows with merged cells, a note below."""
    sheet.append(["令和５年度　ＰＦ推進会議　参加者名簿", *[None] * 7])
    sheet.merge_cells("A1:H1")
    sheet.append(["", "", "", "", "", "", "", "令和6年2月1日現在"])
    sheet.append([])
    sheet.append(["№", "参加者", None, "所　属\n（団体名）", "役職", "区分", "出席", None])
    sheet.append([None, "氏　名", "ふりがな", None, None, None, "第1部", "第２部"])
    for merged in ("A4:A5", "B4:C4", "D4:D5", "E4:E5", "F4:F5", "G4:H4"):
        sheet.merge_cells(merged)
    sheet.append(["１", "見本　花子", "みほん　はなこ", "㈱見本", "会長", "民生委員", "○", "×"])
    sheet.append(["２", " 例示 太郎 様", "ﾚｲｼﾞ ﾀﾛｳ", "例示商店", "", "企業", "〇", "◯"])
    sheet.append([])
    sheet.append(["３", "仮名 五月", "カメイ サツキ", "登別市", "主査", "市職員", "", "○"])
    sheet.append(["合計", "3名", None, None, None, None, 2, 2])
    sheet.append(["※ 欠席の場合は御連絡ください。"])


def saved(folder: Path, fill: Callable[[Any], None] | Rows, name: str = "名簿.xlsx") -> Path:
    path = folder / name
    if name.endswith(".csv"):
        with path.open("w", encoding="cp932", newline="") as file:
            csv.writer(file).writerows(fill)  # type: ignore[arg-type]
        return path
    book = Workbook()
    sheet: Any = book.active
    if callable(fill):
        fill(sheet)
    else:
        for row in fill:
            sheet.append(list(row))
    book.save(path)
    return path


def staged(day: Day, path: Path) -> Staged[Any]:
    table = read_table(path)
    known = fields_for(day.office.ask(queries.part_entities, day.event.id))
    return day.office.ask(stage_registrations, day.event.id, table, match_headings(table.headings, known))


def there(day: Day) -> dict[str, Any]:
    return {line.name: line for line in day.office.ask(queries.registration_lines, day.event.id)}


@pytest.mark.parametrize("name", ["名簿.xlsx", "名簿.csv"])
def test_a_plain_list_is_read_and_the_same_list_brings_nothing(day: Day, tmp_path: Path, name: str) -> None:
    path = saved(tmp_path, PLAIN, name)
    day.office.do(import_command(day.event.id, staged(day, path)))
    found = there(day)
    assert {one: (line.kind, line.reply) for one, line in found.items()} == {
        "見本 花子": ("commissioner", "yes"),
        "例示 太郎": ("firm", "no"),
        "仮名 五月": ("staff", "yes"),
    }
    assert (found["見本 花子"].notes, found["見本 花子"].source) == ("車で来場", "list")
    assert staged(day, path).counts() == {"new": 0, "changed": 0, "same": 3, "error": 0}


def test_a_list_with_title_merged_headings_and_sums_is_read(day: Day, tmp_path: Path) -> None:
    result = staged(day, saved(tmp_path, titled))
    assert result.errors == ()
    day.office.do(import_command(day.event.id, result))
    found = there(day)
    assert set(found) == {"見本 花子", "例示 太郎", "仮名 五月"}
    first, second = (part.id for part in day.parts)
    assert {name: line.parts for name, line in found.items()} == {
        "見本 花子": {first},
        "例示 太郎": {first, second},
        "仮名 五月": {second},
    }
    assert (found["例示 太郎"].kana, found["見本 花子"].organisation) == ("レイジ タロウ", "㈱見本")


def test_family_and_given_name_in_two_columns(day: Day, tmp_path: Path) -> None:
    rows = (("姓", "名", "会社名"), ("見本", "花子", "見本の会"), ("例示", "太郎", "例示商店"))
    result = staged(day, saved(tmp_path, rows))
    assert [one.registration.name for one in result.new] == ["見本 花子", "例示 太郎"]


def test_a_list_of_organisations_invites_them_by_their_names(day: Day, tmp_path: Path) -> None:
    result = staged(day, saved(tmp_path, (("団体名", "備考"), ("見本の会", ""), ("例示商店", "新規"))))
    assert [one.registration.name for one in result.new] == ["見本の会", "例示商店"]


@pytest.mark.parametrize("heading", ["部", "参加する部", "参加希望の部"])
def test_one_column_names_the_parts(day: Day, tmp_path: Path, heading: str) -> None:
    said = {
        "見本 花子": ("第2部", {2}), "例示 太郎": ("２", {2}), "仮名 五月": ("第1部・第2部", {1, 2}),
        "試行 一": ("第一部のみ", {1}), "試行 二": ("両方", {1, 2}), "試行 三": ("1,2", {1, 2}),
        "試行 四": (f"第2部 {day.parts[1].title}", {2}), "試行 五": ("第１・２部", {1, 2}),
        "試行 六": ("1〜2部", {1, 2}), "試行 七": ("", {1, 2}), "試行 八": ("第1部と第2部", {1, 2}),
    }  # fmt: skip
    rows = (("氏名", heading), *((name, text) for name, (text, _) in said.items()))
    result = staged(day, saved(tmp_path, rows))
    assert result.errors == ()
    day.office.do(import_command(day.event.id, result))
    numbers = {part.id: part.number for part in day.parts}
    found = {name: {numbers[key] for key in line.parts} for name, line in there(day).items()}
    assert found == {name: parts for name, (_, parts) in said.items()}


def test_what_is_no_part_of_the_event_is_named(day: Day, tmp_path: Path) -> None:
    rows = (
        ("氏名", "参加する部", "第1部"),
        ("見本 花子", "第3部", ""),
        ("例示 太郎", "夜の部", ""),
        ("仮名 五月", "第2部", "○"),
        ("試行 一", "なし", ""),
    )
    result = staged(day, saved(tmp_path, rows))
    assert [(error.row, error.column) for error in result.errors] == [
        (2, "参加する部"), (3, "参加する部"), (4, "参加する部"),
    ]  # fmt: skip
    assert [one.registration.reply for one in result.new] == ["no"]


def test_a_row_without_a_name_is_told_and_not_taken_for_its_organisation(day: Day, tmp_path: Path) -> None:
    result = staged(day, saved(tmp_path, (("氏名", "所属"), ("見本 花子", "見本の会"), ("", "例示商店"))))
    assert [(error.row, error.column) for error in result.errors] == [(3, "氏名")]
    assert [one.registration.name for one in result.new] == ["見本 花子"]


def test_a_later_list_changes_the_reply_and_leaves_the_rest(day: Day, tmp_path: Path) -> None:
    day.office.do(import_command(day.event.id, staged(day, saved(tmp_path, PLAIN))))
    later = (("お名前", "ご所属", "ご出欠"), ("例示太郎", "例示商店", "出席"), ("見本　花子", "見本の会", ""))
    result = staged(day, saved(tmp_path, later, "返信.xlsx"))
    assert result.counts() == {"new": 0, "changed": 1, "same": 1, "error": 0}
    day.office.do(import_command(day.event.id, result))
    assert (there(day)["例示 太郎"].reply, there(day)["例示 太郎"].post) == ("yes", "店長")
    day.office.undo()
    assert there(day)["例示 太郎"].reply == "no"


def test_what_cannot_be_read_is_named_with_its_row(day: Day, tmp_path: Path) -> None:
    rows = (
        ("氏名", "所属", "出欠", "フリガナ"),
        ("見本 花子", "見本の会", "たぶん", "ミホン ハナコ"),
        ("", "", "出席", "レイジ"),
        ("例示 太郎", "例示商店", "出席", "例示"),
        ("仮名 五月", "登別市", "出席", ""),
        ("仮名　五月", "登別市", "出席", ""),
    )
    result = staged(day, saved(tmp_path, rows))
    assert [(error.row, error.column) for error in result.errors] == [
        (2, "出欠"),
        (3, "氏名"),
        (4, "フリガナ"),
        (6, ""),
    ]
    assert [one.registration.name for one in result.new] == ["仮名 五月"]


def test_a_table_without_names_is_refused(day: Day, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="氏名"):
        staged(day, saved(tmp_path, (("品名", "数"), ("机", 3))))


def test_who_is_beyond_the_capacity_waits(office: Any, tmp_path: Path) -> None:
    day = make_day(office, capacity=1)
    rows = (("氏名",), ("見本 花子",), ("例示 太郎",))
    day.office.do(import_command(day.event.id, staged(day, saved(tmp_path, rows))))
    assert [line.reply for line in there(day).values()] == ["yes", "waiting"]


def test_those_who_will_wait_are_named_as_the_list_is_then_taken(office: Any, tmp_path: Path) -> None:
    day = make_day(office, capacity=2)
    first = (("氏名", "出欠"), ("見本 花子", "出席"), ("例示 太郎", "欠席"), ("仮名 五月", "出席"))
    day.office.do(import_command(day.event.id, staged(day, saved(tmp_path, first))))
    later = (
        ("氏名", "出欠"), ("試行 一", "出席"), ("見本 花子", "欠席"), ("例示 太郎", "出席"), ("試行 二", "出席"),
    )  # fmt: skip
    command = import_command(day.event.id, staged(day, saved(tmp_path, later)))
    told = day.office.ask(queries.would_wait, day.event.id, *command.registrations)
    assert told == ["試行 一", "試行 二", "例示 太郎"]
    day.office.do(command)
    assert {name for name, line in there(day).items() if line.reply == "waiting"} == set(told)


def test_the_window_says_which_columns_it_left_and_who_waits(
    office: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    day = make_day(office, capacity=1)
    dialog = AddPeopleDialog(Desk(office, clerk="見本 一郎"), day.event.id)
    qtbot.addWidget(dialog)
    rows = (("氏名", "参加する部", "血液型"), ("見本 花子", "第2部", "A"), ("例示 太郎", "2", "B"))
    dialog.read_file(saved(tmp_path, rows))
    assert (dialog.ui.unread.isHidden(), dialog.ui.unread.text()) == (False, "読まなかった列: 血液型")
    told: list[tell.Told] = []
    with tell.listen(told.append):
        dialog.save()
    assert [(one.sentence, one.detail) for one in told] == [
        ("定員を超えるため、1名はキャンセル待ちになりました。", "例示 太郎")
    ]
    assert {line.parts == {day.parts[1].id} for line in there(day).values()} == {True}


def test_what_is_written_out_reads_back_as_the_same(held: Held, tmp_path: Path) -> None:
    path = tmp_path / "参加者.xlsx"
    write_xlsx(path, held.office.ask(participants_sheet, held.sample.event_id))
    table = read_table(path)
    known = fields_for(held.office.ask(queries.part_entities, held.sample.event_id))
    mapping = match_headings(table.headings, known)
    result = held.office.ask(stage_registrations, held.sample.event_id, table, mapping)
    assert result.counts() == {"new": 0, "changed": 0, "same": 70, "error": 0}


def test_the_window_shows_a_file_before_it_takes_it(
    at_day: Shown, day: Day, qtbot: QtBot, tmp_path: Path
) -> None:
    day.office.do(import_command(day.event.id, staged(day, saved(tmp_path, PLAIN))))
    rows = (
        ("氏名", "所属", "出欠"),
        ("見本 花子", "見本の会", "○"),
        ("例示 太郎", "例示商店", "○"),
        ("試行 新子", "見本の会", "○"),
        ("試行 不明", "見本の会", "さあ"),
    )
    dialog = AddPeopleDialog(at_day.desk, day.event.id, at_day.page)
    qtbot.addWidget(dialog)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        dialog.read_file(saved(tmp_path, rows, "返信.xlsx"))
    assert "5行目「出欠」" in told[0].detail
    states = {line.name: line.state for line in dialog.wanted}
    assert states == {"見本 花子": TWICE, "例示 太郎": CHANGED, "試行 新子": ""}
    dialog.save()
    assert {name: line.reply for name, line in there(day).items()} == dict.fromkeys(
        ("見本 花子", "例示 太郎", "仮名 五月", "試行 新子"), "yes"
    )
    day.office.undo()
    assert "試行 新子" not in there(day)


def test_the_command_line_reads_into_the_next_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "事務.pfdesk"
    new_office(file)
    with open_office(str(file)) as opened:
        day = make_day(opened.office)
    path = saved(tmp_path, titled)

    def read_in(*more: str, code: int = 0) -> Any:
        capsys.readouterr()
        assert run(["import", "registrations", str(file), "--from", str(path), "--json", *more]) == code
        return json.loads(capsys.readouterr().out or "{}")

    dry = read_in("--dry-run")
    assert (dry["waiting"], [heading for heading in dry["unused"] if "№" not in heading]) == ([], [])
    assert (dry["new"], dry["unit"], dry["event"]) == (3, None, str(day.event.id))
    real = read_in("--event", str(day.event.id))
    assert (real["new"], real["errors"]) == (3, [])
    again = read_in()
    assert (again["new"], again["same"], again["unit"]) == (0, 3, None)
    with open_office(str(file)) as opened:
        assert opened.office.undo_label() == "参加者3名の取り込み"
        assert opened.office.ask(queries.registration_count, day.event.id) == 3
        opened.office.do(commands.BinEvent(day.event.id))
    read_in(code=1)
