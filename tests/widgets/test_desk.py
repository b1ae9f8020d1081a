"""The desk: what it says, what it hands on, and what comes back from another thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.done_words import done_words
from pfdesk.widgets.runner import Runner, Tell
from tests.widgets.forms_sample import MEMBER, sample_desk


@dataclass(frozen=True)
class ChangePhone:
    label: str = "電話番号の変更"

    def run(self, session: Any) -> None: ...


def test_a_change_is_said_and_told_afterwards(qtbot: QtBot) -> None:
    desk, _office = sample_desk()
    heard: list[Any] = []
    desk.changed.connect(heard.append)
    with qtbot.waitSignals([desk.toasted, desk.changed]):
        with qtbot.waitSignal(desk.toasted) as said:
            changes = desk.do(ChangePhone())
        assert heard == []
    assert said.args == ["電話番号を変更しました", True]
    assert heard == [changes]
    assert changes is not None
    assert changes.touches("member")


def test_trouble_is_told_and_refused_is_raised(qtbot: QtBot) -> None:
    desk, office = sample_desk()
    office.fails = Trouble("ファイルがいっぱいです。")
    told: list[tell.Told] = []
    with tell.listen(told.append), qtbot.waitSignal(desk.troubled):
        assert desk.do(ChangePhone()) is None
    assert [one.sentence for one in told] == ["ファイルがいっぱいです。"]
    office.fails = Refused("phone", "電話番号を確かめてください。")
    with pytest.raises(Refused):
        desk.do(ChangePhone())


def test_undo_says_what(qtbot: QtBot) -> None:
    desk, _office = sample_desk()
    desk.do(ChangePhone(), quietly=True)
    with qtbot.waitSignal(desk.toasted) as said:
        desk.undo()
    assert said.args == ["元に戻しました: 電話番号の変更", False]


def test_year_is_told_once(qtbot: QtBot) -> None:
    desk, _office = sample_desk()
    assert desk.year == 2023
    with qtbot.assertNotEmitted(desk.year_changed):
        desk.set_year(2023)
    with qtbot.waitSignal(desk.year_changed) as told:
        desk.set_year(2024)
    assert told.args == [2024]


def test_open_names_room_and_record(qtbot: QtBot) -> None:
    desk, _office = sample_desk()
    with qtbot.waitSignal(desk.open_wished) as told:
        desk.open("directory", MEMBER)
    assert told.args == ["directory", MEMBER]


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("会員の追加", "会員を追加しました"),
        ("受払の取消", "受払を取り消しました"),
        ("人事異動", "保存しました: 人事異動"),
    ],
)
def test_done_words(label: str, words: str) -> None:
    assert done_words(label) == words


def test_work_runs_elsewhere_and_comes_back_here(qtbot: QtBot) -> None:
    runner = Runner()
    here = threading.get_ident()
    seen: list[tuple[str, int]] = []

    def work(tell: Tell) -> int:
        tell(1, 2, "読んでいます")
        seen.append(("work", threading.get_ident()))
        return 42

    def then(result: int) -> None:
        seen.append((f"then {result}", threading.get_ident()))

    running = runner.run(work, then)
    with qtbot.waitSignals([running.progressed, running.ended]):
        pass
    assert seen[0][1] != here
    assert seen[1] == ("then 42", here)
    assert not runner.is_busy()


def test_cancelled_work_ends_at_its_next_step(qtbot: QtBot) -> None:
    runner = Runner()
    started, go_on = threading.Event(), threading.Event()
    finished: list[object] = []

    def work(tell: Tell) -> None:
        started.set()
        go_on.wait(5)
        tell(1, 2, "")
        finished.append(1)

    running = runner.run(work, finished.append)
    started.wait(5)
    running.cancel()
    with qtbot.waitSignal(running.cancelled):
        go_on.set()
    assert finished == []


def test_failed_work_is_told(qtbot: QtBot) -> None:
    runner = Runner()

    def work(_tell: Tell) -> None:
        raise Trouble("紙がありません。")

    with qtbot.waitSignal(runner.troubled) as told:
        runner.run(work)
    assert told.args is not None
    assert str(told.args[0]) == "紙がありません。"


def test_a_window_that_goes_while_its_failure_is_told_is_no_fault(qtbot: QtBot) -> None:
    """A message box runs the event loop: the dialog that owns the runner may be closed and deleted under it."""
    runner = Runner()
    told: list[Exception] = []

    def told_in_a_box(error: Exception) -> None:
        delete(runner)
        told.append(error)

    def work(_tell: Tell) -> None:
        raise Trouble("紙がありません。")

    runner.run(work, failed=told_in_a_box)
    qtbot.waitUntil(lambda: bool(told))
    assert not isValid(runner)
