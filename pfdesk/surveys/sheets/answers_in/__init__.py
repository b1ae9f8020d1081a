"""Answers that come in as a table: a definition proposed from it, its columns matched, its rows staged."""

from pfdesk.surveys.sheets.answers_in.columns import Source, match_columns
from pfdesk.surveys.sheets.answers_in.propose import Guess, LeftOut, Proposal, propose
from pfdesk.surveys.sheets.answers_in.staged import PaperIn, StagedAnswers, UnknownOption
from pfdesk.surveys.sheets.answers_in.staging import stage_answers

__all__ = [
    "Guess",
    "LeftOut",
    "PaperIn",
    "Proposal",
    "Source",
    "StagedAnswers",
    "UnknownOption",
    "match_columns",
    "propose",
    "stage_answers",
]
