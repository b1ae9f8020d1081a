"""Tables read in and handed on: places, plans, desks, the ledger."""

from pfdesk.pamphlets.sheets.facilities import facilities_sheet, former_facilities_sheet
from pfdesk.pamphlets.sheets.reading import IMPORTS, stage_desks, stage_plans
from pfdesk.pamphlets.sheets.written import EXPORTS, desks_sheet, movements_sheet, places_sheet, plans_sheet

__all__ = [
    "EXPORTS",
    "IMPORTS",
    "desks_sheet",
    "facilities_sheet",
    "former_facilities_sheet",
    "movements_sheet",
    "places_sheet",
    "plans_sheet",
    "stage_desks",
    "stage_plans",
]
