"""The first lists of a new office."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from pfdesk.directory import store
from pfdesk.directory.model import Body, MemberCategory
from pfdesk.directory.model.standard import BODIES, CATEGORIES


@dataclass(frozen=True)
class SetUpLists:
    """Write the kinds of members and the bodies that the figures know; not to be taken back.

    Without them an office could count nothing: a figure asks for the code of a kind or a body.
    """

    label: str = "新しいファイルの用意"
    undoable: bool = False

    def run(self, session: Session) -> None:
        """Write each with its place in the list."""
        for sort, (code, name) in enumerate(CATEGORIES):
            store.insert(session, MemberCategory(code=code, name=name, sort=sort))
        for sort, (code, name) in enumerate(BODIES):
            store.insert(session, Body(code=code, name=name, sort=sort))
