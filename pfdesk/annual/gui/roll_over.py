"""年度更新: the step of 1 April in one place: seats that end, plans carried over, figures kept, the year closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pfdesk.annual import commands, queries
from pfdesk.annual.gui.year_state import state_words, submission
from pfdesk.office.command import Command
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.section import RecordSection, Row
from pfdesk.widgets.tokens import PAGE_EDGE, SPACE_2, SPACE_3, SPACE_4
from pfdesk.widgets.words import Words

SHOWN = 12
SIZE = (720, 560)


class RollOverDialog(QDialog):
    """Four steps, each with what it will do; nothing happens before 年度更新を行う."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.year = desk, desk.year
        self.state: queries.YearState = desk.ask(queries.year_state, self.year)
        self.projects: dict[UUID, QCheckBox] = {}
        now, following = fiscal_year_text(self.year), fiscal_year_text(self.year + 1)
        self.setWindowTitle("年度更新")
        fit_on_screen(self, *SIZE)
        self.keep = QCheckBox("いまの数字を、提出した数字として残す")
        self.close_box = QCheckBox(f"{now}を締める(あとから変更できなくなります)")
        self.move_on = QCheckBox(f"画面の年度を{following}にする")
        self.go = Button("年度更新を行う", kind="primary")
        self._steps = QVBoxLayout()
        self._steps.setSpacing(SPACE_2)
        self._fill(now, following)
        self._lay_out(now, following)
        self.go.clicked.connect(self.do_it)

    def _fill(self, now: str, following: str) -> None:
        self._heading(
            "1　年度末で任期が終わる委員", "新しい担当者は、会員名簿で入れ替えます。会議体の席は残ります。"
        )
        self._seats()
        self._heading(
            f"2　{following}へ写す事業", "目的・KPI・予算・工夫点が写り、実績と結果は空になります。"
        )
        self._projects()
        told = state_words(self.state)
        self._heading(
            f"3　{now}の数字を残す", told or "まだ残していません。報告書を出したときの数字を残します。"
        )
        self.keep.setChecked(self.state.submitted_at is None)
        self._heading_box(self.keep)
        self._heading(f"4　{now}を締める", "記録のまちがいを防ぎます。直すときは、理由を書いて開き直せます。")
        self._heading_box(self.close_box)
        self._heading_box(self.move_on)
        self.move_on.setChecked(True)
        for box in (self.keep, self.close_box):
            box.setEnabled(not self.state.closed)
        if self.state.closed:
            self.keep.setChecked(False)

    def _heading(self, title: str, hint: str) -> None:
        self._steps.addSpacing(SPACE_3)
        self._steps.addWidget(Words(title, bold=True))
        self._steps.addWidget(Words(hint, "text-2", 12))

    def _heading_box(self, box: QCheckBox) -> None:
        self._steps.addWidget(box)

    def _seats(self) -> None:
        found: list[queries.EndingSeat] = self._desk.ask(queries.ending_seats, self.year, self._desk.today())
        members = {seat.id: seat.member_id for seat in found}
        section = RecordSection()
        section.describe("任期が終わる委員", "", "年度内に任期が終わる委員はいません。")
        rows = [Row(s.id, (s.body, s.name, era_text(s.ends_on) if s.ends_on else "")) for s in found[:SHOWN]]
        section.show_rows(rows, (200, 0, 90), total=len(found))
        section.opened.connect(lambda key: self._leave_for(members[key]))
        self._steps.addWidget(section)

    def _leave_for(self, member_id: UUID) -> None:
        self.reject()
        self._desk.open("directory", member_id)

    def _projects(self) -> None:
        for line in self._desk.ask(queries.project_lines, self.year):
            copied = self._desk.ask(queries.next_year_copy, line.id) is not None
            box = QCheckBox(f"{line.name}{'(写してあります)' if copied else ''}")
            box.setChecked(not copied)
            box.setEnabled(not copied)
            self.projects[line.id] = box
            self._steps.addWidget(box)
        if not self.projects:
            self._steps.addWidget(Words("この年度の事業はありません。", "text-3", 12))

    def _lay_out(self, now: str, following: str) -> None:
        inside = QWidget()
        inside.setLayout(self._steps)
        self._steps.setContentsMargins(PAGE_EDGE, SPACE_2, PAGE_EDGE, SPACE_4)
        self._steps.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        head = Words(f"{now}から{following}へ", size=18, bold=True)
        head.setContentsMargins(PAGE_EDGE, SPACE_4, PAGE_EDGE, 0)
        cancel = Button("やめる")
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_EDGE, SPACE_3, PAGE_EDGE, SPACE_3)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def do_it(self) -> None:
        """Carry over, keep and close what is ticked, in this order, each a unit of work of its own."""
        desk, year = self._desk, self.year
        chosen = tuple(key for key, box in self.projects.items() if box.isEnabled() and box.isChecked())
        steps: list[tuple[bool, Callable[[], Command]]] = [
            (bool(chosen), lambda: commands.CarryOver(year, chosen)),
            (self.keep.isChecked(), lambda: submission(desk, year)),
            (self.close_box.isChecked(), lambda: commands.CloseYear(year, datetime.now(UTC))),
            (self.move_on.isChecked(), lambda: commands.TurnYear(year + 1)),
        ]
        for wanted, step in steps:
            if wanted:
                desk.do(step(), quietly=True)
        self.accept()
        if self.move_on.isChecked():
            desk.set_year(year + 1)
        back = "締めを取り消すときは、その年度の「年度のしごと」から開き直します。"
        desk.say(f"年度更新をしました。{back if self.close_box.isChecked() else ''}")
