"""人事異動: who held a seat on a day, all changes as one unit, and a paper with only what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pfdesk.directory import commands, queries
from pfdesk.directory.forms import SEAT_CHANGES
from pfdesk.directory.gui.swap_holders import VACANT, Noted, SwapHoldersDialog
from pfdesk.paper.form import Letterhead
from pfdesk.paper.run import fitting
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from tests.directory.conftest import TODAY, Filled

APRIL = date(2024, 4, 1)


def holders(filled: Filled, day: date) -> dict[str, str]:
    body = filled.sample.bodies["pf"]
    return {line.member: line.holder for line in filled.office.ask(queries.seats_on, body, day)}


def swap_two(filled: Filled) -> tuple[queries.SeatOnDay, queries.SeatOnDay]:
    first, second, *_ = filled.office.ask(queries.seats_on, filled.sample.bodies["pf"], TODAY)
    filled.office.do(
        commands.ReplaceHolders(
            (
                commands.ReplaceHolder(first.id, "例示 新子", APRIL, post="課長"),
                commands.VacateSeat(second.id, APRIL),
            )
        )
    )
    return first, second


def test_who_held_a_seat_on_a_day_stays_known(filled: Filled) -> None:
    before = holders(filled, TODAY)
    first, second = swap_two(filled)
    assert holders(filled, date(2023, 10, 1)) == before
    assert holders(filled, APRIL - timedelta(days=1)) == before
    changed = {name: holder for name, holder in holders(filled, APRIL).items() if holder != before[name]}
    assert changed == {first.member: "例示 新子", second.member: ""}


def test_one_unit_is_taken_back_in_one_step(filled: Filled) -> None:
    before = holders(filled, APRIL)
    swap_two(filled)
    assert filled.office.undo_label() == "人事異動(2席)"
    filled.office.undo()
    assert holders(filled, APRIL) == before


def test_all_or_none(filled: Filled) -> None:
    first, second, *_ = filled.office.ask(queries.seats_on, filled.sample.bodies["pf"], TODAY)
    late = commands.ReplaceHolder(second.id, "例示 新子", date(2000, 1, 1))
    with pytest.raises(Refused, match="前の委員が始めた日より後"):
        filled.office.do(commands.ReplaceHolders((commands.ReplaceHolder(first.id, "仮名 一", APRIL), late)))
    assert "仮名 一" not in holders(filled, APRIL).values()


def test_only_what_changed_is_printed(filled: Filled) -> None:
    first, second = swap_two(filled)
    changes = filled.office.ask(queries.seat_changes, filled.sample.bodies["pf"], APRIL)
    assert {(c.member, c.former, c.holder, c.on) for c in changes} == {
        (first.member, first.holder, "例示 新子", APRIL), (second.member, second.holder, "", APRIL),
    }  # fmt: skip
    lines = filled.office.ask(SEAT_CHANGES.ask, None, since="R6.4.1")
    printed = SEAT_CHANGES.draw(lines, Letterhead("見本市", TODAY))
    text = pypdfium2.PdfDocument(printed.pdf)[0].get_textpage().get_text_range()
    assert "例示 新子 課長" in text
    assert "空席" in text
    others = set(holders(filled, APRIL)) - {first.member, second.member}
    assert not [name for name in others if name in text]


@pytest.fixture
def dialog(filled: Filled, qtbot: QtBot) -> Iterator[SwapHoldersDialog]:
    made = SwapHoldersDialog(Desk(filled.office, today=lambda: TODAY), filled.sample.bodies["pf"])
    with qtbot.waitExposed(made):
        made.show()
    yield made
    with tell.listen(lambda _told: True):  # it asks where something is noted
        made.close()
    made.deleteLater()


def test_the_table_is_filled_in_by_keys_and_written_at_once(
    dialog: SwapHoldersDialog, filled: Filled, qtbot: QtBot
) -> None:
    ui = dialog.ui
    seats = ui.seats.lines()
    assert len(seats) == len(holders(filled, TODAY))
    assert not ui.swap.isEnabled()
    ui.day.put_date(APRIL)
    ui.day.left.emit("day")
    ui.name.setFocus()
    ui.name.line.insert("例示 新子")
    qtbot.keyClick(ui.name.line, Qt.Key.Key_Return)
    assert ui.seats.selected().id == seats[1].id
    qtbot.mouseClick(ui.vacate, Qt.MouseButton.LeftButton)
    assert [dialog._new_words(seat) for seat in seats[:3]] == ["例示 新子", VACANT, ""]
    assert ui.swap.text().startswith("2席")
    qtbot.mouseClick(ui.swap, Qt.MouseButton.LeftButton)
    assert [line.holder for line in ui.seats.lines()[:2]] == ["例示 新子", ""]
    ui.day.put_date(date(2023, 10, 1))
    ui.day.left.emit("day")
    assert [line.holder for line in ui.seats.lines()[:2]] == [seat.holder for seat in seats[:2]]
    dialog.desk.undo()
    assert holders(filled, APRIL)[seats[0].member] == seats[0].holder


def test_the_window_prints_what_changed_from_the_day_in_its_field(
    dialog: SwapHoldersDialog, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap_two(filled)
    given: list[dict[str, Any]] = []
    monkeypatch.setattr(dialog.desk, "print_forms", lambda _page, _forms, options: given.append(options))
    for day, count in ((APRIL, 2), (APRIL + timedelta(days=1), 0)):
        dialog.ui.day.set_value(day)
        dialog.print_changes()
        lines = filled.office.ask(SEAT_CHANGES.ask, None, **fitting(SEAT_CHANGES, given[-1]))
        assert (lines.since, len(lines.changes)) == (day, count)


def test_what_is_refused_is_said_and_nothing_is_lost(dialog: SwapHoldersDialog, filled: Filled) -> None:
    dialog.ui.day.put_date(date(2000, 1, 1))
    seat = filled.office.ask(queries.seats_on, filled.sample.bodies["pf"], TODAY)[0]
    dialog.noted[seat.id] = Noted("例示 新子")
    dialog.swap()
    assert "前の委員が始めた日より後" in dialog.ui.message.text()
    assert dialog.noted


def test_a_name_typed_but_not_entered_is_part_of_it_also_after_another_seat_or_day(
    dialog: SwapHoldersDialog, filled: Filled
) -> None:
    ui, seats = dialog.ui, dialog.ui.seats.lines()
    ui.name.line.insert("例示 新子")
    ui.name.edited.emit()
    assert ui.swap.text().startswith("1席")
    ui.seats.select_id(seats[1].id)
    assert ui.name.text() == ""
    ui.name.line.insert("例示 次郎")
    ui.name.edited.emit()
    ui.day.put_date(APRIL)
    assert ui.name.text() == "例示 次郎"
    assert ui.swap.text().startswith("2席")
    dialog.swap()
    assert [line.holder for line in ui.seats.lines()[:2]] == ["例示 新子", "例示 次郎"]
    assert ui.message.text().startswith("2席を入れ替えました")
    assert ui.name.text() == ""
    assert holders(filled, APRIL)[seats[1].member] == "例示 次郎"


def test_esc_with_names_noted_asks_first(dialog: SwapHoldersDialog, qtbot: QtBot) -> None:
    dialog.ui.name.line.insert("例示 新子")
    told: list[tell.Told] = []
    with tell.listen(told.append):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "1席分" in told[0].sentence
    with tell.listen(lambda _told: True):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_where_no_seat_stands_today_it_opens_on_the_last_day_of_one(filled: Filled, qtbot: QtBot) -> None:
    body = filled.sample.bodies["pf"]
    made = SwapHoldersDialog(Desk(filled.office, today=lambda: date(2099, 1, 1)), body)
    qtbot.addWidget(made)
    day = made.day()
    ended = [seat.ends_on for seat in filled.office.ask(queries.seat_lines, body) if seat.ends_on]
    assert day == max(ended)
    assert made.ui.seats.lines()
    made.ui.day.put_date(date(2098, 1, 1))
    assert "席がありません" in made.ui.told.text()
    assert not made.ui.name.isEnabled()
