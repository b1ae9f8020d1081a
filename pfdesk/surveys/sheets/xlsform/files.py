"""XLSForm workbooks: written with the plain sheets, read through the same gate as every foreign table."""

from __future__ import annotations

from pathlib import Path

from pfdesk.surveys.model import Definition, Survey
from pfdesk.surveys.sheets.xlsform.kinds import Read
from pfdesk.surveys.sheets.xlsform.reading import read_xlsform
from pfdesk.surveys.sheets.xlsform.writing import xlsform_sheets
from pfdesk.tables.read import read_table
from pfdesk.tables.table import Table
from pfdesk.tables.write import write_xlsx
from pfdesk.values.errors import Refused


def write_file(path: Path, whole: Definition) -> None:
    """Write a definition as an XLSForm workbook. Raises Trouble where the file cannot be written."""
    write_xlsx(path, *xlsform_sheets(whole))


def read_file(path: Path, draft: Survey) -> Read:
    """Read an XLSForm workbook. Refused for a file that is none."""
    survey = _sheet(path, "survey")
    if survey is None:
        raise Refused("", "surveyという名前のシートがありません。XLSFormのファイルを選んでください。")
    return read_xlsform(survey, _sheet(path, "choices"), _sheet(path, "settings"), draft)


def _sheet(path: Path, name: str) -> Table | None:
    try:
        return read_table(path, name, 1)
    except Refused as refused:
        if "シートはありません" in refused.sentence or "表が見つかりません" in refused.sentence:
            return None
        raise
