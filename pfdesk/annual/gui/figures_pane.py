"""数字: every figure of the year with its definition, beside what was submitted; choosing one lists its rows."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_OID, UUID, uuid5

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.annual.forms.figure_pages import group_of, value_text
from pfdesk.annual.queries import (
    ALL_FIGURES,
    Compared,
    compared_figures,
    gone_names,
    submitted_number,
    year_state,
)
from pfdesk.office.record_names import GONE
from pfdesk.values.eras import era_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3
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
    group: str
    label: str
    value: str
    unit: str
    submitted: str
    definition: str
    differs: bool


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One row behind a figure; `since` says what became of it after the submission."""

    id: UUID
    room: str
    text: str
    where: str
    since: str


def figure_id(key: str) -> UUID:
    """The id under which a figure is listed, and opened from other rooms."""
    return uuid5(NAMESPACE_OID, key)


def is_figure(line_id: UUID) -> bool:
    """Whether a figure is listed under this id."""
    return any(line_id == figure_id(figure.key) for figure in ALL_FIGURES)


class FiguresPane(QWidget):
    """The figures above, the rows behind the chosen one below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._compared: dict[str, Compared] = {}
        self._gone: dict[UUID, str] = {}
        self.table = RowTable(self)
        self.table.setAccessibleName("年度の数字")
        self.table.set_row_style(lambda line: {"due"} if line.differs else set())
        self.rows = RowTable(self)
        self.rows.setAccessibleName("数字のもとになった記録")
        self.rows.set_columns(
            (
                Column("text", "記録", stretch=True),
                Column("since", "提出のあと", 150, "quiet", rank=1),
                Column("where", "場所", 120, "quiet"),
            )
        )
        self._head = Words("", "text", 14, bold=True)
        self._definition = Words("", "text-2", 12)
        self._open = Button("記録を開く", kind="soft", icon_name="chevron-right", trailing=True)
        self._lay_out()
        self.table.chosen.connect(self._choose)
        self.rows.opened.connect(lambda line: desk.open(line.room, line.id))
        self.rows.chosen.connect(lambda line: self._open.setEnabled(line is not None))
        self._open.clicked.connect(self._open_row)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._head)
        words.addWidget(self._definition)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_3, SPACE_2, PAGE_EDGE, 0)
        head.addLayout(words, 1)
        head.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.table, 3)
        column.addLayout(head)
        column.addWidget(self.rows, 2)

    def refresh(self) -> None:
        """Count again, and lay what was submitted beside it."""
        year = self._desk.year
        found = self._desk.ask(compared_figures, ALL_FIGURES, year)
        self._gone = self._desk.ask(gone_names, found)
        self._compared = {one.figure.key: one for one in found}
        self._name_columns()
        self.table.show_lines([_line(one) for one in found])
        if self.table.selected() is None:
            self.table.select_first()
        self._choose(self.table.selected())

    def _name_columns(self) -> None:
        at = self._desk.ask(year_state, self._desk.year).submitted_at
        columns = [
            Column("group", "区分", 120, "quiet", rank=2),
            Column("label", "数字", 250),
            Column("value", "いまの値", 96, "number", strong=True),
            Column("unit", "単位", 64, "quiet"),
        ]
        if at is not None:
            columns.append(Column("submitted", f"提出 {era_text(at.astimezone().date())}", 130, "number"))
        self.table.set_columns((*columns, Column("definition", "数え方", stretch=True, kind="quiet", rank=1)))

    def choose(self, key: str) -> None:
        """Select a figure by its key."""
        self.choose_id(figure_id(key))

    def choose_id(self, line_id: UUID) -> None:
        """Select a figure by the id of its line."""
        self.table.select_id(line_id)
        self._choose(self.table.selected())

    def status(self) -> str:
        """数字 42件, and how many differ from what was submitted."""
        differing = sum(one.differs for one in self._compared.values())
        told = f"  提出した数字とちがうもの {differing}件" if differing else ""
        return f"数字 {len(self._compared)}件{told}"

    def _open_row(self) -> None:
        line = self.rows.selected()
        if line is not None and line.room:
            self._desk.open(line.room, line.id)

    def _choose(self, line: FigureLine | None) -> None:
        one = self._compared.get(line.key) if line is not None else None
        if line is None or one is None:
            self._head.say("")
            self._definition.say("")
            self.rows.show_lines([])
            return
        count = f"もとになった記録 {len(one.counted.rows):,}件"
        told = f"  (提出 {line.submitted}{line.unit})" if one.differs else ""
        self._head.say(f"{line.label} {line.value}{line.unit}{told}  {count}")
        self._definition.say(line.definition)
        came = {row.id for row in one.came}
        rows = [
            EvidenceLine(r.id, r.room, r.text, ROOMS.get(r.room, ""), "増えた" if r.id in came else "")
            for r in one.counted.rows
        ]
        gone = [EvidenceLine(key, "", self._gone.get(key, GONE), "", "外れた") for key in sorted(one.went)]
        self.rows.show_lines([*rows, *gone])
        self._open.setEnabled(self.rows.selected() is not None)


def _line(one: Compared) -> FigureLine:
    figure, counted = one.figure, one.counted
    kept = "" if one.kept is None else _said(one.kept.value)
    return FigureLine(
        figure_id(figure.key), figure.key, group_of(figure.key), figure.label,
        value_text(None if counted.nothing else counted.value),
        figure.unit, kept, figure.definition, one.differs,
    )  # fmt: skip


def _said(value: str) -> str:
    return value_text(submitted_number(value))
