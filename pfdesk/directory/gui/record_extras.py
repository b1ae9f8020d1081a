"""Further sections of a record: ほかの連絡先, 社会資源, 目印, and what was merged into it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from pfdesk.directory import model, queries
from pfdesk.directory.gui.editors import ChannelEditor, ResourceEditor
from pfdesk.directory.gui.filter_menu import fill_tag_menu
from pfdesk.directory.queries.channels import member_channels
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.section import RecordSection, Row

ICONS = {"phone": "phone", "fax": "fax", "email": "mail"}


class RecordExtras(QObject):
    """Placed among the sections of a record pane's screen ``ui``."""

    def __init__(self, desk: Desk, ui: Any) -> None:
        super().__init__(ui.content)
        self.desk = desk
        self.member_id: UUID | None = None
        self.channels, self.resources, self.tags = RecordSection(), RecordSection(), RecordSection()
        self.merged = RecordSection()
        self.merged.describe("名寄せした記録")
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
        rows.insertWidget(rows.indexOf(ui.others), self.merged)
        self._found: tuple[model.MemberChannel, ...] = ()
        self._resources: tuple[model.Resource, ...] = ()
        self.channels.added.connect(lambda: self._open(None))
        self.channels.opened.connect(self._open)
        self.resources.added.connect(lambda: self._open_resource(None))
        self.resources.opened.connect(self._open_resource)
        self.tags.added.connect(self._choose_tag)
        self.tags.opened.connect(lambda _id: self._choose_tag())
        self.merged.opened.connect(self._part)

    def show(self, member_id: UUID | None) -> None:
        """Fill the sections; hide them for a member that is not kept yet."""
        for section, editor in ((self.channels, self.editor), (self.resources, self.resource_editor)):
            if member_id != self.member_id and editor.isVisibleTo(section):
                editor.put_away()
        self.member_id = member_id
        for section in (self.channels, self.resources, self.tags):
            section.setVisible(member_id is not None)
        merged = self.desk.ask(queries.merged_members, member_id) if member_id is not None else []
        self.merged.show_rows([_merged_row(one) for one in merged], (200, 0))
        self.merged.setVisible(bool(merged))
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

    def _part(self, lost: UUID) -> None:
        """分離, with all that goes back shown first."""
        from pfdesk.directory.gui.merge import part_member

        part_member(self.desk, lost, self.merged.window())

    def _open_resource(self, key: UUID | None) -> None:
        if self.member_id is not None:
            old = next((one for one in self._resources if one.id == key), None)
            self.resource_editor.start(self.member_id, len(self._resources), old)

    def _open(self, key: UUID | None) -> None:
        if self.member_id is not None:
            old = next((one for one in self._found if one.id == key), None)
            self.editor.start(self.member_id, len(self._found), old)


def _merged_row(one: queries.MergedLine) -> Row:
    return Row(one.id, (one.name, f"会員番号 {one.number}　{one.address}"), "merge")


def _resource_row(one: model.Resource) -> Row:
    told = f"{era_text(one.as_of)} {one.source}".strip() if one.as_of else one.source
    kind = "" if one.kind == "activity" else f"{model.RESOURCE_KINDS[one.kind]}: "
    return Row(one.id, (f"{kind}{one.title}", " ".join(f"{one.details} {told}".split())), "star")


def _row(channel: model.MemberChannel) -> Row:
    return Row(channel.id, (channel.value, channel.title), ICONS[channel.kind])
