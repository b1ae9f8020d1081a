"""The participants of the event that is shown: search, chips, a column for each part, what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from pfdesk.events import commands, queries
from pfdesk.events.gui.person_dialog import PersonDialog
from pfdesk.events.gui.taking_back import may_take_back, propose_revoking
from pfdesk.events.model import KINDS, REPLIES, SOURCES, kind_name
from pfdesk.events.queries import EventRecord, RegistrationFilters, RegistrationLine
from pfdesk.office.command import Command
from pfdesk.values.errors import Refused
from pfdesk.values.wall import clock_text
from pfdesk.widgets import tell
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column


def _belonging(line: RegistrationLine) -> str:
    """The organisation, and whom somebody stands for."""
    return f"{line.organisation}({line.stands_for})" if line.stands_for else line.organisation


COLUMNS = (
    Column("number", "番号", 56, "number"),
    Column("name", "氏名", 120),
    Column("kana", "フリガナ", 132, "quiet", rank=3),
    Column("organisation", "所属", 160, stretch=True, kind="quiet", text=_belonging),
    Column("kind", "区分", 120, "quiet", rank=2, text=lambda line: line.kind_name),
)
CAME = (("came", "出席した"), ("absent", "出席していない"))


class PeopleList(QObject):
    """Keeps the table of participants; ``counted`` tells how many are shown of how many."""

    counted = Signal(int, int)

    def __init__(self, desk: Desk, ui: Any, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.ui, self.now = desk, ui, now
        self.record: EventRecord | None = None
        self.text = ""
        ui.people_search.setPlaceholderText("名前・かな・所属・番号で探す")
        ui.people_search.setAccessibleName("参加者を探す")
        ui.people.setAccessibleName("参加者の一覧")
        ui.people.set_row_style(lambda line: {"struck", "quiet"} if line.reply == "no" else set())
        ui.people_search.searched.connect(self._search)
        ui.people_search.went_down.connect(ui.people.setFocus)
        ui.people_chips.changed.connect(self.read)
        ui.people.opened.connect(lambda line: self.open(line.id))
        ui.people.menu_wanted.connect(self.fill_menu)
        delete = QShortcut(QKeySequence.StandardKey.Delete, ui.people)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.bin_selected)

    def show(self, record: EventRecord) -> None:
        """Show the people of an event; the search stays for the same one."""
        if self.record is None or self.record.event.id != record.event.id:
            self.ui.people_chips.clear()
            self.ui.people_search.clear_search()
            self.text = ""
        self.record = record
        parts = record.part_entities
        self.ui.people_chips.set_facets(self._facets())
        self.ui.people.set_columns(
            (*COLUMNS, _reply_column(record), *(_part_column(part.id, part.name) for part in parts))
        )
        self.read()

    def _facets(self) -> tuple[Facet, ...]:
        assert self.record is not None
        event_id = self.record.event.id
        kinds = tuple(
            (line.kind, kind_name(line.kind)) for line in self.desk.ask(queries.kind_counts, event_id)
        )
        parts = tuple((part.id, part.name) for part in self.record.part_entities)
        replies = tuple((code or "none", name) for code, name in REPLIES.items())
        return (
            Facet("kind", "区分", kinds or tuple(KINDS.items())),
            Facet("reply", "返事", replies),
            *((Facet("part", "部", parts),) if len(parts) > 1 else ()),
            Facet("attended", "出席", CAME),
            Facet("source", "経路", tuple(SOURCES.items())),
        )

    def filters(self) -> RegistrationFilters:
        """What the chips say."""
        values = self.ui.people_chips.values()
        reply = values.get("reply")
        return RegistrationFilters(
            kind=values.get("kind", ""),
            reply="" if reply == "none" else reply,
            source=values.get("source", ""),
            part_id=values.get("part"),
            attended=values.get("attended", ""),
        )

    def _search(self, text: str) -> None:
        self.text = text
        self.read()

    def read(self) -> None:
        """Ask again."""
        if self.record is None:
            return
        event_id = self.record.event.id
        lines = self.desk.ask(queries.registration_lines, event_id, self.text, self.filters())
        self.ui.people.set_match(self.text)
        self.ui.people.show_lines(lines)
        every = self.desk.ask(queries.registration_count, event_id)
        self._show_empty(len(lines), every)
        self.counted.emit(len(lines), every)

    def _show_empty(self, shown: int, every: int) -> None:
        """What belongs into an empty list, or that search and chips leave nobody."""
        ui = self.ui
        ui.people.setVisible(shown > 0)
        ui.no_people.setVisible(shown == 0)
        if every == 0:
            ui.no_people.show_state(
                "members", "参加者は、まだいません",
                "「参加者を追加」から、会議体の委員や種別の会員、Excelの一覧、1人ずつの入力で加えます。",
            )  # fmt: skip
        elif shown == 0:
            again = ("条件を消す", self.clear_conditions)
            ui.no_people.show_state(
                "search", "当てはまる方がいません", "検索の文字か条件をゆるめてみてください。", None, (again,)
            )

    def clear_conditions(self) -> None:
        """Take the search and the chips away."""
        self.ui.people_chips.clear()
        self.ui.people_search.clear_search()
        self.text = ""
        self.read()

    # what is done with people

    def open(self, registration_id: UUID) -> None:
        """Open the registration of somebody."""
        assert self.record is not None
        old = self.desk.ask(queries.registration_entity, registration_id)
        PersonDialog(self.desk, self.record.event.id, old, self.ui.people.window()).exec()

    def add(self) -> None:
        """Type one person."""
        if self.record is not None:
            PersonDialog(self.desk, self.record.event.id, None, self.ui.people.window()).exec()

    def chosen(self) -> tuple[RegistrationLine, ...]:
        """The selected lines."""
        return tuple(self.ui.people.selected_lines())

    def fill_menu(self, menu: QMenu, _line: Any) -> None:
        """Offer what can be done with the selected."""
        lines = self.chosen()
        if not lines:
            return
        ids = tuple(line.id for line in lines)
        if len(lines) == 1:
            _offer(menu, "申込を開く", partial(self.open, ids[0]))
            if (member := lines[0].member_id) is not None:
                _offer(menu, "会員名簿で見る", partial(self.desk.open, "directory", member))
        replies = menu.addMenu("返事を記録")
        for code, words in REPLIES.items():
            _offer(replies, words, partial(self.do, commands.RecordReply(ids, code)))
        if any(line.reply == "waiting" for line in lines):
            _offer(
                menu,
                "定員を超えて出席にする",
                partial(self.do, commands.RecordReply(ids, "yes", beyond=True)),
            )
        self._offer_attendance(menu, lines)
        _offer(menu, "名札を印刷", partial(self._print, "name-badges"))
        menu.addSeparator()
        _offer(menu, "申込を削除", self.bin_selected)

    def _offer_attendance(self, menu: QMenu, lines: tuple[RegistrationLine, ...]) -> None:
        """Late corrections: who was there after all, and who was not."""
        assert self.record is not None
        for part in self.record.part_entities:
            absent = tuple(line.id for line in lines if part.id not in line.came)
            came = tuple(line.id for line in lines if part.id in line.came)
            if absent:
                _offer(menu, f"{part.name}を出席にする", partial(self._mark, part.id, absent))
            if came:
                _offer(menu, f"{part.name}の出席を取り消す", partial(self.take_back, part.id, came))
            if walked := tuple(line.id for line in lines if line.only_walked_in(part.id)):
                verb = partial(self.take_back, part.id, walked, registrations=True)
                _offer(menu, f"{part.name}への当日参加を取り消す(申込も削除)", verb)

    def take_back(self, part_id: UUID, ids: tuple[UUID, ...], *, registrations: bool = False) -> bool:
        """出席を取り消す; certificates that rest on it are named before, and their revocation proposed after."""
        window = self.ui.people.window()
        found = may_take_back(self.desk, ids, part_id, window)
        command = commands.TakeBackWalkIns if registrations else commands.TakeBackMany
        if found is None or not self.do(command(part_id, ids)):
            return False
        propose_revoking(self.desk, found, window)
        return True

    def _mark(self, part_id: UUID, ids: tuple[UUID, ...]) -> bool:
        arrivals = tuple((key, self.now()) for key in ids)
        return self.do(commands.CheckInMany(part_id, arrivals, "paper", self.desk.clerk))

    def _print(self, form: str) -> None:
        self.desk.print_forms(self.ui.people.window(), [(form, line.id) for line in self.chosen()])

    def bin_selected(self) -> None:
        """申込を削除: each is a unit of its own, so that each can be taken back."""
        for line in self.chosen():
            if not self.do(commands.BinRegistration(line.id)):
                break

    def do(self, command: Command) -> bool:
        """Do it; a refusal is told."""
        try:
            return self.desk.do(command) is not None
        except Refused as refused:
            tell.say(self.ui.people.window(), refused.sentence)
            return False


def _offer(menu: QMenu, words: str, verb: Callable[[], object]) -> None:
    menu.addAction(words).triggered.connect(lambda _on=False: verb())


def _reply_column(record: EventRecord) -> Column:
    """The reply; wider where somebody waits for a place, the longest word."""
    wide = 124 if record.waiting else 92
    return Column("reply", "返事", wide, "quiet", rank=1, text=lambda line: REPLIES.get(line.reply, ""))


def _part_column(part_id: UUID, name: str) -> Column:
    def came(line: RegistrationLine) -> str:
        moment = line.came.get(part_id)
        if moment is None:
            return "" if part_id in line.parts else "－"
        return clock_text(moment)

    return Column(f"part-{part_id}", name, 72, "number", text=came)
