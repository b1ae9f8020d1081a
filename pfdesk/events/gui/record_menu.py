"""⋯ of the record of an event: every verb there is, those too whose button has no room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu

from pfdesk.events.gui.questionnaires import link_survey
from pfdesk.events.gui.record_words import courses_of, surveys_of
from pfdesk.events.gui.register import RegisterDialog

Verb = tuple[str, Callable[[], object]]


def record_menu(pane: Any) -> QMenu:
    """The further verbs of the record's pane."""
    menu = QMenu(pane)
    for words, verb in _verbs(pane):
        menu.addAction(words).triggered.connect(lambda _on=False, do=verb: do())
    return menu


def _verbs(pane: Any) -> Iterator[Verb]:
    desk, files, surveys = pane.desk, pane.files, surveys_of(pane.desk, pane.record)
    yield "この行事を写す", pane.copy
    yield "参加者を1名入力", pane.people.add
    yield from ((f"アンケート: {one.title}", partial(desk.open, "surveys", one.id)) for one in surveys)
    for one in surveys:
        yield f"アンケートの回収と入力: {one.title}", partial(desk.open, "surveys:collect", one.id)
    yield "アンケートを結び付ける", partial(link_survey, pane)
    yield "返信票を入力", pane.key_slips
    yield "出席簿の番号を入力", pane.mark_paper
    yield from (
        (f"講座: {one.title}", partial(pane.open_course, one.id)) for one in courses_of(desk, pane.record)
    )
    yield "修了者台帳", lambda: RegisterDialog(desk, pane).exec()
    yield "参加者を書き出す", files.export
    yield "第1部の出席者を第2部も出席に", pane.continue_attendance
    if "kit" in desk.joints:
        yield "当日の書類をまとめて印刷", files.print_kit
        yield "当日の書類をPDFに書き出す", files.write_kit
    if "hand-out" in desk.joints:
        yield "配ったパンフレットを記録", pane.hand_out
    yield "予定表に書き出す(.ics)", files.export_calendar
