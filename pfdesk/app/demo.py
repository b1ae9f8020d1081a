"""`pfdesk demo`: the sample file, every form, every sheet, every screen."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pfdesk.app.display import has_display
from pfdesk.app.keeping import ON_OPENING
from pfdesk.app.printing import print_to_file
from pfdesk.app.rooms import exporters, forms
from pfdesk.app.sample.office import CLERK, TODAY, Sample, make_sample
from pfdesk.app.start import Opened, open_office
from pfdesk.db.errors import WouldOverwrite, troubles_told
from pfdesk.tables.write import write_xlsx

FILE = "sample.pfdesk"

Tell = Callable[[str], None]


@dataclass
class Made:
    """What the demo wrote."""

    file: Path
    forms: list[Path] = field(default_factory=list)
    sheets: list[Path] = field(default_factory=list)
    screens: list[Path] = field(default_factory=list)


def make_demo(folder: Path, tell: Tell) -> Made:
    """Make everything in the folder; a sample that is there already is refused, nothing of it is touched."""
    if folder.exists() and not folder.is_dir():
        raise WouldOverwrite(f"{folder} はフォルダーではありません。別の名前を指定してください。")
    with troubles_told():
        folder.mkdir(parents=True, exist_ok=True)
    made = Made(folder / FILE)
    if made.file.exists():
        raise WouldOverwrite(f"{made.file} がすでにあります。別のフォルダーを指定してください。")
    sample = make_sample(made.file, lambda step: tell(f"records: {step}"))
    with open_office(str(made.file), clerk=CLERK, backup_as=ON_OPENING) as opened:
        _print_forms(opened, sample, made, folder / "forms", tell)
        _write_sheets(opened, made, folder / "sheets", tell)
        _grab_screens(opened, made, folder / "screens", tell)
    return made


OPTIONS: Final[dict[str, dict[str, Any]]] = {
    "recall-letter": {"reason": "7ページの電話番号に誤りがあったため(見本)"},
}
"""What a form of the demo needs beside its record: the sample's edition is not being called back."""


def _print_forms(opened: Opened, sample: Sample, made: Made, folder: Path, tell: Tell) -> None:
    folder.mkdir(exist_ok=True)
    for form in forms():
        tell(f"form: {form.name}")
        path = folder / f"{form.name}.pdf"
        target = sample.targets.get(form.needs)
        # The print log tells true moments: its report is of today, not of the sample's day.
        today = None if form.name == "print-report" else TODAY
        given = OPTIONS.get(form.name, {})
        print_to_file(opened.office, form, target, given, path, anyway=True, today=today)
        made.forms.append(path)


def _write_sheets(opened: Opened, made: Made, folder: Path, tell: Tell) -> None:
    folder.mkdir(exist_ok=True)
    for what, exporter in exporters().items():
        tell(f"sheet: {what}")
        path = folder / f"{what}.xlsx"
        write_xlsx(path, *opened.office.ask(exporter.sheets))
        made.sheets.append(path)


def _grab_screens(opened: Opened, made: Made, folder: Path, tell: Tell) -> None:
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from pfdesk.app.screens import grab_screens

    folder.mkdir(exist_ok=True)
    made.screens.extend(grab_screens(opened, folder, tell))
