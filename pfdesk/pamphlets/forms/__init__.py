"""The printed forms of this room."""

from pfdesk.pamphlets.forms import (
    consent_status,
    delivery,
    desk_list,
    distribution_plan,
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
)

__all__ = ["FORMS"]
