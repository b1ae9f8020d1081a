"""入稿: the day is asked, a day that stands there is said, and desks without a consent are named first."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.rows_dialog import RowsDialog
from pfdesk.pamphlets.model import Edition
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk


class ToPrintDialog(RowsDialog):
    """入稿を記録."""

    def __init__(self, desk: Desk, edition: Edition, parent: QWidget | None = None) -> None:
        super().__init__(desk, edition, "入稿を記録", "入稿を記録", parent)
        former = edition.to_print_on
        self.on = self.add_top("to_print_on", DateField().describe("入稿日", required=True))
        self.on.set_near(desk.today())
        self.on.set_value(former or desk.today())
        self.lacking = 0
        said = (
            [f"{era_text(former)} の入稿が記録されています。日付を替えると、それに置き換わります。"]
            if former
            else []
        )
        wanting = desk.ask(queries.desks_wanting_consent, edition.id, desk.today())
        if wanting:
            said.append(f"掲載承諾のない窓口が{len(wanting)}件あります。")
        self.say_head("".join(said))
        self.lay_out(96)

    def accept(self) -> None:
        """Ask about missing consents before anything is written."""
        day = day_typed(self.on)
        lacking = ask_lacking(self.desk, self.edition.id, day, self, self.edition.delivered_on) if day else 0
        if lacking is None:
            return
        self.lacking = lacking
        super().accept()

    def command(self) -> Any:
        return commands.SendToPrint(self.edition.id, self.on.value(), self.lacking, self.edition.to_print_on)


def day_typed(field: DateField) -> date | None:
    """The day in a field; None where there is none that can be read."""
    try:
        day: date | None = field.value()
    except Refused:
        return None
    return day


def ask_lacking(
    desk: Desk, edition_id: UUID, on: date, parent: QWidget, came: date | None = None
) -> int | None:
    """How many consents are missing on that day, where the clerk goes on without them; None where not.

    Nothing is asked about a day that will be refused: one after the delivery (`came`).
    """
    if came is not None and on > came:
        return 0
    wanting = desk.ask(queries.desks_wanting_consent, edition_id, on)
    names = "、".join(f"{one.name}({one.consent_text})" for one in wanting)
    question = f"掲載承諾のない窓口が{len(wanting)}件あります。このまま入稿しますか。"
    if wanting and not tell.ask(parent, question, "承諾なしのまま入稿する", detail=names):
        return None
    return len(wanting)
