"""The ledger keeps room for its words when days bear their year; columns without room are told of; days proposed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QApplication

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.to_print import ToPrintDialog
from pfdesk.pamphlets.model import Edition, Movement
from pfdesk.widgets import tell
from tests.pamphlets.shown import TODAY, Shown, place


def width_of(shown: Shown, name: str) -> int:
    table = shown.page.ui.ledger
    names = ("number", "moved_on", "text", "came", "went", "balance")
    return int(table.columnWidth(names.index(name)))


def test_a_day_with_its_year_does_not_take_the_room_of_the_words(shown: Shown) -> None:
    before = width_of(shown, "text")
    here = place(shown, "社会福祉協議会")
    back = Movement(
        edition_id=shown.edition.id, kind="returned", moved_on=date(2026, 11, 28), place_id=here, copies=5
    )
    shown.desk.do(commands.book_movement(back))
    shown.bot.waitUntil(lambda: any(row.day == "R8.11.28" for row in shown.page.ui.ledger.lines()))
    QApplication.processEvents()
    assert width_of(shown, "text") >= min(before, 180)


def test_columns_without_room_are_told_of_by_name(shown: Shown) -> None:
    count = shown.page.ui.places_count
    assert count.text() == "26か所と広報誌折り込み"
    shown.page.resize(1000, 600)
    shown.bot.waitUntil(lambda: count.text().startswith("隠れた列"))
    assert "最低" in count.text()
    names = [column.name for column in shown.page.ui.ledger._rows.columns]
    assert names == ["number", "moved_on", "text", "moved", "balance"]
    assert {"+23,000", "−1,200"} <= {column.shown(row) for column in shown.page.ui.ledger._rows.columns
                                      for row in shown.page.ui.ledger.lines()}  # fmt: skip
    assert "26か所" in count.toolTip()
    shown.page.resize(1366, 660)
    shown.bot.waitUntil(lambda: count.text() == "26か所と広報誌折り込み")


def test_a_delivery_is_proposed_on_the_day_of_the_edition(small: Shown) -> None:
    made = Edition(
        title="見本", version="第2版", fiscal_year=2023, print_run=300, delivered_on=date(2024, 2, 15)
    )
    small.desk.do(commands.AddEdition(made))
    small.page.show_edition(made.id)
    dialog = type(small.booking())(small.desk, made, small.page)
    assert (dialog.ui.kind.value(), dialog.ui.moved_on.value()) == ("received", date(2024, 2, 15))
    dialog.ui.kind.set_value("lost")
    dialog.ui.kind.edited.emit()
    assert dialog.ui.moved_on.value() == TODAY
    dialog.ui.moved_on.set_text("R6.2.3")
    dialog.ui.kind.set_value("received")
    dialog.ui.kind.edited.emit()
    assert dialog.ui.moved_on.value() == date(2024, 2, 3), "what is typed stays"
    later = replace(made, delivered_on=date(2024, 4, 1))
    assert type(dialog)(small.desk, later, small.page).ui.moved_on.value() == TODAY


def test_nothing_is_asked_about_a_print_day_that_is_refused(shown: Shown) -> None:
    every = tuple(line.id for line in shown.desk.ask(queries.desk_lines, shown.edition.id))
    shown.desk.do(commands.ListDesks(shown.edition.id, every))
    asked: list[Any] = []
    dialog = ToPrintDialog(shown.desk, shown.edition, shown.page)
    dialog.on.set_text("R6.2.5")

    def listen(one: Any) -> bool:
        asked.append(one)
        return True

    with tell.listen(listen):
        dialog.accept()
    assert "納品日" in dialog.on.message()
    assert asked == []
