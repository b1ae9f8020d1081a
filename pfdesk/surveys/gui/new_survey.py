"""A first draft to start from: a survey with one question, or one of the ready-made."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu

from pfdesk.surveys import queries
from pfdesk.surveys.commands import DefineSurvey
from pfdesk.surveys.gui.about import open_about
from pfdesk.surveys.model import Choice, Definition, Question, Survey
from pfdesk.surveys.model.ready_made import READY_MADE, ReadyMade, make
from pfdesk.widgets.buttons import icon_button


def new_survey(year: int, taken: Collection[str]) -> DefineSurvey:
    """The command that makes it, with a code that no other survey has."""
    number = next(n for n in range(1, 10_000) if f"survey-{year}-{n}" not in taken)
    survey = Survey(code=f"survey-{year}-{number}", title=f"新しい調査{number}", fiscal_year=year)
    question = Question(
        survey_id=survey.id, code="q1", number=1, kind="single", label="設問の文を入れてください"
    )
    choices = tuple(
        Choice(question_id=question.id, code=str(n), label=label, sort=n)
        for n, label in enumerate(("はい", "いいえ"), 1)
    )
    return DefineSurvey(Definition(survey, (question,), choices))


def add_new_actions(menu: QMenu, page: Any) -> None:
    """The lines of a menu that begin a survey."""
    menu.addAction("調査の名前・期限・前書き・行事(&E)…").triggered.connect(
        lambda _on=False: edit_about(page)
    )
    menu.addSeparator()
    menu.addAction("新しい調査").triggered.connect(lambda _on=False: page.add_record())
    for title, begin in _ready_made_steps(page):
        menu.addAction(f"新しい調査: {title}").triggered.connect(lambda _on=False, go=begin: go())


def add_edit_button(page: Any) -> None:
    """A pencil beside the survey's name."""
    pencil = icon_button("edit", "調査の名前・期限・行事を直す", kind="soft")
    pencil.clicked.connect(lambda: edit_about(page))
    page.ui.head_row.insertWidget(1, pencil)


def edit_about(page: Any) -> None:
    """Open 調査の概要 of the survey shown."""
    open_about(page.desk, page.survey_id, page)


def show_no_survey(page: Any) -> None:
    """What the page says where its year has no survey."""
    hint = (
        "設問をつくり、調査票を印刷し、回答を集計します。ひな形から始めると、年度報告の数字に数えられます。"
    )
    first = ("新しい調査をつくる", page.add_record)
    page.ui.empty.show_state("survey", "ここに調査が並びます", hint, first, _ready_made_steps(page))
    page.status_changed.emit("0件")


def _ready_made_steps(page: Any) -> list[tuple[str, Callable[[], None]]]:
    """The ready-made surveys as words and what begins one on the page."""
    return [(f"{ready.title}のひな形から", partial(_begin, page, ready)) for ready in READY_MADE]


def _begin(page: Any, ready: ReadyMade) -> None:
    taken = [line.code for line in page.desk.ask(queries.survey_lines)]
    page.add(DefineSurvey(make(ready, page.desk.year, taken)))
