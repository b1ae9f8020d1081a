"""名札: ten cards on a sheet, large name with reading, organisation, number, and the QR for the reception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.events import queries
from pfdesk.events.forms.lines import chosen_event, with_readings
from pfdesk.events.model import ROLES, kind_name
from pfdesk.paper.fit import fitted_box, fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.labels import CARDS, sheets
from pfdesk.paper.pen import Pen
from pfdesk.paper.qr import qr_code
from pfdesk.values.errors import Refused
from pfdesk.values.folding import hiragana

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.events.queries import RegistrationLine

QR = 19.0
SIDE = 6.0
NAME = 34.0
"""Points of a name: it is read across a table."""


@dataclass(frozen=True, slots=True)
class BadgeLines:
    """The event's title and who gets a badge."""

    title: str
    people: tuple[RegistrationLine, ...]


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> BadgeLines:
    """Everybody of an event, or one person where the target is a registration."""
    try:
        event_id = chosen_event(session, target_id)
        event = queries.event_entity(session, event_id)
    except Refused:
        if target_id is None:
            raise
        line = queries.registration_line(session, target_id)
        one = queries.registration_entity(session, target_id)
        title = queries.event_entity(session, one.event_id).title
        return BadgeLines(title, tuple(with_readings(session, (line,))))
    people = with_readings(session, queries.registration_lines(session, event_id))
    return BadgeLines(event.title, tuple(line for line in people if line.counts))


def draw(lines: BadgeLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw the cards from face `first` on."""
    pen = Pen(CARDS.paper, "名札", letterhead.office_name)
    first = min(CARDS.faces, max(1, int(options.get("first") or 1)))

    def card(line: RegistrationLine | None, x: float, y: float) -> None:
        if line is None:
            _blank(pen, lines.title, x, y)
            return
        with pen.about(line.name, line.id):
            _card(pen, lines.title, line, x, y)

    spare = [None] * min(100, max(0, int(options.get("spare") or 0)))
    sheets(pen, CARDS, [*lines.people, *spare], card, first, guides=bool(options.get("guides")))
    return pen.finish()


def _blank(pen: Pen, title: str, x: float, y: float) -> None:
    """A card for somebody who comes unannounced: the name is written by hand."""
    left, wide = x + SIDE, CARDS.width - 2 * SIDE
    fitted_box(pen, left, y + 4.0, wide, 5.8, title, 8, 4.5, leading=1.15, anchor="right")
    pen.line(left, y + 10.2, left + wide, y + 10.2, 0.4, 0.5)
    for word, base in (("お名前", 28.0), ("ご所属", 44.0)):
        pen.text(left, y + base, word, 8.5, grey=0.3)
        pen.line(left + 13, y + base + 1, left + wide, y + base + 1, 0.3, 0.5)


def _card(pen: Pen, title: str, line: RegistrationLine, x: float, y: float) -> None:
    left, wide = x + SIDE, CARDS.width - 2 * SIDE
    fitted_box(pen, left, y + 4.0, wide, 5.8, title, 8, 4.5, leading=1.15, anchor="right")
    pen.line(left, y + 10.2, left + wide, y + 10.2, 0.4, 0.5)
    middle = x + CARDS.width / 2
    fitted_line(pen, middle, y + 15.2, hiragana(line.kana), wide, 10, 6.5, align="centre")
    fitted_line(pen, middle, y + 27.4, line.name, wide, NAME, 10, "bold", "centre")
    beside = wide - QR - 3
    belonging = "\n".join(part for part in (line.organisation, line.post, line.stands_for) if part)
    fitted_box(pen, left, y + 31.2, beside, 12.8, belonging, 10.5, 7.5, leading=1.25, wrap_first=True)
    pen.text(left, y + 49, f"{line.number}", 15, "figures-bold")
    role = ROLES[line.role] if line.role != "participant" else kind_name(line.kind)
    pen.text(left + 13, y + 48.8, role, 8.5)
    qr_code(pen, x + CARDS.width - SIDE - QR + 2.4, y + CARDS.height - QR - 3.4, QR, line.badge)


FORM = Form(
    "name-badges",
    "名札",
    "A4 名札 10面",
    "event",
    ask,
    draw,
    (
        Option("first", "始める面", tuple((face, f"{face}面目") for face in range(1, 11)), 1),
        Option("spare", "当日参加のための白い名札", default=0),
        Option("guides", "枠の線を入れる(普通紙で切るとき)", default=False),
    ),
    each=True,
)
