"""On a laptop's screen at 125 % every dialog of the room is whole: its buttons are on it, its rows scroll."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QSize

from pfdesk.pamphlets import commands
from pfdesk.pamphlets.gui.inserting import InsertDialog
from pfdesk.pamphlets.gui.past import PastDialog
from pfdesk.pamphlets.gui.planning import PlanDialog
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.pamphlets.gui.rounds import RoundDialog
from pfdesk.pamphlets.gui.stocktaking import StocktakeDialog
from pfdesk.pamphlets.model import District, Movement, Place
from pfdesk.widgets import on_screen
from tests.pamphlets.shown import Shown, place

LOW = QSize(1093, 614)
"""1366 by 768 at 125 %."""


@pytest.fixture
def low(monkeypatch: pytest.MonkeyPatch, small: Shown) -> Shown:
    monkeypatch.setattr(on_screen, "UNSEEN", LOW)
    known = small.page.copies.table.places[0]
    places = tuple(Place(group_id=known.group_id, name=f"見本所{n}", route=9 + n) for n in range(20))
    small.desk.do(commands.AddPlaces(places))
    small.desk.do(
        commands.SaveDistricts(tuple(District(name=f"例示町{n}", households=30) for n in range(20)))
    )
    out = [(one.id, 20) for one in places]
    small.desk.do(commands.hand_out(small.edition.id, out, date(2024, 2, 10)))
    return small


def check_whole(dialog: Any) -> None:
    room = LOW.height() - on_screen.TITLE
    assert dialog.height() <= room
    for button in (dialog.ui.ok, dialog.ui.cancel):
        if button.isVisibleTo(dialog):
            place_in = button.mapTo(dialog, button.rect().bottomRight())
            assert place_in.y() < dialog.height()
            assert button.height() >= button.sizeHint().height() - 1


@pytest.mark.parametrize(
    "make", [InsertDialog, PastDialog, PlanDialog, RecallDialog, RoundDialog, StocktakeDialog]
)
def test_the_buttons_of_a_dialog_are_on_a_low_screen(make: Any, low: Shown) -> None:
    dialog = make(low.desk, low.edition, low.page)
    with low.bot.waitExposed(dialog):
        dialog.show()
    check_whole(dialog)
    dialog.close()


def test_no_box_of_the_second_step_is_squeezed_and_many_lines_scroll(low: Shown) -> None:
    here = place(low, "見本所")
    for _ in range(12):
        low.desk.do(
            commands.book_movement(
                Movement(
                    edition_id=low.edition.id,
                    kind="handed_out",
                    moved_on=date(2024, 2, 20),
                    place_id=here,
                    copies=1,
                )
            )
        )
    dialog = StocktakeDialog(low.desk, low.edition, low.page)
    with low.bot.waitExposed(dialog):
        dialog.show()
    dialog.ui.counted.set_text("4000")
    dialog.accept()
    assert dialog.panel is not None
    field = dialog.panel.fields["handed_out"]
    field.set_text("3")  # one field more, and longer words above
    field.edited.emit()
    low.bot.waitUntil(dialog.panel.fields["handed_out_place"].isVisible)
    check_whole(dialog)
    for one in dialog.panel.fields.values():
        if one.isVisible():
            assert one.height() >= one.minimumSizeHint().height(), one.objectName()
    dialog.close()
