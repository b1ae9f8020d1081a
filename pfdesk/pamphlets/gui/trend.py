"""推移: the store over time at the left, the copies by place at the right; a bar leads to its place."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pfdesk.pamphlets import queries
from pfdesk.pamphlets.gui.stock_chart import StockChart
from pfdesk.widgets.charts import Bar, BarRows
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.words import Words


class TrendView(QWidget):
    """The third view of the page. ``place_wanted``: a bar was chosen."""

    place_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.chart = StockChart()
        self.bars = BarRows(names=True)
        self.bars.setAccessibleName("配布先ごとの部数")
        self.told = Words("")
        sides = QHBoxLayout(self)
        sides.setContentsMargins(24, 16, 24, 16)
        sides.setSpacing(32)
        sides.addLayout(self._side("在庫の推移", self.told, self.chart), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.bars)
        self.counted = Words("")
        sides.addLayout(self._side("配布先ごとの部数", self.counted, scroll), 1)
        self.bars.chosen.connect(self._wish)

    @staticmethod
    def _side(title: str, told: QWidget, body: QWidget) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(8)
        rows.addWidget(Words(title, bold=True))
        rows.addWidget(told)
        rows.addWidget(body, 1)
        return rows

    def show_edition(self, edition_id: UUID) -> None:
        """Show an edition, asked for anew."""
        points = self.desk.ask(queries.stock_by_day, edition_id)
        self.chart.show_points(points)
        self.told.say(self._words(points))
        places = self.desk.ask(queries.place_table, edition_id).places
        brought = sorted((p for p in places if p.delivered), key=lambda place: -place.delivered)
        self.bars.show_bars([Bar(place.id, place.name, place.delivered) for place in brought], "部")
        out = sum(place.delivered for place in brought)
        self.counted.say(f"{len(brought):,}か所に {out:,}部。棒を選ぶと、その配布先を開きます。")

    @staticmethod
    def _words(points: list[tuple[object, int]]) -> str:
        if not points:
            return "受払の記録はまだありません。"
        return f"1日の終わりの在庫です。いちばん多い日は {max(n for _, n in points):,}部、いまは {points[-1][1]:,}部。"

    def _wish(self, key: object) -> None:
        if isinstance(key, UUID):
            self.place_wanted.emit(key)
