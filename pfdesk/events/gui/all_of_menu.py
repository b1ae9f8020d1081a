"""会議体・種別の全員: whose people can be added to an event all at once; searches that were kept among them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.directory.gui.member_list import filters_of
from pfdesk.directory.queries import MemberFilters, member_facets
from pfdesk.directory.queries.chip_filters import ROOM
from pfdesk.office.saved_filters import saved_filters
from pfdesk.widgets.desk import Desk

Take = Callable[[MemberFilters, str, str], None]


def all_of_menu(desk: Desk, parent: QWidget, day: date, take: Take) -> QMenu:
    """The bodies, the kinds and the searches kept under a name; `take` is given what was chosen, and its name.

    Whose seat it is on the ``day`` of the event is asked, not on that of the invitation.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    found = desk.ask(member_facets)
    menu.addSection("会議体の委員")
    for key, words in found.bodies:
        _offer(menu, words, take, MemberFilters(body=UUID(str(key)), state="present", today=day))
    menu.addSection("種別")
    for key, words in found.categories:
        _offer(menu, words, take, MemberFilters(category=UUID(str(key)), state="present", today=day))
    if saved := desk.ask(saved_filters, ROOM):
        menu.addSection("保存した絞り込み")
        for one in saved:
            _offer(menu, one.name, take, filters_of(desk, dict(one.values)), one.text)
    return menu


def _offer(menu: QMenu, words: str, take: Take, filters: MemberFilters, text: str = "") -> None:
    def chosen(_on: bool = False) -> None:
        take(filters, text, words)

    menu.addAction(words).triggered.connect(chosen)
