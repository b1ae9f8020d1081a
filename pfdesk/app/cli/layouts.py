"""survey layout: where the boxes of the printed questionnaires stand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, reading
from pfdesk.app.cli.responses import known_survey
from pfdesk.app.printing import letterhead
from pfdesk.surveys.forms.questionnaire import layout_of
from pfdesk.surveys.queries import definition
from pfdesk.surveys.queries.layouts import layouts

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("layout")
@FILE
@click.option("--survey", "survey_id", required=True, metavar="ID", help="`pfdesk survey list` tells it.")
@click.option("--to", type=click.Path(path_type=Path), metavar="OUT.json", help="Write the layouts as JSON.")
@answering
def layout_command(file: str, survey_id: str, to: Path | None) -> Answer:
    """Tell the layouts kept with a survey, newest first; where none was printed yet, the one it would have."""
    with reading(file) as office:
        key = known_survey(office, survey_id)
        kept = office.ask(layouts, key)
        found = kept or [layout_of(office.ask(definition, key), letterhead(office, date.today()))]
    told = {"kept": bool(kept), "layouts": [layout.plain() for layout in found]}
    if to is not None:
        to.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    lines = [
        f"{one.mark}  version {one.version}  {one.pages} page(s)  {len(one.plain()['spots'])} places  "
        f"{f'{one.kept_at:%Y-%m-%d}' if kept else '(not printed yet)'}"
        for one in found
    ]
    return told, lines
