"""アンケート of an event: linked, made anew, or let go again from the event's own page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from pfdesk.events import commands, queries
from pfdesk.events.gui.editors import CourseDialog
from pfdesk.events.gui.entry_dialogs import ChoiceDialog
from pfdesk.values.fiscal import fiscal_year
from pfdesk.widgets import tell


def adding_menu(pane: Any) -> QMenu:
    """What can be added to the event of the record's pane."""
    desk, menu = pane.desk, QMenu(pane)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    verbs: list[tuple[str, Callable[[], object]]] = [
        ("講座を追加", lambda: CourseDialog(desk, None, pane).exec()),
        ("アンケートを結び付ける", partial(link_survey, pane)),
    ]
    if "questionnaire" in desk.joints:
        verbs.append(("アンケートを新しく作る", partial(make_survey, pane)))
    if pane.record is not None:
        for one in desk.ask(queries.event_surveys, pane.record.event.id):
            unlink = partial(pane.people.do, commands.LinkSurvey(one.id, None))
            verbs.append((f"結び付けをやめる: {one.title}", unlink))
    for words, verb in verbs:
        menu.addAction(words).triggered.connect(lambda _on=False, do=verb: do())
    return menu


def link_survey(pane: Any) -> None:
    """アンケートを結び付ける: choose among the surveys that belong to no event."""
    if pane.record is None:
        return
    event = pane.record.event
    offered = dict(pane.desk.ask(queries.free_surveys, fiscal_year(event.held_on)))
    if not offered:
        tell.say(
            pane,
            "結び付けられる調査がありません。",
            "「アンケートを新しく作る」か、調査の画面で作ってください。",
        )
        return
    hint = "結び付けると、当日の書類に調査票が入り、実施報告に自由記述の分類がのります。"
    dialog = ChoiceDialog("アンケートを結び付ける", hint, "調査", offered, pane)
    if dialog.exec():
        pane.people.do(commands.LinkSurvey(dialog.chosen, event.id))
        pane.show_event(event.id)


def make_survey(pane: Any) -> None:
    """アンケートを新しく作る: a draft linked to the event, opened in the surveys room."""
    if pane.record is not None:
        event_id = pane.record.event.id
        key = pane.desk.joints["questionnaire"](pane.desk, event_id)
        pane.show_event(event_id)
        pane.desk.open("surveys:design", key)
