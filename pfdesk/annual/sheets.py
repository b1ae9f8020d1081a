"""The year as a workbook: its figures, the rows behind each of them, and its projects."""

from __future__ import annotations

from typing import Any, Final

from pfdesk.annual.model import ten_thousands
from pfdesk.annual.queries import ALL_FIGURES, open_year, project_entity, project_lines, year_figures
from pfdesk.tables.exchange import Exporter
from pfdesk.tables.sheet_out import ColumnOut, SheetOut
from pfdesk.values.fiscal import fiscal_year_text

ROOMS: Final = {
    "directory": "会員名簿",
    "surveys": "調査",
    "events": "行事・講座",
    "pamphlets": "パンフレット",
    "annual": "年度報告",
}


def year_sheets(session: Any, year: int | None = None) -> tuple[SheetOut, ...]:
    """Three sheets of a fiscal year; of the office's open year where none is given."""
    year = open_year(session) if year is None else year
    counted = year_figures(session, ALL_FIGURES, year)
    said = fiscal_year_text(year)
    figures = SheetOut(
        f"{said}の数字",
        (
            ColumnOut("数字"),
            ColumnOut("値", "number"),
            ColumnOut("単位"),
            ColumnOut("数え方"),
            ColumnOut("もとの記録", "number"),
            ColumnOut("キー"),
        ),
        [(f.label, c.value, f.unit, f.definition, len(c.rows), f.key) for f, c in counted],
    )
    rows = SheetOut(
        "もとの記録",
        (
            ColumnOut("キー"),
            ColumnOut("数字"),
            ColumnOut("番号", "number"),
            ColumnOut("タブ"),
            ColumnOut("記録"),
        ),
        [
            (figure.key, figure.label, number, ROOMS.get(row.room, row.room), row.text)
            for figure, found in counted
            for number, row in enumerate(found.rows, 1)
        ],
    )
    return figures, rows, _projects(session, year)


def _projects(session: Any, year: int) -> SheetOut:
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
    found = [project_entity(session, line.id) for line in project_lines(session, year)]
    return SheetOut(
        "事業",
        (
            ColumnOut("番号", "number"),
            *(ColumnOut(title) for title in titles),
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
