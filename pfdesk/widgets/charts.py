"""The charts, under one name for the pages that use them."""

from __future__ import annotations

from pfdesk.widgets.bar_rows import Bar, BarRows
from pfdesk.widgets.chart_marks import Part
from pfdesk.widgets.share_bar import ShareBar
from pfdesk.widgets.year_columns import YearColumn, YearColumns

__all__ = ["Bar", "BarRows", "Part", "ShareBar", "YearColumn", "YearColumns"]
