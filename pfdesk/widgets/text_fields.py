"""Fields of one typed line: words, phone numbers, postal codes and quantities."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Property, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pfdesk.values.errors import Refused
from pfdesk.values.money import yen
from pfdesk.values.phones import phone
from pfdesk.values.postal import postal_code
from pfdesk.values.quantities import quantity
from pfdesk.values.text import clean_line
from pfdesk.widgets.field import Field
from pfdesk.widgets.field_box import bare_sheet

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DIGIT_HINTS = Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhLatinOnly


class LineEditor(QLineEdit):
    """A line edit that does nothing on Enter while the input method composes."""

    def __init__(self) -> None:
        super().__init__()
        self.composing = False
        self.setFrame(False)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.composing and event.key() in ENTER_KEYS:
            event.accept()
            return
        super().keyPressEvent(event)


class TextField(Field):
    """One line of words."""

    empty: Any = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.limit = 200
        super().__init__(parent)
        line = self.line
        line.textEdited.connect(lambda _text: self.edited.emit())
        line.returnPressed.connect(lambda: self.left.emit(self.objectName()))

    @property
    def line(self) -> LineEditor:
        """The editor."""
        assert isinstance(self.editor, LineEditor)
        return self.editor

    def _make_editor(self) -> QWidget:
        return LineEditor()

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        line = self.line
        all_selected = line.hasSelectedText() and line.selectedText() == line.text()
        caret = line.cursorPosition() if line.cursorPosition() < len(line.text()) else len(text)
        line.setText(text)
        if not line.hasFocus():
            line.setCursorPosition(0)  # a long text is read from its beginning
        elif all_selected:
            line.selectAll()
        else:
            line.setCursorPosition(caret)

    def read(self, text: str) -> Any:
        return clean_line(text, limit=self.limit)

    def _show_hint(self, hint: str) -> None:
        self.line.setPlaceholderText(hint)

    def _really_left(self) -> bool:
        return not self.line.composing

    def _restyle(self) -> None:
        super()._restyle()
        self.line.setStyleSheet(bare_sheet("QLineEdit"))


class _DigitField(TextField):
    """A field that wants digits: fixed-width figures, digit keyboard, full width accepted."""

    box_width = 160

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line.setInputMethodHints(DIGIT_HINTS)
        self.set_field_width(self.box_width)

    def _restyle(self) -> None:
        super()._restyle()
        self.line.setStyleSheet(bare_sheet("QLineEdit", figures=True))


class PhoneField(_DigitField):
    """A telephone or fax number, shown with its hyphens."""

    def read(self, text: str) -> str:
        return phone(text)


class PostalField(_DigitField):
    """A postal code of seven digits."""

    box_width = 112

    def read(self, text: str) -> str:
        return postal_code(text)


class NumberField(_DigitField):
    """A whole number; with a packing also ``3箱+2束+17``. Shown with thousands separators."""

    box_width = 112
    empty: Any = None

    def __init__(self, parent: QWidget | None = None) -> None:
        self._minimum = 0
        self._maximum = 999_999_999
        self._packing: Mapping[str, int] = {}
        super().__init__(parent)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def set_packing(self, packing: Mapping[str, int]) -> None:
        """Copies in one unit, such as 箱 500 and 束 100, that may be typed."""
        self._packing = packing

    def read(self, text: str) -> int:
        plain = unicodedata.normalize("NFKC", text).replace(",", "").replace("、", "").strip()
        if plain.lstrip("-").isdecimal() and plain.count("-") <= 1:
            number = int(plain)
        elif self._packing:
            number = quantity(text, dict(self._packing))
        else:
            raise Refused("", "数字だけで入れてください。例 120")
        if number < self._minimum:
            raise Refused("", f"{self._minimum:,}以上の数を入れてください。")
        if number > self._maximum:
            raise Refused("", f"{self._maximum:,}以下の数を入れてください。")
        return number

    def write(self, value: Any) -> str:
        return "" if value is None else f"{value:,}"

    def _get_minimum(self) -> int:
        return self._minimum

    def _set_minimum(self, minimum: int) -> None:
        self._minimum = minimum

    def _get_maximum(self) -> int:
        return self._maximum

    def _set_maximum(self, maximum: int) -> None:
        self._maximum = maximum

    minimum = Property(int, _get_minimum, _set_minimum)
    maximum = Property(int, _get_maximum, _set_maximum)


class YenField(NumberField):
    """A sum in yen, typed also as 74万円 or 740千円; beside it stands what was read, in 万円.

    A sum so small that 万円 was surely meant is taken, with a warning under the field.
    """

    box_width = 160
    few = 10_000

    def read(self, text: str) -> int:
        return yen(text)

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self.set_beside("" if not value else f"= {value / 10_000:,.4f}".rstrip("0").rstrip(".") + "万円")
        if value and value < self.few:
            told = f"{value:,}円として読みました。万円のときは「{value:,}万」と入れてください。"
            self.set_message(told, "due")


class DecimalField(_DigitField):
    """A number with or without a fraction or a sign; empty is None. Shown without needless zeros."""

    box_width = 96
    empty: Any = None

    def read(self, text: str) -> float:
        plain = unicodedata.normalize("NFKC", text).replace(",", "").replace("−", "-").strip()
        try:
            return float(plain)
        except ValueError:
            raise Refused("", "数字で入れてください。例 120 や 36.5") from None

    def write(self, value: Any) -> str:
        return "" if value is None else f"{value:g}" if abs(value) < 1e6 else f"{value:,.0f}"
