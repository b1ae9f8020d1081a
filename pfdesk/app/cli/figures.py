"""figures, report: what is counted for a fiscal year."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from pfdesk.annual.queries import year_figures
from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading, writing
from pfdesk.app.rooms import figures

Answer = tuple[dict[str, Any], Iterable[str]]
YEAR = click.option(
    "--year", type=click.IntRange(1989, 2200), required=True, help="The year in which it begins."
)


@click.command("figures")
@FILE
@YEAR
@answering
def figures_command(file: str, year: int) -> Answer:
    """Count every figure of the fiscal-year report, with how many rows stand behind it."""
    with reading(file) as office:
        counted = office.ask(year_figures, figures(), year)
    listed = [
        {"key": figure.key, "label": figure.label, "value": result.value, "rows": len(result.rows)}
        for figure, result in counted
    ]
    lines = (f"{f['key']:<44}{f['value']:>10}  ({f['rows']})  {f['label']}" for f in listed)
    return {"year": year, "figures": listed}, lines


@click.command("report")
@FILE
@YEAR
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="A .pdf to write.")
@answering
def report_command(file: str, year: int, target: Path) -> Answer:
    """Print the fiscal-year report."""
    from pfdesk.app.cli.paper import _form
    from pfdesk.app.printing import print_to_file

    with writing(file) as opened:
        printed = print_to_file(
            opened.office, _form("fiscal-report"), None, {"year": year}, target, anyway=True
        )
    return {"pages": printed.pages}, [f"{printed.pages} page(s): {target}"]
