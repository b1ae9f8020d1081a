"""自由記述一覧: what was written, by theme, without names unless they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.table import Column, GroupRow, list_table
from pfdesk.surveys import queries
from pfdesk.surveys.forms.target import chosen_survey
from pfdesk.surveys.model import Question
from pfdesk.surveys.queries import SurveyLine, TextLine, ThemeLine


@dataclass(frozen=True, slots=True)
class QuestionTexts:
    """A question with its texts and themes."""

    question: Question
    themes: Sequence[ThemeLine]
    texts: Sequence[TextLine]


@dataclass(frozen=True, slots=True)
class FreeTextLines:
    """The survey and its free text."""

    survey: SurveyLine
    questions: tuple[QuestionTexts, ...]


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> FreeTextLines:
    """All free text of a survey."""
    line = chosen_survey(session, target_id)
    target_id = line.id
    asked = [q for q in queries.definition(session, target_id).questions if q.kind == "text"]
    return FreeTextLines(line, tuple(
        QuestionTexts(q, queries.theme_lines(session, target_id, q.id), queries.free_texts(session, target_id, q.id))
        for q in asked
    ))  # fmt: skip


def draw(lines: FreeTextLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """A text with two themes stands under both."""
    names = bool(options.get("names", False)) and not lines.survey.anonymous
    document = Document("自由記述一覧", letterhead, subtitle=lines.survey.title)
    columns: tuple[Column, ...] = (
        Column("paper", "番号", 16, kind="number"),
        Column("text", "記述", share=4),
    )
    if names:
        columns += (Column("name", "団体", share=1.4), Column("municipality", "所在地", 24))
    for one in lines.questions:
        document.heading(f"{one.question.mark}　{one.question.label}", follow=24)
        document.paragraph(f"{len(one.texts)}件", SMALL)
        list_table(document, columns, _rows(one))
        document.gap(6)
    if not lines.questions:
        document.paragraph("自由記述の設問はありません。")
    return document.finish()


def _rows(one: QuestionTexts) -> list[TextLine | GroupRow]:
    if not one.themes:
        return list(one.texts)
    rows: list[TextLine | GroupRow] = []
    for theme in one.themes:
        mine = [text for text in one.texts if theme.id in text.themes]
        rows += [GroupRow(f"{theme.number} {theme.label}　{len(mine)}件"), *mine]
    rest = [text for text in one.texts if not text.themes]
    return [*rows, GroupRow(f"まだ分類していないもの　{len(rest)}件"), *rest] if rest else rows
