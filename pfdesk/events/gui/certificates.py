"""講座と修了証: who stands where, completion by the rule or by exception, certificates and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.editors import CourseDialog
from pfdesk.events.gui.entry_dialogs import ReasonDialog, VerifyDialog
from pfdesk.events.model import COURSE_RULES, measure_text
from pfdesk.events.queries import RegisterLine, Standing
from pfdesk.office.changes import Changes
from pfdesk.office.command import Command
from pfdesk.ui.events_certificates import Ui_CertificatesScreen
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.widgets import tell
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column

TABLES = (
    "course",
    "event_part",
    "registration",
    "attendance",
    "completion",
    "certificate",
    "certificate_copy",
)
COLUMNS = (
    Column("name", "氏名", 140),
    Column("kana", "フリガナ", 140, "quiet", rank=2),
    Column("organisation", "所属", 180, stretch=True, kind="quiet"),
    Column("came", "出席", 72, "number"),
    Column("state", "修了", 120),
    Column("number", "修了証", 150),
    Column("remark", "備考", 150, "quiet", rank=1),
)


@dataclass(frozen=True, slots=True)
class CourseRow:
    """One participant as the table shows them: standing, and the line of the register if there is one."""

    standing: Standing
    entry: RegisterLine | None
    sessions: int

    @property
    def id(self) -> UUID:
        """The registration's key."""
        return self.standing.registration_id

    @property
    def name(self) -> str:
        """Name."""
        return self.standing.name

    @property
    def kana(self) -> str:
        """Reading."""
        return self.standing.kana

    @property
    def organisation(self) -> str:
        """Organisation."""
        return self.standing.organisation

    @property
    def came(self) -> str:
        """1/2."""
        return f"{self.standing.attended}/{self.sessions}"

    @property
    def state(self) -> str:
        """修了, 条件を満たす, or nothing."""
        if self.standing.completion_id is not None:
            return "修了(例外)" if self.standing.reason else "修了"
        return "条件を満たす" if self.standing.meets else ""

    @property
    def number(self) -> str:
        """The certificate's number, or nothing."""
        return self.entry.number_text if self.entry and self.standing.certificate_id else ""

    @property
    def remark(self) -> str:
        """Reason of an exception, copies, or what became of the certificate."""
        state = self.entry.state if self.entry else ""
        words = self.standing.reason if not state or state == "修了証 未発行" else state
        return words or ("同名の方あり" if self.standing.namesake else "")


def course_rows(desk: Desk, course_id: UUID, sessions: int) -> list[CourseRow]:
    """Everyone of a course, with the newest line of the register."""
    entries = {line.id: line for line in desk.ask(queries.register_lines, course_id)}
    return [
        CourseRow(one, entries.get(one.completion_id) if one.completion_id else None, sessions)
        for one in desk.ask(queries.course_standings, course_id)
    ]


STATES = (
    ("waiting", "修了証 未発行"),
    ("met", "条件を満たす"),
    ("done", "修了"),
    ("open", "まだ満たさない"),
    ("alike", "同名の方あり"),
)
SHOWN: Mapping[str, Callable[[CourseRow], bool]] = {
    "waiting": lambda row: row.standing.completion_id is not None and not row.number,
    "met": lambda row: row.state == "条件を満たす",
    "done": lambda row: row.standing.completion_id is not None,
    "open": lambda row: not row.state,
    "alike": lambda row: row.standing.namesake,
}


class CertificatesDialog(QDialog):
    """One course: judge, issue, print, and the exceptions with their reasons."""

    def __init__(self, desk: Desk, course_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.course_id = desk, course_id
        self.ui = Ui_CertificatesScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.table.set_columns(COLUMNS)
        self.ui.table.setAccessibleName("受講者の一覧")
        self.ui.search.setPlaceholderText("名前・かな・所属で探す")
        self.ui.search.setAccessibleName("受講者を探す")
        self.ui.chips.set_facets((Facet("state", "状態", STATES),))
        self._rows: list[CourseRow] = []
        self.resize(960, 620)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        ui, today = self.ui, self.desk.today
        for button in (
            ui.edit_course, ui.decide, ui.issue, ui.print_button, ui.anyway, ui.withdraw, ui.reissue, ui.revoke,
            ui.join, ui.verify, ui.close,
        ):  # fmt: skip
            button.setAutoDefault(False)
        ui.edit_course.clicked.connect(self.edit_course)
        ui.decide.clicked.connect(lambda: self._do(commands.CompleteCourse(self.course_id)))
        ui.issue.clicked.connect(lambda: self._do(commands.IssueCertificates(self.course_id, today())))
        ui.print_button.clicked.connect(self.print_papers)
        ui.anyway.clicked.connect(self.complete_anyway)
        ui.withdraw.clicked.connect(self.withdraw)
        ui.reissue.clicked.connect(self.reissue)
        ui.revoke.clicked.connect(self.revoke)
        ui.verify.clicked.connect(lambda: VerifyDialog(self.desk, self).exec())
        ui.join.clicked.connect(self.join_people)
        ui.search.searched.connect(lambda _text: self._show_rows())
        ui.search.went_down.connect(ui.table.setFocus)
        ui.chips.changed.connect(self._show_rows)
        ui.close.clicked.connect(self.accept)
        ui.table.chosen.connect(lambda _line: self._offer())
        self.desk.changed.connect(self._follow)

    # showing

    def refresh(self) -> None:
        """Ask again."""
        self.course = course = self.desk.ask(queries.course_entity, self.course_id)
        lines = {line.id: line for line in self.desk.ask(queries.course_lines)}
        line = lines[self.course_id]
        rows = course_rows(self.desk, self.course_id, line.sessions)
        self.ui.head.setText(course.title)
        needed = {"parts": f"{measure_text(course.needed)}回", "hours": f"{measure_text(course.needed)}時間"}
        rule = COURSE_RULES[course.rule] + (f"({needed[course.rule]})" if course.rule in needed else "")
        self.ui.summary.setText(
            f"修了の条件: {rule}　　受講 {len(rows)}名　修了 {line.completed}名　修了証 {line.certificates}枚"
        )
        self._rows = rows
        self._show_rows()
        self.ui.decide.setEnabled(any(row.state == "条件を満たす" for row in rows))
        self.ui.issue.setEnabled(any(row.standing.completion_id and not row.number for row in rows))
        self.ui.print_button.setEnabled(line.certificates > 0)
        self._offer()

    def _show_rows(self) -> None:
        """The rows that search and chip leave."""
        words = [key for word in self.ui.search.text().split() if (key := fold(word))]
        state = self.ui.chips.values().get("state")
        shown = [
            row
            for row in self._rows
            if (state is None or SHOWN[state](row))
            and all(word in fold(f"{row.name}\n{row.kana}\n{row.organisation}") for word in words)
        ]
        self.ui.table.set_match(self.ui.search.text())
        self.ui.table.show_lines(shown)

    def _offer(self) -> None:
        selected = [row for row in self.ui.table.selected_lines() if isinstance(row, CourseRow)]
        self.ui.join.setEnabled(
            len(selected) > 1 or (len(selected) == 1 and len(selected[0].standing.registrations) > 1)
        )
        together = len(selected) == 1 and len(selected[0].standing.registrations) > 1
        self.ui.join.setText("別の方に分ける(&J)" if together else "同じ方としてまとめる(&J)")
        row = self._row()
        done = row is not None and row.standing.completion_id is not None
        held = row is not None and row.standing.certificate_id is not None
        self.ui.anyway.setEnabled(row is not None and not done)
        self.ui.withdraw.setEnabled(done and not held)
        for button in (self.ui.reissue, self.ui.revoke):
            button.setEnabled(held)

    def _row(self) -> CourseRow | None:
        row = self.ui.table.selected()
        return row if isinstance(row, CourseRow) else None

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*TABLES):
            self.refresh()

    # verbs

    def _do(self, command: Command) -> None:
        try:
            self.desk.do(command)
        except Refused as refused:
            tell.say(self, refused.sentence)
        self.refresh()

    def edit_course(self) -> None:
        """講座を直す; a course that was put into the bin closes its window."""
        CourseDialog(self.desk, self.course, self).exec()
        if any(line.id == self.course_id for line in self.desk.ask(queries.course_lines)):
            self.refresh()
        else:
            self.reject()

    def print_papers(self) -> None:
        """修了証 of the person selected or of all, and the register."""
        row = self._row()
        one = row.standing.certificate_id if row else None
        papers = [("certificate", key) for key in (one, self.course_id) if key is not None]
        self.desk.print_forms(self, [*papers, ("supporter-register", None)])

    def complete_anyway(self) -> None:
        """例外で修了にする, with a reason."""
        row = self._row()
        if row is not None:
            hint = f"{row.name}さんを条件によらず修了とする理由を入れてください。登録簿に残ります。"
            self._with_reason("例外による修了", hint, lambda why: commands.CompleteAnyway(
                self.course_id, row.id, self.desk.today(), why
            ))  # fmt: skip

    def join_people(self) -> None:
        """同じ方としてまとめる: what several lines attended is counted together; one line is parted again."""
        rows = [row for row in self.ui.table.selected_lines() if isinstance(row, CourseRow)]
        if len(rows) > 1:
            self._do(commands.JoinPeople(tuple(row.standing.registrations[0] for row in rows)))
        elif rows:
            self._do(commands.PartPeople(rows[0].standing.registrations))

    def withdraw(self) -> None:
        """修了を取り消す."""
        row = self._row()
        if row is not None and row.standing.completion_id is not None:
            self._do(commands.WithdrawCompletion(row.standing.completion_id))

    def reissue(self) -> None:
        """再発行, with a reason."""
        row = self._row()
        if row is not None and (key := row.standing.certificate_id) is not None:
            hint = (
                f"{row.name}さんに再発行する理由を入れてください(紛失、氏名の変更など)。番号は変わりません。"
            )
            self._with_reason("修了証の再発行", hint, lambda why: commands.ReissueCertificate(
                key, self.desk.today(), why
            ))  # fmt: skip

    def revoke(self) -> None:
        """修了証を取り消す, with a reason."""
        row = self._row()
        if row is not None and (key := row.standing.certificate_id) is not None:
            hint = (
                f"{row.name}さんの修了証を取り消す理由を入れてください。番号は欠番になり、二度と使いません。"
            )
            self._with_reason("修了証の取り消し", hint, lambda why: commands.RevokeCertificate(
                key, self.desk.today(), why
            ))  # fmt: skip

    def _with_reason(self, title: str, hint: str, make: Callable[[str], Command]) -> None:
        ReasonDialog(self.desk, title, hint, make, self).exec()
        self.refresh()
