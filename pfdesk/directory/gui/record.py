"""The record of a member: fields saved as one leaves them, and what belongs to it by sections."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.directory import commands, model, queries
from pfdesk.directory.gui.list_page import MemberPane
from pfdesk.directory.gui.look_up import AddressLookUp
from pfdesk.directory.gui.record_head import show_head, show_new_head
from pfdesk.directory.gui.record_sections import RecordSections
from pfdesk.directory.gui.record_verbs import LOOKED_AT, further_verbs, traces_of, warn_of_likes
from pfdesk.ui.directory_record import Ui_RecordScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import ChoiceField, Field, TextField, align_labels
from pfdesk.widgets.form_binder import FormBinder

UNNAMED = "(名称未入力)"
GOING_ON = "書きかけの続きです。捨てるときは Esc を押します。"
KEPT_FOR_NEXT = "書きかけの会員を残しました。次の「追加」で続きから書けます。"
THROW_AWAY = "書きかけの会員を捨てますか。"
NAME_FIRST = "先に名称を入れてください。名称が入ると保存されます。"
IN_BIN = "「{}」はごみ箱にあります。見るときは、ツール > ごみ箱 で元に戻してください。"
FIELD_EDGE = 98
EDGE = 24


class RecordPane(MemberPane):
    """Shows one member, or a new one that is kept as soon as it has a name.

    ``binned``: the member went into the bin; ``dropped``: a new one was given up;
    ``print_wanted``: its forms are to be offered.
    """

    binned = Signal(object)
    dropped = Signal()
    print_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui: Ui_RecordScreen = Ui_RecordScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.record = None
        self._draft: model.Member | None = None
        self._left_draft: model.Member | None = None
        self._went_on_with: model.Member | None = None
        self.binder = FormBinder(self.ui.content, desk, self._save)
        self.sections: RecordSections = RecordSections(desk, self.ui, self.reload)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        self.places = AddressLookUp(self.binder)
        kind = self.field("kind")
        assert isinstance(kind, ChoiceField)
        kind.set_options(tuple(model.KINDS.items()))
        self.ui.more_fields.setParent(self.ui.others)
        self.ui.others.add_body(self.ui.more_fields)
        for container in (self.ui.fields, self.ui.more_fields):
            align_labels(container, FIELD_EDGE)
        self.ui.names.hide()
        self.ui.category.hide()
        bar = self.ui.scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: self._leave_room(bar.width() if most else 0))

    def _leave_room(self, bar: int) -> None:
        """Keep the fields as wide as they are, whether the scroll bar is there or not."""
        self.ui.content_rows.setContentsMargins(EDGE, 4, EDGE - bar, EDGE)

    def _connect(self) -> None:
        self.ui.edit_names.clicked.connect(self.edit_names)
        self.ui.log_contact.clicked.connect(self.log_contact)
        self.ui.print_button.clicked.connect(self.print_wanted)
        self.ui.record_more.clicked.connect(self._show_menu)
        for name in LOOKED_AT:
            self.field(name).edited.connect(self._warn_of_likes)

    def field(self, name: str) -> Field:
        """The field of that name."""
        return self.binder.field(name)

    @property
    def member_id(self) -> UUID | None:
        """Whose record it is; None for a new one and for none."""
        return self.record.member.id if self.record and self._draft is None else None

    @property
    def is_new(self) -> bool:
        """Whether a member is being entered that is not kept yet."""
        return self._draft is not None

    # showing

    def show_record(self, member_id: UUID) -> None:
        """Show a member. Raises Refused when it is not there, or in the bin."""
        found = self.desk.ask(queries.member_record, self.desk.ask(queries.standing_member, member_id))
        if found.binned:
            raise Refused("id", IN_BIN.format(found.member.name))
        another = member_id != self.member_id
        if another:
            self.binder.flush()
            self.sections.close_editors()
            self.ui.names.hide()
            self.ui.scroll.verticalScrollBar().setValue(0)
        self._leave_draft()
        self.record = found
        self._fill_choices()
        self.binder.show(found.member)
        self._show_head(found)
        self.sections.show(found)
        self._show_former_phone(found.member.id)
        self.sections.show_traces(traces_of(self.desk, self.record.member.id))

    def clear(self) -> None:
        """Show nobody; what was typed and not saved is kept for when the member is shown again."""
        self.record = None
        self._leave_draft()
        self.sections.close_editors()

    def _leave_draft(self) -> None:
        """A new member that was begun waits for the next 追加."""
        if self._draft is not None:
            self._left_draft, self._draft = self._draft, None

    def reload(self) -> None:
        """Read the record again."""
        if self.member_id is not None:
            self.show_record(self.member_id)

    def start_new(self, name: str = "") -> None:
        """Show an empty record with the name field focused; it is kept when it has a name."""
        self.binder.flush()
        self.sections.close_editors()
        self._leave_draft()
        begun = self._left_draft if self._left_draft and self.binder.waits(self._left_draft.id) else None
        self._went_on_with = begun
        self._draft = begun or model.Member(name=UNNAMED, joined_on=self.desk.today())
        self.record = None
        self._fill_choices()
        self.binder.show(self._draft)
        if begun is None or name:
            self.field("name").set_text(name)
        if begun is not None:
            self.field("name").set_message(GOING_ON, "quiet")
        self.field("phone").set_beside("")
        self._show_as(new=True)
        show_new_head(self.ui)
        self.ui.scroll.verticalScrollBar().setValue(0)
        self.field("name").setFocus()

    def _show_head(self, record: queries.MemberRecord) -> None:
        self._show_as(new=False)
        show_head(self.ui, record, self.desk.today(), self.width())

    def _show_as(self, *, new: bool) -> None:
        self.ui.category.setVisible(not new)
        self.ui.edit_names.setVisible(not new)
        for button in (self.ui.log_contact, self.ui.print_button, self.ui.record_more):
            button.setVisible(not new)
        self.sections.set_visible(not new)
        if new:
            self.ui.names.show()

    def _show_former_phone(self, member_id: UUID) -> None:
        former = self.desk.ask(queries.former_phone, member_id)
        self.field("phone").set_beside(f"前の番号 {former}" if former else "")

    def _fill_choices(self) -> None:
        categories = self.desk.ask(queries.known_categories).values()
        field = self.field("category_id")
        assert isinstance(field, ChoiceField)
        field.set_options([(None, "(選ばない)"), *((one.id, one.name) for one in categories)])

    # saving

    def _save(self, before: model.Member, after: model.Member, _field: str) -> model.Member:
        if self._draft is not None and before.id == self._draft.id:
            return self._keep_new(after)
        return self._done(commands.ChangeMember(before, after), after.id)

    def _keep_new(self, member: model.Member) -> model.Member:
        if member.name == UNNAMED:
            raise Refused("name", NAME_FIRST)
        kept = self._done(commands.AddMember(member), member.id)
        self._draft = None
        self.record = self.desk.ask(queries.member_record, member.id)
        self._show_head(self.record)
        self.sections.show(self.record)
        return kept

    def _done(self, command: Any, member_id: UUID) -> model.Member:
        if self.desk.do(command) is None:
            raise Refused("", "保存できませんでした。入力はこのまま残っています。")
        kept: model.Member = self.desk.ask(queries.member_entity, member_id)
        return kept

    def _warn_of_likes(self) -> None:
        warn_of_likes(self, self.binder.entity or model.Member(name=UNNAMED))

    # the clerk's verbs

    def edit_names(self) -> None:
        """Show or hide the fields of name, reading and kind."""
        if self.ui.names.isHidden():
            self.rename()
        else:
            self.ui.names.hide()

    def rename(self) -> None:
        """F2, in the list as well: the name, ready to be typed over."""
        if self.record is None and not self.is_new:
            return
        self.ui.names.show()
        self.ui.scroll.verticalScrollBar().setValue(0)
        name = self.field("name")
        name.setFocus()
        if isinstance(name, TextField):
            name.line.selectAll()

    def log_contact(self) -> None:
        """連絡を記録: open the form for it."""
        if self.record is not None:
            self.sections.log_contact()

    def look_up(self) -> None:
        """住所を引く: the address from the postal code, or the code from the address."""
        self.places.look_up()

    def put_in_bin(self) -> None:
        """Put the member into the bin; the note offers to take it back."""
        if self.record is not None:
            member_id = self.record.member.id
            if self.desk.do(commands.BinMember(member_id)) is not None:
                self.binned.emit(member_id)

    def menu(self) -> QMenu:
        """The further verbs of the record."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        verbs: tuple[tuple[str, Callable[[], object]], ...] = (
            ("名称・種別を直す(&E)", self.edit_names),
            ("同意を追加(&C)", self.sections.add_consent),
            *further_verbs(self),
            ("ごみ箱に入れる(&D)", self.put_in_bin),
        )
        for words, verb in verbs:
            menu.addAction(words).triggered.connect(lambda _on=False, do=verb: do())
        return menu

    def _show_menu(self) -> None:
        self.menu().popup(self.ui.record_more.mapToGlobal(self.ui.record_more.rect().bottomLeft()))

    def add_elsewhere(self, widget: QWidget) -> None:
        """Show what another room knows of the member, below its own sections."""
        self.ui.elsewhere_rows.addWidget(widget)

    def _leave_new(self) -> None:
        """Esc on a new member: what was typed waits for the next 追加; one that waited before may be thrown away."""
        draft, typed = self._draft, self.binder.typed()
        self.binder.put_away()  # before the question takes the focus: a field that is left would be saved
        self._leave_draft()
        waited = typed and draft is self._went_on_with
        if draft and (not typed or (waited and tell.ask(self.window(), THROW_AWAY, "捨てる", "残す"))):
            self.binder.forget(draft.id)
        else:
            self.desk.say(KEPT_FOR_NEXT)
        self.dropped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.record is not None:
            show_head(self.ui, self.record, self.desk.today(), self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_new:
            self._leave_new()
        elif event.key() == Qt.Key.Key_F2:
            self.rename()
        else:
            super().keyPressEvent(event)
