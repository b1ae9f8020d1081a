"""An invented form and an office that needs no file, for tests of the desk and the print dialog."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID, uuid4

import pypdfium2

from pfdesk.db.journal import next_to_redo, next_to_undo
from pfdesk.office.changes import Changes
from pfdesk.office.label_sheets import printer_offset
from pfdesk.office.settings import settings
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.widgets.desk import Desk

MEMBER = uuid4()


def blank_pdf(pages: int = 1, width: float = 595, height: float = 842) -> bytes:
    """White pages."""
    document = pypdfium2.PdfDocument.new()
    for _page in range(pages):
        document.new_page(width, height)
    out = BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


class FakeOffice:
    """Does what it is told and remembers it; ``fails`` is raised by the next ``do``."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[Changes], None]] = []
        self.done: list[Any] = []
        self.fails: Exception | None = None

    def ask(self, query: Callable[..., Any], *args: Any, **options: Any) -> Any:
        if query is printer_offset:
            return (0.0, 0.0)
        if query in {next_to_undo, next_to_redo}:
            return None
        return {"office.name": "見本市"} if query is settings else query(None, *args, **options)

    def do(self, command: Any) -> Changes:
        if self.fails is not None:
            raise self.fails
        self.done.append(command)
        changes = Changes({"member": frozenset({MEMBER})}, command.label)
        for listener in self.listeners:
            listener(changes)
        return changes

    def undo(self) -> Changes | None:
        return Changes({}, self.done.pop().label, "undo") if self.done else None

    def redo(self) -> Changes | None:
        return None

    def undo_label(self) -> str | None:
        return None

    def redo_label(self) -> str | None:
        return None

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        self.listeners.append(listener)


def sample_form(name: str, title: str, problems: tuple[Problem, ...] = ()) -> Form:
    """A form of one white page for each line."""

    def ask(_session: Any, target: UUID | None, /, **options: Any) -> Any:
        return (target, options)

    def draw(_lines: Any, _letterhead: Letterhead, /, **_options: Any) -> Printed:
        return Printed(blank_pdf(), 1, problems)

    title_of = (("御中", "御中"), ("様", "様"))
    options = (
        Option("title", "敬称", title_of, "御中"),
        Option("contact", "担当者の名前も入れる", (), default=False),
    )
    return Form(name, title, "A4", "member", ask, draw, options)


def sample_desk(problems: tuple[Problem, ...] = ()) -> tuple[Desk, FakeOffice]:
    """A desk over the fake office on an invented day."""
    office: Any = FakeOffice()
    forms = (sample_form("address_label", "宛名ラベル", problems), sample_form("member_roster", "会員名簿"))
    desk = Desk(office, clerk="見本 一郎", forms=forms, today=lambda: date(2024, 2, 9))
    return desk, office
