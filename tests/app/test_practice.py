"""A practice file is never taken for a real one, and nothing of it gets into one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from pfdesk.app.cli.main import run
from pfdesk.app.main_window import MainWindow
from pfdesk.app.sample.office import MarkPractice
from pfdesk.app.start import begin_office, bring_back, open_office
from pfdesk.app.welcome import Welcome
from pfdesk.app.window import application, make_desk
from pfdesk.values.errors import Refused
from pfdesk.values.practice import set_practice
from pfdesk.widgets.writing import InSight


@pytest.fixture(autouse=True)
def not_left_behind() -> Iterator[None]:
    yield
    set_practice(False)


@pytest.fixture
def practice(sample_file: Path, tmp_path: Path) -> Path:
    """The sample as a practice file."""
    place = Path(shutil.copy(sample_file, tmp_path / "練習用.pfdesk"))
    with open_office(str(place)) as opened:
        opened.office.do(MarkPractice())
    return place


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A real office file, still empty."""
    place = tmp_path / "本番.pfdesk"
    begin_office(place)
    return place


def pages(path: Path) -> list[str]:
    document = PdfDocument(path)
    return [document[n].get_textpage().get_text_range() for n in range(len(document))]


def test_every_page_that_is_printed_says_so(practice: Path, sample_file: Path, tmp_path: Path) -> None:
    for form in ("fiscal-report", "member-roster", "address-labels", "handover"):
        out = tmp_path / f"{form}.pdf"
        assert run(["print", form, str(practice), "--to", str(out), "--anyway"]) == 0
        assert all("練習用のファイルから印刷したものです" in page for page in pages(out)), form
    plain = tmp_path / "plain.pdf"
    assert run(["print", "member-roster", str(sample_file), "--to", str(plain), "--anyway"]) == 0
    assert not any("練習" in page for page in pages(plain))


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_what_was_exported_is_not_taken_into_a_real_file(
    practice: Path, real: Path, tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"members{suffix}"
    assert run(["export", "members", str(practice), "--to", str(out)]) == 0
    assert run(["import", "members", str(real), "--from", str(out)]) != 0
    assert "練習用のファイルから書き出した表です" in capsys.readouterr().err
    assert run(["import", "members", str(practice), "--from", str(out)]) == 0, "within practice it is fine"


def test_a_practice_backup_never_takes_the_place_of_a_real_file(practice: Path, real: Path) -> None:
    before = real.read_bytes()
    with pytest.raises(Refused, match="練習用のバックアップ"):
        bring_back(practice, real, force=True)
    assert real.read_bytes() == before
    with pytest.raises(Refused, match="本番のバックアップ"):
        bring_back(real, practice, force=True)


def test_it_is_made_from_the_menu_and_wears_its_frame(
    real: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_office(str(real)) as opened:
        window = MainWindow(make_desk(opened, lambda: date(2024, 2, 20)), "本番")
        qtbot.addWidget(window)
        window.desk.setParent(window)
        wished: list[object] = []
        window.file_wished.connect(wished.append)
        name = str(tmp_path / "わたしの練習")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (name, ""))
        window.act("practise")
        assert wished == [tmp_path / "わたしの練習.pfdesk"]
    with open_office(str(tmp_path / "わたしの練習.pfdesk")) as opened:
        window = MainWindow(make_desk(opened, lambda: date(2024, 2, 20)), "練習")
        qtbot.addWidget(window)
        window.desk.setParent(window)
        window.resize(1366, 768)
        window.show()
        application()  # dressed in its colours
        qtbot.wait(1)
        edge = window.shell.grab().toImage()
        middle = edge.height() // 2
        assert edge.pixelColor(2, middle) == edge.pixelColor(edge.width() - 3, middle)
        assert edge.pixelColor(2, middle) != edge.pixelColor(20, middle)
        assert window.shell.banner.isVisible()


def test_the_first_page_says_that_it_makes_it_and_can_be_stopped(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "わたしの練習.pfdesk"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(place), ""))
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.show()
    wished: list[object] = []
    welcome.file_wished.connect(wished.append)
    said: list[str] = []

    def stop() -> None:
        seen = QApplication.activeModalWidget()
        assert isinstance(seen, InSight)
        said.append(seen.windowTitle())
        seen.cancel.click()

    QTimer.singleShot(0, stop)
    welcome.practise()
    assert said == ["練習用のファイルを作っています"]
    assert wished == []
    assert list(tmp_path.glob("*")) == [], "nothing half made stays"


def test_the_sample_is_never_written_over_a_file(real: Path, tmp_path: Path) -> None:
    from pfdesk.app.sample.office import make_practice

    before = real.read_bytes()
    with pytest.raises(Refused):
        make_practice(real)
    assert real.read_bytes() == before
