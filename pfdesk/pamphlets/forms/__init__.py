"""The printed forms of this room."""

from pfdesk.pamphlets.forms import (
    consent_slips,
    consent_status,
    delivery,
    desk_list,
    distribution_plan,
    insert_list,
    recall_letter,
    stock_ledger,
    stocktake_sheet,
)
from pfdesk.paper.form import Form

FORMS: tuple[Form, ...] = (
    distribution_plan.FORM,
    desk_list.FORM,
    stock_ledger.FORM,
    stocktake_sheet.FORM,
    delivery.DELIVERY_ROUND,
    delivery.RECEIPT_SLIPS,
    consent_status.FORM,
    consent_slips.FORM,
    insert_list.FORM,
    recall_letter.FORM,
)

__all__ = ["FORMS"]
