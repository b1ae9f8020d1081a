"""5未満を伏せる over all tables of a survey: what one table hides, no other may tell.

The n of a question with a skip rule is how often its condition was answered so, and a column's n in a crossing is how
often its own answer was given. So both stand or fall with the counts they come from: where one of these is hidden, the
n is hidden as well, and with it the shares and as many counts as it could be reckoned from. Where several answers or
questions decide together, n is a new count: it and its differences to the counts it is made of must not be small.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.surveys import store
from pfdesk.surveys.model import Definition, SkipRule
from pfdesk.surveys.queries.crossing import MISSING, NONE, NOT_ASKED, OF_TARGETS
from pfdesk.surveys.queries.masking import BASE, LEAST, TOTAL, Cell, Hidden, N, masked
from pfdesk.surveys.queries.tabulation import Tabulation, tabulate, tabulations

Key = tuple[str, str, str]
_REST: Final = frozenset({NONE, MISSING})


@dataclass
class MaskSet:
    """The masks of a survey's tables, each reckoned once; tables that were not given are asked for."""

    session: Session
    whole: Definition
    tables: dict[Key, Tabulation] = field(default_factory=dict)
    _found: dict[Key, Hidden] = field(default_factory=dict)

    def hidden(self, table: Tabulation) -> Hidden:
        """What of a table must not be shown, its n among it as the cell N."""
        key = _key(table)
        self.tables[key] = table
        if key not in self._found:
            self._found[key] = masked(table, forced=frozenset(self._forced(table)))
        return self._found[key]

    def _table(self, code: str, by: str) -> Tabulation:
        by = "" if by == code else by
        mine = (
            table
            for (its_code, _item, its_by), table in self.tables.items()
            if (its_code, its_by) == (code, by)
        )
        return next(mine, None) or tabulate(self.session, self.whole.survey.id, code, by)

    def _forced(self, table: Tabulation) -> Iterable[Cell]:
        """The n of the table and of its columns where other tables keep back what they would tell."""
        if table.by and table.by not in OF_TARGETS:
            across = self.hidden(self._table(table.by, ""))
            for place, column in enumerate(table.columns):
                if (column.code, TOTAL) in across or (column.code == NOT_ASKED and N in across):
                    yield BASE, place
        rules = self.whole.rules_of(table.question.id)
        for place in (TOTAL, *range(len(table.columns))) if rules else ():
            if self._tells(table, rules, place):
                yield BASE, place

    def _tells(self, table: Tabulation, rules: Sequence[SkipRule], place: int) -> bool:
        """Whether the n at a place would tell what must not be told."""
        n = table.base if place == TOTAL else table.columns[place].base
        margins: list[int] = []
        every = n
        for rule in rules:
            question = self.whole.by_id(rule.when_question_id)
            if question is None:
                continue
            above = self._table(question.code, table.by)
            counts = _counts(above, table, place)
            hidden = self.hidden(above)
            span = question.kind == "number"
            mine = [cell for cell in counts if (cell[0] not in _REST if span else cell[0] in rule.chosen)]
            if any(cell in hidden for cell in mine):
                return True
            margins += _running(counts, mine) if span else [counts[cell] for cell in mine]
            every = max(every, above.base if place == TOTAL else sum(counts.values()))
        alone = len(rules) == 1 and len(margins) == 1
        apart = [n, every - n]
        if not alone:
            apart += [*(n - one for one in margins), sum(margins) - n, every - sum(margins) + n]
        return any(0 < abs(one) < LEAST for one in (apart[:1] if alone else apart))


def mask_set(session: Session, survey_id: UUID, tables: Sequence[Tabulation] = ()) -> list[Hidden]:
    """What of each of these tables is hidden, so that together they tell nothing either."""
    masks = MaskSet(session, store.definition(session, survey_id), {_key(table): table for table in tables})
    return [masks.hidden(table) for table in tables]


def hidden_bases(session: Session, survey_id: UUID) -> frozenset[tuple[UUID, str]]:
    """The questions (with their line) whose n must not be shown in a list of them."""
    tables = tabulations(session, survey_id)
    masks = mask_set(session, survey_id, tables)
    return frozenset((t.question.id, t.item) for t, mask in zip(tables, masks, strict=True) if N in mask)


def folded_mask(table: Tabulation, shown: Tabulation, hidden: Hidden) -> Hidden:
    """The mask of a table whose last columns were put together: a sum is shown where all of its parts are."""
    places = {column.code: place for place, column in enumerate(shown.columns)}
    rest = len(shown.columns) - 1
    return {
        (row, place if place == TOTAL else places.get(table.columns[place].code, rest)): mark
        for (row, place), mark in hidden.items()
    }


def _key(table: Tabulation) -> Key:
    return table.question.code, table.item, table.by


def _counts(above: Tabulation, table: Tabulation, place: int) -> dict[Cell, int]:
    """The counts of a condition's question at a place of the table that hangs on it."""
    if place == TOTAL:
        return {(row.id, TOTAL): row.count for row in above.rows}
    code = table.columns[place].code
    if above.by != table.by:  # it is crossed by its own condition: its columns are the rows above
        return {(row.id, TOTAL): row.count for row in above.rows if row.id == code}
    there = next((n for n, column in enumerate(above.columns) if column.code == code), None)
    return {} if there is None else {(row.id, there): row.counts[there] for row in above.rows}


def _running(counts: dict[Cell, int], mine: Sequence[Cell]) -> list[int]:
    """How many gave a number up to each of the classes: a span may end at any of them."""
    found, sum_so_far = [], 0
    for cell in mine:
        sum_so_far += counts[cell]
        found.append(sum_so_far)
    return found
