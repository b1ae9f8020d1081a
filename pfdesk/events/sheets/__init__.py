"""Tables of the events room: participants in and out, attendance, the register of supporters."""

from pfdesk.events.sheets.reading import (
    RegistrationIn,
    fields_for,
    import_command,
    pasted_table,
    stage_registrations,
)
from pfdesk.events.sheets.writing import EXPORTS, attendance_sheet, participants_sheet, register_sheet

__all__ = [
    "EXPORTS",
    "RegistrationIn",
    "attendance_sheet",
    "fields_for",
    "import_command",
    "participants_sheet",
    "pasted_table",
    "register_sheet",
    "stage_registrations",
]
