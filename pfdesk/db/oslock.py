"""The operating system's own lock on an open file: gone with its process, one winner in every race."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

# Windows locks bytes against reading too: lock one far behind the text, so that others can read the holder.
_FAR = 0x3FFFFFFF
_BUSY = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


def open_handle(place: Path) -> int:
    """Open the lock file, made where it is missing, not inherited by child programs."""
    return os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)


if sys.platform == "win32":
    import msvcrt

    def lock_handle(handle: int) -> bool:
        """Try to lock; False where another handle has it. The lock ends when the handle is closed."""
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        return True

else:
    import fcntl

    def lock_handle(handle: int) -> bool:
        """Try to lock; False where another handle has it. The lock ends when the handle is closed."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        return True
