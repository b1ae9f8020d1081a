"""人事異動: all seats of a body in one table; new holders are noted seat by seat and written as one unit of work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.directory import commands, queries
from pfdesk.directory.gui.member_list import short_date
from pfdesk.ui.directory_swap_holders import Ui_SwapHoldersScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.buttons import restyle
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.row_table import Column

VACANT: Final = "(空席にする)"
TYPED: Final = ("name", "kana", "post")


@dataclass(frozen=True, slots=True)
class Noted:
    """What is noted for a seat; no name vacates it."""

    name: str = ""
    kana: str = ""
    post: str = ""


class SwapHoldersDialog(QDialog):
    """The table shows who holds each seat on the day in the field; 入れ替える writes what was noted."""

    def __init__(self, desk: Desk, body_id: UUID | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_SwapHoldersScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.noted: dict[UUID, Noted] = {}
        self._seat: queries.SeatOnDay | None = None
        self._dress(body_id)
        self._connect()
        self._propose_day()
        self.show_seats()

    def _dress(self, body_id: UUID | None) -> None:
        bodies = self.desk.ask(queries.body_lines)
        self.ui.body_id.set_options([(body.id, body.name) for body in bodies])
        self.ui.body_id.set_value(body_id or (bodies[0].id if bodies else None))
        self.ui.day.set_near(self.desk.today())
        self.ui.day.set_value(self.desk.today())
        self.ui.seats.set_sortable(sortable=False)
        self.ui.seats.set_columns(
            (Column("member", "会員", 150, stretch=True), Column("role", "役割", 100, "quiet", rank=1),
             Column("holder", "その日の委員", 110, text=lambda seat: seat.holder or "空席"),
             Column("from_on", "始め", 76, "date", rank=2, text=lambda seat: short_date(seat.from_on)),
             Column("new", "新しい委員", 130, text=self._new_words))
        )  # fmt: skip
        self.ui.seats.set_cell_style(lambda _seat, name: {"bold"} if name == "new" else set())
        align_labels(self, 92)
        self.ui.message.hide()

    def _connect(self) -> None:
        ui = self.ui
        ui.body_id.left.connect(lambda _name: self._another_body())
        ui.day.left.connect(lambda _name: self.show_seats())
        ui.seats.chosen.connect(self._choose)
        ui.seats.opened.connect(lambda _seat: ui.name.setFocus())
        ui.note.clicked.connect(self.note)
        ui.vacate.clicked.connect(self.vacate)
        ui.swap.clicked.connect(self.swap)
        ui.cancel.clicked.connect(self.reject)
        for name in TYPED:
            getattr(ui, name).edited.connect(self._tell)
        ui.print_changes.clicked.connect(self.print_changes)

    def day(self) -> date | None:
        """The day of the change; None where it cannot be read."""
        try:
            day: date | None = self.ui.day.value()
        except Refused as refused:
            self.ui.day.set_message(refused.sentence)
            return None
        return day

    def show_seats(self) -> None:
        """Show the seats as they are held on the day."""
        day, body = self.day(), self.ui.body_id.value()
        if day is None or body is None:
            return
        self._keep_typed()
        seats = self.desk.ask(queries.seats_on, body, day)
        self.ui.seats.show_lines(seats)
        if not seats:
            self._choose(None)
        if seats and self.ui.seats.selected() is None:
            self.ui.seats.select_first()
        self._tell()

    def _another_body(self) -> None:
        self._propose_day()
        self.show_seats()

    def _propose_day(self) -> None:
        """Today; where no seat of the body stands today, the last day on which one did, else the first one to come."""
        body, today = self.ui.body_id.value(), self.desk.today()
        if body is None or self.desk.ask(queries.seats_on, body, self.day() or today):
            return
        seats = self.desk.ask(queries.seat_lines, body)
        ended = [seat.ends_on for seat in seats if seat.ends_on and seat.ends_on < today]
        coming = [seat.starts_on for seat in seats if seat.starts_on and seat.starts_on > today]
        if ended or coming:
            self.ui.day.set_value(max(ended) if ended else min(coming))

    def _tell(self) -> None:
        day = self.day()
        count, seats = len(self._all_noted()), len(self.ui.seats.lines())
        words = f"{short_date(day)}の{seats:,}席。日付を変えると、その日の委員が見られます。"
        if not seats:
            words = (
                f"{short_date(day)}には席がありません。任期のある日に変えるか、会員の記録で席を追加します。"
            )
        self.ui.told.setText(words)
        self.ui.swap.setText(f"{count:,}席を入れ替える(&S)" if count else "入れ替える(&S)")
        self.ui.swap.setEnabled(bool(count))

    def _new_words(self, seat: Any) -> str:
        noted = self.noted.get(seat.id)
        return "" if noted is None else noted.name or VACANT

    # one seat

    def _choose(self, seat: Any) -> None:
        if seat is None or self._seat is None or seat.id != self._seat.id:
            self._keep_typed()
        self._seat = seat
        noted = self.noted.get(seat.id, Noted()) if seat else Noted()
        for name in TYPED:
            getattr(self.ui, name).set_value(getattr(noted, name))
            getattr(self.ui, name).clear_message()
            getattr(self.ui, name).setEnabled(seat is not None)
        self.ui.note.setEnabled(seat is not None)
        self.ui.seat.setText(f"{seat.member} {seat.role}".strip() if seat else "")
        now = f"{seat.holder} {seat.post}".strip() if seat else ""
        self.ui.now.setText(f"その日の委員: {now or '空席'}")
        self.ui.vacate.setEnabled(bool(seat and seat.holder))

    def note(self) -> None:
        """Note what was typed for the seat, and go to the next one; an empty name takes the note away."""
        seat = self._seat
        if seat is None:
            return
        typed = self._typed()
        if typed.name:
            self.noted[seat.id] = typed
        else:
            self.noted.pop(seat.id, None)
        self._next(seat)

    def _typed(self) -> Noted:
        return Noted(*(getattr(self.ui, name).text().strip() for name in TYPED))

    def _all_noted(self) -> dict[UUID, Noted]:
        """What is noted, with what stands typed for the seat that is chosen."""
        typed = self._typed()
        if self._seat is None or not any(getattr(self.ui, name).is_edited() for name in TYPED):
            return dict(self.noted)
        if not typed.name:
            return {key: noted for key, noted in self.noted.items() if key != self._seat.id}
        return self.noted | {self._seat.id: typed}

    def _keep_typed(self) -> None:
        """A seat that is left takes what was typed with it, as fields elsewhere are saved when left."""
        self.noted = self._all_noted()
        for name in TYPED:
            getattr(self.ui, name).set_value(getattr(self._typed(), name))

    def vacate(self) -> None:
        """Note that nobody follows."""
        if self._seat is not None:
            self.noted[self._seat.id] = Noted()
            for name in TYPED:
                getattr(self.ui, name).set_value("")
            self._next(self._seat)

    def _next(self, seat: queries.SeatOnDay) -> None:
        lines = self.ui.seats.lines()
        self.ui.seats.viewport().update()
        self._tell()
        place = next((at for at, line in enumerate(lines) if line.id == seat.id), len(lines))
        if place + 1 < len(lines):
            self.ui.seats.select_id(lines[place + 1].id)
            self.ui.name.setFocus()
        else:
            self._choose(seat)

    # all seats

    def swap(self) -> None:
        """Write all that is noted as one unit of work; what is refused names its seat."""
        day = self.day()
        self._keep_typed()
        if day is None or not self.noted:
            return
        try:
            done_seats = tuple(self._commands(day))
            done = self.desk.do(commands.ReplaceHolders(done_seats))
        except Refused as refused:
            self._say(refused.sentence, "wrong")
            return
        if done is not None:
            self.noted.clear()
            self._say_done(len(done_seats))
            self.show_seats()
            self._choose(self.ui.seats.selected())

    def _commands(self, day: date) -> list[commands.ReplaceHolder | commands.VacateSeat]:
        return [
            commands.ReplaceHolder(seat_id, noted.name, day, kana=noted.kana, post=noted.post)
            if noted.name
            else commands.VacateSeat(seat_id, day)
            for seat_id, noted in self.noted.items()
        ]

    def _say_done(self, count: int) -> None:
        """Said here too: the note at the bottom of the window lies behind this one until it is closed."""
        self._say(f"{count:,}席を入れ替えました。閉じたあと「元に戻す」(Ctrl+Z)で取り消せます。", "quiet")

    def _say(self, sentence: str, tone: str) -> None:
        self.ui.message.setProperty("tone", tone)
        restyle(self.ui.message)
        self.ui.message.setText(sentence)
        self.ui.message.show()

    def reject(self) -> None:
        """閉じる and Esc: asked first where something is noted that is not written."""
        count = len(self._all_noted())
        words = f"入れ替えていない{count:,}席分の入力があります。捨てて閉じますか。"
        if not count or tell.ask(self, words, "捨てて閉じる", "戻る"):
            super().reject()

    def print_changes(self) -> None:
        """変わった席を印刷: only the seats whose holder changed from the day on."""
        day, body = self.day(), self.ui.body_id.value()
        if day is not None and body is not None:
            self.desk.print_forms(self, [("seat-changes", body)], {"since": day})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        typing = any(getattr(self.ui, name).isAncestorOf(self.focusWidget()) for name in TYPED)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.swap()
        elif enter and typing:
            self.note()
        elif not enter:
            super().keyPressEvent(event)
