"""Proposals that were accepted, as what is written: new members first, then what hangs on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from pfdesk.directory.model import Consent, Contact, Member, MemberCategory, Resource
from pfdesk.surveys.model import Target
from pfdesk.surveys.model.proposals import MEMBER_FILLS
from pfdesk.surveys.queries.proposing import Ground, Proposal, new_member


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking proposals over writes: in the directory, and in the survey itself (links and decisions)."""

    members: tuple[tuple[Member | None, Member], ...] = ()
    contacts: tuple[tuple[Contact | None, Contact], ...] = ()
    resources: tuple[tuple[Resource | None, Resource], ...] = ()
    consents: tuple[Consent, ...] = ()
    category: MemberCategory | None = None
    links: tuple[tuple[UUID, UUID], ...] = ()
    taken: tuple[Proposal, ...] = ()


@dataclass
class _Planning:
    ground: Ground
    day: date
    made: dict[str, list[Any]] = field(default_factory=lambda: {"m": [], "c": [], "r": [], "s": [], "l": []})
    category: MemberCategory | None = None

    def paper(self, mine: Sequence[Proposal], target: Target) -> None:
        """All that is taken of one paper; a new member is added before what hangs on it."""
        old = self.ground.members.get(mine[0].member_id) if mine[0].member_id else None
        member = old or new_member(target, self._categories(target))
        fields: dict[str, Any] = {one.field: one.after for one in mine if one.field in MEMBER_FILLS}
        after = replace(member, **fields) if fields else member
        if after != old:
            self.made["m"].append((old, after))
        if target.member_id != member.id:
            self.made["l"].append((target.id, member.id))
        for one in mine:
            if one.field in {"activity", "asset"}:
                self.made["r"].append((one.before, replace(one.after, member_id=member.id)))
            elif one.field == "contact":
                self.made["c"].append((one.before, replace(one.after, member_id=member.id)))
            elif one.field == "sharing":
                consent = Consent(
                    member_id=member.id, purpose="sharing", given=one.after, decided_on=self.day
                )
                self.made["s"].append(consent)

    def _categories(self, target: Target) -> Mapping[str, MemberCategory]:
        """The office's 種別; that of the target is added where it is missing."""
        known = self.ground.categories
        if target.kind and target.kind not in known and self.category is None:
            code = f"{target.kind[:32]}-{target.id.hex[-6:]}"  # one of that name in the bin keeps its code
            self.category = MemberCategory(code=code, name=target.kind[:40], sort=len(known))
        return {**known, **({self.category.name: self.category} if self.category else {})}


def plan(taken: Sequence[Proposal], targets: Mapping[UUID, Target], ground: Ground, day: date) -> Plan:
    """The unit of work of these proposals; `targets` by id."""
    work = _Planning(ground, day)
    by_paper: dict[UUID, list[Proposal]] = {}
    for one in taken:
        by_paper.setdefault(one.response_id, []).append(one)
    for mine in by_paper.values():
        work.paper(mine, targets[mine[0].target_id])
    made = work.made
    return Plan(
        tuple(made["m"]), tuple(made["c"]), tuple(made["r"]), tuple(made["s"]), work.category, tuple(made["l"]),
        tuple(taken),
    )  # fmt: skip
