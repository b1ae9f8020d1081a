"""寄せられた声: what was written on the questions of a survey, as the report quotes it.

By default some of the longest answers of each theme. The clerk may choose answer by answer (`VOICES`). A question
that asks who somebody is or how to reach them is never quoted (`surveys.model.open_questions`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.annual.model import VOICES, text_setting
from pfdesk.annual.queries.projects import LinkLine, project_links
from pfdesk.office.settings import settings
from pfdesk.surveys.model import Question, open_questions
from pfdesk.surveys.queries import (
    TextLine,
    ThemeLine,
    definition,
    free_texts,
    survey_lines,
    tabulate,
    theme_lines,
)

QUOTED: Final = 2
"""Answers that are quoted for each theme; all of them stand in the form 自由記述一覧."""
NONE: Final = "-"
"""Kept where the clerk chose that no answer is quoted."""

Chosen = frozenset[UUID] | None
"""The answers that are quoted; None where they are taken by theme."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of those who answered, under a theme ("" where the answers have none); `count` answers stand behind."""

    theme: str
    count: int
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """What was written on one question of a survey, theme by theme, the most frequent first.

    `count` answers were written; `before` tells how many chose what in the question that led to it.
    """

    title: str
    quoted: tuple[Quoted, ...]
    count: int = 0
    before: str = ""


@dataclass(frozen=True, slots=True)
class Quotable:
    """An answer that may be quoted, with its question and theme, and whether it stands in the report."""

    id: UUID
    title: str
    theme: str
    text: str
    quoted: bool


def chosen_voices(session: Session, year: int) -> Chosen:
    """The answers that the clerk chose for the report of a year."""
    kept = settings(session).get(text_setting(year, VOICES), "")
    if not kept:
        return None
    return frozenset(UUID(key) for key in kept.split() if key != NONE)


def quotable(session: Session, year: int, *, by_theme: bool = False) -> list[Quotable]:
    """The answers that the report of a year may quote, question by question; `by_theme` as without a choice."""
    chosen = None if by_theme else chosen_voices(session, year)
    asked = dict.fromkeys(key for link in project_links(session, year) for key in asked_by(session, link))
    found: list[Quotable] = []
    for survey_id in asked:
        for question, texts in _written(session, survey_id):
            themes = theme_lines(session, survey_id, question.id)
            told = {key for _, keys in _by_theme(texts, themes, chosen) for key in keys}
            labels = {theme.id: theme.label for theme in themes}
            found += [
                Quotable(
                    line.id,
                    question.label,
                    "、".join(labels[key] for key in line.themes if key in labels),
                    line.text,
                    line.id in told,
                )
                for line in texts
            ]
    return found


def asked_by(session: Session, link: LinkLine) -> list[UUID]:
    """The surveys that a project did, or that were asked at its events."""
    if link.room == "surveys":
        return [link.target_id]
    return [line.id for line in survey_lines(session, event_id=link.target_id)]


def written(session: Session, survey_id: UUID, chosen: Chosen = None) -> list[Voices]:
    """What is quoted of a survey, question by question."""
    found = []
    before = _choices(session, survey_id)
    for question, texts in _written(session, survey_id):
        words = {line.id: line.text for line in texts}
        quoted = tuple(
            Quoted(
                theme.label if theme else "",
                theme.count if theme else len(texts),
                tuple(words[k] for k in keys),
            )
            for theme, keys in _by_theme(texts, theme_lines(session, survey_id, question.id), chosen)
        )
        if any(one.voices for one in quoted):
            found.append(Voices(question.label, quoted, len(texts), before.get(question.id, "")))
    return found


def _written(session: Session, survey_id: UUID) -> Iterator[tuple[Question, Sequence[TextLine]]]:
    """The questions that may be quoted: not those that ask for a name or a phone number."""
    for question in open_questions(definition(session, survey_id).questions)[0]:
        texts = free_texts(session, survey_id, question.id)
        if texts:
            yield question, texts


def _choices(session: Session, survey_id: UUID) -> dict[UUID, str]:
    """For each question of words that follows one of a single choice: how many chose what there."""
    found: dict[UUID, str] = {}
    asked = definition(session, survey_id).questions
    for former, question in pairwise(asked):
        if former.kind == "single" and question.kind == "text":
            rows = [row for row in tabulate(session, survey_id, former.code).rows if row.count]
            told = "、".join(f"{row.label} {row.count}件" for row in rows)
            found[question.id] = f"問{former.number} {former.title}: {told}"
    return found


def _by_theme(
    texts: Sequence[TextLine], themes: Sequence[ThemeLine], chosen: Chosen
) -> list[tuple[ThemeLine | None, tuple[UUID, ...]]]:
    """The keys that are quoted under each theme; all alike where nothing has a theme.

    What was chosen, else some of the longest: they say more than a word of thanks.
    """
    used = sorted((theme for theme in themes if theme.count), key=lambda theme: (-theme.count, theme.number))
    if not used:
        return [(None, _picked(texts, 2 * QUOTED, chosen))]
    told: set[UUID] = set()
    found: list[tuple[ThemeLine | None, tuple[UUID, ...]]] = []
    for theme in used:
        own = [line for line in texts if theme.id in line.themes and line.id not in told]
        keys = _picked(own, QUOTED, chosen)
        told.update(keys)
        found.append((theme, keys))
    rest = [line for line in texts if not line.themes]
    if chosen is not None and (keys := _picked(rest, QUOTED, chosen)):
        found.append((None, keys))
    return found


def _picked(texts: Sequence[TextLine], most: int, chosen: Chosen) -> tuple[UUID, ...]:
    """In the order in which they came."""
    if chosen is not None:
        return tuple(line.id for line in texts if line.id in chosen)
    longest = sorted(range(len(texts)), key=lambda place: -len(texts[place].text))[:most]
    return tuple(texts[place].id for place in sorted(longest))
