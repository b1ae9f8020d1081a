"""The folder of backups: making one under its name, listing, thinning, and going back to one."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from pfdesk.db.copying import Progress, backup, verify
from pfdesk.db.engine import office_file
from pfdesk.db.errors import Damaged, Missing, WouldOverwrite, troubles_told
from pfdesk.db.identity import key_file
from pfdesk.db.slots import read_ring
from pfdesk.db.swap import BESIDE, swap, temporary, write_whole
from pfdesk.db.thinning import thin
from pfdesk.values.errors import Refused

__all__ = ["Backup", "backup", "daily_backup", "list_backups", "restore", "thin", "verify"]

SUFFIX = ".pfdesk"
BEFORE_RESTORE = "復元前"
_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"(?P<stem>.+)-(?P<made>\d{8}-\d{6})(?:-(?P<reason>[^-]+))?" + re.escape(SUFFIX))


@dataclass(frozen=True)
class Backup:
    """A backup in its folder: `made` is local time, from the name; `size` is in bytes."""

    path: Path
    stem: str
    made: datetime
    reason: str
    size: int


def daily_backup(
    source: Engine | Path | str,
    folder: Path | str,
    now: datetime,
    reason: str = "",
    data_key: bytes | None = None,
    progress: Progress | None = None,
) -> Path:
    """Make a verified backup named after file, time and reason in `folder` (made if missing), then thin it.

    Call it before every merge, import, migration and restore, and at the close of a changed file.
    """
    into = Path(folder)
    path = _path_of(source)
    with troubles_told():
        into.mkdir(parents=True, exist_ok=True)
    made = backup(source, _free_name(into, path.stem, now, reason), data_key, progress)
    remove_thinned(into, path.stem, now, made)
    return made


def list_backups(folder: Path | str, stem: str | None = None) -> list[Backup]:
    """The backups in a folder, the newest first; only those of the file with this stem where it is given."""
    found = []
    try:
        for path in Path(folder).iterdir():
            named = _NAME.fullmatch(path.name)
            made = _moment(named["made"]) if named else None
            if named and made and path.is_file() and stem in {None, named["stem"]}:
                found.append(Backup(path, named["stem"], made, named["reason"] or "", path.stat().st_size))
    except FileNotFoundError:
        return []
    return sorted(found, key=lambda one: (one.made, one.path.name), reverse=True)


def remove_thinned(folder: Path, stem: str, now: datetime, newest: Path) -> list[Path]:
    """Remove what the rule of `thin` does not keep (never `newest`); a file in use stays until next time."""
    backups = list_backups(folder, stem)
    kept = thin((one.made for one in backups), now)
    removed = []
    for one in backups:
        if one.made in kept or one.path == newest.resolve():
            continue
        try:
            one.path.unlink()
            key_file(one.path).unlink(missing_ok=True)
        except OSError:
            continue
        removed.append(one.path)
    return removed


def restore(
    chosen: Path | str,
    to: Path | str,
    data_key: bytes | None = None,
    *,
    now: datetime,
    force: bool = False,
) -> Path | None:
    """Put a backup in the place of the office file `to`; gives the safety copy of the file that was there.

    The caller holds the lock of `to` and has no engine open on it. The backup is verified first; the present
    file is backed up into the backup's folder ("復元前"), a broken one kept there byte by byte. Raises
    WouldOverwrite where the present file is newer than the backup and `force` is not given (ask the clerk),
    else what `probe` raises. Until the last step the present file stays as it is.
    """
    source, target = Path(chosen).resolve(), Path(to).resolve()
    if source == target:
        raise WouldOverwrite("バックアップと復元先が同じファイルです。別のファイルを選んでください。")
    verify(source, data_key)
    _refuse_newer(source, target, force=force)
    with troubles_told():
        safety = _set_aside(target, source.parent, data_key, now)
        with temporary(target) as temp:
            backup(source, temp, data_key)
            key_file(temp).unlink(missing_ok=True)
            _bring_keys(source, target)
            # A journal of the former file would be rolled back into the restored one.
            for tail in BESIDE:
                target.with_name(target.name + tail).unlink(missing_ok=True)
            swap(temp, target)
    return safety


def _refuse_newer(source: Path, target: Path, *, force: bool) -> None:
    if force or not target.exists() or target.stat().st_size == 0:
        return
    present, past = target.stat().st_mtime, source.stat().st_mtime
    named = _NAME.fullmatch(source.name)
    moment = _moment(named["made"]) if named else None
    past = min(past, moment.timestamp()) if moment else past
    if present > past:
        when = datetime.fromtimestamp(present).astimezone().strftime("%Y/%m/%d %H:%M")
        raise WouldOverwrite(
            f"いまのファイル（{when}）は、選んだバックアップより新しいものです。"
            "復元すると、それより後の入力は表示されなくなります。"
        )


def _set_aside(target: Path, folder: Path, data_key: bytes | None, now: datetime) -> Path | None:
    """Keep the present file: a verified backup, or where it is broken its bytes under a name of their own."""
    if not target.exists():
        return None
    try:
        return backup(target, _free_name(folder, target.stem, now, BEFORE_RESTORE), data_key)
    except (Refused, Damaged):
        aside = _free_name(folder, target.stem, now, "破損", ".broken")
        for tail in ("", ".pfkeys", *BESIDE):
            beside = target.with_name(target.name + tail)
            if beside.exists():
                shutil.copy2(beside, aside.with_name(aside.name + tail))
        return aside


def _bring_keys(source: Path, target: Path) -> None:
    """Give the restored file the backup's key file, unless the present one opens the same data key."""
    theirs = key_file(source)
    if not theirs.exists():
        return
    try:
        if read_ring(target).fingerprint == read_ring(source).fingerprint:
            return
    except (Missing, Damaged):
        pass
    write_whole(key_file(target), theirs.read_bytes())


def _free_name(folder: Path, stem: str, now: datetime, reason: str, suffix: str = SUFFIX) -> Path:
    # One moment, one backup, whatever their reasons: else the newer of two could not be told by its name.
    taken = {one.made for one in list_backups(folder, stem)}
    words = re.sub(r"[^\w]+", "", reason)
    moment = now.replace(microsecond=0)
    while True:
        name = "-".join(filter(None, (stem, moment.strftime(_STAMP), words)))
        if moment not in taken and not (folder / (name + suffix)).exists():
            return folder / (name + suffix)
        moment += timedelta(seconds=1)


def _path_of(source: Engine | Path | str) -> Path:
    if not isinstance(source, Engine):
        return Path(source)
    opened = office_file(source)
    if opened is None:
        raise ValueError("the engine is not on an office file")
    return opened.path


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _STAMP)  # noqa: DTZ007 - local time, as clerks read it in the folder
    except ValueError:
        return None
