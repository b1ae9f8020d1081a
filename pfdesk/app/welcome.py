"""The first page: make a new office file, open one, or practise on the sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfdesk.app.folders import backups_root
from pfdesk.app.start import begin_office
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.file_place import ask_open, ask_save
from pfdesk.widgets.on_screen import fit_on_screen

KIND = "pfdeskのファイル (*.pfdesk)"


class Welcome(QWidget):
    """Shown where no file is open.

    ``file_wished(Path)`` tells what to open, ``restore_wished(backup, path)`` what to bring back first.
    """

    file_wished = Signal(object)
    restore_wished = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("pfdesk")
        fit_on_screen(self, 760, 480)
        self.setAutoFillBackground(True)
        self.choices = EmptyState(self)
        others = [("ファイルを開く", self.open_file), ("見本で練習する", self.practise)]
        if any(backups_root().glob("*/*.pfdesk")):
            others.append(("バックアップから戻す", self.restore))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choices)
        self.choices.show_state(
            "members",
            "名簿も、調査も、行事も、このパソコンの1つのファイルに。",
            "ネットワークは使いません。まずファイルを作るか、開いてください。",
            first=("新しいファイルを作る", self.make_new),
            others=tuple(others),
        )

    def make_new(self) -> None:
        """Ask for a name and make an empty file."""

        def make(path: Path) -> bool:
            begin_office(path)
            return True

        self._make("新しいファイル", make)

    def practise(self) -> None:
        """Ask for a name and make the sample."""
        from pfdesk.app.practising import practice_in_sight

        self._make("練習用のファイルの置き場所", lambda path: practice_in_sight(path, self))

    def open_file(self) -> None:
        """Ask for a file."""
        name = ask_open(self, "開く", KIND)
        if name is not None:
            self.file_wished.emit(name)

    def restore(self) -> None:
        """Ask for a backup and for the place of the file that it becomes."""
        name = ask_open(self, "戻したいバックアップを選ぶ", KIND, str(backups_root()))
        to = ask_save(self, "戻したファイルの置き場所", "", KIND) if name is not None else None
        if name is not None and to is not None:
            self.restore_wished.emit(name, to.with_suffix(".pfdesk"))

    def _make(self, title: str, make: Callable[[Path], bool]) -> None:
        name = ask_save(self, title, "", KIND)
        if name is None:
            return
        path = name.with_suffix(".pfdesk")
        try:
            made = make(path)
        except Refused as refused:
            tell.say(self, refused.sentence)
        except Trouble as trouble:
            tell.trouble(self, trouble.sentence, trouble.todo)
        else:
            if made:
                self.file_wished.emit(path)
