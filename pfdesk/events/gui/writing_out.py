"""The participants and the calendar of an event as files; what went wrong is told in a sentence."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QWidget

from pfdesk.db.errors import troubles_told
from pfdesk.db.swap import write_whole
from pfdesk.events.gui.people_list import PeopleList
from pfdesk.events.model import calendar_of
from pfdesk.events.queries import EventRecord
from pfdesk.events.sheets import participants_sheet
from pfdesk.tables.write import write_csv, write_xlsx
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk


def write_people(desk: Desk, event_id: UUID, people: PeopleList, path: Path) -> None:
    """Write the participants that the list shows, as .xlsx or .csv."""
    sheet = desk.ask(participants_sheet, event_id, people.text, people.filters())
    try:
        (write_csv if path.suffix.lower() == ".csv" else write_xlsx)(path, sheet)
    except Refused as refused:
        tell.say(people.ui.people.window(), refused.sentence)
    except Trouble as trouble:
        desk.tell_trouble(trouble)
    else:
        desk.say(f"参加者を書き出しました: {path.name}")


def write_calendar(desk: Desk, record: EventRecord, path: Path) -> None:
    """Write an entry for each part."""
    try:
        with troubles_told():
            write_whole(path, calendar_of(record.event, record.part_entities))
    except Trouble as trouble:
        desk.tell_trouble(trouble)
    else:
        desk.say(f"予定表に書き出しました: {path.name}")


def write_kit(desk: Desk, record: EventRecord, parent: QWidget) -> None:
    """Ask for a folder and write every paper of the day into it."""
    chosen = QFileDialog.getExistingDirectory(parent, "当日の書類を書き出すフォルダー")
    if not chosen:
        return
    folder = Path(chosen) / f"当日の書類_{record.event.held_on:%Y%m%d}"
    try:
        with troubles_told():
            told = desk.joints["kit-folder"](desk, record.event.id, folder)
    except Trouble as trouble:
        desk.tell_trouble(trouble)
    else:
        tell.say(parent, told)
