"""社会資源 of a member: added, changed, binned; and what other records say of members, taken over at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from pfdesk.directory import model, store
from pfdesk.directory.commands.members import AddMember, ChangeMember
from pfdesk.directory.commands.verbs import Add, Bin, Change


class AddResource(Add):
    """Add a Resource (社会資源)."""

    thing = "社会資源"


class ChangeResource(Change):
    """Change a Resource (社会資源)."""

    thing = "社会資源"
    words = {"title": "社会資源の名前", "details": "社会資源の内容", "as_of": "社会資源の確認日"}  # noqa: RUF012


class BinResource(Bin):
    """Put a Resource into the bin."""

    thing = "社会資源"
    entity_class = model.Resource


@dataclass(frozen=True)
class TakeOver:
    """What somebody told of members, taken over: members that are new, changed ones, contacts, resources, consents.

    Of the pairs the first is what stands there now (it refuses what was changed meanwhile), or None.
    """

    members: tuple[tuple[model.Member | None, model.Member], ...] = ()
    contacts: tuple[tuple[model.Contact | None, model.Contact], ...] = ()
    resources: tuple[tuple[model.Resource | None, model.Resource], ...] = ()
    consents: tuple[model.Consent, ...] = ()
    category: model.MemberCategory | None = None
    label: str = "会員名簿への反映"

    def run(self, session: Session) -> None:
        """Write; a new member gets its 会員番号."""
        if self.category is not None:
            store.insert(session, self.category)
        for old, member in self.members:
            command = AddMember(member) if old is None else ChangeMember(old, member)
            command.run(session)
            session.flush()
        for pairs in (self.contacts, self.resources):
            for before, after in pairs:
                if before is None:
                    store.insert(session, after)
                else:
                    store.update(session, before, replace(after, revision=before.revision))
        for consent in self.consents:
            store.insert(session, consent)
