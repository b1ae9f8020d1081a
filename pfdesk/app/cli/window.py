"""`pfdesk [FILE]`: the window."""

from __future__ import annotations

from pathlib import Path

import click

from pfdesk.app.cli.answer import UNUSABLE
from pfdesk.app.display import has_display
from pfdesk.app.folders import last_file


@click.command("open")
@click.argument("file", required=False, type=click.Path(path_type=Path))
def open_command(file: Path | None = None) -> None:
    """Open the window on FILE, or on the office file used last."""
    if not has_display():
        click.echo(
            "pfdesk: no display to open a window on; `pfdesk demo DIR` makes a sample without one", err=True
        )
        raise click.exceptions.Exit(UNUSABLE)
    from pfdesk.app.window import show_window

    raise click.exceptions.Exit(show_window(file or last_file()))
