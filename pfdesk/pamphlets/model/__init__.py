"""What an edition, a place, a movement and a consultation desk are: frozen values and the pure rules of the ledger."""

from pfdesk.pamphlets.model.asking import Asked, WayOut
from pfdesk.pamphlets.model.desks import (
    AUDIENCES,
    CONSENT_STATES,
    LEVELS,
    Desk,
    Listing,
    ListingConsent,
    consent_state,
    entry_text,
)
from pfdesk.pamphlets.model.editions import Edition
from pfdesk.pamphlets.model.ledger import (
    EFFECTS,
    KINDS,
    Effect,
    Identity,
    Movement,
    balance,
    counter_of,
    first_shortage,
    identity_of,
)
from pfdesk.pamphlets.model.places import GROUPS, REPORT_NAMES, District, Place, PlaceGroup, Plan
from pfdesk.pamphlets.model.stocktakes import (
    TOO_FEW,
    TOO_MANY,
    Explained,
    Stocktake,
    StocktakeLine,
    clock,
    settled,
)

__all__ = [
    "AUDIENCES",
    "CONSENT_STATES",
    "EFFECTS",
    "GROUPS",
    "KINDS",
    "LEVELS",
    "REPORT_NAMES",
    "TOO_FEW",
    "TOO_MANY",
    "Asked",
    "Desk",
    "District",
    "Edition",
    "Effect",
    "Explained",
    "Identity",
    "Listing",
    "ListingConsent",
    "Movement",
    "Place",
    "PlaceGroup",
    "Plan",
    "Stocktake",
    "StocktakeLine",
    "WayOut",
    "balance",
    "clock",
    "consent_state",
    "counter_of",
    "entry_text",
    "first_shortage",
    "identity_of",
    "settled",
]
