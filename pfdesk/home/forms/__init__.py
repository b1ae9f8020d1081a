"""The printed forms of this room."""

from pfdesk.home.forms import event_receipts, handover, packing_list, print_report
from pfdesk.paper.form import Form

FORMS: tuple[Form, ...] = (packing_list.FORM, event_receipts.FORM, print_report.FORM, handover.FORM)

__all__ = ["FORMS"]
