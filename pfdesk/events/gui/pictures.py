"""The states of the page that the screenshots show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfdesk.events import queries
from pfdesk.events.gui.add_people import AddPeopleDialog
from pfdesk.events.gui.certificates import CertificatesDialog
from pfdesk.events.gui.editors import EventDialog, PartDialog
from pfdesk.events.gui.person_dialog import PersonDialog
from pfdesk.events.gui.reception import ReceptionWindow
from pfdesk.events.model import part_start

Picture = Callable[[], QWidget | None]


def pictures(page: Any) -> list[tuple[str, Picture]]:
    """The page, a search, the dialogs, and the reception."""
    made = _Pictures(page)
    return [
        ("", made.listed),
        ("search", lambda: page.record.ui.people_search.set_search("みほん")),
        ("event", made.event),
        ("part", made.part),
        ("person", made.person),
        ("add-people", made.add_people),
        ("certificates", made.certificates),
        ("reception", made.reception),
    ]


class _Pictures:
    """Makes each state; None where no event is shown."""

    def __init__(self, page: Any) -> None:
        self.page, self.desk, self.record = page, page.desk, page.record

    def listed(self) -> None:
        self.record.ui.people_search.set_search("")

    def event(self) -> QWidget:
        return _shown(EventDialog(self.desk, None, self.page))

    def part(self) -> QWidget | None:
        parts = self.record.record.part_entities if self.record.record else ()
        return _shown(PartDialog(self.desk, parts[0].event_id, parts[0], self.page)) if parts else None

    def person(self) -> QWidget | None:
        self.listed()
        lines = self.record.ui.people.lines()
        if not lines:
            return None
        old = self.desk.ask(queries.registration_entity, lines[0].id)
        return _shown(PersonDialog(self.desk, old.event_id, old, self.page))

    def add_people(self) -> QWidget | None:
        event_id = self.record.event_id
        return _shown(AddPeopleDialog(self.desk, event_id, self.page)) if event_id else None

    def certificates(self) -> QWidget | None:
        courses = self.desk.ask(queries.course_lines)
        return _shown(CertificatesDialog(self.desk, courses[0].id, self.page)) if courses else None

    def reception(self) -> QWidget | None:
        self.listed()
        shown = self.record.record
        if self.record.event_id is None or shown is None:
            return None
        parts = (part_start(shown.event.held_on, part.starts) for part in shown.part_entities)
        starts = [start for start in parts if start is not None]
        before = min(starts) - timedelta(minutes=12) if starts else self.record.now()
        window = ReceptionWindow(self.desk, self.record.event_id, lambda: before)
        window.resize(self.page.window().size())
        window.box.setText("みほん")
        return window


def _shown(dialog: QWidget) -> QWidget:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    dialog.show()
    return dialog
