"""The dialogs of an event, a part, a course, and of last year's event once more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.events import commands, queries
from pfdesk.events.model import COURSE_RULES, Course, Event, EventPart, measure, measure_text, span_hours
from pfdesk.office.command import Command
from pfdesk.ui.events_copy_event import Ui_CopyEventScreen
from pfdesk.ui.events_edit_course import Ui_CourseEditorScreen
from pfdesk.ui.events_edit_event import Ui_EventEditorScreen
from pfdesk.ui.events_edit_part import Ui_PartEditorScreen
from pfdesk.values.errors import Refused, naming
from pfdesk.values.ids import new_id
from pfdesk.widgets import tell
from pfdesk.widgets.choice_fields import ChoiceField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.entry_dialog import EntryDialog
from pfdesk.widgets.field import Field
from pfdesk.widgets.note_field import NoteField


def offer(field: Field, options: Mapping[Any, str]) -> None:
    """Give a field of choices what can be chosen."""
    assert isinstance(field, ChoiceField)
    field.set_options(tuple(options.items()))


def values_of(entity: Any, fields_shown: Mapping[str, Field]) -> dict[str, Any]:
    """What the fields show of an entity."""
    names = {one.name for one in fields(entity)}
    return {name: getattr(entity, name) for name in fields_shown if name in names}


class EventDialog(EntryDialog):
    """行事: title, day, place, organiser, contractor, capacity and the day replies are due."""

    screen_class = Ui_EventEditorScreen

    def __init__(self, desk: Desk, old: Event | None = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.made: UUID | None = None
        self.setWindowTitle("行事を追加" if old is None else "行事を直す")
        contractor = self.fields["contractor"]
        assert isinstance(contractor, NoteField)
        contractor.set_lines(2)  # the names of several firms
        self.setMinimumWidth(600)
        self.open_on({"held_on": desk.today()} if old is None else values_of(old, self.fields), old)

    def command(self, values: Mapping[str, Any]) -> Command | None:
        if self.old is None:
            event = Event(**values)
            self.made = event.id
            return commands.AddEvent(event)
        change = commands.ChangeEvent(self.old, replace(self.old, **values))
        return None if change.idle else change

    def bin_command(self) -> Command | None:
        return commands.BinEvent(self.old.id) if self.old else None


class _Measured(EntryDialog):
    """A dialog with one number that is typed as text."""

    measured = ""

    def _measured(self, values: Mapping[str, Any]) -> dict[str, Any]:
        with naming(self.measured):
            return {**values, self.measured: measure(values[self.measured])}

    def _shown(self, entity: Any) -> dict[str, Any]:
        shown = values_of(entity, self.fields)
        return {**shown, self.measured: measure_text(shown[self.measured])}


ROUNDED: Final = 0.05
"""Hours that differ less from what the times give are those, as clerks round them: 1.3 for 80 minutes."""


class PartDialog(_Measured):
    """部: its times, place and speaker, and the course of which it is a session."""

    screen_class = Ui_PartEditorScreen
    measured = "hours"

    def __init__(
        self, desk: Desk, event_id: UUID, old: EventPart | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.event_id = event_id
        courses = {line.id: line.title for line in desk.ask(queries.course_lines)}
        offer(self.fields["course_id"], {None: "(講座の回ではない)", **courses})
        self.setWindowTitle("部を追加" if old is None else f"{old.name}を直す")
        self.open_on({} if old is None else self._shown(old), old)
        self.fields["course_id"].edited.connect(self._name_session)
        self._given = self.fields["hours"].text().strip()
        self._proposed = self._given if self._follows() else ""
        for name in ("starts", "ends"):
            self.fields[name].edited.connect(self._propose_hours)

    def _span(self) -> str:
        """How long the part is by its times; nothing while one of them is none."""
        starts, ends = (self.fields[name].text() for name in ("starts", "ends"))
        try:
            return measure_text(span_hours(starts, ends))
        except Refused:
            return ""

    def _follows(self) -> bool:
        """Whether the hours are those of the times; 1.3 of 80 minutes is, as clerks round it."""
        try:
            hours, span = (measure(text) for text in (self.fields["hours"].text(), self._span()))
        except Refused:
            return False
        return not hours or abs(hours - span) < ROUNDED

    def _propose_hours(self) -> None:
        """The hours follow the times, unless the clerk has given others; of times half typed they are as before."""
        field = self.fields["hours"]
        if field.text().strip() in {"", self._proposed}:
            self._proposed = self._span() or self._given
            field.set_value(self._proposed)

    def _name_session(self) -> None:
        """Propose the next session's name; a make-up (補講) is given the name of the session it repeats."""
        course_id, field = self.fields["course_id"].value(), self.fields["session"]
        if course_id is None:
            return
        if not field.text().strip():
            field.set_value(self.desk.ask(queries.next_session_name, course_id))
        names = "・".join(self.desk.ask(queries.session_names, course_id))
        if names:
            field.setToolTip(f"これまでの回: {names}。補講は、もとの回と同じ名前にすると出席が数えられます。")

    def command(self, values: Mapping[str, Any]) -> Command | None:
        given = self._measured(values)
        if self.old is None:
            return commands.AddParts(self.event_id, (EventPart(event_id=self.event_id, **given),))
        change = commands.ChangeEventPart(self.old, replace(self.old, **given))
        return None if change.idle else change

    def bin_command(self) -> Command | None:
        return commands.BinEventPart(self.old.id) if self.old else None


class CourseDialog(_Measured):
    """講座: its rule of completion and what stands on its certificate."""

    screen_class = Ui_CourseEditorScreen
    measured = "needed"

    def __init__(self, desk: Desk, old: Course | None = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        offer(self.fields["rule"], COURSE_RULES)
        self.fields["rule"].edited.connect(self._show_measure)
        own = old.id if old else None
        courses = {line.id: line.title for line in desk.ask(queries.course_lines) if line.id != own}
        offer(self.fields["refreshes_id"], {None: "(更新のための講座ではない)", **courses})
        self.setWindowTitle("講座を追加" if old is None else "講座を直す")
        start = {"rule": "all", "certificate_title": "修了証"}
        self.open_on(start if old is None else self._shown(old), old)
        self._show_measure()

    def _show_measure(self) -> None:
        rule = self.fields["rule"].value()
        self.fields["needed"].setProperty("label", "必要な時間" if rule == "hours" else "必要な回数")
        self.fields["needed"].setVisible(rule != "all")

    def command(self, values: Mapping[str, Any]) -> Command | None:
        given = self._measured(values)
        if given["rule"] == "all":
            given["needed"] = 0.0
        if self.old is None:
            return commands.AddCourse(Course(**given))
        change = commands.ChangeCourse(self.old, replace(self.old, **given))
        if change.idle:
            return None
        self._ask_where_nobody_can(change.after)
        return change

    def _ask_where_nobody_can(self, course: Course) -> None:
        """A rule that wants more than the course has so far is asked for; Refused where the clerk mends it."""
        held = self.desk.ask(queries.course_measure, course.id)
        there, unit = (held.hours, "時間") if course.rule == "hours" else (held.sessions, "回")
        if course.rule == "all" or not held.sessions or course.needed <= there:
            return
        found = next(line for line in self.desk.ask(queries.course_lines) if line.id == course.id)
        told = f"この講座は、いま全部で{measure_text(there)}{unit}です。{measure_text(course.needed)}{unit}では、"
        told += "まだ誰も修了になりません。"
        lost = (
            f"修了とした{found.completed}名も、出席が足りない「要確認」になります。"
            if found.completed
            else ""
        )
        lost += "続きの回をあとから加えるときは、このまま保存してください。"
        if not tell.ask(self, told, "このまま保存する", "直す", lost):
            raise Refused("needed", f"{measure_text(there)}{unit}までにしてください。")

    def bin_command(self) -> Command | None:
        return commands.BinCourse(self.old.id) if self.old else None


class CopyDialog(EntryDialog):
    """行事の複写: the day, and whether the people, and those who came unannounced, are invited again."""

    screen_class = Ui_CopyEventScreen

    def __init__(self, desk: Desk, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.event_id, self.made = event.id, new_id()
        self.open_on({})
        self._walk_ins = desk.ask(queries.walk_in_count, event.id)
        self.ui.walk_ins.setProperty("label", f"前回の当日参加 {self._walk_ins}名も写す(メモに残ります)")
        self.fields["people"].edited.connect(self._offer_walk_ins)
        self._offer_walk_ins()
        self.ui.save.setText("写して作る")
        self.fields["held_on"].setFocus()

    def command(self, values: Mapping[str, Any]) -> Command:
        people = values["people"]
        walk_ins = people and values["walk_ins"]
        return commands.CopyEvent(self.event_id, self.made, values["held_on"], people, walk_ins)

    def _offer_walk_ins(self) -> None:
        """Who came unannounced is asked for apart, unticked, where the list is copied at all."""
        self.fields["walk_ins"].setVisible(self.fields["people"].value() and self._walk_ins > 0)
