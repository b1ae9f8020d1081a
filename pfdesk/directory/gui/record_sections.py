"""The sections below the fields of a record, each with the inline editor that belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from pfdesk.directory import queries
from pfdesk.directory.gui import record_rows as rows
from pfdesk.directory.gui.editors import (
    AgreementEditor,
    ConsentEditor,
    ContactEditor,
    HolderEditor,
    LogEditor,
    SeatEditor,
)
from pfdesk.office.traces import Trace
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.inline_editor import InlineEditor
from pfdesk.widgets.section import RecordSection

SHOWN_LOG = 5


class StartsOnRecord(Protocol):
    """An editor that opens in a record, on something new or on an entity of its kind."""

    def start(self, record: queries.MemberRecord, old: Any = None) -> None:
        """Open it."""


class RecordSections(QObject):
    """会議体, 協定, 担当者, 連絡記録, 同意, and そのほか."""

    def __init__(self, desk: Desk, ui: Any, reload: Callable[[], None]) -> None:
        super().__init__(ui.content)
        self.desk = desk
        self.ui = ui
        self.record: queries.MemberRecord | None = None
        self._all_log = False
        self._reload = reload
        self.seat = SeatEditor(desk)
        self.holder = HolderEditor(desk)
        self.agreement = AgreementEditor(desk)
        self.contact = ContactEditor(desk)
        self.consent = ConsentEditor(desk)
        self.log = LogEditor(desk)
        self._all = Button("すべて見る", kind="soft", icon_name="chevron-right", trailing=True)
        self._elsewhere = RecordSection()
        self._elsewhere.describe("ほかの記録")
        self._place()
        self._connect()

    def _place(self) -> None:
        ui = self.ui
        ui.log_rows.addWidget(self.log)
        ui.seats.add_body(self.seat)
        ui.seats.add_body(self.holder)
        ui.agreements.add_body(self.agreement)
        ui.contacts.add_body(self.contact)
        ui.consents.add_body(self.consent)
        ui.log.add_head(self._all)
        ui.elsewhere_rows.addWidget(self._elsewhere)
        self._elsewhere.opened.connect(lambda trace: self.desk.open(trace.room, trace.id))
        ui.seats.set_empty_words("まだ席がありません。")
        ui.contacts.set_empty_words("まだ担当者がいません。")
        ui.log.set_empty_words("まだ連絡の記録がありません。")

    def _connect(self) -> None:
        ui = self.ui
        for section, editor in (
            (ui.seats, self.seat),
            (ui.agreements, self.agreement),
            (ui.contacts, self.contact),
            (ui.consents, self.consent),
        ):
            section.added.connect(lambda one=editor: self._start(one))
            editor.return_to = section.add_button
        self.holder.return_to = ui.seats.add_button
        self.log.return_to = ui.log_contact
        ui.seats.opened.connect(lambda key: self._open(self.seat, self._seat(key).seat))
        ui.agreements.opened.connect(lambda key: self._open(self.agreement, self._one("agreements", key)))
        ui.contacts.opened.connect(lambda key: self._open(self.contact, self._one("contacts", key)))
        ui.consents.opened.connect(lambda key: self._open(self.consent, self._one("consents", key)))
        ui.log.opened.connect(self.open_log)
        self.seat.swap_wanted.connect(self.replace_holder)
        self._all.clicked.connect(self._toggle_log)
        self.log.opened.connect(lambda: self._make_room_for_log(shown=True))
        self.log.closed.connect(lambda: self._make_room_for_log(shown=False))
        for each in self.editors:
            each.opened.connect(lambda one=each: self._bring_up(one))

    @property
    def editors(self) -> tuple[InlineEditor, ...]:
        """All inline editors."""
        return (self.log, self.seat, self.holder, self.agreement, self.contact, self.consent)

    def show(self, record: queries.MemberRecord) -> None:
        """Fill the sections."""
        another = self.record is None or self.record.member.id != record.member.id
        self.record = record
        if another:
            self._all_log = False
        today = self.desk.today()
        seats = rows.seat_rows(record.seats)
        self.ui.seats.show_rows(seats, (*rows.widths_of(seats, (108, 44, 84)), 0))
        agreements = rows.agreement_rows(record.agreements, today)
        self.ui.agreements.show_rows(agreements, (*rows.widths_of(agreements, (164, 91)), 0))
        contacts = rows.contact_rows(record.contacts, today)
        self.ui.contacts.show_rows(contacts, (*rows.widths_of(contacts, (108, 76)), 0))
        consents = rows.consent_rows(record.consents)
        self.ui.consents.show_rows(consents, (*rows.widths_of(consents, (108, 76)), 0))
        self._show_log(record)

    def _show_log(self, record: queries.MemberRecord) -> None:
        lines = record.log[:SHOWN_LOG]
        if self._all_log:
            lines = tuple(self.desk.ask(queries.contact_log, record.member.id, 500))
        shown = rows.log_rows(lines)
        days, _text, clerks = rows.widths_of(shown, (60, 0, 64))
        self.ui.log.show_rows(shown, (days, 0, clerks), record.log_total)
        self._all.setVisible(record.log_total > SHOWN_LOG)
        self._all.setText("たたむ" if self._all_log else "すべて見る")

    def show_traces(self, traces: Sequence[Trace]) -> None:
        """What the member did in other rooms; a click leads there."""
        lines = rows.trace_rows(traces)
        self._elsewhere.show_rows(lines, (*rows.widths_of(lines, (60, 150), 300), 0))
        self._elsewhere.setVisible(bool(traces))

    def set_visible(self, visible: bool) -> None:
        """Show or hide all sections that belong to a member that is kept."""
        for section in (self.ui.seats, self.ui.agreements, self.ui.contacts, self.ui.log, self.ui.consents):
            section.setVisible(visible)
        self.ui.elsewhere.setVisible(visible)

    def close_editors(self) -> None:
        """Put all inline editors away; what is half typed in them is kept."""
        for editor in self.editors:
            if editor.isVisibleTo(self.ui.content):
                editor.put_away()

    def pending(self) -> bool:
        """Whether something half typed stands or is kept in one of them."""
        return any(editor.has_drafts() for editor in self.editors)

    def log_contact(self) -> None:
        """A new entry of the contact log, at the head of the record."""
        self._start(self.log)

    def add_consent(self) -> None:
        """A new consent."""
        self._start(self.consent)

    def replace_holder(self, seat_id: UUID) -> None:
        """委員の交代 for a seat of this member."""
        view = self._seat(seat_id)
        self.close_editors()
        self.holder.start(view)

    def _start(self, editor: StartsOnRecord) -> None:
        if self.record is not None:
            self.close_editors()
            editor.start(self.record)

    def _open(self, editor: StartsOnRecord, entity: Any) -> None:
        if self.record is not None and entity is not None:
            self.close_editors()
            editor.start(self.record, entity)

    def open_log(self, key: UUID) -> None:
        """An entry of the contact log, to be read or changed."""
        self._open(self.log, self.desk.ask(queries.log_entry, key))

    def _seat(self, key: UUID) -> queries.SeatView:
        assert self.record is not None
        return next(view for view in self.record.seats if view.seat.id == key)

    def _one(self, name: str, key: UUID) -> Any:
        return next((one for one in getattr(self.record, name, ()) if one.id == key), None)

    def _toggle_log(self) -> None:
        self._all_log = not self._all_log
        if self.record is not None:
            self._show_log(self.record)

    def _make_room_for_log(self, *, shown: bool) -> None:
        """One primary button in view: that of the open form, else 連絡を記録."""
        self.ui.log_rows.setContentsMargins(0, 0, 0, 16 if shown else 0)
        self.ui.log_contact.setProperty("kind", "secondary" if shown else "primary")

    def _bring_up(self, editor: InlineEditor) -> None:
        # Its place is known only after the layout has run.
        QTimer.singleShot(0, editor, lambda: self.ui.scroll.ensureWidgetVisible(editor, 0, 16))
