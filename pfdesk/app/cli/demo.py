"""`pfdesk demo [DIR]`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from pfdesk.app.demo import make_demo
from pfdesk.app.display import has_display


@click.command("demo")
@click.argument("folder", metavar="[DIR]", default="pfdesk-demo", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object.")
def demo_command(folder: Path, *, as_json: bool) -> None:
    """Make a sample office file with every form, sheet and screen in DIR, then open the window."""
    tell = (lambda _step: None) if as_json else click.echo
    made = make_demo(folder, tell)
    if as_json:
        lists = {name: [str(p) for p in getattr(made, name)] for name in ("forms", "sheets", "screens")}
        click.echo(json.dumps({"file": str(made.file), **lists}, ensure_ascii=False))
    else:
        click.echo(
            f"{len(made.forms)} forms, {len(made.sheets)} sheets, {len(made.screens)} screens in {folder}; "
            f"the office file is {made.file}"
        )
    if has_display() and not as_json:
        from pfdesk.app.window import show_window

        raise click.exceptions.Exit(show_window(made.file))
