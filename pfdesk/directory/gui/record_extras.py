"""Three more sections of a record: ほかの連絡先, 社会資源 and 目印."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from pfdesk.directory import commands, model, queries
from pfdesk.directory.gui.filter_menu import fill_tag_menu
from pfdesk.directory.gui.inline_editor import InlineEditor
from pfdesk.directory.queries.channels import member_channels
from pfdesk.office.command import Command
from pfdesk.ui.directory_edit_channel import Ui_ChannelEditorScreen
from pfdesk.ui.directory_edit_resource import Ui_ResourceEditorScreen
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import ChoiceField
from pfdesk.widgets.section import RecordSection, Row

ICONS = {"phone": "phone", "fax": "fax", "email": "mail"}


class ChannelEditor(InlineEditor):
    """One more phone, fax or mail address."""

    screen_class = Ui_ChannelEditorScreen
    first_field = "value"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        kind = self.fields["kind"]
        assert isinstance(kind, ChoiceField)
        kind.set_options(tuple(model.CHANNEL_KINDS.items()))
        self.member_id: UUID | None = None
        self.sort = 0

    def start(self, member_id: UUID, sort: int, old: model.MemberChannel | None = None) -> None:
        """A new one, or one that is there."""
        self.member_id, self.sort = member_id, sort
        values = {"kind": "phone"} if old is None else {name: getattr(old, name) for name in self.fields}
        self.open_on(values, old)

    def command(self, values: Mapping[str, Any]) -> Command:
        if self.old is not None:
            return commands.ChangeMemberChannel(self.old, replace(self.old, **values))
        assert self.member_id is not None
        made = model.MemberChannel(member_id=self.member_id, sort=self.sort, **values)
        return commands.AddMemberChannel(made)

    def bin_command(self) -> Command | None:
        return commands.BinMemberChannel(self.old.id) if self.old else None


class ResourceEditor(InlineEditor):
    """One activity or asset."""

    screen_class = Ui_ResourceEditorScreen
    first_field = "title"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        kind = self.fields["kind"]
        assert isinstance(kind, ChoiceField)
        kind.set_options(tuple(model.RESOURCE_KINDS.items()))
        self.member_id: UUID | None = None
        self.sort = 0

    def start(self, member_id: UUID, sort: int, old: model.Resource | None = None) -> None:
        """A new one as of today, or one that is there."""
        self.member_id, self.sort = member_id, sort
        new = {"kind": "activity", "as_of": self.desk.today()}
        self.open_on(new if old is None else {name: getattr(old, name) for name in self.fields}, old)

    def command(self, values: Mapping[str, Any]) -> Command:
        if self.old is not None:
            return commands.ChangeResource(self.old, replace(self.old, **values))
        assert self.member_id is not None
        return commands.AddResource(model.Resource(member_id=self.member_id, sort=self.sort, **values))

    def bin_command(self) -> Command | None:
        return commands.BinResource(self.old.id) if self.old else None


class RecordExtras(QObject):
    """Placed among the sections of a record pane's screen ``ui``."""

    def __init__(self, desk: Desk, ui: Any) -> None:
        super().__init__(ui.content)
        self.desk = desk
        self.member_id: UUID | None = None
        self.channels, self.resources, self.tags = RecordSection(), RecordSection(), RecordSection()
        self.channels.describe("ほかの連絡先", "連絡先を追加")
        self.resources.describe("社会資源", "社会資源を追加")
        self.tags.describe("目印", "目印を付ける")
        self.editor = ChannelEditor(desk)
        self.channels.add_body(self.editor)
        self.resource_editor = ResourceEditor(desk)
        self.resources.add_body(self.resource_editor)
        self.editor.return_to = self.channels.add_button
        self.resource_editor.return_to = self.resources.add_button
        rows = ui.content_rows
        rows.insertWidget(rows.indexOf(ui.contacts) + 1, self.channels)
        rows.insertWidget(rows.indexOf(ui.others), self.resources)
        rows.insertWidget(rows.indexOf(ui.others), self.tags)
        self._found: tuple[model.MemberChannel, ...] = ()
        self._resources: tuple[model.Resource, ...] = ()
        self.channels.added.connect(lambda: self._open(None))
        self.channels.opened.connect(self._open)
        self.resources.added.connect(lambda: self._open_resource(None))
        self.resources.opened.connect(self._open_resource)
        self.tags.added.connect(self._choose_tag)
        self.tags.opened.connect(lambda _id: self._choose_tag())

    def show(self, member_id: UUID | None) -> None:
        """Fill the sections; hide them for a member that is not kept yet."""
        for section, editor in ((self.channels, self.editor), (self.resources, self.resource_editor)):
            if member_id != self.member_id and editor.isVisibleTo(section):
                editor.put_away()
        self.member_id = member_id
        for section in (self.channels, self.resources, self.tags):
            section.setVisible(member_id is not None)
        if member_id is None:
            return
        self._found = self.desk.ask(member_channels, member_id)
        self.channels.show_rows([_row(one) for one in self._found], (160, 0))
        self._resources = self.desk.ask(queries.member_resources, member_id)
        self.resources.show_rows([_resource_row(one) for one in self._resources], (160, 0))
        borne = [line for line in self.desk.ask(queries.tag_lines, [member_id]) if line.members]
        self.tags.show_rows([Row(line.id, (line.tag.name,), "tag") for line in borne], (0,))

    def pending(self) -> bool:
        """Whether something half typed stands or is kept in one of the editors."""
        return self.editor.has_drafts() or self.resource_editor.has_drafts()

    def tag_menu(self) -> QMenu:
        """The marks of the office, those that this member bears ticked."""
        menu = QMenu(self.tags)
        if self.member_id is not None:
            fill_tag_menu(menu, self.desk, self.tags.window(), [self.member_id])
        return menu

    def _choose_tag(self) -> None:
        menu = self.tag_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.tags.mapToGlobal(self.tags.rect().topRight()))

    def _open_resource(self, key: UUID | None) -> None:
        if self.member_id is not None:
            old = next((one for one in self._resources if one.id == key), None)
            self.resource_editor.start(self.member_id, len(self._resources), old)

    def _open(self, key: UUID | None) -> None:
        if self.member_id is not None:
            old = next((one for one in self._found if one.id == key), None)
            self.editor.start(self.member_id, len(self._found), old)


def _resource_row(one: model.Resource) -> Row:
    told = f"{era_text(one.as_of)} {one.source}".strip() if one.as_of else one.source
    kind = "" if one.kind == "activity" else f"{model.RESOURCE_KINDS[one.kind]}: "
    return Row(one.id, (f"{kind}{one.title}", " ".join(f"{one.details} {told}".split())), "star")


def _row(channel: model.MemberChannel) -> Row:
    return Row(channel.id, (channel.value, channel.title), ICONS[channel.kind])
