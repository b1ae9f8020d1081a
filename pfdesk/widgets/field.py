"""A field of a record form: label, editor, unit, and a message under it."""

from __future__ import annotations

from typing import Any, Self

from PySide6.QtCore import Property, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from pfdesk.values.errors import Refused
from pfdesk.widgets import theme
from pfdesk.widgets.field_box import FieldBox
from pfdesk.widgets.message_line import MessageLine
from pfdesk.widgets.words import Words

LABEL_WIDTH = 98


class Field(QWidget):
    """The frame all kinds of field share; ``objectName`` is the entity's field name.

    ``left`` tells that the clerk has finished with the field (focus went away, Enter, or a
    choice was made) and is never sent while the input method composes. ``edited`` is sent
    with every change by hand.
    """

    left = Signal(str)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self._required = False
        self._unit = ""
        self._hint = ""
        self._shown = ""
        self._level = ""
        self.editor = self._make_editor()
        self.box = self._make_box()
        self._label_text = Words(token="text-2")
        self._label_text.setBuddy(self.editor)
        self._required_text = Words(token="text-2", size=12)
        self._unit_text = Words(token="text-2")
        self._beside = Words(token="text-2", size=12)
        self._message = MessageLine()
        self._lay_out()
        self.setFocusProxy(self.editor)
        self.editor.installEventFilter(self)
        theme.signals.changed.connect(self._restyle)
        self._restyle()

    # What each kind gives.

    def _make_editor(self) -> QWidget:
        raise NotImplementedError

    def _make_box(self) -> FieldBox:
        return FieldBox(self.editor)

    def text(self) -> str:
        """What stands in the field as it was typed."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Put back what was typed, unread."""
        raise NotImplementedError

    def read(self, text: str) -> Any:
        """The value of a non-empty ``text``; raises Refused in a sentence."""
        return text

    def write(self, value: Any) -> str:
        """How a value is shown."""
        return "" if value is None else str(value)

    empty: Any = None
    """The value of an empty field."""

    # The value.

    def value(self) -> Any:
        """What the field holds; raises Refused naming the field when it cannot be read."""
        text = self.text()
        try:
            if text.strip():
                return self.read(text)
        except Refused as refused:
            raise refused.at(self.objectName()) from None
        if self._required:
            raise Refused(self.objectName(), f"{self.plain_label()}を入れてください。")
        return self.empty

    def set_value(self, value: Any) -> None:
        """Show a value as saved; what was typed and its message go.

        Where the same words stand there already nothing is written, so that caret and selection stay.
        """
        words = self.write(value)
        if words != self.text():
            self.set_text(words)
        self._shown = self.text()
        self.clear_message()

    def is_edited(self) -> bool:
        """Whether something else stands here than the value last shown."""
        return self.text() != self._shown

    # The message.

    def set_message(self, sentence: str, level: str = "wrong") -> None:
        """Say something under the field; ``level`` is wrong, due or quiet."""
        self._level = level if sentence else ""
        self._message.say(sentence, level)
        self.box.set_wrong(self._level == "wrong")
        self.editor.setAccessibleDescription(sentence)

    def clear_message(self) -> None:
        """Take the message and the outline away."""
        self.set_message("")

    def message(self) -> str:
        """The sentence under the field, or nothing."""
        return self._message.sentence()

    def is_wrong(self) -> bool:
        """Whether the field is marked wrong."""
        return self._level == "wrong"

    # The look.

    def describe(self, label: str, *, required: bool = False, unit: str = "", hint: str = "") -> Self:
        """Set the words of the field at once, where it is not made in Designer."""
        self._set_label(label)
        self._set_required(required)
        self._set_unit(unit)
        self._set_hint(hint)
        return self

    def plain_label(self) -> str:
        """The label without its access key."""
        return self._label.split("(&")[0].replace("&", "")

    def add_beside(self, widget: QWidget) -> None:
        """Put a button or a word at the right of the field."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def set_beside(self, text: str) -> None:
        """A quiet note beside the field, such as the number it had before."""
        self._beside.setText(text)
        self._beside.setVisible(bool(text))

    def set_field_width(self, width: int) -> None:
        """Width of the box in pixels; 0 lets it fill the line."""
        self.box.setMinimumWidth(width)
        self.box.setMaximumWidth(width or 16777215)
        self._row.setStretch(0, 0 if width else 1)
        self._row.setStretch(self._row.count() - 1, 1 if width else 0)

    def set_label_width(self, width: int) -> None:
        """Width of the label column in pixels; 0 leaves the column out."""
        self._head.setFixedWidth(width)
        self._head.setVisible(width > 0)

    def label_width_wanted(self) -> int:
        """The width the label and 必須 want."""
        layout = self._head.layout()
        return layout.sizeHint().width() if layout else 0

    def set_read_only(self, read_only: bool) -> None:
        """Show without letting it be changed."""
        self.box.setEnabled(not read_only)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 8, 0)
        head.setSpacing(5)
        head.addWidget(self._label_text)
        head.addWidget(self._required_text)
        head.addStretch(1)
        self._head.setFixedHeight(32)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        for widget in (self.box, self._unit_text, self._beside):
            self._row.addWidget(widget)
        self._row.addStretch(0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._head, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._row, 0, 1)
        grid.addWidget(self._message, 1, 1)
        grid.setColumnStretch(1, 1)
        for widget in (self._required_text, self._unit_text, self._beside):
            widget.hide()
        self.set_label_width(LABEL_WIDTH)
        self.set_field_width(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _restyle(self) -> None:
        """Give the editor the colours of the theme."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() == QEvent.Type.FocusOut and self._really_left():
            self.left.emit(self.objectName())
        return super().eventFilter(watched, event)

    def _really_left(self) -> bool:
        return True

    # Qt properties, for Designer.

    def _get_label(self) -> str:
        return self._label

    def _set_label(self, text: str) -> None:
        self._label = text
        self._show_label(text)
        self._name_editor()

    def _get_required(self) -> bool:
        return self._required

    def _set_required(self, required: bool) -> None:
        self._required = required
        self._required_text.setText("必須" if required else "")
        self._required_text.setVisible(required)
        self._name_editor()

    def _get_unit(self) -> str:
        return self._unit

    def _set_unit(self, unit: str) -> None:
        self._unit = unit
        self._unit_text.setText(unit)
        self._unit_text.setVisible(bool(unit))

    def _get_hint(self) -> str:
        return self._hint

    def _set_hint(self, hint: str) -> None:
        self._hint = hint
        self._show_hint(hint)

    def _show_label(self, text: str) -> None:
        """Put the label where this kind has it."""
        self._label_text.setText(text)

    def _show_hint(self, hint: str) -> None:
        """Show the hint where the editor is empty; kinds without such a place say nothing."""

    def _name_editor(self) -> None:
        words = self.plain_label() + (" 必須" if self._required else "")
        self.editor.setAccessibleName(words)

    label = Property(str, _get_label, _set_label)
    required = Property(bool, _get_required, _set_required)
    unit = Property(str, _get_unit, _set_unit)
    hint = Property(str, _get_hint, _set_hint)


def align_labels(container: QWidget, least: int = 84) -> None:
    """Give all fields under ``container`` the label column of the widest."""
    fields = [f for f in container.findChildren(Field) if f.plain_label()]
    if fields:
        width = max(least, *(f.label_width_wanted() for f in fields))
        for field in fields:
            field.set_label_width(width)
