"""survey, tabulate: surveys and what was answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.answer_sheets import sheets_command
from pfdesk.app.cli.fieldwork import remind_command, status_command, target_command, targets_command
from pfdesk.app.cli.layouts import layout_command
from pfdesk.app.cli.mail_form import form_command, returned_command
from pfdesk.app.cli.opening import FILE, as_id, reading
from pfdesk.app.cli.proposals import proposals_command
from pfdesk.app.cli.responses import infer_command
from pfdesk.app.cli.xlsform import define_command, export_command
from pfdesk.office.office import Office
from pfdesk.surveys.queries import Tabulation, survey_lines, tabulate_lines, tabulations
from pfdesk.surveys.queries.mask_set import mask_set
from pfdesk.surveys.queries.masking import BASE, LEGEND, TOTAL, Hidden, N, base_words, n_words
from pfdesk.surveys.sheets import tabulation_sheet
from pfdesk.tables.write import write_xlsx

Answer = tuple[dict[str, Any], Iterable[str]]


@click.group("survey")
def survey_command() -> None:
    """Surveys of the office file."""


@survey_command.command("list")
@FILE
@answering
def list_command(file: str) -> Answer:
    """List the surveys with their targets and responses."""
    with reading(file) as office:
        found = office.ask(survey_lines)
    listed = [
        {
            "id": str(s.id),
            "title": s.title,
            "version": s.version,
            "year": s.year,
            "targets": s.targets,
            "responses": s.responses,
            "without_target": s.without_target,
        }
        for s in found
    ]
    return {"surveys": listed}, (
        f"{s.id}  {s.year}  {s.responses}/{s.targets}  {s.name}{_loose(s.without_target)}" for s in found
    )


def _loose(papers: int) -> str:
    return f"  (and {papers} without a target)" if papers else ""


survey_command.add_command(infer_command)
survey_command.add_command(form_command)
survey_command.add_command(sheets_command)
survey_command.add_command(returned_command)
survey_command.add_command(proposals_command)
survey_command.add_command(layout_command)
survey_command.add_command(targets_command)
survey_command.add_command(target_command)
survey_command.add_command(remind_command)
survey_command.add_command(status_command)
for _name in ("define", "import-xlsform"):
    survey_command.add_command(define_command, _name)
for _name in ("export", "export-xlsform"):
    survey_command.add_command(export_command, _name)


@click.command("tabulate")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option("--question", "code", metavar="CODE", help="Only this question.")
@click.option(
    "--by", default="", metavar="CODE", help="Cross by a question, by municipality or by target_kind."
)
@click.option(
    "--to", type=click.Path(path_type=Path), metavar="OUT.xlsx", help="Write a workbook with charts."
)
@click.option(
    "--mask", is_flag=True, help="Hide counts under five, and those by which they could be reckoned."
)
@answering
def tabulate_command(
    file: str, survey_id: str, code: str | None, by: str, to: Path | None, *, mask: bool
) -> Answer:
    """Count the answers of a survey, or cross them."""
    if to is not None and to.suffix.lower() != ".xlsx":
        raise click.BadParameter("--to must end in .xlsx")
    with reading(file) as office:
        tables = _tables(office, survey_id, code, by)
        key = tables[0].question.survey_id if tables else None
        hidden = office.ask(mask_set, key, tables) if mask and key else [{} for _ in tables]
        if to is not None:
            sheet = office.ask(partial(tabulation_sheet, mask=mask), as_id(survey_id), by, code or "")
            write_xlsx(to, sheet)
    told = [_plain(table, marks) for table, marks in zip(tables, hidden, strict=True)]
    lines = [line for table, marks in zip(tables, hidden, strict=True) for line in _lines(table, marks)]
    one = code is not None and len(told) == 1
    return (told[0] if one else _all(told)), [*lines, *([LEGEND] if mask else [])]


def _tables(office: Office, survey_id: str, code: str | None, by: str) -> list[Tabulation]:
    key = as_id(survey_id)
    known = {line.id for line in office.ask(survey_lines)}
    if key is None or key not in known:
        raise click.BadParameter(f"no survey {survey_id[:80]}; `pfdesk survey list` lists them")
    if code is None:
        return list(office.ask(tabulations, key, by))
    return list(office.ask(tabulate_lines, key, code, by))


def _all(told: list[dict[str, Any]]) -> dict[str, Any]:
    """Every question under `tables`; the keys of a single one say that it is none."""
    return {
        "question": None,
        "kind": None,
        "base": max((one["base"] for one in told if isinstance(one["base"], int)), default=0),
        "rows": [],
    } | {"tables": told}


def _plain(table: Tabulation, hidden: Hidden) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    for line in table.rows:
        mine = hidden.get((line.id, TOTAL))
        rows.append({
            "code": line.id, "label": line.label, "count": mine or line.count,
            "percent": None if mine or N in hidden else line.percent,
        })  # fmt: skip
    plain: dict[str, Any] = {
        "question": table.question.code, "kind": table.question.kind, "base": hidden.get(N, table.base), "rows": rows,
    }  # fmt: skip
    if table.item:
        plain |= {"item": table.item, "item_label": table.item_label}
    if table.summary is not None and not hidden:
        plain["summary"] = asdict(table.summary)
    if table.by:
        plain["columns"] = [
            {"code": c.code, "label": c.label, "base": hidden.get((BASE, n), c.base)}
            for n, c in enumerate(table.columns)
        ]
        for row, line in zip(rows, table.rows, strict=True):
            row["counts"] = [hidden.get((line.id, n), count) for n, count in enumerate(line.counts)]
    return plain


def _lines(table: Tabulation, hidden: Hidden) -> Iterable[str]:
    item = f" / {table.item_label}" if table.item else ""
    yield f"{table.question.code} {table.question.label}{item}  n={n_words(table, hidden)}"
    if table.by:
        legend = (
            f"({number}) {c.label} n={base_words(table, number - 1, hidden)}"
            for number, c in enumerate(table.columns, 1)
        )
        yield f"  by {table.by}: {', '.join(legend)}"
        yield f"{'':17}" + "".join(f"{f'({number})':>6}" for number in range(1, len(table.columns) + 1))
    for row in table.rows:
        crossed = "".join(f"{hidden.get((row.id, n), count):>6}" for n, count in enumerate(row.counts))
        mine = hidden.get((row.id, TOTAL))
        share = f"{'–':>9}" if mine or N in hidden else f"{row.percent:>8.1f}%"
        yield f"{mine or row.count:>8}{share}{crossed}  {row.label}"
    if table.summary is not None and not hidden:
        yield f"        {table.summary.words(table.question.unit)}"
