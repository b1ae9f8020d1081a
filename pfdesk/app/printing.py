"""Print a form and note it in the print log; shared by the command line and the demo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from pfdesk.db.errors import troubles_told
from pfdesk.db.swap import write_whole
from pfdesk.office.office import Office
from pfdesk.office.print_log import marks_since, noted
from pfdesk.office.settings import settings
from pfdesk.paper.form import Form, Letterhead, Printed, letterhead_of
from pfdesk.paper.join import moved
from pfdesk.paper.run import PrintRun, asked, drawn
from pfdesk.widgets.printing import Sent, note_of, number_taken, only_pages, page_numbers, write_twin


def letterhead(office: Office, today: date | None = None) -> Letterhead:
    """The head of every form, from the office's settings."""
    return letterhead_of(office.ask(settings), today or date.today())


def draw(
    office: Office, form: Form, target: UUID | None, options: Mapping[str, Any], today: date | None = None
) -> Printed:
    """Ask and draw a form."""
    run = PrintRun(form, (target,), letterhead(office, today), options)
    return drawn(run, asked(office.ask, run))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be printed: a form for its targets, with options, these pages, the rest since a print.

    ``off`` moves all of it to the right and down (mm), to make up for the printer.
    """

    form: Form
    targets: tuple[UUID | None, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    pages: str = ""
    since: UUID | None = None
    off: tuple[float, float] = (0.0, 0.0)

    @property
    def besides(self) -> dict[str, str]:
        """What the log keeps beside the form's options."""
        told = {"pages": self.pages, "since": str(self.since or "")}
        return {name: value for name, value in told.items() if value}


def print_to_file(
    office: Office,
    form: Form,
    target: UUID | None,
    options: Mapping[str, Any],
    path: Path,
    *,
    anyway: bool = False,
    today: date | None = None,
) -> Printed:
    """Write one form as it stands; see `print_wanted`."""
    return print_wanted(office, Wanted(form, (target,), options), path, anyway=anyway, today=today)


def print_wanted(
    office: Office, wanted: Wanted, path: Path, *, anyway: bool = False, today: date | None = None
) -> Printed:
    """Write a form as a PDF (or its twin, where the name ends in .xlsx) and note it.

    Where the pre-flight finds what must be mended, only with `anyway`.
    """
    marks = office.ask(marks_since, wanted.since) if wanted.since is not None else None
    run = PrintRun(wanted.form, wanted.targets, letterhead(office, today), wanted.options, marks)
    printed = drawn(run, asked(office.ask, run))
    if not printed.ready and not anyway:
        return printed
    printed = only_pages(printed, page_numbers(wanted.pages, printed.pages))
    printed = replace(printed, pdf=moved(printed.pdf, *wanted.off))
    twin = path.suffix.lower() == ".xlsx"
    if twin:
        write_twin(printed, path)
    else:
        with troubles_told():
            write_whole(path, printed.pdf)
    sent = Sent("xlsx" if twin else "pdf", clerk=office.author.who)
    office.do(noted(note_of(run, printed, sent, wanted.besides), printed.keep))
    number = None if twin else number_taken(run)
    if number is not None:
        office.do(number)
    return printed
