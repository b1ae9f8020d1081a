"""The surveys as sheets for Excel: answers, tables, targets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pfdesk.surveys import queries
from pfdesk.surveys.model import ANSWER_STATES, Definition, Value
from pfdesk.tables.exchange import Exporter
from pfdesk.tables.sheet_out import ColumnOut, SheetOut
from pfdesk.tables.sheet_out import Value as Cell


def answers_sheet(session: Any, survey_id: UUID) -> SheetOut:
    """One row a paper, one column a question; what was not asked is empty."""
    whole = queries.definition(session, survey_id)
    slots = whole.slots()
    kept = queries.values_by_paper(session, survey_id)
    columns = [ColumnOut("調査票", "number"), ColumnOut("対象番号"), ColumnOut("対象"), ColumnOut("所在地")]
    for slot in slots:
        kind: Any = {"number": "number", "date": "date"}.get(slot.question.kind, "text")
        columns.append(
            ColumnOut(f"{slot.question.mark} {slot.question.title} {slot.item_label}".strip(), kind)
        )
    rows: list[Sequence[Cell]] = []
    for paper in queries.paper_lines(session, survey_id):
        values = kept.get(paper.id, {})
        number = f"{paper.target_number:03}" if paper.target_number else ""
        head = (paper.number, number, paper.target_name or "", paper.municipality or "")
        rows.append((*head, *(_cell(whole, slot.question.id, values.get(slot.key)) for slot in slots)))
    return SheetOut("回答", tuple(columns), rows)


def _cell(whole: Definition, question_id: UUID, value: Value | None) -> Cell:
    if value is None:
        return None
    if value.state != "answered":
        return ANSWER_STATES[value.state]
    if value.codes:
        codes = value.codes.split()
        labels = "、".join(choice.label for choice in whole.choices_of(question_id) if choice.code in codes)
        return f"{labels}({value.text})" if value.text else labels
    return value.number if value.number is not None else value.day or value.text


def tabulation_sheet(session: Any, survey_id: UUID, by: str = "", code: str = "") -> SheetOut:
    """Every question below the other (or one), with base, counts and shares; crossed where asked."""
    if code:
        tables = [queries.tabulate(session, survey_id, code, by)]
    else:
        tables = list(queries.tabulations(session, survey_id, by))
    crossed = {column.code: column.label for table in tables for column in table.columns}
    rows: list[Sequence[Cell]] = []
    for table in tables:
        places = {column.code: place for place, column in enumerate(table.columns)}
        for line in table.rows:
            counts = [line.counts[places[c]] if c in places and line.counts else None for c in crossed]
            rows.append((
                f"{table.question.mark} {table.question.title} {table.item_label}".strip(), table.base, line.label,
                line.count, line.percent, *counts,
            ))  # fmt: skip
    columns = (
        ColumnOut("設問"), ColumnOut("n", "number"), ColumnOut("選択肢"), ColumnOut("件数", "number"),
        ColumnOut("割合(%)", "number"), *(ColumnOut(label, "number") for label in crossed.values()),
    )  # fmt: skip
    return SheetOut("集計", columns, rows)


def targets_sheet(session: Any, survey_id: UUID) -> SheetOut:
    """The targets of a survey with what happened to them."""
    lines = queries.target_lines(session, survey_id, limit=1_000_000).lines
    columns = (
        ColumnOut("対象番号"), ColumnOut("名称"), ColumnOut("フリガナ"), ColumnOut("市町村"), ColumnOut("郵便番号"),
        ColumnOut("所在地"), ColumnOut("電話番号"), ColumnOut("発送日", "date"), ColumnOut("督促日", "date"),
        ColumnOut("回収日", "date"), ColumnOut("状態"),
    )  # fmt: skip
    rows = [
        (t.number_words, t.name, t.kana, t.municipality, t.postal_code, t.address, t.phone, t.sent_on, t.reminded_on,
         t.returned_on, t.progress_words)
        for t in lines
    ]  # fmt: skip
    return SheetOut("調査対象", columns, rows)


def survey_sheets(session: Any, survey_id: UUID) -> Sequence[SheetOut]:
    """What 書き出し gives: answers, tables, and the targets where there are any."""
    found = [answers_sheet(session, survey_id), tabulation_sheet(session, survey_id)]
    targets = targets_sheet(session, survey_id)
    return [*found, targets] if targets.rows else found


def _titled(session: Any, make: Any) -> Sequence[SheetOut]:
    """A sheet for each survey, named after it."""
    found = []
    for line in queries.survey_lines(session):
        sheet = make(session, line.id)
        if sheet.rows:
            found.append(SheetOut(line.title, sheet.columns, sheet.rows))
    return found or [SheetOut("調査", (ColumnOut("調査"),), [])]


EXPORTS: tuple[Exporter, ...] = (
    Exporter("targets", "調査対象", lambda session: _titled(session, targets_sheet)),
    Exporter("responses", "回答", lambda session: _titled(session, answers_sheet)),
)
