"""The pile of papers to key or to verify: how many, which comes next, and those around one; never all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, false, func, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import ResponseRow
from pfdesk.surveys.queries.papers import (
    PaperLine,
    PaperValues,
    paper_line,
    paper_select,
    paper_values,
)


@dataclass(frozen=True, slots=True)
class PileOf:
    """Which papers: all of a survey for the first keying, every Nth for the second (none where `every` is 0).

    What was taken from a table or from returned Excel files has no paper to be keyed from again.
    """

    survey_id: UUID
    second: bool = False
    every: int = 1

    def among(self, query: Select[Any]) -> Select[Any]:
        """A select of papers, of this pile alone."""
        query = query.where(ResponseRow.survey_id == self.survey_id, ResponseRow.binned_at.is_(None))
        if not self.second:
            return query
        query = query.where(ResponseRow.source_key == "")
        if self.every == 1:
            return query
        if self.every < 1:
            return query.where(false())
        place = func.row_number().over(order_by=ResponseRow.number) - 1
        placed = (
            select(ResponseRow.id, place.label("place"))
            .where(
                ResponseRow.survey_id == self.survey_id,
                ResponseRow.binned_at.is_(None),
                ResponseRow.source_key == "",
            )
            .subquery()
        )
        mine = select(placed.c.id).where(placed.c.place % self.every == 0)
        return query.where(ResponseRow.id.in_(mine))

    def is_done(self, line: PaperLine) -> bool:
        """Whether a paper is keyed (verified) to its end."""
        return (line.verified_at if self.second else line.keyed_at) is not None

    @property
    def end(self) -> Any:
        """The column that says when a paper was keyed (verified) to its end."""
        return ResponseRow.verified_at if self.second else ResponseRow.keyed_at


@dataclass(frozen=True, slots=True)
class PileSize:
    """How many papers, how many of them are done, and the number of the last."""

    papers: int
    done: int
    last: int


def pile_size(session: Session, pile: PileOf) -> PileSize:
    """The counts over the pile, in one query."""
    done = func.coalesce(func.sum(case((pile.end.is_not(None), 1), else_=0)), 0)
    query = pile.among(select(func.count(), done, func.coalesce(func.max(ResponseRow.number), 0)))
    return PileSize(*session.execute(query).one())


def next_to_key(session: Session, pile: PileOf, after: int = 0) -> PaperLine | None:
    """The first paper after this number that is still to be keyed, else the first at all that is."""
    waiting = pile.among(paper_select()).where(pile.end.is_(None)).order_by(ResponseRow.number).limit(1)
    row = session.execute(waiting.where(ResponseRow.number > after)).first()
    if row is None and after > 0:
        row = session.execute(waiting).first()
    return None if row is None else PaperLine(*row)


def paper_numbered(session: Session, pile: PileOf, number: int) -> PaperLine | None:
    """The paper of this number."""
    row = session.execute(pile.among(paper_select()).where(ResponseRow.number == number)).first()
    return None if row is None else PaperLine(*row)


def papers_around(session: Session, pile: PileOf, number: int, before: int, most: int) -> Sequence[PaperLine]:
    """At most so many papers in their order, so many of them before this one, more where few come after it."""
    papers = pile.among(paper_select())
    column = ResponseRow.number
    earlier = session.execute(papers.where(column < number).order_by(column.desc()).limit(most)).all()[::-1]
    later = session.execute(papers.where(column >= number).order_by(column).limit(most)).all()
    start = max(0, len(earlier) - max(before, most - len(later)))
    return [PaperLine(*row) for row in (*earlier[start:], *later)][:most]


@dataclass(frozen=True, slots=True)
class OpenedPaper:
    """A paper of the pile with what was keyed on it."""

    line: PaperLine
    kept: PaperValues


def opened(session: Session, pile: PileOf, number: int) -> OpenedPaper | None:
    """The paper of this number, to be keyed on."""
    return _opened(session, pile, paper_numbered(session, pile, number))


def begun(session: Session, pile: PileOf, size: PileSize) -> OpenedPaper | None:
    """The paper to begin with: the first that waits; None where none does."""
    return _opened(session, pile, next_to_key(session, pile) if size.done < size.papers else None)


def _opened(session: Session, pile: PileOf, line: PaperLine | None) -> OpenedPaper | None:
    return None if line is None else OpenedPaper(line, paper_values(session, line.id, both=pile.second))


@dataclass(frozen=True, slots=True)
class Turned:
    """The pile after a paper was left: how it stands, the paper that was left, and the one that follows."""

    size: PileSize
    left: PaperLine | None
    following: OpenedPaper | None


def turned(session: Session, pile: PileOf, size: PileSize, line: PaperLine) -> Turned:
    """Leave a paper of which `line` was read before: the next that waits, None where none does."""
    left = paper_line(session, line.id)
    if left is not None:
        size = replace(size, done=size.done + pile.is_done(left) - pile.is_done(line))
    waits = size.done < size.papers
    following = next_to_key(session, pile, line.number) if waits else None
    return Turned(size, left, _opened(session, pile, following))
