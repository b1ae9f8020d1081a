"""What a member is and what belongs to it: frozen values whose rules run when they are made."""

from pfdesk.directory.model.bodies import Body, Seat, SeatHolder
from pfdesk.directory.model.channels import CHANNEL_KINDS, MemberChannel
from pfdesk.directory.model.dealings import (
    PURPOSES,
    REMIND_DAYS,
    WAYS,
    Agreement,
    Consent,
    ContactLogEntry,
)
from pfdesk.directory.model.members import KINDS, Contact, Member, MemberCategory
from pfdesk.directory.model.resources import RESOURCE_KINDS, Resource
from pfdesk.directory.model.tags import MemberTag, Tag

__all__ = [
    "CHANNEL_KINDS",
    "KINDS",
    "PURPOSES",
    "REMIND_DAYS",
    "RESOURCE_KINDS",
    "WAYS",
    "Agreement",
    "Body",
    "Consent",
    "Contact",
    "ContactLogEntry",
    "Member",
    "MemberCategory",
    "MemberChannel",
    "MemberTag",
    "Resource",
    "Seat",
    "SeatHolder",
    "Tag",
]
