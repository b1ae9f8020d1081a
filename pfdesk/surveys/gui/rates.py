"""回収状況 on the screen: targets, sent, returned and the rate, by municipality and by kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from pfdesk.surveys import queries
from pfdesk.surveys.queries import AreaLine
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column, RowTable
from pfdesk.widgets.words import Words

NAMES: Final = {"municipality": "市町村", "kind": "種類"}


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    area: AreaLine


def _count(name: str) -> Callable[[Any], str]:
    return lambda line: f"{getattr(line.area, name):,}"


class RatesDialog(QDialog):
    """Two tables, each with its sum."""

    def __init__(self, desk: Desk, survey_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("回収率")
        self.tables: dict[str, RowTable] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 16, 24, 16)
        rows.setSpacing(8)
        for by, title in NAMES.items():
            lines = [*desk.ask(queries.area_lines, survey_id, by)]
            table = self._table(title, [*lines, queries.area_sum(lines)])
            rows.addWidget(Words(f"{title}ごと", bold=True))
            rows.addWidget(table)
            self.tables[by] = table
        line = next(line for line in desk.ask(queries.survey_lines) if line.id == survey_id)
        self.loose = Words(f"{line.loose_words.lstrip('、')}は、表に入れていません。", "text-2", 13)
        self.loose.setVisible(bool(line.loose_words))
        rows.addWidget(self.loose)
        fit_on_screen(self, 860, 600)

    def _table(self, title: str, lines: list[AreaLine]) -> RowTable:
        table = RowTable()
        table.set_columns((
            Column("name", title, 140, stretch=True, text=lambda line: line.area.municipality or "(なし)"),
            *(
                Column(name, words, 84, "number", text=_count(name))
                for name, words in (("targets", "対象"), ("sent", "発送"), ("reminded", "督促"),
                                    ("returned", "回収"), ("refused", "辞退ほか"), ("silent", "未回収"))
            ),
            Column("rate", "回収率", 80, "number", text=lambda line: f"{line.area.rate:.1f} %"),
        ))  # fmt: skip
        table.set_sortable(False)
        table.setAccessibleName(f"{title}ごとの回収率")
        table.show_lines([_Line(f"{place}", area) for place, area in enumerate(lines)], len(lines))
        return table
