"""What a clerk can do to the targets selected, beside booking what went out and came back."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QMenu

from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.count_dialog import CountDialog
from pfdesk.surveys.gui.target_dialog import new_target, open_target
from pfdesk.surveys.model import TARGET_STATES
from pfdesk.values.eras import era_text
from pfdesk.widgets import tell

Pane = Any
"""The pane of 発送 or 回収, which imports this module."""


def fill_menu(menu: QMenu, pane: Pane) -> None:
    """The verbs of the targets selected: look at one, say what became of them, take them out."""
    lines = pane.selected_lines()
    if not lines:
        return
    if len(lines) == 1:
        menu.addAction("開く・直す(&O)…").triggered.connect(
            lambda _on=False: open_target(pane.desk, lines[0].id, pane)
        )
    open_ones = [line for line in lines if line.returned_on is None]
    for state, words in TARGET_STATES.items():
        there = [line.id for line in open_ones if line.state != state]
        action = menu.addAction(f"{words}にする" if words else "辞退・宛先不明を取り消す")
        action.setEnabled(bool(there))
        action.triggered.connect(
            lambda _on=False, state=state, ids=there: pane.do(commands.SetTargetState(tuple(ids), state))
        )
    if len(open_ones) < len(lines):
        menu.addAction("回収を取り消す").triggered.connect(lambda _on=False: pane.take_back())
    menu.addSeparator()
    action = menu.addAction("対象から外す")
    action.setEnabled(len(open_ones) == len(lines))
    action.triggered.connect(
        lambda _on=False: pane.do(commands.BinTargets(tuple(line.id for line in open_ones)))
    )


def add_one(pane: Pane) -> None:
    """A target that is not in the directory."""
    assert pane.survey_id is not None
    made = new_target(pane.desk, pane.survey_id, pane)
    if made is not None:
        pane.select(made)


def add_papers(pane: Pane) -> None:
    """Papers of a survey without names: how many."""
    survey_id = pane.survey_id
    assert survey_id is not None
    day, way = pane.ui.day.value() or pane.desk.today(), pane.ui.way.value()

    def command(count: int) -> Any:
        return commands.AddPapers(survey_id, count, day, way)

    CountDialog(
        pane.desk, "回収を記録", "枚数", "集まった調査票の枚数を入れてください。", command, pane
    ).exec()


def remind(pane: Pane, silent: int) -> None:
    """Note a reminder to all that are silent, once the clerk has said so."""
    assert pane.survey_id is not None
    day, way = pane.ui.day.value() or pane.desk.today(), pane.ui.way.value()
    sentence = f"回答がまだの {silent:,}件に、{era_text(day)}に督促を送ったと記録します。"
    detail = "前に記録した督促の日は、そのまま残ります。"
    if tell.ask(pane, sentence, f"{silent:,}件を記録する", "やめる", detail):
        pane.do(commands.Remind(pane.survey_id, day, way))


def sending_agreed(pane: Pane, day: date) -> bool:
    """Whether the day of a sending is meant, where it lies after the day the answers are due."""
    due = pane.desk.ask(queries.survey, pane.survey_id).due_on
    if due is None or day <= due:
        return True
    sentence = f"発送の日 {era_text(day)} は、回答期限 {era_text(due)} より後です。"
    return tell.ask(
        pane, sentence, "このまま記録する", "やめる", "日付か、調査の回答期限を確かめてください。"
    )
