"""import targets: a list of whom a survey goes to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.opening import know, reading, writing
from pfdesk.app.cli.responses import known_survey
from pfdesk.office.office import newest_unit
from pfdesk.surveys.sheets.targets_in import FIELDS, add_command, stage_targets
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.read import read_table

Answer = tuple[dict[str, Any], Iterable[str]]


def target_answer(
    file: str | None,
    source: Path | None,
    sheet: str | None,
    survey_id: str | None,
    *,
    dry_run: bool,
    fields: bool,
) -> Answer:
    """Read targets into a survey, or list the fields that a table can fill."""
    if fields:
        listed = [{"field": f.name, "titles": list(f.titles), "required": f.required} for f in FIELDS]
        return {"fields": listed}, (f"{f['field']:<20}{'、'.join(f['titles'])}" for f in listed)  # type: ignore[arg-type]
    if file is None or source is None:
        raise click.UsageError("import targets needs FILE, --from TABLE and --survey ID")
    know(file)
    table = read_table(source, sheet)
    columns = match_headings(table.headings, FIELDS)
    with reading(file) if dry_run else writing(file) as opened:
        office = opened if dry_run else opened.office  # type: ignore[union-attr]
        staged = office.ask(stage_targets, known_survey(office, survey_id), table, columns)  # type: ignore[union-attr]
        told: dict[str, Any] = {**staged.plain(), "unit": None}
        if staged.new and not dry_run:
            office.do(add_command(staged))  # type: ignore[union-attr]
            told["unit"] = str(office.ask(newest_unit))  # type: ignore[union-attr]
    lines = [f"{name}: {told[name]}" for name in ("new", "changed", "same")]
    errors = (f"row {e['row']}, {e['column']}: {e['value']}  {e['reason']}" for e in told["errors"])
    return told, [*lines, f"errors: {len(told['errors'])}", *errors]
