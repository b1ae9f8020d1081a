"""survey sheets: answers as labels and as codes, code book, tables and targets as one workbook."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading
from pfdesk.app.cli.responses import known_survey
from pfdesk.surveys.sheets import survey_sheets
from pfdesk.surveys.sheets.codes import code_book_sheet, coded_sheet
from pfdesk.tables.write import write_xlsx

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("sheets")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The .xlsx to write.")
@answering
def sheets_command(file: str, survey_id: str, target: Path) -> Answer:
    """Write a survey's answers (labels and codes), code book, tables and targets to one workbook."""
    if target.suffix.lower() != ".xlsx":
        raise click.BadParameter("--to must end in .xlsx")
    with reading(file) as office:
        key = known_survey(office, survey_id)
        sheets = [
            *office.ask(survey_sheets, key),
            office.ask(coded_sheet, key),
            office.ask(code_book_sheet, key),
        ]
    write_xlsx(target, *sheets)
    names = [sheet.title for sheet in sheets]
    return {"file": str(target), "sheets": names}, [f"{'、'.join(names)}: {target}"]
