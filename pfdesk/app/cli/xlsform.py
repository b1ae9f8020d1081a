"""survey define, survey export: definitions in and out as XLSForm."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, know, reading, writing
from pfdesk.app.cli.responses import known_survey, questions_plain
from pfdesk.surveys import commands
from pfdesk.surveys.model import Survey
from pfdesk.surveys.queries import definition, survey_by_code
from pfdesk.surveys.sheets.xlsform.files import read_file, write_file
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("define")
@FILE
@click.option(
    "--from", "source", type=click.Path(path_type=Path), required=True, help="The XLSForm workbook."
)
@click.option("--year", type=int, help="The fiscal year.")
@click.option("--dry-run", is_flag=True, help="List what would be read and what is not supported.")
@answering
def define_command(file: str, source: Path, year: int | None, *, dry_run: bool) -> Answer:
    """Add a survey to FILE from an XLSForm; rows that are not supported are listed."""
    know(file)
    draft = Survey(
        code=f"survey-{datetime.now(UTC):%Y%m%d%H%M%S}",
        title=source.stem,
        fiscal_year=year or fiscal_year(date.today()),
    )
    read = read_file(source, draft)
    if not dry_run:
        with writing(file) as opened:
            if opened.office.ask(survey_by_code, read.definition.survey.code) is not None:
                raise Refused("code", f"符号「{read.definition.survey.code}」の調査が、もうあります。")
            opened.office.do(commands.DefineSurvey(read.definition))
    told: dict[str, Any] = {
        "survey": None if dry_run else str(read.definition.survey.id),
        "questions": questions_plain(read.definition),
        "not_supported": [
            {"sheet": n.sheet, "row": n.row, "what": n.what, "reason": n.reason} for n in read.not_supported
        ],
    }
    lines = [f"{q['code']:<12}{q['kind']:<9}{q['label']}" for q in told["questions"]]
    return told, [*lines, *map(str, read.not_supported), f"survey: {told['survey'] or '(dry run)'}"]


@click.command("export")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The .xlsx to write.")
@answering
def export_command(file: str, survey_id: str, target: Path) -> Answer:
    """Write a survey's definition as an XLSForm."""
    if target.suffix.lower() != ".xlsx":
        raise click.BadParameter("--to must end in .xlsx")
    with reading(file) as office:
        whole = office.ask(definition, known_survey(office, survey_id))
    write_file(target, whole)
    told = {"file": str(target), "survey": str(whole.survey.id), "questions": questions_plain(whole)}
    return told, [f"{len(whole.questions)} questions: {target}"]
