"""list: the ids of records, for the options that take one (`--for`, `--survey`, `--event`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading
from pfdesk.office.record_names import LISTED, named_records


@click.command("list")
@click.argument("kind", type=click.Choice(tuple(LISTED)))
@FILE
@click.option("--find", "text", default="", metavar="WORDS", help="Only those that hold these words.")
@answering
def list_command(kind: str, file: str, text: str) -> tuple[dict[str, Any], Iterable[str]]:
    """List the records of a KIND with their ids, as `--for`, `--survey` and `--event` take them."""
    with reading(file) as office:
        found = office.ask(named_records, kind, text)
    lines = [asdict(one) | {"id": str(one.id)} for one in found]
    shown = ("  ".join(word for word in one.values() if word) for one in lines)
    return {kind: lines}, shown
