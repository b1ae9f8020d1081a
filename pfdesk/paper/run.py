"""One print: a form for its targets with what was chosen, drawn page by page or only what is new."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from pfdesk.paper.first_pages import first_pages
from pfdesk.paper.form import Form, Letterhead, Printed
from pfdesk.paper.join import joined
from pfdesk.paper.preflight import merged
from pfdesk.values.errors import Refused

if TYPE_CHECKING:
    from pfdesk.paper.form import Problem

AskOffice = Callable[..., Any]
Tell = Callable[[int, int, str], None]
SHOWN: Final = frozenset({"text", "filters", "targets"})
"""What a page gives a form of many records, so that it prints those that its list shows."""


ENOUGH: Final = 150
"""More records than any first page bears, also where some are left out for want of consent."""


def _quiet(_done: int, _total: int, _step: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class PrintRun:
    """A form, its targets (None for none), the letterhead and the options.

    ``since`` is what is on paper already of each record: those alone are drawn that differ from it.
    """

    form: Form
    targets: tuple[UUID | None, ...]
    letterhead: Letterhead
    options: Mapping[str, Any] = field(default_factory=dict)
    since: Mapping[UUID, str] | None = None

    @property
    def chosen(self) -> dict[str, Any]:
        """The options as ask and draw take them."""
        return self.form.chosen(self.letterhead, self.options)

    @property
    def pieces(self) -> tuple[tuple[UUID | None, dict[str, Any]], ...]:
        """What is asked for one after the other: target and options."""
        chosen = self.chosen
        if not self.form.together:
            return tuple((target, chosen) for target in self.targets or (None,))
        ids = tuple(target for target in self.targets if target is not None) or None
        chosen.setdefault("targets", ids)
        return ((None, chosen),)


def fitting(form: Form, options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that are this form's: what a page hands over is for any of its forms."""
    allowed = {option.name for option in form.options} | (frozenset() if form.needs else SHOWN)
    return {name: value for name, value in options.items() if name in allowed}


def asked(ask: AskOffice, run: PrintRun, tell: Tell = _quiet) -> list[Any]:
    """The lines of each piece, read through ``ask`` (office.ask)."""
    found = []
    for done, (target, chosen) in enumerate(run.pieces):
        tell(done, len(run.pieces), run.form.title)
        found.append(ask(run.form.ask, target, **chosen))
    return found


def asked_first(ask: AskOffice, run: PrintRun) -> list[Any] | None:
    """The lines of a first page alone; None for a form that has to be read whole."""
    if not run.form.begins or run.since is not None:
        return None
    target, chosen = run.pieces[0]
    return [ask(run.form.ask, target, **chosen, most=ENOUGH)]


def first_page(run: PrintRun, lines: list[Any]) -> tuple[Printed, bool]:
    """The first page alone, and whether there are no others."""
    printed, whole = first_pages(run.form, lines[0], run.letterhead, **run.pieces[0][1])
    return printed, whole and len(lines) == 1


def drawn(run: PrintRun, lines: list[Any], tell: Tell = _quiet) -> Printed:
    """Draw all pieces as one; raises Refused where nothing differs from what is on paper."""
    pieces = []
    for done, (each, (_target, chosen)) in enumerate(zip(lines, run.pieces, strict=True)):
        tell(done, len(lines), run.form.title)
        pieces.append(run.form.draw(each, run.letterhead, **chosen))
    if run.since is not None:
        pieces = _rest(run, lines, pieces)
    return together(pieces)


def _rest(run: PrintRun, lines: list[Any], pieces: list[Printed]) -> list[Printed]:
    """Only the pieces, or in a single piece only the records, whose paper would differ."""
    since = run.since or {}
    new = [{key for key, mark in piece.marks.items() if since.get(key) != mark} for piece in pieces]
    if not any(new):
        raise Refused("", "前の印刷の後に加わったもの、変わったものはありません。")
    if len(pieces) > 1:
        return [piece for piece, changed in zip(pieces, new, strict=True) if changed]
    if len(new[0]) == len(pieces[0].marks):
        return pieces
    found = narrowed(lines[0], new[0])
    return [run.form.draw(found, run.letterhead, **run.pieces[0][1])]


def together(pieces: list[Printed]) -> Printed:
    """Several finished forms as one."""
    if len(pieces) == 1:
        return pieces[0]
    problems: tuple[Problem, ...] = merged(problem for piece in pieces for problem in piece.problems)
    ids = dict.fromkeys(key for piece in pieces for key in piece.ids)
    marks = {key: mark for piece in pieces for key, mark in piece.marks.items()}
    pdf = joined([piece.pdf for piece in pieces]) if pieces else b""
    listed = [piece.listed for piece in pieces if piece.listed is not None]
    whole = replace(listed[0], lists=tuple(one for each in listed for one in each.lists)) if listed else None
    keep = tuple(one for piece in pieces for one in piece.keep)
    return Printed(pdf, sum(piece.pages for piece in pieces), problems, tuple(ids), marks, whole, keep)


def narrowed(lines: Any, ids: set[UUID]) -> Any:
    """The same lines with those records only: in every sequence of things that have an id."""
    if isinstance(lines, tuple | list):
        return _those(lines, ids)
    if not is_dataclass(lines) or isinstance(lines, type):
        return lines
    kept = {
        one.name: _those(value, ids)
        for one in fields(lines)
        if isinstance(value := getattr(lines, one.name), tuple | list)
    }
    return replace(lines, **kept)


def _those(values: Any, ids: set[UUID]) -> Any:
    """Leave out what has another record's id; what has none of its own (parts, rows) stays."""
    wanted = [value for value in values if getattr(value, "id", None) is None or value.id in ids]
    if any(getattr(value, "id", None) in ids for value in values):
        return type(values)(wanted)
    return type(values)(value for value in values if not _is_problem(value))


def _is_problem(value: Any) -> bool:
    return hasattr(value, "level") and getattr(value, "id", None) is not None


def whole(ask: Callable[..., Any], run: PrintRun, lines: list[Any] | None, tell: Tell) -> Printed:
    """The whole print, from its lines where they have been read already."""
    return drawn(run, asked(ask, run, tell) if lines is None else lines, tell)
