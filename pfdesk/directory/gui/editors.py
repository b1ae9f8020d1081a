"""The inline editors of the record: seat, holder, agreement, contact, consent, contact log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal

from pfdesk.directory import commands, model, queries
from pfdesk.directory.gui.inline_editor import InlineEditor
from pfdesk.office.command import Command
from pfdesk.ui.directory_edit_agreement import Ui_AgreementEditorScreen
from pfdesk.ui.directory_edit_consent import Ui_ConsentEditorScreen
from pfdesk.ui.directory_edit_contact import Ui_ContactEditorScreen
from pfdesk.ui.directory_edit_holder import Ui_HolderEditorScreen
from pfdesk.ui.directory_edit_log import Ui_LogEditorScreen
from pfdesk.ui.directory_edit_seat import Ui_SeatEditorScreen
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import ChoiceField, TextField


def _choices(field: Any, options: Mapping[Any, str]) -> None:
    assert isinstance(field, ChoiceField)
    field.set_options(tuple(options.items()))


def _values(entity: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(entity, name) for name in names}


class LogEditor(InlineEditor):
    """連絡を記録: what was said today, to whom, and what comes next."""

    screen_class = Ui_LogEditorScreen
    first_field = "text"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui.save.setProperty("kind", "primary")
        _choices(self.fields["way"], model.WAYS)

    def start(self, record: queries.MemberRecord, old: queries.LogLine | None = None) -> None:
        """A new entry of today, or one that is there."""
        self.member_id = record.member.id
        _choices(self.fields["contact_id"], {None: "(選ばない)", **{c.id: c.name for c in record.contacts}})
        entry = self.desk.ask(queries.log_entry, old.id) if old else None
        if entry is None:
            self.open_on({"held_on": self.desk.today(), "way": "phone", "contact_id": None})
        else:
            self.open_on(_values(entry, *self.fields), entry)
        self.ui.save.setText("記録する" if entry is None else "保存")

    def command(self, values: Mapping[str, Any]) -> Command:
        if self.old is not None:
            return commands.ChangeContactLogEntry(self.old, replace(self.old, **values))
        entry = model.ContactLogEntry(member_id=self.member_id, clerk=self.desk.clerk, **values)
        return commands.LogContact(entry)

    def bin_command(self) -> Command | None:
        return commands.BinContactLogEntry(self.old.id) if self.old else None


class SeatEditor(InlineEditor):
    """A seat on a body; a new one with its first holder."""

    screen_class = Ui_SeatEditorScreen
    swap_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui.swap.clicked.connect(lambda: self.swap_wanted.emit(self.old.id))

    def start(self, record: queries.MemberRecord, old: model.Seat | None = None) -> None:
        """A new seat, or the terms of one that is there (its holder changes by 委員の交代)."""
        self.member_id = record.member.id
        bodies = {body.id: body.name for body in self.desk.ask(queries.body_lines)}
        _choices(self.fields["body_id"], bodies)
        for name in ("holder_name", "holder_post"):
            self.fields[name].setVisible(old is None)
        self.ui.swap.setVisible(old is not None)
        if old is None:
            self.open_on({"role": "委員", "starts_on": self.desk.today()})
        else:
            self.open_on(_values(old, "body_id", "role", "starts_on", "ends_on"), old)

    def command(self, values: Mapping[str, Any]) -> Command:
        given = dict(values)
        name, post = given.pop("holder_name", ""), given.pop("holder_post", "")
        if self.old is not None:
            return commands.ChangeSeat(self.old, replace(self.old, **given))
        seat = model.Seat(member_id=self.member_id, **given)
        holder = None
        if name:
            holder = model.SeatHolder(seat_id=seat.id, name=name, post=post, from_on=seat.starts_on)
        return commands.GiveSeat(seat, holder)

    def bin_command(self) -> Command | None:
        return commands.BinSeat(self.old.id) if self.old else None


class HolderEditor(InlineEditor):
    """委員の交代: the seat stays, its holder is replaced from a day on."""

    screen_class = Ui_HolderEditorScreen

    def start(self, seat: queries.SeatView) -> None:
        """Replace the holder of this seat."""
        self.seat_id: UUID = seat.seat.id
        holder = seat.holder
        now = f"{holder.name} {holder.post}".strip() if holder else "空席"
        self.ui.now.setText(f"{seat.body} いまの委員: {now}")
        self.open_on({"from_on": self.desk.today()})
        self.ui.save.setText("交代する")

    def command(self, values: Mapping[str, Any]) -> Command:
        return commands.ReplaceHolder(self.seat_id, **values)


class AgreementEditor(InlineEditor):
    """協定 with its days."""

    screen_class = Ui_AgreementEditorScreen

    def start(self, record: queries.MemberRecord, old: model.Agreement | None = None) -> None:
        """A new agreement, or one that is there."""
        self.member_id = record.member.id
        if old is None:
            self.open_on({"renews": True})
        else:
            self.open_on(_values(old, *self.fields), old)

    def command(self, values: Mapping[str, Any]) -> Command:
        if self.old is not None:
            return commands.ChangeAgreement(self.old, replace(self.old, **values))
        return commands.AddAgreement(model.Agreement(member_id=self.member_id, **values))

    def bin_command(self) -> Command | None:
        return commands.BinAgreement(self.old.id) if self.old else None


class ContactEditor(InlineEditor):
    """担当者: a person at the organisation."""

    screen_class = Ui_ContactEditorScreen

    def start(self, record: queries.MemberRecord, old: model.Contact | None = None) -> None:
        """A new person, or one that is there."""
        self.member_id = record.member.id
        self.sort = len(record.contacts)
        self.open_on({} if old is None else _values(old, *self.fields), old)

    def command(self, values: Mapping[str, Any]) -> Command:
        if self.old is not None:
            return commands.ChangeContact(self.old, replace(self.old, **values))
        return commands.AddContact(model.Contact(member_id=self.member_id, sort=self.sort, **values))

    def bin_command(self) -> Command | None:
        return commands.BinContact(self.old.id) if self.old else None


class ConsentEditor(InlineEditor):
    """Consent to one purpose."""

    screen_class = Ui_ConsentEditorScreen

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _choices(self.fields["purpose"], model.PURPOSES)
        _choices(self.fields["given"], {True: "同意あり", False: "同意なし"})
        notes = self.fields["notes"]
        assert isinstance(notes, TextField)
        notes.limit = 2000

    def start(self, record: queries.MemberRecord, old: model.Consent | None = None) -> None:
        """A new consent, or one that is there."""
        self.member_id = record.member.id
        if old is None:
            taken = {consent.purpose for consent in record.consents}
            free = next((code for code in model.PURPOSES if code not in taken), "roster")
            self.open_on({"purpose": free, "given": True, "decided_on": self.desk.today()})
        else:
            self.open_on(_values(old, *self.fields), old)

    def command(self, values: Mapping[str, Any]) -> Command:
        if self.old is not None:
            return commands.ChangeConsent(self.old, replace(self.old, **values))
        return commands.AddConsent(model.Consent(member_id=self.member_id, **values))

    def bin_command(self) -> Command | None:
        return commands.BinConsent(self.old.id) if self.old else None
