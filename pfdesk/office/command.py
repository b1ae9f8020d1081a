"""What a command is: a clerk's verb with the words that the undo menu shows."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy.orm import Session

BEFORE_IMPORT = "取り込み前"
"""The reason of the copy that is made before a table is taken in."""


class Command(Protocol):
    """One unit of work: `label` names it for undo and history, `run` writes through the session it is given.

    A command with `undoable = False` notes what cannot be taken back (a print); undo passes over it. One with
    `final = True` deletes for good: its images are purged, and undo goes no further back. One with
    `copied_first = BEFORE_IMPORT` brings in much at once: the file is copied before it.
    """

    @property
    def label(self) -> str:
        """The words of the undo menu: "電話番号の変更"."""

    def run(self, session: Session) -> None:
        """Write; raise Refused where the rules forbid it, then nothing of it stays."""
