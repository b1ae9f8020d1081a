"""Opening an office file for a command: reading needs no lock, writing takes it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import click

from pfdesk.app.start import Opened, open_office
from pfdesk.db.migrate import needs_migration
from pfdesk.office.office import Office
from pfdesk.office.settings import PRACTICE, settings
from pfdesk.values.practice import set_practice

FILE = click.argument("file", type=str)
PASSWORD = "PFDESK_PASSWORD"


@contextmanager
def reading(file: str) -> Iterator[Office]:
    """The office for questions; works beside a window that has the file open.

    A file of an earlier version is brought up to this one first, as by the window: backed up, under the lock.
    """
    with open_office(file, password=os.environ.get(PASSWORD), writing=False) as opened:
        if not needs_migration(opened.office.engine):
            yield _told(opened).office
            return
    with writing(file) as brought_up:
        yield brought_up.office


@contextmanager
def writing(file: str) -> Iterator[Opened]:
    """The office for work; InUse names who has it open."""
    with open_office(file, password=os.environ.get(PASSWORD)) as opened:
        yield _told(opened)


def know(file: str) -> None:
    """Learn of an office file whether it is for practising, before a table is read for it."""
    with reading(file):
        pass


def _told(opened: Opened) -> Opened:
    """Let what leaves the process say whether it comes from a practice file."""
    set_practice(bool(opened.office.ask(settings).get(PRACTICE)))
    return opened


def as_id(text: str | None) -> UUID | None:
    """An id from the command line; a wrong one is a bad argument."""
    if text is None:
        return None
    try:
        return UUID(text)
    except ValueError:
        raise click.BadParameter(f"not an id: {text[:80]}") from None
