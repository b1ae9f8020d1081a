"""A date, typed in any of the office's ways and shown in its own style."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from pfdesk.values.era_table import FIRST_DAY, LAST_DAY
from pfdesk.values.eras import era_text, parse_date
from pfdesk.values.errors import Refused
from pfdesk.widgets import icons
from pfdesk.widgets.field_box import FieldBox
from pfdesk.widgets.text_fields import TextField


class DateField(TextField):
    """R6.2.16, 令和6年2月16日, 2024-02-16 or 0216 (the day nearest to ``near``).

    F4 or the small button opens a calendar; Ctrl+; writes today's date, as in Excel.
    """

    style_of_dates: Literal["short", "long", "iso"] = "short"
    """The office's style (short, long or iso), for all fields; set from the settings."""

    empty: Any = None

    def __init__(self, parent: QWidget | None = None) -> None:
        self._near = date.today()
        super().__init__(parent)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.set_field_width(176)

    def set_near(self, today: date) -> None:
        """The day from which a date without a year is understood."""
        self._near = today

    def read(self, text: str) -> date:
        return parse_date(text, near=self._near)

    def write(self, value: Any) -> str:
        return "" if value is None else era_text(value, self.style_of_dates)

    def put_date(self, day: date) -> None:
        """Write a date as if it had been typed, and finish the field."""
        self.set_text(self.write(day))
        self.edited.emit()
        self.left.emit(self.objectName())

    def open_calendar(self) -> None:
        """Show the month around the date that stands in the field."""
        shown = self._near
        if self.text().strip():
            try:
                shown = self.read(self.text())
            except Refused:  # an unreadable date opens today's month
                shown = self._near
        popup = CalendarPopup(self, shown)
        popup.move(self.box.mapToGlobal(QPoint(0, self.box.height() + 2)))
        popup.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        elif control and event.key() == Qt.Key.Key_Semicolon:
            self.put_date(self._near)
        else:
            super().keyPressEvent(event)

    def _make_box(self) -> FieldBox:
        box = FieldBox(self.editor, (11, 4))
        button = QToolButton()
        button.setIcon(icons.icon("calendar", "text-2"))
        button.setIconSize(QSize(18, 18))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip("暦から選ぶ(F4)")
        button.setAccessibleName("暦から選ぶ")
        button.setStyleSheet("border: none; padding: 2px; background: transparent; min-height: 0;")
        button.clicked.connect(self.open_calendar)
        box.add_behind(button)
        return box


class CalendarPopup(QWidget):
    """A month to pick a day from; goes away by itself."""

    def __init__(self, field: DateField, shown: date) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._field = field
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setDateRange(_qt(FIRST_DAY), _qt(LAST_DAY))
        self.calendar.setSelectedDate(_qt(shown))
        self.calendar.setAccessibleName("暦")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.calendar)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        self.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        self._field.put_date(date(day.year(), day.month(), day.day()))
        self.close()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
