"""Printed forms of the directory."""

from pfdesk.directory.forms.member_card import MEMBER_CARD
from pfdesk.directory.forms.member_roster import MEMBER_ROSTER

FORMS = (MEMBER_ROSTER, MEMBER_CARD)

__all__ = ["FORMS", "MEMBER_CARD", "MEMBER_ROSTER"]
