"""The small form of one entry of the timeline, opened under the list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pfdesk.annual import commands
from pfdesk.annual.model import KINDS, TimelineEntry
from pfdesk.office.command import Command
from pfdesk.ui.annual_entry import Ui_EntryScreen
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.inline_editor import InlineEditor


class EntryEditor(InlineEditor):
    """A new entry of the year that is looked at, or one that is there; half typed it waits for its year."""

    screen_class = Ui_EntryScreen
    first_field = "text"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("ground", "sunken")
        self.ui.kind.set_options(tuple(KINDS.items()))
        self.ui.text.grow(2, 6)
        self.year = 0

    def start(self, entry: TimelineEntry | None) -> None:
        """Show an entry, or an empty form for a new one."""
        self.put_away()
        self.year = entry.fiscal_year if entry else self.desk.year
        values = {name: getattr(entry, name) for name in self.fields} if entry else {"kind": "action"}
        self.open_on(values, entry)

    def owner(self) -> tuple[Any, ...]:
        return (self.year,)

    def command(self, values: Mapping[str, Any]) -> Command:
        old = self.old
        if old is None:
            return commands.AddTimelineEntry(TimelineEntry(fiscal_year=self.year, **values))
        kept = {"id": old.id, "revision": old.revision, "source_id": old.source_id}
        after = TimelineEntry(fiscal_year=old.fiscal_year, **kept, **values)
        return commands.ChangeTimelineEntry(old, after)

    def bin_command(self) -> Command | None:
        return commands.BinTimelineEntry(self.old.id) if self.old else None
