"""Fields that are chosen rather than typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from pfdesk.widgets.field import Field
from pfdesk.widgets.field_box import FieldBox, bare_sheet

LIST_MARGIN = 28
"""White beside the words of a list and its scroll bar, in pixels."""
DROP = "QComboBox::drop-down { border: none; width: 0; } QComboBox::down-arrow { image: none; }"


class ChoiceEditor(QComboBox):
    """A combo box that tells a choice made in its list from a step by arrow key."""

    def __init__(self) -> None:
        super().__init__()
        self.list_closed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showPopup(self) -> None:
        """The list is as wide as its longest words, also where the field is narrower."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + LIST_MARGIN)
        super().showPopup()

    def hidePopup(self) -> None:
        self.list_closed = self.view().isVisible()
        super().hidePopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a record must not change a value


class ChoiceField(Field):
    """One of a few values. A choice from the list is finished at once; arrow keys on leaving."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: Any = None
        self.combo.activated.connect(self._activated)

    @property
    def combo(self) -> ChoiceEditor:
        """The editor."""
        assert isinstance(self.editor, ChoiceEditor)
        return self.editor

    def may_be_narrow(self) -> ChoiceField:
        """Let the field be narrower than its longest words: they are whole in the list and the tool tip."""
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.combo.setSizeAdjustPolicy(policy)
        self.combo.setMinimumContentsLength(4)
        self.combo.currentTextChanged.connect(self.combo.setToolTip)
        return self

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """The values and the words they are shown as; the value shown stays if it is there."""
        kept = self.combo.currentData()
        blocked = self.combo.blockSignals(True)
        self.combo.clear()
        for value, words in options:
            self.combo.addItem(words, value)
        self._select(kept if self._waiting is None else self._waiting)
        self.combo.blockSignals(blocked)

    def _select(self, value: Any) -> None:
        for index in range(self.combo.count()):
            if self.combo.itemData(index) == value:
                self.combo.setCurrentIndex(index)
                return
        self.combo.setCurrentIndex(-1)

    def _make_editor(self) -> QWidget:
        return ChoiceEditor()

    def _make_box(self) -> FieldBox:
        box = FieldBox(self.editor, (1, 1))
        box.chevron = True
        return box

    def text(self) -> str:
        return self.combo.currentText()

    def set_text(self, text: str) -> None:
        self.combo.setCurrentIndex(self.combo.findText(text))

    def value(self) -> Any:
        if self.combo.currentIndex() < 0:
            return super().value()
        return self.combo.currentData()

    def set_value(self, value: Any) -> None:
        self._waiting = value
        self._select(value)
        self._shown = self.text()
        self.clear_message()

    def _show_hint(self, hint: str) -> None:
        self.combo.setPlaceholderText(hint)

    def _activated(self, _index: int) -> None:
        self._waiting = self.combo.currentData()
        self.edited.emit()
        if self.combo.list_closed:
            self.combo.list_closed = False
            self.left.emit(self.objectName())

    def _really_left(self) -> bool:
        return not self.combo.view().isVisible()

    def _restyle(self) -> None:
        super()._restyle()
        self.combo.setStyleSheet(bare_sheet("QComboBox", "0 26px 0 10px") + DROP)


class CheckField(Field):
    """Yes or no; the words stand behind the check box."""

    empty: Any = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check.clicked.connect(self._clicked)

    @property
    def check(self) -> QCheckBox:
        """The editor."""
        assert isinstance(self.editor, QCheckBox)
        return self.editor

    def _make_editor(self) -> QWidget:
        return QCheckBox()

    def _make_box(self) -> FieldBox:
        box = FieldBox(self.editor, (0, 0))
        box.plain = True
        return box

    def text(self) -> str:
        return "1" if self.check.isChecked() else ""

    def set_text(self, text: str) -> None:
        self.check.setChecked(bool(text))

    def value(self) -> bool:
        return self.check.isChecked()

    def write(self, value: Any) -> str:
        return "1" if value else ""

    def _clicked(self) -> None:
        self.edited.emit()
        self.left.emit(self.objectName())

    def _show_label(self, text: str) -> None:
        self.check.setText(text)
