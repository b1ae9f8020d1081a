"""survey targets, survey status: whom a survey goes to, and how many came back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading, writing
from pfdesk.app.cli.responses import known_survey
from pfdesk.directory.queries import MemberFilters, body_by_code, known_categories
from pfdesk.office.office import newest_unit
from pfdesk.surveys.commands import AddNumbered, AddTargets
from pfdesk.surveys.queries import area_lines, area_sum
from pfdesk.surveys.queries.from_directory import targets_by_filters

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("targets")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option("--text", default="", help="Members that hold this text.")
@click.option("--category", default="", help="Members of this 種別.")
@click.option("--body", default="", metavar="CODE", help="Members with a seat on this body.")
@click.option("--municipality", default="", help="Members in this municipality.")
@click.option("--kind", type=click.Choice(["", "organisation", "person"]), default="")
@click.option("--numbered", type=int, metavar="N", help="Instead: N targets that have only a number.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, write nothing.")
@answering
def targets_command(
    file: str, survey_id: str, text: str, category: str, body: str, municipality: str, kind: str,
    numbered: int | None, *, dry_run: bool,
) -> Answer:  # fmt: skip
    """Add targets from the directory; who declined 案内送付 and who is a target already is left out."""
    with reading(file) if dry_run else writing(file) as opened:
        office: Any = opened if dry_run else opened.office  # type: ignore[union-attr]
        key = known_survey(office, survey_id)
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


@click.command("status")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@answering
def status_command(file: str, survey_id: str) -> Answer:
    """Tell the response rate by municipality and by kind of target."""
    with reading(file) as office:
        key = known_survey(office, survey_id)
        told = {by: _plain(list(office.ask(area_lines, key, by))) for by in ("municipality", "kind")}
    lines = [
        f"{one['name'] or '-'}: {one['returned']}/{one['targets']}  {one['rate']:.1f} %  silent {one['silent']}"
        for each in told.values()
        for one in each
    ]
    return told, lines


def _plain(lines: list[Any]) -> list[dict[str, Any]]:
    return [
        {"name": a.municipality, "targets": a.targets, "sent": a.sent, "reminded": a.reminded, "returned": a.returned,
         "refused": a.refused, "silent": a.silent, "rate": a.rate}
        for a in [*lines, area_sum(lines)]
    ]  # fmt: skip
