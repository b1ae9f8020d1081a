"""Putting a finished file in the place of another: never half, never lost by a power cut."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

TRIES = 10
PAUSE_S = 0.1
# What lies beside a SQLite file while it is worked on.
BESIDE = ("-journal", "-wal", "-shm")


@contextmanager
def temporary(target: Path) -> Iterator[Path]:
    """A free name in the folder of `target`; whatever is still there at the end is removed."""
    temp = target.with_name(f"{target.name}.{uuid4().hex[:8]}.tmp")
    try:
        yield temp
    finally:
        for name in (temp.name, *(temp.name + tail for tail in (*BESIDE, ".pfkeys"))):
            temp.with_name(name).unlink(missing_ok=True)


def swap(temp: Path, target: Path) -> None:
    """Sync `temp` and put it in the place of `target`, in the same folder; raises OSError after ten tries.

    On Windows a virus scanner or the Explorer may hold the file for a moment (WinError 5 and 32).
    """
    sync_file(temp)
    for left in range(TRIES - 1, -1, -1):
        try:
            temp.replace(target)
        except PermissionError:
            if not left:
                raise
            time.sleep(PAUSE_S)
        else:
            break
    _sync_rename(target.parent)


def _sync_rename(folder: Path) -> None:
    """Sync a folder after a rename; it cannot be taken back, so that a failure is worth a second try."""
    try:
        sync_folder(folder)
    except OSError:
        sync_folder(folder)


def write_whole(target: Path, content: bytes) -> None:
    """Write a small file so that it is either the old or the new one."""
    with temporary(target) as temp:
        temp.write_bytes(content)
        swap(temp, target)


def sync_file(path: Path) -> None:
    """Have the system put the file's bytes on the disk."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have the system put a rename on the disk (Windows has no such call and needs none)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
