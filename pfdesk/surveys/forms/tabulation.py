"""集計表: the table of every question with its bars, its base n, and crossed where asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pfdesk.paper.charts import Bar, bar_rows, percent_text
from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.table import Column, list_table
from pfdesk.surveys import queries
from pfdesk.surveys.model import KINDS
from pfdesk.surveys.queries import SMALL as FEW
from pfdesk.surveys.queries import SurveyLine, Tabulation, ThemeLine


@dataclass(frozen=True, slots=True)
class TabulationLines:
    """The survey, its tables, and the themes of its free text by question."""

    survey: SurveyLine
    tables: Sequence[Tabulation]
    themes: dict[UUID, Sequence[ThemeLine]]


def ask(session: Any, target_id: UUID | None, /, **options: Any) -> TabulationLines:
    """Every question of a survey; `by` is municipality or a question's code."""
    assert target_id is not None
    line = next(one for one in queries.survey_lines(session) if one.id == target_id)
    tables = queries.tabulations(session, target_id, options.get("by") or "")
    themes = {
        t.question.id: queries.theme_lines(session, target_id, t.question.id)
        for t in tables
        if t.question.kind == "text"
    }
    return TabulationLines(line, tables, themes)


def draw(lines: TabulationLines, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """Draw question by question; a question's heading stays with its table."""
    document = Document("集計表", letterhead, subtitle=f"{lines.survey.title}　{lines.survey.rate_words}")
    for table in lines.tables:
        _one(document, table, lines.themes.get(table.question.id, ()))
    document.paragraph(
        "割合は小数点以下第2位を四捨五入しています。nは、その設問の対象となった回答の数です。", SMALL
    )
    return document.finish()


def _one(document: Document, table: Tabulation, themes: Sequence[ThemeLine]) -> None:
    item = f"　{table.item_label}" if table.item_label else ""
    document.heading(f"{table.question.mark}　{table.question.label}{item}", follow=34)
    note = f"　{table.note}" if table.note else ""
    document.paragraph(f"n = {table.base}　{KINDS[table.question.kind]}{note}", SMALL)
    document.gap(1)
    if table.question.kind == "text":
        _themes(document, table, themes)
        return
    list_table(document, _columns(table), table.rows)
    document.gap(4)
    if table.question.kind in {"single", "multiple", "scale", "matrix"}:
        bars = [Bar(row.label, row.count, quiet=row.quiet) for row in table.rows]
        bar_rows(document, table.question.title, bars, table.base)
    elif table.summary:
        document.paragraph(table.summary.words(table.question.unit))
    document.gap(4)


def _columns(table: Tabulation) -> tuple[Column, ...]:
    fixed = (
        Column("label", "選択肢", share=3),
        Column("count", "件数", 18, kind="number"),
        Column("percent", "割合", 20, kind="number", text=lambda row: percent_text(row.count, table.base)),
    )
    crossed = tuple(
        Column(
            column.code, f"{column.label}\nn={column.base}", share=1, kind="number", text=_cell(table, place)
        )
        for place, column in enumerate(table.columns)
    )
    return fixed + crossed


def _cell(table: Tabulation, place: int) -> Any:
    base = table.columns[place].base

    def text(row: Any) -> str:
        count = row.counts[place]
        return f"{count}" if base < FEW else f"{count}\n{percent_text(count, base)}"

    return text


def _themes(document: Document, table: Tabulation, themes: Sequence[ThemeLine]) -> None:
    document.paragraph(f"自由記述　{table.answered}件")
    if themes:
        bar_rows(document, "分類", [Bar(line.label, line.count) for line in themes], table.answered)
    document.gap(4)
