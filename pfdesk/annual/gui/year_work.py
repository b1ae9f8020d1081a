"""年度のしごと: keep the figures as submitted, carry plans over, close the year, open it again, write the workbook."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from pfdesk.annual import commands, queries
from pfdesk.annual.gui.roll_over import RollOverDialog
from pfdesk.annual.gui.voices_dialog import VoicesDialog
from pfdesk.annual.gui.year_state import submission
from pfdesk.annual.sheets import year_sheets
from pfdesk.tables.write import write_xlsx
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_save

WORKBOOK = "Excelブック (*.xlsx)"


class YearWork:
    """What the year's menu does; refusals are raised for the window to tell, dialogs belong to `parent`."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk, self._parent = desk, parent

    def fill(self, menu: QMenu) -> None:
        """Fill the menu with what the year's state allows."""
        state: queries.YearState = self._desk.ask(queries.year_state, self._desk.year)
        said = fiscal_year_text(self._desk.year)
        menu.clear()
        menu.addAction("Excelに書き出す(&E)…", self.export)
        menu.addAction("引継書を印刷(&H)…", self.hand_over)
        voices = menu.addAction("報告書に載せる声を選ぶ(&V)…", self.choose_voices)
        voices.setEnabled(not state.closed)
        menu.addSeparator()
        submit = menu.addAction("いまの数字を提出した数字として残す(&S)", self.submit)
        submit.setEnabled(not state.closed)
        menu.addAction("年度更新(&U)…", self.roll_over)
        menu.addSeparator()
        if state.closed:
            menu.addAction(f"{said}を開き直す(&R)…", self.reopen)
        else:
            menu.addAction(f"{said}を締める(&C)…", self.close_year)

    def hand_over(self) -> None:
        """Print what the successor in April needs to know."""
        self._desk.print_forms(self._parent, [("handover", None)], {"year": self._desk.year})

    def submit(self) -> None:
        """Keep the figures as they stand now."""
        self._desk.do(submission(self._desk, self._desk.year))

    def close_year(self) -> None:
        """Ask, and close the year."""
        year = self._desk.year
        said = fiscal_year_text(year)
        detail = "締めたあとは、この年度の記録を変更できません。理由を書けば、開き直せます。"
        if tell.ask(self._parent, f"{said}を締めますか。", "締める", detail=detail):
            self._desk.do(commands.CloseYear(year, datetime.now(UTC)))

    def reopen(self) -> None:
        """Ask for the reason, and open the year again."""
        said = fiscal_year_text(self._desk.year)
        reason, fine = QInputDialog.getText(self._parent, f"{said}を開き直す", "開き直す理由(記録に残ります)")
        if fine:
            self._desk.do(commands.ReopenYear(self._desk.year, datetime.now(UTC), reason))

    def roll_over(self) -> None:
        """Open the guided step into the next year."""
        RollOverDialog(self._desk, self._parent).exec()

    def choose_voices(self) -> None:
        """Open the list of answers that the report may quote."""
        VoicesDialog(self._desk, self._parent).exec()

    def export(self) -> None:
        """Ask for a place, and write the year's workbook there."""
        name = f"実績報告_{fiscal_year_text(self._desk.year)}.xlsx"
        chosen = ask_save(self._parent, "Excelに書き出す", name, WORKBOOK)
        if chosen is not None:
            self.write(chosen.with_suffix(".xlsx"))

    def write(self, path: Path) -> None:
        """Write the workbook; what went wrong is told."""
        try:
            write_xlsx(path, *self._desk.ask(year_sheets, self._desk.year, self._desk.today()))
        except Refused as refused:
            tell.say(self._parent, refused.sentence)
        except Trouble as trouble:
            self._desk.tell_trouble(trouble)
        else:
            self._desk.say(f"書き出しました: {path.name}")
