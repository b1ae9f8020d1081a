"""設定: the office's heading, the way of dates and the clerk's name, through the dialog."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from pfdesk.app.folders import last_clerk
from pfdesk.app.settings_dialog import SettingsDialog, write_dates_as
from pfdesk.app.start import Opened
from pfdesk.app.window import make_desk
from pfdesk.office.facts import ChangeOffice, OfficeFacts, office_facts
from pfdesk.values.errors import Refused
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk

DAY = date(2024, 2, 16)


@pytest.fixture
def desk(sample: Opened) -> Iterator[Desk]:
    yield make_desk(sample, lambda: DAY)
    write_dates_as(OfficeFacts())


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def dialog(desk: Desk, told: list[str], qtbot: QtBot) -> SettingsDialog:
    opened = SettingsDialog(desk, told.append)
    qtbot.addWidget(opened)
    opened.show()
    return opened


def _type(dialog: SettingsDialog, name: str, text: str) -> None:
    field = getattr(dialog.ui, name)
    field.set_text(text)
    field.edited.emit()
    field.left.emit(name)


def test_the_heading_of_forms_follows_what_is_typed(dialog: SettingsDialog, desk: Desk) -> None:
    _type(dialog, "division", "福祉部 見本係")
    _type(dialog, "phone", "０１４３－００－００２１")
    head = desk.letterhead()
    assert (head.office_name, head.division, head.phone) == ("登別市", "福祉部 見本係", "0143-00-0021")
    desk.undo()
    assert desk.letterhead().phone == "0143-00-0000"
    _type(dialog, "fax", "0143000022")
    _type(dialog, "email", "ｆｕｋｕｓｈｉ＠city.example.jp")
    head = desk.letterhead()
    assert (head.fax, head.email) == ("0143-00-0022", "fukushi@city.example.jp")


def test_what_cannot_be_is_said_at_its_field_and_stays_typed(dialog: SettingsDialog, desk: Desk) -> None:
    before = desk.ask(office_facts)
    _type(dialog, "postal_code", "059-00")
    assert dialog.binder.pending()
    dialog.accept()
    assert dialog.isVisible()
    assert desk.ask(office_facts) == before


def test_the_style_of_dates_is_the_offices(dialog: SettingsDialog, desk: Desk) -> None:
    desk.do(ChangeOffice(desk.ask(office_facts), OfficeFacts(name="登別市", dates="long")))
    write_dates_as(desk.ask(office_facts))
    assert DateField().write(DAY) == "令和6年2月16日"


def test_the_clerk_is_kept_on_this_pc_and_signs_what_follows(
    dialog: SettingsDialog, desk: Desk, told: list[str]
) -> None:
    _type(dialog, "clerk", "例示 太郎")
    assert told == ["例示 太郎"]
    assert last_clerk() == "例示 太郎" == desk.office.author.who
    dialog.ui.clerk.set_text("")
    dialog.accept()
    assert desk.clerk == "例示 太郎"


@pytest.mark.parametrize(
    ("field", "value"),
    [("postal_code", "12"), ("phone", "市役所"), ("population", -1), ("dates", "usa"), ("name", "あ\x00い")],
)
def test_facts_refuse_by_field(field: str, value: object) -> None:
    with pytest.raises(Refused) as refused:
        OfficeFacts(**{field: value})  # type: ignore[arg-type]
    assert refused.value.field == field
