"""bin: what is in ごみ箱, bringing it back, emptying it under the office's rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, as_id, reading, writing
from pfdesk.app.history_words import TABLES
from pfdesk.office.bin import NOT_THERE, BinLine, TakeOutOfBin, bin_lines
from pfdesk.office.emptying import EmptyBin, doomed_rows, kept_years, limit_of
from pfdesk.office.office import Office
from pfdesk.office.settings import settings
from pfdesk.values.errors import Refused

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("bin")
@FILE
@click.option(
    "--restore", "wanted", multiple=True, metavar="ID", help="Bring this record back; may be repeated."
)
@click.option("--empty", is_flag=True, help="Delete for good what has been there longer than the years kept.")
@click.option(
    "--years", type=click.IntRange(1, 100), default=None, help="Instead of the office's own years kept."
)
@answering
def bin_command(file: str, wanted: Sequence[str], years: int | None, *, empty: bool) -> Answer:
    """List the bin (ごみ箱), bring records back, or empty it."""
    if wanted and empty:
        raise click.UsageError("--restore and --empty do not go together")
    if wanted:
        return _restore(file, wanted)
    if empty:
        return _empty(file, years)
    with reading(file) as office:
        lines = office.ask(bin_lines)
    told = (f"{line.id}  {TABLES[line.table]}  {line.name}  {line.of}".rstrip() for line in lines)
    return {"bin": [_told(line) for line in lines]}, told


def _told(line: BinLine) -> dict[str, str]:
    return {
        "id": str(line.id),
        "kind": TABLES[line.table],
        "name": line.name,
        "of": line.of,
        "since": line.since.isoformat(),
    }


def _restore(file: str, wanted: Sequence[str]) -> Answer:
    ids = {as_id(text) for text in wanted}
    with writing(file) as opened:
        chosen = [line for line in opened.office.ask(bin_lines) if line.id in ids]
        if len(chosen) != len(ids):
            raise Refused("", NOT_THERE)
        opened.office.do(TakeOutOfBin(tuple((line.table, line.id) for line in chosen)))
    return {"restored": [_told(line) for line in chosen]}, [f"restored: {line.name}" for line in chosen]


def _empty(file: str, years: int | None) -> Answer:
    with writing(file) as opened:
        office: Office = opened.office
        before = limit_of(date.today(), years or kept_years(office.ask(settings)))
        counted = {TABLES[table]: len(ids) for table, ids in office.ask(doomed_rows, before).items()}
        office.do(EmptyBin(before))
    return {"deleted": counted}, [f"{word}: {count}" for word, count in sorted(counted.items())]
