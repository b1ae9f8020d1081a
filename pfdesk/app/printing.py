"""Print a form and note it in the print log; shared by the command line, the demo and the window."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from pfdesk.db.errors import troubles_told
from pfdesk.db.swap import write_whole
from pfdesk.office.office import Office
from pfdesk.office.print_log import NotePrint
from pfdesk.office.settings import settings
from pfdesk.paper.form import Form, Letterhead, Printed, letterhead_of


def letterhead(office: Office, today: date | None = None) -> Letterhead:
    """The head of every form, from the office's settings."""
    return letterhead_of(office.ask(settings), today or date.today())


def draw(
    office: Office, form: Form, target: UUID | None, options: Mapping[str, Any], today: date | None = None
) -> Printed:
    """Ask and draw a form."""
    return office.ask(form.print, target, letterhead(office, today), **options)


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
    """Write a form as a PDF and note it; where the pre-flight finds what must be mended, only with `anyway`."""
    printed = draw(office, form, target, options, today)
    if printed.ready or anyway:
        with troubles_told():
            write_whole(path, printed.pdf)
        note = json.dumps(dict(options), ensure_ascii=False, default=str, sort_keys=True)
        digest = hashlib.sha256(printed.pdf).hexdigest()
        told = NotePrint(
            form.name,
            form.title,
            str(target or ""),
            note,
            printed.pages,
            digest,
            datetime.now(UTC),
            clerk=office.author.who,
        )
        office.do(told)
    return printed
