"""verify, calendar: is a certificate ours; an event for a calendar."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, as_id, reading
from pfdesk.db.errors import troubles_told
from pfdesk.db.swap import write_whole
from pfdesk.events import queries
from pfdesk.events.model import calendar_of

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("verify")
@FILE
@click.option("--code", required=True, help="What a reader types of the certificate's QR.")
@answering
def verify_command(file: str, code: str) -> Answer:
    """Say whether a certificate was issued by this office and still stands."""
    with reading(file) as office:
        found = office.ask(queries.verify, code)
    return {"state": found.state, "number": found.number_text, "name": found.name}, [found.sentence]


@click.command("calendar")
@FILE
@click.option("--for", "event_id", metavar="ID", required=True, help="The event.")
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The .ics to write.")
@answering
def calendar_command(file: str, event_id: str, target: Path) -> Answer:
    """Write an event for a calendar (iCalendar)."""
    wanted = as_id(event_id)
    assert wanted is not None
    with reading(file) as office:
        event = office.ask(queries.event_entity, wanted)
        parts = office.ask(queries.part_entities, wanted)
    with troubles_told():
        write_whole(target, calendar_of(event, parts))
    return {"parts": len(parts)}, [f"{len(parts)} part(s): {target}"]
