"""A row of the desks' table: the desk itself, what its owner has said, and whether it stands in the edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final
from uuid import UUID

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.model import CONSENT_STATES, Desk, ListingConsent
from pfdesk.tables.staging import Staged
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold

FORMER: Final = "(前の掲載内容)"
"""What an owner agreed to, where the table only says that the entry has changed since."""
_DECIDED: Final = {"none": "", "asked": "asked", "agreed": "agreed", "changed": "agreed", "expired": "agreed",
                   "refused": "refused"}  # fmt: skip
_SAID: Final = ("consent", "asked_on", "decided_on", "decided_by", "valid_until", "agreed_text")


@dataclass(frozen=True, kw_only=True, slots=True)
class DeskEntry(Desk):
    """相談窓口 as a table has it. `consent` is a state of ListingConsent, "" where nobody was asked."""

    consent: str = ""
    asked_on: date | None = None
    decided_on: date | None = None
    decided_by: str = ""
    valid_until: date | None = None
    agreed_text: str = ""
    listed: bool = False

    @property
    def desk(self) -> Desk:
        """The desk alone."""
        return Desk(**{one.name: getattr(self, one.name) for one in fields(Desk)})

    @property
    def said(self) -> ListingConsent | None:
        """The consent that the table tells of; Refused where its days are in the wrong order."""
        if not self.consent:
            return None
        return ListingConsent(
            desk_id=self.id, state=self.consent, asked_on=self.asked_on, decided_on=self.decided_on,
            decided_by=self.decided_by, valid_until=self.valid_until, agreed_text=self.agreed_text,
        )  # fmt: skip

    def same_word(self, other: DeskEntry) -> bool:
        """Whether the owner's word is the same in both."""
        return all(getattr(self, name) == getattr(other, name) for name in _SAID)


def entries(session: Any, edition_id: UUID | None) -> tuple[DeskEntry, ...]:
    """All desks as a table of them would have them."""
    said = queries.latest_consents(session)
    listed = (
        {line.id for line in queries.desk_lines(session, edition_id, listed_only=True)}
        if edition_id
        else set()
    )
    return tuple(
        _entry(desk, said.get(desk.id), desk.id in listed) for desk in queries.desk_entities(session)
    )


def _entry(desk: Desk, said: ListingConsent | None, listed: bool) -> DeskEntry:
    plain = {one.name: getattr(desk, one.name) for one in fields(Desk)}
    if said is None:
        return DeskEntry(**plain, listed=listed)
    return DeskEntry(
        **plain, consent=said.state, asked_on=said.asked_on, decided_on=said.decided_on, decided_by=said.decided_by,
        valid_until=said.valid_until, agreed_text=said.agreed_text, listed=listed,
    )  # fmt: skip


def consent_word(text: str) -> str:
    """A state of ListingConsent; Refused for a word that is none of the list's."""
    codes = {fold(word): code for code, word in CONSENT_STATES.items()}
    code = codes.get(fold(text))
    if code is None:
        raise Refused("consent", f"承諾は{'、'.join(CONSENT_STATES.values())}のどれかにしてください。")
    return _DECIDED[code]


def with_word(values: dict[str, Any], cells: Mapping[str, str]) -> dict[str, Any]:
    """未依頼 takes no word back; a changed entry was agreed to as it read before."""
    if not values.get("consent"):
        values.pop("consent", None)
    elif fold(cells.get("consent", "")) == fold(CONSENT_STATES["changed"]):
        values.setdefault("agreed_text", FORMER)
    return values


def checked(entry: DeskEntry) -> DeskEntry:
    """The entry; Refused where what it says of the consent cannot be."""
    _ = entry.said
    return entry


@dataclass(frozen=True)
class StagedDesks(Staged[DeskEntry]):
    """An import of desks before it is carried out; `edition_id` is where 掲載 is about, None where there is none.

    `remarks` is what a clerk should know of it.
    """

    edition_id: UUID | None = None
    remarks: tuple[str, ...] = ()


def desks_command(staged: Staged[Any]) -> commands.ImportDesks:
    """The one unit of work that does what the staging showed."""
    edition_id = staged.edition_id if isinstance(staged, StagedDesks) else None
    pairs: list[tuple[DeskEntry | None, DeskEntry]] = [(None, entry) for entry in staged.new]
    pairs += staged.changed
    return commands.ImportDesks(
        new=tuple(entry.desk for entry in staged.new),
        changed=tuple((old.desk, now.desk) for old, now in staged.changed if old.desk != now.desk),
        consents=tuple(
            now.said for old, now in pairs if now.said and (old is None or not now.same_word(old))
        ),
        listed=tuple(
            (now.id, now.listed) for old, now in pairs if now.listed != (old is not None and old.listed)
        ),
        edition_id=edition_id,
    )


def cleared(values: dict[str, Any], old: DeskEntry | None, edition_id: UUID | None) -> dict[str, Any]:
    """Without an edition nothing can be listed; a new word of the owner is not mixed with the former one."""
    if edition_id is None:
        values.pop("listed", None)
    if old is not None and values.get("consent") not in {None, old.consent}:
        blank = {name: None if name.endswith(("_on", "until")) else "" for name in _SAID[1:]}
        return {**blank, **values}
    return values
