"""States of the page パンフレット for pictures: its views, and its dialogs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfdesk.pamphlets.gui.booking import BookingDialog
from pfdesk.pamphlets.gui.inserting import InsertDialog
from pfdesk.pamphlets.gui.past import PastDialog
from pfdesk.pamphlets.gui.planning import PlanDialog
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.pamphlets.gui.rounds import ReceiptsDialog, RoundDialog
from pfdesk.pamphlets.gui.stocktaking import StocktakeDialog

DIALOGS: Final[tuple[tuple[str, Callable[..., QWidget]], ...]] = (
    ("stocktake", StocktakeDialog),
    ("plan", PlanDialog),
    ("round", RoundDialog),
    ("receipts", ReceiptsDialog),
    ("recall", RecallDialog),
    ("insert", InsertDialog),
    ("past", PastDialog),
)


def pictures(page: Any) -> list[tuple[str, Callable[[], QWidget | None]]]:
    """Name and maker of each; a view shows itself and makes nothing."""
    return [
        ("", lambda: page.show_view("copies")),
        ("booking", lambda: _booking(page)),
        ("desks", lambda: _desks(page)),
        ("trend", lambda: page.show_view("trend")),
        *((name, lambda made=made: _dialog(page, made)) for name, made in DIALOGS),
    ]


def _dialog(page: Any, made: Callable[..., QWidget]) -> QWidget | None:
    return None if page.edition is None else _shown(made(page.desk, page.edition, page))


def _booking(page: Any) -> QWidget | None:
    if page.edition is None:
        return None
    dialog = BookingDialog(page.desk, page.edition, page)
    dialog.ui.copies.set_text("3箱+2束+17")
    dialog.ui.copies.edited.emit()
    dialog.accept()
    return _shown(dialog)


def _desks(page: Any) -> None:
    page.show_view("desks")
    if page.desks.lines:
        page.ui.desks.select_id(page.desks.lines[0].id)


def _shown(dialog: QWidget) -> QWidget:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    dialog.show()
    return dialog
