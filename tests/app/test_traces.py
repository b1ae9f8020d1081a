"""What a member did in the other rooms stands on its record and on its card."""

from __future__ import annotations

from typing import Any

import pypdfium2
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pfdesk.app.rooms import forms, traces
from pfdesk.app.start import Opened
from pfdesk.app.window import make_desk
from pfdesk.db.schema.events import EventRow, RegistrationRow
from pfdesk.db.schema.surveys import TargetRow
from pfdesk.directory.gui.page import DirectoryPage
from pfdesk.paper.form import Letterhead
from pfdesk.widgets.section import SectionRow
from tests.samples import TODAY


def busiest(session: Session) -> Any:
    """The member with the most registrations."""
    row = RegistrationRow
    query = select(row.member_id).where(row.member_id.is_not(None)).group_by(row.member_id)
    return session.scalars(query.order_by(func.count().desc(), row.member_id).limit(1)).one()


def test_every_room_is_heard_newest_first(sample: Opened) -> None:
    member = sample.office.ask(busiest)
    found = sample.office.ask(traces, member)
    assert [one.on for one in found] == sorted((one.on for one in found), reverse=True)
    counted: Any = sample.office.ask(
        lambda session: session.scalar(
            select(func.count(EventRow.id.distinct()))
            .join(RegistrationRow, RegistrationRow.event_id == EventRow.id)
            .where(RegistrationRow.member_id == member)
        )
    )
    assert len([one for one in found if one.room == "events"]) == counted > 0


def test_a_survey_says_whether_it_was_answered(sample: Opened) -> None:
    def answered(session: Session) -> list[Any]:
        row = TargetRow
        return list(session.scalars(select(row.member_id).where(row.member_id.is_not(None)).limit(5)))

    for member in sample.office.ask(answered):
        (trace,) = [one for one in sample.office.ask(traces, member) if one.room == "surveys"]
        assert "回答" in trace.detail


def test_the_record_and_the_card_show_them(sample: Opened, qtbot: QtBot) -> None:
    member = sample.office.ask(busiest)
    (first, *_) = sample.office.ask(traces, member)
    page = DirectoryPage(make_desk(sample, lambda: TODAY))
    page.refresh()
    qtbot.addWidget(page)
    page.show_record(member)
    shown = [row for row in page.record.ui.elsewhere.findChildren(SectionRow) if row.row.id == first]
    with qtbot.waitSignal(page.desk.open_wished) as wished:
        shown[0].opened.emit(shown[0].row.id)
    assert wished.args == [first.room, first.id]
    card = next(form for form in forms() if form.name == "member-card")
    printed = sample.office.ask(card.print, member, Letterhead("見本市", TODAY))
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(printed.pdf))
    assert "ほかの記録" in text
    assert first.text in text.replace("\r\n", "")
