"""送付状: to the members chosen, with the list of what is enclosed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from pfdesk.directory.forms.addressing import OPTIONS, addressees, sifted
from pfdesk.directory.queries import MemberFilters, mailing_lines
from pfdesk.office.letters import LetterTemplate, document_number, letter_template, template_choices
from pfdesk.paper.addressee import Addressee, address_problems, letter_lines
from pfdesk.paper.form import Form, Letterhead, Printed, Problem
from pfdesk.paper.letters import Letter, LetterKind, LetterText, draw_letters, letter_options
from pfdesk.paper.preflight import merged

KIND = LetterKind(
    "書類の送付について",
    "　時下ますますご清栄のこととお喜び申し上げます。日ごろから{市町村名}の福祉行政にご理解とご協力をいただき、"
    "厚くお礼申し上げます。\n　このことについて、次のとおり送付しますので、ご査収くださいますようお願いいたします。",
    "相談窓口のパンフレット",
)
USUAL = LetterTemplate(
    form="cover-letter", name="標準", subject=KIND.subject, body=KIND.body, enclosures=KIND.enclosures
)


@dataclass(frozen=True, slots=True)
class CoverLines:
    """Whom to write to, the text, the number, and what was found before drawing."""

    addressees: tuple[Addressee, ...]
    text: LetterText
    number: str
    problems: tuple[Problem, ...] = ()


def ask(
    session: Any,
    _target: UUID | None,
    /,
    targets: Sequence[UUID] | None = None,
    text: str = "",
    filters: MemberFilters | None = None,
    **options: Any,
) -> CoverLines:
    """The members to write to, and the template."""
    whom = str(options.get("whom") or "organisation")
    lines = mailing_lines(session, targets, text, filters, most=options.get("most"))
    kept, problems = sifted(lines, whom, refused=bool(options.get("refused")))
    template = letter_template(session, USUAL, str(options.get("template") or ""))
    found = LetterText(template.subject, template.body, template.enclosures)
    to = addressees(kept, whom, str(options.get("honorific") or ""))
    number = document_number(session, str(options.get("number") or ""), options["today"])
    return CoverLines(to, found, number, problems)


def draw(lines: CoverLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """One page a letter."""
    letters = [Letter(letter_lines(to), id=to.id) for to in lines.addressees]
    printed = draw_letters(
        "送付状", letters, lines.text, letterhead, lines.number, str(options.get("seal") or "")
    )
    found = [*lines.problems, *address_problems(lines.addressees), *printed.problems]
    return replace(printed, problems=merged(found))


COVER_LETTER = Form(
    "cover-letter",
    "送付状",
    "A4",
    "",
    ask,
    draw,
    (*letter_options(partial(template_choices, form=USUAL.form)), *OPTIONS),
    together=True,
    letter=KIND,
    each=True,
    begins=True,
)
