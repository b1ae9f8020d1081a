"""What a booking changed of all that is shown of an edition: asked at once, and of nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets.model import EFFECTS, Effect, Identity
from pfdesk.pamphlets.queries.ledger import LedgerLine, ledger_after
from pfdesk.pamphlets.queries.places import PlaceTable, place_table_again
from pfdesk.pamphlets.queries.receipts import waiting_count_after


@dataclass(frozen=True, slots=True)
class Booked:
    """The ledger with its new lines, the terms, the places, and how many receipts are awaited."""

    lines: list[LedgerLine]
    new: list[LedgerLine]
    terms: Identity
    places: PlaceTable
    waiting: int


def after_booking(
    session: Session,
    edition_id: UUID,
    known: Sequence[LedgerLine],
    terms: Identity,
    places: PlaceTable,
    waiting: int,
) -> Booked | None:
    """The state after lines were booked behind those known; None where a place is not among those shown.

    `terms` is the identity as the known lines made it, `waiting` how many receipts were awaited before.
    """
    lines = ledger_after(session, edition_id, known)
    new = lines[len(known) :]
    touched = {line.place_id for line in new if line.place_id is not None}
    if not touched <= {place.id for group in places.groups for place in group.places}:
        return None
    again = place_table_again(session, edition_id, places, touched)
    now = waiting_count_after(session, edition_id, waiting, new)
    return Booked(lines, new, _with(terms, new), again, now)


def _with(terms: Identity, new: Sequence[LedgerLine]) -> Identity:
    """The terms with what these lines add: a line is never edited, so those before it still say what they said."""
    effects = [(EFFECTS[line.kind], line.copies if line.counters is None else -line.copies) for line in new]
    return Identity(*(
        getattr(terms, name) + sum(getattr(effect, name) * copies for effect, copies in effects)
        for name in Effect._fields
    ))  # fmt: skip
