"""Native charts of a workbook: bars that Excel draws from the sheet's own cells, so that they follow a correction."""

from __future__ import annotations

from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.utils import get_column_letter

from pfdesk.tables.sheet_out import SheetOut

_HEIGHT_CM, _WIDTH_CM, _ROWS_EACH = 7.0, 15.0, 15


def add_charts(page: Any, sheet: SheetOut) -> None:
    """Draw the sheet's charts one below the other, at the right of its columns."""
    beside = get_column_letter(len(sheet.columns) + 2)
    for place, wanted in enumerate(sheet.charts):
        chart: Any = BarChart()
        chart.type = "bar"
        chart.title, chart.legend = wanted.title, None
        chart.height, chart.width, chart.gapWidth = _HEIGHT_CM, _WIDTH_CM, 50
        chart.x_axis.scaling.orientation = "maxMin"  # the first row stands on top, as in the table
        chart.x_axis.delete = chart.y_axis.delete = False
        chart.y_axis.scaling.min = 0
        first, last = wanted.first_row, wanted.last_row
        chart.add_data(Reference(page, min_col=wanted.values + 1, min_row=first, max_row=last))
        chart.set_categories(Reference(page, min_col=wanted.labels + 1, min_row=first, max_row=last))
        page.add_chart(chart, f"{beside}{2 + place * _ROWS_EACH}")
