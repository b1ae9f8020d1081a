"""history, undo, redo: the change log and going back in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading, writing
from pfdesk.office.office import Office, unit_lines
from pfdesk.values.errors import Refused

Answer = tuple[dict[str, Any], Iterable[str]]
STEPS = click.option("--steps", type=click.IntRange(1, 100_000), default=1, help="How many units of work.")


@click.command("history")
@FILE
@click.option("--limit", type=click.IntRange(1), default=None, help="Only the newest so many.")
@answering
def history_command(file: str, limit: int | None) -> Answer:
    """List the units of work, newest first."""
    with reading(file) as office:
        units = office.ask(unit_lines, limit)
    lines = (
        f"{_local(u['at'])}  {u['rows']:>6}  {u['by']}  {u['label']}{'  (undone)' * u['undone']}"
        for u in units
    )
    return {"units": units}, lines


def _local(at: str) -> str:
    """A moment as the clock on the wall showed it."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%dT%H:%M:%S")


@click.command("undo")
@FILE
@STEPS
@answering
def undo_command(file: str, steps: int) -> Answer:
    """Take back the last units of work, newest first."""
    return _step(file, steps, Office.undo)


@click.command("redo")
@FILE
@STEPS
@answering
def redo_command(file: str, steps: int) -> Answer:
    """Do again what was taken back last."""
    return _step(file, steps, Office.redo)


def _step(file: str, steps: int, move: Any) -> Answer:
    """Step by step; a refusal on the way ends it, and the steps before it stand and are told as well."""
    labels: list[str] = []
    refusal = ""
    with writing(file) as opened:
        for _ in range(steps):
            try:
                changes = move(opened.office)
            except Refused as refused:
                if not labels:
                    raise
                refusal = str(refused)
                break
            if changes is None:
                break
            labels.append(changes.label)
    answer: dict[str, Any] = {"units": [{"label": label} for label in labels]}
    if refusal:
        answer |= {"ok": False, "refused": refusal}
        click.echo(f"pfdesk: {len(labels)} of {steps} done, then refused: {refusal}", err=True)
    return answer, labels or ["nothing to do"]
