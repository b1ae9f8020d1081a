"""What the record of an event gives as files and papers; what went wrong is told in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from pfdesk.db.errors import troubles_told
from pfdesk.db.swap import write_whole
from pfdesk.events.gui.people_list import PeopleList
from pfdesk.events.model import calendar_of
from pfdesk.events.sheets import participants_sheet
from pfdesk.tables.write import write_csv, write_xlsx
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_folder, ask_save

TABLES: Final = "Excelブック (*.xlsx);;CSV (*.csv)"
CALENDAR: Final = "予定表 (*.ics)"


class EventFiles:
    """The participants, the calendar and the papers of the day of the event that the pane shows."""

    def __init__(self, desk: Desk, people: PeopleList, pane: QWidget) -> None:
        self.desk, self._people, self._pane = desk, people, pane

    def _asked(self, title: str, name: str, kinds: str) -> Path | None:
        """Where the clerk wants the file; the event's day is in its name."""
        record = self._people.record
        if record is None:
            return None
        proposed = name.format(f"{record.event.held_on:%Y%m%d}")
        return ask_save(self._pane, title, proposed, kinds)

    def _written(self, what: str, path: Path, write: Callable[[], object]) -> None:
        """Write, and say that it is done or why not."""
        try:
            with troubles_told():
                write()
        except Refused as refused:
            tell.say(self._pane, refused.sentence)
        except Trouble as trouble:
            self.desk.tell_trouble(trouble)
        else:
            self.desk.say(f"{what}書き出しました: {path.name}")

    def export(self) -> None:
        """書き出し: the participants that the list shows, as .xlsx or .csv."""
        path = self._asked("参加者の書き出し", "参加者_{}.xlsx", TABLES)
        if path is not None:
            self.write_people(path)

    def write_people(self, path: Path) -> None:
        """Write the participants that the list shows."""
        people, record = self._people, self._people.record
        if record is None:
            return
        sheet = self.desk.ask(participants_sheet, record.event.id, people.text, people.filters())
        write = write_csv if path.suffix.lower() == ".csv" else write_xlsx
        self._written("参加者を", path, lambda: write(path, sheet))

    def export_calendar(self) -> None:
        """予定表: the event for Outlook or a phone."""
        path = self._asked("予定表への書き出し", "行事_{}.ics", CALENDAR)
        if path is not None:
            self.write_calendar(path)

    def write_calendar(self, path: Path) -> None:
        """Write an entry for each part."""
        record = self._people.record
        if record is not None:
            entries = calendar_of(record.event, record.part_entities)
            self._written("予定表に", path, lambda: write_whole(path, entries))

    def print_kit(self) -> None:
        """当日の書類: the list of what to take along, and every paper of the day."""
        if self._people.record is not None:
            asked, joints = (self.desk, self._people.record.event.id), self.desk.joints
            self.desk.print_forms(self._pane, joints["kit"](*asked), joints["kit-options"](*asked))

    def write_kit(self) -> None:
        """当日の書類をPDFに: every paper of the day into a folder, named by how many to print."""
        record = self._people.record
        title = "当日の書類を書き出すフォルダー"
        chosen = ask_folder(self._pane, title) if record is not None else None
        if record is None or chosen is None:
            return
        folder = chosen / f"当日の書類_{record.event.held_on:%Y%m%d}"
        try:
            with troubles_told():
                told = self.desk.joints["kit-folder"](self.desk, record.event.id, folder)
        except Refused as refused:
            tell.say(self._pane, refused.sentence)
        except Trouble as trouble:
            self.desk.tell_trouble(trouble)
        else:
            tell.say(self._pane, told)
