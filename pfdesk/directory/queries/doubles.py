"""重複の候補: while a name is typed, and in a sweep through all members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import search
from pfdesk.db.schema.directory import MemberRow
from pfdesk.db.schema.house import SettingRow
from pfdesk.directory.model import Member
from pfdesk.directory.model.likeness import LIKELY, WARNED, Likeness, Traits, likeness, traits, traits_of

APART: Final = "members.apart."
"""Settings of this name hold pairs that a clerk found to be two members."""

_LOOKED_AT: Final = 40
_CROWD: Final = 80
_COLUMNS: Final = (
    MemberRow.kind, MemberRow.name, MemberRow.kana, MemberRow.phone, MemberRow.fax, MemberRow.email,
    MemberRow.postal_code, MemberRow.address,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LikeMember:
    """A member that may be the one being typed."""

    id: UUID
    number: int
    name: str
    address: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class DoublePair:
    """Two members that may be one; the older number stands first. `id` is for lists."""

    id: str
    first: LikeMember
    second: LikeMember
    score: int
    reasons: tuple[str, ...]

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return "、".join(self.reasons)


def like_members(session: Session, member: Member, most: int = 3) -> list[LikeMember]:
    """The members likest to one being typed, likest first; those merged or in the bin are not looked at."""
    own = traits(member)
    found: dict[UUID, LikeMember] = {}
    for row in _candidates(session, own):
        if row[0] != member.id and row[0] not in found:
            alike = likeness(own, traits_of(*row[2:]))
            if alike.score >= WARNED:
                found[row[0]] = LikeMember(row[0], row[1], row[3], row[9], alike)
    apart = pairs_apart(session) if found else frozenset()
    told = [line for line in found.values() if pair_key(line.id, member.id) not in apart]
    return sorted(told, key=lambda line: (-line.likeness.score, line.number))[:most]


def _candidates(session: Session, own: Traits) -> Iterator[Any]:
    """Rows that share a name, the head or tail of one, a number or an address with what is typed."""
    words = dict.fromkeys([*_name_words(own.name), *own.numbers, *([own.email] if own.email else [])])
    for word in words:
        held = search.holds(session, MemberRow.__table__.c.id, word)
        query = select(MemberRow.id, MemberRow.number, *_COLUMNS).where(
            *held, MemberRow.binned_at.is_(None).is_(True)
        )
        yield from session.execute(query.limit(_LOOKED_AT))


def _name_words(name: str) -> list[str]:
    if len(name) < 2:
        return []
    return [name, name[:3], name[-3:]] if len(name) >= 5 else [name]


def double_pairs(session: Session, least: int = LIKELY) -> list[DoublePair]:
    """Every pair of members that may be one, likest first, without those found to be two."""
    query = select(MemberRow.id, MemberRow.number, *_COLUMNS).where(MemberRow.binned_at.is_(None))
    rows: Any = session.execute(query.order_by(MemberRow.number)).all()
    held = [traits_of(*row[2:]) for row in rows]
    apart = pairs_apart(session)
    found = [
        _pair(rows[a], rows[b], alike)
        for a, b, alike in like_pairs(held, least)
        if pair_key(rows[a][0], rows[b][0]) not in apart
    ]
    return sorted(found, key=lambda pair: (-pair.score, pair.first.number, pair.second.number))


def _pair(one: Any, two: Any, alike: Likeness) -> DoublePair:
    lines = [LikeMember(row[0], row[1], row[3], row[9], alike) for row in (one, two)]
    return DoublePair(pair_key(one[0], two[0]), lines[0], lines[1], alike.score, alike.reasons)


def like_pairs(held: Sequence[Traits], least: int = LIKELY) -> Iterator[tuple[int, int, Likeness]]:
    """The pairs that reach a score, each once; only those are compared that share a word, number or place."""
    seen: set[tuple[int, int]] = set()
    for group in _groups(held):
        for at, one in enumerate(group):
            for two in group[at + 1 :]:
                if (one, two) not in seen:
                    seen.add((one, two))
                    alike = likeness(held[one], held[two])
                    if alike.score >= least:
                        yield one, two, alike


def _groups(held: Sequence[Traits]) -> Iterable[list[int]]:
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(held):
        for key in _keys(one):
            groups[key].append(place)
    return [group for group in groups.values() if 1 < len(group) <= _CROWD]


def _keys(one: Traits) -> Iterator[tuple[str, str]]:
    yield "name", one.name
    if len(one.name) >= 3:
        yield "head", one.name[:3]
        yield "tail", one.name[-3:]
    if len(one.kana) >= 5:
        yield "read", one.kana[:5]
    if one.kana:
        yield "kana", one.kana
    yield from (("number", number) for number in one.numbers)
    if one.email:
        yield "email", one.email
    if one.street:
        yield "place", f"{one.town} {one.street} {one.name[:1]}"


def pair_key(one: UUID, two: UUID) -> str:
    """One key for a pair, whichever comes first."""
    return ".".join(sorted((one.hex, two.hex)))


def pairs_apart(session: Session) -> frozenset[str]:
    """The pairs that a clerk found to be two members."""
    query = select(SettingRow.name).where(SettingRow.name.startswith(APART), SettingRow.binned_at.is_(None))
    return frozenset(name.removeprefix(APART) for name in session.scalars(query))
