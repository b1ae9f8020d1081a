"""The printed forms of this room."""

from pfdesk.events.forms import (
    agenda,
    attendees,
    badges,
    certificate,
    desk_signs,
    invitation,
    register,
    report,
    sign_in,
)
from pfdesk.paper.form import Form

FORMS: tuple[Form, ...] = (
    invitation.FORM,
    agenda.FORM,
    attendees.FORM,
    sign_in.FORM,
    badges.FORM,
    desk_signs.FORM,
    certificate.FORM,
    register.FORM,
    report.FORM,
)

__all__ = ["FORMS"]
