"""数字: every figure of the year with its definition; choosing one lists the rows it was counted from."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_OID, UUID, uuid5

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfdesk.annual.queries import ALL_FIGURES, year_figures
from pfdesk.office.figures import Counted, Figure
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2
from pfdesk.widgets.words import Words

ROOMS = {
    "directory": "会員名簿",
    "surveys": "調査",
    "events": "行事・講座",
    "pamphlets": "パンフレット",
    "annual": "年度報告",
}


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure as listed; `id` is made from its key."""

    id: UUID
    key: str
    label: str
    value: str
    unit: str
    definition: str


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One row behind a figure."""

    id: UUID
    room: str
    text: str
    where: str


def _id_of(key: str) -> UUID:
    return uuid5(NAMESPACE_OID, key)


def _shown(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


class FiguresPane(QWidget):
    """The figures above, the rows behind the chosen one below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._counted: dict[str, tuple[Figure, Counted]] = {}
        self.table = RowTable(self)
        self.table.setAccessibleName("年度の数字")
        self.table.set_columns(
            (
                Column("label", "数字", 300),
                Column("value", "値", 96, "number", strong=True),
                Column("unit", "単位", 64, "quiet"),
                Column("definition", "数え方", stretch=True, kind="quiet"),
            )
        )
        self.rows = RowTable(self)
        self.rows.setAccessibleName("数字のもとになった記録")
        self.rows.set_columns((Column("text", "記録", stretch=True), Column("where", "場所", 140, "quiet")))
        self._head = Words("", "text", 14, bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.table, 3)
        self._head.setContentsMargins(PAGE_EDGE, SPACE_2, PAGE_EDGE, 0)
        column.addWidget(self._head)
        column.addWidget(self.rows, 2)
        self.table.chosen.connect(self._choose)
        self.rows.opened.connect(lambda line: desk.open(line.room, line.id))

    def refresh(self) -> None:
        """Count again."""
        counted = self._desk.ask(year_figures, ALL_FIGURES, self._desk.year)
        self._counted = {figure.key: (figure, result) for figure, result in counted}
        self.table.show_lines(
            [
                FigureLine(_id_of(f.key), f.key, f.label, _shown(c.value), f.unit, f.definition)
                for f, c in counted
            ]
        )
        if self.table.selected() is None:
            self.table.select_first()
        self._choose(self.table.selected())

    def choose(self, key: str) -> None:
        """Select a figure by its key."""
        self.choose_id(_id_of(key))

    def holds(self, line_id: UUID) -> bool:
        """Whether a line of the list has this id."""
        return any(line_id == _id_of(key) for key in self._counted)

    def choose_id(self, line_id: UUID) -> None:
        """Select a figure by the id of its line."""
        self.table.select_id(line_id)
        self._choose(self.table.selected())

    def status(self) -> str:
        """How many figures there are."""
        return f"数字 {len(self._counted)}件"

    def _choose(self, line: FigureLine | None) -> None:
        if line is None or line.key not in self._counted:
            self._head.say("")
            self.rows.show_lines([])
            return
        figure, counted = self._counted[line.key]
        self._head.say(f"{figure.label} {line.value}{line.unit} のもとになった記録 {len(counted.rows):,}件")
        self.rows.show_lines(
            [EvidenceLine(r.id, r.room, r.text, ROOMS.get(r.room, "")) for r in counted.rows]
        )
