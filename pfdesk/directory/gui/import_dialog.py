"""取り込み: a table is read, its columns are matched, each row's outcome is shown; then all is taken at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.directory import queries, sheets
from pfdesk.directory.gui import import_words as words_of
from pfdesk.directory.gui.import_blank import show_no_file, show_no_lines
from pfdesk.directory.gui.import_columns import ImportColumns
from pfdesk.directory.gui.import_lines import STATES, Preview, import_lines
from pfdesk.office.import_memory import TakeTable, remembered_columns
from pfdesk.tables.csv_rows import ENCODINGS
from pfdesk.tables.exchange import Importer
from pfdesk.tables.mapping import mapping_of
from pfdesk.tables.read import read_table
from pfdesk.tables.table import Table, TableProblem
from pfdesk.ui.directory_import import Ui_ImportScreen
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_open
from pfdesk.widgets.runner import Runner, Tell
from pfdesk.widgets.writing import Writing

MEMBERS: Final = next(one for one in sheets.IMPORTS if one.what == "members")


class ImportDialog(QDialog):
    """``start(path)`` reads a file; 取り込む does just what the preview shows, as one unit of work.

    Another room gives an importer of its own, and says in `preview` what its rows would do.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, importer: Importer = MEMBERS, thing: str = "会員"
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.importer, self.thing = importer, thing
        self.ui = Ui_ImportScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._runner = Runner(self)
        self._writing = Writing(self._runner, self.ui.progress, self.ui.message.setText)
        self._writing.stopped.connect(self._not_taken)
        self._path: Path | None = None
        self._table: Table | None = None
        self._staged: Any = None
        self._lines: list[Any] = []
        self.columns = ImportColumns(self.ui.mapping_rows, self)
        self._dress()
        words_of.fit(self)

    def _dress(self) -> None:
        ui = self.ui
        ui.table.set_columns(words_of.COLUMNS)
        ui.table.set_row_style(lambda line: {"wrong"} if line.state == "error" else set())
        ui.encoding.set_options(list(ENCODINGS.items()))
        for field, width in ((ui.sheet, 56), (ui.encoding, 84), (ui.heading_row, 84)):
            field.hide()
            field.set_label_width(width)
            field.left.connect(lambda _name: self.read_again())
        ui.heading_row.setFixedWidth(212)
        ui.detail.hide()
        ui.table.chosen.connect(self._show_detail)
        ui.mapping_told.hide()
        self.columns.changed.connect(self._stage)
        ui.states.changed.connect(self._show_lines)
        ui.choose_file.clicked.connect(self.choose_file)
        ui.cancel.clicked.connect(self.reject)
        ui.take.clicked.connect(self.take)
        self._wait("")
        self._show_nothing(
            "import",
            "ExcelやCSVの表を選んでください",
            "見出しの行は自動で見つけます。まだ何も書き込みません。",
        )

    def _show_detail(self, line: Any) -> None:
        """All that is to be said about a row, in as many lines as it takes."""
        told = words_of.told_of(line)
        self.ui.detail.setText(told)
        self.ui.detail.setVisible(bool(told))

    def choose_file(self) -> None:
        """Ask for the file."""
        chosen = ask_open(self, f"{self.thing}の取り込み", words_of.KINDS)
        if chosen is not None:
            self.start(chosen)

    def start(self, path: Path, sheet: str | None = None) -> None:
        """Read a file; the preview comes when it is read."""
        self.read(path, sheet)

    def read(
        self,
        path: Path,
        sheet: str | None = None,
        heading_row: int | None = None,
        encoding: str | None = None,
    ) -> None:
        """Read a file as it is told; what is None is found out."""
        if path != self._path:
            self._table, self._staged, self._lines = None, None, []
            show_no_file(self.ui, self.columns)
        self._path = path
        self.ui.file_name.setText(path.name)
        self._wait("ファイルを読んでいます")

        def work(tell: Tell) -> Table:
            return read_table(
                path,
                sheet,
                heading_row,
                encoding=encoding,
                beside=self.importer.beside,
                cancelled=lambda: words_of.stopped(tell),
            )

        self._runner.run(work, self._show_table, self._say)

    def read_again(self) -> None:
        """Read the file once more, with the sheet, heading row or encoding that the clerk chose now."""
        table = self._table
        if self._path is None or table is None or self.busy():
            return
        ui = self.ui
        sheet = ui.sheet.value() or None
        row = words_of.whole_number(ui.heading_row)
        encoding = ui.encoding.value() or None
        if (sheet or "", row, encoding or "") == (table.sheet, table.heading_row, table.encoding):
            return
        chosen = row if row != table.heading_row and (sheet or "") == table.sheet else None
        self.read(self._path, sheet, chosen, encoding if encoding != table.encoding else None)

    def _show_table(self, table: Table) -> None:
        self._table = table
        self.ui.sheet.setVisible(len(table.sheets) > 1)
        self.ui.sheet.set_options([(name, name) for name in table.sheets])
        self.ui.sheet.set_value(table.sheet)
        self.ui.encoding.setVisible(bool(table.encoding))
        self.ui.encoding.set_value(table.encoding)
        self.ui.heading_row.setVisible(True)
        self.ui.heading_row.set_value(table.heading_row)
        known = self.desk.ask(remembered_columns, self.importer.what, table.headings)
        self.ui.mapping_told.setText("前に取り込んだときの対応です" if known else "")
        self.ui.mapping_told.setVisible(bool(known))
        self.columns.show_mapping(mapping_of(known, table.headings, self.importer.fields))
        self._stage()

    # the preview

    def _stage(self) -> None:
        table, mapping = self._table, self.columns.mapping
        if table is None or mapping is None:
            return
        if mapping.missing:
            self._staged, self._lines = None, []
            self._wait("")
            show_no_lines(self.ui)
            self._show_nothing("columns", mapping.told_missing, words_of.HOW_TO_GO_ON)
            return
        self._wait("いまの記録と比べています")
        ask = self.desk.office.ask
        self._runner.run(lambda _tell: ask(self.importer.stage, table, mapping), self._show_staged, self._say)

    def preview(self, staged: Any, problems: Sequence[TableProblem]) -> Preview:
        """What each row would do, and what it adds up to."""
        categories = {one.id: one.name for one in self.desk.ask(queries.known_categories).values()}
        categories |= {one.id: one.name for one in staged.categories}
        counts = {str(state): found for state, found in staged.counts().items()}
        counts["told"] = len(problems) + len(staged.remarks)
        counts["error"] += sum(len(sheet.errors) for sheet in staged.sheets)
        return Preview(import_lines(staged, self.names(), categories, problems), counts, staged.todo)

    def _show_staged(self, staged: Any) -> None:
        self._staged = staged
        shown = self.preview(staged, self._table.problems if self._table else ())
        self._lines, counts, todo = shown.lines, shown.counts, shown.todo
        told = counts["told"]
        options = tuple((state, f"{words} {counts[state]:,}") for state, words in STATES.items())
        options = options if told else options[:-1]
        self.ui.states.set_facets([Facet("state", "結果", options)])
        self.ui.preview_title.setText("  ".join(label for _, label in options))
        skipped = len(staged.skipped)
        self.ui.skipped.setText(f"合計・注記の{skipped}行は読みません" if skipped else "")
        self._wait("")
        self._show_lines()
        self.ui.take.setText(f"{todo:,}件を取り込む(&S)" if todo else "取り込む(&S)")
        self.ui.take.setEnabled(todo > 0)
        self.ui.message.setText(words_of.what_follows(counts["error"], todo))

    def names(self) -> dict[int, str]:
        """The names as the table has them, by row number."""
        mapping = self.columns.mapping
        if self._table is None or mapping is None:
            return {}
        return {row.number: mapping.cells(row).get("name", "") for row in self._table.data_rows}

    def _show_lines(self) -> None:
        wanted = self.ui.states.values().get("state")
        lines = [line for line in self._lines if wanted in (None, line.state)]
        self._show_detail(None)
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
        assert self._table is not None
        assert self.columns.mapping is not None
        command = TakeTable(
            self.importer.command(staged),
            self.importer.what,
            self._table.headings,
            self.columns.mapping.columns,
        )

        office_do = self.desk.office.do
        self._lock(True)
        self._writing.start(
            lambda tell: office_do(command, tell), lambda _changes: self.taken(staged), self._say
        )

    def _not_taken(self) -> None:
        """It was stopped in time: the preview stands as before."""
        self._wait("")
        self.ui.take.setEnabled(True)
        self.ui.message.setText(words_of.NOT_TAKEN)

    def _lock(self, locked: bool) -> None:
        """While it is written, nothing that was chosen can be changed."""
        for part in (
            self.ui.mapping_pane,
            self.ui.sheet,
            self.ui.encoding,
            self.ui.heading_row,
            self.ui.states,
        ):
            part.setEnabled(not locked)

    def taken(self, staged: Any) -> None:
        """Say what was taken, and close."""
        beside = sum(sheet.todo for sheet in staged.sheets)
        more = f"、会員に付く記録{beside:,}件" if beside else ""
        counts = f"新規{len(staged.new):,}件、変更{len(staged.changed):,}件{more}"
        self.desk.toasted.emit(f"会員を取り込みました({counts})", True)
        self.accept()

    def _say(self, error: Exception) -> None:
        self._wait("")
        self.ui.message.setText("")
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
        if not step:
            self._lock(False)
        if step:
            self.ui.take.setEnabled(False)
            self.ui.message.setText(step)

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
