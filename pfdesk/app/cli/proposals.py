"""survey proposals: what answers would change in the directory, and taking it over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading, writing
from pfdesk.app.cli.responses import known_survey
from pfdesk.app.taking import TakeProposals
from pfdesk.office.office import newest_unit
from pfdesk.surveys.commands import NoteDecisions
from pfdesk.surveys.queries.proposals import proposal_lines, take_plan, unverified_papers
from pfdesk.surveys.queries.proposing import Proposal

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("proposals")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option("--accept", multiple=True, metavar="ID", help="Take this one over (ALL for all that are open).")
@click.option("--decline", multiple=True, metavar="ID", help="Leave this one.")
@answering
def proposals_command(file: str, survey_id: str, accept: tuple[str, ...], decline: tuple[str, ...]) -> Answer:
    """List what the answers would change in the directory: old, new; accept or decline."""
    if not accept and not decline:
        with reading(file) as office:
            key = known_survey(office, survey_id)
            lines, unsure = office.ask(proposal_lines, key), set(office.ask(unverified_papers, key))
        return _told(lines, None, unsure)
    with writing(file) as opened:
        office = opened.office
        key = known_survey(office, survey_id)
        lines, unsure = office.ask(proposal_lines, key), set(office.ask(unverified_papers, key))
        taken, left = _wanted(lines, accept), _wanted(lines, decline)
        now, clerk = datetime.now(UTC), office.author.who
        if taken:
            office.do(TakeProposals(office.ask(take_plan, key, taken, date.today()), now, clerk))
        if left:
            office.do(NoteDecisions(left, taken=False, at=now, clerk=clerk))
        return _told(office.ask(proposal_lines, key), str(office.ask(newest_unit)), unsure, taken)


def _wanted(lines: Sequence[Proposal], keys: Sequence[str]) -> list[Proposal]:
    waiting = {line.id: line for line in lines if not line.state}
    if "ALL" in keys:
        return list(waiting.values())
    unknown = [key for key in keys if key not in waiting]
    if unknown:
        raise click.BadParameter(
            f"no open proposal {unknown[0][:120]!r}; `pfdesk survey proposals` lists them"
        )
    return [waiting[key] for key in keys]


def _told(
    lines: Sequence[Proposal], unit: str | None, unverified: Collection[UUID], taken: Sequence[Proposal] = ()
) -> Answer:
    """The list; first, on standard error, of which papers (those just taken, else those open) nobody keyed twice."""
    doubtful = [one for one in taken or lines if one.response_id in unverified and not one.state]
    if doubtful:
        numbers = "・".join(str(n) for n in sorted({one.number for one in doubtful}))
        click.echo(f"照合がまだの調査票の答えが{len(doubtful):,}件あります(調査票 {numbers})。", err=True)
    listed = [
        {"id": one.id, "paper": one.number, "name": one.name, "field": one.field, "old": one.old, "new": one.new,
         "state": one.state or "open",
         "verified": one.response_id not in unverified, "member": str(one.member_id) if one.member_id else None}
        for one in lines
    ]  # fmt: skip
    told = (
        f"{p['state']:<6}{p['paper']:>4}  {p['name']}  {one.field_words}: {p['old']} -> {p['new']}"
        for p, one in zip(listed, lines, strict=True)
    )
    return {"proposals": listed, "unit": unit}, told
