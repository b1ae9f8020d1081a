"""The one window: six tabs, menus, undo and redo by name, status line, the note at the bottom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QScrollArea, QWidget

from pfdesk.app.file_verbs import FileVerbs
from pfdesk.app.first_size import WANTED
from pfdesk.app.menus import Verb, add_verb, build_menus
from pfdesk.app.rooms import ROOMS, Room
from pfdesk.app.saved_line import SavedLine
from pfdesk.db.journal import UnitHead, next_to_undo
from pfdesk.office.settings import PRACTICE, settings
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.widgets import tell, theme
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.room_page import RoomPage
from pfdesk.widgets.shell import Shell
from pfdesk.widgets.tab_order import tab_as_read
from pfdesk.widgets.toast import Toast
from pfdesk.widgets.tokens import SMALLEST

PRACTISING = "練習中　作り物の記録です。何をしても、本番のファイルには書き込まれません。"
STILL_TYPED = "保存していない入力があります。赤い項目か、書きかけの項目を確かめてください。"
UNSAVED = "誤りのある項目か、書きかけの入力です。戻ると、その場所を開きます。"
FIRST_YEAR = 2022
WINDOWS = frozenset({"history", "settings", "manual"})
"""Windows of the menus that a page may ask for as if they were rooms."""


class MainWindow(QMainWindow):
    """Shows the rooms of one open office; a page is built when its tab is first opened.

    ``file_wished(path)`` and ``restore_wished(backup, path)`` ask the program for another file,
    ``password_wished(wish)`` for this one under another password.
    """

    file_wished = Signal(object)
    restore_wished = Signal(object, object)
    password_wished = Signal(object)

    def __init__(self, desk: Desk, title: str = "pfdesk") -> None:
        super().__init__()
        self.desk = desk
        self.pages: dict[str, RoomPage] = {}
        self.setWindowTitle(title)
        self.setMinimumSize(*SMALLEST)
        self.shell = Shell(self)
        self.setCentralWidget(self.shell)
        self.verbs = FileVerbs(
            self,
            self.shell,
            desk,
            self._when_free(self.file_wished.emit),
            self._when_free(self.restore_wished.emit),
            self._when_free(self.password_wished.emit),
        )
        self.menus, self.actions_by_name = build_menus(self.menuBar(), self, self.act)
        self._status_texts: dict[str, str] = {}
        self._holders: dict[str, _Holder] = {}
        self._toasts: dict[QWidget, Toast] = {}
        self._offered: UnitHead | None = None
        self._add_rooms()
        self._wire()
        self.resize(WANTED)  # the first page is laid out, and asked for, once
        self.open_room("home")

    def _add_rooms(self) -> None:
        for place, room in enumerate(ROOMS, 1):
            holder = _Holder()
            self._holders[room.name] = holder
            self.shell.add_room(room.name, room.title, room.icon, holder)
            verb = Verb(f"go:{room.name}", f"{room.title}(&{place})", f"Ctrl+{place}")
            add_verb(self.menus["go"], self, verb, self.act)

    def _wire(self) -> None:
        shell, desk = self.shell, self.desk
        shell.room_changed.connect(self.open_room)
        shell.year_changed.connect(desk.set_year)
        shell.undo_wanted.connect(lambda: self.act("undo"))
        shell.redo_wanted.connect(lambda: self.act("redo"))
        desk.changed.connect(lambda _changes: self._after_change())
        desk.toasted.connect(self._toast)
        desk.open_wished.connect(self.open_record)
        self.menus["print"].aboutToShow.connect(self._list_forms)
        newest = max(fiscal_year(desk.today()), desk.year) + 1
        years = [(year, fiscal_year_text(year)) for year in range(newest, FIRST_YEAR - 1, -1)]
        shell.set_years(years, desk.year)
        desk.year_changed.connect(shell.set_year)
        self.saved = SavedLine(self, desk, lambda: bool(self._waiting()), shell.set_saved)
        shell.set_clerk(desk.clerk)
        if desk.ask(settings).get(PRACTICE):
            self.show_practice()
        self._show_undo()

    def show_practice(self) -> None:
        """Wear the band and the frame of a practice file."""
        self.shell.set_banner(PRACTISING)

    # rooms

    def open_room(self, name: str) -> Any:
        """Show a room; its page."""
        if name not in self.pages:
            room = next(room for room in ROOMS if room.name == name)
            page = room.page_class()(self.desk, self)
            self.pages[name] = page
            self._holders[name].setWidget(page)
            page.status_changed.connect(lambda text, room=name: self._status(room, text))
            page.refresh()
            tab_as_read(page)
        if self.shell.room() != name:
            self.shell.set_room(name)
        self._status(name, self._status_texts.get(name, ""))
        return self.pages[name]

    def _status(self, room: str, text: str) -> None:
        self._status_texts[room] = text
        if self.shell.room() == room:
            self.shell.set_status(text)

    def open_record(self, room: str, target: UUID | None) -> None:
        """Go to a record in its room, and there to a place ("surveys:verify"); or open a window of the menus."""
        name, _, place = room.partition(":")
        if name in WINDOWS:
            self.act(name)
            return
        page = self.open_room(name)
        if target is not None:
            page.show_record(target)
        if place:
            page.show_place(place)

    @property
    def page(self) -> RoomPage:
        """The page that is seen."""
        return self.pages[self.shell.room()]

    # verbs

    def act(self, name: str) -> None:
        """Do what a menu line, a key or a button asks; refusals and troubles are told."""
        try:
            self._act(name)
        except Refused as refused:
            tell.say(self, refused.sentence)
        except Trouble as trouble:
            tell.trouble(self, trouble.sentence, trouble.todo)

    def _act(self, name: str) -> None:
        if name.startswith("go:"):
            self.open_room(name.removeprefix("go:")).enter()
        elif name.startswith("print:"):
            wanted = name.removeprefix("print:")
            fitting = [(form, target) for form, target in self.page.printables() if form == wanted]
            self.desk.print_forms(self, fitting, self._shown_on_page())
        elif name in {"light", "dark", "auto"}:
            self._choose_theme(name)
        else:
            (getattr(self, f"_verb_{name}", None) or getattr(self.verbs, name))()

    def _choose_theme(self, name: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, name)  # type: ignore[arg-type]
        for choice in ("light", "dark", "auto"):
            self.actions_by_name[choice].setChecked(choice == name)

    def _verb_undo(self) -> None:
        self._leave_field()
        self.desk.undo()

    def _verb_redo(self) -> None:
        self._leave_field()
        self.desk.redo()

    def _verb_add(self) -> None:
        self.page.add_record()

    def _verb_search(self) -> None:
        self.page.focus_search()

    def _verb_print(self) -> None:
        self._leave_field()
        self.desk.print_forms(self, self.page.printables(), self._shown_on_page())

    def _shown_on_page(self) -> dict[str, Any]:
        """What the page's list shows, for the forms of many records."""
        return self.page.print_options()

    def _verb_save(self) -> None:
        self._leave_field()
        self.desk.say(STILL_TYPED if self._waiting() else "入力は すべて保存されています")

    def _verb_quit(self) -> None:
        if self.may_go():
            self.close()

    def _leave_field(self) -> None:
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
            focus.setFocus()

    def _list_forms(self) -> None:
        menu = self.menus["print"]
        for action in menu.actions()[4:]:
            menu.removeAction(action)
        for name in dict.fromkeys(form for form, _ in self.page.printables()):
            if name in self.desk.forms:
                add_verb(menu, self, Verb(f"print:{name}", self.desk.forms[name].title), self.act)

    # what is told

    def _after_change(self) -> None:
        """A note offers to take back one unit of work: where another is the last one now, it would take back that.

        The change that the note is about arrives here after the note was shown.
        """
        if self._offered is not None and self.desk.ask(next_to_undo) != self._offered:
            self._close_notes()
        self._show_undo()

    def _show_undo(self) -> None:
        undo, redo = self.desk.office.undo_label(), self.desk.office.redo_label()
        self.shell.set_undo(undo)
        self.shell.set_redo(redo)
        for name, label, word in (("undo", undo, "元に戻す"), ("redo", redo, "やり直す")):
            letter = "U" if name == "undo" else "R"
            self.actions_by_name[name].setText(
                f"{word}: {label}(&{letter})" if label else f"{word}(&{letter})"
            )
            self.actions_by_name[name].setEnabled(label is not None)

    def _toast(self, sentence: str, with_undo: bool) -> None:
        pane = self.page.toast_pane
        if pane not in self._toasts:
            self._toasts[pane] = Toast(pane)
        self._close_notes()
        self._offered = self.desk.ask(next_to_undo) if with_undo else None
        self._toasts[pane].show_note(sentence, (lambda: self.act("undo")) if with_undo else None)

    def _close_notes(self) -> None:
        for note in self._toasts.values():
            note.close_note()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed before the window goes; where something cannot be kept, the clerk decides."""
        self._leave_field()
        event.setAccepted(not event.spontaneous() or self.may_go())

    def may_go(self) -> bool:
        """Whether all that was typed is saved, or the clerk lets it go; else the page with it is shown."""
        self._leave_field()
        waiting = self._waiting()
        if not waiting:
            return True
        where = "、".join(f"「{room.title}」" for room in waiting)
        if tell.ask(self, f"{where}に、保存していない入力があります。", "捨てて閉じる", "戻る", UNSAVED):
            return True
        self.open_room(waiting[0].name)
        return False

    def _waiting(self) -> list[Room]:
        """The rooms in which something typed is not saved."""
        return [room for room in ROOMS if room.name in self.pages and self.pages[room.name].pending()]

    def _when_free(self, wish: Callable[..., None]) -> Callable[..., None]:
        """A wish that puts this window away is passed on only where nothing typed is lost."""
        return lambda *given: wish(*given) if self.may_go() else None


class _Holder(QScrollArea):
    """The place of a page, empty until its tab is opened; a page that needs more than the screen has is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
