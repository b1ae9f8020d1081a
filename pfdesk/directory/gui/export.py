"""書き出し: the members that the list shows, as a file that opens in Excel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from pfdesk.directory.gui.export_dialog import OTHERS, ExportDialog
from pfdesk.directory.queries import MemberFilters
from pfdesk.directory.sheets import LeftOut, member_sheets, shared_sheet, told_left_out
from pfdesk.tables.sheet_out import SheetOut
from pfdesk.tables.write import write_csv, write_xlsx
from pfdesk.tables.write_csv import LostCharacter, lost_characters
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import file_place

KINDS = "Excelブック (*.xlsx);;CSV UTF-8 (*.csv);;CSV シフトJIS (*.csv)"
REPLACEMENT: Final = "〓"
MOST_LISTED: Final = 12


def export_members(desk: Desk, parent: QWidget, text: str, filters: MemberFilters) -> None:
    """Ask what for and where to, and write."""
    dialog = ExportDialog(desk, text, filters, parent)
    if not dialog.exec():
        return
    others = dialog.use == OTHERS
    name = f"{'提供用' if others else ''}会員名簿_{desk.today():%Y%m%d}.xlsx"
    chosen, kind = QFileDialog.getSaveFileName(parent, "会員の書き出し", file_place(name), KINDS)
    if chosen:
        cp932 = "シフトJIS" in kind
        write_members(desk, parent, Path(chosen), text, filters, cp932=cp932, others=others)


def write_members(
    desk: Desk,
    parent: QWidget,
    path: Path,
    text: str,
    filters: MemberFilters,
    *,
    cp932: bool = False,
    others: bool = False,
) -> None:
    """Write the file; what went wrong is told in a sentence, what went well in a note."""
    gone: tuple[LeftOut, ...] = ()
    if others:
        sheet, gone = desk.ask(shared_sheet, text, filters)
        sheets: tuple[SheetOut, ...] = (sheet,)
    else:
        sheets = desk.ask(member_sheets, text, filters)
    try:
        if path.suffix.lower() == ".csv":
            lost = lost_characters(sheets[0], "cp932") if cp932 else ()
            if lost and not _may_replace(parent, lost):
                return
            write_csv(path, sheets[0], "cp932" if cp932 else "utf-8-sig", REPLACEMENT if lost else None)
        else:
            path = path.with_suffix(".xlsx")
            write_xlsx(path, *sheets)
    except Refused as refused:
        tell.say(parent, refused.sentence)
    except Trouble as trouble:
        tell.trouble(parent, trouble.sentence, trouble.todo)
    else:
        desk.say(f"会員{len(sheets[0].rows):,}件を書き出しました: {path.name}。{told_left_out(gone)}")


def _may_replace(parent: QWidget, lost: Sequence[LostCharacter]) -> bool:
    """Whether the characters that Shift JIS cannot hold may become 〓; each is listed with its place."""
    listed = "\n".join(f"・{each}" for each in lost[:MOST_LISTED])
    more = f"\nほか{len(lost) - MOST_LISTED:,}字" if len(lost) > MOST_LISTED else ""
    return tell.ask(
        parent,
        f"シフトJISでは書けない文字が{len(lost):,}字あります。",
        f"{REPLACEMENT} に置き換えて書き出す",
        "やめる",
        f"{listed}{more}\n「CSV UTF-8」を選んで書き出すと、すべての文字が残ります。",
    )
