"""One writer at a time: a lock file beside the office file that says who, on which PC, since when.

The operating system's lock on that file decides races on one PC and ends with its process; the text in it
names the holder, also across PCs, where a copied or shared folder carries the text but not the lock.
"""

from __future__ import annotations

import getpass
import json
import logging
import os
import socket
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil

from pfdesk.db.errors import BadPlace, InUse, troubles_told
from pfdesk.db.oslock import lock_handle, open_handle

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Holder:
    """Who holds an office file. `born`: the process's start (seconds since 1970); `since`: local ISO time."""

    pc: str
    user: str
    pid: int
    born: float
    since: str

    def gone(self) -> bool:
        """Whether this is an ended process of this PC (numbers are used again: hence `born`)."""
        if self.pc != this_pc():
            return False
        try:
            return abs(psutil.Process(self.pid).create_time() - self.born) > 2
        except psutil.NoSuchProcess:
            return True
        except psutil.AccessDenied:
            return False


def this_pc() -> str:
    """The name of this PC."""
    return socket.gethostname()


def lock_file(path: Path) -> Path:
    """Where the lock of an office file lies."""
    return path.with_name(path.name + ".lock")


def _me(clerk: str) -> Holder:
    born = psutil.Process().create_time()
    since = datetime.now().astimezone().replace(microsecond=0).isoformat()
    return Holder(this_pc(), clerk or _login(), os.getpid(), born, since)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


class FileLock:
    """The right to write an office file, from `hold` until `release`; also a context manager."""

    def __init__(self, path: Path, handle: int, holder: Holder) -> None:
        self.path = path
        self.holder = holder
        self._handle: int | None = handle

    def release(self) -> None:
        """Give the file free; a second call does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        _give_up(lock_file(self.path), handle, wipe=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def hold(path: Path | str, clerk: str = "", *, take_over: bool = False) -> FileLock:
    """Take the lock of an office file, by its canonical name; raises InUse naming the holder.

    A lock left by an ended process of this PC is taken silently. One left by another PC is taken only with
    `take_over`, which the clerk must have confirmed. Raises BadPlace for a file with a hard link.
    """
    place = Path(path).resolve()
    if place.exists() and place.stat().st_nlink > 1:
        raise BadPlace(
            "このファイルには別の名前（ハードリンク）があり、安全に使えません。コピーして使ってください。"
        )
    with troubles_told():
        handle = _lock_name(lock_file(place))
        if handle is None:
            raise told_in_use(holder_of(place))
        before = _read(handle)
        if before and not take_over and not _left_behind(before):
            _give_up(lock_file(place), handle, wipe=False)
            raise told_in_use(before)
        me = _me(clerk)
        try:
            _write(handle, json.dumps(asdict(me), ensure_ascii=False).encode())
        except OSError:
            # A full disk cannot take the name: who could not begin must not go on holding the file either.
            with suppress(OSError):
                _give_up(lock_file(place), handle, wipe=True)
            raise
    if before:
        _log.info("took over the lock of pid %s on %s", before.pid, before.pc)
    return FileLock(place, handle, me)


def holder_of(path: Path | str) -> Holder | None:
    """Whose name stands in the lock file; None where nobody's (or it is just being written)."""
    for _ in range(5):
        try:
            found = _parse(lock_file(Path(path).resolve()).read_bytes())
        except OSError:
            return None
        if found:
            return found
        time.sleep(0.02)
    return None


def told_in_use(holder: Holder | None) -> InUse:
    """The sentence that names the holder."""
    if holder is None:
        return InUse("このファイルは、ほかの画面で開かれています。", "閉じてから、もう一度お試しください。")
    whose = f"{holder.user}さん" if holder.user else "ほかの人"
    since = holder.since[:16].replace("-", "/").replace("T", " ")
    return InUse(
        f"このファイルは、{whose}（PC「{holder.pc}」、{since}から）が開いています。",
        "相手の方に閉じてもらってから、もう一度お試しください。",
    )


def _left_behind(before: Holder) -> bool:
    # We have the system's lock: a living process of this PC lacks it only on a file system without locks.
    return before.gone() or (before.pc == this_pc() and before.pid == os.getpid())


def _lock_name(place: Path) -> int | None:
    """A locked handle of the file that has this name now, or None where somebody else has it."""
    while True:
        handle = open_handle(place)
        if not lock_handle(handle):
            os.close(handle)
            return None
        # Between open and lock the former holder may have unlinked the name: then this lock guards nothing.
        try:
            same = os.path.samestat(os.fstat(handle), place.stat())
        except FileNotFoundError:
            same = False
        if same:
            return handle
        os.close(handle)


def _read(handle: int) -> Holder | None:
    os.lseek(handle, 0, os.SEEK_SET)
    return _parse(os.read(handle, 4096))


def _parse(content: bytes) -> Holder | None:
    try:
        return Holder(**json.loads(content))
    except (ValueError, TypeError):
        return None


def _write(handle: int, content: bytes) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, content)


def _give_up(place: Path, handle: int, *, wipe: bool) -> None:
    if wipe:
        os.ftruncate(handle, 0)
    if os.name != "nt":
        if wipe:
            place.unlink(missing_ok=True)  # while the lock is held, so that no other's lock file is removed
        os.close(handle)
        return
    os.close(handle)
    if wipe:
        try:
            place.unlink(missing_ok=True)
        except PermissionError:
            _log.debug("the next holder has %s open already", place.name)
