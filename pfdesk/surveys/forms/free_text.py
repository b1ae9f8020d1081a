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
from pfdesk.surveys.model import Question, open_questions
from pfdesk.surveys.queries import SurveyLine, TextLine, ThemeLine


@dataclass(frozen=True, slots=True)
class QuestionTexts:
    """A question with its texts and themes."""

    question: Question
    themes: Sequence[ThemeLine]
    texts: Sequence[TextLine]


@dataclass(frozen=True, slots=True)
class FreeTextLines:
    """The survey and its free text; ``left_out`` questions asked for names or phone numbers."""

    survey: SurveyLine
    questions: tuple[QuestionTexts, ...]
    left_out: int = 0


def ask(session: Any, target_id: UUID | None, /, who: bool = False, **_options: Any) -> FreeTextLines:
    """The free text of a survey; what was written in answer to who somebody is only where wanted."""
    line = chosen_survey(session, target_id)
    questions = queries.definition(session, line.id).questions
    quotable, personal = open_questions(questions)
    asked = sorted([*quotable, *personal], key=lambda q: q.number) if who else quotable
    return FreeTextLines(
        line,
        tuple(
            QuestionTexts(
                q, queries.theme_lines(session, line.id, q.id), queries.free_texts(session, line.id, q.id)
            )
            for q in asked
        ),
        0 if who else len(personal),
    )


def draw(lines: FreeTextLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """A text with two themes stands under both.

    Without names or numbers of papers the texts of a question stand in the order of their words:
    nothing tells which of them come from the same paper.
    """
    names = bool(options.get("names", False)) and not lines.survey.anonymous
    papers = bool(options.get("papers", False)) or names
    document = Document("自由記述一覧", letterhead, subtitle=lines.survey.title)
    columns = [Column("text", "記述", share=4)]
    if papers:
        columns.insert(0, Column("paper", "調査票", 16, kind="number"))
    if names:
        columns += [Column("name", "団体", share=1.4), Column("municipality", "所在地", 24)]
    if lines.left_out:
        document.paragraph(f"※ お名前や連絡先をたずねた設問 {lines.left_out}問は載せていません。", SMALL)
        document.gap(2)
    for one in lines.questions:
        asked = f"{one.question.mark}　{one.question.label}"
        document.heading(asked, follow=24)
        document.paragraph(f"{len(one.texts)}件", SMALL)
        texts = one.texts if papers else sorted(one.texts, key=lambda text: (text.text, text.id))
        list_table(document, columns, _rows(one.themes, texts), continued=asked)
        document.gap(6)
    if not lines.questions:
        document.paragraph("自由記述の設問はありません。")
    return document.finish()


def _rows(themes: Sequence[ThemeLine], texts: Sequence[TextLine]) -> list[TextLine | GroupRow]:
    if not themes:
        return list(texts)
    rows: list[TextLine | GroupRow] = []
    for theme in themes:
        mine = [text for text in texts if theme.id in text.themes]
        rows += [GroupRow(f"{theme.number} {theme.label}　{len(mine)}件"), *mine]
    rest = [text for text in texts if not text.themes]
    return [*rows, GroupRow(f"まだ分類していないもの　{len(rest)}件"), *rest] if rest else rows
