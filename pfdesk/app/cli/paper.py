"""forms, print: the catalogue of forms, and one form to a file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import REFUSED, answering
from pfdesk.app.cli.opening import FILE, as_id, writing
from pfdesk.app.printing import print_to_file
from pfdesk.app.rooms import forms
from pfdesk.paper.form import Form

Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("forms")
@answering
def forms_command() -> Answer:
    """List the forms: name, title, paper, what each needs."""
    listed = [
        {"name": form.name, "title": form.title, "paper": form.paper, "needs": form.needs} for form in forms()
    ]
    return {"forms": listed}, (f"{f['name']:<22}{f['title']}  {f['paper']}  {f['needs']}" for f in listed)


@click.command("print")
@click.argument("form")
@FILE
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The PDF to write.")
@click.option("--for", "target_id", metavar="ID", help="The record the form is for.")
@click.option("--option", "options", multiple=True, metavar="NAME=VALUE", help="An option of the form.")
@click.option("--anyway", is_flag=True, help="Write it in spite of what the pre-flight found.")
@answering
def print_command(
    form: str, file: str, target: Path, target_id: str | None, options: tuple[str, ...], *, anyway: bool
) -> Answer:
    """Print one form to a PDF; exit 1 with the list where something would be cut, missing or unprintable."""
    found = _form(form)
    wanted = as_id(target_id)
    chosen = dict(_option(word) for word in options)
    with writing(file) as opened:
        printed = print_to_file(opened.office, found, wanted, chosen, target, anyway=anyway)
    problems = [{"where": p.where, "what": p.what} for p in printed.problems]
    if not printed.ready and not anyway:
        click.echo(json.dumps({"pages": 0, "problems": problems}, ensure_ascii=False))
        raise click.exceptions.Exit(REFUSED)
    lines = [f"{printed.pages} page(s): {target}", *(f"- {p['where']}: {p['what']}" for p in problems)]
    return {"pages": printed.pages, "problems": problems}, lines


def _form(name: str) -> Form:
    for form in forms():
        if form.name == name:
            return form
    raise click.BadParameter(f"no form {name[:80]!r}; `pfdesk forms` lists them")


def _option(word: str) -> tuple[str, Any]:
    name, mark, value = word.partition("=")
    if not mark:
        raise click.BadParameter(f"an option is NAME=VALUE, not {word[:80]!r}")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
