"""参加者を追加: from the directory, from a list that is pasted or read, or typed; all in one unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from pfdesk.directory.gui.picker import pick_members
from pfdesk.directory.queries import MailingLine, MemberFilters, MemberLine, mailing_lines, seat_lines
from pfdesk.events import commands, queries
from pfdesk.events.gui.all_of_menu import all_of_menu
from pfdesk.events.gui.editors import offer
from pfdesk.events.gui.wanted import CHANGED, COLUMNS, TWICE, Wanted
from pfdesk.events.model import KINDS, Listed, Registration, pasted_rows, people_of
from pfdesk.events.sheets import RegistrationIn, fields_for, pasted_table, stage_registrations
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.read import read_table
from pfdesk.tables.staging import Staged, StagedRow
from pfdesk.tables.table import Table
from pfdesk.ui.events_add_people import Ui_AddPeopleScreen
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.folding import fold
from pfdesk.widgets import tell
from pfdesk.widgets.buttons import give_letter
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field, align_labels
from pfdesk.widgets.file_place import ask_open
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.text_fields import LineEditor

NAMED = 20
"""So many names are told one by one."""


class AddPeopleDialog(QDialog):
    """Gathers people and registers them together; who is registered already is shown and left out."""

    def __init__(self, desk: Desk, event_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.event_id = desk, event_id
        self.ui = Ui_AddPeopleScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.fields = {one.objectName(): one for one in self.findChildren(Field)}
        self.wanted: list[Wanted] = []
        lines = desk.ask(queries.registration_lines, event_id)
        self._held_on = desk.ask(queries.event_entity, event_id).held_on
        self._there = {(fold(line.name), fold(line.organisation)) for line in lines}
        offer(self.fields["kind"], KINDS)
        self.fields["kind"].set_value("pf_member")
        self.ui.table.set_columns(COLUMNS)
        self.ui.table.setAccessibleName("加える人の一覧")
        self.ui.table.set_row_style(lambda line: {"quiet"} if line.state else set())
        align_labels(self)
        self.ui.unread.hide()
        fit_on_screen(self, 760, 640)
        self._connect()
        self._show()

    def _connect(self) -> None:
        ui = self.ui
        ui.pick.clicked.connect(self.pick)
        ui.all_of.clicked.connect(lambda: self.all_of_menu().popup(_below(ui.all_of)))
        ui.paste.clicked.connect(self.paste)
        ui.from_file.clicked.connect(self.choose_file)
        ui.add_one.clicked.connect(self.add_one)
        ui.cancel.clicked.connect(self.reject)
        ui.save.clicked.connect(self.save)
        for button in (ui.pick, ui.all_of, ui.paste, ui.from_file, ui.add_one, ui.cancel):
            button.setAutoDefault(False)
        give_letter(ui.save, "S")
        give_letter(ui.cancel, "C")
        delete = QShortcut(QKeySequence.StandardKey.Delete, ui.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.drop_selected)
        self.fields["name"].setFocus()

    # where people come from

    def pick(self) -> None:
        """Choose members; each comes with its people, or by its own name where it has none."""
        self.take_members(pick_members(self.desk, self))

    def all_of_menu(self) -> QMenu:
        """The bodies, kinds and kept searches whose people can be added all at once."""
        return all_of_menu(self.desk, self, self._held_on, self._take_filtered)

    def _take_filtered(self, filters: MemberFilters, text: str = "", words: str = "") -> None:
        lines = self.desk.ask(mailing_lines, None, text, filters)
        if not lines:
            tell.say(self, *self._nobody(filters, words))
            return
        self._take((one, line.id) for line in lines for one in _people_of_member(line))

    def take_members(self, chosen: Sequence[MemberLine]) -> None:
        """Add the people of these members."""
        lines = self.desk.ask(mailing_lines, [line.id for line in chosen], today=self.desk.today())
        self._take((one, line.id) for line in lines for one in _people_of_member(line))

    def _nobody(self, filters: MemberFilters, words: str) -> tuple[str, str]:
        """That nobody was added, and why: of a body, how many seats ended before the day of the event."""
        if filters.body is None:
            return f"「{words}」に当てはまる会員がいないため、加えていません。", ""
        seats = self.desk.ask(seat_lines, filters.body)
        ends = [seat.ends_on for seat in seats if seat.ends_on and seat.ends_on < self._held_on]
        day = era_text(self._held_on, "long")
        sentence = f"開催日({day})に任期のある{words}の委員がいないため、加えていません。"
        todo = "会員名簿の会議体で、委員を加えてください。"
        if ends:
            todo = f"{len(ends)}名の任期が {era_text(max(ends))} までに終わっています。会員名簿の会議体で直せます。"
        return sentence, todo

    def paste(self) -> None:
        """Take what was copied from a table."""
        rows = pasted_rows(QGuiApplication.clipboard().text())
        table = pasted_table(rows)
        if table is not None:  # its headings say more than names: replies and parts, as in a file
            self._read("貼り付けた一覧", lambda: table)
            return
        people = people_of(rows)
        if not people:
            tell.say(
                self,
                "貼り付ける一覧がありません。",
                "Excelなどで氏名の列を写してから、もう一度押してください。",
            )
        self._take((one, None) for one in people)

    def choose_file(self) -> None:
        """Take the list of a file."""
        chosen = ask_open(self, "参加者の表", "表 (*.xlsx *.csv)")
        if chosen is not None:
            self.read_file(chosen)

    def read_file(self, path: Path) -> None:
        """Read the people of an .xlsx or CSV file; what is wrong is said in a sentence."""
        self._read(path.name, lambda: read_table(path))

    def _read(self, name: str, reading: Callable[[], Table]) -> None:
        try:
            table = reading()
            known = fields_for(self.desk.ask(queries.part_entities, self.event_id))
            mapping = match_headings(table.headings, known)
            staged = self.desk.ask(stage_registrations, self.event_id, table, mapping)
        except Refused as refused:
            tell.say(self, refused.sentence)
            return
        except Trouble as trouble:
            self.desk.tell_trouble(trouble)
            return
        with_kind = "kind" in mapping.columns
        known_keys = {line.key for line in self.wanted}
        for row in staged.rows:
            if row.entity is not None:
                line = self._of_file(row, with_kind=with_kind)
                self.wanted.append(replace(line, state=TWICE) if line.key in known_keys else line)
        self._show()
        self._tell_read(name, staged, mapping.unused)

    def _of_file(self, row: StagedRow[RegistrationIn], *, with_kind: bool) -> Wanted:
        assert row.entity is not None
        one = row.entity.registration
        if row.state == "new" and not with_kind:
            one = replace(one, kind=self.fields["kind"].value())
        state = {"same": TWICE, "changed": CHANGED}.get(row.state, "")
        return Wanted(
            one.name, one.kana, one.organisation, one.post, one.needs, kind=one.kind, state=state,
            staged=replace(row, entity=replace(row.entity, registration=one)),
        )  # fmt: skip

    def _tell_read(self, name: str, staged: Staged[RegistrationIn], unused: Sequence[str]) -> None:
        """Say which rows could not be read and which columns were not."""
        notes = [str(error) for error in staged.errors[:20]]
        if len(staged.errors) > len(notes):
            notes.append(f"ほか{len(staged.errors) - len(notes)}件")
        if notes:
            count = len(staged.of("error"))
            tell.say(self, f"{name}の{count}行は読めないため、一覧に入れていません。", "\n".join(notes))
        elif not staged.rows:
            tell.say(
                self, f"{name}に参加者の行がありません。", "見出しの下に1人1行で書いた表を選んでください。"
            )
        self.ui.unread.setText(f"読まなかった列: {'、'.join(unused)}" if unused else "")
        self.ui.unread.setVisible(bool(unused))

    def add_one(self) -> None:
        """Add who was typed."""
        names = ("name", "kana", "organisation", "post")
        typed = Listed(**{name: self.fields[name].text().strip() for name in names})
        if not typed.name:
            self.fields["name"].set_message("氏名を入れてください。")
            self.fields["name"].setFocus()
            return
        self._take([(typed, None)], "typed")
        for name in names:
            self.fields[name].set_value("")
        self.fields["name"].setFocus()

    def _take(self, people: Iterable[tuple[Listed, UUID | None]], source: str = "list") -> None:
        kind = self.fields["kind"].value()
        known = self._there | {line.key for line in self.wanted}
        for one, member_id in people:
            twice = (fold(one.name), fold(one.organisation)) in known
            way = "directory" if member_id else source
            line = Wanted(
                **asdict(one), kind=kind, source=way, member_id=member_id, state=TWICE if twice else ""
            )
            known.add(line.key)
            self.wanted.append(line)
        self._show()

    # the list

    def drop_selected(self) -> None:
        """Take the selected off the list."""
        chosen = {line.id for line in self.ui.table.selected_lines()}
        self.wanted = [line for line in self.wanted if line.id not in chosen]
        self._show()

    def _show(self) -> None:
        self.ui.table.show_lines(self.wanted)
        new, changed, twice = (
            sum(line.state == state for line in self.wanted) for state in ("", CHANGED, TWICE)
        )
        more = [f"変更 {changed}名"] if changed else []
        more += [f"ほか申込済み {twice}名"] if twice else []
        self.ui.count.setText(f"{new}名" + (f"({'、'.join(more)})" if more else "") if self.wanted else "")
        self.ui.save.setEnabled(new + changed > 0)

    def save(self) -> None:
        """Register everyone who is new, in one unit of work; who has to wait for a place is said."""
        listed = self._listed()
        new, changed = listed.registrations
        waiting = self.desk.ask(queries.would_wait, self.event_id, new, changed)
        plain = not changed and all(parts is None for _, parts in listed.new)
        try:
            if self.desk.do(commands.RegisterMany(self.event_id, tuple(new)) if plain else listed) is None:
                return
        except Refused as refused:
            tell.say(self, refused.sentence)
            return
        if waiting:
            more = f"　ほか{len(waiting) - NAMED}名" if len(waiting) > NAMED else ""
            head = f"定員を超えるため、{len(waiting)}名はキャンセル待ちになりました。"
            tell.say(self, head, "、".join(waiting[:NAMED]) + more)
        self.accept()

    def _listed(self) -> commands.ImportRegistrations:
        """Those who are new and those whom a file changes, in one unit."""
        new = [(self._registration(line), _parts_of(line)) for line in self.wanted if not line.state]
        rows = [line.staged for line in self.wanted if line.state == CHANGED and line.staged]
        changed = tuple(
            (row.old.registration, row.entity.registration, row.entity.parts)
            for row in rows
            if row.old and row.entity
        )
        return commands.ImportRegistrations(self.event_id, tuple(new), changed)

    def _registration(self, line: Wanted) -> Registration:
        if line.staged is not None and line.staged.entity is not None:
            return line.staged.entity.registration
        return Registration(
            event_id=self.event_id, name=line.name, kana=line.kana, organisation=line.organisation,
            post=line.post, needs=line.needs, kind=line.kind, source=line.source, member_id=line.member_id,
            reply="" if line.member_id else "yes",
        )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            editor = self.focusWidget()
            if isinstance(editor, LineEditor):
                if not editor.composing:
                    self.add_one()
                return
        super().keyPressEvent(event)


def _parts_of(line: Wanted) -> frozenset[UUID] | None:
    return line.staged.entity.parts if line.staged is not None and line.staged.entity is not None else None


def _people_of_member(line: MailingLine) -> list[Listed]:
    people = line.holders or line.contacts
    if line.kind == "person" or not people:
        return [Listed(line.name)]
    return [Listed(person.name, "", line.name, person.post) for person in people]


def _below(button: QWidget) -> QPoint:
    return button.mapToGlobal(button.rect().bottomLeft())
