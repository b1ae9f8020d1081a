"""import, export: tables in and out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.balance import named_edition
from pfdesk.app.cli.opening import FILE, know, reading, writing
from pfdesk.app.rooms import exporters, importers
from pfdesk.directory.sheets import shared_sheet, told_left_out
from pfdesk.office.import_memory import TakeTable, remembered_columns
from pfdesk.office.office import Office, newest_unit
from pfdesk.pamphlets import queries as pamphlets
from pfdesk.tables.exchange import Exporter, Importer
from pfdesk.tables.mapping import ColumnMapping, mapping_from_json, mapping_of
from pfdesk.tables.read import read_table
from pfdesk.tables.sheet_out import SheetOut
from pfdesk.tables.staging import Staged
from pfdesk.tables.table import Table
from pfdesk.tables.write import write_csv, write_xlsx
from pfdesk.values.errors import Refused

Answer = tuple[dict[str, Any], Iterable[str]]
OF_A_RECORD = ("responses", "targets", "registrations")
"""What belongs to one survey or event."""


@click.command("import")
@click.argument("what")
@click.argument("file", required=False)
@click.option("--from", "source", type=click.Path(path_type=Path), help="The .xlsx or .csv to read.")
@click.option("--sheet", help="The sheet to read.")
@click.option("--heading-row", type=click.IntRange(0), help="The row of the headings, 0 where there is none.")
@click.option("--mapping", type=click.Path(path_type=Path), help="A JSON file {heading: field}.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, write nothing.")
@click.option("--survey", "survey_id", metavar="ID", help="For responses and targets: their survey.")
@click.option("--event", "event_id", metavar="ID", help="For registrations: their event (else the next one).")
@click.option(
    "--unknown",
    type=click.Choice(["refuse", "add", "other"]),
    default="refuse",
    help="For responses: what becomes of options that the survey does not have.",
)
@click.option("--fields", is_flag=True, help="List the fields that a table can fill.")
@answering
def import_command(  # noqa: PLR0913 - click hands over each option by name
    what: str,
    file: str | None,
    source: Path | None,
    sheet: str | None,
    heading_row: int | None,
    mapping: Path | None,
    survey_id: str | None,
    event_id: str | None,
    unknown: str,
    *,
    dry_run: bool,
    fields: bool,
) -> Answer:
    """Read WHAT from a table into FILE: counts of new, changed, same and rows in error; one unit of work."""
    if what == "responses":
        return _responses(file, source, sheet, survey_id, unknown, dry_run=dry_run, fields=fields)
    if what == "targets":
        from pfdesk.app.cli.targets import target_answer

        return target_answer(file, source, sheet, survey_id, dry_run=dry_run, fields=fields)
    if what == "registrations":
        from pfdesk.app.cli.registrations import registration_answer

        told_how = None if mapping is None else _text_of(mapping)
        return registration_answer(
            file, source, (sheet, heading_row), told_how, event_id, dry_run=dry_run, fields=fields
        )
    importer = _named(importers(), what, *OF_A_RECORD)
    if fields:
        listed = [
            {"field": f.name, "titles": list(f.titles), "required": f.required} for f in importer.fields
        ]
        return {"fields": listed}, (f"{f['field']:<20}{'、'.join(f['titles'])}" for f in listed)
    if file is None or source is None:
        raise click.UsageError("import needs FILE and --from TABLE")
    know(file)
    table = read_table(source, sheet, heading_row, beside=importer.beside)
    told = _import(importer, file, table, mapping, dry_run=dry_run)
    return told, _told(told)


def _told(told: dict[str, Any]) -> Iterable[str]:
    yield from (f"{name}: {told[name]}" for name in ("new", "changed", "same"))
    yield f"errors: {rows_in_error(told)}"
    for title, counts in told.get("sheets", {}).items():
        yield f"{title}: " + ", ".join(f"{name} {count}" for name, count in counts.items())
    yield from (f"row {e['row']}, {e['column']}: {e['value']}  {e['reason']}" for e in told["errors"])
    yield from (f"- {words}" for words in (*told["notes"], *told.get("remarks", ())))


def _responses(
    file: str | None,
    source: Path | None,
    sheet: str | None,
    survey_id: str | None,
    unknown: str,
    *,
    dry_run: bool,
    fields: bool,
) -> Answer:
    from pfdesk.app.cli.responses import import_responses, response_fields, response_lines

    if fields:
        listed = response_fields(file, survey_id)
        return {"fields": listed}, (f"{f['field']:<20}{'、'.join(f['titles'])}" for f in listed)
    if file is None or source is None:
        raise click.UsageError("import responses needs FILE, --from TABLE and --survey ID")
    told = import_responses(file, source, sheet, survey_id, unknown, dry_run=dry_run)
    lines = [f"{name}: {told[name]}" for name in ("new", "changed", "same")]
    errors = (f"row {e['row']}, {e['column']}: {e['value']}  {e['reason']}" for e in told["errors"])
    return told, [*response_lines(told), *lines, f"errors: {rows_in_error(told)}", *errors]


def rows_in_error(told: dict[str, Any]) -> int:
    """How many rows are not taken: one row can be wrong in several columns."""
    return len({(e.get("sheet", ""), e["row"]) for e in told["errors"]})


def _import(
    importer: Importer, file: str, table: Table, mapping: Path | None, *, dry_run: bool
) -> dict[str, Any]:
    if dry_run:
        with reading(file) as office:
            columns = _columns(office, importer, table, mapping)
            staged = office.ask(importer.stage, table, columns)
            return _plain(importer, table, columns, staged, None)
    with writing(file) as opened:
        columns = _columns(opened.office, importer, table, mapping)
        staged = opened.office.ask(importer.stage, table, columns)
        unit = None
        if staged.todo:
            command = TakeTable(importer.command(staged), importer.what, table.headings, columns.columns)
            changes = opened.office.do(command)
            unit = str(opened.office.ask(newest_unit)) if changes.tables else None
        return _plain(importer, table, columns, staged, unit)


def _plain(
    importer: Importer, table: Table, columns: ColumnMapping, staged: Staged[Any], unit: str | None
) -> dict[str, Any]:
    """The counts, what was odd in the file, which column went where and which went nowhere."""
    return {
        **staged.plain(),
        "unit": unit,
        "encoding": table.encoding,
        "sheet": table.sheet,
        "heading_row": table.heading_row,
        "columns": dict(columns.columns),
        "unused": list(columns.unused),
        "notes": [str(problem) for problem in table.problems],
        **importer.more(staged),
    }


def _columns(office: Office, importer: Importer, table: Table, mapping: Path | None) -> ColumnMapping:
    """The clerk's own mapping, else the one remembered for such a table, else by the headings' names."""
    if mapping is not None:
        columns = mapping_from_json(_text_of(mapping), table.headings, importer.fields)
    else:
        known = office.ask(remembered_columns, importer.what, table.headings)
        columns = mapping_of(known, table.headings, importer.fields)
    others = [name for name in table.sheets if name != table.sheet]
    if columns.missing and others:
        listed = "、".join(f"「{name}」" for name in others)
        raise Refused("", f"{columns.told_missing}ほかのシート: {listed}(--sheet で選びます)。")
    columns.check_required()
    return columns


@click.command("export")
@click.argument("what")
@FILE
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="The .xlsx or .csv to write."
)
@click.option("--encoding", type=click.Choice(["utf-8-sig", "cp932"]), default="utf-8-sig", help="Of a .csv.")
@click.option(
    "--for-others",
    is_flag=True,
    help="For members: only who agreed to be handed on, without the office's own columns.",
)
@click.option(
    "--edition",
    help="places, plans, desks, movements: only of this edition (title with its version).",
)
@answering
def export_command(
    what: str,
    file: str,
    target: Path,
    encoding: Literal["utf-8-sig", "cp932"],
    edition: str | None,
    *,
    for_others: bool,
) -> Answer:
    """Write WHAT from FILE to a table that opens in Excel."""
    exporter = _named(exporters(), what)
    if for_others:
        return _export_for_others(what, file, target, encoding)
    with reading(file) as office:
        sheets = office.ask(exporter.sheets) if edition is None else _of_edition(office, exporter, edition)
    _write(target, sheets, encoding)
    rows = len(sheets[0].rows)
    lacking = exporter.csv_lacks and target.suffix.lower() == ".csv" and len(sheets) > 1
    lacks = [exporter.csv_lacks] if lacking else []
    told = {"file": str(target), "rows": rows, "sheets": {one.title: len(one.rows) for one in sheets}}
    return {**told, "notes": lacks}, [f"{rows} rows: {target}", *lacks]


def _of_edition(office: Office, exporter: Exporter, edition: str) -> Sequence[SheetOut]:
    if exporter.of_one is None:
        raise click.BadParameter("--edition goes with places, plans, desks and movements only")
    key, _name = named_edition(office.ask(pamphlets.edition_lines), edition)
    return office.ask(exporter.of_one, key)


def _export_for_others(what: str, file: str, target: Path, encoding: Literal["utf-8-sig", "cp932"]) -> Answer:
    """Only who agreed to 他団体提供; everybody else is told by name and reason."""
    if what != "members":
        raise click.BadParameter("--for-others goes with members only")
    with reading(file) as office:
        sheet, gone = office.ask(shared_sheet)
    _write(target, (sheet,), encoding)
    left = [{"number": one.number, "name": one.name, "why": one.why} for one in gone]
    told = {"file": str(target), "rows": len(sheet.rows), "left_out": left}
    lines = [f"{len(sheet.rows)} rows: {target}", told_left_out(gone)]
    return told, [*lines, *(f"- {one['number']} {one['name']}: {one['why']}" for one in left)]


def _write(target: Path, sheets: Sequence[SheetOut], encoding: Literal["utf-8-sig", "cp932"]) -> None:
    if target.suffix.lower() == ".xlsx":
        write_xlsx(target, *sheets)
    elif target.suffix.lower() == ".csv":
        write_csv(target, sheets[0], encoding)
    else:
        raise click.BadParameter("--to must end in .xlsx or .csv")


def _named(offered: dict[str, Any], what: str, *besides: str) -> Any:
    if what not in offered:
        names = ", ".join(sorted({*offered, *besides}))
        raise click.BadParameter(f"WHAT is one of {names}, not {what[:80]!r}")
    return offered[what]


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise click.BadParameter(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise Refused("", "対応表のファイルは UTF-8 の JSON にしてください。") from error
