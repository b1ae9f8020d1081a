"""受領書 of an event: for the places that take their pamphlets along, and blank ones for who asks at the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pfdesk.events.queries import event_lines, event_of
from pfdesk.home.queries import BLANK_SLIPS, EventReceipts, event_receipts
from pfdesk.pamphlets.forms.delivery import SLIP, draw_slip
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.pen import Pen
from pfdesk.paper.sizes import A4
from pfdesk.values.errors import Refused

if TYPE_CHECKING:
    from uuid import UUID


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> EventReceipts:
    """The slips of an event (without one, of the newest)."""
    if target_id is None:
        lines = event_lines(session)
        if not lines:
            raise Refused("", "行事がまだありません。先に行事を追加してください。")
        target_id = lines[0].id
    return event_receipts(session, event_of(session, target_id) or target_id)


def draw(lines: EventReceipts, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw four slips to a page, those with a name first."""
    pen = Pen(A4, "受領書", letterhead.office_name)
    blanks = min(40, max(0, int(options.get("blanks", BLANK_SLIPS))))
    slips: list[tuple[UUID | None, str, int | None]] = [*lines.stops, *[(None, "", None)] * blanks]
    for place, (key, name, copies) in enumerate(slips or [(None, "", None)]):
        if place % 4 == 0:
            pen.new_page()
        with pen.about(name, key):
            draw_slip(pen, place % 4 * SLIP, lines.edition, name, copies, letterhead)
    return pen.finish()


FORM = Form(
    "event-receipts",
    "受領書(行事)",
    "A4",
    "event",
    ask,
    draw,
    (Option("blanks", "白い受領書", default=BLANK_SLIPS),),
)
