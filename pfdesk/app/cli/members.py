"""duplicates, merge, part, seats: the directory's verbs beside its tables."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading, writing
from pfdesk.directory import commands, queries
from pfdesk.office.office import newest_unit
from pfdesk.values.eras import parse_date
from pfdesk.values.errors import Refused

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("duplicates")
@FILE
@click.option("--least", type=click.IntRange(0, 100), help="Tell pairs from this score on.")
@answering
def duplicates_command(file: str, least: int | None) -> Answer:
    """List the members that may be the same, with the reasons."""
    with reading(file) as office:
        given = () if least is None else (least,)
        pairs = office.ask(queries.double_pairs, *given)
    told = [
        {
            "score": pair.score,
            "first": {"number": pair.first.number, "name": pair.first.name},
            "second": {"number": pair.second.number, "name": pair.second.name},
            "reasons": list(pair.reasons),
        }
        for pair in pairs
    ]
    lines = [
        f"{pair.score:>3}  {pair.first.number} {pair.first.name} = {pair.second.number} {pair.second.name}  {pair.why}"
        for pair in pairs
    ]
    return {"pairs": told}, [*lines, f"{len(pairs)} pairs"]


@click.command("merge")
@FILE
@click.option("--keep", type=int, required=True, help="会員番号 of the record that stays.")
@click.option("--other", type=int, required=True, help="会員番号 of the record that goes into it.")
@click.option(
    "--take", "taken", multiple=True, metavar="FIELD", help="A field whose value comes from the other."
)
@click.option("--dry-run", is_flag=True, help="Say what would move, write nothing.")
@answering
def merge_command(file: str, keep: int, other: int, taken: tuple[str, ...], *, dry_run: bool) -> Answer:
    """Merge two records of one member; empty fields are filled from the other one."""
    if dry_run:
        with reading(file) as office:
            plan = office.ask(_plan, keep, other)
        return _told(plan, None)
    with writing(file) as opened:
        plan = opened.office.ask(_plan, keep, other)
        opened.office.do(
            commands.MergeMembers(plan.kept, plan.lost, _taken(plan, taken), moving=len(plan.moving))
        )
        return _told(plan, str(opened.office.ask(newest_unit)))


def _plan(session: Any, keep: int, other: int) -> queries.MergePlan:
    return queries.merge_plan(
        session, queries.member_of_number(session, keep), queries.member_of_number(session, other)
    )


def _taken(plan: queries.MergePlan, taken: tuple[str, ...]) -> frozenset[str]:
    names = {field.name for field in plan.fields}
    for name in taken:
        if name not in names:
            raise click.BadParameter(f"no field {name[:40]!r}; the fields are {', '.join(sorted(names))}")
    return frozenset({*taken, *(field.name for field in plan.fields if field.take_lost)})


def _told(plan: queries.MergePlan, unit: str | None) -> Answer:
    moving = [
        {"table": row.table, "title": row.title, "text": row.text, "binned": row.id in plan.doubled}
        for row in plan.moving
    ]
    fields = [
        {"field": field.name, "kept": str(field.kept or ""), "other": str(field.lost or "")}
        for field in plan.fields
        if not field.same
    ]
    lines = [f"{row['title']}  {row['text']}" for row in moving]
    return (
        {"moving": moving, "fields": fields, "warnings": list(plan.warnings), "unit": unit},
        [*lines, *plan.warnings, f"{len(moving)} rows {'move' if unit is None else 'moved'}"],
    )


@click.command("part")
@FILE
@click.option("--number", type=int, required=True, help="会員番号 of the record that was merged away.")
@click.option("--dry-run", is_flag=True, help="Say what would go back, write nothing.")
@answering
def part_command(file: str, number: int, *, dry_run: bool) -> Answer:
    """Part a merged record again; what was changed since stays and is listed."""
    if dry_run:
        with reading(file) as office:
            return _parted(office.ask(_part_plan, number), None)
    with writing(file) as opened:
        plan = opened.office.ask(_part_plan, number)
        opened.office.do(commands.PartMembers(plan.lost.id, plan.lost.name))
        return _parted(plan, str(opened.office.ask(newest_unit)))


def _part_plan(session: Any, number: int) -> queries.PartPlan:
    found = queries.merged_by_number(session, number)
    if found is None:
        raise Refused("number", f"会員番号{number}の、名寄せされた会員は見つかりません。")
    return queries.part_plan(session, found)


def _parted(plan: queries.PartPlan, unit: str | None) -> Answer:
    conflicts = [
        {
            "title": one.title,
            "text": one.text,
            "field": one.field,
            "then": str(one.then or ""),
            "now": str(one.now),
        }
        for one in plan.conflicts
    ]
    told = {"returning": plan.returning, "later": plan.later, "conflicts": conflicts, "unit": unit}
    lines = [f"{one['title']} {one['text']}: {one['field']} {one['now']}" for one in conflicts]
    return told, [f"{plan.returning} rows go back, {plan.later} later ones stay", *lines]


@click.command("seats")
@FILE
@click.option("--body", required=True, help="The code of the body (pf ...).")
@click.option("--on", "day", help="The day (2023-10-01, R5.10.1); today without it.")
@answering
def seats_command(file: str, body: str, day: str | None) -> Answer:
    """Tell who held the seats of a body on a day."""
    wanted = parse_date(day) if day else date.today()
    with reading(file) as office:
        body_id = office.ask(queries.body_by_code, body)
        if body_id is None:
            codes = ", ".join(f"{line.code} ({line.name})" for line in office.ask(queries.body_lines))
            raise click.BadParameter(
                f"no body with the code {body[:40]!r}; the codes are {codes or 'none yet'}"
            )
        seats = office.ask(queries.seats_on, body_id, wanted)
    told = [
        {
            "member": seat.member,
            "number": seat.number,
            "role": seat.role,
            "holder": seat.holder,
            "post": seat.post,
        }
        for seat in seats
    ]
    lines = [
        f"{seat.number} {seat.member}  {seat.role}  {seat.holder or '空席'} {seat.post}".rstrip()
        for seat in seats
    ]
    return {"body": body, "on": wanted.isoformat(), "seats": told}, [*lines, f"{len(seats)} seats"]
