"""報告書に載せる声: the clerk ticks what the report quotes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pfdesk.annual import queries
from pfdesk.annual.gui.voices_dialog import KEY, VoicesDialog
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import Opened
from pfdesk.app.window import make_desk


def test_voices_are_chosen_by_ticks(sample: Opened, qtbot: QtBot) -> None:
    desk = make_desk(sample, lambda: TODAY)
    dialog = VoicesDialog(desk)
    qtbot.addWidget(dialog)
    before = dialog.chosen()
    assert before
    rows = [dialog.answers.item(row) for row in range(dialog.answers.count())]
    for item in rows:
        if item.data(KEY) in before[1:]:
            item.setCheckState(Qt.CheckState.Unchecked)
    dialog.keep()
    assert desk.ask(queries.chosen_voices, 2023) == frozenset(before[:1])
    again = VoicesDialog(desk)
    qtbot.addWidget(again)
    assert again.chosen() == before[:1]
    again.choose_by_theme()
    assert again.chosen() == before
    again.keep()
    assert desk.ask(queries.chosen_voices, 2023) is None
