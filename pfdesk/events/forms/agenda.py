"""次第: the parts of an event with their times, speakers and points."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from pfdesk.events import queries
from pfdesk.events.forms.lines import chosen_event, day_text
from pfdesk.paper.form import Form, Letterhead, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.text import wrap

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.events.model import Event, EventPart

INDENT = 12.0
POINT = 11.5


@dataclass(frozen=True, slots=True)
class AgendaLines:
    """An event and its parts in their order."""

    event: Event
    parts: tuple[EventPart, ...]


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> AgendaLines:
    """The event and its parts."""
    event_id = chosen_event(session, target_id)
    return AgendaLines(queries.event_entity(session, event_id), queries.part_entities(session, event_id))


def draw(lines: AgendaLines, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """Draw the title in the middle, day and place at the right, then part by part."""
    document = Document("次第", letterhead, heading=False)
    pen, event = document.pen, lines.event
    middle = (document.left + document.right) / 2
    document.gap(8)
    title = wrap(event.title, document.width - 10, 16, "bold")
    document.y = pen.lines(middle, document.y, title, 16, "bold", "centre") + 2
    document.y = pen.lines(middle, document.y, ["次　第"], 18, "bold", "centre") + 8
    about = [f"日時　{day_text(event.held_on)} {_hours(lines.parts)}".rstrip()]
    if event.place:
        about.append(f"会場　{event.place}")
    about = [piece for line in about for piece in wrap(line, document.width - INDENT, POINT)]
    document.y = pen.lines(document.right, document.y, about, POINT, align="right", leading=1.7) + 10
    for part in lines.parts:
        document.keep(partial(_part, document, part, alone=len(lines.parts) == 1))
    if not lines.parts:
        document.paragraph("部がまだありません。行事に部を追加してください。")
        pen.note("部がまだありません", "wrong", where=event.title)
    return document.finish()


def _hours(parts: tuple[EventPart, ...]) -> str:
    starts = [part.starts for part in parts if part.starts]
    ends = [part.ends for part in parts if part.ends]
    return "〜".join((min(starts), max(ends) if ends else "")) if starts else ""


def _part(document: Document, part: EventPart, *, alone: bool) -> None:
    pen = document.pen
    time = "〜".join(clock for clock in (part.starts, part.ends) if clock)
    head = "　".join(word for word in ("" if alone else part.name, part.title) if word)
    pen.text(document.right, document.y + 5, time, POINT, "figures", "right")
    document.y = (
        pen.lines(document.left, document.y, wrap(head, document.width - 40, 13, "bold"), 13, "bold") + 1
    )
    if part.speaker:
        words = wrap(f"講師　{part.speaker}", document.width - INDENT, POINT)
        document.y = pen.lines(document.left + INDENT, document.y, words, POINT, leading=1.7)
    points = [line.strip() for line in part.agenda.split("\n") if line.strip()]
    for number, point in enumerate(points, 1):
        words = wrap(point, document.width - INDENT - 10, POINT)
        pen.lines(document.left + INDENT, document.y, [f"{number}"], POINT, "figures", leading=1.9)
        document.y = pen.lines(document.left + INDENT + 8, document.y, words, POINT, leading=1.9)
    document.gap(7)


FORM = Form("agenda", "次第", "A4", "event", ask, draw)
