"""prints, reprint, stocks: the print log, the same paper once more, and the label stocks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from pfdesk.app.cli.answer import answering
from pfdesk.app.cli.opening import FILE, as_id, reading, writing
from pfdesk.app.rooms import forms
from pfdesk.db.errors import troubles_told
from pfdesk.db.swap import write_whole
from pfdesk.office.print_log import PrintLine, print_line, print_lines
from pfdesk.office.record_names import record_names
from pfdesk.office.settings import settings
from pfdesk.paper.stocks import STOCKS, Stock, own_stocks
from pfdesk.values.errors import Refused
from pfdesk.widgets.printing import Sent
from pfdesk.widgets.reprint import again, note_again

Answer = tuple[dict[str, Any], Iterable[str]]
DAY = click.DateTime(["%Y-%m-%d"])


@click.command("prints")
@FILE
@click.option("--form", default="", help="Only this form.")
@click.option("--from", "since", type=DAY, help="From this day on.")
@click.option("--for", "record", metavar="ID", help="Only papers on which this record stood.")
@click.option("--names", is_flag=True, help="Tell for whom each was, by name.")
@answering
def prints_command(
    file: str, form: str, since: datetime | None, record: str | None, *, names: bool
) -> Answer:
    """List what was printed, newest first: when, by whom, for how many, sheets, whether a copy is kept."""
    with reading(file) as office:
        moment = since.astimezone() if since is not None else None
        lines: list[PrintLine] = office.ask(print_lines, form, moment, record=as_id(record))
        called = office.ask(record_names, [key for line in lines for key in line.ids]) if names else {}
    told = [_told(line) | ({"names": [called[key] for key in line.ids]} if names else {}) for line in lines]
    shown = (
        f"{one['id']}  {one['at'][:16]}  {one['title']}  {one['records']}件 {one['sheets']}枚  {one['by']}"
        + ("  " + "、".join(one["names"]) if names else "")
        for one in told
    )
    return {"prints": told}, shown


def _told(line: PrintLine) -> dict[str, Any]:
    return {
        "id": str(line.id), "form": line.form, "title": line.title, "kind": line.kind,
        "at": line.printed_at.astimezone().isoformat(), "by": line.clerk, "pages": line.pages,
        "copies": line.copies, "sheets": line.sheets, "records": line.people, "printer": line.printer,
        "copy": line.has_copy, "digest": line.digest,
    }  # fmt: skip


@click.command("reprint")
@FILE
@click.option("--print", "line_id", metavar="ID", required=True, help="Which print (`pfdesk prints`).")
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The .pdf to write.")
@answering
def reprint_command(file: str, line_id: str, target: Path) -> Answer:
    """Write a print of the log once more: the very bytes, where its copy is kept, else made anew."""
    wanted = as_id(line_id)
    assert wanted is not None
    known = {form.name: form for form in forms()}
    with writing(file) as opened:
        office = opened.office
        line: PrintLine | None = office.ask(print_line, wanted)
        if line is None:
            raise Refused("print", "その印刷の記録はありません。")
        found = again(office, line, known.get(line.form))
        with troubles_told():
            write_whole(target, found.pdf)
        office.do(note_again(line, found, Sent("pdf", clerk=office.author.who), line.pages))
    words = "the same bytes" if found.exact else "made anew from today's records"
    return {"exact": found.exact, "pages": line.pages}, [f"{line.pages} page(s), {words}: {target}"]


@click.command("stocks")
@click.argument("file", type=str, required=False)
@answering
def stocks_command(file: str | None) -> Answer:
    """List the label stocks: name, faces, sizes in mm, products, and where the sizes are from.

    With an office file, its own sheets (用紙を登録) come first.
    """
    own: tuple[Stock, ...] = ()
    if file is not None:
        with reading(file) as office:
            own = own_stocks(office.ask(settings))
    every = (*own, *STOCKS)
    listed = [
        {
            "name": one.name, "title": one.title, "faces": one.faces, "width": one.width,
            "height": one.height, "left": one.left, "top": one.top, "gap_x": one.gap_x, "gap_y": one.gap_y,
            "products": list(one.products), "unproven": list(one.unproven), "source": one.source,
        }
        for one in every
    ]  # fmt: skip
    shown = (f"{one.name:<14}{one.title}  {', '.join(one.products) or one.source}" for one in every)
    return {"stocks": listed}, shown
