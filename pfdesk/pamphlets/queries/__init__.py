"""What this room answers: editions, the identity, places by group, the ledger, desks."""

from pfdesk.pamphlets.queries.at_event import GivenAtEvent, given_at_event
from pfdesk.pamphlets.queries.booked import Booked, after_booking
from pfdesk.pamphlets.queries.carriers import Carrier, carriers
from pfdesk.pamphlets.queries.desks import (
    DUE_STATES,
    DeskLine,
    consent_history,
    desk_entity,
    desk_lines,
    desks_wanting_consent,
    is_desk,
    latest_consents,
)
from pfdesk.pamphlets.queries.districts import DistrictLine, InsertTable, insert_table
from pfdesk.pamphlets.queries.editions import (
    EditionLine,
    edition_entity,
    edition_for,
    edition_lines,
    edition_of,
    edition_on,
    first_delivery,
    stocks_on,
)
from pfdesk.pamphlets.queries.halves import whole_of
from pfdesk.pamphlets.queries.known import (
    Known,
    desk_entities,
    district_entities,
    known,
    member_addresses,
    members_by_id,
)
from pfdesk.pamphlets.queries.ledger import (
    FoldedLines,
    LedgerLine,
    folded,
    last_run,
    ledger_after,
    ledger_lines,
    movement_entity,
    open_stocktake,
)
from pfdesk.pamphlets.queries.past import PastDay, PastPlace, past_day
from pfdesk.pamphlets.queries.places import (
    GroupLine,
    PlaceLine,
    PlaceTable,
    group_options,
    place_entity,
    place_lines,
    place_option,
    place_table,
    place_table_again,
)
from pfdesk.pamphlets.queries.plans import plan_of
from pfdesk.pamphlets.queries.points import Point, member_point, member_points
from pfdesk.pamphlets.queries.receipts import Receipt, receipts, waiting_count, waiting_receipts
from pfdesk.pamphlets.queries.rounds import Proposal, proposals, weekly_rate
from pfdesk.pamphlets.queries.stocktakes import Count, DayLine, booked_at_count, count_of
from pfdesk.pamphlets.queries.terms import balance_at, balances, identity, print_runs, stock_at
from pfdesk.pamphlets.queries.traces import copies_of_member, traces
from pfdesk.pamphlets.queries.trend import stock_by_day

__all__ = [
    "DUE_STATES",
    "Booked",
    "Carrier",
    "Count",
    "DayLine",
    "DeskLine",
    "DistrictLine",
    "EditionLine",
    "FoldedLines",
    "GivenAtEvent",
    "GroupLine",
    "InsertTable",
    "Known",
    "LedgerLine",
    "PastDay",
    "PastPlace",
    "PlaceLine",
    "PlaceTable",
    "Point",
    "Proposal",
    "Receipt",
    "after_booking",
    "balance_at",
    "balances",
    "booked_at_count",
    "carriers",
    "consent_history",
    "copies_of_member",
    "count_of",
    "desk_entities",
    "desk_entity",
    "desk_lines",
    "desks_wanting_consent",
    "district_entities",
    "edition_entity",
    "edition_for",
    "edition_lines",
    "edition_of",
    "edition_on",
    "first_delivery",
    "folded",
    "given_at_event",
    "group_options",
    "identity",
    "insert_table",
    "is_desk",
    "known",
    "last_run",
    "latest_consents",
    "ledger_after",
    "ledger_lines",
    "member_addresses",
    "member_point",
    "member_points",
    "members_by_id",
    "movement_entity",
    "open_stocktake",
    "past_day",
    "place_entity",
    "place_lines",
    "place_option",
    "place_table",
    "place_table_again",
    "plan_of",
    "print_runs",
    "proposals",
    "receipts",
    "stock_at",
    "stock_by_day",
    "stocks_on",
    "traces",
    "waiting_count",
    "waiting_receipts",
    "weekly_rate",
    "whole_of",
]
