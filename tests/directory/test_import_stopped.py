"""やめる while an import is written: the whole of it is taken back and that is said; too late, it is said as well."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pfdesk.directory import commands, queries
from pfdesk.directory.gui.import_dialog import ImportDialog
from pfdesk.directory.model import Member
from pfdesk.office.office import Office
from pfdesk.widgets import desk as desks
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.writing import InSight

MANY = 2_500


class Held:
    """Holds the writing thread at one of its steps until the test lets it go on."""

    def __init__(self, office: Office, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
        self.reached, self.go_on = threading.Event(), threading.Event()
        real = office.do

        def do(command: Any, told: Callable[[int, int, str], None] | None = None) -> Any:
            def held(done: int, total: int, words: str) -> None:
                if words.startswith(step) and done == (1000 if total else 0):
                    self.reached.set()
                    assert self.go_on.wait(30)
                if told is not None:
                    told(done, total, words)

            changes = real(command, held)
            if step == "committed":
                self.reached.set()
                assert self.go_on.wait(30)
            return changes

        monkeypatch.setattr(office, "do", do)


@pytest.fixture
def dialog(office: Office, tmp_path: Path, qtbot: QtBot) -> ImportDialog:
    sheet = tmp_path / "many.csv"
    rows = "\n".join(f"見本団体{n},0143-00-{n:04}" for n in range(MANY))
    sheet.write_text(f"名称,電話番号\n{rows}\n", "utf-8")
    made = ImportDialog(Desk(office))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.start(sheet)
    qtbot.waitUntil(lambda: made.ui.take.isEnabled() and not made.busy(), timeout=30_000)
    return made


@pytest.mark.parametrize("step", ["書き込んでいます", "履歴に記しています"])
def test_stopped_in_time_nothing_is_written_and_it_is_said(
    dialog: ImportDialog, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    held = Held(office, monkeypatch, step)
    toasts: list[str] = []
    dialog.desk.toasted.connect(lambda sentence, _undo: toasts.append(sentence))
    qtbot.mouseClick(dialog.ui.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(held.reached.is_set, timeout=30_000)
    assert not dialog.ui.mapping_pane.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    held.go_on.set()
    qtbot.waitUntil(lambda: not dialog.busy(), timeout=30_000)
    assert "何も書き込んでいません" in dialog.ui.message.text()
    assert office.ask(queries.member_count) == 0
    assert office.undo_label() is None
    assert not toasts
    assert dialog.ui.take.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_too_late_it_is_written_and_that_is_said(
    dialog: ImportDialog, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(office, monkeypatch, "committed")
    toasts: list[str] = []
    dialog.desk.toasted.connect(lambda sentence, _undo: toasts.append(sentence))
    dialog.take()
    qtbot.waitUntil(held.reached.is_set, timeout=30_000)
    dialog.reject()
    held.go_on.set()
    qtbot.waitUntil(lambda: bool(toasts), timeout=30_000)
    assert f"新規{MANY:,}件" in toasts[0]
    assert office.ask(queries.member_count) == MANY


def test_many_rows_are_taken_back_in_sight_and_can_be_stopped(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.do(commands.ImportMembers(tuple(Member(name=f"見本団体{n}") for n in range(MANY))))
    desk = Desk(office)
    toasts: list[str] = []
    desk.toasted.connect(lambda sentence, _undo: toasts.append(sentence))
    seen: list[InSight] = []
    real = InSight.exec

    def stopped(dialog: InSight) -> int:
        seen.append(dialog)
        dialog.reject()
        return real(dialog)

    monkeypatch.setattr(InSight, "exec", stopped)
    desk.undo()
    assert (toasts, len(seen)) == ([desks.NOTHING_CHANGED], 1)
    assert office.ask(queries.member_count) == MANY
    monkeypatch.setattr(InSight, "exec", real)
    desk.undo()
    assert office.ask(queries.member_count) == 0
    assert toasts[-1].startswith("元に戻しました")


def test_a_refused_file_is_shown_without_what_was_read_of_the_one_before(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "こわれた表.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    dialog.start(broken)
    qtbot.waitUntil(lambda: not dialog.busy(), timeout=20_000)
    shown = (dialog.ui.preview_title, dialog.ui.skipped, dialog.ui.message, dialog.ui.take)
    assert [part.text() for part in shown] == ["取り込む内容", "", "", "取り込む(&S)"]
    read = (dialog.ui.heading_row, dialog.ui.encoding, dialog.ui.table)
    assert not any(part.isVisibleTo(dialog) for part in read)
    assert (dialog.columns.choices, dialog.ui.take.isEnabled()) == ({}, False)
    dialog.start(tmp_path / "many.csv")
    qtbot.waitUntil(dialog.ui.take.isEnabled, timeout=20_000)
