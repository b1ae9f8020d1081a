"""From fields to entity: saved on leaving, refused in place, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pfdesk.values.errors import Refused
from pfdesk.widgets.fields import Field, NumberField, PhoneField, TextField
from pfdesk.widgets.form_binder import FormBinder


@dataclass(frozen=True, kw_only=True)
class Place:
    id: UUID = field(default_factory=uuid4)
    revision: int = 0
    name: str = "見本会館"
    phone: str = ""
    plan: int | None = 100
    least: int | None = 20

    def __post_init__(self) -> None:
        if self.least is not None and self.plan is not None and self.least > self.plan:
            raise Refused("least", "最低は計画より少なくしてください。")


Make = Callable[..., FormBinder]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def build(**options: Any) -> FormBinder:
        page = QWidget()
        column = QVBoxLayout(page)
        kinds = {"name": TextField, "phone": PhoneField, "plan": NumberField, "least": NumberField}
        for name, kind in kinds.items():
            one: Field = kind(page)
            one.setObjectName(name)
            column.addWidget(one)
        qtbot.addWidget(page)
        return FormBinder(page, **options)

    return build


def type_and_leave(binder: FormBinder, name: str, text: str) -> None:
    binder.field(name).set_text(text)
    binder.field(name).left.emit(name)


def test_leaving_a_changed_field_tells_before_and_after(make: Make, qtbot: QtBot) -> None:
    binder, place = make(), Place()
    binder.show(place)
    with qtbot.waitSignal(binder.changed) as told:
        type_and_leave(binder, "phone", "0143000021")
    assert told.args == [place, replace(place, phone="0143-00-0021"), "phone"]
    assert binder.field("phone").text() == "0143-00-0021"
    assert not binder.pending()


def test_leaving_an_unchanged_field_tells_nothing(make: Make, qtbot: QtBot) -> None:
    binder = make()
    binder.show(Place())
    with qtbot.assertNotEmitted(binder.changed):
        binder.field("name").left.emit("name")


def test_wrong_text_stays_and_comes_back(make: Make, qtbot: QtBot) -> None:
    binder, first, second = make(), Place(), Place(name="例示会館")
    binder.show(first)
    with qtbot.assertNotEmitted(binder.changed):
        type_and_leave(binder, "phone", "0143-")
    sentence = binder.field("phone").message()
    assert sentence
    binder.show(replace(first, revision=2))
    assert binder.field("phone").text() == "0143-"
    binder.show(second)
    assert binder.field("phone").text() == ""
    assert binder.field("phone").message() == ""
    binder.show(first)
    assert binder.field("phone").text() == "0143-"
    assert binder.field("phone").message() == sentence


def test_fields_that_fit_only_together_are_saved_together(make: Make, qtbot: QtBot) -> None:
    binder, place = make(), Place()
    binder.show(place)
    with qtbot.assertNotEmitted(binder.changed):
        type_and_leave(binder, "least", "300")
    assert binder.field("least").is_wrong()
    with qtbot.waitSignal(binder.changed) as told:
        type_and_leave(binder, "plan", "400")
    assert told.args is not None
    assert told.args[1] == replace(place, plan=400, least=300)
    assert not binder.field("least").is_wrong()


def test_a_refusal_of_another_field_is_shown_there_and_goes(make: Make) -> None:
    binder = make()
    binder.show(Place())
    type_and_leave(binder, "plan", "10")
    assert binder.field("least").is_wrong()
    type_and_leave(binder, "plan", "50")
    assert not binder.field("least").is_wrong()
    assert binder.entity.plan == 50


def test_saving_may_refuse_and_may_give_a_new_revision(make: Make) -> None:
    answers: list[Any] = [Refused("name", "同じ名前があります。")]

    def save(_before: Place, after: Place, _name: str) -> Place:
        if answers:
            raise answers.pop()
        return replace(after, revision=7)

    binder = make(save=save)
    binder.show(Place())
    type_and_leave(binder, "name", "例示会館")
    assert binder.field("name").message() == "同じ名前があります。"
    assert binder.entity.name == "見本会館"
    binder.field("name").left.emit("name")
    assert binder.entity.name == "例示会館"
    assert binder.entity.revision == 7


def test_what_is_being_typed_survives_a_refresh(make: Make) -> None:
    binder, place = make(), Place()
    binder.show(place)
    binder.field("name").set_text("例示")
    binder.show(replace(place, phone="0143-00-0021"))
    assert binder.field("name").text() == "例示"
    assert binder.field("phone").text() == "0143-00-0021"
    assert binder.flush()
    assert binder.entity.name == "例示"


def tab_into(binder: FormBinder, name: str, qtbot: QtBot) -> QLineEdit:
    """Be in a field as Tab leaves one there: all of it selected."""
    page = binder.field(name).window()
    page.show()
    line = binder.field(name).editor
    assert isinstance(line, QLineEdit)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    return line


def test_typing_over_a_field_replaces_it_although_the_one_before_was_saved(make: Make, qtbot: QtBot) -> None:
    binder, place = make(), Place(phone="0143-00-0021")
    binder.show(place)
    line = tab_into(binder, "phone", qtbot)
    binder.show(replace(place, name="例示会館", revision=2))
    qtbot.keyClicks(line, "0143")
    assert line.text() == "0143"
    binder.show(replace(place, name="例示会館", phone="0143-00-0099", revision=3))
    assert line.text() == "0143", "typed text in the field with the focus is never written over"


def test_a_new_value_keeps_the_selection_and_the_caret(make: Make, qtbot: QtBot) -> None:
    binder, place = make(), Place()
    binder.show(place)
    line = tab_into(binder, "name", qtbot)
    binder.show(replace(place, name="例示会館"))
    assert line.selectedText() == "例示会館"
    line.setCursorPosition(2)
    binder.show(replace(place, name="例示会館の東館"))
    assert (line.text(), line.cursorPosition(), line.selectedText()) == ("例示会館の東館", 2, "")
    qtbot.keyClick(line, Qt.Key.Key_End)
    binder.show(replace(place, name="例示会館の東館二階"))
    assert line.cursorPosition() == len("例示会館の東館二階")
