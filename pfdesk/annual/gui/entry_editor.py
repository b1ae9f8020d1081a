"""The small form of one entry of the timeline, opened under the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from pfdesk.annual import commands
from pfdesk.annual.model import KINDS, TimelineEntry
from pfdesk.ui.annual_entry import Ui_EntryScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field, align_labels

NAMES = ("kind", "happened_on", "text", "source")


class EntryEditor(QFrame):
    """Ctrl+Enter saves, Esc closes; what is refused is marked and stays typed. ``closed`` when it goes."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.old: TimelineEntry | None = None
        self.ui: Any = Ui_EntryScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setProperty("ground", "sunken")
        self.ui.kind.set_options(tuple(KINDS.items()))
        self.ui.text.grow(2, 6)
        self.fields: dict[str, Field] = {name: getattr(self.ui, name) for name in NAMES}
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.close_editor)
        self.ui.remove.clicked.connect(self.remove)
        align_labels(self)
        self.hide()

    def open_on(self, entry: TimelineEntry | None) -> None:
        """Show an entry, or an empty form for a new one."""
        self.old = entry
        self.ui.happened_on.set_near(self.desk.today())
        for name, field in self.fields.items():
            empty: Any = "action" if name == "kind" else None if name == "happened_on" else ""
            field.set_value(getattr(entry, name) if entry else empty)
        self.ui.save.setText("保存" if entry else "追加")
        self.ui.remove.setVisible(entry is not None)
        self.show()
        self.ui.text.setFocus()

    def save(self) -> None:
        """Write it and close, or mark what is wrong."""
        try:
            values = {name: field.value() for name, field in self.fields.items()}
            if self.desk.do(self._command(values)) is not None:
                self.close_editor()
        except Refused as refused:
            field = self.fields.get(refused.field, self.ui.text)
            field.set_message(refused.sentence)
            field.setFocus()

    def _command(self, values: dict[str, Any]) -> Any:
        old = self.old
        if old is None:
            return commands.AddTimelineEntry(TimelineEntry(fiscal_year=self.desk.year, **values))
        kept = {"id": old.id, "revision": old.revision, "source_id": old.source_id}
        after = TimelineEntry(fiscal_year=old.fiscal_year, **kept, **values)  # type: ignore[arg-type]
        return commands.ChangeTimelineEntry(old, after)

    def remove(self) -> None:
        """Put the entry into the bin."""
        if self.old is not None:
            self.desk.do(commands.BinTimelineEntry(self.old.id))
            self.close_editor()

    def close_editor(self) -> None:
        """Let go of the entry."""
        self.old = None
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        elif control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)
