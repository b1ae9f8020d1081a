"""import responses, survey infer: tables of answers into an office file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, as_id, know, reading, writing
from pfdesk.office.office import newest_unit
from pfdesk.surveys import commands
from pfdesk.surveys.model import Definition, Survey
from pfdesk.surveys.queries import survey_lines
from pfdesk.surveys.sheets.answers_in import Proposal, StagedAnswers, propose, stage_answers
from pfdesk.surveys.sheets.answers_in.staging import Unknown
from pfdesk.tables.read import read_table
from pfdesk.values.fiscal import fiscal_year

Answer = tuple[dict[str, Any], Iterable[str]]


def known_survey(office: Any, survey_id: str | None) -> UUID:
    """The id of a survey that is there; a bad argument otherwise."""
    if survey_id is None:
        raise click.UsageError("Missing option '--survey'; `pfdesk survey list` lists the surveys")
    key = as_id(survey_id)
    if key is None or key not in {line.id for line in office.ask(survey_lines)}:
        raise click.BadParameter(f"no survey {survey_id[:80]}; `pfdesk survey list` lists them")
    return key


def response_fields(file: str | None, survey_id: str | None) -> list[dict[str, Any]]:
    """The questions of a survey as fields, for `import responses FILE --survey ID --fields`."""
    from pfdesk.surveys.queries import definition

    if file is None:
        raise click.UsageError("import responses --fields needs FILE and --survey ID")
    with reading(file) as office:
        slots = office.ask(definition, known_survey(office, survey_id)).slots()
    return [
        {
            "field": f"{s.question.code}/{s.item}" if s.item else s.question.code,
            "titles": [f"{s.question.mark} {s.question.title} {s.item_label}".strip(), s.question.label],
            "required": False,
        }
        for s in slots
    ]


def import_responses(
    file: str, source: Path, sheet: str | None, survey_id: str | None, unknown: str, *, dry_run: bool
) -> dict[str, Any]:
    """Read answers into a survey; a dry run says what would be done."""
    know(file)
    table = read_table(source, sheet)
    how = cast("Unknown", unknown)
    if dry_run:
        with reading(file) as office:
            staged = office.ask(stage_answers, known_survey(office, survey_id), table, how)
            return {**staged.plain(), "unit": None}
    with writing(file) as opened:
        staged = opened.office.ask(stage_answers, known_survey(opened.office, survey_id), table, how)
        return {**staged.plain(), "unit": _written(opened.office, staged)}


def _written(office: Any, staged: StagedAnswers) -> str | None:
    if not staged.papers:
        return None
    now = datetime.now(UTC)
    office.do(commands.ImportAnswers(staged.survey_id, staged.papers, now, added=staged.added))
    return str(office.ask(newest_unit))


def response_lines(told: dict[str, Any]) -> Iterable[str]:
    """What is told beside the counts: unknown options first, then columns that nothing was read from."""
    for one in told["unknown"]:
        yield f"unknown option: {one['question']} {one['column']}: {one['value']} ({one['count']})"
    for one in told["not_asked"]:
        yield f"not asked, left out: row {one['row']} {one['question']} {one['value']}"
    if told["unused"]:
        yield f"columns not read: {'、'.join(told['unused'])}"
    if told["without_column"]:
        yield f"questions without a column: {'、'.join(told['without_column'])}"


@click.command("infer")
@FILE
@click.option(
    "--from", "source", type=click.Path(path_type=Path), required=True, help="The table of answers."
)
@click.option("--sheet", help="The sheet to read.")
@click.option("--title", help="The survey's title; the file's name otherwise.")
@click.option("--code", help="The survey's code.")
@click.option("--year", type=int, help="The fiscal year.")
@click.option("--dry-run", is_flag=True, help="Show the proposal, write nothing.")
@click.option("--answers", is_flag=True, help="Import the answers as well.")
@answering
def infer_command(
    file: str,
    source: Path,
    sheet: str | None,
    title: str | None,
    code: str | None,
    year: int | None,
    *,
    dry_run: bool,
    answers: bool,
) -> Answer:
    """Propose a survey from a table of answers, say how sure each question is, and add it to FILE."""
    know(file)
    table = read_table(source, sheet)
    survey = Survey(
        code=code or f"survey-{datetime.now(UTC):%Y%m%d%H%M%S}", title=title or source.stem,
        fiscal_year=year or fiscal_year(date.today()), anonymous=True, verify_every=0,
    )  # fmt: skip
    proposal = propose(table, survey)
    told: dict[str, Any] = {"survey": None if dry_run else str(survey.id), **proposal_plain(proposal)}
    if not dry_run:
        with writing(file) as opened:
            opened.office.do(commands.DefineSurvey(proposal.definition))
            if answers:
                staged = opened.office.ask(stage_answers, survey.id, table)
                told |= {"import": {**staged.plain(), "unit": _written(opened.office, staged)}}
    return told, _told_lines(told)


def proposal_plain(proposal: Proposal) -> dict[str, Any]:
    """Questions with their certainty, and the columns that became none."""
    plain = questions_plain(proposal.definition)
    for line, guess in zip(plain, proposal.guesses, strict=True):
        line |= {"certainty": guess.certainty, "why": guess.why, "columns": list(guess.headings)}
    return {
        "questions": plain,
        "left_out": [{"column": left.heading, "why": left.why} for left in proposal.left_out],
    }


def questions_plain(whole: Definition) -> list[dict[str, Any]]:
    """The questions of a definition as the command line tells them."""
    return [
        {
            "code": q.code, "kind": q.kind, "label": q.label,
            "options": [{"code": c.code, "label": c.label} for c in whole.choices_of(q.id)],
        }
        for q in whole.questions
    ]  # fmt: skip


def _told_lines(told: dict[str, Any]) -> Iterable[str]:
    for q in told["questions"]:
        many = f" {len(q['options'])} options" if q["options"] else ""
        yield f"{q['code']:<6}{q['kind']:<9}{q['certainty']:>4.0%}  {q['label']}{many}  {q['why']}"
    yield from (f"left out: {left['column']}  {left['why']}" for left in told["left_out"])
    if "import" in told:
        yield f"new: {told['import']['new']}  errors: {len(told['import']['errors'])}"
    yield f"survey: {told['survey'] or '(dry run, nothing written)'}"
