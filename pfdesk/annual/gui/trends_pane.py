"""推移: figures of several years side by side, and the chosen one as columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfdesk.annual.forms.figure_pages import value_text
from pfdesk.annual.gui.figures_pane import figure_id
from pfdesk.annual.queries import Trend, trends
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.charts import YearColumn, YearColumns
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_3
from pfdesk.widgets.words import Words

TALL = 220


@dataclass(frozen=True, slots=True)
class TrendLine:
    """A figure with its values by year, in words."""

    id: UUID
    label: str
    unit: str
    values: dict[int, str] = field(default_factory=dict)


class TrendsPane(QWidget):
    """The table above, the columns of the chosen figure below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._trends: dict[UUID, Trend] = {}
        self.table = RowTable(self)
        self.table.setAccessibleName("年度ごとの推移")
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda line: desk.open("annual", line.id))
        self.chart = YearColumns()
        self.chart.setMinimumHeight(TALL)
        self._head = Words("", "text", 14, bold=True)
        self._note = Words("", "text-2", 12)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(SPACE_3, SPACE_3, PAGE_EDGE, SPACE_3)
        column.setSpacing(SPACE_3)
        for widget in (self._head, self._note):
            column.addWidget(widget)
        column.addWidget(self.chart, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_3, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.table, 1)
        whole.addWidget(below, 1)

    def refresh(self) -> None:
        """Count the years up to the one that is looked at."""
        found: list[Trend] = self._desk.ask(trends, self._desk.year)
        self._trends = {figure_id(trend.figure.key): trend for trend in found}
        years = list(found[0].values) if found else []
        self.table.set_columns(
            (
                Column("label", "数字", 280),
                Column("unit", "単位", 64, "quiet"),
                *(
                    Column(
                        f"year{year}", fiscal_year_text(year, "short"), 110, "number",
                        strong=year == self._desk.year, text=partial(_value, year),
                    )
                    for year in years
                ),
                Column("filler", "", stretch=True, text=lambda _line: ""),
            )
        )  # fmt: skip
        self.table.show_lines([_line(trend) for trend in found])
        if self.table.selected() is None:
            self.table.select_first()
        self._choose(self.table.selected())

    def status(self) -> str:
        """Which years stand side by side."""
        years = next((list(trend.values) for trend in self._trends.values()), [])
        return f"{fiscal_year_text(years[0])}から{fiscal_year_text(years[-1])}まで" if years else ""

    def _choose(self, line: TrendLine | None) -> None:
        trend = self._trends.get(line.id) if line is not None else None
        self._head.say(f"{trend.figure.label}({trend.figure.unit})" if trend else "")
        told = "、".join(fiscal_year_text(year, "short") for year in sorted(trend.submitted)) if trend else ""
        self._note.say(
            f"{told} は提出した値です。ほかの年度は、いま数えた値です。" if told else "いま数えた値です。"
        )
        if trend is not None:
            columns = [
                YearColumn(fiscal_year_text(year, "short"), value or 0, text=value_text(value))
                for year, value in trend.values.items()
            ]
            self.chart.show_columns(columns, trend.figure.label)


def _value(year: int, line: TrendLine) -> str:
    return line.values[year]


def _line(trend: Trend) -> TrendLine:
    figure = trend.figure
    values = {year: value_text(value) for year, value in trend.values.items()}
    return TrendLine(figure_id(figure.key), figure.label, figure.unit, values)
