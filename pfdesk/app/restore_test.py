"""復元テスト: bring the newest backup back as a file of its own, check it through, and note how that went."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pfdesk.app.rooms import room_checks
from pfdesk.db.backup import list_backups, restore
from pfdesk.db.engine import open_engine
from pfdesk.db.errors import Missing, troubles_told
from pfdesk.db.journal import Author
from pfdesk.db.swap import write_whole
from pfdesk.office.checks import office_checks
from pfdesk.office.office import Office

NOTE = "restore-test.json"


@dataclass(frozen=True)
class RestoreTest:
    """A restore that was tried: on which day, of which backup, and what was found wrong ("" where nothing)."""

    on: date
    backup: str
    fault: str


def try_restore(folder: Path, stem: str, data_key: bytes | None, today: date) -> RestoreTest:
    """Restore the newest backup into a temporary folder, run every check on it, and note the outcome.

    Raises Missing where there is no backup, else what `restore` raises (a backup that cannot be read).
    """
    backups = list_backups(folder, stem)
    if not backups:
        raise Missing("バックアップがまだありません。先に「いま取る」を押してください。")
    chosen = backups[0].path
    with TemporaryDirectory(prefix="pfdesk-restore-") as place:
        target = Path(place) / "restored.pfdesk"
        restore(chosen, target, data_key, now=datetime.now())  # noqa: DTZ005  local, as in names
        found = RestoreTest(today, chosen.name, _faults(target, data_key))
    note = {**asdict(found), "on": today.isoformat()}
    with troubles_told():
        write_whole(folder / NOTE, json.dumps(note, ensure_ascii=False).encode())
    return found


def last_test(folder: Path) -> RestoreTest | None:
    """The test noted last; None where there is none or its note cannot be read."""
    try:
        kept = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        return RestoreTest(date.fromisoformat(kept["on"]), str(kept["backup"]), str(kept["fault"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _faults(target: Path, data_key: bytes | None) -> str:
    engine = open_engine(target, data_key, create=False)
    try:
        checks = Office(engine, Author("", "")).ask(office_checks, room_checks())
    finally:
        engine.dispose()
    return "、".join(f"{check.name}: {check.detail}" for check in checks if not check.ok)
