"""`pfdesk [FILE]`: the window."""

from __future__ import annotations

from pathlib import Path

import click

from pfdesk.app.ahead import import_ahead
from pfdesk.app.cli.answer import UNUSABLE
from pfdesk.app.display import no_window_because
from pfdesk.app.folders import last_file


@click.command("open")
@click.argument("file", required=False, type=click.Path(path_type=Path))
def open_command(file: Path | None = None) -> None:
    """Open the window on FILE, or on the office file used last."""
    import_ahead()  # even before Qt is asked for the screen
    because = no_window_because()
    if because:
        click.echo(f"pfdesk: {because}", err=True)
        raise click.exceptions.Exit(UNUSABLE)
    from pfdesk.app.window import show_window

    raise click.exceptions.Exit(show_window(file or last_file()))
