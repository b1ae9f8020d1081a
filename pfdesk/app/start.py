"""Open an office file: look at it, lock it, back it up, bring its schema up, build the Office."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pfdesk.app.folders import backup_folder
from pfdesk.app.keeping import Keeping
from pfdesk.db.backup import daily_backup, restore
from pfdesk.db.engine import Engine, open_engine, postgres_engine
from pfdesk.db.errors import Missing, NeedsPassword, WouldOverwrite, troubles_told
from pfdesk.db.identity import SCHEMA_VERSION, probe
from pfdesk.db.journal import Author
from pfdesk.db.keys import is_sealed, unlock_file
from pfdesk.db.lock import FileLock, hold, this_pc
from pfdesk.db.migrate import migrate, needs_migration
from pfdesk.db.places import check_place
from pfdesk.db.swap import swap, temporary
from pfdesk.office.closing import closed_years
from pfdesk.office.office import Office
from pfdesk.office.settings import PRACTICE, SAMPLE, settings
from pfdesk.values.errors import Refused, Trouble

BEFORE_MIGRATION = "更新前"


@dataclass
class Opened:
    """An open office file with its lock; closes both. path is None for a shared office."""

    office: Office
    path: Path | None
    lock: FileLock | None
    keeping: Keeping | None = None
    """Who makes its copies; None for a shared office and where it is only read."""

    def close(self) -> None:
        """Let go of the file and of its lock."""
        self.office.close()
        if self.lock is not None:
            self.lock.release()
            self.lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def is_shared(place: str) -> bool:
    """Whether a place is the URL of a shared office rather than a file."""
    return place.startswith(("postgresql://", "postgresql+psycopg://", "postgres://"))


def this_author(clerk: str = "") -> Author:
    """Who works here: the clerk's name, or the login, and the PC."""
    return Author(clerk or _login(), this_pc())


def open_office(
    place: str, *, password: str | None = None, clerk: str = "", writing: bool = True, backup_as: str = ""
) -> Opened:
    """Open for work, or for reading beside a window that works on it.

    `backup_as` names a copy that is made on the way ("開いた時"); before a migration there always is one.

    Raises Missing, NotOurs, NewerSchema, NeedsPassword, WrongPassword, BadPlace (Refused) and
    Damaged, InUse, ReadOnlyPlace, DiskFull (Trouble); then the file is as it was.
    """
    if is_shared(place):
        return _open_shared(place, clerk)
    path = _path_of(place)
    probe_place(path, password)
    if not writing:
        return Opened(Office(_engine(path, password), this_author(clerk)), path, None)
    check_place(path)
    lock = hold(path, clerk)
    try:
        office = _ready(path, password, clerk, backup_as)
        keeping = Keeping(office, path)
        office.copy_first = keeping.copy
        return Opened(office, path, lock, keeping)
    except BaseException:
        lock.release()
        raise


def new_office(path: Path, *, clerk: str = "") -> None:
    """Make an empty office file; WouldOverwrite where there is one. Nothing half-made stays."""
    place = path.resolve()
    if place.exists():
        raise WouldOverwrite("同じ名前のファイルがすでにあります。別の名前を付けてください。")
    check_place(place)
    with temporary(place) as temp:
        engine = open_engine(temp)
        try:
            migrate(engine)
        finally:
            engine.dispose()
        swap(temp, place)


def begin_office(path: Path) -> None:
    """Make an office file with the lists that every office starts with; raises as `new_office`."""
    from pfdesk.directory.commands import SetUpLists  # a start on a file that is there does without

    new_office(path)
    with open_office(str(path)) as opened:
        opened.office.do(SetUpLists())


def bring_back(
    source: Path, target: Path, password: str | None = None, *, force: bool = False
) -> Path | None:
    """Restore a backup as an office file that nobody has open; where the former file was kept.

    WouldOverwrite asks for `force` where the file at hand is newer.
    """
    key = _data_key(source, password) if source.exists() else None
    check_place(target)
    with hold(target):
        _refuse_mixing(source, target, key)
        return restore(source, target, key, now=datetime.now(), force=force)  # noqa: DTZ005  local, as in names


def _refuse_mixing(source: Path, target: Path, key: bytes | None) -> None:
    """A practice file never takes the place of a real one, nor a real one that of a practice file."""
    kinds = [_made_up(path, key) for path in (source, target)]
    if None not in kinds and kinds[0] != kinds[1]:
        one, other = ("練習用", "本番") if kinds[0] else ("本番", "練習用")
        raise Refused(
            "", f"{one}のバックアップは、{other}のファイルの上には戻せません。別の名前を付けてください。"
        )


def _made_up(path: Path, key: bytes | None) -> bool | None:
    """Whether a file holds the sample's invented records; None for one that is not there or cannot be read."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        engine = open_engine(path, key if is_sealed(path) else None, create=False)
    except (Refused, Trouble):
        return None
    try:
        kept = Office(engine, Author("", "")).ask(settings)
        return bool(kept.get(PRACTICE) or kept.get(SAMPLE))
    except (Refused, Trouble):
        return None
    finally:
        engine.dispose()


def _path_of(place: str) -> Path:
    try:
        return Path(place).resolve()
    except ValueError:
        raise Missing("ファイルの名前に使えない文字があります。名前を確かめてください。") from None


def probe_place(path: Path, password: str | None) -> None:
    """Judge the file before anything is done with it."""
    with troubles_told():
        probe(path, _data_key(path, password))


def _ready(path: Path, password: str | None, clerk: str, backup_as: str) -> Office:
    identity = probe(path, _data_key(path, password), deep=False)
    engine = _engine(path, password)
    try:
        old = identity.schema_version < SCHEMA_VERSION or needs_migration(engine)
        reason = BEFORE_MIGRATION if old else backup_as
        if reason:
            daily_backup(engine, backup_folder(path), datetime.now(), reason)  # noqa: DTZ005  names are local time
        if old:
            migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return Office(engine, this_author(clerk), _guard)


def _guard(session: Any, images: Any) -> None:
    """A closed year's figures stay; the rooms that count them are loaded only where a year is closed."""
    if closed_years(session):
        from pfdesk.annual.queries.closed_figures import refuse_changed_figures

        refuse_changed_figures(session, images)


def _engine(path: Path, password: str | None) -> Engine:
    return open_engine(path, _data_key(path, password), create=False)


def _data_key(path: Path, password: str | None) -> bytes | None:
    if not is_sealed(path):
        return None
    if password is None:
        raise NeedsPassword("このファイルにはパスワードが要ります。パスワードを入れてください。")
    return unlock_file(path, password)


def _open_shared(url: str, clerk: str) -> Opened:
    engine = postgres_engine(url)
    if needs_migration(engine):
        migrate(engine)
    return Opened(Office(engine, this_author(clerk), _guard), None, None)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return os.environ.get("USERNAME", "")
