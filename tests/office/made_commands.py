"""Commands whose fields say too little to be made from their names, and those that are left out, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import select

from pfdesk.annual import commands as annual
from pfdesk.annual import model as annual_model
from pfdesk.db.schema.annual import ProjectLinkRow, ProjectRow, TimelineRow
from pfdesk.db.schema.directory import BodyRow, MemberCategoryRow, MemberRow, SeatRow, TagRow
from pfdesk.db.schema.events import EventPartRow, EventRow, RegistrationRow
from pfdesk.db.schema.pamphlets import DeskRow, DistrictRow, EditionRow, PlaceRow
from pfdesk.db.schema.surveys import AnswerRow, QuestionRow, SurveyRow, TargetRow, ThemeRow
from pfdesk.directory import commands as directory
from pfdesk.directory import model as members
from pfdesk.events import commands as events
from pfdesk.events import model as event_model
from pfdesk.office.command import Command
from pfdesk.office.facts import ChangeOffice, office_facts
from pfdesk.office.import_memory import TakeTable
from pfdesk.office.label_sheets import RememberSheet, SetPrinterOffset
from pfdesk.office.letters import SetDocumentNumber
from pfdesk.office.saved_filters import SaveFilter
from pfdesk.office.settings import ChangeSetting
from pfdesk.pamphlets import commands as pamphlets
from pfdesk.pamphlets import model as pamphlet_model
from pfdesk.surveys import commands as surveys
from pfdesk.surveys import model as survey_model
from pfdesk.surveys.queries.proposals import proposal_lines
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id
from tests.office.chooser import Chooser

DAY: Final = date(2024, 2, 21)
LATER: Final = date(2025, 4, 1)
NOON: Final = datetime(2024, 2, 21, 3, 0, tzinfo=UTC)


def word(c: Chooser) -> str:
    """A word that is never empty."""
    return c.word.strip() or "見本"


def _project(c: Chooser) -> Any:
    return c.entity(ProjectRow, annual_model.Project)


def _member(c: Chooser, further: int = 0) -> Any:
    return Chooser(c.office, c.number + further, c.word).entity(MemberRow, members.Member)


def _timeline(c: Chooser) -> Command:
    entry = c.entity(TimelineRow, annual_model.TimelineEntry)
    return annual.ChangeTimelineEntry(entry, replace(entry, text=word(c)))


def _choices(c: Chooser) -> Command:
    question = c.one(QuestionRow)
    return surveys.SetChoices(
        question,
        tuple(survey_model.Choice(question_id=question, code=f"{n}", label=word(c)) for n in (1, 2)),
    )


def _items(c: Chooser) -> Command:
    items = tuple(
        survey_model.MatrixItem(question_id=c.one(QuestionRow), code=f"{n}", label=word(c)) for n in (1, 2)
    )
    return surveys.SetItems(items[0].question_id, items)


def _proposals(c: Chooser) -> tuple[Any, ...]:
    """What the answers of a survey would change in the directory; Refused where nothing is proposed."""
    found = tuple(c.office.ask(proposal_lines, c.one(SurveyRow)))
    if not found:
        raise Refused("", "nothing is proposed")
    return (found[c.number % len(found)],)


def _question(c: Chooser) -> Command:
    survey = c.one(SurveyRow)
    code = f"x{c.number}"
    return surveys.AddQuestion(
        survey_model.Question(survey_id=survey, code=code, number=90, kind="text", label=word(c))
    )


def _theme_of(c: Chooser) -> Command:
    theme = c.one(ThemeRow)
    asked = select(ThemeRow.question_id).where(ThemeRow.id == theme)
    mine = select(AnswerRow.id).where(AnswerRow.question_id.in_(asked)).order_by(AnswerRow.id)
    answers = c.office.ask(lambda s: s.scalars(mine).all())
    if not answers:
        raise Refused("", "nobody answered that question")
    return surveys.CodeAnswers(((answers[c.number % len(answers)], (theme,)),), word(c))


def _person(c: Chooser) -> Command:
    person = c.entity(RegistrationRow, event_model.Registration)
    return events.ChangePerson(person, replace(person, notes=word(c)), ())


def _office(c: Chooser) -> Command:
    facts = c.office.ask(office_facts)
    return ChangeOffice(facts, replace(facts, division=word(c)))


MADE: Final[dict[str, Callable[[Chooser], Command]]] = {
    # 年度報告
    "AddProject": lambda c: annual.AddProject(replace(_project(c), id=new_id(), revision=0)),
    "ChangeProject": lambda c: annual.ChangeProject(_project(c), replace(_project(c), result=c.word)),
    "AddProjectLink": lambda c: annual.AddProjectLink(
        annual_model.ProjectLink(project_id=c.one(ProjectRow), event_id=c.one(EventRow))
    ),
    "BinProjectLink": lambda c: annual.BinProjectLink(c.one(ProjectLinkRow)),
    "AddTimelineEntry": lambda c: annual.AddTimelineEntry(
        annual_model.TimelineEntry(fiscal_year=2023, happened_on=DAY, text=word(c))
    ),
    "ChangeTimelineEntry": _timeline,
    "BinTimelineEntry": lambda c: annual.BinTimelineEntry(c.one(TimelineRow)),
    "ChangeReportText": lambda c: annual.ChangeReportText(
        2023, sorted(annual_model.TEXTS)[c.number % len(annual_model.TEXTS)], c.word
    ),
    "ChooseVoices": lambda c: annual.ChooseVoices(2023, None if c.number % 3 == 0 else (new_id(),)),
    # 会員名簿
    "AddMember": lambda c: directory.AddMember(members.Member(name=word(c), kana="みほん")),
    "BinMembers": lambda c: directory.BinMembers((_member(c).id, _member(c, 1).id)),
    "ChangeMember": lambda c: directory.ChangeMember(_member(c), replace(_member(c), notes=c.word)),
    "AddMemberChannel": lambda c: directory.AddMemberChannel(
        members.MemberChannel(member_id=c.one(MemberRow), value=f"0143-00-{c.number % 10_000:04}")
    ),
    "AddResource": lambda c: directory.AddResource(
        members.Resource(member_id=c.one(MemberRow), title=word(c))
    ),
    "NameCategory": lambda c: directory.NameCategory(word(c)),
    "NameBody": lambda c: directory.NameBody(word(c), c.entity(BodyRow, members.Body)),
    "SortBodies": lambda c: directory.SortBodies((c.one(BodyRow),)),
    "DropBody": lambda c: directory.DropBody(c.entity(BodyRow, members.Body)),
    "SortCategories": lambda c: directory.SortCategories((c.one(MemberCategoryRow),)),
    "DropCategory": lambda c: directory.DropCategory(c.entity(MemberCategoryRow, members.MemberCategory)),
    "MergeMembers": lambda c: directory.MergeMembers(_member(c), _member(c, 1)),
    "PartMembers": lambda c: directory.PartMembers(c.one(MemberRow), word(c)),
    "KeepApart": lambda c: directory.KeepApart(_member(c).id, _member(c, 1).id),
    "GiveSeat": lambda c: directory.GiveSeat(
        members.Seat(member_id=c.one(MemberRow), body_id=c.one(BodyRow), starts_on=DAY)
    ),
    "ReplaceHolder": lambda c: directory.ReplaceHolder(c.one(SeatRow), word(c), LATER),
    "VacateSeat": lambda c: directory.VacateSeat(c.one(SeatRow), LATER),
    "ReplaceHolders": lambda c: directory.ReplaceHolders(
        (directory.ReplaceHolder(c.one(SeatRow), word(c), LATER),)
    ),
    "UntagMembers": lambda c: directory.UntagMembers(c.entity(TagRow, members.Tag), (c.one(MemberRow),)),
    "ImportMembers": lambda c: directory.ImportMembers(
        (members.Member(number=0, name=word(c), kana="みほん"),),
        ((_member(c), replace(_member(c), notes=word(c))),),
    ),
    # 調査
    "AddQuestion": _question,
    "SetChoices": _choices,
    "SetItems": _items,
    "AddNumbered": lambda c: surveys.AddNumbered(c.one(SurveyRow), c.number % 3 + 1),
    "KeepLayout": lambda c: surveys.KeepLayout(
        survey_model.Layout(
            survey_id=c.one(SurveyRow), version=1, mark=f"m{c.number}", pages=1, content="{}", kept_at=NOON
        )
    ),
    "NoteDecisions": lambda c: surveys.NoteDecisions(_proposals(c), taken=False, at=NOON),
    "ReopenProposals": lambda c: surveys.ReopenProposals(_proposals(c)),
    "SetSkipRules": lambda c: surveys.SetSkipRules(c.one(QuestionRow), ()),
    "AddTargets": lambda c: surveys.AddTargets(
        (survey_model.Target(survey_id=c.one(SurveyRow), name=word(c)),)
    ),
    "AddPapers": lambda c: surveys.AddPapers(c.one(SurveyRow), c.number % 3 + 1, DAY),
    "AddTheme": lambda c: surveys.AddTheme(
        survey_model.Theme(question_id=c.one(QuestionRow), number=9, label=word(c))
    ),
    "CodeAnswers": _theme_of,
    # 行事・講座
    "ChangePerson": _person,
    "AddParts": lambda c: events.AddParts(
        c.one(EventRow), (event_model.EventPart(event_id=c.one(EventRow), number=9, title=word(c)),)
    ),
    "RegisterMany": lambda c: events.RegisterMany(
        c.one(EventRow), (event_model.Registration(event_id=c.one(EventRow), name=word(c)),), ()
    ),
    "CheckInMany": lambda c: events.CheckInMany(c.one(EventPartRow), ((c.one(RegistrationRow), NOON),)),
    # パンフレット
    "SetPlan": lambda c: pamphlets.SetPlan(c.one(EditionRow), {c.one(PlaceRow): c.number % 400}),
    "FoldInPlan": lambda c: pamphlets.FoldInPlan(c.one(EditionRow), c.number % 20_000),
    "ListDesks": lambda c: pamphlets.ListDesks(c.one(EditionRow), (c.one(DeskRow),)),
    "SaveDistricts": lambda c: pamphlets.SaveDistricts(
        (pamphlet_model.District(name=word(c), households=c.number),)
    ),
    "UnfoldByDistrict": lambda c: pamphlets.UnfoldByDistrict(
        c.one(EditionRow), ((c.one(DistrictRow), c.number % 5 + 1),), DAY
    ),
    "AddPlaces": lambda c: pamphlets.AddPlaces(
        (
            replace(
                c.entity(PlaceRow, pamphlet_model.Place), id=new_id(), revision=0, name=f"{word(c)}{c.number}"
            ),
        )
    ),
    # どの部屋にも
    "ChangeOffice": _office,
    "ChangeSetting": lambda c: ChangeSetting("sample.note", c.word),
    "TakeTable": lambda c: TakeTable(
        directory.ImportMembers((members.Member(name=word(c), kana="みほん"),)),
        "members",
        ("名称",),
        {"名称": "name"},
    ),
    "RememberSheet": lambda c: RememberSheet("labels", "12", c.number % 12 + 1),
    "SetDocumentNumber": lambda c: SetDocumentNumber(2024, c.number % 90 + 2),
    "SetPrinterOffset": lambda c: SetPrinterOffset("見本", "手差し", 0.5, -0.5),
    "SaveFilter": lambda c: SaveFilter("directory", word(c), c.word, {}),
    "SetTargetState": lambda c: surveys.SetTargetState(
        (c.one(TargetRow),), ("", "refused", "undeliverable")[c.number % 3]
    ),
    "BinTargets": lambda c: surveys.BinTargets((c.one(TargetRow),)),
    "ChangeTarget": lambda c: surveys.ChangeTarget(
        c.entity(TargetRow, survey_model.Target),
        replace(c.entity(TargetRow, survey_model.Target), notes=c.word),
    ),
}

_NEVER = "is never undone: it stands in the history as a note or for good"
_VERBS = "in the random sequences by a verb of its own (VERBS in test_all_rooms.py)"
_OWN = "takes a whole file or form that was read before; its room's tests undo it"

LEFT_OUT: Final[dict[str, str]] = {
    "CloseYear": _NEVER,
    "ReopenYear": _NEVER,
    "TurnYear": _NEVER,
    "SetUpLists": _NEVER,
    "EmptyBin": _NEVER,
    "NotePrint": _NEVER,
    "NoteKept": _NEVER,
    "TakeDocumentNumber": _NEVER,
    "WalkIn": _VERBS,
    "RecordReply": _VERBS,
    "BookMovements": _VERBS,
    "RecordConsent": _VERBS,
    "BookReturns": _VERBS,
    "SubmitFigures": _OWN,
    "KeySlip": _OWN,
    "ImportRegistrations": _OWN,
    "TakeOutOfBin": _OWN,
    "SaveLetterTemplate": _OWN,
    "BinLetterTemplate": _OWN,
    "DropFilter": _OWN,
    "BookWayOut": _OWN,
    "ImportDesks": _OWN,
    "ImportEntities": _OWN,
    "FoldInByDistrict": _OWN,
    "RecordConsents": _OWN,
    "RecordStocktake": _OWN,
    "DefineSurvey": _OWN,
    "ImportAnswers": _OWN,
    "DefineWithAnswers": _OWN,
    "KeyPapers": _OWN,
    "VerifyPapers": _OWN,
}
