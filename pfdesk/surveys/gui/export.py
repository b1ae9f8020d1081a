"""書き出し: answers, tables and targets of a survey as one Excel file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from pfdesk.surveys.queries import SurveyLine
from pfdesk.surveys.sheets import survey_sheets
from pfdesk.surveys.sheets.codes import code_book_sheet, coded_sheet
from pfdesk.tables.write import write_xlsx
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_save


def export_survey(desk: Desk, parent: QWidget, line: SurveyLine) -> None:
    """Ask where to, and write."""
    name = f"{line.title}_{desk.today():%Y%m%d}.xlsx"
    chosen = ask_save(parent, "調査の書き出し", name, "Excelブック (*.xlsx)")
    if chosen is not None:
        write_survey(desk, parent, chosen, line)


def write_survey(desk: Desk, parent: QWidget, path: Path, line: SurveyLine) -> None:
    """Write the file; what went wrong is told in a sentence, what went well in a note."""
    sheets = [
        *desk.ask(survey_sheets, line.id),
        desk.ask(coded_sheet, line.id),
        desk.ask(code_book_sheet, line.id),
    ]
    try:
        write_xlsx(path.with_suffix(".xlsx"), *sheets)
    except Refused as refused:
        tell.say(parent, refused.sentence)
    except Trouble as trouble:
        tell.trouble(parent, trouble.sentence, trouble.todo)
    else:
        desk.say(f"{line.title}を書き出しました: {path.name}")
