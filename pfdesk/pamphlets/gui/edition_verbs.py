"""What is done with the edition in view: each verb opens its dialog, which does the work."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import sheets
from pfdesk.pamphlets.gui.records import EditionDialog
from pfdesk.pamphlets.gui.rounds import ReceiptsDialog, RoundDialog
from pfdesk.pamphlets.gui.stocktaking import StocktakeDialog
from pfdesk.pamphlets.gui.to_print import ToPrintDialog
from pfdesk.pamphlets.model import Edition
from pfdesk.tables.write import write_xlsx
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_save
from pfdesk.widgets.room_page import RoomPage


class EditionVerbs(RoomPage):
    """The verbs of the page; without an edition they do nothing, but for the first one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.edition: Edition | None = None

    def show_edition(self, edition_id: UUID | None) -> None:
        """Show another edition."""
        raise NotImplementedError

    def add_edition(self) -> None:
        """版を追加."""
        dialog = EditionDialog(self.desk, None, self)
        if dialog.exec() and dialog.made is not None:
            self.refresh()
            self.show_edition(dialog.made.id)

    def change_edition(self) -> None:
        """この版を直す."""
        if self.edition is not None:
            EditionDialog(self.desk, self.edition, self).exec()

    def send_to_print(self) -> None:
        """入稿を記録."""
        if self.edition is not None:
            ToPrintDialog(self.desk, self.edition, self).exec()

    def take_stock(self) -> None:
        """棚卸."""
        if self.edition is not None:
            StocktakeDialog(self.desk, self.edition, self).exec()

    def plan_round(self) -> None:
        """配送と補充."""
        if self.edition is not None:
            RoundDialog(self.desk, self.edition, self).exec()

    def tick_receipts(self) -> None:
        """受領書の戻り."""
        if self.edition is not None:
            ReceiptsDialog(self.desk, self.edition, self).exec()

    def export(self) -> None:
        """書き出し: places, desks and ledger as one workbook."""
        if self.edition is None:
            return
        name = f"パンフレット_{self.desk.today():%Y%m%d}.xlsx"
        chosen = ask_save(self, "パンフレットの書き出し", name, "Excelブック (*.xlsx)")
        if chosen is not None:
            self.write_tables(chosen)

    def write_tables(self, path: Path) -> None:
        """Write the workbook; what went wrong is told in a sentence."""
        assert self.edition is not None
        edition_id = self.edition.id
        made = [
            self.desk.ask(sheet, edition_id)
            for sheet in (sheets.places_sheet, sheets.movements_sheet, sheets.desks_sheet)
        ]
        try:
            write_xlsx(path.with_suffix(".xlsx"), *made)
        except Refused as refused:
            tell.say(self, refused.sentence)
        except Trouble as trouble:
            tell.trouble(self, trouble.sentence, trouble.todo)
        else:
            self.desk.say(f"配布先・受払簿・相談窓口を書き出しました: {path.name}")

    def show_place(self, name: str) -> None:
        """Open the dialog that other rooms lead to: the round of deliveries."""
        if name == "round":
            self.plan_round()
