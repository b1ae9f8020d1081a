"""The figures of several years side by side: a table, and columns of the four that are asked for most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pfdesk.annual.forms.figure_pages import value_text
from pfdesk.annual.forms.project_pages import begin_below
from pfdesk.paper.charts import Series, column_chart
from pfdesk.paper.table import Column, list_table
from pfdesk.values.fiscal import fiscal_year_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pfdesk.annual.queries import Trend, YearReport
    from pfdesk.paper.frame import Document

DRAWN: Final = (
    ("members.organisations", "events.supporters"),
    ("survey.response_rate", "pamphlets.printed"),
)
HIGH: Final = 42.0


def draw_trends(document: Document, report: YearReport) -> None:
    """Draw the years up to this one; nothing where only this one has anything to tell."""
    years = list(report.trends[0].values) if report.trends else []
    told = [year for year in years if any(trend.values[year] for trend in report.trends)]
    if len(told) < 2:
        return
    begin_below(document)
    document.heading("年度ごとの推移")
    columns = (
        Column("label", "数字"),
        Column("unit", "単位", 18),
        *(Column(str(year), fiscal_year_text(year), 30, kind="number") for year in told),
    )
    list_table(document, columns, [_row(trend, told) for trend in report.trends])
    kept = sorted({year for trend in report.trends for year in trend.submitted} & set(told))
    said = "、".join(fiscal_year_text(year) for year in kept)
    document.paragraph(
        f"{said}は提出した数字、ほかの年度はいま数えた数字です。"
        if kept
        else "どの年度も、いま数えた数字です。",
        9,
    )
    document.gap(4)
    by_key = {trend.figure.key: trend for trend in report.trends}
    for left, right in DRAWN:
        document.side_by_side(_columns(document, by_key[left], told), _columns(document, by_key[right], told))


def _row(trend: Trend, years: list[int]) -> dict[str, Any]:
    values = {str(year): value_text(trend.values[year]) for year in years}
    return {"label": trend.figure.label, "unit": trend.figure.unit, **values}


def _columns(document: Document, trend: Trend, years: list[int]) -> Callable[[], None]:
    labels = [fiscal_year_text(year, "short") for year in years]
    series = (Series(trend.figure.label, tuple(trend.values[year] for year in years)),)
    return lambda: column_chart(document, trend.figure.label, labels, series, HIGH, trend.figure.unit)
