"""The clerk's verbs in the yearly report: each is one unit of work with the words of the undo menu."""

from pfdesk.annual.commands.belongings import (
    AddProjectLink,
    AddTimelineEntry,
    BinProjectLink,
    BinTimelineEntry,
    ChangeReportText,
    ChangeTimelineEntry,
)
from pfdesk.annual.commands.projects import (
    AddProject,
    BinProject,
    ChangeProject,
    CopyToNextYear,
    RestoreProject,
)
from pfdesk.annual.commands.years import (
    CarryOver,
    ChooseVoices,
    CloseYear,
    ReopenYear,
    SubmitFigures,
    Submitted,
    TurnYear,
)

__all__ = [
    "AddProject",
    "AddProjectLink",
    "AddTimelineEntry",
    "BinProject",
    "BinProjectLink",
    "BinTimelineEntry",
    "CarryOver",
    "ChangeProject",
    "ChangeReportText",
    "ChangeTimelineEntry",
    "ChooseVoices",
    "CloseYear",
    "CopyToNextYear",
    "ReopenYear",
    "RestoreProject",
    "SubmitFigures",
    "Submitted",
    "TurnYear",
]
