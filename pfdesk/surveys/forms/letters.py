"""協力依頼 and 督促状: one letter a target; reminders only for those silent at the moment of printing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from pfdesk.directory.forms.consent import MAIL_ALL, MAILING, agreed
from pfdesk.office.letters import LetterTemplate, document_number, letter_template, template_choices
from pfdesk.paper.addressee import Addressee, letter_lines
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import era_date
from pfdesk.paper.letters import Letter, LetterKind, LetterText, Placeholder, draw_letters, letter_options
from pfdesk.paper.preflight import merged, past_problems, postal_problems, same_address_problems
from pfdesk.surveys import queries
from pfdesk.surveys.forms.addressing import HONORIFIC, target_addressee
from pfdesk.surveys.forms.target import chosen_survey
from pfdesk.surveys.model import Survey
from pfdesk.surveys.queries import TargetLine

_OWN: Final = (
    Placeholder("調査名", "広域リソース調査"),
    Placeholder("対象番号", "012"),
    Placeholder("回答期限", "令和6年2月14日"),
    Placeholder("委託先", "見本調査センター"),
)
REQUEST: Final = LetterKind(
    "調査へのご協力のお願い",
    "　日ごろから本市の福祉行政にご理解とご協力をいただき、厚くお礼申し上げます。\n"
    "　このたび、次のとおり「{調査名}」を行うこととなりました。お忙しいところ恐れ入りますが、"
    "同封の調査票にご記入のうえ、期限までにご返送くださいますようお願いいたします。",
    "調査票\n返信用封筒",
    own=_OWN,
)
REMINDER: Final = LetterKind(
    "調査へのご回答のお願い(再)",
    "　先にお願いしました「{調査名}」について、本日までにご回答の到着を確認できておりません。"
    "お忙しいところ恐れ入りますが、調査票をご返送くださいますよう、重ねてお願いいたします。\n"
    "　なお、行き違いでご返送いただいておりましたら、どうかご容赦ください。",
    own=_OWN,
)
DUE: Final = Option("due", "回答期限(空なら調査の期限)", is_day=True)
DUE_AGAIN: Final = Option("due", "新しい回答期限", is_day=True, after=14)
"""Two weeks: time to find the questionnaire again and to post it."""
KINDS: Final = {"request-letter": REQUEST, "reminder": REMINDER}
_TITLES: Final = {"request-letter": "協力依頼", "reminder": "督促状"}


@dataclass(frozen=True, slots=True)
class LetterLines:
    """The survey, whom to write to, the text and the number; ``form`` is which of the two letters."""

    survey: Survey
    targets: Sequence[TargetLine]
    text: LetterText
    number: str
    form: str
    problems: tuple[Problem, ...] = ()
    people: frozenset[UUID] = frozenset()


def ask(session: Any, target_id: UUID | None, /, form: str, **options: Any) -> LetterLines:
    """All targets that have not refused and whose address is good; for a reminder those silent now."""
    target_id = chosen_survey(session, target_id).id
    if form == "reminder":
        targets: Sequence[TargetLine] = queries.target_lines(
            session, target_id, progress="silent", limit=100_000
        ).lines
    else:
        page = queries.target_lines(session, target_id, limit=100_000)
        targets = tuple(line for line in page.lines if not line.state)
    problems: tuple[Problem, ...] = ()
    if not options.get("refused"):
        targets, problems = agreed(
            session, MAILING, targets, lambda line: line.member_id, lambda line: line.name
        )
    template = letter_template(session, usual(form), str(options.get("template") or ""))
    text = LetterText(template.subject, template.body, template.enclosures)
    number = document_number(session, str(options.get("number") or ""), options["today"])
    people = queries.persons_among(session, target_id)
    return LetterLines(
        queries.survey(session, target_id), tuple(targets), text, number, form, problems, people
    )


def usual(form: str) -> LetterTemplate:
    """The program's own text of a letter."""
    kind = KINDS[form]
    return LetterTemplate(
        form=form, name="標準", subject=kind.subject, body=kind.body, enclosures=kind.enclosures
    )


def draw(lines: LetterLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """One page a letter; an empty list says so."""
    due = options.get("due") or lines.survey.due_on
    honorific = str(options.get("honorific") or "")
    text = lines.text
    if due is None and lines.text.body == KINDS[lines.form].body:
        # No day is printed: the letter must not speak of one.
        text = replace(text, body=text.body.replace("期限までにご返送", "ご返送"))
    letters = [
        _letter(lines.survey, one, target_addressee(one, honorific, person=one.id in lines.people), due)
        for one in lines.targets
    ]
    printed = draw_letters(
        _TITLES[lines.form], letters, text, letterhead, lines.number, str(options.get("seal") or ""),
        empty="宛先がありません。すべて回収済みか、まだ発送していません。",
    )  # fmt: skip
    found = [
        *past_problems("回答期限", due, letterhead.today),
        *lines.problems,
        *postal_problems((one.name, one.postal_code, one.id) for one in lines.targets),
        *same_address_problems((one.name, one.address, one.id) for one in lines.targets),
        *printed.problems,
    ]
    return replace(printed, problems=merged(found))


def _letter(survey: Survey, target: TargetLine, to: Addressee, due: date | None) -> Letter:
    values = {
        "調査名": survey.title,
        "対象番号": f"{target.number:03}",
        "回答期限": era_date(due) if due is not None else "",
        "委託先": survey.contractor,
    }
    rows = tuple((word, text) for word, text in values.items() if text)
    return Letter(letter_lines(to), values, rows, to.id)


def letter_form(name: str) -> Form:
    """The form of one of the two letters."""
    options: tuple[Option, ...] = (
        DUE_AGAIN if name == "reminder" else DUE,
        *letter_options(partial(template_choices, form=name)),
        HONORIFIC,
        MAIL_ALL,
    )
    title = _TITLES[name]
    asking = partial(ask, form=name)
    return Form(name, title, "A4", "survey", asking, draw, options, letter=KINDS[name], each=True)
