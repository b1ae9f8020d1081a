"""For any sequence of commands in all rooms: undo all is the state before, redo all the state after, and all holds."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual import commands as annual
from pfdesk.annual.model import Project
from pfdesk.app.rooms import room_checks
from pfdesk.db.engine import open_engine
from pfdesk.db.schema import Base
from pfdesk.db.schema.annual import ProjectRow
from pfdesk.db.schema.directory import MemberRow, SeatRow
from pfdesk.db.schema.events import CourseRow, EventPartRow, EventRow, RegistrationRow
from pfdesk.db.schema.pamphlets import DeskRow, EditionRow, MovementRow, PlaceRow
from pfdesk.db.schema.surveys import AnswerRow, QuestionRow, ResponseRow, SurveyRow, TargetRow
from pfdesk.directory import commands as directory
from pfdesk.directory.model import ContactLogEntry, Member
from pfdesk.events import commands as events
from pfdesk.events.model import Registration
from pfdesk.office.checks import office_checks
from pfdesk.office.command import Command
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands as pamphlets
from pfdesk.pamphlets.model import Desk, ListingConsent, Movement
from pfdesk.surveys import commands as surveys
from pfdesk.surveys.model import Value
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from tests.engines import AUTHOR
from tests.office.chooser import Chooser
from tests.office.every_command import command_classes, maker
from tests.office.made_commands import LEFT_OUT

DAY = date(2024, 2, 21)
NOON = datetime(2024, 2, 21, 3, 0, tzinfo=UTC)

Verb = Callable[[Chooser], Command]


def _change_member(c: Chooser) -> Command:
    member = c.entity(MemberRow, Member)
    return directory.ChangeMember(member, replace(member, notes=c.word, name=c.word or "名無し商店"))


def _change_project(c: Chooser) -> Command:
    project = c.entity(ProjectRow, Project)
    return annual.ChangeProject(project, replace(project, result=c.word, budget=c.number))


def _change_desk(c: Chooser) -> Command:
    desk = c.entity(DeskRow, Desk)
    return pamphlets.ChangeDesk(desk, replace(desk, phone=f"0143-00-{c.number % 10_000:04d}"))


def _damaged(c: Chooser) -> Command:
    edition = c.one(EditionRow)
    line = Movement(edition_id=edition, kind="damaged", moved_on=DAY, copies=c.number % 3 + 1)
    return pamphlets.BookMovements((line,))


VERBS: dict[str, Verb] = {
    "add member": lambda c: directory.AddMember(Member(name=c.word or "名無し商店", kana="みほん")),
    "change member": _change_member,
    "bin member": lambda c: directory.BinMember(c.one(MemberRow)),
    "log contact": lambda c: directory.LogContact(
        ContactLogEntry(member_id=c.one(MemberRow), held_on=DAY, text=c.word or "電話した")
    ),
    "replace holder": lambda c: directory.ReplaceHolder(c.one(SeatRow), c.word or "見本 新", DAY),
    "remind": lambda c: surveys.Remind(c.one(SurveyRow), DAY),
    "book return": lambda c: surveys.BookReturns(((c.one(TargetRow), DAY),)),
    "take back return": lambda c: surveys.TakeBackReturn(c.one(TargetRow)),
    "mark unsure": lambda c: surveys.MarkUnsure(c.one(AnswerRow), unsure=bool(c.number % 2)),
    "key answer": lambda c: surveys.KeyAnswer(
        c.one(ResponseRow), c.one(QuestionRow), Value("answered", text=c.word or "はい"), "見本 一郎"
    ),
    "damaged": _damaged,
    "hand out": lambda c: pamphlets.hand_out(c.one(EditionRow), [(c.one(PlaceRow), c.number % 300 + 1)], DAY),
    "counter": lambda c: pamphlets.CounterMovement(c.one(MovementRow), DAY, "数え直し"),
    "correct": lambda c: pamphlets.CorrectMovement(c.one(MovementRow), DAY, c.number % 500 + 1, "数え直し"),
    "change desk": _change_desk,
    "consent": lambda c: pamphlets.RecordConsent(
        ListingConsent(desk_id=c.one(DeskRow), state="agreed", decided_on=DAY, decided_by="見本 花子")
    ),
    "check in": lambda c: events.CheckIn(c.one(RegistrationRow), c.one(EventPartRow), NOON),
    "take back check-in": lambda c: events.TakeBackCheckIn(c.one(RegistrationRow), c.one(EventPartRow)),
    "reply": lambda c: events.RecordReply(
        (c.one(RegistrationRow),), ("yes", "no", "waiting", "")[c.number % 4]
    ),
    "walk in": lambda c: events.WalkIn(
        Registration(event_id=c.one(EventRow), name=c.word.strip() or "見本 客"), c.one(EventPartRow), NOON
    ),
    "complete anyway": lambda c: events.CompleteAnyway(
        c.one(CourseRow), c.one(RegistrationRow), DAY, c.word.strip() or "録画で受講"
    ),
    "issue certificates": lambda c: events.IssueCertificates(c.one(CourseRow), DAY),
    "copy event": lambda c: events.CopyEvent(c.one(EventRow), new_id(), DAY, people=bool(c.number % 2)),
    "bin place": lambda c: pamphlets.BinPlace(c.one(PlaceRow)),
    "change project": _change_project,
    # And every command class of the program, so that none is forgotten (test_every_command.py).
    **{
        cls.__name__: make
        for cls in command_classes()
        if cls.__name__ not in LEFT_OUT and (make := maker(cls)) is not None
    },
}


def contents(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal's."""
    return {
        table.name: sorted(tuple(row) for row in session.execute(select(table)))
        for table in Base.metadata.sorted_tables
        if not table.name.startswith("unit")
    }


def assert_all_holds(office: Office) -> None:
    """Every check of `pfdesk check`."""
    assert [check for check in office.ask(office_checks, room_checks()) if not check.ok] == []


steps = st.lists(
    st.tuples(
        st.sampled_from(sorted(VERBS)), st.integers(0, 10_000), st.text("見本例示あいアｲ1 ", max_size=8)
    ),
    max_size=8,
)


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_undo_all_and_redo_all(sample_once: Path, tmp_path: Path, steps: list[tuple[str, int, str]]) -> None:
    path = Path(shutil.copy(sample_once, tmp_path / "o.pfdesk"))
    engine = open_engine(path)
    try:
        _walk(Office(engine, AUTHOR), steps)
    finally:
        engine.dispose()


def _walk(office: Office, steps: list[tuple[str, int, str]]) -> None:
    states = [office.ask(contents)]
    for verb, number, word in steps:
        try:
            changes = office.do(VERBS[verb](Chooser(office, number, word)))
        except Refused:
            assert office.ask(contents) == states[-1], f"{verb} was refused but left something"
            continue
        if changes.tables:
            states.append(office.ask(contents))
        assert_all_holds(office)
    for state in reversed(states[:-1]):
        assert office.undo() is not None
        assert office.ask(contents) == state
        assert_all_holds(office)
    for state in states[1:]:
        assert office.redo() is not None
        assert office.ask(contents) == state
    assert office.redo() is None
    assert_all_holds(office)
