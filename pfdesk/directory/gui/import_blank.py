"""The import dialog without a table, so that nothing of one file stands beside another one's name."""

from __future__ import annotations

from pfdesk.directory.gui.import_columns import ImportColumns
from pfdesk.ui.directory_import import Ui_ImportScreen


def show_no_file(ui: Ui_ImportScreen, columns: ImportColumns) -> None:
    """Neither rows nor columns, nor how the file was read."""
    for part in (ui.sheet, ui.encoding, ui.heading_row, ui.mapping_told, ui.table):
        part.hide()
    columns.clear()
    show_no_lines(ui)
    ui.empty.show()
    ui.empty.show_state("import", "", "")


def show_no_lines(ui: Ui_ImportScreen) -> None:
    """No rows that could be taken."""
    ui.detail.hide()
    ui.states.set_facets([])
    ui.preview_title.setText("取り込む内容")
    for label in (ui.skipped, ui.message):
        label.setText("")
    ui.take.setText("取り込む(&S)")
    ui.take.setEnabled(False)
