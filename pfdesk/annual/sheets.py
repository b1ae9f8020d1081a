"""The year as a workbook: its figures, beside what was submitted, with a sheet of the rows behind each of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from pfdesk.annual.model import ten_thousands
from pfdesk.annual.queries import (
    Compared,
    Trend,
    YearReport,
    open_year,
    submitted_number,
    year_report,
)
from pfdesk.office.record_names import GONE
from pfdesk.tables.exchange import Exporter
from pfdesk.tables.sheet_out import ChartOut, ColumnOut, SheetOut, Value
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year_text

ROOMS: Final = {
    "directory": "会員名簿",
    "surveys": "調査",
    "events": "行事・講座",
    "pamphlets": "パンフレット",
    "annual": "年度報告",
}
ROWS: Final = 4
"""The place of the column もとの記録, whose cells lead to the figure's own sheet."""


def year_sheets(session: Any, year: int | None = None, today: date | None = None) -> tuple[SheetOut, ...]:
    """The workbook of a fiscal year, as it stands `today`; of the office's open year where none is given.

    Figures, all rows behind them, projects, pictures, years side by side; then a sheet for each figure.
    Each sheet says in a heading of which day it is.
    """
    report = year_report(session, open_year(session) if year is None else year)
    as_of = f"({era_text(today or date.today())} 現在)"
    found = report.figures
    own = {one.figure.key: _own_sheet(place, one, report, as_of) for place, one in enumerate(found, 1)}
    return (
        _figures(report, found, own, as_of), _all_rows(found, as_of), _projects(report, as_of),
        _pictures(report, as_of), _trends(report.trends, as_of), *own.values(),
    )  # fmt: skip


def _figures(report: YearReport, found: Sequence[Compared], own: dict[str, SheetOut], as_of: str) -> SheetOut:
    at = report.state.submitted_at
    told = f"提出した値({era_text(at.astimezone().date())})" if at else "提出した値"
    return SheetOut(
        f"{fiscal_year_text(report.year)}の数字",
        (
            ColumnOut("数字"), ColumnOut(f"値{as_of}", "number"), ColumnOut("単位"), ColumnOut("数え方"),
            ColumnOut("もとの記録", "number"), ColumnOut("キー"), ColumnOut(told, "number"),
            ColumnOut("提出のあとの差", "number"),
        ),
        [_figure(one) for one in found],
        links={(place, ROWS): own[one.figure.key].title for place, one in enumerate(found)},
    )  # fmt: skip


def _figure(one: Compared) -> tuple[Value, ...]:
    figure, counted = one.figure, one.counted
    kept = None if one.kept is None else submitted_number(one.kept.value)
    gap = None if kept is None else round(counted.value - kept, 1)
    return (
        figure.label, None if counted.nothing else counted.value, figure.unit, figure.definition,
        len(counted.rows), figure.key, kept, gap or None,
    )  # fmt: skip


def _own_sheet(place: int, one: Compared, report: YearReport, as_of: str) -> SheetOut:
    """The rows of one figure, under its number and name; the column of numbers sums to the figure.

    Of a rate the rows above and below the line, each with a column that sums to its part. Rows that fell
    out since the submission stand last, without a number.
    """
    counted, came = one.counted, {row.id for row in one.came}
    rate = counted.of is not None
    rows: list[tuple[Value, ...]] = []
    for above, below, found in ((1, None, counted.rows), (None, 1, counted.of or ())):
        for row in found:
            numbers = (above, below) if rate else (row.amount,)
            since = "提出のあとに増えた" if above and row.id in came else None
            rows.append((len(rows) + 1, row.text, *numbers, ROOMS.get(row.room, row.room), since))
    blank = (None, None) if rate else (None,)
    gone = sorted(report.gone.get(key, GONE) for key in one.went)
    rows += [(None, name, *blank, None, "提出のあとに外れた") for name in gone]
    numbered = (
        (ColumnOut("分子", "number"), ColumnOut("分母", "number"))
        if rate
        else (ColumnOut(f"数({one.figure.unit})", "number"),)
    )
    columns = (
        ColumnOut("番号", "number"), ColumnOut(f"{one.figure.label}の記録{as_of}"), *numbered, ColumnOut("タブ"),
        ColumnOut("提出との違い"),
    )  # fmt: skip
    return SheetOut(f"{place:02} {one.figure.label}", columns, rows)


def _all_rows(found: Sequence[Compared], as_of: str) -> SheetOut:
    return SheetOut(
        "もとの記録",
        (
            ColumnOut("キー"),
            ColumnOut("数字"),
            ColumnOut("番号", "number"),
            ColumnOut("タブ"),
            ColumnOut(f"記録{as_of}"),
            ColumnOut("数", "number"),
        ),
        [
            (
                one.figure.key, one.figure.label, number, ROOMS.get(row.room, row.room), row.text,
                None if one.counted.of is not None else row.amount,
            )
            for one in found
            for number, row in enumerate(one.counted.rows, 1)
        ],
    )  # fmt: skip


def _pictures(report: YearReport, as_of: str) -> SheetOut:
    """The numbers of the report's charts, and the charts themselves for Excel to draw."""
    rows: list[tuple[Value, ...]] = []
    charts = []
    for evidence in report.projects:
        for chart in evidence.charts:
            first = len(rows) + 2
            rows += [(evidence.project.name, chart.title, words, n, chart.unit) for words, n in chart.bars]
            charts.append(ChartOut(chart.title, first, len(rows) + 1, 2, 3))
    columns = (
        ColumnOut("事業", width=24), ColumnOut("図", width=24), ColumnOut("項目", width=28),
        ColumnOut(f"値{as_of}", "number"), ColumnOut("単位"),
    )  # fmt: skip
    return SheetOut("図の数字", columns, rows, tuple(charts))


def _trends(trends: Sequence[Trend], as_of: str) -> SheetOut:
    years = list(trends[0].values) if trends else []
    columns = (
        ColumnOut(f"数字{as_of}"), ColumnOut("単位"), *(ColumnOut(fiscal_year_text(year), "number") for year in years)
    )  # fmt: skip
    rows = [(t.figure.label, t.figure.unit, *(t.values[year] for year in years)) for t in trends]
    return SheetOut("推移", columns, rows)


def _projects(report: YearReport, as_of: str) -> SheetOut:
    titles = (
        "事業名",
        "事業内容",
        "目的",
        "期待効果・KPI",
        "目標",
        "実績",
        "実施時期",
        "発注先",
        "工夫点",
        "結果",
        "次年度の案",
    )
    found = [evidence.project for evidence in report.projects]
    return SheetOut(
        "事業",
        (
            ColumnOut("番号", "number"),
            ColumnOut(f"{titles[0]}{as_of}"),
            *(ColumnOut(title) for title in titles[1:]),
            ColumnOut("予算(万円)", "number"),
            ColumnOut("決算(万円)", "number"),
        ),
        [
            (
                p.number, p.name, p.what, p.aim, p.kpi, p.kpi_target, p.kpi_actual, p.period, p.contractor,
                p.ideas, p.result, p.next_year,
                None if p.budget is None else ten_thousands(p.budget),
                None if p.spent is None else ten_thousands(p.spent),
            )
            for p in found
        ],
    )  # fmt: skip


EXPORTS: Final = (Exporter("figures", "年度の数字", year_sheets),)
