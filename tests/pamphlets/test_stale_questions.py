"""A question is about what stands on the screen: whatever is changed after it, its choices are gone and book nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pfdesk.pamphlets import commands
from pfdesk.pamphlets.gui.at_event import event_booking
from pfdesk.pamphlets.gui.booking import BookingDialog
from pfdesk.pamphlets.gui.correcting import CorrectionDialog, CounterDialog
from pfdesk.pamphlets.gui.dialog import FieldDialog
from pfdesk.pamphlets.gui.inserting import InsertDialog
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.pamphlets.gui.rounds import RoundDialog
from pfdesk.pamphlets.model import District
from pfdesk.values.ids import new_id
from pfdesk.widgets.choice_fields import CheckField, ChoiceField
from tests.pamphlets.shown import Shown, place

DAY = date(2024, 2, 10)


def booking(small: Shown) -> FieldDialog:
    dialog = BookingDialog(small.desk, small.edition, small.page)
    dialog.ui.place_id.set_value(place(small, "見本所"))
    dialog.ui.copies.set_text("5200")
    return dialog


def at_event(small: Shown) -> FieldDialog:
    return event_booking(small.desk, small.edition, new_id(), DAY, 5200, small.page)


def correction(small: Shown) -> FieldDialog:
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 100)], DAY))
    dialog = CorrectionDialog(small.desk, small.edition, small.lines()[-1], small.page)
    dialog.ui.copies.set_text("5200")
    dialog.ui.reason.set_text("数え直し")
    return dialog


def counter(small: Shown) -> FieldDialog:
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 100)], DAY))
    dialog = CounterDialog(small.desk, small.edition, small.lines()[0], small.page)
    dialog.ui.reason.set_text("二重に記録")
    return dialog


def insert(small: Shown) -> FieldDialog:
    small.desk.do(
        commands.FoldInByDistrict(small.edition.id, (District(name="見本町", households=320),), 250, DAY)
    )
    dialog = InsertDialog(small.desk, small.edition, small.page)
    dialog.kind.set_value("unfolded")
    dialog.follow()
    dialog.spares.set_text("251")
    return dialog


def round_(small: Shown) -> FieldDialog:
    small.desk.do(commands.SetPlan(small.edition.id, {place(small, "見本所"): 5200}))
    return RoundDialog(small.desk, small.edition, small.page)


def recall(small: Shown) -> FieldDialog:
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 100)], DAY))
    dialog = RecallDialog(small.desk, small.edition, small.page)
    dialog.reason.set_text("電話番号の誤り")
    next(iter(dialog.rows.values())).set_text("120")
    return dialog


DIALOGS = [booking, at_event, correction, counter, insert, round_, recall]


def change(field: Any) -> None:
    """Change a field as the clerk's hand does."""
    if isinstance(field, CheckField):
        field.check.click()
    elif isinstance(field, ChoiceField):
        other = (field.combo.currentIndex() + 1) % field.combo.count()
        field.combo.setCurrentIndex(other)
        field.combo.activated.emit(other)
    else:
        QTest.keyClick(field.editor, Qt.Key.Key_1)


@pytest.mark.parametrize("make", DIALOGS, ids=lambda one: one.__name__)
def test_whatever_field_is_changed_the_choices_and_what_was_said_go(
    make: Callable[[Shown], FieldDialog], small: Shown
) -> None:
    dialog, tried = make(small), 0
    dialog.show()
    lines = small.lines()
    for name, field in list(dialog._fields.items()):
        if not field.isVisibleTo(dialog):
            continue
        before = field.text()
        dialog.accept()
        assert dialog.ways.buttons, name
        stale = dialog.ways.buttons[0]
        change(field)
        if field.text() == before:  # a choice of one
            continue
        assert not dialog.ways.buttons, name
        assert not dialog.ways.isVisibleTo(dialog), name
        assert not any("足りません" in one.message() for one in dialog._fields.values()), name
        assert not dialog.ui.message.isVisibleTo(dialog), name
        stale.click()
        tried += 1
        field.set_text(before)
        field.edited.emit()
    assert tried >= 2
    assert small.lines() == lines
    dialog.close()


@pytest.mark.parametrize("make", DIALOGS, ids=lambda one: one.__name__)
def test_a_choice_never_books_other_numbers_than_those_that_stand_there(
    make: Callable[[Shown], FieldDialog], small: Shown
) -> None:
    dialog = make(small)
    dialog.accept()
    way = dialog.ways.buttons[0]
    lines = small.lines()
    named = "reason" if isinstance(dialog, CounterDialog) else "copies"
    field = dialog._fields.get(named) or next(
        one for key, one in dialog._fields.items() if key.startswith("row-")
    )
    field.set_text("7")  # put there without a key: nothing told the dialog
    way.click()
    assert small.lines() == lines
    assert dialog.result() == 0
    assert "内容が変わっています" in dialog.ui.message.text()
    assert not dialog.ways.buttons
    dialog.close()


def test_the_round_books_what_is_typed_after_the_question(small: Shown) -> None:
    dialog: Any = round_(small)
    dialog.accept()
    row = dialog.rows[place(small, "見本所")]
    row.set_text("10")
    row.edited.emit()
    dialog.setParent(None)  # without the papers that are offered behind it
    dialog.accept()
    assert (small.terms().placed, small.terms().printed, small.terms().stock) == (10, 5000, 4990)
