"""変更の記録: the units of work, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from pfdesk.office.office import unit_lines
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column, RowTable

MOST = 500


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit of work as shown."""

    id: UUID
    at: str
    label: str
    rows: int
    by: str
    undone: bool


class HistoryDialog(QDialog):
    """Lists what was done, when, by whom, and what has been taken back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("変更の記録")
        self.resize(760, 520)
        self.table = RowTable(self)
        self.table.set_columns(
            (
                Column("label", "したこと", stretch=True),
                Column("at", "日時", 170, "quiet"),
                Column("rows", "記録の数", 88, "number"),
                Column("by", "担当とパソコン", 190, "quiet"),
            )
        )
        self.table.set_row_style(lambda line: {"struck", "quiet"} if line.undone else set())
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        self.table.show_lines([_line(unit) for unit in desk.ask(unit_lines, MOST)])


def _line(unit: dict[str, object]) -> UnitLine:
    moment = datetime.fromisoformat(str(unit["at"])).astimezone()
    at = f"{era_text(moment.date())} {moment:%H:%M}"
    return UnitLine(
        UUID(str(unit["id"])),
        at,
        str(unit["label"]),
        int(str(unit["rows"])),
        str(unit["by"]),
        bool(unit["undone"]),
    )
