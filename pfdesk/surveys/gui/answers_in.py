"""回答の取り込み: a table is read, what it holds is shown, unknown options first; then all is taken at once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.answers_in_lines import proposal_lines, staged_lines
from pfdesk.surveys.model import Survey
from pfdesk.surveys.queries.importing import ImportGround
from pfdesk.surveys.sheets.answers_in import Proposal, StagedAnswers, propose, stage_answers
from pfdesk.surveys.sheets.answers_in.staging import staged as stage
from pfdesk.tables.read import read_table
from pfdesk.tables.table import Table
from pfdesk.ui.surveys_answers_in import Ui_AnswersInScreen
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.file_place import ask_open
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column
from pfdesk.widgets.runner import Runner
from pfdesk.widgets.writing import Writing

KINDS: Final = "回答の表 (*.xlsx *.xlsm *.csv *.txt);;すべてのファイル (*)"
UNKNOWN: Final = (
    ("refuse", "その行を取り込まない"),
    ("other", "「その他」の内容にする"),
    ("add", "選択肢に加える"),
)


class AnswersInDialog(QDialog):
    """Into a survey, or (without one) into a new survey that is proposed from the table itself."""

    def __init__(self, desk: Desk, survey_id: UUID | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.survey_id = survey_id
        self.made: UUID | None = None
        self.ui = Ui_AnswersInScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._runner = Runner(self)
        self._writing = Writing(self._runner, self.ui.progress, self.ui.message.setText)
        self._writing.stopped.connect(self._not_taken)
        self._path: Path | None = None
        self._table: Table | None = None
        self._proposal: Proposal | None = None
        self._staged: StagedAnswers | None = None
        self._dress()

    def _dress(self) -> None:
        ui = self.ui
        title = "表から調査をつくる" if self.survey_id is None else "回答の取り込み"
        self.setWindowTitle(title)
        ui.title.setText(title)
        ui.table.set_columns((
            Column("state", "結果", 136, "quiet"),
            Column("what", "設問・行", 260),
            Column("told", "内容", 480, stretch=True),
        ))  # fmt: skip
        fit_on_screen(
            self, 1240, 690
        )  # as much as a low screen has room for: a table may have many questions
        ui.table.set_sortable(False)
        ui.table.set_row_style(lambda line: {line.style} if line.style else set())
        ui.unknown.set_options(list(UNKNOWN))
        ui.unknown.set_value("refuse")
        align_labels(self)
        ui.unknown.setVisible(False)
        ui.unknown.left.connect(lambda _name: self._stage())
        ui.choose_file.clicked.connect(self.choose_file)
        ui.cancel.clicked.connect(self.reject)
        ui.take.clicked.connect(self.take)
        self._wait("")
        self._show_nothing("import", "回答の表(ExcelかCSV)を選んでください",
                           "1行が1人の回答です。内容を見てから取り込みます。まだ何も書き込みません。")  # fmt: skip

    def choose_file(self) -> None:
        """Ask for the file."""
        chosen = ask_open(self, "回答の取り込み", KINDS)
        if chosen is not None:
            self.start(chosen)

    def start(self, path: Path) -> None:
        """Read a file; the preview comes when it is read."""
        self._path = path
        self.ui.file_name.setText(path.name)
        self._wait("ファイルを読んでいます")
        self._runner.run(lambda _tell: read_table(path), self._show_table, self._say)

    def _show_table(self, table: Table) -> None:
        self._table = table
        self._stage()

    def _stage(self) -> None:
        table, survey_id, how = self._table, self.survey_id, self.ui.unknown.value()
        if table is None:
            return
        self._wait("表の中身を調べています")
        if survey_id is not None:
            ask = self.desk.office.ask
            self._runner.run(
                lambda _tell: (None, ask(stage_answers, survey_id, table, how)), self._show, self._say
            )
            return
        draft = self._draft()

        def work(_tell: Any) -> tuple[Proposal, StagedAnswers]:
            proposal = propose(table, draft)
            return proposal, stage(proposal.definition, ImportGround(frozenset(), {}, {}), table, how)

        self._runner.run(work, self._show, self._say)

    def _draft(self) -> Survey:
        taken = {line.code for line in self.desk.ask(queries.survey_lines)}
        year = self.desk.year
        code = next(f"survey-{year}-{n}" for n in range(1, 10_000) if f"survey-{year}-{n}" not in taken)
        title = self._path.stem if self._path else "新しい調査"
        return Survey(code=code, title=title, fiscal_year=year, anonymous=True, verify_every=0)

    def _show(self, found: tuple[Proposal | None, StagedAnswers]) -> None:
        self._wait("")  # first: whatever goes wrong below, another file can be chosen
        self._proposal, self._staged = found
        proposal, staged = found
        lines = staged_lines(staged)
        if proposal is not None:
            lines = [*(line for line in lines if line.style != "quiet"), *proposal_lines(proposal)]
        ui = self.ui
        ui.unknown.setVisible(bool(staged.unknown))
        ui.table.show_lines(lines)
        ui.table.setVisible(bool(lines))
        ui.empty.setVisible(not lines)
        if not lines:
            ui.empty.show_state("check-circle", "すべての行を取り込めます", "")
        self._summarise(proposal, staged)

    def _summarise(self, proposal: Proposal | None, staged: StagedAnswers) -> None:
        ui, many = self.ui, len(staged.papers)
        parts = [f"{len(proposal.guesses)}問"] if proposal else []
        parts += [f"取り込める回答 {many:,}件"]
        parts += [f"取り込み済み {staged.same:,}件"] if staged.same else []
        bad = len({error.row for error in staged.errors})
        parts += [f"取り込めない行 {bad:,}件"] if bad else []
        ui.summary.setText("  ".join(parts))
        ui.take.setText(
            f"{many:,}件を取り込む" if proposal is None else f"調査をつくり、{many:,}件を取り込む"
        )
        ui.take.setEnabled(many > 0)
        ui.message.setText(
            "取り込んだあと、「元に戻す」でまとめて取り消せます。設問は「設計」で直せます。"
            if many
            else "取り込む回答がありません。"
        )

    # taking it

    def take(self) -> None:
        """Write what the preview shows, as one unit of work."""
        staged, proposal = self._staged, self._proposal
        if staged is None or not staged.papers:
            return
        answers = commands.ImportAnswers(
            staged.survey_id, staged.papers, datetime.now(UTC), added=staged.added
        )
        command = answers if proposal is None else commands.DefineWithAnswers(proposal.definition, answers)
        self._wait("取り込んでいます")
        office_do = self.desk.office.do
        self._writing.start(
            lambda tell: office_do(command, tell), lambda _changes: self._taken(staged), self._say
        )

    def _not_taken(self) -> None:
        """It was stopped in time: the preview stands as before."""
        self._wait("")
        self.ui.take.setEnabled(True)
        self.ui.message.setText("取り込みをやめました。何も書き込んでいません。")

    def _taken(self, staged: StagedAnswers) -> None:
        self.made = staged.survey_id
        self.desk.toasted.emit(f"回答{len(staged.papers):,}件を取り込みました", True)
        self.accept()

    def _say(self, error: Exception) -> None:
        self._wait("")
        if isinstance(error, Refused):
            self._show_nothing("warning", error.sentence, "")
        elif isinstance(error, Trouble):
            self._show_nothing("warning", error.sentence, error.todo)
        else:
            raise error

    def _show_nothing(self, icon: str, sentence: str, hint: str) -> None:
        self.ui.table.hide()
        self.ui.empty.show()
        self.ui.empty.show_state(icon, sentence, hint)
        self.ui.summary.setText("")
        self.ui.take.setEnabled(False)

    def _wait(self, step: str) -> None:
        self.ui.progress.setVisible(bool(step))
        self.ui.progress.setRange(0, 0 if step else 1)
        self.ui.choose_file.setEnabled(not step)
        self.ui.unknown.setEnabled(not step)
        self.ui.message.setText(step)
        if step:
            self.ui.take.setEnabled(False)

    def busy(self) -> bool:
        """Whether it is reading, comparing or writing."""
        return self._runner.is_busy()

    def reject(self) -> None:
        """やめる and Esc: what is being written is taken back first, and this stays to say so."""
        if not self._writing.stop():
            super().reject()

    def done(self, result: int) -> None:
        self._runner.cancel_all()
        super().done(result)


def take_answers(desk: Desk, survey_id: UUID | None, parent: QWidget) -> UUID | None:
    """Let the clerk choose a table and take it; the survey that it went into."""
    dialog = AnswersInDialog(desk, survey_id, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.made
