"""The figures of the surveys. The survey of resources and the meeting's questionnaire are known by their codes.

A survey whose code begins with `resource` is the 広域リソース調査 of its year, one whose code begins with
`meeting` the questionnaire of a meeting; their questions are known by the codes below.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.surveys import (
    AnswerRow,
    AnswerThemeRow,
    QuestionRow,
    ResponseRow,
    SurveyRow,
    TargetRow,
    ThemeRow,
)
from pfdesk.office.figures import Counted, Figure, FigureRow, percent

ROOM: Final = "surveys"
RESOURCE, MEETING = "resource", "meeting"
ACTIVE, KINDS, NEED, CASE = "activity", "activity_kinds", "need", "case"
YES: Final = "yes"
CITY: Final = "登別市"

Count = Callable[[Session, int], Counted]


def _surveys(year: int, code: str) -> Select[UUID]:
    return select(SurveyRow.id).where(
        SurveyRow.fiscal_year == year,
        SurveyRow.code.startswith(code, autoescape=True),
        SurveyRow.binned_at.is_(None),
    )


def _counted(session: Session, query: Select[UUID, str]) -> Counted:
    rows = tuple(FigureRow(ROOM, key, text) for key, text in session.execute(query))
    return Counted(len(rows), rows)


def _targets(year: int) -> Select[UUID, str]:
    return (
        select(TargetRow.id, TargetRow.name)
        .where(TargetRow.survey_id.in_(_surveys(year, RESOURCE)), TargetRow.binned_at.is_(None))
        .order_by(TargetRow.survey_id, TargetRow.number)
    )


def _papers(year: int) -> Select[UUID, str]:
    """The papers of targets; one without a target is in no figure, as it is in no rate."""
    return (
        select(TargetRow.id, TargetRow.name)
        .join(ResponseRow, ResponseRow.target_id == TargetRow.id)
        .where(TargetRow.returned_on.is_not(None), TargetRow.binned_at.is_(None))
        .where(ResponseRow.survey_id.in_(_surveys(year, RESOURCE)), ResponseRow.binned_at.is_(None))
        .order_by(ResponseRow.survey_id, ResponseRow.number)
    )


def _choosing(year: int, question: str, choice: str) -> Select[UUID, str]:
    """The papers on which a choice of a question was made."""
    return (
        _papers(year)
        .join(AnswerRow, AnswerRow.response_id == ResponseRow.id)
        .join(QuestionRow, QuestionRow.id == AnswerRow.question_id)
        .where(QuestionRow.code == question, ResponseRow.keyed_at.is_not(None), AnswerRow.binned_at.is_(None))
        .where((" " + AnswerRow.codes + " ").contains(f" {choice} ", autoescape=True))
    )


def targets(session: Session, year: int) -> Counted:
    """Targets of the survey of resources, as the heads of its tables count them."""
    return _counted(session, _targets(year))


def municipalities(session: Session, year: int) -> Counted:
    """Municipalities in which a target lies, each with its first target."""
    first: dict[str, FigureRow] = {}
    places = _targets(year).with_only_columns(TargetRow.municipality, TargetRow.id)
    for place, key in session.execute(places):
        if place:
            first.setdefault(place, FigureRow(ROOM, key, place))
    return Counted(len(first), tuple(first.values()))


def responses(session: Session, year: int) -> Counted:
    """Papers that came back."""
    return _counted(session, _papers(year))


def responses_in_city(session: Session, year: int) -> Counted:
    """Of these, from targets in the city."""
    return _counted(session, _papers(year).where(TargetRow.municipality == CITY))


def response_rate(session: Session, year: int) -> Counted:
    """Papers that came back, of the targets, in per cent."""
    back, sent = responses(session, year), targets(session, year)
    return Counted(percent(len(back.rows), len(sent.rows)), back.rows, sent.rows)


def with_activities(session: Session, year: int) -> Counted:
    """Papers that tell of an activity that helps."""
    return _counted(session, _choosing(year, ACTIVE, YES))


def with_activities_rate(session: Session, year: int) -> Counted:
    """Of all papers, in per cent."""
    found, papers = with_activities(session, year), responses(session, year)
    return Counted(percent(len(found.rows), len(papers.rows)), found.rows, papers.rows)


def _activity(choice: str) -> Count:
    return lambda session, year: _counted(session, _choosing(year, KINDS, choice))


def _saying_yes(question: str) -> Count:
    return lambda session, year: _counted(session, _choosing(year, question, YES))


def meeting_themes(session: Session, year: int) -> Counted:
    """Themes given to at least one answer of the meeting's questionnaire."""
    used = (
        select(AnswerThemeRow.theme_id)
        .join(AnswerRow, AnswerRow.id == AnswerThemeRow.answer_id)
        .where(AnswerThemeRow.binned_at.is_(None), AnswerRow.binned_at.is_(None))
    )
    query = (
        select(ThemeRow.id, ThemeRow.label)
        .join(QuestionRow, QuestionRow.id == ThemeRow.question_id)
        .where(QuestionRow.survey_id.in_(_surveys(year, MEETING)), ThemeRow.binned_at.is_(None))
        .where(ThemeRow.id.in_(used))
        .order_by(ThemeRow.number)
    )
    return _counted(session, query)


_BASE = "広域リソース調査の調査票のうち、"

FIGURES: tuple[Figure, ...] = (
    Figure("survey.targets", "リソース調査の対象", "団体", "広域リソース調査の調査対象を数えます。", targets),
    Figure("survey.municipalities", "対象の市町", "市町", "調査対象がある市町村を数えます。", municipalities),
    Figure("survey.responses", "回答", "団体", "広域リソース調査で回収した調査票を数えます。", responses),
    Figure("survey.responses_in_city", "うち 市内の回答", "団体", f"{_BASE}所在地が登別市のものを数えます。",
           responses_in_city),
    Figure("survey.response_rate", "回収率", "%", "対象から回収した調査票を、調査対象の数で割ります。", response_rate),
    Figure("survey.with_activities", "対策に資する活動を行う団体", "団体",
           f"{_BASE}孤独・孤立対策に資する活動を「行っている」と答えたものを数えます。", with_activities),
    Figure("survey.with_activities_rate", "活動を行う団体の割合", "%",
           "活動を行っている団体を、回収した調査票で割ります。", with_activities_rate),
    Figure("survey.activity.places_to_be", "居場所づくり", "団体",
           f"{_BASE}活動の内容に「居場所づくり」を選んだものを数えます。", _activity("places_to_be")),
    Figure("survey.activity.desks", "相談窓口の開設", "団体",
           f"{_BASE}活動の内容に「相談窓口の開設」を選んだものを数えます。", _activity("desks")),
    Figure("survey.activity.others", "その他の活動", "団体",
           f"{_BASE}活動の内容に「その他の活動」を選んだものを数えます。", _activity("others")),
    Figure("survey.feel_need", "必要性を感じる団体", "団体",
           f"{_BASE}取り組む必要性を「感じている」と答えたものを数えます。",
           _saying_yes(NEED)),
    Figure("survey.have_case", "支援の事例がある団体", "団体",
           f"{_BASE}支援となった事例が「ある」と答えたものを数えます。",
           _saying_yes(CASE)),
    Figure("meeting.themes", "会議アンケートの分類", "分類",
           "会議のアンケートの自由記述に付けた分類のうち、1件以上あるものを数えます。", meeting_themes),
)  # fmt: skip
