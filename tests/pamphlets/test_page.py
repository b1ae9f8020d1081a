"""The page パンフレット as the clerk uses it: book, be asked, count, deliver, recall, agree, plan, take back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.correcting import CorrectionDialog, CounterDialog
from pfdesk.pamphlets.gui.stocktaking import StocktakeDialog
from pfdesk.pamphlets.model import District
from tests.pamphlets.shown import TODAY, Shown, place


def test_a_booking_is_typed_as_it_lies_on_the_shelf_and_taken_back(small: Shown) -> None:
    dialog = small.booking()
    dialog.ui.place_id.set_value(place(small, "見本所"))
    for typed in "3箱+2束+17":
        if typed.isascii():
            small.bot.keyClicks(dialog.ui.copies.editor, typed)
        else:
            dialog.ui.copies.line.insert(typed)  # as the IME does
    assert "1,717部" in dialog.ui.after.text()
    assert "3,283部" in dialog.ui.after.text()
    small.bot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    small.bot.waitUntil(lambda: small.shown_texts()[-1] == "見本所")
    row = small.page.ui.ledger.lines()[-1]
    assert (row.went, row.balance) == (1717, 3283)
    small.desk.undo()
    small.bot.waitUntil(lambda: len(small.page.ui.ledger.lines()) == 1)
    assert small.terms().stock == 5000


def test_what_cannot_be_read_stays_typed_at_its_field(small: Shown) -> None:
    dialog = small.booking()
    dialog.ui.copies.set_text("3箱半")
    dialog.accept()
    assert dialog.ui.copies.is_wrong()
    assert dialog.ui.copies.text() == "3箱半"


def test_a_booking_beyond_the_store_asks_and_books_the_answer(small: Shown) -> None:
    dialog = small.booking()
    dialog.ui.place_id.set_value(place(small, "見本所"))
    dialog.ui.copies.set_text("5,200")
    dialog.accept()
    assert not dialog.ways.isHidden()
    words = [button.text() for button in dialog.ways.buttons]
    assert words[0] == "予備などの納品が200部あった(発行部数を5,200部に直す)"
    assert words[-1] == "部数の打ち間違い(打ち直す)"
    dialog.ways.buttons[0].click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    small.bot.waitUntil(lambda: len(small.page.ui.ledger.lines()) == 3)
    assert small.page.ui.identity.adds_up()
    assert small.terms().printed == 5200
    small.desk.undo()
    small.bot.waitUntil(lambda: len(small.page.ui.ledger.lines()) == 1)


def test_a_mistyped_figure_goes_back_to_its_field(small: Shown) -> None:
    dialog = small.booking()
    dialog.ui.kind.set_value("damaged")
    dialog.ui.copies.set_text("6000")
    dialog.accept()
    dialog.ways.buttons[-1].click()
    assert dialog.ways.isHidden()
    assert not dialog.ui.copies.is_wrong()
    assert len(small.lines()) == 1


def test_a_correction_stays_struck_with_its_pair(shown: Shown) -> None:
    line = next(line for line in shown.lines() if line.place == "社会福祉協議会")
    dialog = CorrectionDialog(shown.desk, shown.edition, line, shown.page)
    dialog.ui.copies.set_text("390")
    dialog.accept()
    assert dialog.ui.reason.is_wrong()
    dialog.ui.reason.set_text("数え直し")
    dialog.accept()
    shown.bot.waitUntil(lambda: f"{line.number}の訂正　数え直し" in shown.shown_texts())


def test_a_stocktake_is_recorded_left_taken_up_and_explained(small: Shown) -> None:
    dialog = StocktakeDialog(small.desk, small.edition, small.page)
    dialog.ui.counted_time.set_text("２５：００")
    dialog.ui.counted.set_text("9箱+4束+80")
    dialog.accept()
    assert dialog.ui.counted_time.is_wrong()
    dialog.ui.counted_time.set_text("14時30分")
    dialog.accept()
    assert "差 -20部" in dialog.ui.difference.text()
    dialog.reject()
    again = StocktakeDialog(small.desk, small.edition, small.page)
    assert "数えた数 4,980部" in again.ui.difference.text()
    assert again.panel is not None
    again.panel.fields["damaged"].set_text("25")
    again.accept()
    assert again.panel.fields["damaged"].is_wrong()
    again.panel.fields["damaged"].set_text("15")
    again.panel.follow()
    assert "5部を「不明」として記録します" in again.ui.difference.text()
    again.accept()
    assert again.result() == QDialog.DialogCode.Accepted
    assert (small.terms().spoiled, small.terms().unknown, small.terms().stock) == (15, 5, 4980)


def test_a_count_that_leaves_a_later_day_short_asks_in_its_own_window(small: Shown) -> None:
    dialog = StocktakeDialog(small.desk, small.edition, small.page)
    dialog.ui.counted_on.set_value(date(2024, 2, 8))
    dialog.ui.counted.set_text("100")
    dialog.accept()
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 300)], date(2024, 2, 9)))
    dialog.accept()
    assert "足りません" in dialog.ui.message.text()
    assert not any("日付" in button.text() for button in dialog.ways.buttons)
    dialog.field("damaged").set_text("1")
    dialog.field("damaged").edited.emit()
    assert dialog.ways.buttons == []  # asked of other numbers
    dialog.accept()
    dialog.ways.buttons[0].click()
    assert dialog.result() == dialog.DialogCode.Accepted
    assert (small.terms().stock, small.terms().spoiled, small.terms().holds) == (0, 1, True)


def test_a_stocktake_is_given_up(small: Shown) -> None:
    dialog = StocktakeDialog(small.desk, small.edition, small.page)
    dialog.ui.counted.set_text("10")
    dialog.accept()
    dialog.drop()
    assert small.desk.office.ask(queries.open_stocktake, small.edition.id) is None
    assert small.terms().stock == 5000


def test_counts_that_were_typed_wait_when_the_dialog_is_closed(small: Shown) -> None:
    dialog = StocktakeDialog(small.desk, small.edition, small.page)
    dialog.ui.counted.set_text("9箱+4束")
    dialog.ui.counted_time.set_text("9:15")
    dialog.reject()
    again = StocktakeDialog(small.desk, small.edition, small.page)
    assert (again.ui.counted.text(), again.ui.counted_time.text()) == ("9箱+4束", "9:15")
    assert "前に打った数" in again.ui.difference.text()
    again.ui.counted.set_text("")
    again.reject()
    assert StocktakeDialog(small.desk, small.edition, small.page).ui.counted.text() == ""


def test_a_line_is_taken_back_with_its_reason(small: Shown) -> None:
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 30)], TODAY))
    line = small.lines()[-1]
    dialog = CounterDialog(small.desk, small.edition, line, small.page)
    dialog.accept()
    assert dialog.ui.reason.message() == "理由を入れてください。"
    dialog.ui.reason.set_text("二重に記録")
    dialog.accept()
    assert small.lines()[-1].text == "2の取消　二重に記録"
    assert small.terms().placed == 0


def test_the_district_of_a_line_is_put_right(small: Shown) -> None:
    districts = (
        District(name="見本町内会", households=320),
        District(name="例示地区", households=50, sort=1),
    )
    small.desk.do(commands.FoldInByDistrict(small.edition.id, districts, 0, TODAY))
    dialog = CorrectionDialog(small.desk, small.edition, small.lines()[1], small.page)
    assert dialog.ui.place_id.value() == districts[0].id
    dialog.ui.place_id.set_value(districts[1].id)
    dialog.ui.copies.set_text("320")
    dialog.ui.reason.set_text("地区の違い")
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    table = small.desk.ask(queries.insert_table, small.edition.id)
    assert [(line.name, line.kept) for line in table.districts] == [("見本町内会", 0), ("例示地区", 370)]
