"""What the directory answers: lists, records, facets; selects of columns into frozen lines."""

from pfdesk.directory.queries.as_of import as_they_stood, past_day
from pfdesk.directory.queries.bodies import BodyLine, SeatLine, body_by_code, body_lines, seat_lines
from pfdesk.directory.queries.doubles import DoublePair, LikeMember, double_pairs, like_members
from pfdesk.directory.queries.export import BodyTerm, MemberSheetLine, member_sheet_lines
from pfdesk.directory.queries.facets import (
    Facets,
    known_categories,
    known_members,
    member_facets,
    municipalities,
)
from pfdesk.directory.queries.filters import (
    AGREEMENT_STATES,
    MEMBER_ORDERS,
    MEMBER_STATES,
    MemberFilters,
)
from pfdesk.directory.queries.history import HistoryLine, former_phone, member_history
from pfdesk.directory.queries.holding import SeatChange, SeatOnDay, seat_changes, seats_on
from pfdesk.directory.queries.holdings import Holdings, binned_names, holdings, known_people, taken_numbers
from pfdesk.directory.queries.holdings_then import holdings_then
from pfdesk.directory.queries.mailing import MailingLine, MailingPerson, mailing_lines, whole_address
from pfdesk.directory.queries.members import (
    MemberLine,
    MemberPage,
    member_by_number,
    member_count,
    member_lines,
    member_names,
    member_page,
)
from pfdesk.directory.queries.merging import (
    MergedLine,
    MergeField,
    MergePlan,
    member_of_number,
    merge_plan,
    merged_by_number,
    merged_members,
    standing_member,
)
from pfdesk.directory.queries.parting import PartConflict, PartPlan, part_plan
from pfdesk.directory.queries.record import (
    HolderLine,
    LogLine,
    MemberRecord,
    SeatView,
    contact_log,
    last_contact,
    log_entry,
    member_entity,
    member_record,
)
from pfdesk.directory.queries.references import hanging_on
from pfdesk.directory.queries.resources import (
    ResourceLine,
    known_contacts,
    member_resources,
    resource_lines,
    resources_by_member,
    sharing_consents,
)
from pfdesk.directory.queries.roster import (
    RosterSeat,
    agreed_members,
    decisions,
    declined_members,
    roster_seats,
)
from pfdesk.directory.queries.tags import CategoryLine, TagLine, category_lines, tag_lines
from pfdesk.directory.queries.terms import standing_seats

__all__ = [
    "AGREEMENT_STATES",
    "MEMBER_ORDERS",
    "MEMBER_STATES",
    "BodyLine",
    "BodyTerm",
    "CategoryLine",
    "DoublePair",
    "Facets",
    "HistoryLine",
    "HolderLine",
    "Holdings",
    "LikeMember",
    "LogLine",
    "MailingLine",
    "MailingPerson",
    "MemberFilters",
    "MemberLine",
    "MemberPage",
    "MemberRecord",
    "MemberSheetLine",
    "MergeField",
    "MergePlan",
    "MergedLine",
    "PartConflict",
    "PartPlan",
    "ResourceLine",
    "RosterSeat",
    "SeatChange",
    "SeatLine",
    "SeatOnDay",
    "SeatView",
    "TagLine",
    "agreed_members",
    "as_they_stood",
    "binned_names",
    "body_by_code",
    "body_lines",
    "category_lines",
    "contact_log",
    "decisions",
    "declined_members",
    "double_pairs",
    "former_phone",
    "hanging_on",
    "holdings",
    "holdings_then",
    "known_categories",
    "known_contacts",
    "known_members",
    "known_people",
    "last_contact",
    "like_members",
    "log_entry",
    "mailing_lines",
    "member_by_number",
    "member_count",
    "member_entity",
    "member_facets",
    "member_history",
    "member_lines",
    "member_names",
    "member_of_number",
    "member_page",
    "member_record",
    "member_resources",
    "member_sheet_lines",
    "merge_plan",
    "merged_by_number",
    "merged_members",
    "municipalities",
    "part_plan",
    "past_day",
    "resource_lines",
    "resources_by_member",
    "roster_seats",
    "seat_changes",
    "seat_lines",
    "seats_on",
    "sharing_consents",
    "standing_member",
    "standing_seats",
    "tag_lines",
    "taken_numbers",
    "whole_address",
]
