"""The papers of an event's day by one command, and the commands beside it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from pypdfium2 import PdfDocument
from pytestqt.qtbot import QtBot

from pfdesk.app.cli.main import run
from pfdesk.app.rooms import forms, joints
from pfdesk.app.sample.directory import fill as fill_directory
from pfdesk.app.sample.events import EventsSample
from pfdesk.app.sample.events import fill as fill_events
from pfdesk.app.start import new_office, open_office
from pfdesk.events import queries
from pfdesk.widgets.desk import Desk


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, EventsSample]:
    path = tmp_path_factory.mktemp("kit") / "見本 役所.pfdesk"
    new_office(path)
    with open_office(str(path)) as opened:
        fill_directory(opened.office)
        sample = fill_events(opened.office)
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
        "04_次第_75部.pdf",
    ]
    assert all((folder / paper["file"]).read_bytes().startswith(b"%PDF") for paper in told["papers"])
    packing = PdfDocument(folder / "00_持ち物一覧.pdf")[0].get_textpage().get_text_range()
    assert "75枚" in packing
    assert "70枚" in packing
    packed = {paper["form"]: paper["pages"] for paper in told["papers"]}
    assert packed["name-badges"] == 8, "seventy, and five without a name"


def test_a_certificate_is_verified_on_the_command_line(
    place: tuple[Path, EventsSample], capsys: pytest.CaptureFixture[str]
) -> None:
    path, sample = place
    with open_office(str(path), writing=False) as opened:
        code = opened.office.ask(queries.certificate_lines, sample.event_id)[0].code
    assert answer(capsys, "verify", str(path), "--code", code)["state"] == "good"
    assert answer(capsys, "verify", str(path), "--code", "12345")["state"] == "unknown"


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
    assert [name for name, _target in jobs] == [
        "packing-list",
        "attendee-roster",
        "sign-in-sheet",
        "name-badges",
        "agenda",
    ]
