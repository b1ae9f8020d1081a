"""verify, calendar, kit: is a certificate ours; an event for a calendar; all papers of its day."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, as_id, reading, writing
from pfdesk.app.kit import kit_told, older_papers, write_kit
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
    """Say whether a certificate was issued by this office and still stands; exit 1 where it does not."""
    with reading(file) as office:
        found = office.ask(queries.verify, code)
    told = {"ok": found.state == "good", "state": found.state}
    return told | {"number": found.number_text, "name": found.name}, [found.sentence]


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


@click.command("kit")
@FILE
@click.option("--for", "event_id", metavar="ID", required=True, help="The event.")
@click.option("--to", "folder", type=click.Path(path_type=Path), required=True, help="The folder to fill.")
@answering
def kit_command(file: str, event_id: str, folder: Path) -> Answer:
    """Print everything for the day of an event, with the list of what to take along."""
    wanted = as_id(event_id)
    assert wanted is not None
    with writing(file) as opened, troubles_told():
        papers = write_kit(opened.office, wanted, folder)
    listed = [
        {
            "form": p.form.name,
            "file": p.path.name,
            "pages": p.pages,
            "copies": p.copies,
            "left_out": p.left_out,
        }
        for p in papers
    ]
    lines = [
        f"- {p.form.title}: {p.left_out}" if p.left_out else f"{p.pages} page(s) x {p.copies}: {p.path}"
        for p in papers
    ]
    told = {"papers": listed, "older": older_papers(papers, folder)}
    return told, [*lines, kit_told(papers, folder)]
