"""回収 and 入稿: an edition's copies are asked back; an edition goes to print, with or without all consents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.pamphlets import store
from pfdesk.pamphlets.commands.booking import book
from pfdesk.pamphlets.model import Edition, Movement
from pfdesk.pamphlets.queries.desks import desks_wanting_consent
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused


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
    miscounted: bool = False

    def run(self, session: Session) -> None:
        """Book a line a place, each with its own for what is thrown away of it; Refused for more than a place got."""
        shared = {
            "edition_id": self.edition_id,
            "moved_on": self.on,
            "reason": self.reason,
            "clerk": self.clerk,
        }
        lines: list[Movement] = []
        for place, n in ((place, n) for place, n in self.returned if n):
            lines.append(Movement(kind="returned", place_id=place, copies=n, **shared))  # type: ignore[arg-type]
            if self.dispose:
                lines.append(Movement(kind="disposed", copies=n, **shared))  # type: ignore[arg-type]
        if not lines:
            raise Refused("", "戻った部数を1か所以上入れてください。")
        book(session, lines, miscounted=self.miscounted)


@dataclass(frozen=True)
class RecallEdition:
    """Ask the copies of an edition back from a day on; `returns` are those that came back already."""

    edition_id: UUID
    on: date
    reason: str
    returns: BookReturns | None = None
    label: str = "回収の開始"
    miscounted: bool = False

    def run(self, session: Session) -> None:
        """Write day and reason, then what came back; Refused without a reason."""
        if not self.reason.strip():
            raise Refused("reason", "回収の理由を入れてください。お願いの文書に載ります。")
        store.change(
            session, Edition, self.edition_id, recalled_on=self.on, recall_reason=self.reason.strip()
        )
        if self.returns is not None:
            session.flush()
            replace(self.returns, miscounted=self.miscounted).run(session)


@dataclass(frozen=True)
class EndRecall:
    """Stop asking copies back."""

    edition_id: UUID
    label: str = "回収の終了"

    def run(self, session: Session) -> None:
        """Take day and reason off."""
        store.change(session, Edition, self.edition_id, recalled_on=None, recall_reason="")


@dataclass(frozen=True)
class SendToPrint:
    """入稿: the edition goes to the printer; without all consents only when that is said, and the log says so too.

    `lacking` is how many consents the clerk was shown to be missing and went on with, `former` the day that stood
    there and is replaced.
    """

    edition_id: UUID
    on: date
    lacking: int = 0
    former: date | None = None

    @property
    def label(self) -> str:
        """入稿の記録(掲載承諾なし 2件のまま)."""
        return f"入稿の記録{without_consent(self.lacking)}"

    def run(self, session: Session) -> None:
        """Write the day; Refused where more consents are missing than were shown, and where a day would be lost."""
        edition = store.load(session, Edition, self.edition_id)
        if edition.to_print_on not in {None, self.on, self.former}:
            raise Refused("to_print_on", f"{era_text(edition.to_print_on)} の入稿がもう記録されています。")
        check_print_day(session, replace(edition, to_print_on=self.on), self.lacking)
        store.change(session, Edition, self.edition_id, to_print_on=self.on)


def without_consent(lacking: int) -> str:
    """What the log says of an edition that went to print without all consents."""
    return f"(掲載承諾なし {lacking}件のまま)" if lacking else ""


def check_print_day(session: Session, edition: Edition, lacking: int) -> None:
    """Refused for a day after the delivery, and where more consents are missing than the clerk was shown.

    Looked at is whether the owners had agreed by that day. The desks that lack a consent are named.
    """
    on, came = edition.to_print_on, edition.delivered_on
    if on is None:
        return
    if came is not None and on > came:
        raise Refused("to_print_on", f"入稿日が、納品日({era_text(came)})よりあとになっています。")
    wanting = desks_wanting_consent(session, edition.id, on)
    if len(wanting) > lacking:
        names = "、".join(desk.name for desk in wanting[:5]) + (" ほか" if len(wanting) > 5 else "")
        raise Refused("to_print_on", f"掲載承諾のない窓口が{len(wanting)}件あります。{names}")
