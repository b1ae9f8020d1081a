"""All kinds of field, under the one name that Designer's promoted widgets use."""

from __future__ import annotations

from pfdesk.widgets.choice_fields import CheckField, ChoiceField
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.field import Field, align_labels
from pfdesk.widgets.note_field import NoteField
from pfdesk.widgets.text_fields import DecimalField, NumberField, PhoneField, PostalField, TextField, YenField

__all__ = [
    "CheckField",
    "ChoiceField",
    "DateField",
    "DecimalField",
    "Field",
    "NoteField",
    "NumberField",
    "PhoneField",
    "PostalField",
    "TextField",
    "YenField",
    "align_labels",
]
