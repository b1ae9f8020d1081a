"""Start the window: Qt's application, Japanese words on Qt's own buttons, the file, the bug catcher."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from pfdesk.app.copies import Copies, CopyClock
from pfdesk.app.first_size import show_first
from pfdesk.app.folders import last_clerk, remember_last
from pfdesk.app.help_key import HelpKey
from pfdesk.app.keeping import AT_THE_END, ON_OPENING
from pfdesk.app.main_window import MainWindow
from pfdesk.app.qt_words import QtWords
from pfdesk.app.quiet_offscreen import quiet_offscreen
from pfdesk.app.rescue import offer_backup, with_password
from pfdesk.app.rooms import forms, joints
from pfdesk.app.settings_dialog import work_as, write_dates_as
from pfdesk.app.start import Opened, bring_back, open_office
from pfdesk.app.undo_key import UndoKey
from pfdesk.db.errors import Damaged, Missing, NotOurs
from pfdesk.db.keys import change_password, remove_password, set_password
from pfdesk.db.lock import hold
from pfdesk.office.facts import office_facts
from pfdesk.office.settings import PRACTICE, settings
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.practice import set_practice
from pfdesk.widgets import tell, theme
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.whole_dialogs import WholeDialogs

if TYPE_CHECKING:
    from pfdesk.app.password_dialog import PasswordWish
    from pfdesk.app.welcome import Welcome

_log = logging.getLogger("pfdesk.window")


def application() -> QApplication:
    """The one application object, dressed and speaking Japanese."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(["pfdesk"])
    if app is not present:
        quiet_offscreen()
    app.setApplicationName("pfdesk")
    QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
    translator = QTranslator(app)
    if translator.load("qtbase_ja", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    app.installTranslator(QtWords(app))
    theme.apply(app)
    return app


def make_desk(opened: Opened, today: Callable[[], date] = date.today) -> Desk:
    """The desk of an open office, from its settings."""
    kept = opened.office.ask(settings)
    set_practice(bool(kept.get(PRACTICE)))
    clerk = last_clerk() or kept.get("clerk", "")
    desk = Desk(opened.office, clerk=clerk, forms=forms, today=today)
    desk.joints = joints()
    if clerk:
        work_as(desk, clerk)
    write_dates_as(opened.office.ask(office_facts))
    desk.copies = Copies(opened, desk, today)
    if kept.get("year", "").isdigit():
        desk.set_year(int(kept["year"]))
    return desk


PROTECTED: Final = {
    "set": "パスワードを設定しました。",
    "change": "パスワードを変えました。次に開くときは、新しいパスワードを入れてください。",
    "remove": "パスワードを外しました。このファイルは、パスワードなしで開きます。",
}


class Program:
    """Holds the window and the file it works on, and changes both when another file is opened."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._opened: Opened | None = None
        self.window: MainWindow | None = None
        self._welcome: Welcome | None = None
        self._undo_key = UndoKey(app)
        self._help_key = HelpKey(app)
        self._whole = WholeDialogs(app)

    def open(self, path: Path) -> bool:
        """Open a file in the window, asking for its password; False where that did not work (and was told)."""
        try:
            opened = self._ask_password(path)
        except (Damaged, Missing, NotOurs) as broken:
            return offer_backup(self.window, path, broken, date.today()) and self.open(path)
        except Refused as refused:
            tell.say(self.window, refused.sentence)
            return False
        except Trouble as trouble:
            tell.trouble(self.window, trouble.sentence, trouble.todo)
            return False
        if opened is None:
            return False
        self._show(opened, path)
        if self._welcome is not None:
            self._welcome.close()
        return True

    def welcome(self) -> None:
        """Show the first page: new, open, practise."""
        from pfdesk.app.welcome import Welcome

        self._welcome = Welcome()
        self._welcome.file_wished.connect(self.open)
        self._welcome.restore_wished.connect(self._restore)
        self._welcome.show()

    def close(self) -> None:
        """Let go of the file."""
        opened, self._opened = self._opened, None
        if opened is not None:
            _let_go(opened)

    def _ask_password(self, path: Path) -> Opened | None:
        return with_password(
            self.window, lambda password: open_office(str(path), password=password, backup_as=ON_OPENING)
        )

    def _show(self, opened: Opened, path: Path) -> None:
        former, before = self.window, self._opened
        window = MainWindow(make_desk(opened), f"{path.stem} - pfdesk")
        if opened.keeping is not None:
            CopyClock(opened.keeping, window.desk, window)
        window.file_wished.connect(self.open)
        window.restore_wished.connect(self._restore)
        window.password_wished.connect(self.protect)
        show_first(window, former)
        self.window, self._opened = window, opened
        remember_last(path)
        if former is not None:
            _close(former)
        if before is not None:
            _let_go(before)

    def protect(self, wish: PasswordWish) -> None:
        """Set, change or take off the password of the file at hand: closed for it, and opened again.

        What is wrong is told, and the file opened as it was.
        """
        opened = self._opened
        if opened is None or opened.path is None:
            return
        path, secret = opened.path, wish.old or None
        recovery = done = ""
        self._app.setQuitOnLastWindowClosed(False)
        try:
            self._put_away()
            recovery = _apply(path, wish)
            done = PROTECTED[wish.deed]
            secret = {"set": wish.new, "change": wish.new, "remove": None}[wish.deed]
        except Refused as refused:
            tell.say(None, refused.sentence)
            secret = None
        except Trouble as trouble:
            tell.trouble(None, trouble.sentence, trouble.todo)
        finally:
            self._reopen(path, secret)
            self._app.setQuitOnLastWindowClosed(True)
        if recovery:
            from pfdesk.app.password_dialog import RecoveryDialog

            RecoveryDialog(recovery, self.window).exec()
        if done and self.window is not None:
            self.window.desk.say(done)

    def _put_away(self) -> None:
        """Close window and file."""
        if self.window is not None:
            _close(self.window)
            self.window = None
        self.close()

    def _reopen(self, path: Path, password: str | None) -> None:
        if password is None:
            if not self.open(path):
                self.welcome()
            return
        self._show(open_office(str(path), password=password), path)

    def _restore(self, source: Path, target: Path) -> None:
        try:
            done = with_password(self.window, lambda password: (bring_back(source, target, password),))
        except Refused as refused:
            tell.say(self.window, refused.sentence)
        except Trouble as trouble:
            tell.trouble(self.window, trouble.sentence, trouble.todo)
        else:
            if done is not None:
                self.open(target)


def _close(window: MainWindow) -> None:
    """Close a window for good; it asks its file no more."""
    window.close()
    window.desk.let_go()
    for pause in window.findChildren(QTimer):
        pause.stop()
    window.deleteLater()


def _let_go(opened: Opened) -> None:
    """Copy what was written since the last copy, and close; a copy that fails is told."""
    try:
        if opened.keeping is not None:
            opened.keeping.copy_if_changed(AT_THE_END)
    except Trouble as trouble:
        tell.trouble(None, trouble.sentence, trouble.todo)
    finally:
        opened.close()


def _apply(path: Path, wish: PasswordWish) -> str:
    """Do what is wished with the password of a file that nobody has open; the recovery key of a new one."""
    with hold(path):
        if wish.deed == "set":
            return set_password(path, wish.new)[1]
        if wish.deed == "change":
            change_password(path, wish.old, wish.new)
        else:
            remove_password(path, wish.old)
    return ""


def catch_bugs(program: Program) -> None:
    """An error that nobody caught: refusals and troubles are told, a bug is logged and told; the window stays."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Refused):
            tell.say(program.window, error.sentence)
        elif isinstance(error, Trouble):
            tell.trouble(program.window, error.sentence, error.todo)
        else:
            _log.error("unexpected error", exc_info=(kind, error, trace))
            tell.bug(program.window, "思わぬ不具合が起きました。入力した内容は残っています。", kind.__name__)

    sys.excepthook = hook


def show_window(file: Path | None) -> int:
    """Run the program until its last window is closed; the exit code."""
    app = application()
    program = Program(app)
    catch_bugs(program)
    if file is None or not program.open(file):
        program.welcome()
    code = app.exec()
    program.close()
    return code
