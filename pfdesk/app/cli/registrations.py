"""import registrations: a list of participants into an event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from pfdesk.app.cli.opening import as_id, know, reading, writing
from pfdesk.events import queries
from pfdesk.events.sheets import fields_for, import_command, stage_registrations
from pfdesk.office.office import Office, newest_unit
from pfdesk.tables.mapping import ColumnMapping, mapping_from_json, match_headings
from pfdesk.tables.read import read_table
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused

Answer = tuple[dict[str, Any], Iterable[str]]


def registration_answer(
    file: str | None,
    source: Path | None,
    where: tuple[str | None, int | None],
    mapping: str | None,
    event_id: str | None,
    *,
    dry_run: bool,
    fields: bool,
) -> Answer:
    """Read participants into an event (the next one, where none is named), or list the fields of such a list.

    ``where``: the sheet and the row of the headings, where they are told.
    """
    if fields:
        return _fields(file, event_id)
    if file is None or source is None:
        raise click.UsageError("import registrations needs FILE and --from TABLE")
    know(file)
    table = read_table(source, *where)
    with reading(file) if dry_run else writing(file) as opened:
        office: Office = opened if dry_run else opened.office  # type: ignore[union-attr, assignment]
        event = chosen_event(office, event_id)
        columns = _columns(office, event, table, mapping)
        staged = office.ask(stage_registrations, event, table, columns)
        command = import_command(event, staged)
        waiting = office.ask(queries.would_wait, event, *command.registrations)
        told: dict[str, Any] = {
            **staged.plain(), "unit": None, "event": str(event),
            "unused": list(columns.unused), "waiting": waiting,
        }  # fmt: skip
        if not dry_run and (staged.new or staged.changed):
            office.do(command)
            told["unit"] = str(office.ask(newest_unit))
    return told, _told_lines(told)


def _told_lines(told: dict[str, Any]) -> list[str]:
    """What the list brings, which columns were not read, who waits for a place, and what is wrong."""
    lines = [f"{name}: {told[name]}" for name in ("new", "changed", "same")]
    if told["unused"]:
        lines.append(f"columns not read: {'、'.join(told['unused'])}")
    if told["waiting"]:
        lines.append(f"キャンセル待ち: {len(told['waiting'])}  {'、'.join(told['waiting'])}")
    errors = (f"row {e['row']}, {e['column']}: {e['value']}  {e['reason']}" for e in told["errors"])
    return [*lines, f"errors: {len(told['errors'])}", *errors]


def _fields(file: str | None, event_id: str | None) -> Answer:
    parts: Any = ()
    if file is not None:
        with reading(file) as office:
            parts = office.ask(queries.part_entities, chosen_event(office, event_id))
    listed = [{"field": f.name, "titles": list(f.titles), "required": f.required} for f in fields_for(parts)]
    return {"fields": listed}, (f"{f['field']:<20}{'、'.join(f['titles'])}" for f in listed)  # type: ignore[arg-type]


def _columns(office: Office, event: UUID, table: Table, mapping: str | None) -> ColumnMapping:
    known = fields_for(office.ask(queries.part_entities, event))
    if mapping is not None:
        return mapping_from_json(mapping, table.headings, known)
    return match_headings(table.headings, known)


def chosen_event(office: Office, event_id: str | None) -> UUID:
    """The event that is named, else the next one, else the newest. Raises Refused where there is none."""
    wanted = as_id(event_id)
    if wanted is not None:
        return office.ask(queries.event_entity, wanted).id
    line = office.ask(queries.next_event, date.today()) or next(iter(office.ask(queries.event_lines)), None)
    if line is None:
        raise Refused("", "行事がまだありません。先に行事を追加してください。")
    return line.id
