"""行事のアンケート: a first draft of the questionnaire that every participant is handed."""

from __future__ import annotations

from uuid import UUID

from pfdesk.events.queries import event_entity
from pfdesk.surveys.commands import DefineSurvey
from pfdesk.surveys.model import Choice, Definition, Question, Survey
from pfdesk.surveys.queries import survey_lines
from pfdesk.values.fiscal import fiscal_year
from pfdesk.widgets.desk import Desk

_KINDS = ("PFメンバー", "民生委員・児童委員", "支援機関", "企業", "市議会議員", "市職員", "その他")
_SCALE = ("とても良かった", "良かった", "ふつう", "あまり良くなかった", "良くなかった")


def make_questionnaire(desk: Desk, event_id: UUID) -> UUID:
    """Make the draft for an event: who answers, how it was, and what they write in free words; its key."""
    event = desk.ask(event_entity, event_id)
    year = fiscal_year(event.held_on)
    taken = {line.code for line in desk.ask(survey_lines)}
    code = next(name for n in range(1, 10_000) if (name := f"event-{year}-{n}") not in taken)
    survey = Survey(
        code=code,
        title=f"{event.title} 参加者アンケート",
        fiscal_year=year,
        event_id=event_id,
        anonymous=True,
    )
    asked = (
        ("q1", "single", "あなたの立場を教えてください。", _KINDS),
        ("q2", "single", "今日の内容はいかがでしたか。", _SCALE),
        (
            "q3",
            "text",
            "わかったこと、良かった点、改善したほうが良い点、もっと知りたいことをお書きください。",
            (),
        ),
    )
    questions = tuple(
        Question(survey_id=survey.id, code=name, number=number, kind=kind, label=label)
        for number, (name, kind, label, _) in enumerate(asked, 1)
    )
    choices = tuple(
        Choice(question_id=question.id, code=str(n), label=label, sort=n)
        for question, (_, _, _, labels) in zip(questions, asked, strict=True)
        for n, label in enumerate(labels, 1)
    )
    desk.do(DefineSurvey(Definition(survey, questions, choices)))
    return survey.id
