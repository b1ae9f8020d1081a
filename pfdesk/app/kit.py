"""The kit of an event: everything that is printed for the day, in the right numbers, and the list of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from pfdesk.app.printing import print_to_file
from pfdesk.app.rooms import forms
from pfdesk.home.queries import KIT_OPTIONS, event_kit
from pfdesk.office.office import Office
from pfdesk.paper.form import Form
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk

LIST = "packing-list"


@dataclass(frozen=True, slots=True)
class KitPaper:
    """One paper of the kit: its form, target, how many copies to print, and where it was written."""

    form: Form
    target: UUID | None
    copies: int
    path: Path
    pages: int = 0
    left_out: str = ""


def kit_jobs(desk: Desk, event_id: UUID) -> list[tuple[str, UUID | None]]:
    """Form and target of each paper, the list first, for the print dialog."""
    items = desk.ask(event_kit, event_id).items
    return [(LIST, event_id), *((item.form, item.target) for item in items if item.form in desk.forms)]


def kit_options(desk: Desk, event_id: UUID) -> dict[str, Any]:
    """What the print dialog starts with: the spare blanks, and how many copies of each paper."""
    items = desk.ask(event_kit, event_id).items
    blanks = {name: value for options in KIT_OPTIONS.values() for name, value in options.items()}
    return {**blanks, "numbers": {item.form: item.copies for item in items if item.form}}


def kit_to_folder(desk: Desk, event_id: UUID, folder: Path) -> str:
    """Write every paper of the event into a folder; what was written and what was left out in a sentence."""
    papers = write_kit(desk.office, event_id, folder)
    made = [paper for paper in papers if not paper.left_out]
    left = "、".join(f"{paper.form.title}({paper.left_out})" for paper in papers if paper.left_out)
    return f"{len(made)}点の書類を {folder.name} に書き出しました。" + (f"除いたもの: {left}" if left else "")


def write_kit(office: Office, event_id: UUID, folder: Path) -> list[KitPaper]:
    """Write every paper of an event into a folder as PDFs whose names say how many to print.

    A paper that cannot be made is left out, and the reason told with it.
    """
    known = {form.name: form for form in forms()}
    items = [(item.form, item.target, item.copies) for item in office.ask(event_kit, event_id).items]
    wanted = [(LIST, event_id, 1), *items]
    folder.mkdir(parents=True, exist_ok=True)
    return [
        _written(office, KitPaper(known[name], target, copies, folder / _called(number, known[name], copies)))
        for number, (name, target, copies) in enumerate(one for one in wanted if one[0] in known)
    ]


def _called(number: int, form: Form, copies: int) -> str:
    many = f"_{copies}部" if copies > 1 else ""
    return f"{number:02d}_{form.title}{many}.pdf"


def _written(office: Office, paper: KitPaper) -> KitPaper:
    try:
        made = print_to_file(
            office, paper.form, paper.target, KIT_OPTIONS.get(paper.form.name, {}), paper.path, anyway=True
        )
    except Refused as refused:
        return KitPaper(paper.form, paper.target, paper.copies, paper.path, 0, refused.sentence)
    return KitPaper(paper.form, paper.target, paper.copies, paper.path, made.pages)
