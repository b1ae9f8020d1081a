"""A span of numbers as two fields, each with its bound: 18 以上, 65 未満."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfdesk.surveys.model.rules import bounds
from pfdesk.widgets.choice_fields import ChoiceField
from pfdesk.widgets.text_fields import DecimalField

LOWER: Final = ((">=", "以上"), (">", "より大きい"))
UPPER: Final = (("<=", "以下"), ("<", "未満"))


class SpanRow(QWidget):
    """Works a span as a skip rule writes it, `>=18&<65`. ``changed``: another one is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self.low, self.low_sign = DecimalField(self).describe("答えが"), ChoiceField(self).describe("")
        self.high, self.high_sign = DecimalField(self).describe("また"), ChoiceField(self).describe("")
        for number, sign, signs in ((self.low, self.low_sign, LOWER), (self.high, self.high_sign, UPPER)):
            sign.set_options(signs)
            sign.set_label_width(0)
            number.add_beside(sign)
            rows.addWidget(number)
            number.left.connect(lambda _name: self.changed.emit())
            sign.left.connect(lambda _name: self.changed.emit())

    def show_span(self, span: str, unit: str) -> None:
        """Show a span; an empty one leaves both fields empty."""
        ends = {sign[0]: (sign, number) for sign, number in bounds(span)}
        lines = ((">", self.low, self.low_sign, LOWER), ("<", self.high, self.high_sign, UPPER))
        for mark, number, sign, signs in lines:
            said = ends.get(mark)
            number.describe(number.plain_label(), unit=unit)
            number.set_value(said[1] if said else None)
            sign.set_value(said[0] if said else signs[0][0])

    def value(self) -> str:
        """The span; empty while neither end is typed, or one is no number."""
        if self.low.is_wrong() or self.high.is_wrong():
            return ""
        ends = ((self.low, self.low_sign), (self.high, self.high_sign))
        return "&".join(
            f"{sign.value()}{number.value():.15g}" for number, sign in ends if number.value() is not None
        )
