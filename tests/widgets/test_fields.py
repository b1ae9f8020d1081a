"""What is typed into a field, and what comes out of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.values.era_table import FIRST_DAY, LAST_DAY
from pfdesk.values.errors import Refused
from pfdesk.widgets.date_field import CalendarPopup
from pfdesk.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Field,
    NoteField,
    NumberField,
    PhoneField,
    PostalField,
    TextField,
)

KINDS = (TextField, PhoneField, PostalField, NumberField, DateField, ChoiceField, NoteField, CheckField)


def made(kind: type[Field], qtbot: QtBot, name: str = "it") -> Any:
    field = kind()
    field.setObjectName(name)
    field.describe("項目")
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (TextField, " 室蘭市 ", "室蘭市"),
        (PhoneField, "０１４３－００－００２１", "0143-00-0021"),
        (PostalField, "0590014", "059-0014"),
        (NumberField, "１，２３４", 1234),
        (DateField, "Ｒ６．２．１６", date(2024, 2, 16)),
        (DateField, "0216", date(2024, 2, 16)),
        (NoteField, "一行\n二行", "一行\n二行"),
    ],
)
def test_reads_full_width_and_office_ways(kind: type[Field], typed: str, value: Any, qtbot: QtBot) -> None:
    field = made(kind, qtbot)
    if isinstance(field, DateField):
        field.set_near(date(2024, 2, 9))
    field.set_text(typed)
    assert field.value() == value


@pytest.mark.parametrize("kind", [PhoneField, PostalField, NumberField, DateField])
def test_unreadable_text_is_refused_by_name(kind: type[Field], qtbot: QtBot) -> None:
    field = made(kind, qtbot, "phone")
    field.set_text("んん")
    with pytest.raises(Refused) as refused:
        field.value()
    assert refused.value.field == "phone"
    assert refused.value.sentence
    assert field.text() == "んん"


def test_required_is_asked_for_in_words(qtbot: QtBot) -> None:
    field = made(TextField, qtbot, "name").describe("名称", required=True)
    with pytest.raises(Refused, match="名称を入れてください"):
        field.value()
    assert "必須" in field.editor.accessibleName()


@pytest.mark.parametrize("kind", KINDS)
def test_designer_properties(kind: type[Field], qtbot: QtBot) -> None:
    field = made(kind, qtbot)
    for name, value in (("label", "電話"), ("required", True), ("unit", "部"), ("hint", "例")):
        assert field.setProperty(name, value)
        assert field.property(name) == value
    assert "電話" in field.editor.accessibleName()


def test_number_limits_and_packing(qtbot: QtBot) -> None:
    field = made(NumberField, qtbot)
    field.setProperty("maximum", 500)
    field.set_text("501")
    with pytest.raises(Refused, match="500以下"):
        field.value()
    field.setProperty("maximum", 5000)
    field.set_packing({"箱": 500, "束": 100})
    field.set_text("3箱+2束+17")
    assert field.value() == 1717
    field.set_value(22410)
    assert field.text() == "22,410"


def test_message_outlines_and_is_read_aloud(qtbot: QtBot) -> None:
    field = made(PostalField, qtbot)
    field.set_message("あと2けた入れてください。")
    assert field.is_wrong()
    assert field.box.wrong
    assert field.editor.accessibleDescription() == "あと2けた入れてください。"
    field.set_message("あと7日です。", "due")
    assert not field.is_wrong()
    field.clear_message()
    assert field.message() == ""


@pytest.mark.qt_log_ignore("propagateSizeHints")  # said by the screenless platform
def test_enter_while_composing_leaves_nothing(qtbot: QtBot) -> None:
    field = made(TextField, qtbot)
    field.show()
    compose = QInputMethodEvent("みほん", [])
    QApplication.sendEvent(field.line, compose)
    with qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    commit = QInputMethodEvent()
    commit.setCommitString("見本")
    QApplication.sendEvent(field.line, commit)
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text() == "見本"


def test_choice_keeps_value_until_options_come(qtbot: QtBot) -> None:
    field = made(ChoiceField, qtbot)
    field.set_value("b")
    field.set_options([("a", "甲"), ("b", "乙")])
    assert field.value() == "b"
    field.set_value(None)
    assert field.value() is None


def test_check_is_finished_at_once(qtbot: QtBot) -> None:
    field = made(CheckField, qtbot, "anonymous")
    field.set_value(False)
    with qtbot.waitSignal(field.left) as told:
        field.check.click()
    assert told.args == ["anonymous"]
    assert field.value() is True


def test_the_calendar_goes_no_further_than_dates_that_have_an_era(qtbot: QtBot) -> None:
    """A year typed into it (0, 5900, -1) is no day that a field could hold."""
    field = made(DateField, qtbot)
    popup = CalendarPopup(field, date(2024, 2, 16))
    first, last = (QDate(day.year, day.month, day.day) for day in (FIRST_DAY, LAST_DAY))
    for tried, kept in ((QDate(5900, 1, 1), last), (QDate(-1, 6, 1), first)):
        popup.calendar.setSelectedDate(tried)
        assert popup.calendar.selectedDate() == kept


def test_calendar_puts_a_date_in_the_office_style(qtbot: QtBot) -> None:
    field = made(DateField, qtbot)
    with qtbot.waitSignal(field.left):
        field.put_date(date(2024, 2, 16))
    assert field.text() == "R6.2.16"


def test_a_choice_that_may_be_narrow_is_narrower_than_its_words(qtbot: QtBot) -> None:
    words = "いくら長い言葉でも" * 8
    plain, narrow = ChoiceField(), ChoiceField().may_be_narrow()
    for field in (plain, narrow):
        qtbot.addWidget(field)
        field.set_options([("", words)])
    assert plain.minimumSizeHint().width() > 500
    assert narrow.minimumSizeHint().width() < 300
    narrow.set_value("")
    assert narrow.combo.currentText() == words
