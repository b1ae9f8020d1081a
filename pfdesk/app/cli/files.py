"""new, check, backup, restore: the office file as a whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import REFUSED, answering
from pfdesk.app.cli.opening import FILE, PASSWORD, reading
from pfdesk.app.folders import backup_folder
from pfdesk.app.keeping import BY_HAND
from pfdesk.app.rooms import room_checks
from pfdesk.app.start import begin_office, bring_back
from pfdesk.db.backup import backup, daily_backup
from pfdesk.db.errors import WouldOverwrite
from pfdesk.office.checks import office_checks

FORCED = "置き換えるときは --force を付けてください(いまのファイルは別の名前で残します)。"
Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("new")
@FILE
@answering
def new_command(file: str) -> Answer:
    """Make an empty office file FILE; refuses to overwrite."""
    try:
        begin_office(Path(file))
    except WouldOverwrite as refused:
        click.echo(f"pfdesk: {refused}", err=True)
        raise click.exceptions.Exit(REFUSED) from refused
    return {"file": str(Path(file).resolve())}, [f"made {file}"]


@click.command("check")
@FILE
@answering
def check_command(file: str) -> Answer:
    """Check the file, its references, its change log, and the identities that must hold."""
    with reading(file) as office:
        checks = office.ask(office_checks, room_checks())
    lines = [f"{'ok  ' if check.ok else 'FAIL'} {check.name}: {check.detail}" for check in checks]
    listed = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks]
    return {"ok": all(check.ok for check in checks), "checks": listed}, lines


@click.command("backup")
@FILE
@click.option(
    "--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="The file to make the copy as."
)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@answering
def backup_command(file: str, target: Path | None, *, force: bool) -> Answer:
    """Make a verified copy, also while the window has FILE open; replaces no file without --force."""
    if target is not None and target.exists() and not force:
        raise WouldOverwrite(f"{target} がすでにあります。別の名前にするか、--force を付けてください。")
    with reading(file) as office:
        if target is None:
            now = datetime.now()  # noqa: DTZ005  backups are named by local time
            made = daily_backup(office.engine, backup_folder(Path(file)), now, BY_HAND)
        else:
            made = backup(office.engine, target)
    return {"backup": str(made)}, [f"copied and verified: {made}"]


@click.command("restore")
@click.argument("source", metavar="BACKUP", type=click.Path(path_type=Path))
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="The office file to write."
)
@click.option("--force", is_flag=True, help="Overwrite a newer file (it is backed up first).")
@answering
def restore_command(source: Path, target: Path, *, force: bool) -> Answer:
    """Bring a backup back as an office file; never overwrites a newer file without --force."""
    try:
        kept = bring_back(source, target, os.environ.get(PASSWORD), force=force)
    except WouldOverwrite as refused:
        if force:
            raise
        raise WouldOverwrite(f"{refused}{FORCED}") from refused
    lines = [f"restored {target}", *([f"the former file is kept: {kept}"] if kept else [])]
    return {"file": str(target.resolve()), "kept": str(kept) if kept else None}, lines
