"""Add, change and bin what belongs to members, and the lists that the office keeps."""

from __future__ import annotations

from pfdesk.directory import model
from pfdesk.directory.commands.verbs import Add, Bin, Change


class AddMemberCategory(Add):
    """Add a MemberCategory (種別)."""

    thing = "種別"


class ChangeMemberCategory(Change):
    """Change a MemberCategory (種別)."""

    thing = "種別"


class BinMemberCategory(Bin):
    """Put a MemberCategory into the bin."""

    thing = "種別"
    entity_class = model.MemberCategory


class AddMemberChannel(Add):
    """Add a MemberChannel (連絡先)."""

    thing = "連絡先"


class ChangeMemberChannel(Change):
    """Change a MemberChannel (連絡先)."""

    thing = "連絡先"


class BinMemberChannel(Bin):
    """Put a MemberChannel into the bin."""

    thing = "連絡先"
    entity_class = model.MemberChannel


class AddContact(Add):
    """Add a Contact (担当者)."""

    thing = "担当者"


class ChangeContact(Change):
    """Change a Contact (担当者)."""

    thing = "担当者"


class BinContact(Bin):
    """Put a Contact into the bin."""

    thing = "担当者"
    entity_class = model.Contact


class AddBody(Add):
    """Add a Body (会議体)."""

    thing = "会議体"


class ChangeBody(Change):
    """Change a Body (会議体)."""

    thing = "会議体"


class BinBody(Bin):
    """Put a Body into the bin."""

    thing = "会議体"
    entity_class = model.Body


class AddSeat(Add):
    """Add a Seat (席)."""

    thing = "席"


class ChangeSeat(Change):
    """Change a Seat (席)."""

    thing = "席"


class BinSeat(Bin):
    """Put a Seat into the bin."""

    thing = "席"
    entity_class = model.Seat


class AddSeatHolder(Add):
    """Add a SeatHolder (委員)."""

    thing = "委員"


class ChangeSeatHolder(Change):
    """Change a SeatHolder (委員)."""

    thing = "委員"


class BinSeatHolder(Bin):
    """Put a SeatHolder into the bin."""

    thing = "委員"
    entity_class = model.SeatHolder


class AddAgreement(Add):
    """Add a Agreement (協定)."""

    thing = "協定"


class ChangeAgreement(Change):
    """Change a Agreement (協定)."""

    thing = "協定"


class BinAgreement(Bin):
    """Put a Agreement into the bin."""

    thing = "協定"
    entity_class = model.Agreement


class AddConsent(Add):
    """Add a Consent (同意)."""

    thing = "同意"


class ChangeConsent(Change):
    """Change a Consent (同意)."""

    thing = "同意"


class BinConsent(Bin):
    """Put a Consent into the bin."""

    thing = "同意"
    entity_class = model.Consent


class LogContact(Add):
    """Record a briefing, call or visit (連絡を記録)."""

    thing = "連絡"

    @property
    def label(self) -> str:
        """連絡の記録."""
        return "連絡の記録"


class ChangeContactLogEntry(Change):
    """Change a ContactLogEntry (連絡)."""

    thing = "連絡記録"


class BinContactLogEntry(Bin):
    """Put a ContactLogEntry into the bin."""

    thing = "連絡記録"
    entity_class = model.ContactLogEntry
