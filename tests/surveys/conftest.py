"""An office in memory with the sample surveys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample, fill
from pfdesk.db.journal import Author
from pfdesk.office.office import Office
from pfdesk.surveys.forms import FORMS
from pfdesk.surveys.gui.keying import KeyingPane
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.widgets import theme
from pfdesk.widgets.desk import Desk
from tests.engines import filled_by, memory_office


def new_office() -> Office:
    return memory_office(Author("見本 一郎", "PC-1"))


@pytest.fixture
def office() -> Iterator[Office]:
    made = new_office()
    yield made
    made.close()


@pytest.fixture
def sample(office: Office) -> SurveysSample:
    return filled_by(office, fill)


@pytest.fixture
def page(qtbot: QtBot, office: Office, sample: SurveysSample) -> Iterator[SurveysPage]:
    theme.apply(QApplication.instance(), "light")  # type: ignore[arg-type]
    desk = Desk(office, clerk="例示 桃子", forms=FORMS, today=lambda: date(2024, 2, 20))
    made = SurveysPage(desk)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    made.refresh()
    yield made
    made.close()


def keying(page: SurveysPage, step: str = "key") -> KeyingPane:
    page.show_step(step)
    pane = page.pane(step)
    assert isinstance(pane, KeyingPane)
    return pane
