"""The page's ⋯, and the forms that it offers to print."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from pfdesk.surveys.gui.files import add_file_actions
from pfdesk.surveys.gui.new_survey import add_new_actions
from pfdesk.surveys.gui.strip_steps import PROPOSALS

Printables = list[tuple[str, UUID | None]]


def printables(survey_id: UUID | None, step: str) -> Printables:
    """The forms of a survey, the one that fits the step first."""
    if survey_id is None:
        return []
    first = {"send": "request-letter", "collect": "response-status", "tabulate": "tabulation"}
    names = ["questionnaire", "request-letter", "reminder", "survey-labels", "survey-envelopes",
             "response-status", "tabulation", "free-text"]  # fmt: skip
    names.sort(key=lambda name: name != first.get(step, "questionnaire"))
    found: Printables = [(name, survey_id) for name in names]
    listed: Printables = [("resource-list", None)]
    return [*listed, *found] if step == PROPOSALS else [*found, *listed]


def page_menu(page: Any) -> QMenu:
    """What ⋯ offers."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    add_new_actions(menu, page)
    menu.addSeparator()
    for words, act in (
        ("調査票を開く(&O)", lambda: page.print_form("questionnaire")),
        ("Excelに書き出す(&X)", page.export),
        ("回答を会員名簿に反映(&M)…", lambda: page.show_step(PROPOSALS)),
        ("回収状況を印刷", lambda: page.print_form("response-status")),
    ):
        menu.addAction(words).triggered.connect(lambda _on=False, act=act: act())
    add_file_actions(menu, page)
    menu.addSeparator()
    menu.addAction("この調査をごみ箱に入れる").triggered.connect(lambda _on=False: page.put_in_bin())
    return menu
