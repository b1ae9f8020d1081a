"""Printed forms of the directory."""

from pfdesk.directory.forms.address_labels import ADDRESS_LABELS
from pfdesk.directory.forms.cover_letter import COVER_LETTER
from pfdesk.directory.forms.envelope import ENVELOPE
from pfdesk.directory.forms.member_card import MEMBER_CARD
from pfdesk.directory.forms.member_roster import MEMBER_ROSTER
from pfdesk.directory.forms.resource_list import RESOURCE_LIST
from pfdesk.directory.forms.seat_changes import SEAT_CHANGES

FORMS = (MEMBER_ROSTER, MEMBER_CARD, ADDRESS_LABELS, ENVELOPE, COVER_LETTER, SEAT_CHANGES, RESOURCE_LIST)

__all__ = [
    "ADDRESS_LABELS",
    "COVER_LETTER",
    "ENVELOPE",
    "FORMS",
    "MEMBER_CARD",
    "MEMBER_ROSTER",
    "RESOURCE_LIST",
    "SEAT_CHANGES",
]
