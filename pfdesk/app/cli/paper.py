"""forms, print: the catalogue of forms, and one form to a file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn
from uuid import UUID

import click

from pfdesk.app.cli.answer import REFUSED, answering
from pfdesk.app.cli.opening import FILE, as_id, writing
from pfdesk.app.cli.print_for import printed_for
from pfdesk.app.printing import Wanted, print_wanted
from pfdesk.app.rooms import forms
from pfdesk.office.label_sheets import (
    RememberSheet,
    half_used_sheets,
    measured_printers,
    next_free,
    printer_offset,
)
from pfdesk.office.office import Office
from pfdesk.office.print_log import earlier_prints
from pfdesk.paper.form import Form, Option, Printed
from pfdesk.paper.stocks import USUAL, Stock
from pfdesk.surveys.queries import survey_lines
from pfdesk.values.errors import Refused

PLACED = frozenset({"stock", "first", "right", "down", "text", "filters", "since"})
"""Options that have an option of the command of their own, or that a list or a dialog of the window gives."""
Answer = tuple[dict[str, Any], Iterable[str]]


@click.command("forms")
@answering
def forms_command() -> Answer:
    """List the forms: name, title, paper, what each needs."""
    listed = [
        {
            "name": form.name, "title": form.title, "paper": form.paper, "needs": form.needs,
            "options": [_told(option) for option in form.options],
        }
        for form in forms()
    ]  # fmt: skip
    return {"forms": listed}, (f"{f['name']:<22}{f['title']}  {f['paper']}  {f['needs']}" for f in listed)


def _told(option: Option) -> dict[str, Any]:
    """An option with the values that it takes: choices, yes or no, a number, a day or words."""
    kinds = {bool: "yes or no", int: "a number"}
    kind = "a day (R6.3.5)" if option.is_day else kinds.get(type(option.default), "words")
    values = [str(value) for value, _words in option.choices]
    return {"name": option.name, "title": option.title, "values": values or kind}


@click.command("print")
@click.argument("form")
@FILE
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="A .pdf, or .xlsx for a list."
)
@click.option(
    "--for",
    "target_ids",
    metavar="ID",
    multiple=True,
    help="The record it is for: its id, a member's 会員番号, a body's code; may be repeated.",
)
@click.option("--option", "options", multiple=True, metavar="NAME=VALUE", help="An option of the form.")
@click.option(
    "--stock", "stock_name", metavar="NAME", help="Labels: a stock or a product number (`pfdesk stocks`)."
)
@click.option("--start", type=click.IntRange(1), help="Labels: the first free face, from 1 along the rows.")
@click.option(
    "--sheet", metavar="NAME", help="Labels: the half-used sheet of that name; what is left is remembered."
)
@click.option("--printer", help="Adjust for this printer, as 印刷位置の調整 measured it.")
@click.option("--tray", default="自動", help="Its tray, in the words of the window.")
@click.option("--pages", default="", metavar="1-3,5", help="Only these pages.")
@click.option(
    "--since", metavar="ID|last", help="Only what was added or changed since that print (`pfdesk prints`)."
)
@click.option("--anyway", is_flag=True, help="Write it in spite of what the pre-flight found.")
@answering
def print_command(form: str, file: str, target: Path, *, anyway: bool, **given: Any) -> Answer:
    """Print one form to a file; exit 1 with the list where something would be cut, missing or unprintable."""
    if target.suffix.lower() not in {".pdf", ".xlsx"}:
        raise click.BadParameter("--to must end in .pdf or .xlsx")
    found = _form(form)
    chosen = dict(_option(word) for word in given["options"])
    with writing(file) as opened:
        office = opened.office
        _check(office, found, chosen)
        targets = printed_for(office, found, given["target_ids"])
        if found.needs == "survey" and not targets:
            _which_survey(office, found)
        chosen |= _labels(office, given)
        since = _since(office, found, targets, given["since"])
        wanted = Wanted(found, targets, chosen, given["pages"], since, _offset(office, given))
        try:
            printed = print_wanted(office, wanted, target, anyway=anyway)
        except Refused as refused:
            raise _of_an_option(found, refused) from refused
        done = printed.ready or anyway
        if done and given["sheet"]:
            _remember(office, printed, given["sheet"], chosen)
    problems = [{"where": p.where, "what": p.what} for p in printed.problems]
    if not done:
        _refused(problems)
    lines = [f"{printed.pages} page(s): {target}", *(f"- {p['where']}: {p['what']}" for p in problems)]
    return {"pages": printed.pages, "problems": problems}, lines


def _refused(problems: list[dict[str, str]]) -> NoReturn:
    """Tell what was found, one a line, or as JSON where that is wanted; exit 1."""
    if click.get_current_context().params.get("as_json"):
        click.echo(json.dumps({"pages": 0, "problems": problems}, ensure_ascii=False))
    else:
        for one in problems:
            click.echo(f"- {one['where']}: {one['what']}")
        click.echo("直してから印刷してください。このまま書き出すには --anyway を付けます。", err=True)
    raise click.exceptions.Exit(REFUSED)


def _check(office: Office, form: Form, chosen: dict[str, Any]) -> None:
    """Refuse an option that the form does not have, and a value that is not among its choices."""
    known = {option.name: option for option in form.options}
    for name, value in chosen.items():
        option = known.get(name)
        if option is None:
            if name in PLACED:
                continue
            names = "、".join(known) or "ありません"
            raise Refused(
                "option", f"「{form.title}」に {name[:40]} という選択はありません。あるもの: {names}"
            )
        if not option.choices:
            continue
        more = () if option.more is None else office.ask(option.more)
        values = [str(one) for one, _words in (*option.choices, *more)]
        if str(value) not in values:
            said = "、".join(one or "(空)" for one in values)
            raise Refused("option", f"{name} に {str(value)[:40]} は選べません。選べるもの: {said}")


def _of_an_option(form: Form, refused: Refused) -> Refused:
    """The same refusal, said of --option where a value given by it is what is refused."""
    return refused.at("option") if refused.field in {one.name for one in form.options} else refused


def _which_survey(office: Office, form: Form) -> None:
    """Refuse a form of a survey that is not named, where there are several."""
    surveys = office.ask(survey_lines)
    if len(surveys) > 1:
        named = "、".join(f"{one.title}({one.id})" for one in surveys)
        raise Refused("for", f"「{form.title}」は、どの調査のものかを --for で選んでください。調査: {named}")


def _labels(office: Office, given: dict[str, Any]) -> dict[str, Any]:
    """Stock and first face: as said, else those of the half-used sheet."""
    found: dict[str, Any] = {}
    sheets = {sheet.name: sheet for sheet in office.ask(half_used_sheets)}
    kept = sheets.get(given["sheet"] or "")
    if kept is not None:
        found = {"stock": kept.stock, "first": kept.first_free}
    if given["stock_name"]:
        name = given["stock_name"]
        wanted = label_stock_of(office, name).name
        found = found if found.get("stock") == wanted else {"stock": wanted}
    if given["start"]:
        on = label_stock_of(office, str(found.get("stock") or USUAL))
        if given["start"] > on.faces:
            raise Refused("start", f"この用紙は{on.faces}面です。使い始める面は 1 から {on.faces} までです。")
        found["first"] = given["start"]
    return found


def label_stock_of(office: Office, name: str) -> Stock:
    """A sheet of labels of the catalogue, or of the office's own."""
    from pfdesk.directory.forms.address_labels import label_stock

    found: Stock = office.ask(label_stock, name)
    return found


def _remember(office: Office, printed: Printed, name: str, chosen: dict[str, Any]) -> None:
    """Keep what is left of the last sheet."""
    on = label_stock_of(office, str(chosen.get("stock") or USUAL))
    count = len(printed.ids) + int(chosen.get("spare") or 0)
    free = next_free(int(chosen.get("first") or 1), count, on.faces)
    office.do(RememberSheet(name, on.name, free))


def _offset(office: Office, given: dict[str, Any]) -> tuple[float, float]:
    """How far the printer is off; refused for one that nobody measured: nothing is left as it is in silence."""
    if given["printer"] is None:
        return 0.0, 0.0
    wanted = given["printer"], given["tray"]
    known: tuple[tuple[str, str], ...] = office.ask(measured_printers)
    if wanted not in known:
        told = "、".join(f"{printer or '(空)'}(給紙 {tray})" for printer, tray in known) or "ありません"
        raise Refused(
            "printer",
            f"プリンター「{wanted[0][:40]}」の給紙「{wanted[1][:20]}」は、印刷位置を調整していません。"
            f"調整してあるもの: {told}",
        )
    found: tuple[float, float] = office.ask(printer_offset, *wanted)
    return found


def _since(office: Office, form: Form, targets: tuple[UUID, ...], word: str | None) -> UUID | None:
    if word != "last":
        return as_id(word)
    key = " ".join(str(target) for target in targets) if form.needs else ""
    found = office.ask(earlier_prints, form.name, key)
    if not found:
        raise Refused("since", "この様式の前の印刷がありません。")
    return UUID(str(found[0].id))


def _form(name: str) -> Form:
    for form in forms():
        if form.name == name:
            return form
    near = get_close_matches(name, [form.name for form in forms()], 3, 0.5)
    more = f"近いもの: {'、'.join(near)}。" if near else ""
    raise click.UsageError(
        f"「{name[:80]}」という様式はありません。{more}様式の一覧は `pfdesk forms` で見られます。"
    )


def _option(word: str) -> tuple[str, Any]:
    name, mark, value = word.partition("=")
    if not mark:
        raise click.BadParameter(f"an option is NAME=VALUE, not {word[:80]!r}")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
