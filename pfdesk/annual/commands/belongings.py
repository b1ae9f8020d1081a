"""What a project did, the year's timeline, and the report's own texts."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.annual import store
from pfdesk.annual.model import TEXTS, ProjectLink, TimelineEntry, text_setting
from pfdesk.office.settings import ChangeSetting
from pfdesk.values.errors import naming
from pfdesk.values.text import clean_note


@dataclass(frozen=True)
class AddProjectLink:
    """Say that an event, a survey or an edition belongs to a project."""

    link: ProjectLink
    label: str = "実施したことの追加"

    def run(self, session: Session) -> None:
        """Write it as a new row."""
        store.insert(session, self.link)


@dataclass(frozen=True)
class BinProjectLink:
    """Part an event, a survey or an edition from a project."""

    link_id: UUID
    label: str = "実施したことの取り外し"

    def run(self, session: Session) -> None:
        """Mark it."""
        store.put_in_bin(session, ProjectLink, self.link_id)


@dataclass(frozen=True)
class AddTimelineEntry:
    """Add a challenge, an action or a change to the year."""

    entry: TimelineEntry
    label: str = "経過の追加"

    def run(self, session: Session) -> None:
        """Write it as a new row."""
        store.insert(session, self.entry)


@dataclass(frozen=True)
class ChangeTimelineEntry:
    """Change an entry of the year's timeline."""

    before: TimelineEntry
    after: TimelineEntry
    label: str = "経過の変更"

    def run(self, session: Session) -> None:
        """Write what differs."""
        store.update(session, self.before, self.after)


@dataclass(frozen=True)
class BinTimelineEntry:
    """Put an entry of the timeline into the bin."""

    entry_id: UUID
    label: str = "経過の削除"

    def run(self, session: Session) -> None:
        """Mark it."""
        store.put_in_bin(session, TimelineEntry, self.entry_id)


@dataclass(frozen=True)
class ChangeReportText:
    """Set one of the report's texts of a year; `name` is a key of TEXTS."""

    year: int
    name: str
    text: str

    @property
    def label(self) -> str:
        """最終的なゴールの変更."""
        return f"{TEXTS[self.name]}の変更"

    def run(self, session: Session) -> None:
        """Clean and write it among the office's settings."""
        with naming(self.name):
            text = clean_note(self.text)
        ChangeSetting(text_setting(self.year, self.name), text).run(session)
