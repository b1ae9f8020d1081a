"""The verbs of the menus that concern the file, the history and the help.

Each dialog is loaded when it is first asked for: the window is seen the sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from pfdesk import __version__
from pfdesk.app.folders import backup_folder
from pfdesk.app.keeping import BY_HAND
from pfdesk.app.rooms import room_checks
from pfdesk.app.start import begin_office
from pfdesk.db.backup import daily_backup
from pfdesk.db.engine import office_file
from pfdesk.db.keys import is_sealed
from pfdesk.office.checks import office_checks
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_open, ask_save
from pfdesk.widgets.shell import Shell

if TYPE_CHECKING:
    from pfdesk.app.password_dialog import PasswordWish

KIND = "pfdeskのファイル (*.pfdesk)"


@dataclass(frozen=True)
class FileVerbs:
    """What the menus ファイル, ツール and ヘルプ do; raises Refused and Trouble for the window to tell.

    `open_path`, `bring_back` and `protect` ask the program for another file, or for this one under a password.
    """

    window: QWidget
    shell: Shell
    desk: Desk
    open_path: Callable[[Path], None]
    bring_back: Callable[[Path, Path], None]
    protect: Callable[[PasswordWish], None]

    def new_file(self) -> None:
        """Ask for a name, make an empty office file and open it."""
        name = ask_save(self.window, "新しいファイル", "", KIND)
        if name is not None:
            path = name.with_suffix(".pfdesk")
            begin_office(path)
            self.open_path(path)

    def practise(self) -> None:
        """Ask for a name, make the sample as a practice file of its own and open it."""
        from pfdesk.app.practising import practice_in_sight

        name = ask_save(self.window, "練習用のファイルの置き場所", "練習用", KIND)
        if name is not None:
            path = name.with_suffix(".pfdesk")
            if practice_in_sight(path, self.window):
                self.open_path(path)

    def open_file(self) -> None:
        """Ask for an office file and open it."""
        at_hand = office_file(self.desk.office.engine)
        name = ask_open(self.window, "開く", KIND, str(at_hand.path.parent) if at_hand else "")
        if name is not None:
            self.open_path(name)

    def backup(self) -> None:
        """Make a verified copy now."""
        engine = self.desk.office.engine
        opened = office_file(engine)
        if opened is None:
            return
        made = daily_backup(engine, backup_folder(opened.path), datetime.now(), BY_HAND)  # noqa: DTZ005
        self.desk.say(f"バックアップを取り、読めることを確かめました（{made.name}）")

    def restore(self) -> None:
        """Open a backup as a file of its own, so that nothing at hand is overwritten."""
        opened = office_file(self.desk.office.engine)
        folder = str(backup_folder(opened.path)) if opened else ""
        name = ask_open(self.window, "戻したいバックアップを選ぶ", KIND, folder)
        if name is None:
            return
        to = ask_save(self.window, "戻したファイルの置き場所", "", KIND)
        if to is not None:
            self.bring_back(name, to.with_suffix(".pfdesk"))

    def password(self) -> None:
        """Set, change or take off the file's password; the program closes the file for it."""
        opened = office_file(self.desk.office.engine)
        if opened is None:
            return
        from pfdesk.app.password_dialog import PasswordDialog

        dialog = PasswordDialog(sealed=is_sealed(opened.path), parent=self.window)
        if dialog.exec() and dialog.wish is not None:
            self.protect(dialog.wish)

    def check(self) -> None:
        """Run all checks and tell each."""
        checks = self.desk.ask(office_checks, room_checks())
        detail = "\n".join(f"{'○' if check.ok else '×'} {check.name}: {check.detail}" for check in checks)
        fine = all(check.ok for check in checks)
        found = "異常が見つかりました。バックアップから戻してください。"
        sentence = "検査しました。異常はありません。" if fine else found
        tell.say(self.window, sentence, detail)

    def history(self) -> None:
        """Show the units of work."""
        from pfdesk.app.history_dialog import HistoryDialog

        HistoryDialog(self.desk, self.window).exec()

    def bin(self) -> None:
        """Show what was taken out of the lists."""
        from pfdesk.app.bin_dialog import BinDialog

        BinDialog(self.desk, self.window).exec()

    def print_log(self) -> None:
        """Show what was printed."""
        from pfdesk.app.print_log_dialog import PrintLogDialog

        PrintLogDialog(self.desk, self.window).exec()

    def letters(self) -> None:
        """Edit the texts of the letters."""
        from pfdesk.app.letters_dialog import LettersDialog

        LettersDialog(self.desk, self.window).exec()

    def settings(self) -> None:
        """Show the settings of the office and of this PC."""
        from pfdesk.app.settings_dialog import SettingsDialog

        SettingsDialog(self.desk, self.shell.set_clerk, self.window).exec()

    def manual(self) -> None:
        """Show the manual at the chapter of the present room, and there at the view that is seen."""
        from pfdesk.app.help_key import place_of
        from pfdesk.app.manual_dialog import ManualDialog

        page: Any = getattr(self.window, "page", None)
        word = page.help_word() if hasattr(page, "help_word") else ""
        chapter, word = place_of(None, self.shell.room(), word)
        ManualDialog(chapter, self.window, word).exec()

    def about(self) -> None:
        """Say which version this is."""
        words = "孤独・孤立対策官民連携プラットフォームの事務を、このパソコンの中だけで支えます。"
        tell.say(self.window, f"pfdesk {__version__}", words)
