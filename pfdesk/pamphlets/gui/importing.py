"""取り込み: a table of places, plans or desks is read, what each row would do is shown, then it is taken as one unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.directory.gui.import_dialog import ImportDialog
from pfdesk.directory.gui.import_lines import ImportLine, Preview
from pfdesk.pamphlets import queries
from pfdesk.pamphlets.commands.verbs import WORDS
from pfdesk.pamphlets.model import AUDIENCES, CONSENT_STATES, LEVELS, REPORT_NAMES, Edition
from pfdesk.pamphlets.sheets import IMPORTS, stage_desks, stage_plans
from pfdesk.pamphlets.sheets.reading import StagedPlaces, remarks_of
from pfdesk.tables.exchange import Importer
from pfdesk.tables.staging import Staged, StagedRow
from pfdesk.tables.table import TableProblem
from pfdesk.values.eras import era_text
from pfdesk.values.ids import new_id
from pfdesk.widgets.desk import Desk

_ORDER: Final = {"error": 0, "told": 1, "changed": 2, "new": 3, "same": 4}
_HIDDEN: Final = frozenset({"id", "revision", "edition_id", "place_id", "sort"})
_POINTS: Final = {"group_id": "区分", "member_id": "会員"}
_CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "consent": CONSENT_STATES, "level": LEVELS, "report_code": {**dict(REPORT_NAMES), "": ""},
}  # fmt: skip
_BY_NAME: Final = {one.what: one for one in IMPORTS}


class TableImportDialog(ImportDialog):
    """The directory's dialog for a table of this room: columns, preview row by row, one unit of work."""

    def __init__(self, desk: Desk, edition: Edition, what: str, parent: QWidget | None = None) -> None:
        importer = importer_for(what, edition.id)
        super().__init__(desk, parent, importer=importer, thing=importer.title)
        self.setWindowTitle(f"{importer.title}の取り込み")
        self.ui.title.setText(self.windowTitle())

    def preview(self, staged: Staged[Any], problems: Sequence[TableProblem]) -> Preview:
        """A line a row, and one for each remark about the file."""
        names, called = self.names(), self._called(staged)
        lines = [
            ImportLine(new_id(), row.number, row.state, names.get(row.number, ""), _told(row, called))
            for row in staged.rows
        ]
        remarks = remarks_of(staged)
        lines += [ImportLine(new_id(), one.row, "told", "", one.what) for one in problems]
        lines += [ImportLine(new_id(), 0, "told", "", remark) for remark in remarks]
        counts = {str(state): found for state, found in staged.counts().items()}
        counts["told"] = len(problems) + len(remarks)
        lines.sort(key=lambda line: (_ORDER[line.state], line.number))
        return Preview(lines, counts, staged.todo)

    def _called(self, staged: Staged[Any]) -> dict[UUID, str]:
        """What the categories and the members that rows point to are called; a category that is brought is new."""
        called: dict[UUID, str] = {key: name for key, _code, name in self.desk.ask(queries.group_options)}
        if isinstance(staged, StagedPlaces):
            called |= {
                one.id: f"{one.name}(新しい区分)" if one in staged.unknown_groups else one.name
                for one in staged.groups
            }
        called.update(self.desk.ask(queries.members_by_id))
        return called

    def taken(self, staged: Staged[Any]) -> None:
        """Say what was taken, and close."""
        counts = f"新規{len(staged.new):,}件、変更{len(staged.changed):,}件"
        self.desk.toasted.emit(f"{self.importer.title}を取り込みました({counts})", True)
        self.accept()


def importer_for(what: str, edition_id: UUID) -> Importer:
    """The importer; a table that names no edition is for the one that is shown: plans, and 掲載 of desks."""
    found = _BY_NAME[what]
    about = {"plans": stage_plans, "desks": stage_desks}.get(what)
    return found if about is None else replace(found, stage=partial(about, edition_id=edition_id))


def choose_and_import(desk: Desk, edition: Edition, what: str, parent: QWidget) -> None:
    """Open the dialog; its first step is the file."""
    TableImportDialog(desk, edition, what, parent).exec()


def import_path(desk: Desk, edition: Edition, what: str, path: Path, parent: QWidget) -> TableImportDialog:
    """The dialog with a file that is read at once."""
    dialog = TableImportDialog(desk, edition, what, parent)
    dialog.start(path)
    return dialog


def _told(row: StagedRow[Any], called: Mapping[UUID, str]) -> str:
    if row.errors:
        return " ".join(f"「{e.column}」{e.reason}" if e.column else e.reason for e in row.errors)
    if row.entity is None or row.state == "same":
        return ""
    names = [each.name for each in fields(row.entity) if each.name not in _HIDDEN]
    shown = {name: _shown(name, getattr(row.entity, name), called) for name in names}
    if row.old is None:
        told = [f"{_word(name)} {text}" for name, text in shown.items() if text and name != "name"]
        return "、".join(told)
    return "、".join(
        f"{_word(name)} {_shown(name, getattr(row.old, name), called) or '空'} → {text or '空'}"
        for name, text in shown.items()
        if getattr(row.old, name) != getattr(row.entity, name)
    )


def _word(name: str) -> str:
    return _POINTS.get(name) or WORDS.get(name, name)


def _shown(name: str, value: Any, called: Mapping[UUID, str]) -> str:
    """A value as a clerk says it: never a code."""
    if isinstance(value, UUID):
        return called.get(value, "")
    if isinstance(value, date):
        return era_text(value)
    if isinstance(value, bool):
        return "○" if value else ""
    if isinstance(value, int):
        return f"{value:,}" if value else ""
    text = str(value or "")
    if name == "audiences":
        return "・".join(AUDIENCES[code] for code in text.split())
    return _CODES.get(name, {}).get(text, text)
