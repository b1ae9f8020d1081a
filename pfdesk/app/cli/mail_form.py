"""survey form, survey returned: questionnaires as workbooks by mail, out and back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading, writing
from pfdesk.app.cli.responses import known_survey
from pfdesk.office.settings import settings
from pfdesk.surveys import commands, queries
from pfdesk.surveys.sheets.mail_form import read_returned, stage_returned, write_forms
from pfdesk.surveys.sheets.mail_form.returned import left_out, problems

Answer = tuple[dict[str, Any], Iterable[str]]
SURVEY = click.option(
    "--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it."
)


@click.command("form")
@FILE
@SURVEY
@click.option(
    "--to", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, help="A folder."
)
@click.option("--copies", type=click.Choice(["blank", "all", "silent"]), default="blank", help="For whom.")
@answering
def form_command(file: str, survey_id: str, folder: Path, copies: str) -> Answer:
    """Write the questionnaire as Excel files to send by mail: locked, with drop-downs and a hidden key."""
    with reading(file) as office:
        key = known_survey(office, survey_id)
        whole = office.ask(queries.definition, key)
        office_name = office.ask(settings).get("office.name", "")
        progress = "silent" if copies == "silent" else ""
        lines = office.ask(queries.target_lines, key, progress=progress, limit=100_000).lines
        people = office.ask(queries.persons_among, key)
    targets = [] if copies == "blank" else [(line.number, line.name) for line in lines if not line.state]
    folder.mkdir(parents=True, exist_ok=True)
    written = write_forms(
        folder, whole, office_name, targets, {line.number for line in lines if line.id in people}
    )
    return {"files": [str(path) for path in written]}, [f"{len(written)} file(s): {folder}"]


@click.command("returned")
@FILE
@SURVEY
@click.option(
    "--from", "folder", type=click.Path(path_type=Path, exists=True, file_okay=False), required=True
)
@click.option("--use", multiple=True, metavar="NAME", help="Of several files of one target take this one.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, write nothing.")
@answering
def returned_command(
    file: str, survey_id: str, folder: Path, use: tuple[str, ...], *, dry_run: bool
) -> Answer:
    """Read a folder of returned Excel questionnaires, naming those that could not be read."""
    with writing(file) as opened:
        office = opened.office
        key = known_survey(office, survey_id)
        returned = read_returned(folder, office.ask(queries.definition, key), use)
        staged = office.ask(stage_returned, key, returned)
        unread = [*returned.unread, *(problems(staged, returned) if staged else ())]
        partly = left_out(staged, returned) if staged else ()
        new = len(staged.papers) if staged else 0
        if staged is not None and new and not dry_run:
            office.do(commands.ImportAnswers(key, staged.papers, datetime.now(UTC), way="mail"))
    told = {
        "new": new, "same": staged.same if staged else 0,
        "not_asked": [{"file": one.name, "reason": one.reason} for one in partly],
        "older": [{"file": one.name, "reason": one.reason} for one in returned.older],
        "unread": [{"file": one.name, "reason": one.reason} for one in unread],
    }  # fmt: skip
    return told, [
        f"new: {new}",
        f"same: {told['same']}",
        *(f"older: {u.name}  {u.reason}" for u in returned.older),
        *(f"left out: {u.name}  {u.reason}" for u in partly),
        *(f"not read: {u.name}  {u.reason}" for u in unread),
    ]
