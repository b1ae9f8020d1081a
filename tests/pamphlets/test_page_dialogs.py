"""The room's dialogs: where the cursor stands, what is said when a field is left, what a new edition takes over."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QMenu

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.inserting import InsertDialog
from pfdesk.pamphlets.gui.past import PastDialog
from pfdesk.pamphlets.gui.planning import PlanDialog
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.pamphlets.gui.records import EditionDialog
from pfdesk.pamphlets.gui.rounds import RoundDialog
from pfdesk.pamphlets.gui.to_print import ToPrintDialog
from pfdesk.pamphlets.model import Edition
from tests.pamphlets.shown import Shown, place


def test_several_desks_are_put_on_the_edition_at_once_and_the_list_stays_as_it_is(shown: Shown) -> None:
    shown.page.show_view("desks")
    view, table = shown.page.desks, shown.page.ui.desks
    shown.desk.do(commands.ListDesks(shown.edition.id, ()))
    shown.bot.waitUntil(lambda: not any(line.listed for line in view.lines))
    order = [line.id for line in view.lines]
    table.selectAll()
    menu = QMenu(shown.page)
    view._fill_menu(menu, view.lines[0])
    first = menu.actions()[0]
    assert first.text() == f"{len(order)}件をこの版に載せる"
    first.trigger()
    shown.bot.waitUntil(lambda: all(line.listed for line in view.lines))
    assert [line.id for line in view.lines] == order
    shown.desk.undo()
    shown.bot.waitUntil(lambda: not any(line.listed for line in view.lines))
    table.select_id(order[3])
    menu = QMenu(shown.page)
    view._fill_menu(menu, view.lines[3])
    menu.actions()[0].trigger()
    shown.bot.waitUntil(lambda: view.lines[3].listed)
    assert [line.id for line in view.lines] == order


def test_a_new_edition_takes_desks_and_plan_of_the_one_before(shown: Shown) -> None:
    dialog = EditionDialog(shown.desk, None, shown.page)
    dialog.ui.title.set_text("見本")
    dialog.ui.print_run.set_text("23000")
    assert dialog.takes_desks.isHidden()
    dialog.ui.replaces_id.set_value(shown.edition.id)
    dialog.follow()
    assert dialog.takes_desks.plain_label() == "前の版の窓口 13件を載せる"
    assert dialog.takes_plan.plain_label() == "前の版の計画 27か所 23,000部を写す"
    dialog.accept()
    assert dialog.made is not None
    table = shown.desk.ask(queries.place_table, dialog.made.id)
    assert (table.plan, table.delivered) == (23000, 0)
    assert len(shown.desk.ask(queries.desk_lines, dialog.made.id, listed_only=True)) == 13
    shown.bot.waitUntil(lambda: shown.page.ui.edition.count() == 2)
    shown.page.show_edition(dialog.made.id)
    assert shown.page.ui.identity.sentence() == "納品待ち"
    assert shown.page.copies.no_lines.isVisible()
    shown.desk.undo()
    assert shown.desk.ask(queries.edition_for, 2030) == shown.edition.id


def test_the_plan_of_the_edition_before_is_copied_into_the_fields(small: Shown) -> None:
    shown_plan = {place(small, "見本所"): 300, place(small, "例示所"): 17}
    small.desk.do(commands.SetPlan(small.edition.id, shown_plan))
    made = Edition(title="見本", version="第2版", fiscal_year=2023, replaces_id=small.edition.id)
    small.desk.do(commands.AddEdition(made))
    dialog = PlanDialog(small.desk, made, small.page)
    assert "計画の計 0部" in dialog.ui.sum.text()
    dialog.take_former.click()
    assert "計画の計 317部" in dialog.ui.sum.text()
    assert dialog._groups[0][0].text().endswith("小計 317部")
    dialog.accept()
    assert small.desk.ask(queries.plan_of, made.id) == shown_plan


def test_what_cannot_be_read_is_said_when_its_field_is_left(small: Shown) -> None:
    dialog = small.booking()
    field = dialog.ui.copies
    field.set_text("3箱半")
    field.left.emit("copies")
    assert field.is_wrong()
    field.set_text("3箱")
    field.left.emit("copies")
    assert not field.is_wrong()
    dialog.ui.moved_on.set_text("R6.2.30")
    dialog.ui.moved_on.left.emit("moved_on")
    assert dialog.ui.moved_on.is_wrong()


@pytest.mark.parametrize(
    "make", [PlanDialog, PastDialog, RoundDialog, InsertDialog, RecallDialog, ToPrintDialog]
)
def test_the_cursor_stands_in_a_field_when_a_dialog_opens(make: Any, small: Shown) -> None:
    dialog = make(small.desk, small.edition, small.page)
    with small.bot.waitExposed(dialog):
        dialog.show()
    assert dialog.focusWidget() in [field.editor for field in dialog._fields.values()]
    dialog.close()


def test_the_stock_of_the_day_that_is_typed_is_told(small: Shown) -> None:
    small.desk.do(commands.hand_out(small.edition.id, [(place(small, "見本所"), 1000)], date(2024, 2, 10)))
    dialog = small.booking()
    dialog.ui.copies.set_text("100")
    dialog.ui.moved_on.set_text("R6.2.5")
    dialog.ui.moved_on.edited.emit()
    assert "2月5日の在庫は 5,000部から 4,900部、いまの在庫は 4,000部から 3,900部" in dialog.ui.after.text()


def test_a_recalled_edition_is_said_on_the_page_and_asked_about_in_its_dialogs(small: Shown) -> None:
    here = place(small, "見本所")
    small.desk.do(commands.hand_out(small.edition.id, [(here, 30)], date(2024, 2, 10)))
    small.desk.do(commands.RecallEdition(small.edition.id, date(2024, 2, 15), "電話番号の誤り"))
    small.bot.waitUntil(lambda: "回収中です(電話番号の誤り)" in small.page.ui.warn.text())
    assert small.page.ui.plan_button.text().startswith("戻りを記録")
    dialog = small.booking()
    dialog.ui.place_id.set_value(here)
    dialog.ui.copies.set_text("5")
    dialog.accept()
    assert "回収中です" in dialog.ui.moved_on.message()
    assert [button.text() for button in dialog.ways.buttons][-1] == "日付の打ち間違い(打ち直す)"
    dialog.ways.buttons[0].click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert small.terms().placed == 35
