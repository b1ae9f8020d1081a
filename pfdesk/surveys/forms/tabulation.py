"""集計表: the table of every question with its bars, its base n, and crossed where asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pfdesk.paper.charts import Bar, bar_rows, percent_text
from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.table import Column, list_table
from pfdesk.surveys import queries
from pfdesk.surveys.forms.target import chosen_survey
from pfdesk.surveys.model import KINDS
from pfdesk.surveys.queries import ANSWERED, SurveyLine, Tabulation, ThemeLine
from pfdesk.surveys.queries import SMALL as FEW
from pfdesk.surveys.queries.last_year import Before, before
from pfdesk.surveys.queries.mask_set import mask_set
from pfdesk.surveys.queries.masking import (
    BASE,
    KEPT_BACK,
    LEAST,
    LEGEND,
    TOTAL,
    Hidden,
    N,
    base_words,
    n_words,
)


@dataclass(frozen=True, slots=True)
class TabulationLines:
    """The survey, its tables, and the themes of its free text by question."""

    survey: SurveyLine
    tables: Sequence[Tabulation]
    themes: dict[UUID, Sequence[ThemeLine]]
    former: dict[tuple[UUID, str], Before] = field(default_factory=dict)
    hidden: Sequence[Hidden] = ()


def ask(session: Any, target_id: UUID | None, /, **options: Any) -> TabulationLines:
    """Every question of a survey; `by` is municipality or a question's code."""
    line = chosen_survey(session, target_id)
    target_id = line.id
    tables = queries.tabulations(session, target_id, options.get("by") or "")
    themes = {
        t.question.id: queries.theme_lines(session, target_id, t.question.id)
        for t in tables
        if t.question.kind == "text"
    }
    former = {
        (t.question.id, t.item): found
        for t in tables
        if (found := before(session, target_id, t.question.code, t.item))
    }
    hidden = mask_set(session, target_id, tables) if options.get("mask") else [{} for _ in tables]
    return TabulationLines(line, tables, themes, former, hidden)


def draw(lines: TabulationLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw question by question; a question's heading stays with its table."""
    document = Document("集計表", letterhead, subtitle=f"{lines.survey.title}　{lines.survey.rate_words}")
    for table, hidden in zip(lines.tables, lines.hidden, strict=True):
        _one(document, table, lines, hidden, mask=bool(options.get("mask")))
    if options.get("mask"):
        document.paragraph(LEGEND, SMALL)
    document.paragraph(
        "割合は小数点以下第2位を四捨五入しています。nは、その設問の対象となった回答の数です。", SMALL
    )
    return document.finish()


def _one(
    document: Document, table: Tabulation, lines: TabulationLines, hidden: Hidden, *, mask: bool
) -> None:
    item = f"　{table.item_label}" if table.item_label else ""
    document.heading(f"{table.question.mark}　{table.question.label}{item}", follow=34)
    note = f"　{table.note}" if table.note else ""
    document.paragraph(f"n = {n_words(table, hidden)}　{KINDS[table.question.kind]}{note}", SMALL)
    document.gap(1)
    if table.question.kind == "text":
        _themes(document, table, lines.themes.get(table.question.id, ()), hidden, mask=mask)
        return
    former = lines.former.get((table.question.id, table.item))
    list_table(document, _columns(table, hidden, former, mask=mask), table.rows)
    document.gap(4)
    if table.question.kind == "number" and table.summary and not hidden:
        document.paragraph(table.summary.words(table.question.unit))
    if table.question.kind in {"single", "multiple", "scale", "matrix"} or table.numbers:
        open_rows = [row for row in table.rows if (row.id, TOTAL) not in hidden]
        bars = [Bar(row.label, row.count, quiet=row.quiet) for row in open_rows]
        bar_rows(document, table.question.title, bars, None if N in hidden else table.base)
    document.gap(4)


def _columns(table: Tabulation, hidden: Hidden, former: Before | None, *, mask: bool) -> tuple[Column, ...]:
    def count(row: Any) -> str:
        return hidden.get((row.id, TOTAL), f"{row.count:,}")

    def share(row: Any) -> str:
        return "–" if (row.id, TOTAL) in hidden or N in hidden else percent_text(row.count, table.base)

    fixed = [
        Column("label", "選択肢", share=3),
        Column("count", "件数", 18, kind="number", text=count),
        Column("percent", "割合", 20, kind="number", text=share),
    ]
    if former is not None:
        title = f"{former.year_words}\nn={former.n_words(mask=mask)}"
        fixed.append(
            Column("before", title, 24, kind="number", text=lambda row: former.words(row.id, " %", mask=mask))
        )
    crossed = tuple(
        Column(
            column.code, f"{column.label}\nn={base_words(table, place, hidden)}", share=1, kind="number",
            text=_cell(table, place, hidden),
        )
        for place, column in enumerate(table.columns)
    )  # fmt: skip
    return (*fixed, *crossed)


def _cell(table: Tabulation, place: int, hidden: Hidden) -> Any:
    base = table.columns[place].base

    def text(row: Any) -> str:
        count = row.counts[place]
        if (row.id, place) in hidden:
            return hidden[row.id, place]
        return (
            f"{count}" if base < FEW or (BASE, place) in hidden else f"{count}\n{percent_text(count, base)}"
        )

    return text


def _themes(
    document: Document, table: Tabulation, themes: Sequence[ThemeLine], hidden: Hidden, *, mask: bool
) -> None:
    told = hidden.get((ANSWERED, TOTAL))
    document.paragraph(f"自由記述　{told or f'{table.answered}件'}")
    few = [line for line in themes if mask and 0 < line.count < LEAST]
    shown = [Bar(line.label, line.count) for line in themes if line not in few]
    if shown:
        bar_rows(document, "分類", shown, None if told else table.answered)
    if few:
        document.paragraph(f"{'、'.join(line.label for line in few)}: {KEPT_BACK}", SMALL)
    document.gap(4)
