"""balance: the copies of an edition, in the store and at every place, on any day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading
from pfdesk.pamphlets import queries
from pfdesk.pamphlets.model import Identity
from pfdesk.values.eras import parse_date
from pfdesk.values.folding import fold


@click.command("balance")
@FILE
@click.option("--on", "day", help="The day (2024-02-07, R6.2.7); today without it.")
@click.option("--edition", help="The title with its version; the newest edition without it.")
@click.option("--place", help="Only the places whose name holds this.")
@answering
def balance_command(
    file: str, day: str | None, edition: str | None, place: str | None
) -> tuple[dict[str, Any], Iterable[str]]:
    """Tell the copies of an edition at the end of a day: the identity, and what every place had got."""
    wanted = parse_date(day) if day else date.today()
    with reading(file) as office:
        key, name = named_edition(office.ask(queries.edition_lines), edition)
        found: queries.PastDay = office.ask(queries.past_day, key, wanted)
    terms = found.terms
    places = [one for one in found.places if fold(place or "") in fold(one.name)]
    told = {
        "edition": name,
        "on": wanted.isoformat(),
        "terms": {**asdict(terms), "distributed": terms.distributed, "holds": terms.holds},
        "places": [{"group": one.group, "name": one.name, "copies": one.copies} for one in places],
    }
    lines = [
        f"{name}  {wanted.isoformat()}",
        _equation(terms),
        *(f"{one.copies:>7}  {one.group}  {one.name}" for one in places),
    ]
    return told, lines


def _equation(terms: Identity) -> str:
    brought = f"{terms.distributed} ({terms.inserted} + {terms.placed})"
    return f"{terms.printed} = {brought} + {terms.stock} + {terms.spoiled} + {terms.unknown}"


def named_edition(lines: list[queries.EditionLine], name: str | None) -> tuple[UUID, str]:
    """Key and name of the edition that an option names, the newest without one."""
    found = [line for line in lines if name is None or fold(line.name) == fold(name)]
    if not found:
        raise click.BadParameter("no edition" if name is None else f"no edition {name[:60]!r}")
    return found[0].id, found[0].name
