"""Rows of a table as papers of a survey: compared with what is there, nothing written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from uuid import UUID

from pfdesk.db.bulk import many_objects
from pfdesk.surveys.model import Choice, Definition, Slot, Value
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.surveys.model.pad_words import answer_words
from pfdesk.surveys.model.whole import applying
from pfdesk.surveys.queries.importing import ImportGround, import_ground
from pfdesk.surveys.queries.surveys import definition
from pfdesk.surveys.sheets.answers_in.cells import (
    MISSING,
    NOTHING,
    day_of,
    number_of,
    options_in,
    plain,
    tick,
)
from pfdesk.surveys.sheets.answers_in.columns import Columns, Source, match_columns
from pfdesk.surveys.sheets.answers_in.looks import NO_NUMBER
from pfdesk.surveys.sheets.answers_in.staged import NotAsked, PaperIn, Place, StagedAnswers, UnknownOption
from pfdesk.tables.staging import RowError
from pfdesk.tables.table import SourceRow, Table
from pfdesk.values.errors import Refused

Unknown = Literal["refuse", "add", "other"]
"""What becomes of options that nobody knows: the row is refused, they are added, or they become other-text."""
NONE, LOST = Value("none"), Value("missing")


def stage_answers(session: Any, survey_id: UUID, table: Table, unknown: Unknown = "refuse") -> StagedAnswers:
    """What an import of this table would do. Refused where no column fits a question."""
    return staged(definition(session, survey_id), import_ground(session, survey_id), table, unknown)


def staged(
    whole: Definition, there: ImportGround, table: Table, unknown: Unknown = "refuse"
) -> StagedAnswers:
    """The same for a definition at hand, which may not be written yet."""
    columns = match_columns(table.headings, whole)
    if not columns.sources:
        raise Refused("", "設問に当てはまる列がありません。見出しを設問の文か符号に合わせてください。")
    work = _Work(columns, table.headings, unknown, zero_is_nothing(columns, table))
    slots = whole.slots()
    with many_objects():
        papers, same = _papers(work, table, there, slots if whole.rules else ())
    mine = {source.slot.key for source in columns.sources}
    return StagedAnswers(
        whole.survey.id, papers, same, tuple(work.errors), work.unknown_options(), tuple(work.added),
        columns.unused(table.headings),
        tuple(f"{s.question.mark} {s.question.title} {s.item_label}".strip() for s in slots if s.key not in mine),
        tuple(work.not_asked),
    )  # fmt: skip


def _papers(
    work: _Work, table: Table, there: ImportGround, slots: tuple[Slot, ...]
) -> tuple[list[PaperIn], int]:
    """The rows as papers, and how many of them were taken before."""
    seen: Counter[str] = Counter()
    papers: list[PaperIn] = []
    same = 0
    for row in table.data_rows:
        key = _key(row, seen)
        if key in there.keys:
            same += 1
            continue
        paper = work.paper(row, key, there)
        if paper is not None:
            papers.append(work.asked(paper, slots) if slots else paper)
    return papers, same


def _key(row: SourceRow, seen: Counter[str]) -> str:
    """A row's own mark: its content, counted where the same comes again."""
    digest = hashlib.sha256("\x1f".join(row.cells).encode()).hexdigest()[:24]
    seen[digest] += 1
    return f"{digest}-{seen[digest]}"


def zero_is_nothing(columns: Columns, table: Table) -> frozenset[int]:
    """Columns of words in which most cells are 0: there 0 means that nothing was written."""
    rows = table.data_rows
    texts = [source.columns[0] for source in columns.sources if source.slot.question.kind == "text"]
    return frozenset(
        place for place in texts if sum(row.cells[place].strip() == "0" for row in rows) > len(rows) / 2
    )


@dataclass
class _Work:
    columns: Columns
    headings: Sequence[str]
    unknown: Unknown
    zeros: frozenset[int] = frozenset()
    errors: list[RowError] = field(default_factory=list)
    added: list[Choice] = field(default_factory=list)
    not_asked: list[NotAsked] = field(default_factory=list)
    _strange: Counter[tuple[Source, str]] = field(default_factory=Counter)
    _codes: dict[Place, dict[str, str]] = field(default_factory=dict)
    _known: dict[tuple[Place, str], Value] = field(default_factory=dict)
    _taken: set[UUID] = field(default_factory=set)

    def paper(self, row: SourceRow, key: str, there: ImportGround) -> PaperIn | None:
        """One row as a paper; None where it cannot be taken."""
        values: dict[Place, Value] = {}
        good = True
        for source in self.columns.sources:
            try:
                values[source.slot.key] = self._value(source, row)
            except Refused as refused:
                good = False
                self._say(row, source.columns[0], refused.sentence)
        target_id, paper_id = self._target(row, there)
        if target_id is False or not good:
            return None
        received = None
        if self.columns.received is not None:
            received = day_of(row.cells[self.columns.received])
        assert target_id is None or isinstance(target_id, UUID)
        return PaperIn(row.number, key, received, target_id, paper_id, values)

    def asked(self, paper: PaperIn, slots: tuple[Slot, ...]) -> PaperIn:
        """The paper without what its own answers leave out; where something was said there, that is noted.

        The pad never lights such a question, and the base of its table is those who were asked.
        """
        values = dict(paper.values)
        for slot, put in zip(slots, applying(slots, values), strict=True):
            value = None if put else values.pop(slot.key, None)
            if value is not None and value.state == "answered":
                said = answer_words(slot, value)
                title = f"{slot.question.title} {slot.item_label}".strip()
                self.not_asked.append(NotAsked(paper.row, slot.question.mark, title, said))
        return replace(paper, values=values)

    def unknown_options(self) -> tuple[UnknownOption, ...]:
        """The options that nobody knows, by question and frequency."""
        found = []
        for (source, text), count in self._strange.most_common():
            question = source.slot.question
            heading = self.headings[source.columns[0]]
            found.append(UnknownOption(question.id, question.mark, question.title, heading, text, count))
        return tuple(sorted(found, key=lambda u: (int(u.mark[1:]), -u.count)))

    def _say(self, row: SourceRow, column: int, reason: str) -> None:
        self.errors.append(RowError(row.number, self.headings[column], row.cells[column], reason))

    def _target(
        self, row: SourceRow, there: ImportGround
    ) -> tuple[UUID | Literal[False] | None, UUID | None]:
        column = self.columns.target
        number = number_of(row.cells[column]) if column is not None else None
        if column is None or number is None:
            return None, None
        target = there.targets.get(int(number))
        if target is None:
            self._say(row, column, "この対象番号は調査対象にありません。")
            return False, None
        paper, keyed = there.papers.get(target, (None, False))
        if keyed or target in self._taken:
            self._say(row, column, "この対象の回答は、もう入っています。")
            return False, None
        self._taken.add(target)
        return target, paper

    def _value(self, source: Source, row: SourceRow) -> Value:
        if source.way == "ticks":
            return self._ticks(source, row)
        text = row.cells[source.columns[0]].strip()
        if text == "0" and source.columns[0] in self.zeros:
            return NONE
        kept = self._known.get((source.slot.key, text))
        if kept is None:
            kept = self._read(source, text)
            if source.slot.question.kind != "text" and not (kept.text and self.unknown == "refuse"):
                self._known[source.slot.key, text] = kept
        words = row.cells[source.words].strip() if source.words is not None else ""
        return Value(kept.state, kept.codes, text=words) if words and kept.codes else kept

    def _read(self, source: Source, text: str) -> Value:
        kind = source.slot.question.kind
        word = plain(text)
        if word in NOTHING:
            return NONE
        if word in MISSING:
            return LOST
        if kind in CHOSEN:
            return self._options(source, text)
        least = source.slot.question.minimum
        if kind == "number" and least is not None and number_of(text) in NO_NUMBER and least >= 0:
            return LOST
        readers: dict[str, Callable[[str], Value]] = {"number": _number, "date": _day}
        return readers.get(kind, _words)(text)

    def _options(self, source: Source, text: str) -> Value:
        codes = self._codes_of(source)
        many = source.slot.question.kind == "multiple"
        parts = options_in(text, tuple(codes)) if many else (text,)
        chosen, strange = [], []
        for part in parts:
            code = codes.get(plain(part)) or self._other(source, part)
            if code:
                chosen.append(code)
            else:
                strange.append(part)
        if not strange:
            return _with_words(source, chosen, parts)
        for part in strange:
            self._strange[source, part] += 1
        if self.unknown == "add":
            return Value(codes=" ".join([*chosen, *(self._add(source, part) for part in strange)]))
        other = next((c.code for c in source.slot.choices if c.other), "")
        if self.unknown == "other" and other:
            return Value(codes=" ".join(dict.fromkeys([*chosen, other])), text="、".join(strange))
        raise Refused("", f"「{'」「'.join(strange)}」は選択肢にありません。")

    def _codes_of(self, source: Source) -> dict[str, str]:
        key = source.slot.key
        if key not in self._codes:
            found: dict[str, str] = {}
            for choice in source.slot.choices:
                for name in (choice.label, choice.short_label, choice.code):
                    if name:
                        found.setdefault(plain(name), choice.code)
            self._codes[key] = found
        return self._codes[key]

    def _other(self, source: Source, part: str) -> str:
        """その他(送迎バス) or その他:送迎バス."""
        for choice in source.slot.choices:
            if choice.other and plain(part).startswith(plain(choice.label)):
                return choice.code
        return ""

    def _add(self, source: Source, text: str) -> str:
        codes = self._codes_of(source)
        code = next(str(n) for n in range(1, 10_000) if str(n) not in codes.values())
        codes[plain(text)] = code
        question = source.slot.question
        sort = len(source.slot.choices) + sum(c.question_id == question.id for c in self.added)
        self.added.append(Choice(question_id=question.id, code=code, label=text[:200], sort=sort))
        return code

    def _ticks(self, source: Source, row: SourceRow) -> Value:
        chosen, words = [], ""
        others = {choice.code for choice in source.slot.choices if choice.other}
        for column, code in zip(source.columns, source.codes, strict=True):
            mark = tick(row.cells[column])
            if mark is None and code in others:
                words, mark = row.cells[column].strip(), True
            if mark is None and plain(row.cells[column]) in {plain(self.headings[column]), code}:
                mark = True
            if mark is None:
                raise Refused("", f"「{row.cells[column][:40]}」は印として読めません。")
            if mark:
                chosen.append(code)
        return Value(codes=" ".join(chosen), text=words) if chosen else NONE


def _with_words(source: Source, chosen: Sequence[str], parts: Sequence[str]) -> Value:
    words = ""
    for choice in source.slot.choices:
        if choice.other and choice.code in chosen:
            texts = [
                p
                for p in parts
                if plain(p).startswith(plain(choice.label)) and plain(p) != plain(choice.label)
            ]
            words = "、".join(p[len(choice.label) :].strip(" :：()（）　") for p in texts)
    return Value(codes=" ".join(dict.fromkeys(chosen)), text=words)


def _number(text: str) -> Value:
    number = number_of(text)
    if number is None:
        raise Refused("", "数ではありません。")
    return Value(number=number)


def _day(text: str) -> Value:
    day = day_of(text)
    if day is None:
        raise Refused("", "日付ではありません。")
    return Value(day=day)


def _words(text: str) -> Value:
    return Value(text=text)
