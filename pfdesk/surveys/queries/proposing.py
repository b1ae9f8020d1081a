"""What an organisation's answers would change in the directory: old, new, and the unit of work that takes it over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from pfdesk.directory.model import Contact, Member, MemberCategory, Resource
from pfdesk.surveys.model import Definition, Question, Target, Value
from pfdesk.surveys.model.proposals import CONTACT_FILLS, FILLS, MEMBER_FILLS
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.values.folding import fold

NEW_MEMBER: Final = "member"
FIELD_WORDS: Final[Mapping[str, str]] = {
    **FILLS, NEW_MEMBER: "会員の追加", "activity": "活動", "asset": "提供できるもの", "contact": "担当者",
    "sharing": "他団体提供", "details": "活動の内容",
}  # fmt: skip
NOT_THERE, NOTHING = "名簿にありません", "(なし)"


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands in the directory now; `consents` are the newest ones to 他団体提供."""

    members: Mapping[UUID, Member]
    contacts: Mapping[UUID, Sequence[Contact]]
    resources: Mapping[UUID, Sequence[Resource]]
    consents: Mapping[UUID, bool]
    categories: Mapping[str, MemberCategory]


@dataclass(frozen=True, slots=True)
class Told:
    """One paper: whose it is, and what it says by question."""

    response_id: UUID
    number: int
    target: Target
    on: date | None
    values: Mapping[UUID, Value]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change: in `field` of the member `name` stands `old`, the paper says `new`. `state`: "", taken, left."""

    id: str
    response_id: UUID
    question_id: UUID | None
    target_id: UUID
    member_id: UUID | None
    number: int
    name: str
    municipality: str
    field: str
    old: str
    new: str
    state: str = ""
    before: Any = None
    after: Any = None

    @property
    def field_words(self) -> str:
        """活動."""
        return FIELD_WORDS.get(self.field, self.field)


@dataclass(frozen=True, slots=True)
class _Place:
    """Whose change it is."""

    told: Told
    member: Member | None

    def proposal(
        self, question: Question | None, name: str, old: str, new: str, before: Any = None, after: Any = None
    ) -> Proposal:
        target = self.told.target
        key = f"{self.told.response_id}/{name}/{new}"
        return Proposal(
            key, self.told.response_id, question.id if question else None, target.id,
            self.member.id if self.member else None, self.told.number,
            self.member.name if self.member else target.name, target.municipality, name, old, new, "", before, after,
        )  # fmt: skip


def member_of(target: Target, ground: Ground, by_name: Mapping[str, Sequence[Member]]) -> Member | None:
    """The member a target is: by its link, else the only one of its name that is not somewhere else."""
    if target.member_id is not None and target.member_id in ground.members:
        return ground.members[target.member_id]
    likes = [
        one
        for one in by_name.get(fold(target.name), ())
        if not (one.municipality and target.municipality and one.municipality != target.municipality)
    ]
    return likes[0] if len(likes) == 1 else None


def proposals(whole: Definition, papers: Sequence[Told], ground: Ground) -> list[Proposal]:
    """Every change that the papers would make and that is not in the directory yet, paper by paper."""
    by_name: dict[str, list[Member]] = {}
    for member in ground.members.values():
        by_name.setdefault(fold(member.name), []).append(member)
    found: list[Proposal] = []
    for told in papers:
        place = _Place(told, member_of(told.target, ground, by_name))
        mine = list(_of_paper(whole, place, ground))
        if place.member is None and mine:
            words = "、".join(part for part in (told.target.name, told.target.municipality) if part)
            found.append(place.proposal(None, NEW_MEMBER, NOT_THERE, words))
        found += mine
    return found


def _of_paper(whole: Definition, place: _Place, ground: Ground) -> Iterator[Proposal]:
    said = {
        question: value
        for question in whole.questions
        if question.fills and (value := place.told.values.get(question.id)) and value.state == "answered"
    }
    yield from _resources(whole, place, ground, said)
    yield from _contact(place, ground, said)
    yield from _fields(place, said)
    yield from _consent(whole, place, ground, said)


def _resources(
    whole: Definition, place: _Place, ground: Ground, said: Mapping[Question, Value]
) -> Iterator[Proposal]:
    there = ground.resources.get(place.member.id, ()) if place.member else ()
    details = "\n".join(value.text for question, value in said.items() if question.fills == "details")
    source = f"{whole.survey.title}({fiscal_year_text(whole.survey.fiscal_year)})"
    for question, value in said.items():
        if question.fills not in {"activity", "asset"}:
            continue
        for title, own in _named(whole, question, value):
            more = own or (details if question.fills == "activity" else "")
            old = next((r for r in there if r.kind == question.fills and fold(r.title) == fold(title)), None)
            if old is not None and (not more or fold(more) in fold(old.details)):
                continue
            new = Resource(
                member_id=place.member.id if place.member else place.told.target.id, kind=question.fills,
                title=title[:200], details=more, source=source[:200], as_of=place.told.on, sort=len(there),
            )  # fmt: skip
            after = new if old is None else replace(old, details=more, source=source[:200], as_of=new.as_of)
            before = NOTHING if old is None else _with(old.title, old.details)
            yield place.proposal(question, question.fills, before, _with(title, more), old, after)


def _named(whole: Definition, question: Question, value: Value) -> Iterator[tuple[str, str]]:
    """The activities that were chosen, with the words of その他; of words each line is one."""
    if not value.codes:
        yield from ((line.strip(), "") for line in value.text.splitlines() if line.strip())
    chosen = value.codes.split()
    for choice in whole.choices_of(question.id):
        if choice.code in chosen and not choice.exclusive:
            yield choice.label, value.text if choice.other else ""


def _with(title: str, details: str) -> str:
    return f"{title}({' '.join(details.split())})" if details else title


def _contact(place: _Place, ground: Ground, said: Mapping[Question, Value]) -> Iterator[Proposal]:
    told = {
        q.fills: (q, " ".join(v.text.split())) for q, v in said.items() if q.fills in CONTACT_FILLS and v.text
    }
    there = ground.contacts.get(place.member.id, ()) if place.member else ()
    name = told["contact"][1] if "contact" in told else ""
    old = next((one for one in there if fold(one.name) == fold(name)), None) if name else None
    if not name and len(there) == 1:
        old = there[0]
    if not told or not (name or old):
        return
    values: dict[str, Any] = {CONTACT_FILLS[fills]: text for fills, (_question, text) in told.items()}
    try:
        after = (
            Contact(
                member_id=place.member.id if place.member else place.told.target.id, sort=len(there), **values
            )
            if old is None
            else replace(old, **{**values, "name": old.name})
        )
    except Refused:
        return
    if after != old:
        question = next(iter(told.values()))[0]
        was = NOTHING if old is None else contact_words(old)
        yield place.proposal(question, "contact", was, contact_words(after), old, after)


def contact_words(contact: Contact) -> str:
    """事務局長 見本 花子 0143-00-0001."""
    return " ".join(part for part in (contact.post, contact.name, contact.phone, contact.email) if part)


def _fields(place: _Place, said: Mapping[Question, Value]) -> Iterator[Proposal]:
    target = place.told.target
    now = place.member or new_member(target)
    for question, value in said.items():
        if question.fills not in MEMBER_FILLS or not value.text:
            continue
        try:
            said_now: dict[str, Any] = {question.fills: " ".join(value.text.split())}
            after = getattr(replace(now, **said_now), question.fills)
        except Refused:
            continue
        old = getattr(now, question.fills)
        if fold(old) != fold(after):
            yield place.proposal(question, question.fills, old or NOTHING, after, old, after)


def _consent(
    whole: Definition, place: _Place, ground: Ground, said: Mapping[Question, Value]
) -> Iterator[Proposal]:
    for question, value in said.items():
        choices = whole.choices_of(question.id)
        if question.fills != "sharing" or not choices or not value.codes:
            continue
        given = choices[0].code in value.codes.split()
        old = ground.consents.get(place.member.id) if place.member else None
        if old is not given:
            words = {True: "同意する", False: "同意しない", None: NOTHING}
            yield place.proposal(question, "sharing", words[old], words[given], old, given)


def new_member(target: Target, categories: Mapping[str, MemberCategory] | None = None) -> Member:
    """A target as a member of the directory."""
    category = (categories or {}).get(target.kind)
    return Member(
        name=target.name, kana=target.kana, municipality=target.municipality, postal_code=target.postal_code,
        address=target.address, phone=target.phone, category_id=category.id if category else None,
    )  # fmt: skip
