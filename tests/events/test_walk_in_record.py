"""当日参加 from the event's own page: there at the part whose door is open, and refused where there is no part."""

from __future__ import annotations

import pytest

from pfdesk.events import commands, queries
from pfdesk.events.gui.entry_dialogs import WalkInDialog
from pfdesk.widgets import tell
from tests.events.conftest import Day, Shown


@pytest.fixture
def titles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the dialogs that were filled in."""
    seen: list[str] = []

    def fill(dialog: WalkInDialog) -> int:
        seen.append(dialog.windowTitle())
        dialog.fields["name"].set_text("見本 当日")
        dialog.save()
        return int(dialog.result())

    monkeypatch.setattr(WalkInDialog, "exec", fill)
    return seen


def test_who_walks_in_is_there(at_day: Shown, day: Day, titles: list[str]) -> None:
    at_day.page.show_record(day.event.id)
    at_day.page.record.walk_in()
    (line,) = [
        line for line in at_day.desk.ask(queries.registration_lines, day.event.id) if line.name == "見本 当日"
    ]
    (part,) = line.came
    first = day.parts[0]
    assert (part, titles) == (first.id, [f"当日参加　{first.name}"])


def test_without_a_part_nobody_is_taken_in(at_day: Shown, day: Day, titles: list[str]) -> None:
    for part in day.parts:
        day.office.do(commands.BinEventPart(part.id))
    at_day.page.refresh()
    at_day.page.show_record(day.event.id)
    said: list[str] = []

    def hear(told: tell.Told) -> None:
        said.append(told.sentence)

    with tell.listen(hear):
        at_day.page.record.walk_in()
        at_day.page.record.open_reception()
    assert said == ["部がないため、当日参加を受け付けられません。", "部がないため、受付を始められません。"]
    assert titles == []
