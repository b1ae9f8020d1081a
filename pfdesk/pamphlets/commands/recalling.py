"""回収 and 入稿: an edition's copies are asked back; an edition goes to print, with or without all consents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.booking import book
from pfdesk.pamphlets.model import Edition, Movement
from pfdesk.pamphlets.queries.desks import desks_wanting_consent
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class RecallEdition:
    """Ask the copies of an edition back from a day on."""

    edition_id: UUID
    on: date
    reason: str
    label: str = "回収の開始"

    def run(self, session: Session) -> None:
        """Write day and reason; Refused without a reason."""
        if not self.reason.strip():
            raise Refused("reason", "回収の理由を入れてください。お願いの文書に載ります。")
        store.change(
            session, Edition, self.edition_id, recalled_on=self.on, recall_reason=self.reason.strip()
        )


@dataclass(frozen=True)
class EndRecall:
    """Stop asking copies back."""

    edition_id: UUID
    label: str = "回収の終了"

    def run(self, session: Session) -> None:
        """Take day and reason off."""
        store.change(session, Edition, self.edition_id, recalled_on=None, recall_reason="")


@dataclass(frozen=True)
class BookReturns:
    """Copies that came back from places, and are thrown away at once where they must not be used."""

    edition_id: UUID
    returned: tuple[tuple[UUID, int], ...]
    on: date
    reason: str = ""
    clerk: str = ""
    dispose: bool = False
    label: str = "戻りの記録"

    def run(self, session: Session) -> None:
        """Book a line a place, and one for what is thrown away; Refused for more than a place got."""
        shared = {
            "edition_id": self.edition_id,
            "moved_on": self.on,
            "reason": self.reason,
            "clerk": self.clerk,
        }
        lines = [
            Movement(kind="returned", place_id=place, copies=n, **shared)  # type: ignore[arg-type]
            for place, n in self.returned
            if n
        ]
        if not lines:
            raise Refused("", "戻った部数を1か所以上入れてください。")
        if self.dispose:
            copies = sum(line.copies for line in lines)
            lines.append(Movement(kind="disposed", copies=copies, **shared))  # type: ignore[arg-type]
        book(session, lines)


@dataclass(frozen=True)
class SendToPrint:
    """入稿: the edition goes to the printer; without all consents only when that is said, and the log says so too.

    `lacking` is how many consents the clerk was shown to be missing and went on with.
    """

    edition_id: UUID
    on: date
    lacking: int = 0

    @property
    def label(self) -> str:
        """入稿の記録(掲載承諾なし 2件のまま)."""
        return f"入稿の記録(掲載承諾なし {self.lacking}件のまま)" if self.lacking else "入稿の記録"

    def run(self, session: Session) -> None:
        """Write the day; Refused, naming the desks, where more consents are missing than the clerk was shown."""
        wanting = desks_wanting_consent(session, self.edition_id, self.on)
        if len(wanting) > self.lacking:
            names = "、".join(desk.name for desk in wanting[:5]) + (" ほか" if len(wanting) > 5 else "")
            raise Refused("to_print_on", f"掲載承諾のない窓口が{len(wanting)}件あります。{names}")
        store.change(session, Edition, self.edition_id, to_print_on=self.on)
