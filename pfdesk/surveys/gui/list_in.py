"""調査対象 from a table: how many are new is told before anything is written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.surveys.commands import AddNumbered
from pfdesk.surveys.gui.count_dialog import CountDialog
from pfdesk.surveys.sheets.targets_in import FIELDS, add_command, stage_targets
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.read import read_table
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_open


def open_targets(desk: Desk, parent: QWidget, survey_id: UUID | None) -> None:
    """Ask for the table, and take it."""
    kinds = "名簿 (*.xlsx *.xlsm *.csv *.txt);;すべてのファイル (*)"
    chosen = ask_open(parent, "調査対象の取り込み", kinds)
    if chosen is not None and survey_id is not None:
        take_targets(desk, parent, survey_id, chosen)


def add_numbered(desk: Desk, parent: QWidget, survey_id: UUID | None) -> None:
    """Ask how many papers go out without a name, each with its number only."""
    if survey_id is None:
        return
    title, asked = "番号だけの対象を加える", "名前を控えずに配る調査票の数を入れてください。"
    CountDialog(desk, title, "件数", asked, partial(AddNumbered, survey_id), parent, count="50").exec()


def take_targets(desk: Desk, parent: QWidget, survey_id: UUID, path: Path) -> None:
    """Add the rows as targets, as one step, once the clerk has seen the counts and the errors."""
    try:
        table = read_table(path)
        staged = desk.ask(stage_targets, survey_id, table, match_headings(table.headings, FIELDS))
        counts = staged.counts()
        errors = "\n".join(str(error) for error in staged.errors[:20])
        sentence = f"新しい対象が{counts['new']:,}件あります。"
        sentence += f"もうある{counts['same']:,}件は加えません。" if counts["same"] else ""
        sentence += f"エラーの{counts['error']:,}件は加えません。" if counts["error"] else ""
        if not counts["new"]:
            tell.say(parent, sentence.replace("が0件あります", "はありません"), errors)
        elif tell.ask(parent, sentence, f"{counts['new']:,}件を加える", "やめる", errors):
            desk.do(add_command(staged))
    except Refused as refused:
        tell.say(parent, refused.sentence)
    except Trouble as trouble:
        tell.trouble(parent, trouble.sentence, trouble.todo)
