"""The inline editors of the record: seat, holder, agreement, contact, consent, contact log, channel, resource."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Signal

from pfdesk.directory import commands, model, queries
from pfdesk.directory.gui.belonging_editor import BelongingEditor, offer
from pfdesk.office.command import Command
from pfdesk.ui.directory_edit_agreement import Ui_AgreementEditorScreen
from pfdesk.ui.directory_edit_channel import Ui_ChannelEditorScreen
from pfdesk.ui.directory_edit_consent import Ui_ConsentEditorScreen
from pfdesk.ui.directory_edit_contact import Ui_ContactEditorScreen
from pfdesk.ui.directory_edit_holder import Ui_HolderEditorScreen
from pfdesk.ui.directory_edit_log import Ui_LogEditorScreen
from pfdesk.ui.directory_edit_resource import Ui_ResourceEditorScreen
from pfdesk.ui.directory_edit_seat import Ui_SeatEditorScreen
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import TextField
from pfdesk.widgets.inline_editor import InlineEditor


class LogEditor(BelongingEditor):
    """連絡を記録: what was said today, to whom, and what comes next."""

    screen_class = Ui_LogEditorScreen
    first_field = "text"
    entity = model.ContactLogEntry
    add, change, drop = commands.LogContact, commands.ChangeContactLogEntry, commands.BinContactLogEntry
    choices: ClassVar = {"way": model.WAYS}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui.save.setProperty("kind", "primary")

    def start(self, record: queries.MemberRecord, old: queries.LogLine | None = None) -> None:
        """A new entry of today, or one that is there."""
        offer(self.fields["contact_id"], {None: "(選ばない)", **{c.id: c.name for c in record.contacts}})
        entry = self.desk.ask(queries.log_entry, old.id) if old else None
        new = {"held_on": self.desk.today(), "way": "phone", "contact_id": None}
        self.begin(record.member.id, entry, new, clerk=self.desk.clerk)
        self.ui.save.setText("記録する(&S)" if entry is None else "保存(&S)")


class SeatEditor(InlineEditor):
    """A seat on a body; a new one with its first holder."""

    screen_class = Ui_SeatEditorScreen
    swap_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui.swap.clicked.connect(lambda: self.swap_wanted.emit(self.old.id))

    def start(self, record: queries.MemberRecord, old: model.Seat | None = None) -> None:
        """A new seat, or the terms of one that is there (its holder changes by 委員の交代)."""
        self.member_id: UUID = record.member.id
        bodies = {body.id: body.name for body in self.desk.ask(queries.body_lines)}
        offer(self.fields["body_id"], bodies)
        for name in ("holder_name", "holder_post"):
            self.fields[name].setVisible(old is None)
        self.ui.swap.setVisible(old is not None)
        if old is None:
            self.open_on({"role": "委員", "starts_on": self.desk.today()})
        else:
            self.open_on(
                {name: getattr(old, name) for name in ("body_id", "role", "starts_on", "ends_on")}, old
            )

    def owner(self) -> tuple[Any, ...]:
        return (self.member_id,)

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
        self.ui.save.setText("交代する(&S)")

    def owner(self) -> tuple[Any, ...]:
        return (self.seat_id,)

    def command(self, values: Mapping[str, Any]) -> Command:
        return commands.ReplaceHolder(self.seat_id, **values)


class AgreementEditor(BelongingEditor):
    """協定 with its days, and how long before its end a note is due."""

    screen_class = Ui_AgreementEditorScreen
    entity = model.Agreement
    add, change, drop = commands.AddAgreement, commands.ChangeAgreement, commands.BinAgreement

    def start(self, record: queries.MemberRecord, old: model.Agreement | None = None) -> None:
        """A new agreement, or one that is there."""
        self.begin(record.member.id, old, {"renews": True, "remind_days": model.REMIND_DAYS})


class ContactEditor(BelongingEditor):
    """担当者: a person at the organisation."""

    screen_class = Ui_ContactEditorScreen
    entity = model.Contact
    add, change, drop = commands.AddContact, commands.ChangeContact, commands.BinContact

    def start(self, record: queries.MemberRecord, old: model.Contact | None = None) -> None:
        """A new person, or one that is there."""
        self.begin(record.member.id, old, {}, sort=len(record.contacts))


class ConsentEditor(BelongingEditor):
    """Consent to one purpose."""

    screen_class = Ui_ConsentEditorScreen
    entity = model.Consent
    add, change, drop = commands.AddConsent, commands.ChangeConsent, commands.BinConsent
    choices: ClassVar = {"purpose": model.PURPOSES, "given": {True: "同意あり", False: "同意なし"}}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        notes = self.fields["notes"]
        assert isinstance(notes, TextField)
        notes.limit = 2000

    def start(self, record: queries.MemberRecord, old: model.Consent | None = None) -> None:
        """A new consent, or one that is there."""
        taken = {consent.purpose for consent in record.consents}
        free = next((code for code in model.PURPOSES if code not in taken), "roster")
        new = {"purpose": free, "given": True, "decided_on": self.desk.today()}
        self.begin(record.member.id, old, new)


class ChannelEditor(BelongingEditor):
    """One more phone, fax or mail address."""

    screen_class = Ui_ChannelEditorScreen
    first_field = "value"
    entity = model.MemberChannel
    add, change, drop = commands.AddMemberChannel, commands.ChangeMemberChannel, commands.BinMemberChannel
    choices: ClassVar = {"kind": model.CHANNEL_KINDS}

    def start(self, member_id: UUID, sort: int, old: model.MemberChannel | None = None) -> None:
        """A new one, or one that is there."""
        self.begin(member_id, old, {"kind": "phone"}, sort=sort)


class ResourceEditor(BelongingEditor):
    """One activity or asset."""

    screen_class = Ui_ResourceEditorScreen
    first_field = "title"
    entity = model.Resource
    add, change, drop = commands.AddResource, commands.ChangeResource, commands.BinResource
    choices: ClassVar = {"kind": model.RESOURCE_KINDS}

    def start(self, member_id: UUID, sort: int, old: model.Resource | None = None) -> None:
        """A new one as of today, or one that is there."""
        self.begin(member_id, old, {"kind": "activity", "as_of": self.desk.today()}, sort=sort)
