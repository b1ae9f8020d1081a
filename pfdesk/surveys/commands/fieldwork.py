"""発送 and 回収: whom the survey goes to, reminders for the silent, and the papers that come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import DispatchRow, ResponseRow, TargetRow
from pfdesk.surveys import model, store
from pfdesk.surveys.commands.verbs import Bin, Change
from pfdesk.values.errors import Refused


@dataclass(frozen=True)
class AddTargets:
    """Add targets with the next 対象番号 in their order, as one unit of work."""

    targets: tuple[model.Target, ...]
    copied_first: str = ""

    @property
    def label(self) -> str:
        """調査対象87件の追加."""
        return f"調査対象{len(self.targets):,}件の追加"

    def run(self, session: Session) -> None:
        """Number and write; one that brings a number keeps it."""
        following: dict[UUID, int] = {}
        for target in self.targets:
            if not target.number:
                if target.survey_id not in following:
                    following[target.survey_id] = store.next_number(session, model.Target, target.survey_id)
                target = replace(target, number=following[target.survey_id])  # noqa: PLW2901
                following[target.survey_id] += 1
            store.insert(session, target)


@dataclass(frozen=True)
class AddNumbered:
    """Add targets of which only the number is known: 番号 001 ..., for a survey without names."""

    survey_id: UUID
    count: int

    @property
    def label(self) -> str:
        """番号だけの対象50件の追加."""
        return f"番号だけの対象{self.count:,}件の追加"

    def run(self, session: Session) -> None:
        """Give them the next numbers."""
        if not 1 <= self.count <= 10_000:
            raise Refused("count", "件数は1から10,000までで入れてください。")
        first = store.next_number(session, model.Target, self.survey_id)
        numbers = range(first, first + self.count)
        store.insert_all(session, (
            model.Target(survey_id=self.survey_id, number=n, name=f"番号 {n:03}") for n in numbers
        ))  # fmt: skip


class ChangeTarget(Change):
    """Change a target's name, address, state (辞退, 宛先不明) or notes."""

    thing = "調査対象"
    words = {  # noqa: RUF012
        "name": "対象の名前", "address": "対象の所在地", "phone": "対象の電話番号",
        "postal_code": "対象の郵便番号", "state": "対象の状態", "notes": "対象のメモ",
        "kana": "対象のかな", "kind": "対象の種類", "municipality": "対象の市町村",
    }  # fmt: skip

    def run(self, session: Session) -> None:
        """Write; Refused for a state of one that has answered."""
        if self.after.state and self.after.state != self.before.state:
            _open(session, self.after.id)
        super().run(session)


class BinTarget(Bin):
    """Put a target into the bin; Refused where its answer came back."""

    thing = "調査対象"
    entity_class = model.Target

    def check(self, session: Session) -> None:
        """Its paper would be left without a target."""
        _open(session, self.id)


@dataclass(frozen=True)
class BinTargets:
    """Take targets out of a survey; Refused where the answer of one came back."""

    target_ids: tuple[UUID, ...]

    @property
    def label(self) -> str:
        """調査対象2件の削除."""
        return f"調査対象{len(self.target_ids):,}件の削除"

    def run(self, session: Session) -> None:
        """Bin each."""
        for target_id in self.target_ids:
            _open(session, target_id)
            store.put_in_bin(session, model.Target, target_id)


@dataclass(frozen=True)
class SetTargetState:
    """辞退, 宛先不明 or neither ("") of targets; Refused where the answer of one came back."""

    target_ids: tuple[UUID, ...]
    state: str

    @property
    def label(self) -> str:
        """宛先不明2件の記録."""
        word = model.TARGET_STATES.get(self.state) or "辞退・宛先不明の取消"
        return f"{word} {len(self.target_ids):,}件の記録"

    def run(self, session: Session) -> None:
        """Write it to each."""
        for target_id in self.target_ids:
            target = _open(session, target_id)
            store.update(session, target, replace(target, state=self.state))


def _open(session: Session, target_id: UUID) -> model.Target:
    target = store.load(session, model.Target, target_id)
    if target.returned_on is not None:
        raise Refused("state", f"{target.name}の回答は回収済みです。先に「回収の取消」をしてください。")
    return target


@dataclass(frozen=True)
class SendOut:
    """発送: note that the survey was sent to these targets on a day; `kind` first or reminder."""

    target_ids: Sequence[UUID]
    sent_on: date
    way: str = "post"
    kind: str = "first"

    @property
    def label(self) -> str:
        """87件の発送."""
        return f"{len(self.target_ids):,}件の{model.DISPATCH_KINDS[self.kind]}"

    def run(self, session: Session) -> None:
        """Write a line each; a first sending that was noted before is not noted twice."""
        sent = set()
        if self.kind == "first":
            noted = select(DispatchRow.target_id).where(
                DispatchRow.kind == "first", DispatchRow.binned_at.is_(None)
            )
            sent = set(session.scalars(noted))
        for target_id in self.target_ids:
            if target_id not in sent:
                store.insert(
                    session,
                    model.Dispatch(target_id=target_id, kind=self.kind, sent_on=self.sent_on, way=self.way),
                )


@dataclass(frozen=True)
class Remind:
    """督促: note a reminder to all targets of a survey that are silent at this moment."""

    survey_id: UUID
    sent_on: date
    way: str = "post"
    label: str = "督促の発送"

    def run(self, session: Session) -> None:
        """Write a line for each silent one; Refused where nobody is silent."""
        silent = list(session.scalars(silent_targets(self.survey_id)))
        if not silent:
            raise Refused("", "督促する相手がいません。すべて回収済みか、まだ発送していません。")
        SendOut(silent, self.sent_on, self.way, "reminder").run(session)


def silent_targets(survey_id: UUID) -> Select[UUID]:
    """Targets that were sent the survey, have not answered, and neither refused nor moved away."""
    sent = select(DispatchRow.target_id).where(DispatchRow.kind == "first", DispatchRow.binned_at.is_(None))
    return select(TargetRow.id).where(
        TargetRow.survey_id == survey_id,
        TargetRow.binned_at.is_(None),
        TargetRow.returned_on.is_(None),
        TargetRow.state == "",
        TargetRow.id.in_(sent),
    )


@dataclass(frozen=True)
class BookReturns:
    """回収: book papers that came back, each with its place in the pile."""

    returns: tuple[tuple[UUID, date], ...]
    way: str = "post"

    @property
    def label(self) -> str:
        """回収19件の記録."""
        return f"回収{len(self.returns):,}件の記録"

    def run(self, session: Session) -> None:
        """Mark the targets and write a paper each; Refused for one that came back before."""
        following: dict[UUID, int] = {}
        for target_id, day in self.returns:
            target = store.load(session, model.Target, target_id)
            if target.returned_on is not None:
                raise Refused("", f"{target.name}の回答は、もう回収済みです。")
            survey_id = target.survey_id
            if survey_id not in following:
                following[survey_id] = store.next_number(session, model.Response, survey_id)
            store.update(session, target, replace(target, returned_on=day, returned_by=self.way, state=""))
            store.insert(session, model.Response(
                survey_id=survey_id, target_id=target_id, number=following[survey_id], received_on=day, way=self.way,
            ))  # fmt: skip
            following[survey_id] += 1


@dataclass(frozen=True)
class AddPapers:
    """回収 of a survey without names: so many papers on a day."""

    survey_id: UUID
    count: int
    received_on: date
    way: str = "hand"

    @property
    def label(self) -> str:
        """回収42枚の記録."""
        return f"回収{self.count:,}枚の記録"

    def run(self, session: Session) -> None:
        """Write them with the next numbers of the pile."""
        if not 1 <= self.count <= 10_000:
            raise Refused("count", "枚数は1から10,000までで入れてください。")
        first = store.next_number(session, model.Response, self.survey_id)
        store.insert_all(session, (
            model.Response(survey_id=self.survey_id, number=number, received_on=self.received_on, way=self.way)
            for number in range(first, first + self.count)
        ))  # fmt: skip


@dataclass(frozen=True)
class TakeBackReturn:
    """Take back a booked return; Refused once something of the paper is keyed."""

    target_id: UUID
    label: str = "回収の取消"

    def run(self, session: Session) -> None:
        """Clear the target and bin its paper."""
        target = store.load(session, model.Target, self.target_id)
        store.update(session, target, replace(target, returned_on=None, returned_by=""))
        papers = select(ResponseRow).where(
            ResponseRow.target_id == self.target_id, ResponseRow.binned_at.is_(None)
        )
        for paper in session.scalars(papers):
            if paper.keyed_by:
                raise Refused("", "この調査票はもう入力が始まっています。先に入力を取り消してください。")
            store.put_in_bin(session, model.Response, paper.id)
