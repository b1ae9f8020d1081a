"""宛名ラベル and 封筒宛名 of a survey's targets, members or not: the silent, all, or those not sent to yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from pfdesk.directory.forms import address_labels, envelope
from pfdesk.directory.forms.addressing import rest_of
from pfdesk.directory.forms.consent import MAIL_ALL, MAILING, agreed
from pfdesk.paper.addressee import HONORIFICS, Addressee
from pfdesk.paper.form import Form, Option, Problem
from pfdesk.paper.stocks import USUAL
from pfdesk.surveys import queries
from pfdesk.surveys.forms.target import chosen_survey
from pfdesk.surveys.queries import TargetLine

WHOM: Final = (("silent", "未回収の対象"), ("unsent", "まだ発送していない対象"), ("all", "すべての対象"))
HONORIFIC: Final = Option("honorific", "敬称", HONORIFICS, "")
OWN: Final = (
    Option("to", "だれの分を印刷するか", WHOM, "silent"),
    HONORIFIC,
    MAIL_ALL,
)


def ask_labels(session: Any, target_id: UUID | None, /, **options: Any) -> address_labels.LabelLines:
    """The targets to write to at this moment, and the sheet."""
    found, problems = _addressees(session, target_id, options)
    on = address_labels.label_stock(session, str(options.get("stock") or USUAL))
    return address_labels.LabelLines(found, on, problems)


def ask_envelopes(session: Any, target_id: UUID | None, /, **options: Any) -> envelope.EnvelopeLines:
    """The targets to write to at this moment."""
    return envelope.EnvelopeLines(*_addressees(session, target_id, options))


def _addressees(
    session: Any, target_id: UUID | None, options: dict[str, Any]
) -> tuple[tuple[Addressee, ...], tuple[Problem, ...]]:
    survey = chosen_survey(session, target_id).id
    to = str(options.get("to") or "silent")
    progress = "" if to == "all" else to
    lines: Sequence[TargetLine] = queries.target_lines(
        session, survey, progress=progress, limit=100_000
    ).lines
    lines = [line for line in lines if not line.state]
    problems: tuple[Problem, ...] = ()
    if not options.get("refused"):
        lines, problems = agreed(session, MAILING, lines, lambda line: line.member_id, lambda line: line.name)
    people = queries.persons_among(session, survey)
    bar_code, honorific = bool(options.get("bar_code")), str(options.get("honorific") or "")
    found = tuple(
        target_addressee(line, honorific, person=line.id in people, rest=bar_code) for line in lines
    )
    return found, problems


def target_addressee(line: TargetLine, honorific: str, *, person: bool, rest: bool = False) -> Addressee:
    """A target as a label, an envelope and a letter address it; ``rest`` also finds what a bar code needs."""
    return Addressee(
        line.postal_code,
        line.address,
        "" if person else line.name,
        "",
        (line.name,) if person else (),
        honorific,
        line.id,
        rest_of(line.postal_code, line.address) if rest else "",
    )


def _mine(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """A form's options with those of a survey instead of those of the directory."""
    theirs = {"whom", "honorific", MAIL_ALL.name}
    first, *others = [one for one in options if one.name not in theirs]
    return (first, *OWN, *others)


LABELS: Final = replace(
    address_labels.ADDRESS_LABELS,
    name="survey-labels",
    title="調査の宛名ラベル",
    needs="survey",
    ask=ask_labels,
    options=_mine(address_labels.ADDRESS_LABELS.options),
    together=False,
)
ENVELOPES: Final = replace(
    envelope.ENVELOPE,
    name="survey-envelopes",
    title="調査の封筒宛名",
    needs="survey",
    ask=ask_envelopes,
    options=_mine(envelope.ENVELOPE.options),
    together=False,
)
FORMS: tuple[Form, ...] = (LABELS, ENVELOPES)
