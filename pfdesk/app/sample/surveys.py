"""Sample surveys: the 広域リソース調査 of the account and the questionnaire of 16 February, with invented answers.

87 NPOs in 7 municipalities, 19 papers back: the account gives these figures but not which NPO said what, so every
name (見本, 例示, 仮名), address and answer here is invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from pfdesk.app.sample import surveys_words as words
from pfdesk.office.office import Office
from pfdesk.surveys import commands, model, queries
from pfdesk.surveys.model.ready_made import MEETING, MEETING_PREFACE, RESOURCE, build
from pfdesk.surveys.model.rules import put

FIRST, SECOND = "見本 一郎", "例示 桃子"
YEAR = 2023
SENT, DUE = date(2024, 1, 29), date(2024, 2, 14)
REMINDED, MEETING_DAY = date(2024, 2, 7), date(2024, 2, 16)


@dataclass(frozen=True)
class SurveysSample:
    """Keys that other rooms' samples and the screens need."""

    resource: UUID
    meeting: UUID
    targets: Mapping[int, UUID]
    papers: tuple[UUID, ...]
    free_text: UUID


def fill(office: Office, event_id: UUID | None = None) -> SurveysSample:
    """Write the sample through the office's own commands; `event_id` is the meeting of 16 February."""
    resource = resource_definition()
    office.do(commands.DefineSurvey(resource))
    targets = _send(office, resource)
    papers = _return(office, resource, targets)
    _key(office, resource, papers)
    meeting = meeting_definition(event_id)
    office.do(commands.DefineSurvey(meeting))
    free_text = _meeting(office, meeting)
    return SurveysSample(resource.survey.id, meeting.survey.id, targets, papers, free_text)


def resource_definition() -> model.Definition:
    """The twelve questions of the survey of resources; the last three fill the directory."""
    survey = model.Survey(
        code="resource-2023", title="広域リソース調査(NPO法人)", fiscal_year=YEAR, sent_on=SENT, due_on=DUE,
        contractor="株式会社サーベイリサーチセンター", verify_every=1, preface=words.RESOURCE_PREFACE,
    )  # fmt: skip
    return build(survey, RESOURCE)


def meeting_definition(event_id: UUID | None = None) -> model.Definition:
    """The questionnaire that everybody got at the meeting."""
    survey = model.Survey(
        code="meeting-20240216", title="PF推進会議 参加者アンケート", fiscal_year=YEAR, event_id=event_id,
        anonymous=True, sent_on=MEETING_DAY, due_on=MEETING_DAY, verify_every=0, preface=MEETING_PREFACE,
    )  # fmt: skip
    return build(survey, MEETING)


def _send(office: Office, whole: model.Definition) -> dict[int, UUID]:
    targets = tuple(
        model.Target(
            survey_id=whole.survey.id, number=npo.number, name=npo.name, kana=npo.kana, kind="NPO法人",
            municipality=npo.municipality, postal_code=npo.postal_code, address=npo.address, phone=npo.phone,
        )
        for npo in words.npos()
    )  # fmt: skip
    office.do(commands.AddTargets(targets))
    office.do(commands.SendOut([target.id for target in targets], SENT))
    return {target.number: target.id for target in targets}


def _return(office: Office, whole: model.Definition, targets: Mapping[int, UUID]) -> tuple[UUID, ...]:
    early = tuple((targets[p.target], p.day) for p in words.PAPERS if p.day <= REMINDED)
    late = tuple((targets[p.target], p.day) for p in words.PAPERS if p.day > REMINDED)
    office.do(commands.BookReturns(early))
    office.do(commands.Remind(whole.survey.id, REMINDED))
    office.do(commands.BookReturns(late))
    return tuple(line.id for line in office.ask(queries.paper_lines, whole.survey.id))


def _key(office: Office, whole: model.Definition, papers: tuple[UUID, ...]) -> None:
    first = tuple(
        (paper, _keyed(whole, _given(answers), unsure=answers.unsure))
        for paper, answers in zip(papers, words.PAPERS, strict=True)
    )
    office.do(commands.KeyPapers(first, FIRST, datetime(2024, 2, 15, 2, 10, tzinfo=UTC)))
    second = tuple(
        (paper, _keyed(whole, {**_given(answers), **answers.misread}))
        for paper, answers in zip(papers, words.PAPERS, strict=True)
    )
    office.do(commands.VerifyPapers(second, SECOND, datetime(2024, 2, 16, 0, 40, tzinfo=UTC)))
    for paper, answers in zip(papers, words.PAPERS, strict=True):
        for code in answers.misread:
            question = whole.question(code)
            office.do(commands.DecideAnswer(paper, question.id, _value(question, answers.given[code])))


def _given(paper: words.Paper) -> dict[str, str]:
    return {**paper.given, **words.last_page(paper.target)}


def _keyed(
    whole: model.Definition, given: Mapping[str, str], *, unsure: str = ""
) -> tuple[tuple[UUID, str, model.Value, bool], ...]:
    """Every question that was put, 回答無し where nothing was written."""
    asked = {q.code: q for q in whole.questions}
    chosen = {q.id: given.get(q.code, "").partition("|")[0] for q in whole.questions}
    skipped = {q.code for q in whole.questions if not put(whole.rules_of(q.id), chosen, {})}
    return tuple(
        (question.id, "", _value(question, given.get(code, "")), code == unsure)
        for code, question in asked.items()
        if code not in skipped
    )


def _value(question: model.Question, given: str) -> model.Value:
    """`places_to_be others|交流` is two choices with words; of a free text the words themselves."""
    if not given:
        return model.Value("none")
    if question.kind == "text":
        return model.Value(text=given)
    codes, _, said = given.partition("|")
    return model.Value(codes=codes, text=said)


def _meeting(office: Office, whole: model.Definition) -> UUID:
    survey_id, free_text = whole.survey.id, whole.question("voice")
    office.do(commands.AddPapers(survey_id, len(words.VOICES), MEETING_DAY))
    papers = [line.id for line in office.ask(queries.paper_lines, survey_id)]
    keyed = tuple(
        (paper, _keyed(whole, voice.given)) for paper, voice in zip(papers, words.VOICES, strict=True)
    )
    office.do(commands.KeyPapers(keyed, FIRST, datetime(2024, 2, 19, 1, 30, tzinfo=UTC)))
    themes = [
        model.Theme(question_id=free_text.id, number=n, label=label)
        for n, label in enumerate(words.THEMES, 1)
    ]
    for theme in themes:
        office.do(commands.AddTheme(theme))
    lines = {line.response_id: line.id for line in office.ask(queries.free_texts, survey_id, free_text.id)}
    coded = tuple(
        (lines[paper], tuple(themes[n - 1].id for n in voice.themes))
        for paper, voice in zip(papers, words.VOICES, strict=True)
        if paper in lines
    )
    office.do(commands.CodeAnswers(coded, FIRST))
    return free_text.id
