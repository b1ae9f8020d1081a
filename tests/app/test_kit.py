"""The papers of an event's day by one command, and the commands beside it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from icalendar import Calendar
from pypdfium2 import PdfDocument
from pytestqt.qtbot import QtBot

from pfdesk.app.cli.main import run
from pfdesk.app.kit import write_kit
from pfdesk.app.rooms import forms, joints
from pfdesk.app.sample.directory import fill as fill_directory
from pfdesk.app.sample.events import EventsSample
from pfdesk.app.sample.events import fill as fill_events
from pfdesk.app.start import new_office, open_office
from pfdesk.db.errors import DiskFull, disk_full
from pfdesk.events import queries
from pfdesk.home.forms import packing_list
from pfdesk.pamphlets.commands import AddEdition, AddPlace, AddPlaceGroup, SetPlan
from pfdesk.pamphlets.model import Edition, Place, PlaceGroup
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.print_dialog import PrintDialog


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, EventsSample]:
    path = tmp_path_factory.mktemp("kit") / "見本 役所.pfdesk"
    new_office(path)
    with open_office(str(path)) as opened:
        fill_directory(opened.office)
        sample = fill_events(opened.office)
        edition = Edition(title="見本パンフレット", fiscal_year=2023, print_run=1000, box=500, bundle=100)
        group = PlaceGroup(code="kit", name="市役所の外")
        place = Place(group_id=group.id, name="登別市社会福祉協議会")
        for command in (AddEdition(edition), AddPlaceGroup(group), AddPlace(place)):
            opened.office.do(command)
        opened.office.do(SetPlan(edition.id, {place.id: 400}))
    return path, sample


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_one_command_prints_the_day_with_its_packing_list(
    place: tuple[Path, EventsSample], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, sample = place
    folder = tmp_path / "当日"
    told = answer(capsys, "kit", str(path), "--for", str(sample.event_id), "--to", str(folder))
    assert [paper["file"] for paper in told["papers"]] == [
        "00_持ち物一覧.pdf",
        "01_参加者名簿.pdf",
        "02_出席簿.pdf",
        "03_名札.pdf",
        "04_席札.pdf",
        "05_次第_75部.pdf",
        "06_受領書(行事).pdf",
    ]
    assert all((folder / paper["file"]).read_bytes().startswith(b"%PDF") for paper in told["papers"])
    packing = PdfDocument(folder / "00_持ち物一覧.pdf")[0].get_textpage().get_text_range()
    assert "75部" in packing
    assert "回収箱" not in packing, "no questionnaire is linked"
    with open_office(str(path), writing=False) as opened:
        kit = opened.office.ask(packing_list.ask, sample.event_id)
    wanted = {item.form: (item.copies, item.sheets) for item in kit.items if item.form}
    made = {
        paper["form"]: (paper["copies"], paper["pages"] * paper["copies"]) for paper in told["papers"][1:]
    }
    assert wanted == made, "every paper is counted, and right"
    flat = "".join(packing.split())
    assert all(f"{sheets}枚" in flat for _copies, sheets in made.values())
    assert "75個" in flat, "a case for every badge"
    assert "ほかに白い名札 5枚" in packing
    assert "白い受領書 4枚を含む" in packing
    receipts = PdfDocument(folder / "06_受領書(行事).pdf")
    assert len(receipts) == 2, "one with a name, and a sheet of blank ones"
    first = receipts[0].get_textpage().get_text_range()
    assert "登別市社会福祉協議会" in first
    assert "400" in first
    packed = {paper["form"]: paper["pages"] for paper in told["papers"]}
    assert packed["name-badges"] == 8, "seventy, and five without a name"


def test_a_kit_is_written_whole_or_says_why_not(
    place: tuple[Path, EventsSample],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path, sample = place

    def said(folder: Path) -> tuple[int, str]:
        code = run(["kit", str(path), "--for", str(sample.event_id), "--to", str(folder)])
        out, err = capsys.readouterr()
        return code, out.splitlines()[-1] if code == 0 else err

    file = tmp_path / "ファイル"
    file.write_bytes(b"")
    assert said(file) == (1, "pfdesk: 「ファイル」という名前のファイルがあるため、フォルダーを作れません。\n")
    folder = tmp_path / "当日"
    held = folder / "02_出席簿.pdf"
    held.mkdir(parents=True)  # stands for a PDF that a reader holds open on Windows
    code, words = said(folder)
    assert (code, "02_出席簿.pdf に書き込めないため、何も書き出していません" in words) == (1, True)
    assert [one.name for one in folder.iterdir()] == [held.name]
    held.rmdir()
    (folder / "05_次第_70部.pdf").write_bytes(b"%PDF")
    (folder / "メモ.pdf").write_bytes(b"%PDF")
    code, words = said(folder)
    assert (code, words.startswith("7点の書類を 当日 に書き出しました。")) == (0, True)
    assert words.endswith("(今回のものではありません): 05_次第_70部.pdf")
    with open_office(str(path)):  # a window has the file
        code, words = said(folder)
        assert (code, "開いています" in words) == (2, True)


def test_a_disk_that_fills_up_tells_how_far_the_kit_came(
    place: tuple[Path, EventsSample], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, sample = place
    made = iter([1, 2])

    def full(*_args: Any, **_more: Any) -> Any:
        if next(made, None) is None:
            raise disk_full()
        return SimpleNamespace(pages=1)

    monkeypatch.setattr("pfdesk.app.kit.print_to_file", full)
    with (
        open_office(str(path)) as opened,
        pytest.raises(DiskFull, match="7点のうち 2点を書き出したところで止まりました"),
    ):
        write_kit(opened.office, sample.event_id, tmp_path / "当日")


def test_a_certificate_is_verified_on_the_command_line(
    place: tuple[Path, EventsSample], capsys: pytest.CaptureFixture[str]
) -> None:
    path, sample = place
    with open_office(str(path), writing=False) as opened:
        code = opened.office.ask(queries.certificate_lines, sample.event_id)[0].code
    assert answer(capsys, "verify", str(path), "--code", code)["state"] == "good"
    assert run(["verify", str(path), "--code", "12345", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["state"] == "unknown"


def test_an_event_goes_to_a_calendar(
    place: tuple[Path, EventsSample], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, sample = place
    to = tmp_path / "行事.ics"
    told = answer(capsys, "calendar", str(path), "--for", str(sample.event_id), "--to", str(to))
    assert told["parts"] == len(Calendar.from_ical(to.read_bytes()).walk("VEVENT")) == 2
    before = to.read_bytes()
    assert run(["calendar", str(path), "--for", str(sample.course_id), "--to", str(to)]) == 1
    assert to.read_bytes() == before


def test_the_window_offers_the_same_papers(place: tuple[Path, EventsSample], qtbot: QtBot) -> None:
    path, sample = place
    with open_office(str(path)) as opened:
        desk = Desk(opened.office, forms=forms(), today=lambda: date(2024, 2, 9))
        jobs = joints()["kit"](desk, sample.event_id)
        options = joints()["kit-options"](desk, sample.event_id)
        dialog = PrintDialog(desk, [(desk.forms[name], target) for name, target in jobs], options)
        qtbot.addWidget(dialog)
        dialog.choose("agenda")
        assert dialog._foot.how_many() == 75
        dialog.choose("name-badges")
        assert dialog._foot.how_many() == 1
        assert dialog._frame.values()["spare"] == 5
        told = joints()["kit-folder"](desk, sample.event_id, path.parent / "当日")
        assert told.startswith("7点の書類を")
    assert [name for name, _target in jobs] == [
        "packing-list",
        "attendee-roster",
        "sign-in-sheet",
        "name-badges",
        "desk-signs",
        "agenda",
        "event-receipts",
    ]
