"""figures, report: what is counted for a fiscal year."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from pfdesk.annual.queries import Compared, compared_figures
from pfdesk.annual.sheets import year_sheets
from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading, writing
from pfdesk.app.printing import print_to_file
from pfdesk.app.rooms import figures, forms
from pfdesk.tables.write import write_xlsx

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
        found = office.ask(compared_figures, figures(), year)
    listed = [_figure(one) for one in found]
    differing = [one for one in found if one.differs]
    told = [f"提出した数字とちがうもの {len(differing)}件"] if differing else []
    return {"year": year, "figures": listed}, [*(_line(one) for one in found), *told]


def _figure(one: Compared) -> dict[str, Any]:
    """As JSON: `submitted` is None where no figure was submitted, `differs` whether another one was."""
    figure, result = one.figure, one.counted
    return {
        "key": figure.key, "label": figure.label, "value": result.value, "rows": len(result.rows),
        "submitted": None if one.kept is None else one.told, "differs": one.differs,
    }  # fmt: skip


def _line(one: Compared) -> str:
    told = f"  ※提出 {one.told}" if one.differs else ""
    figure, result = one.figure, one.counted
    return f"{figure.key:<44}{result.value:>10}  ({len(result.rows)})  {figure.label}{told}"


@click.command("report")
@FILE
@YEAR
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="A .pdf or an .xlsx to write."
)
@answering
def report_command(file: str, year: int, target: Path) -> Answer:
    """Write the fiscal-year report: as a PDF, or its numbers with the rows behind them as a workbook."""
    kind = target.suffix.lower()
    if kind == ".xlsx":
        with reading(file) as office:
            sheets = office.ask(year_sheets, year)
        write_xlsx(target, *sheets)
        return {"sheets": len(sheets)}, [f"{len(sheets)} sheet(s): {target}"]
    if kind != ".pdf":
        raise click.BadParameter("--to takes a .pdf or an .xlsx")
    pages = _printed(file, "fiscal-report", {"year": year}, target)
    return {"pages": pages}, [f"{pages} page(s): {target}"]


def _printed(file: str, name: str, options: dict[str, Any], target: Path) -> int:
    """Print a form that needs no record; its pages."""
    form = next(form for form in forms() if form.name == name)
    with writing(file) as opened:
        return print_to_file(opened.office, form, None, options, target, anyway=True).pages


@click.command("handover")
@FILE
@click.option(
    "--year", type=click.IntRange(1989, 2200), default=None, help="The year handed over; else the open one."
)
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The PDF to write.")
@answering
def handover_command(file: str, year: int | None, target: Path) -> Answer:
    """Print the hand-over (引継書): what is in the file, what is open, what comes when, and how it is done."""
    pages = _printed(file, "handover", {"year": year or 0}, target)
    return {"pages": pages}, [f"{pages} page(s): {target}"]
