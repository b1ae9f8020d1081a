"""The plain verbs, written by this room's keeper."""

from __future__ import annotations

from pfdesk.directory import store
from pfdesk.office import verbs


class Add(verbs.Add):
    """Add one entity of this room."""

    keeper = store.keeper


class Change(verbs.Change):
    """Change one entity of this room."""

    keeper = store.keeper


class Bin(verbs.Bin):
    """Put one entity of this room into the bin."""

    keeper = store.keeper
