"""The chips over the list of members, the day that is looked at, and the menu of saved searches."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from pfdesk.directory import queries
from pfdesk.directory.gui.filter_menu import fill_filter_menu
from pfdesk.directory.gui.list_page import ListPage
from pfdesk.directory.gui.member_list import CHOOSE_DAY, facets, filters_of
from pfdesk.directory.gui.small_dialogs import DayDialog
from pfdesk.directory.queries import MemberFilters
from pfdesk.directory.queries.chip_filters import day_of


class ListFilters(QObject):
    """``changed``: the list is to be read again. The page gives desk, screen and ``search_for``."""

    changed = Signal()

    def __init__(self, page: ListPage) -> None:
        super().__init__(page)
        self._page = page
        self._chips = page.ui.chips
        self._day: date | None = None
        self._past: date | None = None
        self._chips.changed.connect(self._chosen)
        page.ui.filter_more.clicked.connect(self._show_menu)

    def offer(self) -> None:
        """Read again what the chips offer."""
        self._past = queries.past_day(self.filters())
        self._chips.set_facets(facets(self._page.desk, self._day, self._past))

    def filters(self) -> MemberFilters:
        """What the chips are set to."""
        return filters_of(self._page.desk, self._chips.values())

    def choose_day(self) -> None:
        """日付を選ぶ: the members of a day."""
        dialog = DayDialog(self._page.desk, self._page)
        self.see_day(dialog.day if dialog.exec() else self._day)

    def see_day(self, day: date | None) -> None:
        """Show the members of a day; of now with None."""
        self._day = day
        self.offer()
        self._chips.set_value("time", f"day:{day.isoformat()}" if day else None)

    def use(self, text: str, values: Mapping[str, Any]) -> None:
        """Search and filter as it was saved; a value that no longer exists is passed over."""
        self._day = day_of(values) or self._day
        self.offer()
        self._chips.set_values(values)
        self._page.search_for(text)

    def menu(self) -> QMenu:
        """Saved searches, kinds and marks."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_filter_menu(menu, self._page, self.use)
        return menu

    def _chosen(self) -> None:
        if self._chips.values().get("time") == CHOOSE_DAY:
            self.choose_day()
        else:
            if queries.past_day(self.filters()) != self._past:
                self.offer()
            self.changed.emit()

    def _show_menu(self) -> None:
        button = self._page.ui.filter_more
        self.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))
