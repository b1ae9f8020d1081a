"""入力 and 照合: each answer is written when its question is left, so that nothing is ever lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.records import GONE
from pfdesk.db.schema.surveys import AnswerRow, ResponseRow, VerificationRow
from pfdesk.surveys import model, store
from pfdesk.surveys.model.whole import applying
from pfdesk.values.errors import Refused

PLACE = ("response_id", "question_id", "item")
Keyed = tuple[UUID, str, model.Value, bool]
"""Question, line of its table, what was keyed, and whether it is to be looked at again."""


@dataclass(frozen=True)
class KeyAnswer:
    """Write one answer of a paper as its question is left; keying stopped there, by this clerk."""

    response_id: UUID
    question_id: UUID
    value: model.Value
    clerk: str
    item: str = ""
    unsure: bool = False
    label: str = "回答の入力"

    def run(self, session: Session) -> None:
        """Write it over what was keyed there; answers that a skip rule now leaves out go into the bin."""
        decides = store.decides_others(session, self.question_id)
        paper = self.keep(session)
        if decides:
            _after_keying(session, paper)
        else:
            _carry_mark(session, paper, unsure=self.unsure)
        paper.stopped_at_id = self.question_id

    def keep(self, session: Session) -> ResponseRow:
        """Write the answer alone, whatever hangs on it; gives its paper."""
        paper = _paper(session, self.response_id)
        _keep(session, self.response_id, (self.question_id, self.item, self.value, self.unsure))
        paper.keyed_by = paper.keyed_by or self.clerk
        return paper


@dataclass(frozen=True)
class FinishPaper:
    """Close a paper: what was asked and not keyed becomes 入力漏れ. `last` is the answer keyed last, if not yet written.

    The last field and the end are one unit: they are kept together or not at all.
    """

    response_id: UUID
    clerk: str
    at: datetime
    label: str = "調査票の入力の完了"
    last: KeyAnswer | None = None

    def run(self, session: Session) -> None:
        """Fill the gaps and note who and when."""
        paper = self.last.keep(session) if self.last is not None else _paper(session, self.response_id)
        _after_keying(session, paper, closing=True)
        paper.keyed_by = paper.keyed_by or self.clerk
        paper.keyed_at = self.at
        paper.stopped_at_id = None


@dataclass(frozen=True)
class KeyPapers:
    """Whole papers at once (an import, or a table keyed elsewhere), as one unit of work."""

    papers: tuple[tuple[UUID, tuple[Keyed, ...]], ...]
    clerk: str
    at: datetime

    @property
    def label(self) -> str:
        """調査票19枚の入力."""
        return f"調査票{len(self.papers):,}枚の入力"

    def run(self, session: Session) -> None:
        """Write every answer, new; Refused where a paper was keyed before."""
        for response_id, keyed in self.papers:
            paper = store.load(session, model.Response, response_id)
            if paper.keyed_by:
                raise Refused("", f"調査票{paper.number}は、もう入力されています。")
            store.insert_all(session, (_answer(response_id, one) for one in keyed))
            unsure = any(one[3] for one in keyed)
            store.update(session, paper, replace(paper, keyed_by=self.clerk, keyed_at=self.at, unsure=unsure))


@dataclass(frozen=True)
class MarkUnsure:
    """Mark an answer to be looked at again (見直し), or take the mark off."""

    answer_id: UUID
    unsure: bool

    @property
    def label(self) -> str:
        """見直しの記録."""
        return "見直しの記録" if self.unsure else "見直しの解除"

    def run(self, session: Session) -> None:
        """Set the mark, on the answer and so on its paper."""
        answer = store.load(session, model.Answer, self.answer_id)
        store.update(session, answer, replace(answer, unsure=self.unsure))
        _after_keying(session, _paper(session, answer.response_id))


@dataclass(frozen=True)
class VerifyAnswer:
    """照合入力 of one answer, blind: what the second clerk read, beside what the first one keyed."""

    response_id: UUID
    question_id: UUID
    value: model.Value
    clerk: str
    item: str = ""
    label: str = "回答の照合"

    def run(self, session: Session) -> None:
        """Note both and whether they agree; Refused for the clerk who keyed the paper."""
        paper = store.load(session, model.Response, self.response_id)
        _other_clerk(paper, self.clerk)
        first = _values(session, self.response_id).get((self.question_id, self.item), model.Value("missing"))
        store.keep_by_place(session, _verification(self.response_id, self.question_id, self.item,
                                                   first, self.value, self.clerk), PLACE)  # fmt: skip
        store.change(session, model.Response, paper.id, stopped_at_id=self.question_id)


@dataclass(frozen=True)
class FinishVerification:
    """Close the second keying of a paper. `last` is the answer keyed last, if not yet written: one unit with the end."""

    response_id: UUID
    clerk: str
    at: datetime
    label: str = "調査票の照合の完了"
    last: VerifyAnswer | None = None

    def run(self, session: Session) -> None:
        """Note who and when."""
        if self.last is not None:
            self.last.run(session)
        paper = store.load(session, model.Response, self.response_id)
        _other_clerk(paper, self.clerk)
        store.change(
            session, model.Response, paper.id, verified_by=self.clerk, verified_at=self.at, stopped_at_id=None
        )


@dataclass(frozen=True)
class VerifyPapers:
    """The second keying of whole papers at once, as one unit of work."""

    papers: tuple[tuple[UUID, tuple[Keyed, ...]], ...]
    clerk: str
    at: datetime

    @property
    def label(self) -> str:
        """調査票19枚の照合."""
        return f"調査票{len(self.papers):,}枚の照合"

    def run(self, session: Session) -> None:
        """Note both values of each answer."""
        for response_id, keyed in self.papers:
            paper = store.load(session, model.Response, response_id)
            _other_clerk(paper, self.clerk)
            firsts = _values(session, response_id)
            for question_id, item, value, _unsure in keyed:
                first = firsts.get((question_id, item), model.Value("missing"))
                store.insert(session, _verification(response_id, question_id, item, first, value, self.clerk))
            store.update(session, paper, replace(paper, verified_by=self.clerk, verified_at=self.at))


@dataclass(frozen=True)
class DecideAnswer:
    """Decide between two keyings that differ: what counts from now on."""

    response_id: UUID
    question_id: UUID
    value: model.Value
    item: str = ""
    label: str = "不一致の解除"

    def run(self, session: Session) -> None:
        """Write the decision and the answer; Refused where there is no second keying."""
        row = session.scalars(select(VerificationRow).where(
            VerificationRow.response_id == self.response_id, VerificationRow.question_id == self.question_id,
            VerificationRow.item == self.item, VerificationRow.binned_at.is_(None),
        )).one_or_none()  # fmt: skip
        if row is None:
            raise Refused("", "この回答は、まだ照合されていません。")
        row.decided = model.write_value(self.value)
        _keep(session, self.response_id, (self.question_id, self.item, self.value, False))
        _after_keying(session, _paper(session, self.response_id))


def _other_clerk(paper: model.Response, clerk: str) -> None:
    if paper.keyed_by and paper.keyed_by == clerk:
        raise Refused("verified_by", "照合は、1人目とは別の人が入力してください。")


def _answer(response_id: UUID, keyed: Keyed) -> model.Answer:
    question_id, item, value, unsure = keyed
    return model.Answer(
        response_id=response_id, question_id=question_id, item=item, state=value.state, codes=value.codes,
        number=value.number, day=value.day, text=value.text, unsure=unsure,
    )  # fmt: skip


def _keep(session: Session, response_id: UUID, keyed: Keyed) -> None:
    store.keep_by_place(session, _answer(response_id, keyed), PLACE)


def _verification(
    response_id: UUID, question_id: UUID, item: str, first: model.Value, second: model.Value, clerk: str
) -> model.Verification:
    return model.Verification(
        response_id=response_id, question_id=question_id, item=item, value=model.write_value(second),
        first_value=model.write_value(first), agreed=model.same_value(first, second), clerk=clerk,
    )  # fmt: skip


def _by_place(session: Session, response_id: UUID) -> dict[tuple[UUID, str], AnswerRow]:
    query = select(AnswerRow).where(AnswerRow.response_id == response_id, AnswerRow.binned_at.is_(None))
    return {(row.question_id, row.item): row for row in session.scalars(query)}


def _values(session: Session, response_id: UUID) -> dict[tuple[UUID, str], model.Value]:
    return {key: _value(row) for key, row in _by_place(session, response_id).items()}


def _value(row: AnswerRow) -> model.Value:
    return model.Value(row.state, row.codes, row.number, row.day, row.text)


def _paper(session: Session, response_id: UUID) -> ResponseRow:
    paper = session.get(ResponseRow, response_id)
    if paper is None:
        raise Refused("", GONE)
    return paper


def _carry_mark(session: Session, paper: ResponseRow, *, unsure: bool) -> None:
    """The paper bears the mark while one of its answers does; no skip rule hangs on the one just written."""
    if paper.unsure and not unsure:
        marked = select(AnswerRow.id).where(
            AnswerRow.response_id == paper.id, AnswerRow.unsure.is_(True), AnswerRow.binned_at.is_(None)
        )
        unsure = session.scalars(marked.limit(1)).first() is not None
    paper.unsure = unsure


def _after_keying(session: Session, paper: ResponseRow, *, closing: bool = False) -> None:
    """Bin the answers that the skip rules leave out, and carry the marks up to the paper.

    At its end what was asked and not keyed becomes 入力漏れ, with a mark.
    """
    slots = store.places(session, paper.survey_id).slots()
    rows = _by_place(session, paper.id)
    if closing:
        values = {key: _value(row) for key, row in rows.items()}
        gaps = [
            s for s, put in zip(slots, applying(slots, values), strict=True) if put and s.key not in values
        ]
        for slot in gaps:
            _keep(session, paper.id, (*slot.key, model.Value("missing"), True))
        rows = _by_place(session, paper.id) if gaps else rows
    values = {key: _value(row) for key, row in rows.items()}
    for slot, put in zip(slots, applying(slots, values), strict=True):
        row = rows.get(slot.key)
        if row is not None and not put:
            store.put_in_bin(session, model.Answer, row.id)
            del rows[slot.key]
    paper.unsure = any(row.unsure for row in rows.values())
