"""The page in a window of its own, with what a test asks of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from pytestqt.qtbot import QtBot

from pfdesk.office.office import Office
from pfdesk.pamphlets import queries
from pfdesk.pamphlets.gui.booking import BookingDialog
from pfdesk.pamphlets.gui.page import PamphletsPage
from pfdesk.pamphlets.model import Edition
from pfdesk.widgets.desk import Desk

TODAY = date(2024, 2, 20)


@dataclass
class Shown:
    """The page, shown, with the edition that stands in it."""

    page: PamphletsPage
    desk: Desk
    bot: QtBot
    edition: Edition

    def lines(self) -> list[queries.LedgerLine]:
        return self.desk.office.ask(queries.ledger_lines, self.edition.id)

    def terms(self) -> Any:
        return self.desk.office.ask(queries.identity, self.edition.id)

    def shown_texts(self) -> list[str]:
        return [row.text for row in self.page.ui.ledger.lines()]

    def booking(self) -> BookingDialog:
        return BookingDialog(self.desk, self.edition, self.page)


def show(office: Office, qtbot: QtBot, edition_id: UUID) -> Shown:
    desk = Desk(office, clerk="見本 一郎", today=lambda: TODAY)
    page = PamphletsPage(desk)
    qtbot.addWidget(page)
    page.resize(1366, 660)
    with qtbot.waitExposed(page):
        page.show()
    return Shown(page, desk, qtbot, office.ask(queries.edition_entity, edition_id))


def place(shown: Shown, name: str) -> UUID:
    lines = shown.desk.office.ask(queries.place_lines, shown.edition.id)
    return next(line.id for line in lines if line.name == name)
