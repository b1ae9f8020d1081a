"""survey targets, survey status: whom a survey goes to, and how many came back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading, writing
from pfdesk.app.cli.responses import known_survey
from pfdesk.directory.queries import MemberFilters, body_by_code, known_categories
from pfdesk.directory.queries.chip_filters import ROOM, filters_of_chips
from pfdesk.office.office import newest_unit
from pfdesk.office.saved_filters import saved_filters
from pfdesk.surveys.commands import AddNumbered, AddTargets, BinTargets, ChangeTarget, Remind, SetTargetState
from pfdesk.surveys.queries import area_lines, area_sum, survey_lines, target_lines, target_numbered
from pfdesk.surveys.queries.from_directory import targets_by_filters
from pfdesk.values.fiscal import fiscal_year

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("targets")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option("--text", default="", help="Members that hold this text.")
@click.option("--category", default="", help="Members of this 種別.")
@click.option("--body", default="", metavar="CODE", help="Members with a seat on this body.")
@click.option("--municipality", default="", help="Members in this municipality.")
@click.option("--kind", type=click.Choice(["", "organisation", "person"]), default="")
@click.option("--saved", default="", metavar="NAME", help="A saved search of 会員名簿, as the window has it.")
@click.option("--numbered", type=int, metavar="N", help="Instead: N targets that have only a number.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, write nothing.")
@answering
def targets_command(
    file: str, survey_id: str, text: str, category: str, body: str, municipality: str, kind: str,
    saved: str, numbered: int | None, *, dry_run: bool,
) -> Answer:  # fmt: skip
    """Add targets from the directory; who declined 案内送付 and who is a target already is left out."""
    with reading(file) if dry_run else writing(file) as opened:
        office: Any = opened if dry_run else opened.office  # type: ignore[union-attr]
        key = known_survey(office, survey_id)
        if saved:
            text, filters = _saved(office, saved, text)
        else:
            filters = _filters(office, category, body, municipality, kind)
        found = office.ask(targets_by_filters, key, text, filters) if numbered is None else None
        new = len(found.targets) if found is not None else numbered or 0
        told: dict[str, Any] = {
            "new": new, "declined": found.declined if found else 0, "same": found.there if found else 0, "unit": None,
        }  # fmt: skip
        if not dry_run and new:
            office.do(AddTargets(found.targets) if found is not None else AddNumbered(key, new))
            told["unit"] = str(office.ask(newest_unit))
    return told, [found.words if found is not None else f"{new} numbered targets"]


def _saved(office: Any, name: str, text: str) -> tuple[str, MemberFilters]:
    """A saved search as text and filters, its day left out as the window does; `text` overrules its own."""
    found = {one.name: one for one in office.ask(saved_filters, ROOM)}
    if name not in found:
        there = ", ".join(found) or "none"
        raise click.BadParameter(f"no saved search {name[:40]!r}; there are: {there}")
    values = {key: value for key, value in found[name].values.items() if key != "time"}
    today = date.today()
    return text or found[name].text, filters_of_chips(values, today, fiscal_year(today))


def _filters(office: Any, category: str, body: str, municipality: str, kind: str) -> MemberFilters:
    known = office.ask(known_categories)
    if category and category not in known:
        raise click.BadParameter(f"no category {category[:40]!r}; there are {', '.join(known)}")
    place = office.ask(body_by_code, body) if body else None
    if body and place is None:
        raise click.BadParameter(f"no body {body[:40]!r}")
    return MemberFilters(
        category=known[category].id if category else None, body=getattr(place, "id", place),
        municipality=municipality, kind=kind, today=date.today(),
    )  # fmt: skip


@click.command("target")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option(
    "--number", "numbers", type=int, multiple=True, required=True, help="対象番号; may be given again."
)
@click.option("--state", type=click.Choice(["none", "refused", "undeliverable"]), help="What became of it.")
@click.option("--name", help="Correct the name.")
@click.option("--municipality", help="Correct the municipality.")
@click.option("--postal-code", help="Correct the postal code.")
@click.option("--address", help="Correct the address.")
@click.option("--phone", help="Correct the phone.")
@click.option("--notes", help="Write a note.")
@click.option("--remove", is_flag=True, help="Take it out of the survey.")
@answering
def target_command(
    file: str,
    survey_id: str,
    numbers: tuple[int, ...],
    state: str | None,
    *,
    remove: bool,
    **fields: str | None,
) -> Answer:
    """Show targets of a survey, say that one refused or cannot be reached, correct it, or take it out."""
    changes = {name: text for name, text in fields.items() if text is not None}
    if changes and len(numbers) > 1:
        raise click.BadParameter("fields are corrected for one --number at a time")
    writes = bool(changes or state or remove)
    with writing(file) if writes else reading(file) as opened:
        office: Any = opened.office if writes else opened  # type: ignore[union-attr]
        key = known_survey(office, survey_id)
        found = [office.ask(target_numbered, key, number) for number in numbers]
        ids = tuple(one.id for one in found)
        if changes:
            office.do(ChangeTarget(found[0], replace(found[0], **changes)))
        if state is not None:
            office.do(SetTargetState(ids, "" if state == "none" else state))
        if remove:
            office.do(BinTargets(ids))
        lines = [] if remove else [
            line for line in office.ask(target_lines, key, limit=100_000).lines if line.id in ids
        ]  # fmt: skip
    told = [
        {"number": one.number, "name": one.name, "address": one.address, "progress": one.progress,
         "reminders": one.reminders}
        for one in lines
    ]  # fmt: skip
    words = [f"{one.number_words}  {one.name}  {one.address}  {one.progress_words}" for one in lines]
    return {"targets": told, "removed": len(ids) if remove else 0}, words or [f"{len(ids)} taken out"]


@click.command("remind")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The day it was sent.")
@click.option("--way", type=click.Choice(["post", "fax", "mail", "phone", "visit"]), default="post")
@answering
def remind_command(file: str, survey_id: str, day: datetime, way: str) -> Answer:
    """Note a reminder to all that are silent now; earlier ones stay noted."""
    with writing(file) as opened:
        key = known_survey(opened.office, survey_id)
        silent = opened.office.ask(target_lines, key, progress="silent", limit=1).total
        opened.office.do(Remind(key, day.date(), way))
    return {"reminded": silent}, [f"{silent} reminded"]


@click.command("status")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@answering
def status_command(file: str, survey_id: str) -> Answer:
    """Tell the response rate by municipality and by kind of target."""
    with reading(file) as office:
        key = known_survey(office, survey_id)
        told = {by: _plain(list(office.ask(area_lines, key, by))) for by in ("municipality", "kind")}
        loose = next(line.without_target for line in office.ask(survey_lines) if line.id == key)
    lines = [
        f"{one['name'] or '-'}: {one['returned']}/{one['targets']}  {one['rate']:.1f} %  silent {one['silent']}"
        for each in told.values()
        for one in each
    ]
    if loose:
        lines.append(f"without a target: {loose}")
    return {**told, "without_target": loose}, lines


def _plain(lines: list[Any]) -> list[dict[str, Any]]:
    return [
        {"name": a.municipality, "targets": a.targets, "sent": a.sent, "reminded": a.reminded, "returned": a.returned,
         "refused": a.refused, "silent": a.silent, "rate": a.rate}
        for a in [*lines, area_sum(lines)]
    ]  # fmt: skip
