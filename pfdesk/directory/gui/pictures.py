"""States of the page for pictures: the list with a search, an open form, an import, nothing found, a new member."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfdesk.directory import queries
from pfdesk.directory.gui.duplicates import DuplicatesDialog
from pfdesk.directory.gui.export_dialog import OTHERS, ExportDialog
from pfdesk.directory.gui.import_dialog import ImportDialog
from pfdesk.directory.gui.list_page import ListPage
from pfdesk.directory.gui.merge import MergeDialog
from pfdesk.directory.gui.office_lists import CategoriesDialog
from pfdesk.directory.gui.swap_holders import SwapHoldersDialog
from pfdesk.directory.queries import MemberFilters

States = list[tuple[str, Callable[[], QWidget | None]]]


def pictures(page: ListPage) -> States:
    """Each state's name and how it is reached; one that opens a dialog gives it."""
    return [
        ("", lambda: _list(page)),
        ("contact-log", lambda: _log(page)),
        ("import", lambda: _import(page)),
        ("export", lambda: _export(page)),
        ("swap-holders", lambda: _shown(SwapHoldersDialog(page.desk, None, page))),
        ("merge", lambda: _merge(page)),
        ("duplicates", lambda: _shown(DuplicatesDialog(page.desk, page))),
        ("categories", lambda: _shown(CategoriesDialog(page.desk, page))),
        ("no-hit", lambda: page.search_for("見つからない名前")),
        ("new", page.add_record),
    ]


def _list(page: ListPage) -> None:
    bodies = {body.code: str(body.id) for body in page.desk.ask(queries.body_lines)}
    page.search_for("むろらん")
    page.ui.chips.set_value("body", bodies.get("pf"))
    lines = page.ui.table.lines()
    if lines:
        page.ui.table.select_id(lines[-1].id)


def _log(page: ListPage) -> None:
    _list(page)
    page.record.log_contact()


def _import(page: ListPage) -> QWidget:
    page.record.sections.close_editors()
    return _shown(ImportDialog(page.desk, page))


def _export(page: ListPage) -> QWidget:
    dialog = ExportDialog(page.desk, "", MemberFilters(), page)
    dialog.fields["use"].set_value(OTHERS)
    return _shown(dialog)


def _merge(page: ListPage) -> QWidget:
    first, second, *_ = page.desk.ask(queries.member_lines)
    return _shown(MergeDialog(page.desk, first.id, second.id, page))


def _shown(dialog: QWidget) -> QWidget:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    dialog.show()
    return dialog
