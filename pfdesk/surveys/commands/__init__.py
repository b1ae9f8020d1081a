"""The clerk's verbs of a survey, in the order of the strip."""

from pfdesk.surveys.commands.coding import AddTheme, BinTheme, ChangeTheme, CodeAnswers, code_answer
from pfdesk.surveys.commands.designing import (
    AddQuestion,
    BinQuestion,
    BinSurvey,
    ChangeQuestion,
    ChangeSurvey,
    DefineSurvey,
    MoveQuestion,
    SetChoices,
    SetItems,
    SetSkipRules,
)
from pfdesk.surveys.commands.fieldwork import (
    AddNumbered,
    AddPapers,
    AddTargets,
    BinTarget,
    BookReturns,
    ChangeTarget,
    Remind,
    SendOut,
    TakeBackReturn,
)
from pfdesk.surveys.commands.importing import DefineWithAnswers, ImportAnswers
from pfdesk.surveys.commands.keying import (
    DecideAnswer,
    FinishPaper,
    FinishVerification,
    KeyAnswer,
    KeyPapers,
    MarkUnsure,
    VerifyAnswer,
    VerifyPapers,
)
from pfdesk.surveys.commands.layouts import KeepLayout
from pfdesk.surveys.commands.proposals import NoteDecisions, ReopenProposals
from pfdesk.surveys.commands.versions import NewVersion

__all__ = [
    "AddNumbered",
    "AddPapers",
    "AddQuestion",
    "AddTargets",
    "AddTheme",
    "BinQuestion",
    "BinSurvey",
    "BinTarget",
    "BinTheme",
    "BookReturns",
    "ChangeQuestion",
    "ChangeSurvey",
    "ChangeTarget",
    "ChangeTheme",
    "CodeAnswers",
    "DecideAnswer",
    "DefineSurvey",
    "DefineWithAnswers",
    "FinishPaper",
    "FinishVerification",
    "ImportAnswers",
    "KeepLayout",
    "KeyAnswer",
    "KeyPapers",
    "MarkUnsure",
    "MoveQuestion",
    "NewVersion",
    "NoteDecisions",
    "Remind",
    "ReopenProposals",
    "SendOut",
    "SetChoices",
    "SetItems",
    "SetSkipRules",
    "TakeBackReturn",
    "VerifyAnswer",
    "VerifyPapers",
    "code_answer",
]
