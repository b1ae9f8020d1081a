"""席札: A4 folded once into a tent, the name on both sides, large enough for the last row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.events import queries
from pfdesk.events.forms.lines import chosen_event
from pfdesk.paper.fit import fitted_box, fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.pen import Pen
from pfdesk.paper.sizes import A4_LANDSCAPE

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.events.queries import RegistrationLine

SIDE = 18.0
FOLD = 105.0
"""Half the height of A4 landscape (210 mm)."""
NOBODY = "席札を立てる方(講師・事務局・オブザーバー)がいません。"


@dataclass(frozen=True, slots=True)
class SignLines:
    """Who gets a sign."""

    title: str
    people: tuple[RegistrationLine, ...]


def ask(session: Any, target_id: UUID | None, /, **options: Any) -> SignLines:
    """Those who do not sit in the audience (speakers, staff, observers), or with `all` everyone."""
    event_id = chosen_event(session, target_id)
    event = queries.event_entity(session, event_id)
    people = [line for line in queries.registration_lines(session, event_id) if line.counts]
    if not options.get("all"):
        people = [line for line in people if line.role != "participant"]
    return SignLines(event.title, tuple(people))


def draw(lines: SignLines, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """Draw a sheet each; the upper half stands upside down, so that it reads right once folded."""
    pen = Pen(A4_LANDSCAPE, "席札", letterhead.office_name)
    for line in lines.people:
        pen.new_page()
        with pen.about(line.name, line.id):
            for x in (4.0, pen.paper.width - 14):
                pen.line(x, FOLD, x + 10, FOLD, 0.3, 0.6)
            _half(pen, line)
            with pen.half_turn():
                _half(pen, line)
    if not lines.people:
        pen.new_page()
        pen.text(SIDE, 30, NOBODY, 12)
        pen.note(f"{NOBODY}参加者にも作るときは「参加者全員に作る」を選びます", "wrong", lines.title)
    return pen.finish()


def _half(pen: Pen, line: RegistrationLine) -> None:
    wide = pen.paper.width - 2 * SIDE
    middle = pen.paper.width / 2
    belonging = "　".join(part for part in (line.organisation, line.post, line.stands_for) if part)
    fitted_box(
        pen, SIDE, FOLD + 10, wide, 26, belonging, 26, 12, align="centre", anchor="centre", wrap_first=True
    )
    fitted_line(pen, middle, FOLD + 66, line.name, wide, 84, 30, "bold", "centre")


FORM = Form(
    "desk-signs",
    "席札",
    "A4 横",
    "event",
    ask,
    draw,
    (Option("all", "参加者全員に作る", default=False),),
    each=True,
)
