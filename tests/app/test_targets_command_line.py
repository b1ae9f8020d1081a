"""Targets by command line: who cannot be reached, reminders, labels, saved searches, masked tables."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from pfdesk.app.cli.main import run
from pfdesk.app.start import open_office
from pfdesk.office.saved_filters import SaveFilter


@pytest.fixture
def office_file(sample_once: Path, tmp_path: Path) -> str:
    return str(shutil.copy(sample_once, tmp_path / "見本.pfdesk"))


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def resource(capsys: pytest.CaptureFixture[str], file: str) -> str:
    return str(next(s["id"] for s in answer(capsys, "survey", "list", file)["surveys"] if s["targets"] == 87))


def test_who_cannot_be_reached_gets_no_reminder(office_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    key = resource(capsys, office_file)
    of = ("--survey", key)
    silent = answer(capsys, "survey", "status", office_file, *of)["municipality"][-1]["silent"]
    assert silent == 68
    numbers = [str(n) for n in range(1, 88)]
    listed = answer(
        capsys, "survey", "target", office_file, *of, *(w for n in numbers for w in ("--number", n))
    )
    first, second = [t["number"] for t in listed["targets"] if t["progress"] == "silent"][:2]
    gone = answer(
        capsys, "survey", "target", office_file, *of, "--number", f"{first}", "--state", "undeliverable"
    )
    assert gone["targets"][0]["progress"] == "undeliverable"
    changed = answer(
        capsys, "survey", "target", office_file, *of, "--number", f"{second}", "--address", "見本町9-9"
    )
    assert changed["targets"][0]["address"] == "見本町9-9"
    assert answer(capsys, "survey", "remind", office_file, *of, "--on", "2024-02-20") == {"reminded": 67}
    again = answer(capsys, "survey", "target", office_file, *of, "--number", f"{second}")["targets"][0]
    assert again["reminders"] == 2
    assert (
        answer(capsys, "survey", "target", office_file, *of, "--number", f"{second}", "--remove")["removed"]
        == 1
    )
    assert run(["survey", "target", office_file, *of, "--number", f"{second}"]) != 0


def test_targets_by_a_saved_search(office_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    with open_office(office_file) as opened:
        opened.office.do(
            SaveFilter("directory", "室蘭の会", "", {"municipality": "室蘭市", "time": "year:2023"})
        )
    key = resource(capsys, office_file)
    by_hand = answer(
        capsys, "survey", "targets", office_file, "--survey", key, "--municipality", "室蘭市", "--dry-run"
    )
    saved = answer(
        capsys, "survey", "targets", office_file, "--survey", key, "--saved", "室蘭の会", "--dry-run"
    )
    assert saved == by_hand
    assert run(["survey", "targets", office_file, "--survey", key, "--saved", "ない", "--dry-run"]) == 2


def test_a_masked_table_on_the_terminal(office_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    key = resource(capsys, office_file)
    words = [
        "tabulate",
        office_file,
        "--survey",
        key,
        "--question",
        "activity_kinds",
        "--by",
        "place",
        "--mask",
    ]
    masked = answer(capsys, *words)
    counts = [count for row in masked["rows"] for count in row["counts"]]
    assert "秘匿" in counts
    assert not any(isinstance(count, int) and 0 < count < 5 for count in counts)
    capsys.readouterr()
    assert run(words) == 0
    assert "秘匿: 1から4" in capsys.readouterr().out


def test_labels_for_the_silent(office_file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = resource(capsys, office_file)
    out = tmp_path / "labels.pdf"
    assert run(["print", "survey-labels", office_file, "--for", key, "--to", str(out)]) in {0, 1}
    assert out.read_bytes().startswith(b"%PDF")
