"""回収状況: sent, returned and the rate by municipality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pfdesk.paper.charts import Bar, bar_rows
from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.table import Column, TotalRow, list_table
from pfdesk.surveys import queries
from pfdesk.surveys.forms.target import chosen_survey
from pfdesk.surveys.queries import AreaLine, SurveyLine


@dataclass(frozen=True, slots=True)
class StatusLines:
    """The survey and its municipalities."""

    survey: SurveyLine
    areas: Sequence[AreaLine]
    kinds: Sequence[AreaLine] = ()


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> StatusLines:
    """The municipalities of a survey."""
    line = chosen_survey(session, target_id)
    target_id = line.id
    return StatusLines(
        line, queries.area_lines(session, target_id), queries.area_lines(session, target_id, "kind")
    )


def draw(lines: StatusLines, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """A table with its sum, and the returned papers as bars."""
    document = Document("回収状況", letterhead, subtitle=lines.survey.title)
    _table(document, "市町村", lines.areas)
    if any(line.municipality for line in lines.kinds):
        document.gap(6)
        _table(document, "種類", lines.kinds)
    document.gap(6)
    if lines.areas:
        bars = [Bar(area.municipality or "(なし)", area.returned) for area in lines.areas]
        bar_rows(document, "市町村別の回収数", bars)
    document.paragraph(
        f"回収率は、対象に対する回収の割合です(小数点以下第2位を四捨五入){lines.survey.loose_words}。", SMALL
    )
    return document.finish()


def _table(document: Document, title: str, lines: Sequence[AreaLine]) -> None:
    columns = (
        Column("municipality", title, share=2, text=lambda line: line.municipality or "(なし)"),
        Column("targets", "対象", 22, kind="number"),
        Column("sent", "発送", 22, kind="number"),
        Column("reminded", "督促", 22, kind="number"),
        Column("returned", "回収", 22, kind="number"),
        Column("silent", "未回収", 22, kind="number"),
        Column("rate", "回収率(%)", 24, kind="number"),
    )
    names = ("targets", "sent", "reminded", "returned", "silent")
    sums: dict[str, object] = {name: sum(getattr(area, name) for area in lines) for name in names}
    sums["rate"] = queries.area_sum(lines).rate
    list_table(document, columns, [*lines, TotalRow("計", sums)])
