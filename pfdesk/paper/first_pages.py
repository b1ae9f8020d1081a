"""The first pages of a long form, before the rest of it is drawn: what the preview shows at once."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pfdesk.paper.form import Form, Letterhead, Printed

_wanted: ContextVar[int | None] = ContextVar("wanted_pages", default=None)


class Enough(Exception):  # noqa: N818  no error: the pages that were wanted are there
    """As many pages as were wanted are drawn; ``pen`` has them."""

    def __init__(self, pen: Any) -> None:
        super().__init__()
        self.pen = pen


def wanted_pages() -> int | None:
    """After how many pages a pen is to stop; None draws all."""
    return _wanted.get()


def first_pages(
    form: Form, lines: Any, letterhead: Letterhead, pages: int = 1, **options: Any
) -> tuple[Printed, bool]:
    """Draw the first pages, and tell whether that is all; their problems are not the whole list."""
    token = _wanted.set(pages)
    try:
        return form.draw(lines, letterhead, **options), True
    except Enough as enough:
        return enough.pen.finish(), False
    finally:
        _wanted.reset(token)
