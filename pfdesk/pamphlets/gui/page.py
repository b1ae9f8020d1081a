"""The page パンフレット: one edition at a time, its copies in the first view, the desks in the second."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.office.changes import Changes
from pfdesk.pamphlets import queries
from pfdesk.pamphlets.gui.copies import CopiesView
from pfdesk.pamphlets.gui.copies_words import about
from pfdesk.pamphlets.gui.desks import DesksView
from pfdesk.pamphlets.gui.edition_verbs import EditionVerbs
from pfdesk.pamphlets.gui.page_menu import fill_more
from pfdesk.pamphlets.gui.page_pictures import pictures
from pfdesk.pamphlets.gui.trend import TrendView
from pfdesk.pamphlets.model import Edition
from pfdesk.ui.pamphlets_page import Ui_PamphletsScreen
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tokens import NARROW, TINY
from pfdesk.widgets.words import elided

TABLES = (
    "edition", "place_group", "place", "district", "plan", "movement", "stocktake", "stocktake_line", "desk", "listing",
    "listing_consent", "member", "contact",
)  # fmt: skip

VIEWS = ("copies", "desks", "trend")


class PamphletsPage(EditionVerbs):
    """Edition, identity, places and ledger; desks and their consents. ``status_changed`` tells what wants doing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_PamphletsScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.copies = CopiesView(desk, self.ui, self)
        self.desks = DesksView(desk, self.ui, self)
        self.trend = TrendView(desk)
        self.ui.pages.addWidget(self.trend)
        self._stale: set[str] = set()
        self._reread = False
        self._make_about()
        self.ui.edition.setMinimumWidth(264)
        self.ui.edition.setMaximumWidth(312)
        self.ui.view.set_options((("copies", "配布と受払"), ("desks", "相談窓口"), ("trend", "推移")))
        self._connect()
        self.refresh()

    def _make_about(self) -> None:
        """The edition's details end in dots where there is no room, with all of them in the tool tip."""
        plain, line = self.ui.about, self.ui.head_line
        self.ui.about = elided("", "text-2")
        line.replaceWidget(plain, self.ui.about)
        line.setStretch(line.indexOf(self.ui.about), 1)
        plain.deleteLater()

    def _connect(self) -> None:
        ui = self.ui
        ui.edition.activated.connect(lambda _row: self.show_edition(ui.edition.currentData()))
        ui.view.chosen.connect(self._show_view)
        ui.print_button.clicked.connect(self._print_main)
        self.trend.place_wanted.connect(self.show_record)
        ui.stocktake_button.clicked.connect(self.take_stock)
        ui.book_button.clicked.connect(lambda: self.copies.book())  # noqa: PLW0108  clicked hands over a bool
        ui.more_button.clicked.connect(self._show_more)
        ui.ledger_print.clicked.connect(lambda: self._print("stock-ledger"))
        self.desk.changed.connect(self._follow)
        self.desk.year_changed.connect(lambda _year: self._choose_by_year())

    # the page's side of the window

    def refresh(self) -> None:
        """Ask for everything that is shown again."""
        lines = self.desk.ask(queries.edition_lines)
        self.ui.edition.clear()
        for line in lines:
            self.ui.edition.addItem(line.name, line.id)
        known = {line.id for line in lines}
        wanted = self.edition.id if self.edition is not None and self.edition.id in known else None
        self.ui.whole.setVisible(bool(lines))
        self.ui.empty.setVisible(not lines)
        if not lines:
            self._show_nothing()
            return
        self.show_edition(wanted or self.desk.ask(queries.edition_for, self.desk.year))

    def enter(self) -> None:
        """Ctrl+5: to the list of the view that is shown."""
        if self.ui.view.value() == "desks":
            self.focus_search()
        elif self.edition is not None:
            self.ui.places.setFocus()

    def focus_search(self) -> None:
        """Ctrl+F: the search of the desks."""
        if self.edition is not None:
            self.show_view("desks")
            self.ui.search.setFocus()
            self.ui.search.selectAll()

    def show_record(self, record_id: UUID) -> None:
        """Show an edition, a movement, a place or a desk."""
        if self.desk.ask(queries.is_desk, record_id):
            self.show_view("desks")
            self.desks.show_desk(record_id)
            return
        edition_id = self.desk.ask(queries.edition_of, record_id)
        self.show_view("copies")
        if edition_id is not None:
            self.show_edition(edition_id)
        if edition_id != record_id and not self.copies.show_movement(record_id):
            self.copies.show_place(record_id)

    def pending(self) -> bool:
        """Whether something typed about a desk is not saved; all else is typed in dialogs."""
        return self.desks.binder.pending()

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The forms that fit what is shown."""
        if self.edition is None:
            return []
        copies = (
            "distribution-plan", "delivery-round", "receipt-slips", "stock-ledger", "stocktake-sheet",
            "insert-list", "recall-letter",
        )  # fmt: skip
        desks = ("desk-list", "consent-status", "consent-slips")
        names = (*desks, *copies) if self.ui.view.value() == "desks" else (*copies, *desks)
        return [(name, self.edition.id) for name in names]

    def screens(self) -> list[tuple[str, Callable[[], QWidget | None]]]:
        """States of the page for pictures."""
        return pictures(self)

    def add_record(self) -> None:
        """Ctrl+N: a movement, or a desk in the second view."""
        if self.edition is None:
            self.add_edition()
        elif self.ui.view.value() == "desks":
            self.desks.add()
        else:
            self.copies.book()

    # showing

    def show_view(self, name: str) -> None:
        """Show 配布と受払 ("copies") or 相談窓口 ("desks")."""
        self.ui.view.set_value(name)
        self._show_view(name)

    def _show_view(self, name: str) -> None:
        on_copies = name == "copies"
        self._fill(name)
        self.ui.pages.setCurrentIndex(VIEWS.index(name))
        self.ui.book_button.setVisible(on_copies)
        self.ui.stocktake_button.setVisible(on_copies)
        self.ui.print_button.setText("相談窓口一覧を印刷(&R)" if name == "desks" else "配送・補充(&R)")
        self.toast_pane = self.ui.ledger_pane if on_copies else self.ui.desk_record_pane
        self._tell()

    def show_edition(self, edition_id: UUID | None) -> None:
        """Show an edition; none leaves the one that is shown."""
        if edition_id is None:
            return
        edition: Edition = self.desk.ask(queries.edition_entity, edition_id)
        self.edition = edition
        rows = range(self.ui.edition.count())
        row = next((row for row in rows if self.ui.edition.itemData(row) == edition_id), -1)
        self.ui.edition.setCurrentIndex(row)
        self._show_about(edition)
        self._stale = set(VIEWS)
        self._show_view(self.ui.view.value())

    def _show_about(self, edition: Edition) -> None:
        came = self.desk.ask(queries.first_delivery, edition.id)
        told = "  ".join(part for part in (about(edition, came), self._kin(edition)) if part)
        self.ui.about.setText(told)
        self.ui.about.setToolTip(told)

    def _kin(self, edition: Edition) -> str:
        """What this edition stands in place of, and what stands in place of it."""
        lines = self.desk.ask(queries.edition_lines)
        before = [f"前の版 {line.name}" for line in lines if line.id == edition.replaces_id]
        after = [f"{line.name} に改訂" for line in lines if line.replaces_id == edition.id]
        return "  ".join((*before, *after))

    def _fill(self, name: str) -> None:
        """Ask for a view's records when it is looked at, once after each change."""
        if self.edition is None or name not in self._stale:
            return
        self._stale.discard(name)
        if name == "copies":
            self.copies.show(self.edition)
        elif name == "desks":
            self.desks.show(self.edition.id)
        else:
            self.trend.show_edition(self.edition.id)

    def _show_nothing(self) -> None:
        self.edition = None
        self.ui.empty.show_state(
            "pamphlet", "ここにパンフレットの版と部数が出ます",
            "版を追加すると、納品から配布・棚卸まで、部数がいつも合うように記録できます。",
            ("版を追加", self.add_edition),
        )  # fmt: skip
        self.status_changed.emit("版はまだありません")

    def _choose_by_year(self) -> None:
        self.show_edition(self.desk.ask(queries.edition_for, self.desk.year))

    def _follow(self, changes: Changes) -> None:
        if not changes.touches(*TABLES):
            return
        shown = self.isVisible() and not self._stale & {"copies"}
        self._stale = set(VIEWS)
        self._reread = self._reread or self.edition is None or changes.touches("edition")
        if not self.isVisible():
            return
        only_booked = shown and changes.kind == "do" and set(changes.tables) == {"movement"}
        if self.edition is not None and not self._reread:
            self._show_about(self.edition)
        if only_booked and self.copies.add_booked(changes.tables["movement"]):
            self._stale.discard("copies")
        self._read_again()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another tab was in front is asked for now."""
        super().showEvent(event)
        if self._stale or self._reread:
            self._read_again()

    def _read_again(self) -> None:
        if self._reread:
            self._reread = False
            self.refresh()
        else:
            self._show_view(self.ui.view.value())

    def _tell(self) -> None:
        on_desks = self.ui.view.value() == "desks"
        self.status_changed.emit(self.desks.status() if on_desks else self.copies.status())

    # verbs

    def _print(self, *names: str) -> None:
        if self.edition is not None:
            self.desk.print_forms(self, [(name, self.edition.id) for name in names])

    def _print_main(self) -> None:
        if self.ui.view.value() == "desks":
            self._print("desk-list", "consent-status")
        else:
            self.plan_round()

    def more_menu(self) -> QMenu:
        """What ⋯ offers."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_more(menu, self)
        return menu

    def _show_more(self) -> None:
        self.more_menu().popup(self.ui.more_button.mapToGlobal(self.ui.more_button.rect().bottomLeft()))

    # widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.ui.print_button.setVisible(self.window().width() >= TINY)
        right = min(720, round(self.width() * (0.45 if narrow else 0.413)))
        self.ui.desk_panes.setSizes([self.width() - right - 1, right])
        self.copies.share(self.width(), right)
