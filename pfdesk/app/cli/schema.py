"""schema: the rows of an office file as a page to read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.db.drawing import ROOMS, row_classes, schema_page

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("schema")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("docs/schema.md"),
    show_default=True,
    help="The page to write.",
)
@answering
def schema_command(target: Path) -> Answer:
    """Write the tables of an office file, room by room, as a Markdown page with drawings."""
    tables = sum(len(row_classes(room)) for room in ROOMS)
    try:
        target.write_text(schema_page(), "utf-8", newline="\n")
    except OSError as error:
        raise click.FileError(str(target), error.strerror) from error
    return {"file": str(target), "tables": tables}, [f"{tables} tables: {target}"]
