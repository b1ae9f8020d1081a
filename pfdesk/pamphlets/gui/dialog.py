"""A dialog of fields: what is refused is said at its field, and the dialog stays open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.heights import LEAST_ROWS, fit_height
from pfdesk.pamphlets.gui.ways import WaysPanel
from pfdesk.pamphlets.model import Asked, WayOut
from pfdesk.values.errors import Refused
from pfdesk.values.quantities import quantity
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field, align_labels

"""What the window's title and frame take of the screen's height."""


class FieldDialog(QDialog):
    """The frame of this room's dialogs; a subclass fills `ui` and says in `command` what is to be done."""

    asks = True
    """Whether what really happened may be chosen where a booking does not add up."""

    def __init__(self, desk: Desk, ui: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.ui = desk, ui
        ui.setupUi(self)
        self._fields = {f.objectName(): f for f in self.findChildren(Field)}
        for field in self._fields.values():
            if isinstance(field, DateField):
                field.set_near(desk.today())
        self._way: WayOut | None = None
        self._rows_height = 0
        self._tried: Any = None
        self._asked_of: dict[str, Any] = {}
        self.ways = WaysPanel(self.take, self.retype, self.places, self)
        self.quantities: set[str] = {"copies"}
        for field in self._fields.values():
            self._follow_field(field)
        rows = self.layout()
        assert isinstance(rows, QVBoxLayout)
        rows.insertWidget(rows.indexOf(ui.message) + 1, self.ways)
        align_labels(self)
        ui.message.hide()
        ui.ok.setDefault(True)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        self.setMinimumWidth(560)

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor stands in the first field that wants something, where no other was chosen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._fit_height()
        if event.spontaneous() or self.focusWidget() in [field.editor for field in self._fields.values()]:
            return
        fields = [f for f in self.findChildren(Field) if f.isVisibleTo(self) and f.editor.isEnabled()]
        wanting = [f for f in fields if f.property("required") and not f.text().strip()]
        for field in (*wanting, *fields)[:1]:
            focus_field(field)

    def field(self, name: str) -> Field:
        """The field of that name."""
        return self._fields[name]

    def command(self) -> Any:
        """What the dialog does, from its fields; raises Refused."""
        raise NotImplementedError

    def accept(self) -> None:
        """Do it; a refusal is shown and the dialog stays."""
        self._clear()
        if self._way is not None and self._on_screen() != self._asked_of:
            self._ask_again()
            return
        try:
            self._try(self._way_out() if self._way is not None else self.command())
        except Refused as refused:
            self.refuse(refused)
            return
        super().accept()

    def _try(self, command: Any) -> None:
        """Do a command; it is kept, so that what really happened can be booked before it."""
        if self._way is None:
            self._tried = command
        self.desk.do(command)

    # What really happened.

    def take(self, way: WayOut) -> None:
        """Book a way out; one that wants a place first asks for it. It holds only for what stood there when asked."""
        if self._on_screen() != self._asked_of:
            self._ask_again()
            return
        self._way = way
        if way.from_place:
            self.ways.ask_place()
            self._fit_height()
            return
        self.accept()

    def _way_out(self) -> Any:
        way = self._way
        assert way is not None
        if way.from_place:
            place = self.ways.from_id.value()
            if place is None:
                raise Refused("from_id", "どの配布先から戻ったのかを選んでください。")
            way = way.at(place)
        return commands.BookWayOut(way, self._tried)

    def retype(self, name: str) -> None:
        """Go back to what was mistyped."""
        self._clear()
        self.forget_ways()
        field = self._fields.get(name) or self._fields.get({"moved_on": "on"}.get(name, ""))
        if field is None or not field.isVisibleTo(self):
            field = next((one for one in self._fields.values() if one.isVisibleTo(self)), None)
        if field is not None:
            focus_field(field)

    def forget_ways(self) -> None:
        """Something else is typed now: nothing is offered any more, and what was said of the old numbers goes."""
        self._way = self._tried = None
        if self.ways.buttons:
            self._clear()
            self.ways.clear()
            self._fit_height()

    def _on_screen(self) -> dict[str, Any]:
        """What stands in every field: a question is about exactly this."""
        return {name: _stands_in(field) for name, field in self._fields.items()}

    def _ask_again(self) -> None:
        self.forget_ways()
        self.refuse(Refused("", "入れた内容が変わっています。もう一度記録してください。"))

    def places(self) -> list[tuple[UUID, str]]:
        """The places from which copies may have come back."""
        edition = getattr(self, "edition", None)
        return place_options(self.desk, edition.id) if edition is not None else []

    def refuse(self, refused: Refused) -> None:
        """Show a refusal at its field, else above the buttons; what may have happened is asked."""
        field = self.ways.from_id if refused.field == "from_id" else self._fields.get(refused.field)
        if field is not None and field.isVisibleTo(self):
            field.set_message(refused.sentence)
            field.editor.setFocus()
        else:
            self.ui.message.setText(refused.sentence)
            self.ui.message.show()
        if isinstance(refused, Asked) and self.asks:
            if self._way is not None:
                self._tried = self._way_out()
            self._way = None
            self._asked_of = self._on_screen()
            self.ways.offer(refused)
        self._fit_height()

    def _fit_height(self) -> None:
        """As high as what is shown needs, so that nothing is squeezed; rows give way to what is asked below them."""
        rows = self.rows_area()
        if rows is None:
            fit_height(self, None, 0)
            return
        asking = bool(self.ways.buttons)
        self._rows_height = max(self._rows_height, rows.minimumHeight())
        fit_height(
            self, rows, min(LEAST_ROWS, self._rows_height) if asking else self._rows_height, least=asking
        )

    def rows_area(self) -> QWidget | None:
        """What scrolls, and gives way where the screen is low."""
        rows: QWidget | None = getattr(self.ui, "scroll", None)
        return rows if rows is not None and not rows.isHidden() else None

    def _clear(self) -> None:
        self.ui.message.hide()
        self.ways.from_id.clear_message()
        for field in self._fields.values():
            field.clear_message()

    def add_field(self, name: str, field: Field) -> None:
        """A field that is not made in Designer; what it cannot read is said when it is left."""
        field.setObjectName(name)
        self._fields[name] = field
        self._follow_field(field)
        self.forget_ways()

    def _follow_field(self, field: Field) -> None:
        """What it cannot read is said when it is left; any change of it makes a question out of date."""
        field.left.connect(self._left)
        field.edited.connect(self.forget_ways)

    def _left(self, name: str) -> None:
        """Say at once what cannot be read; an empty field waits for the button, and so does a press of a button."""
        field = self._fields.get(name)
        if field is None or not field.text().strip() or _button_pressed():
            return
        try:
            self.read_field(field)
        except Refused as refused:
            field.set_message(refused.sentence)
            self._fit_height()
            return
        if field.is_wrong():
            field.clear_message()

    def read_field(self, field: Field) -> Any:
        """The value of a field, quantities as they lie on the shelf; Refused where it cannot be read."""
        edition = getattr(self, "edition", None)
        if field.objectName() in self.quantities and edition is not None:
            return copies_in(field, edition.packing)
        return field.value()


def _stands_in(field: Field) -> Any:
    """The value of a field, its words where they cannot be read: a day written out in full is no change."""
    try:
        return field.value()
    except Refused:
        return field.text()


def _button_pressed() -> bool:
    """Whether the field is left for a button: a message would move the button away under the mouse."""
    pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
    return pressed and isinstance(QApplication.widgetAt(QCursor.pos()), QPushButton)


def focus_field(field: Field) -> None:
    """Put the cursor into a field, over what stands there."""
    field.editor.setFocus()
    line = getattr(field, "line", None)
    if line is not None:
        line.selectAll()


def place_options(desk: Desk, edition_id: UUID) -> list[tuple[UUID, str]]:
    """The places that may be chosen, in route order, without the insert."""
    table = desk.ask(queries.place_table, edition_id)
    return [(p.id, p.name) for p in table.places if p.closed_on is None]


def copies_in(field: Field, packing: Any) -> int:
    """The quantity typed in a field (3箱+2束+17); Refused names the field."""
    if not field.text().strip():
        raise Refused(field.objectName(), "部数を入れてください。")
    try:
        return quantity(field.text(), packing)
    except Refused as refused:
        raise refused.at(field.objectName()) from refused


def told_copies(field: Field, packing: Any, words: Callable[[int], str]) -> str:
    """What is said about a quantity while it is typed; nothing as long as it cannot be read."""
    try:
        return words(copies_in(field, packing))
    except Refused:
        return ""
