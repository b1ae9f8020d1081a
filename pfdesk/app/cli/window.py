"""`pfdesk [FILE]`: the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from pfdesk.app.cli.answer import UNUSABLE
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


def has_display() -> bool:
    """Whether a window can be shown."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
