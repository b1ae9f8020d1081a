"""The event as the reception shows it: its head, the part whose door is open, and how many are in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from pfdesk.events import queries
from pfdesk.events.gui.reception_layout import ReceptionLayout
from pfdesk.events.model import EventPart, part_at, part_start
from pfdesk.values.eras import era_text
from pfdesk.values.practice import MARK, practising
from pfdesk.values.wall import clock_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tokens import LOW

WEEKDAYS: Final = "月火水木金土日"
SOON: Final = 180
"""So many minutes before a part, the head tells how long it still is."""


class ReceptionHall:
    """Keeps the head and the right side of the window; ``part`` is the one that people come for now."""

    def __init__(
        self, desk: Desk, event_id: UUID, layout: ReceptionLayout, now: Callable[[], datetime]
    ) -> None:
        self.desk, self.event_id, self.now = desk, event_id, now
        self._shown, self._ui = layout, layout.ui
        self.parts: tuple[EventPart, ...] = ()
        self.part: EventPart | None = None
        self.last: UUID | None = None
        """Who came last to the part."""

    @property
    def part_id(self) -> UUID | None:
        """The part's id; None for an event without parts."""
        return self.part.id if self.part else None

    def read(self) -> None:
        """Ask for the event again, and show its head."""
        record = self.desk.ask(queries.event_record, self.event_id)
        event, self.parts = record.event, tuple(record.part_entities)
        self._held_on = event.held_on
        self.title = event.title
        self._ui.title.setText(f"{f'【{MARK}】' if practising() else ''}{event.title}")
        day = f"{era_text(event.held_on, 'long')}({WEEKDAYS[event.held_on.weekday()]})"
        times = [f"{part.name} {part.starts}" for part in self.parts if part.starts]
        self._ui.when.setText("  ".join((day, *times, event.place)))
        self._shown.card.set_handouts(self.desk.ask(queries.handouts, self.event_id))

    def show_time(self) -> bool:
        """Show the clock; whether another part's door is open now."""
        now, before = self.now(), self.part_id
        self._shown.clock.setText(clock_text(now))
        self.part = part = part_at(self._held_on, self.parts, now)
        start = part_start(self._held_on, part.starts) if part else None
        words = part.name if part else ""
        if part and start:
            minutes = -int((now - start).total_seconds() // 60)
            words = f"{part.name}の受付" + (f"　開始まで {minutes}分" if 0 < minutes < SOON else "")
        self._ui.until.setText(words)
        return self.part_id != before

    def show_counts(self) -> None:
        """Count again: who is in by kind, who came last, how many came unannounced."""
        kinds = self.desk.ask(queries.kind_counts, self.event_id, self.part_id)
        came, expected = sum(one.attended for one in kinds), sum(one.expected for one in kinds)
        self._shown.count.setText(str(came))
        self._shown.total.setText(f"/ {expected}名")
        rest = f"あと {expected - came}名" if expected > came else "全員そろいました" if came else ""
        self._ui.rest.setText(rest)
        self._shown.bar.show_count(came, expected)
        self._shown.kinds.show_kinds(kinds)
        room = 5 if self._ui.right.window().height() < LOW else 8
        lines = self.desk.ask(queries.recent_arrivals, self.part_id, room) if self.part_id else []
        self._shown.arrivals.show_lines(lines)
        self.last = lines[0].id if lines else None
        walk_ins = self.desk.ask(queries.walk_in_count, self.event_id)
        self._ui.walk_ins.setText(f"当日参加 {walk_ins}名を含む" if walk_ins else "")
