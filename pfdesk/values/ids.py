"""Identities and revisions of rows."""

from __future__ import annotations

import secrets
import threading
import time
import uuid
from typing import Final

from uuid_utils import compat

THE_OFFICE: Final = uuid.UUID(int=1)
"""The office itself, of which there is one in a file: its name, address, mayor."""
_RANDOM_BITS = 10
_lock = threading.Lock()
_last = [0]


def new_id() -> uuid.UUID:
    """A new identity: UUID version 7 (RFC 9562), so that rows sort by the time they were made."""
    return compat.uuid7()


def new_revision() -> int:
    """A new revision number, greater than every former one of this process and below 2**62.

    Microseconds of the clock with random low bits: two copies of the file, changed apart on
    two PCs, do not come to the same number; a clock set back does not make it shrink.
    """
    micros = time.time_ns() // 1000
    with _lock:
        candidate = micros << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
        _last[0] = max(candidate, _last[0] + 1)
        return _last[0]


def new_revisions(count: int) -> range:
    """So many new revision numbers one after the other, for rows that are written together."""
    first = new_revision()
    with _lock:
        first = max(first, _last[0])
        _last[0] = first + count
    return range(first, first + count)
