"""パンフレット through the real window: plan to stocktake and back; a number that changes; an edition called back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from pfdesk.app.main_window import MainWindow
from pfdesk.app.rooms import room_checks
from pfdesk.app.start import new_office, open_office
from pfdesk.app.window import make_desk
from pfdesk.db.journal import next_to_undo
from pfdesk.office.checks import office_checks
from pfdesk.office.office import unit_lines
from pfdesk.pamphlets import queries
from pfdesk.pamphlets.gui.booking import BookingDialog
from pfdesk.pamphlets.gui.correcting import CorrectionDialog
from pfdesk.pamphlets.gui.inserting import InsertDialog
from pfdesk.pamphlets.gui.page import PamphletsPage
from pfdesk.pamphlets.gui.planning import PlanDialog
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.pamphlets.gui.records import EditionDialog, PlaceDialog
from pfdesk.pamphlets.gui.rounds import ReceiptsDialog, RoundDialog
from pfdesk.pamphlets.gui.stocktaking import StocktakeDialog
from pfdesk.pamphlets.gui.to_print import ToPrintDialog
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk

TODAY = date(2024, 2, 20)


class Journey:
    """The window with the page in front; what would be printed is noted instead."""

    def __init__(self, window: MainWindow, qtbot: QtBot, printed: list[str]) -> None:
        self.window, self.bot, self.printed = window, qtbot, printed
        self.page: PamphletsPage = window.open_room("pamphlets")
        self.desk: Desk = window.desk

    def confirm(self, dialog: Any) -> None:
        """Press the dialog's button; it must be taken."""
        self.bot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
        said = [field.message() for field in dialog._fields.values() if field.message()]
        assert dialog.result() == QDialog.DialogCode.Accepted, (said, dialog.ui.message.text())

    def edition(self) -> Any:
        assert self.page.edition is not None
        return self.page.edition

    def terms(self) -> Any:
        return self.desk.ask(queries.identity, self.edition().id)

    def ledger(self) -> list[str]:
        return [row.text for row in self.page.ui.ledger.lines()]

    def faults(self) -> list[str]:
        return [check.name for check in self.desk.ask(office_checks, room_checks()) if not check.ok]

    def undo(self) -> str:
        """Ctrl+Z in the window; the name of what it took back."""
        unit = self.desk.ask(next_to_undo)
        self.page.setFocus()
        self.window.act("undo")
        self.bot.wait(1)
        return str(unit.label)


def _journey(path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journey]:
    printed: list[str] = []
    monkeypatch.setattr(
        Desk, "print_forms", lambda _s, _p, wanted, _o=None: printed.extend(n for n, _ in wanted)
    )
    with open_office(str(path), clerk="見本 一郎") as opened:
        desk = make_desk(opened, lambda: TODAY)
        window = MainWindow(desk, "office")
        desk.setParent(window)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        yield Journey(window, qtbot, printed)
        window.close()


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journey]:
    path = tmp_path / "新しい役所.pfdesk"
    new_office(path)
    yield from _journey(path, qtbot, monkeypatch)


@pytest.fixture
def full(sample_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journey]:
    yield from _journey(sample_file, qtbot, monkeypatch)


def _plan(empty: Journey) -> None:
    page, desk, bot = empty.page, empty.desk, empty.bot
    made = EditionDialog(desk, None, page)
    made.ui.title.set_text("見本パンフレット")
    made.ui.print_run.set_text("２，０００")
    empty.confirm(made)
    bot.waitUntil(lambda: page.edition is not None)
    for name, route in (("見本図書館", "1"), ("例示児童館", "2")):
        place = PlaceDialog(desk, None, page)
        place.ui.name.set_text(name)
        place.ui.route.set_text(route)
        empty.confirm(place)
    bot.waitUntil(lambda: len(page.copies.table.places) == 2)
    plan = PlanDialog(desk, empty.edition(), page)
    for field, copies in zip(plan._places.values(), ("1箱", "2束+17"), strict=True):
        field.set_text(copies)
    empty.confirm(plan)


def _deliver(empty: Journey) -> None:
    page, desk, bot = empty.page, empty.desk, empty.bot
    delivery = BookingDialog(desk, empty.edition(), page)
    delivery.ui.kind.set_value("received")
    delivery.ui.copies.set_text("4箱")
    empty.confirm(delivery)
    insert = InsertDialog(desk, empty.edition(), page)
    insert.name.set_text("見本町内会 320")
    insert.add_district()
    insert.spares.set_text("30")
    empty.confirm(insert)
    van = RoundDialog(desk, empty.edition(), page)
    assert "積む部数 717部" in van.ui.sum.text()
    empty.confirm(van)
    assert empty.printed[-2:] == ["delivery-round", "receipt-slips"]
    bot.waitUntil(page.copies.receipts.isVisible)
    slips = ReceiptsDialog(desk, empty.edition(), page)
    bot.mouseClick(slips.ui.extra, Qt.MouseButton.LeftButton)
    empty.confirm(slips)
    bot.waitUntil(lambda: not page.copies.receipts.isVisible())


def _count(empty: Journey) -> None:
    page, desk = empty.page, empty.desk
    count = StocktakeDialog(desk, empty.edition(), page)
    count.ui.counted.set_text("９箱")  # nobody has nine boxes: the count is dropped
    count.accept()
    count.drop()
    again = StocktakeDialog(desk, empty.edition(), page)
    again.ui.counted.set_text("1箱+4束+25")
    again.accept()
    assert "差 -8部" in again.ui.difference.text()
    assert again.panel is not None
    again.panel.fields["damaged"].set_text("5")
    again.panel.follow()
    empty.confirm(again)
    terms = empty.terms()
    assert (terms.printed, terms.inserted, terms.placed, terms.stock) == (2000, 350, 717, 925)
    assert (terms.spoiled, terms.unknown) == (5, 3)


def _correct(empty: Journey) -> None:
    page, desk, bot = empty.page, empty.desk, empty.bot
    line = next(one for one in page.copies.lines if one.place == "例示児童館")
    correction = CorrectionDialog(desk, empty.edition(), line, page)
    correction.ui.copies.set_text("207")
    correction.ui.reason.set_text("数え直し")
    empty.confirm(correction)
    bot.waitUntil(lambda: f"{line.number}の訂正　数え直し" in empty.ledger())
    assert page.ui.identity.adds_up()
    assert empty.terms().placed == 707
    assert empty.faults() == []


def test_from_the_plan_to_the_stocktake_and_back(empty: Journey) -> None:
    _plan(empty)
    _deliver(empty)
    _count(empty)
    _correct(empty)
    assert empty.undo() == "受払の訂正"
    assert empty.terms().placed == 717
    assert empty.undo() == "棚卸の反映"
    assert (empty.terms().stock, empty.terms().unknown) == (933, 0)
    assert empty.terms().inserted == 350  # the lines of others stand
    assert empty.faults() == []


def test_a_changed_number_makes_a_consent_stale_and_printing_says_so(full: Journey) -> None:
    page, bot = full.page, full.bot
    page.show_view("desks")
    line = page.desks.lines[0]
    assert line.consent == "agreed"
    page.desks.show_desk(line.id)
    form = page.desks.form
    form.phone.set_text("０１４３－００－０９９９")
    bot.keyClick(form.phone.editor, Qt.Key.Key_Return)
    page.desks.binder.flush()
    bot.waitUntil(lambda: page.desks.lines[0].consent == "changed")
    assert page.desks.lines[0].phone == "0143-00-0999"
    assert f"{line.phone} が載っています" in form.old_numbers.text()
    assert "23,000部" in form.old_numbers.text()
    told: list[Any] = []

    def answer(one: Any) -> bool:
        told.append(one)
        return len(told) > 1

    dialog = ToPrintDialog(full.desk, full.edition(), page)
    dialog.on.set_text("R6.1.25")
    with tell.listen(answer):
        dialog.accept()  # told, and given up
        day = full.edition().to_print_on
        full.confirm(dialog)  # told again, and gone on with
    assert "掲載承諾のない窓口が1件あります" in told[0].sentence
    assert line.name in told[0].detail
    assert day == date(2024, 1, 19)
    newest = full.desk.ask(unit_lines, 1)[0]
    assert newest["label"] == "入稿の記録(掲載承諾なし 1件のまま)"


def test_an_edition_is_called_back_place_by_place(full: Journey) -> None:
    page, desk, bot = full.page, full.desk, full.bot
    start = RecallDialog(desk, full.edition(), page)
    start.reason.set_text("電話番号の誤り")
    full.confirm(start)
    bot.waitUntil(lambda: "回収中" in page.ui.about.text())
    letters = desk.ask(desk.forms["recall-letter"].print, full.edition().id, desk.letterhead())
    assert (letters.pages, letters.ready) == (26, True)
    back = RecallDialog(desk, full.edition(), page)
    assert len(back.holders) == 26
    first = back.holders[0]
    back.rows[first.id].set_text(str(first.delivered))
    full.confirm(back)
    bot.waitUntil(lambda: full.terms().spoiled == first.delivered)
    later = RecallDialog(desk, full.edition(), page)
    assert first.id not in later.rows  # who gave all back holds none
    assert len(later.holders) == 25
    later.end()
    bot.waitUntil(lambda: "回収中" not in page.ui.about.text())
    assert full.faults() == []
