"""Who gave which themes, how far two coders agree, and themes crossed by any question."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import AnswerRow, AnswerThemeRow, ResponseRow, ThemeRow
from pfdesk.office.figures import percent
from pfdesk.surveys import store
from pfdesk.surveys.model.kappa import kappa
from pfdesk.surveys.queries.crossing import NONE, Group, column_codes, columns, counting, crossed
from pfdesk.surveys.queries.tabulation import CountLine, Tabulation

Themes = tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class ThemeAgreement:
    """One theme: how often one coder or both gave it, and kappa."""

    id: UUID
    number: int
    label: str
    first: int
    second: int
    both: int
    kappa: float | None


@dataclass(frozen=True, slots=True)
class CoderAgreement:
    """Two coders of a question; `answers` those that both coded, `kappa` over all their decisions."""

    first: str
    second: str
    answers: int
    same: int
    kappa: float | None
    themes: tuple[ThemeAgreement, ...]


def codings(session: Session, question_id: UUID) -> dict[UUID, dict[str, Themes]]:
    """The themes of each answer by coder, the coder who came first first."""
    query = (
        select(AnswerThemeRow.answer_id, AnswerThemeRow.coder, AnswerThemeRow.theme_id, ThemeRow.number)
        .join(ThemeRow, ThemeRow.id == AnswerThemeRow.theme_id)
        .where(
            ThemeRow.question_id == question_id, ThemeRow.binned_at.is_(None), AnswerThemeRow.binned_at.is_(None)
        )
        .order_by(AnswerThemeRow.id)
    )  # fmt: skip
    found: dict[UUID, dict[str, list[tuple[int, UUID]]]] = {}
    for answer_id, coder, theme_id, number in session.execute(query):
        found.setdefault(answer_id, {}).setdefault(coder, []).append((number, theme_id))
    return {
        answer: {coder: tuple(theme for _n, theme in sorted(given)) for coder, given in coders.items()}
        for answer, coders in found.items()
    }


def counted(coders: dict[str, Themes]) -> Themes:
    """The themes that count: those of the coder who came first."""
    return next(iter(coders.values()), ())


def coder_agreement(session: Session, question_id: UUID) -> CoderAgreement | None:
    """The agreement of the two coders with the most answers; None where only one has coded."""
    given = codings(session, question_id)
    many = Counter(coder for coders in given.values() for coder in coders)
    if len(many) < 2:
        return None
    first, second = (coder for coder, _n in many.most_common(2))
    pairs = [(set(c[first]), set(c[second])) for c in given.values() if first in c and second in c]
    query = select(ThemeRow.id, ThemeRow.number, ThemeRow.label).where(
        ThemeRow.question_id == question_id, ThemeRow.binned_at.is_(None)
    )
    themes = tuple(
        ThemeAgreement(
            key, number, label, sum(key in a for a, _b in pairs), sum(key in b for _a, b in pairs),
            sum(key in a and key in b for a, b in pairs), kappa([(key in a, key in b) for a, b in pairs]),
        )
        for key, number, label in session.execute(query.order_by(ThemeRow.number))
    )  # fmt: skip
    every = kappa([(theme.id in a, theme.id in b) for theme in themes for a, b in pairs])
    return CoderAgreement(first, second, len(pairs), sum(a == b for a, b in pairs), every, themes)


def theme_table(session: Session, survey_id: UUID, code: str, by: str = "") -> Tabulation:
    """The themes of a question counted, crossed where asked; the base is who wrote something."""
    whole = store.definition(session, survey_id)
    question = whole.question(code)
    query: Any = select(AnswerRow.id).join(ResponseRow, ResponseRow.id == AnswerRow.response_id)
    query = query.where(*counting(survey_id), AnswerRow.question_id == question.id, AnswerRow.text != "")
    if by:
        query, on = crossed(query, whole, by)
        query = query.add_columns(on)
    given = codings(session, question.id)
    rows = [(counted(given.get(row[0], {})), row[1] if by else "") for row in session.execute(query)]
    across = columns(whole, by, [_group(on) for _themes, on in rows])
    totals: Counter[str] = Counter()
    cells: Counter[tuple[str, str]] = Counter()
    for themes, on in rows:
        for key in [str(theme) for theme in themes] or [NONE]:
            totals[key] += 1
            cells.update((key, column) for column in (column_codes(by, on) if by else ()))
    labels = _labels(session, question.id)
    lines = tuple(
        CountLine(
            key, label, totals[key], percent(totals[key], len(rows)),
            tuple(cells[key, column.code] for column in across), key == NONE,
        )
        for key, label in labels.items()
    )  # fmt: skip
    return Tabulation(question, len(rows), len(rows), lines, "", by, across)


def _group(on: str) -> Group:
    return "answered", "", on, 1


def _labels(session: Session, question_id: UUID) -> dict[str, str]:
    query = select(ThemeRow.id, ThemeRow.number, ThemeRow.label).where(
        ThemeRow.question_id == question_id, ThemeRow.binned_at.is_(None)
    )
    found = {
        str(key): f"{number} {label}"
        for key, number, label in session.execute(query.order_by(ThemeRow.number))
    }
    return {**found, NONE: "分類なし"}
