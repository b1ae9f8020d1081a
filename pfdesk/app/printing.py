"""Print a form and note it in the print log; shared by the command line and the demo."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from pfdesk.db.errors import troubles_told
from pfdesk.db.swap import write_whole
from pfdesk.office.office import Office
from pfdesk.office.print_log import marks_since
from pfdesk.office.settings import settings
from pfdesk.paper.form import Form, Letterhead, Printed, letterhead_of
from pfdesk.paper.run import PrintRun, asked, drawn
from pfdesk.widgets.printing import Sent, note_of, number_taken, write_twin


def letterhead(office: Office, today: date | None = None) -> Letterhead:
    """The head of every form, from the office's settings."""
    return letterhead_of(office.ask(settings), today or date.today())


def draw(
    office: Office, form: Form, target: UUID | None, options: Mapping[str, Any], today: date | None = None
) -> Printed:
    """Ask and draw a form."""
    run = PrintRun(form, (target,), letterhead(office, today), options)
    return drawn(run, asked(office.ask, run))


def print_to_file(
    office: Office,
    form: Form,
    target: UUID | None,
    options: Mapping[str, Any],
    path: Path,
    *,
    anyway: bool = False,
    today: date | None = None,
    since: UUID | None = None,
) -> Printed:
    """Write a form as a PDF (or its twin, where the name ends in .xlsx) and note it.

    Where the pre-flight finds what must be mended, only with `anyway`. `since` is an earlier print in
    the log: those only are printed that were added or changed after it.
    """
    marks = office.ask(marks_since, since) if since is not None else None
    run = PrintRun(form, (target,), letterhead(office, today), options, marks)
    printed = drawn(run, asked(office.ask, run))
    if not printed.ready and not anyway:
        return printed
    twin = path.suffix.lower() == ".xlsx"
    if twin:
        write_twin(printed, path)
    else:
        with troubles_told():
            write_whole(path, printed.pdf)
    chosen = {} if since is None else {"since": str(since)}
    office.do(note_of(run, printed, Sent("xlsx" if twin else "pdf", clerk=office.author.who), chosen))
    number = None if twin else number_taken(run)
    if number is not None:
        office.do(number)
    return printed
