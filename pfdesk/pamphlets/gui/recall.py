"""回収: an edition with a mistake in it is asked back; who still holds copies, the letter, and what returned."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.rows_dialog import RowsDialog
from pfdesk.pamphlets.model import Edition
from pfdesk.values.errors import Refused
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import CheckField, TextField


class RecallDialog(RowsDialog):
    """First the recall with its reason; then, the same list, what came back from whom."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        on = edition.recalled_on is not None
        super().__init__(desk, edition, "回収", "戻りを記録" if on else "回収を始める", parent)
        self.recalled = on
        word = "戻った日" if on else "回収を始める日"
        self.on = self.add_top("on", DateField().describe(word, required=True))
        self.on.set_near(desk.today())
        self.on.set_value(desk.today())
        self.reason = self.add_top("reason", TextField().describe("回収の理由", required=not on))
        self.reason.set_value(edition.recall_reason or self._guess())
        self.dispose = self.add_top("dispose", CheckField().describe("戻った分を廃棄として記録する"))
        self.dispose.set_value(True)
        self._list()
        self._dress()
        self.lay_out()
        self.setMinimumWidth(820)  # the phone is what one rings from this list

    def _guess(self) -> str:
        """An edition with an old phone number gives its own reason."""
        old = [one.desk for one in self.desk.ask(queries.carriers, None, self.edition.id) if one.old]
        return f"電話番号の変更({'、'.join(old)})" if old else ""

    def _list(self) -> None:
        table = self.desk.ask(queries.place_table, self.edition.id)
        self.holders = [place for place in table.places if place.delivered]
        out = sum(place.delivered for place in self.holders)
        folded = table.delivered - out
        words = f"{len(self.holders):,}か所に {out:,}部 あります。"
        words += (
            f"広報誌に折り込んだ {folded:,}部は戻りません。広報誌やホームページでお知らせください。"
            if folded
            else ""
        )
        self.say_head(words)
        for place in self.holders:
            left = f"・残り {place.left:,}部" if place.left is not None else ""
            beside = f"届けた {place.delivered:,}部{left}　{place.phone}"
            self.add_copies(place.id, place.name, 0, beside)

    def _dress(self) -> None:
        ui = self.ui
        ui.print_button.setText("お願いの文書(&R)")
        ui.print_button.show()
        ui.print_button.clicked.connect(
            lambda: self.desk.print_forms(self, [("recall-letter", self.edition.id)])
        )
        ui.extra.setText("回収を終える(&E)")
        ui.extra.setVisible(self.recalled)
        ui.extra.clicked.connect(self.end)

    def follow(self) -> None:
        """What came back so far, in this dialog."""
        try:
            back = sum(self.all_copies().values())
        except Refused:
            return
        words = f"いま入れた戻り {back:,}部"
        if not self.recalled:
            words = (
                "もう戻った分があれば入れてください。回収の開始といっしょに記録します。"
                if not back
                else words
            )
        self.ui.sum.setText(words)
        self.dispose.setVisible(self.recalled or bool(back))

    def end(self) -> None:
        """回収を終える."""
        self.desk.do(commands.EndRecall(self.edition.id))
        self.reject()

    def command(self) -> Any:
        back = tuple(self.all_copies().items())
        day, reason, dispose = self.on.value(), self.reason.value(), bool(self.dispose.value())
        returns = commands.BookReturns(
            self.edition.id, back, day, reason or "回収", self.desk.clerk, dispose=dispose
        )
        if self.recalled:
            return returns
        return commands.RecallEdition(self.edition.id, day, reason, returns if back else None)
