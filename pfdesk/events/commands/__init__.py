"""The clerk's verbs about events, reception, courses and certificates."""

from pfdesk.events.commands.certifying import (
    CompleteAnyway,
    CompleteCourse,
    IssueAgain,
    IssueCertificates,
    ReissueCertificate,
    RevokeCertificate,
    WithdrawCompletion,
)
from pfdesk.events.commands.copying import CopyEvent
from pfdesk.events.commands.linking import LinkSurvey
from pfdesk.events.commands.places import MoveUp
from pfdesk.events.commands.receiving import (
    CheckIn,
    CheckInMany,
    ContinueAttendance,
    MarkPaper,
    TakeBackCheckIn,
    TakeBackMany,
    TakeBackWalkIns,
    UnmarkPaper,
)
from pfdesk.events.commands.registering import (
    ChangePerson,
    ChooseParts,
    ImportRegistrations,
    RegisterMany,
    WalkIn,
)
from pfdesk.events.commands.replying import JoinPeople, KeySlip, PartPeople, RecordReply
from pfdesk.events.commands.verbs import (
    AddCourse,
    AddEvent,
    AddParts,
    BinCourse,
    BinEvent,
    BinEventPart,
    BinRegistration,
    ChangeCourse,
    ChangeEvent,
    ChangeEventPart,
    ChangeRegistration,
)

__all__ = [
    "AddCourse",
    "AddEvent",
    "AddParts",
    "BinCourse",
    "BinEvent",
    "BinEventPart",
    "BinRegistration",
    "ChangeCourse",
    "ChangeEvent",
    "ChangeEventPart",
    "ChangePerson",
    "ChangeRegistration",
    "CheckIn",
    "CheckInMany",
    "ChooseParts",
    "CompleteAnyway",
    "CompleteCourse",
    "ContinueAttendance",
    "CopyEvent",
    "ImportRegistrations",
    "IssueAgain",
    "IssueCertificates",
    "JoinPeople",
    "KeySlip",
    "LinkSurvey",
    "MarkPaper",
    "MoveUp",
    "PartPeople",
    "RecordReply",
    "RegisterMany",
    "ReissueCertificate",
    "RevokeCertificate",
    "TakeBackCheckIn",
    "TakeBackMany",
    "TakeBackWalkIns",
    "UnmarkPaper",
    "WalkIn",
    "WithdrawCompletion",
]
