"""取り込み: a table is read, its columns are matched, each row's outcome is shown; then all is taken at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from pfdesk.directory import sheets
from pfdesk.directory.gui.import_lines import STATES, import_lines
from pfdesk.tables.mapping import ColumnMapping, match_headings
from pfdesk.tables.read import read_table
from pfdesk.tables.table import Table
from pfdesk.ui.directory_import import Ui_ImportScreen
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import ChoiceField
from pfdesk.widgets.row_table import Column
from pfdesk.widgets.runner import Runner, Tell

KINDS: Final = "名簿 (*.xlsx *.xlsm *.csv *.txt);;すべてのファイル (*)"
COLUMNS: Final = (
    Column("number", "行", 56, "number"),
    Column("words", "結果", 64),
    Column("name", "名称", 180),
    Column("told", "内容", 200, "quiet", stretch=True),
)


class ImportDialog(QDialog):
    """``start(path)`` reads a file; 取り込む does just what the preview shows, as one unit of work."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ImportScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._runner = Runner(self)
        self._path: Path | None = None
        self._table: Table | None = None
        self._mapping: ColumnMapping | None = None
        self._staged: sheets.StagedMembers | None = None
        self._lines: list[Any] = []
        self._choices: dict[str, ChoiceField] = {}
        self._dress()

    def _dress(self) -> None:
        ui = self.ui
        ui.table.set_columns(COLUMNS)
        ui.table.set_row_style(lambda line: {"wrong"} if line.state == "error" else set())
        ui.sheet.hide()
        ui.sheet.set_label_width(56)
        ui.sheet.left.connect(lambda _name: self._other_sheet())
        ui.states.changed.connect(self._show_lines)
        ui.choose_file.clicked.connect(self.choose_file)
        ui.cancel.clicked.connect(self.reject)
        ui.take.clicked.connect(self.take)
        self._wait("")
        self._show_nothing(
            "import",
            "ExcelやCSVの名簿を選んでください",
            "見出しの行は自動で見つけます。まだ何も書き込みません。",
        )

    def choose_file(self) -> None:
        """Ask for the file."""
        chosen, _ = QFileDialog.getOpenFileName(self, "会員の取り込み", "", KINDS)
        if chosen:
            self.start(Path(chosen))

    def start(self, path: Path, sheet: str | None = None) -> None:
        """Read a file; the preview comes when it is read."""
        self._path = path
        self.ui.file_name.setText(path.name)
        self._wait("ファイルを読んでいます")
        self._runner.run(lambda _tell: read_table(path, sheet), self._show_table, self._say)

    def _other_sheet(self) -> None:
        if self._path is not None and self._table is not None and self.ui.sheet.value() != self._table.sheet:
            self.start(self._path, self.ui.sheet.value())

    def _show_table(self, table: Table) -> None:
        self._table = table
        self.ui.sheet.setVisible(len(table.sheets) > 1)
        self.ui.sheet.set_options([(name, name) for name in table.sheets])
        self.ui.sheet.set_value(table.sheet)
        self._mapping = match_headings(table.headings, sheets.FIELDS)
        self._show_mapping(self._mapping)
        self._stage()

    # the columns

    def _show_mapping(self, mapping: ColumnMapping) -> None:
        while self.ui.mapping_rows.count():
            item = self.ui.mapping_rows.takeAt(0)
            former = item.widget() if item is not None else None
            if former is not None:
                former.deleteLater()
        self._choices = {}
        options = [(None, "(読まない)"), *((spec.name, spec.title) for spec in sheets.FIELDS)]
        fields = {heading: name for name, heading in mapping.columns.items()}
        for heading in mapping.headings:
            field = ChoiceField()
            field.setObjectName(heading)
            field.label = heading  # type: ignore[assignment]
            field.set_label_width(130)
            field.set_options(options)
            field.set_value(fields.get(heading))
            field.left.connect(self._map)
            self._choices[heading] = field
            self.ui.mapping_rows.addWidget(field)
        self.ui.mapping_rows.addStretch(1)

    def _map(self, heading: str) -> None:
        if self._mapping is None:
            return
        self._mapping = self._mapping.with_column(heading, self._choices[heading].value())
        fields = {used: name for name, used in self._mapping.columns.items()}
        for other, field in self._choices.items():
            field.set_value(fields.get(other))
        self._stage()

    # the preview

    def _stage(self) -> None:
        table, mapping = self._table, self._mapping
        if table is None or mapping is None:
            return
        if mapping.missing:
            titles = "、".join(f"「{spec.title}」" for spec in mapping.missing)
            self._staged = None
            self._wait("")
            self._show_nothing("columns", f"{titles}の列を選んでください", "左の「列の対応」で選びます。")
            return
        self._wait("会員名簿と比べています")
        ask = self.desk.office.ask
        self._runner.run(
            lambda _tell: ask(sheets.stage_members, table, mapping), self._show_staged, self._say
        )

    def _show_staged(self, staged: sheets.StagedMembers) -> None:
        self._staged = staged
        self._lines = import_lines(staged, self._names())
        counts = staged.counts()
        options = tuple((state, f"{words} {counts[state]:,}") for state, words in STATES.items())  # type: ignore[index]
        self.ui.states.set_facets([Facet("state", "結果", options)])
        self.ui.preview_title.setText("  ".join(label for _, label in options))
        skipped = len(staged.skipped)
        self.ui.skipped.setText(f"合計・注記の{skipped}行は読みません" if skipped else "")
        self._wait("")
        self._show_lines()
        todo = len(staged.new) + len(staged.changed)
        self.ui.take.setText(f"{todo:,}件を取り込む" if todo else "取り込む")
        self.ui.take.setEnabled(todo > 0)
        self._explain(counts["error"], todo)

    def _names(self) -> dict[int, str]:
        if self._table is None or self._mapping is None:
            return {}
        mapping = self._mapping
        return {row.number: mapping.cells(row).get("name", "") for row in self._table.data_rows}

    def _explain(self, wrong: int, todo: int) -> None:
        if wrong:
            self.ui.message.setText(f"エラーの{wrong:,}行は取り込みません。表を直して、もう一度読めます。")
        elif not todo:
            self.ui.message.setText("新しいものも変わったものもありません。")
        else:
            self.ui.message.setText("取り込んだあと、「元に戻す」でまとめて取り消せます。")

    def _show_lines(self) -> None:
        wanted = self.ui.states.values().get("state")
        lines = [line for line in self._lines if wanted in (None, line.state)]
        self.ui.table.setVisible(bool(lines))
        self.ui.empty.setVisible(not lines)
        if lines:
            self.ui.table.show_lines(lines)
        else:
            self._show_nothing("list", "この結果の行はありません", "")

    def _show_nothing(self, icon: str, sentence: str, hint: str) -> None:
        self.ui.table.hide()
        self.ui.empty.show()
        self.ui.empty.show_state(icon, sentence, hint)
        self.ui.take.setEnabled(False)

    # taking it

    def take(self) -> None:
        """Write what the preview shows, as one unit of work."""
        staged = self._staged
        if staged is None:
            return
        self._wait("取り込んでいます")
        command = sheets.import_command(staged)

        def work(_tell: Tell) -> Any:
            return self.desk.office.do(command)

        self._runner.run(work, lambda _changes: self._taken(len(staged.new), len(staged.changed)), self._say)

    def _taken(self, new: int, changed: int) -> None:
        self.desk.toasted.emit(f"会員を取り込みました(新規{new:,}件、変更{changed:,}件)", True)
        self.accept()

    def _say(self, error: Exception) -> None:
        self._wait("")
        if isinstance(error, Refused):
            self._show_nothing("warning", error.sentence, "")
        elif isinstance(error, Trouble):
            self._show_nothing("warning", error.sentence, error.todo)
        else:
            raise error

    def _wait(self, step: str) -> None:
        self.ui.progress.setVisible(bool(step))
        self.ui.progress.setRange(0, 0 if step else 1)
        self.ui.choose_file.setEnabled(not step)
        if step:
            self.ui.take.setEnabled(False)
            self.ui.message.setText(step)

    def busy(self) -> bool:
        """Whether it is reading, comparing or writing."""
        return self._runner.is_busy()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._runner.cancel_all()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._runner.cancel_all()
        super().done(result)
