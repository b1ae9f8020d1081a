"""The kit of an event: everything that is printed for the day, in the right numbers, and the list of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from pfdesk.app.printing import print_to_file
from pfdesk.app.rooms import forms
from pfdesk.home.queries import KIT_OPTIONS, event_kit
from pfdesk.office.office import Office
from pfdesk.paper.form import Form
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets.desk import Desk

LIST = "packing-list"
_OURS = re.compile(r"\d\d_\D")


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
    """Write every paper of the event into a folder, and say what was written, what was left out, what is older."""
    return kit_told(write_kit(desk.office, event_id, folder), folder)


def kit_told(papers: Sequence[KitPaper], folder: Path) -> str:
    """How many papers were written; which were left out and why; which lay in the folder from before."""
    made = [paper for paper in papers if not paper.left_out]
    left = "、".join(f"{paper.form.title}({paper.left_out})" for paper in papers if paper.left_out)
    old = "、".join(older_papers(papers, folder))
    told = f"{len(made)}点の書類を {folder.name} に書き出しました。"
    told += f"除いたもの: {left}。" if left else ""
    return told + (f"前に書き出した書類が残っています(今回のものではありません): {old}" if old else "")


def older_papers(papers: Sequence[KitPaper], folder: Path) -> list[str]:
    """Papers of an earlier kit that lie in the folder under other names: another count, another number."""
    new = {paper.path.name for paper in papers if not paper.left_out}
    return sorted(
        path.name for path in folder.glob("*.pdf") if _OURS.match(path.name) and path.name not in new
    )


def write_kit(office: Office, event_id: UUID, folder: Path) -> list[KitPaper]:
    """Write every paper of an event into a folder as PDFs whose names say how many to print.

    A paper that cannot be made is left out, and the reason told with it. Where a name of the folder cannot be
    written, that is refused before anything is; where the disk stops halfway, Trouble says how far it came.
    """
    known = {form.name: form for form in forms()}
    items = [(item.form, item.target, item.copies) for item in office.ask(event_kit, event_id).items]
    wanted = [one for one in [(LIST, event_id, 1), *items] if one[0] in known]
    papers = [
        KitPaper(known[name], target, copies, folder / _called(number, known[name], copies))
        for number, (name, target, copies) in enumerate(wanted)
    ]
    _make_place(folder, papers)
    written: list[KitPaper] = []
    for paper in papers:
        try:
            written.append(_written(office, paper))
        except Trouble as trouble:
            far = f"当日の書類 {len(papers)}点のうち {len(written)}点を書き出したところで止まりました。"
            raise type(trouble)(f"{trouble.sentence}{far}", trouble.todo) from trouble
    return written


def _make_place(folder: Path, papers: Sequence[KitPaper]) -> None:
    """Make the folder; Refused where it is a file, or where a paper in it is held or is no file."""
    if folder.exists() and not folder.is_dir():
        raise Refused("", f"「{folder.name}」という名前のファイルがあるため、フォルダーを作れません。")
    folder.mkdir(parents=True, exist_ok=True)
    held = [paper.path.name for paper in papers if not _free(paper.path)]
    if held:
        raise Refused(
            "",
            f"{folder.name} の {'、'.join(held)} に書き込めないため、何も書き出していません。"
            "開いている画面があれば閉じて、もう一度お試しください。",
        )


def _free(path: Path) -> bool:
    """Whether a paper can be put there: nothing is there yet, or a file that nobody holds (Windows) or protects."""
    if not path.exists():
        return True
    try:
        with path.open("r+b"):
            return path.is_file()
    except OSError:
        return False


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
