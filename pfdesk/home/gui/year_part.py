"""令和5年度の数字: four figures of the year, each with a small chart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.home.gui.parts import RowsPart
from pfdesk.home.queries import Glance
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.charts import Part, ShareBar, YearColumn, YearColumns
from pfdesk.widgets.rule import Rule
from pfdesk.widgets.tokens import SPACE_3, SPACE_4
from pfdesk.widgets.words import Words


class YearPart(RowsPart):
    """令和5年度の数字: four figures, each with a small chart."""

    def show_year(self, glance: Glance, planned: int) -> None:
        """Show what was counted; `planned` people are registered for a course that is still to be held."""
        if self.shows(glance, planned, self.desk.year):
            return
        self.begin(
            f"{fiscal_year_text(self.desk.year)}の数字",
            "年度報告で明細を見る",
            lambda: self.desk.open("annual"),
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_3, 0, 0)
        row.setSpacing(SPACE_4)
        tiles = (_members(glance), _rate(glance), self._trained(glance, planned), _copies(glance))
        for place, tile in enumerate(tiles):
            if place:
                row.addWidget(Rule())
            row.addWidget(tile, 1)
        holder = QWidget()
        holder.setLayout(row)
        self.rows.addWidget(holder)
        if glance.differing:
            self.rows.addWidget(
                Words("※ 提出した数字です。いまの記録を数えると、別の値になります。", "due", 12)
            )

    def _trained(self, glance: Glance, planned: int) -> QWidget:
        year, counts = self.desk.year, glance.supporters
        shown = [
            YearColumn(fiscal_year_text(each, "short"), counts.get(each, 0))
            for each in range(year - (1 if planned else 2), year + 1)
        ]
        if planned:
            shown.append(YearColumn(f"{fiscal_year_text(year, 'short')} 申込", planned, planned=True))
        columns = YearColumns()
        columns.show_columns(shown, "修了者")
        unit = f"名  申込 {planned:,}名" if planned else "名"
        return _tile_of("つながりサポーター修了", f"{counts.get(year, 0):,}", unit, columns)


def _members(glance: Glance) -> QWidget:
    bar = ShareBar()
    names = (
        ("協定企業", "members.firms"),
        ("市民会議", "members.council_bodies"),
        ("支援機関", "members.agencies"),
    )
    parts = [Part(name, glance.number(key), f"chart-{place}") for place, (name, key) in enumerate(names, 1)]
    if glance.number("members.others"):
        parts.append(Part("そのほか", glance.number("members.others"), "chart-rest"))
    bar.show_parts(parts, title="会員")
    keys = ("members.organisations", "members.others", *(key for _, key in names))
    unit = f"団体{glance.mark(*keys)}"
    return _tile_of("会員(団体)", f"{glance.number('members.organisations'):,}", unit, bar)


def _rate(glance: Glance) -> QWidget:
    back, sent = glance.number("survey.responses"), glance.number("survey.targets")
    bar = ShareBar()
    bar.show_parts([Part("回収", back), Part("未回収", max(0, sent - back), "chart-rest")], title="調査")
    rate = glance.values.get("survey.response_rate")
    unit = "まだ調査がありません" if rate is None else f"%{glance.mark('survey.response_rate')}"
    return _tile_of("調査の回収率", "–" if rate is None else f"{rate:.1f}", unit, bar)


def _copies(glance: Glance) -> QWidget:
    insert, placed = glance.number("pamphlets.insert"), glance.number("pamphlets.at_places")
    places, given = glance.number("pamphlets.places"), glance.number("pamphlets.events")
    bar = ShareBar()
    parts = [
        Part("広報誌折り込み", insert),
        Part(f"配布先 {places}か所" if places else "配布先", placed, "chart-2"),
        *([Part("行事", given, "chart-3")] if given else []),
        Part("在庫", glance.stock, "chart-rest"),
    ]
    bar.show_parts(parts, title="パンフレット")
    unit = f"部{glance.mark('pamphlets.insert', 'pamphlets.at_places', 'pamphlets.events')}"
    if glance.to_come > 0:  # booked for a day that is still to come: in stock today
        unit = f"{unit}  これから {glance.to_come:,}部"
    return _tile_of("パンフレット配布", f"{insert + placed + given:,}", unit, bar)


def _tile_of(title: str, value: str, unit: str, chart: QWidget) -> QWidget:
    tile = QWidget()
    column = QVBoxLayout(tile)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Words(title, "text-2", 12))
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(Words(value, size=28, bold=True))
    row.addWidget(Words(unit, "text-2", 12), 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(chart)
    column.addStretch(1)
    return tile
