"""The same paper once more: from the copy that was kept, else made anew as it was asked for then."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pfdesk.office.office import Office
from pfdesk.office.print_log import NotePrint, PrintLine, print_copy
from pfdesk.office.settings import settings
from pfdesk.paper.form import Form, letterhead_of
from pfdesk.paper.run import PrintRun, asked, drawn
from pfdesk.values.errors import Refused
from pfdesk.widgets.printing import Sent, only_pages, page_numbers


@dataclass(frozen=True, slots=True)
class Again:
    """The pages, and whether they are to the byte those that were printed."""

    pdf: bytes
    exact: bool


def again(office: Office, line: PrintLine, form: Form | None) -> Again:
    """Give the paper of a line of the log.

    Raises Refused where no copy is kept and the form cannot be made any more.
    """
    kept = office.ask(print_copy, line.digest)
    if kept:
        return Again(kept, exact=True)
    if form is None:
        raise Refused("", "控えは残っておらず、この様式も今はありません。")
    pdf = _made_anew(office, line, form)
    return Again(pdf, hashlib.sha256(pdf).hexdigest() == line.digest)


def _made_anew(office: Office, line: PrintLine, form: Form) -> bytes:
    options: dict[str, Any] = json.loads(line.options) if line.options else {}
    pages = str(options.pop("pages", ""))
    for name in ("since", "again", "today"):
        options.pop(name, None)
    day = line.printed_at.astimezone().date()
    if not form.needs and form.together:
        options["targets"] = line.ids
    letterhead = letterhead_of(office.ask(settings), day)
    run = PrintRun(form, line.target_ids or (None,), letterhead, options)
    printed = drawn(run, asked(office.ask, run))
    return only_pages(printed, page_numbers(pages, printed.pages)).pdf


def note_again(line: PrintLine, found: Again, sent: Sent, pages: int) -> NotePrint:
    """The log's line of printing again; ``again`` among its options says of which."""
    options = json.loads(line.options) if line.options else {}
    options = {name: value for name, value in options.items() if name != "since"} | {"again": str(line.id)}
    sides = 2 if sent.duplex else 1
    return NotePrint(
        line.form,
        line.title,
        " ".join(map(str, line.target_ids)),
        json.dumps(options, ensure_ascii=False, sort_keys=True),
        pages,
        hashlib.sha256(found.pdf).hexdigest(),
        datetime.now(UTC),
        sent.copies,
        sent.clerk,
        " ".join(map(str, line.ids)),
        "",
        sent.kind,
        -(-pages // sides) * sent.copies if sent.kind == "print" else 0,
        sent.printer,
        found.pdf,
    )
