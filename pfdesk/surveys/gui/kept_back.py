"""5未満を伏せる on the screen: what of the table shown, of the list of questions and of the bars is kept back."""

from __future__ import annotations

from uuid import UUID

from pfdesk.surveys.queries import QuestionLine, Tabulation
from pfdesk.surveys.queries.mask_set import folded_mask, hidden_bases, mask_set
from pfdesk.surveys.queries.masking import KEPT_BACK, TOTAL, Hidden, N
from pfdesk.widgets.desk import Desk

WORDS = f"の答えは{KEPT_BACK}です。並べるには「5未満を伏せる」を外してください。"


class KeptBack:
    """The mask of the table shown; nothing is hidden while it is off."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.hidden: Hidden = {}
        self._bases: frozenset[tuple[UUID, str]] = frozenset()

    def switch(self, survey_id: UUID | None, *, on: bool) -> None:
        """Find out which n of the list are hidden, or that none is."""
        self._bases = self.desk.ask(hidden_bases, survey_id) if on and survey_id else frozenset()
        self.hidden = {}

    def read(self, survey_id: UUID, table: Tabulation, shown: Tabulation, *, on: bool) -> Hidden:
        """What of a table is hidden as all tables of the survey together need it; `shown` may have fewer columns."""
        self.hidden = {}
        if on:
            (hidden,) = self.desk.ask(mask_set, survey_id, [table])
            self.hidden = folded_mask(table, shown, hidden)
        return self.hidden

    @property
    def base(self) -> bool:
        """Whether the n of the table shown is hidden."""
        return N in self.hidden

    def holds(self, code: str | None, place: int | None = None) -> bool:
        """Whether a row's number, or that of its cell in a column, is hidden."""
        return (code, TOTAL if place is None else place) in self.hidden

    def scale(self, table: Tabulation) -> int:
        """What a bar is measured by: n, or the longest bar where its length would tell a hidden n."""
        longest = max((row.count for row in table.rows if not self.holds(row.id)), default=1)
        return longest if self.base else table.base

    def n_of(self, table: Tabulation) -> str:
        """The n in the head of a question of words, which has no table."""
        return KEPT_BACK if (table.question.id, table.item) in self._bases else f"{table.answered:,}"

    def n_in_list(self, line: QuestionLine) -> str:
        """The n in the list of questions."""
        return KEPT_BACK if (line.question_id, line.item) in self._bases else f"{line.n:,}"
