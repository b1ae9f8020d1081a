"""取り込み of answers: each row of a table a paper, all of them one unit of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, ClassVar, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.db.bulk import insert_columns
from pfdesk.db.progress import STEP, WRITING, tell
from pfdesk.db.schema.surveys import AnswerRow
from pfdesk.office.command import BEFORE_IMPORT
from pfdesk.surveys import model, store
from pfdesk.surveys.commands.designing import DefineSurvey
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from pfdesk.values.text import clean_note

CLERK = "取り込み"


class Paper(Protocol):
    """What is needed of a row that was staged."""

    @property
    def key(self) -> str:
        """A mark of the row, by which it is known again."""
        ...

    @property
    def received_on(self) -> date | None:
        """When it was answered."""
        ...

    @property
    def target_id(self) -> UUID | None:
        """Whose answer it is."""
        ...

    @property
    def paper_id(self) -> UUID | None:
        """The paper booked for it before."""
        ...

    @property
    def values(self) -> Mapping[tuple[UUID, str], model.Value]:
        """What was answered."""
        ...


@dataclass(frozen=True)
class ImportAnswers:
    """Write staged papers with their answers, and the options that were added for them."""

    survey_id: UUID
    papers: Sequence[Paper]
    at: datetime
    clerk: str = CLERK
    added: tuple[model.Choice, ...] = ()
    way: str = "import"

    @property
    def copied_first(self) -> str:
        """A table is worth a copy of the file before it, a single answer by mail is not."""
        return BEFORE_IMPORT if len(self.papers) > 1 else ""

    @property
    def label(self) -> str:
        """回答2,662件の取り込み."""
        return f"回答{len(self.papers):,}件の取り込み"

    def run(self, session: Session) -> None:
        """Write in pieces, so that it can tell how far it is; Refused where nothing is to be written."""
        if not self.papers:
            raise Refused("", "取り込む回答がありません。")
        store.insert_all(session, self.added)
        number = store.next_number(session, model.Response, self.survey_id)
        for start in range(0, len(self.papers), STEP):
            tell(session, start, len(self.papers), WRITING)
            group, keys = self.papers[start : start + STEP], list[UUID]()
            for paper in group:
                keys.append(self._book(session, paper, number))
                number += keys[-1] != paper.paper_id
            insert_columns(session, AnswerRow, self._answers(group, keys))

    def _answers(self, papers: Sequence[Paper], keys: Sequence[UUID]) -> dict[str, list[Any]]:
        """The answers of some papers, whose keys these are, as columns."""
        places = [place for paper in papers for place in paper.values]
        values = [value for paper in papers for value in paper.values.values()]
        return {
            "id": [new_id() for _ in values],
            "response_id": [key for key, paper in zip(keys, papers, strict=True) for _ in paper.values],
            "question_id": [question_id for question_id, _ in places],
            "item": [item for _, item in places],
            "state": [value.state for value in values],
            "codes": [value.codes for value in values],
            "number": [value.number for value in values],
            "day": [value.day for value in values],
            "text": [clean_note(value.text) if value.text else "" for value in values],
            "unsure": [False] * len(values),
        }

    def _book(self, session: Session, paper: Paper, number: int) -> UUID:
        day = paper.received_on or self.at.date()
        if paper.target_id is not None:
            target = store.load(session, model.Target, paper.target_id)
            if target.returned_on is None:
                store.update(
                    session, target, replace(target, returned_on=day, returned_by=self.way, state="")
                )
        done = {"keyed_by": self.clerk, "keyed_at": self.at, "source_key": paper.key}
        if paper.paper_id is not None:
            store.change(session, model.Response, paper.paper_id, **done)
            return paper.paper_id
        response = model.Response(
            survey_id=self.survey_id, target_id=paper.target_id, number=number, received_on=day, way=self.way,
            keyed_by=self.clerk, keyed_at=self.at, source_key=paper.key,
        )  # fmt: skip
        store.insert(session, response)
        return response.id


@dataclass(frozen=True)
class DefineWithAnswers:
    """A survey proposed from a table together with the table's answers, as one unit of work."""

    definition: model.Definition
    answers: ImportAnswers

    copied_first: ClassVar[str] = BEFORE_IMPORT

    @property
    def label(self) -> str:
        """調査と回答2,662件の取り込み."""
        return f"調査と回答{len(self.answers.papers):,}件の取り込み"

    def run(self, session: Session) -> None:
        """The definition first, then the answers."""
        DefineSurvey(self.definition).run(session)
        session.flush()
        self.answers.run(session)
