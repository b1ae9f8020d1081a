"""The answers once more as codes, as statistics programs want them, and the code book that explains these."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pfdesk.surveys import queries
from pfdesk.surveys.model import KINDS, Value
from pfdesk.tables.sheet_out import ColumnOut, SheetOut
from pfdesk.tables.sheet_out import Value as Cell

NONE, MISSING = "-1", "-2"
"""Codes of 回答無し and 入力漏れ; an empty cell was not asked."""


def coded_sheet(session: Any, survey_id: UUID) -> SheetOut:
    """One row a paper; a question of several answers has a column of 0 and 1 for each option."""
    whole = queries.definition(session, survey_id)
    kept = queries.values_by_paper(session, survey_id)
    columns = [ColumnOut("paper", "number"), ColumnOut("target")]
    for slot in whole.slots():
        name = f"{slot.question.code}/{slot.item}" if slot.item else slot.question.code
        if slot.question.kind == "multiple":
            columns += [ColumnOut(f"{name}/{choice.code}", "number") for choice in slot.choices]
        else:
            columns.append(ColumnOut(name, "number" if slot.question.kind == "number" else "text"))
        columns += [ColumnOut(f"{name}/other")] if any(choice.other for choice in slot.choices) else []
    rows: list[Sequence[Cell]] = []
    for paper in queries.paper_lines(session, survey_id):
        values = kept.get(paper.id, {})
        cells: list[Cell] = [paper.number, f"{paper.target_number:03}" if paper.target_number else ""]
        for slot in whole.slots():
            value = values.get(slot.key)
            many = [choice.code for choice in slot.choices] if slot.question.kind == "multiple" else None
            cells += _cells(value, many)
            cells += [value.text if value else ""] if any(choice.other for choice in slot.choices) else []
        rows.append(tuple(cells))
    return SheetOut("回答(統計用)", tuple(columns), rows)


def _cells(value: Value | None, many: list[str] | None) -> list[Cell]:
    if value is None:
        return [None] * (1 if many is None else len(many))
    if value.state != "answered":
        code = NONE if value.state == "none" else MISSING
        return [code] if many is None else [int(code)] * len(many)
    chosen = value.codes.split()
    if many is not None:
        return [int(code in chosen) for code in many]
    return [value.codes or (value.number if value.number is not None else value.day or value.text)]


def code_book_sheet(session: Any, survey_id: UUID) -> SheetOut:
    """Every question with its code, kind and who was asked, and every option below it."""
    whole = queries.definition(session, survey_id)
    rows: list[Sequence[Cell]] = []
    for question in whole.questions:
        when = whole.when_words(question.id) or "全員"
        rows.append((question.code, question.mark, question.label, KINDS[question.kind], when, "", ""))
        for item in whole.items_of(question.id):
            rows.append((f"{question.code}/{item.code}", "", item.label, "項目", "", "", ""))  # noqa: PERF401
        rows += [
            (question.code, "", "", "", "", choice.code, choice.label)
            for choice in whole.choices_of(question.id)
        ]
    for code, words in ((NONE, "回答無し"), (MISSING, "入力漏れ"), ("", "空欄は、聞いていない設問")):
        rows.append(("", "", "", "", "", code, words))
    titles = ("設問の符号", "番号", "設問・項目", "種類", "聞いた相手", "選択肢の符号", "選択肢")
    return SheetOut("符号表(統計用)", tuple(ColumnOut(title) for title in titles), rows)
