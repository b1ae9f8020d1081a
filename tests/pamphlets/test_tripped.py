"""What tripped those who tried the pamphlets, one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.forms import recall_letter
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.pamphlets.gui.records import EditionDialog
from pfdesk.pamphlets.gui.stocktaking import StocktakeDialog
from pfdesk.pamphlets.model import Movement, Stocktake, StocktakeLine
from pfdesk.pamphlets.sheets.written import EXPORTS
from pfdesk.values.errors import Refused
from tests.pamphlets.shown import TODAY, Shown, place
from tests.pamphlets.test_ledger import DAY, Desk


def test_a_new_edition_is_of_the_year_in_which_it_is_delivered(small: Shown) -> None:
    dialog = EditionDialog(small.desk, None, small.page)
    dialog.ui.title.set_text("見本")
    dialog.ui.delivered_on.set_text("R8.12.10")
    dialog.ui.delivered_on.edited.emit()
    assert dialog.ui.delivered_on._beside.text() == "令和8年度の版になります"
    dialog.ui.box.set_value(50)
    dialog.accept()
    assert "1束の部数(100部)より少なくはできません" in dialog.ui.box.message()
    dialog.ui.box.set_value(500)
    dialog.accept()
    assert dialog.made is not None
    assert small.desk.ask(queries.edition_entity, dialog.made.id).fiscal_year == 2026


def test_a_file_that_has_a_small_box_can_be_worked_on(office: Office) -> None:
    desk = Desk(office)
    with pytest.raises(Refused, match="1箱の部数"):
        office.do(commands.ChangeEdition(desk.edition, replace(desk.edition, box=10)))
    odd = replace(desk.edition, box=10)
    assert replace(odd, printer="見本印刷").box == 10


def test_what_was_ticked_of_a_count_waits_with_it(small: Shown) -> None:
    now = datetime.now().astimezone()
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 20)], now.date()))
    stocktake = Stocktake(edition_id=small.edition.id, counted_at=now.replace(hour=23, minute=59, second=59))
    line = StocktakeLine(stocktake_id=stocktake.id, counted=4990)
    small.desk.do(commands.RecordStocktake(stocktake, (line,)))
    dialog = StocktakeDialog(small.desk, small.edition, small.page)
    assert dialog.panel is not None
    dialog.show()
    tick = next(field for name, field in dialog.panel.fields.items() if name.startswith("after-"))
    tick.set_value(not tick.value())
    tick.edited.emit()
    dialog.panel.fields["damaged"].set_text("5")
    seen, inside = dialog._area, dialog.ui.second
    assert seen is not None
    small.bot.waitUntil(lambda: inside.height() >= inside.layout().totalMinimumHeightForWidth(inside.width()))
    assert seen.verticalScrollBar().maximum() == 0, "the reasons lie below the edge"
    dialog.reject()
    again = StocktakeDialog(small.desk, small.edition, small.page)
    assert again.panel is not None
    assert again.panel.answers() == dialog.panel.answers()
    assert again.panel.fields["damaged"].text() == "5"


def test_the_reasons_of_a_difference_are_seen_as_soon_as_the_count_is_recorded(small: Shown) -> None:
    today = datetime.now().astimezone().date()
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 20)], today))
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "例示所"), 20)], today))
    dialog = StocktakeDialog(small.desk, small.edition, small.page)
    dialog.show()
    dialog.ui.counted_on.set_value(today)
    dialog.ui.counted.set_text("4900")
    dialog.accept()
    assert dialog.panel is not None
    assert dialog._area is not None
    area, rows = dialog._area, [field for field in dialog.panel.fields.values() if not field.isHidden()]
    assert len(rows) == 5, "two lines of the day and three reasons"
    assert area.minimumHeight() >= sum(field.sizeHint().height() for field in rows)


def test_the_page_says_that_it_came_as_soon_as_it_came(small: Shown) -> None:
    edition = replace(small.edition, id=small.edition.id, delivered_on=date(2024, 3, 1))
    before = small.desk.ask(queries.edition_entity, edition.id)
    small.desk.do(commands.ChangeEdition(before, replace(before, delivered_on=date(2024, 3, 1))))
    small.bot.waitUntil(lambda: "令和6年" in small.page.ui.about.toolTip())
    line = small.lines()[0]
    small.desk.do(commands.CounterMovement(line.id, TODAY, "誤記"))
    small.bot.waitUntil(lambda: "令和6年3月1日 納品予定" in small.page.ui.about.toolTip())
    came = Movement(edition_id=edition.id, kind="received", moved_on=TODAY, copies=5000)
    small.desk.do(commands.book_movement(came))
    small.bot.waitUntil(lambda: "納品予定" not in small.page.ui.about.toolTip())
    assert f"{TODAY.month}月{TODAY.day}日 納品" in small.page.ui.about.toolTip()


def test_the_phone_of_a_holder_is_seen_whole_in_the_recall(shown: Shown) -> None:
    holders = [one for one in shown.desk.ask(queries.place_table, shown.edition.id).places if one.delivered]
    dialog = RecallDialog(shown.desk, shown.edition, shown.page)
    dialog.show()
    dialog.resize(dialog.minimumWidth(), dialog.height())
    for one in holders:
        beside = dialog.rows[one.id]._beside
        assert one.phone in beside.text()
        assert beside.width() >= beside.fontMetrics().horizontalAdvance(beside.text()), beside.text()


def test_the_letter_of_a_recall_says_what_was_delivered_and_what_is_back(office: Office) -> None:
    desk = Desk(office)
    desk.book("handed_out", 200)
    office.do(commands.BookReturns(desk.edition.id, ((desk.places[0].id, 20),), DAY, "回収", dispose=True))
    place_line = office.ask(queries.place_lines, desk.edition.id)[0]
    assert recall_letter.brought_words(place_line, desk.edition.packing) == (
        "200部(2束)　うち 20部は、お返しいただきました"
    )


def test_the_ledger_of_an_older_edition_is_written_too(office: Office) -> None:
    older, newer = Desk(office), Desk(office)
    older.book("handed_out", 30)
    movements = next(one for one in EXPORTS if one.what == "movements")
    assert movements.of_one is not None
    for desk, lines in ((older, 2), (newer, 1)):
        [sheet] = office.ask(movements.of_one, desk.edition.id)
        assert len(sheet.rows) == lines
