"""講座と修了証: who stands where, completion by the rule or by exception, certificates and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.course_rows import COLUMNS, SHOWN, STATES, CourseRow, course_rows
from pfdesk.events.gui.editors import CourseDialog
from pfdesk.events.gui.entry_dialogs import ReasonDialog, VerifyDialog
from pfdesk.events.gui.taking_back import revoking_dialog
from pfdesk.events.model import COURSE_RULES, measure_text
from pfdesk.events.queries import CertificateLine
from pfdesk.office.changes import Changes
from pfdesk.office.command import Command
from pfdesk.ui.events_certificates import Ui_CertificatesScreen
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.widgets import tell
from pfdesk.widgets.buttons import restyle
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen

TABLES = (
    "course",
    "event_part",
    "registration",
    "attendance",
    "completion",
    "certificate",
    "certificate_copy",
)


class CertificatesDialog(QDialog):
    """One course: judge, issue, print, and the exceptions with their reasons."""

    def __init__(
        self, desk: Desk, course_id: UUID, parent: QWidget | None = None, state: str | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.course_id = desk, course_id
        self._fresh: tuple[UUID, ...] = ()
        self._told = ""
        self.ui = Ui_CertificatesScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.table.set_columns(COLUMNS)
        self.ui.table.setAccessibleName("受講者の一覧")
        self.ui.search.setPlaceholderText("名前・かな・所属で探す")
        self.ui.search.setAccessibleName("受講者を探す")
        self.ui.chips.set_facets((Facet("state", "状態", STATES),))
        self.ui.chips.set_value("state", state)
        self._rows: list[CourseRow] = []
        fit_on_screen(self, 960, 620)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        ui = self.ui
        for button in (
            ui.edit_course, ui.decide, ui.issue, ui.print_button, ui.anyway, ui.withdraw, ui.reissue, ui.revoke,
            ui.join, ui.verify, ui.close,
        ):  # fmt: skip
            button.setAutoDefault(False)
        ui.edit_course.clicked.connect(self.edit_course)
        ui.decide.clicked.connect(self.complete)
        ui.issue.clicked.connect(self.issue)
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
        rows = course_rows(self.desk, self.course_id, line.sessions, by_hours=course.rule == "hours")
        self.ui.head.setText(course.title)
        needed = {"parts": f"{measure_text(course.needed)}回", "hours": f"{measure_text(course.needed)}時間"}
        rule = COURSE_RULES[course.rule] + (f"({needed[course.rule]})" if course.rule in needed else "")
        self.ui.summary.setText(
            f"修了の条件: {rule}　　受講 {len(rows)}名　修了 {queries.with_revoked(line.completed, line.revoked)}　"
            f"修了証 {line.certificates}枚"
        )
        self._rows = rows
        if self.ui.chips.values().get("state") == "lost" and not any(row.lost for row in rows):
            self.ui.chips.clear()  # nothing is left to be looked at
        self._show_rows()
        self.ui.decide.setEnabled(any(row.state == "条件を満たす" for row in rows))
        self.ui.issue.setEnabled(any(row.waits for row in rows))
        self.ui.print_button.setEnabled(line.certificates > 0)
        self._notice(sum(row.lost for row in rows))
        self._offer()

    def _notice(self, lost: int) -> None:
        """What was issued just now, to be printed; else whose completion is to be looked at."""
        ui, fresh = self.ui, self._fresh
        wrong = (
            f"出席の記録では条件を満たさなくなった修了が {lost}名あります(状態「要確認」)。"
            "行を選び、「修了証を取り消す」か「修了を取り消す」、または理由を付けて「例外で修了にする」を選んでください。"
        )
        ui.notice.setText(self._told or (wrong if lost else ""))
        ui.notice.setVisible(bool(ui.notice.text()))
        ui.notice.setProperty("tone", "" if self._told else "due")
        restyle(ui.notice)
        ui.print_button.setText("続けて印刷(&P)" if fresh else "印刷(&P)")

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
        revoked = row is not None and row.revoked
        self.ui.anyway.setEnabled(row is not None and (not done or row.lost))
        self.ui.withdraw.setEnabled(done and not held)
        self.ui.reissue.setText("新しい番号で発行" if revoked else "再発行")
        self.ui.reissue.setEnabled(held or (revoked and done))
        self.ui.revoke.setEnabled(held)

    def _row(self) -> CourseRow | None:
        row = self.ui.table.selected()
        return row if isinstance(row, CourseRow) else None

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*TABLES):
            self.refresh()

    # verbs

    def _do(self, command: Command) -> bool:
        self._fresh, self._told = (), ""
        done = False
        try:
            done = self.desk.do(command) is not None
        except Refused as refused:
            tell.say(self, refused.sentence)
        self.refresh()
        return done

    def _with_hidden(self, concerned: list[CourseRow], deed: str) -> bool:
        """Whether to go on: search and chips hide some of those whom it is about."""
        shown = {row.id for row in self.ui.table.lines() if isinstance(row, CourseRow)}
        hidden = [row for row in concerned if row.id not in shown]
        if not hidden:
            return True
        sentence = f"{deed}のは、いま一覧に出していない{len(hidden)}名を含む{len(concerned)}名です。"
        return tell.ask(self, sentence, f"{len(concerned)}名に続ける", "やめる")

    def complete(self) -> None:
        """修了を判定, for everybody of the course."""
        if self._with_hidden([row for row in self._rows if row.state == "条件を満たす"], "修了にする"):
            self._do(commands.CompleteCourse(self.course_id))

    def issue(self) -> None:
        """修了証を発行, and offer to print those that were issued."""
        if not self._with_hidden([row for row in self._rows if row.waits], "修了証を発行する"):
            return
        before = self._in_force()
        if self._do(commands.IssueCertificates(self.course_id, self.desk.today())):
            self._offer_print([line for line in self._in_force().values() if line.id not in before])

    def _in_force(self) -> dict[UUID, CertificateLine]:
        found: list[CertificateLine] = self.desk.ask(queries.certificate_lines, self.course_id)
        return {line.id: line for line in found}

    def _offer_print(self, lines: list[CertificateLine], verb: str = "発行") -> None:
        """Say which numbers there are now, and let the print button print just these."""
        if not lines:
            return
        numbers = lines[0].number_text + (f"から{lines[-1].number_text}" if len(lines) > 1 else "")
        self._told = f"修了証 {len(lines)}枚を{verb}しました({numbers})。続けて印刷できます。"
        self._fresh = tuple(line.id for line in lines)
        self.refresh()
        self.ui.print_button.setFocus()

    def edit_course(self) -> None:
        """講座を直す; a course that was put into the bin closes its window."""
        CourseDialog(self.desk, self.course, self).exec()
        if any(line.id == self.course_id for line in self.desk.ask(queries.course_lines)):
            self.refresh()
        else:
            self.reject()

    def print_papers(self) -> None:
        """What was issued just now; else 修了証 of the person selected or of all, and the register."""
        row, fresh = self._row(), self._fresh
        if fresh:
            self._fresh, self._told = (), ""
            self.desk.print_forms(self, [("certificate", key) for key in fresh])
            self.refresh()
            return
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
        """再発行 with a reason; to whose certificate was revoked, one of a new number, with a reason as well."""
        row, today = self._row(), self.desk.today()
        if row is None or row.standing.completion_id is None:
            return
        before = self._in_force()
        if (key := row.standing.certificate_id) is not None:
            hint = (
                f"{row.name}さんに再発行する理由を入れてください(紛失、氏名の変更など)。番号は変わりません。"
            )
            if self._with_reason("修了証の再発行", hint, lambda why: commands.ReissueCertificate(
                key, today, why
            )):  # fmt: skip
                self._offer_print([before[key]], "再発行")
        elif row.revoked and row.entry is not None:
            done, old = row.standing.completion_id, row.entry
            hint = (
                f"{row.name}さんの{old.number_text}は取り消されています({old.reason})。取り消した番号は欠番のままで、"
                "新しい番号の修了証になります。もう一度発行する理由を入れてください。台帳に残ります。"
            )
            if self._with_reason("取消後の修了証の発行", hint, lambda why: commands.IssueAgain(
                done, today, why
            )):  # fmt: skip
                self._offer_print([one for one in self._in_force().values() if one.id not in before])

    def revoke(self) -> None:
        """修了証を取り消す, with a reason; where the completion has lost its ground, it goes too."""
        row = self._row()
        if row is not None and row.standing.certificate_id is not None:
            dialog = revoking_dialog(self.desk, row.standing.certificate_id, row.name, self, lost=row.lost)
            self._after(dialog)

    def _with_reason(self, title: str, hint: str, make: Callable[[str], Command]) -> bool:
        return self._after(ReasonDialog(self.desk, title, hint, make, self))

    def _after(self, dialog: ReasonDialog) -> bool:
        self._fresh, self._told = (), ""
        done = bool(dialog.exec())
        self.refresh()
        return done
