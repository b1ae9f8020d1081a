"""The questionnaire as a workbook to send by mail, and the workbooks that come back."""

from pfdesk.surveys.sheets.mail_form.returned import Returned, read_returned, stage_returned
from pfdesk.surveys.sheets.mail_form.sending import form_book, write_forms
from pfdesk.surveys.sheets.mail_form.sent_in import Unread

__all__ = ["Returned", "Unread", "form_book", "read_returned", "stage_returned", "write_forms"]
