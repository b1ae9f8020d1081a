"""What a survey is made of: frozen values whose rules run when they are made."""

from pfdesk.surveys.model.answers import (
    ANSWER_STATES,
    Answer,
    AnswerTheme,
    Theme,
    Value,
    Verification,
    read_value,
    same_value,
    value_of,
    write_value,
)
from pfdesk.surveys.model.definition import KINDS, Choice, MatrixItem, Question, Survey
from pfdesk.surveys.model.fieldwork import (
    DISPATCH_KINDS,
    TARGET_STATES,
    WAYS,
    Dispatch,
    Response,
    Target,
)
from pfdesk.surveys.model.layouts import Layout
from pfdesk.surveys.model.particulars import asks_who, open_questions
from pfdesk.surveys.model.proposals import FILLS, Decision
from pfdesk.surveys.model.rules import SkipRule
from pfdesk.surveys.model.whole import Definition, Slot

__all__ = [
    "ANSWER_STATES",
    "DISPATCH_KINDS",
    "FILLS",
    "KINDS",
    "TARGET_STATES",
    "WAYS",
    "Answer",
    "AnswerTheme",
    "Choice",
    "Decision",
    "Definition",
    "Dispatch",
    "Layout",
    "MatrixItem",
    "Question",
    "Response",
    "SkipRule",
    "Slot",
    "Survey",
    "Target",
    "Theme",
    "Value",
    "Verification",
    "asks_who",
    "open_questions",
    "read_value",
    "same_value",
    "value_of",
    "write_value",
]
