"""Who is who: the registrations of one person at several events, over years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar
from uuid import UUID

from pfdesk.values.folding import fold


class Named(Protocol):
    """What a registration tells of a person."""

    @property
    def id(self) -> UUID:
        """The registration's key."""

    @property
    def name(self) -> str:
        """Name."""

    @property
    def kana(self) -> str:
        """Reading."""

    @property
    def organisation(self) -> str:
        """Organisation."""

    @property
    def same_as_id(self) -> UUID | None:
        """Another registration that the clerk says is the same person's."""


N = TypeVar("N", bound=Named)


@dataclass(frozen=True, slots=True)
class _Key:
    name: str
    organisation: str


def groups(rows: Iterable[N]) -> list[list[N]]:
    """The rows of each person, in the order of their first.

    The same are those of one name and organisation whose readings do not contradict each other (at the door
    nobody writes a reading), and those that a clerk has joined.
    """
    found = list(rows)
    leads = {row.id: row.id for row in found}

    def lead(key: UUID) -> UUID:
        while leads[key] != key:
            key = leads[key]
        return key

    buckets: dict[_Key, dict[str, list[N]]] = {}
    for row in found:
        bucket = buckets.setdefault(_Key(fold(row.name), fold(row.organisation)), {})
        bucket.setdefault(fold(row.kana), []).append(row)
    for readings in buckets.values():
        for same in _compatible(readings):
            for row in same[1:]:
                leads[lead(row.id)] = lead(same[0].id)
    for row in found:
        if row.same_as_id in leads:
            leads[lead(row.id)] = lead(row.same_as_id)
    people: dict[UUID, list[N]] = {}
    for row in found:
        people.setdefault(lead(row.id), []).append(row)
    return list(people.values())


def _compatible(readings: dict[str, list[N]]) -> list[list[N]]:
    """One group where there is one reading at most; else a group each, those without a reading on their own."""
    if len([reading for reading in readings if reading]) <= 1:
        return [[row for rows in readings.values() for row in rows]]
    return list(readings.values())


def namesakes(people: Iterable[list[N]]) -> frozenset[UUID]:
    """The first keys of those who share a name with another person: perhaps they are one."""
    by_name: dict[str, list[UUID]] = {}
    for rows in people:
        for name in {fold(row.name) for row in rows}:
            by_name.setdefault(name, []).append(rows[0].id)
    return frozenset(key for keys in by_name.values() if len(keys) > 1 for key in keys)
