"""The parts of the home page: work, next event, the year in figures, the safety of the data."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from pfdesk.home.gui.rows import DAYS, hairline, heading, kit_row, work_row
from pfdesk.home.queries import NextEvent, Work
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.charts import Part, ShareBar, YearColumn, YearColumns
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tokens import SPACE_3, SPACE_4
from pfdesk.widgets.words import Mark, Words

WANTED = frozenset(
    {
        "members.organisations", "members.firms", "members.council_bodies", "members.agencies",
        "survey.response_rate", "survey.responses", "survey.targets", "events.supporters",
        "pamphlets.insert", "pamphlets.at_places",
    }
)  # fmt: skip


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        widget = layout.takeAt(0).widget()  # type: ignore[union-attr]
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class RowsPart(QWidget):
    """A part whose rows are made anew each time it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)

    def begin(self, text: str, link: str = "", room: str = "") -> None:
        """Empty it and set its heading."""
        emptied(self.rows)
        self.rows.addWidget(heading(text, link, (lambda: self.desk.open(room)) if room else None))


class WorkPart(RowsPart):
    """いまやること."""

    def show_work(self, lines: list[Work], *, low: bool) -> None:
        """A row for each; a sentence where nothing is due."""
        self.begin("いまやること")
        for place, work in enumerate(lines[:8]):
            row = work_row(work, self.desk.today(), self._act, first=place == 0, low=low)
            self.rows.addWidget(row)
            self.rows.addWidget(hairline())
        if not lines:
            self.rows.addSpacing(SPACE_4)
            self.rows.addWidget(Words("きょう期限の仕事はありません", "text-2"))
        self.rows.addStretch(1)

    def _act(self, work: Work) -> None:
        if work.print_form:
            self.desk.print_forms(self, [(work.print_form, work.target)])
        else:
            self.desk.open(work.room, work.target)


class EventPart(RowsPart):
    """次の行事, with the date as a tile and the kit."""

    def show_event(self, event: NextEvent | None, *, low: bool) -> None:
        """The event, or that there is none."""
        self.begin("次の行事", "行事を開く", "events")
        if event is None:
            self.rows.addSpacing(SPACE_4)
            self.rows.addWidget(Words("予定されている行事はありません", "text-2"))
            self.rows.addStretch(1)
            return
        self.rows.addSpacing(SPACE_3)
        self.rows.addWidget(self._head(event))
        self.rows.addSpacing(SPACE_3)
        self.rows.addWidget(self._kit_head(event))
        for item in event.kit:
            self.rows.addWidget(hairline())
            self.rows.addWidget(kit_row(item, self._print(event), low=low))
        self.rows.addStretch(1)

    def _head(self, event: NextEvent) -> QWidget:
        line = event.line
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        row.addWidget(_tile(event), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        title = Words(line.title, bold=True)
        title.setWordWrap(True)
        words.addWidget(title)
        words.addWidget(Words(f"{event.times}  {line.place}".strip(), "text-2", 12))
        words.addWidget(self._count(event))
        words.addStretch(1)
        row.addLayout(words, 1)
        return head

    def _count(self, event: NextEvent) -> QWidget:
        line, days = event.line, (event.line.held_on - self.desk.today()).days
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_3)
        inner.addWidget(Words(f"申込 {line.registered}名", "text", 12))
        told = f"あと {days}日" if days > 0 else "今日" if days == 0 else f"出席 {line.attended}名"
        inner.addWidget(Words(told, "due" if 0 <= days <= 7 else "text-2", 12, bold=0 <= days <= 7))
        inner.addStretch(1)
        return row

    def _kit_head(self, event: NextEvent) -> QWidget:
        ready = sum(item.printed_on is not None for item in event.kit)
        head = QWidget()
        head.setFixedHeight(28)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Words("当日の持ち物", "text-2", 12))
        row.addStretch(1)
        row.addWidget(Words(f"{len(event.kit)}点中 {ready}点 用意できました", "text-2", 12))
        return head

    def _print(self, event: NextEvent) -> Callable[[str], None]:
        return lambda form: self.desk.print_forms(self, [(form, event.line.id)])


def _tile(event: NextEvent) -> QWidget:
    day = event.line.held_on
    tile = QFrame()
    tile.setProperty("ground", "sunken")
    tile.setFixedSize(64, 80)
    column = QVBoxLayout(tile)
    column.setContentsMargins(0, 8, 0, 8)
    column.setSpacing(2)
    for words in (
        Words(f"{day.month}月"),
        Words(str(day.day), size=28, bold=True),
        Words(f"{DAYS[day.weekday()]}曜", size=12),
    ):
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
    return tile


class YearPart(RowsPart):
    """令和5年度の数字: four figures, each with a small chart."""

    def show_year(self, values: Mapping[str, float], supporters: Mapping[int, int], stock: int) -> None:
        """Show what was counted."""
        self.begin(f"{fiscal_year_text(self.desk.year)}の数字", "年度報告で明細を見る", "annual")
        number = {key: int(value) for key, value in values.items()}
        grid = QGridLayout()
        grid.setContentsMargins(0, SPACE_3, 0, 0)
        grid.setHorizontalSpacing(32)
        tiles = (
            self._members(number),
            self._rate(values, number),
            self._trained(supporters),
            self._copies(number, stock),
        )
        for place, tile in enumerate(tiles):
            grid.addWidget(tile, 0, place)
            grid.setColumnStretch(place, 1)
        holder = QWidget()
        holder.setLayout(grid)
        self.rows.addWidget(holder)

    def _members(self, number: Mapping[str, int]) -> QWidget:
        bar = ShareBar()
        names = (
            ("協定企業", "members.firms"),
            ("市民会議", "members.council_bodies"),
            ("支援機関", "members.agencies"),
        )
        bar.show_parts([Part(n, number.get(k, 0), f"chart-{i}") for i, (n, k) in enumerate(names, 1)])
        return _tile_of("会員(団体)", f"{number.get('members.organisations', 0):,}", "団体", bar)

    def _rate(self, values: Mapping[str, float], number: Mapping[str, int]) -> QWidget:
        back, sent = number.get("survey.responses", 0), number.get("survey.targets", 0)
        bar = ShareBar()
        bar.show_parts([Part("回収", back), Part("未回収", sent - back, "chart-rest")])
        return _tile_of("調査の回収率", f"{values.get('survey.response_rate', 0):.1f}", "%", bar)

    def _trained(self, supporters: Mapping[int, int]) -> QWidget:
        year = self.desk.year
        columns = YearColumns()
        columns.show_columns(
            [
                YearColumn(fiscal_year_text(y, "short"), supporters.get(y, 0))
                for y in range(year - 2, year + 1)
            ]
        )
        return _tile_of("つながりサポーター修了", f"{supporters.get(year, 0):,}", "名", columns)

    def _copies(self, number: Mapping[str, int], stock: int) -> QWidget:
        insert, placed = number.get("pamphlets.insert", 0), number.get("pamphlets.at_places", 0)
        bar = ShareBar()
        parts = [Part("広報誌折り込み", insert), Part("配布先", placed, "chart-2")]
        bar.show_parts([*parts, Part("在庫", stock, "chart-rest")])
        return _tile_of("パンフレット配布", f"{insert + placed:,}", "部", bar)


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


class SafetyPart(RowsPart):
    """データの安全: the last backup, and the button that takes one now."""

    def show_safety(self) -> None:
        """What the desk's keeper of copies knows; nothing where there is none (a shared office)."""
        self.begin("データの安全")
        keeper = self.desk.copies
        last = keeper.last() if keeper is not None else None
        row = QWidget()
        row.setFixedHeight(56)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_3)
        line.addWidget(Mark("save", "text-2"))
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(Words(f"バックアップ  {last}" if last else "バックアップは、まだありません"))
        words.addWidget(Words("開いたときに自動で取り、読めることを確かめています", "text-2", 12))
        words.addStretch(1)
        line.addLayout(words, 1)
        if keeper is not None:
            now = Button("いま取る")
            now.setAccessibleName("バックアップをいま取る")
            now.clicked.connect(keeper.take)
            now.clicked.connect(self.show_safety)
            line.addWidget(now)
        self.rows.addWidget(row)
        self.rows.addStretch(1)
