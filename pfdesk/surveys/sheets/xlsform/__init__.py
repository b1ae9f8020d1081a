"""XLSForm, the convention of ODK and KoboToolbox for questionnaires as a workbook: out and in."""

from pfdesk.surveys.sheets.xlsform.kinds import NotSupported, Read
from pfdesk.surveys.sheets.xlsform.reading import read_xlsform
from pfdesk.surveys.sheets.xlsform.writing import xlsform_sheets

__all__ = ["NotSupported", "Read", "read_xlsform", "xlsform_sheets"]
