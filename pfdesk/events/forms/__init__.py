"""The printed forms of this room."""

from pfdesk.events.forms import attendees, badges, certificate, register, report, sign_in
from pfdesk.paper.form import Form

FORMS: tuple[Form, ...] = (
    attendees.FORM,
    sign_in.FORM,
    badges.FORM,
    certificate.FORM,
    register.FORM,
    report.FORM,
)

__all__ = ["FORMS"]
