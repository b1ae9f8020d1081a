"""The print dialog: forms, preview, what would go wrong, and where it goes."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from pfdesk.office.label_sheets import printer_offset
from pfdesk.office.print_log import noted
from pfdesk.paper.form import Form, Printed
from pfdesk.paper.run import PrintRun, asked, asked_first, first_page, fitting, whole
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.ids import THE_OFFICE
from pfdesk.widgets.file_place import ask_save
from pfdesk.widgets.label_dialogs import CalibrateDialog
from pfdesk.widgets.message_line import MessageLine
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.print_foot import PrintFoot
from pfdesk.widgets.print_frame import ROOMS, PrintFrame, rule
from pfdesk.widgets.print_job import PrintJob, print_pdf
from pfdesk.widgets.print_settings import TRAYS, PrintSettings, PrintSettingsDialog
from pfdesk.widgets.printing import (
    Sent,
    adjusted,
    note_of,
    number_taken,
    only_pages,
    page_numbers,
    write_pdf,
    write_twin,
)
from pfdesk.widgets.runner import Runner, Tell

if TYPE_CHECKING:
    from pfdesk.widgets.desk import Desk

log = logging.getLogger(__name__)


class PrintDialog(QDialog):
    """Offers forms for their targets; the first is drawn at once, each again when options change."""

    printed = Signal(str, int, int)
    """A form was sent to the printer: its name, pages and copies."""
    first_shown = Signal()
    """The first page can be seen; the rest may still be drawn."""

    def __init__(
        self,
        desk: Desk,
        jobs: Sequence[tuple[Form, UUID | None]],
        options: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._given = dict(options)
        self._numbers: Mapping[str, int] = self._given.pop("numbers", {})  # copies of each form, where told
        self._forms = {form.name: form for form, _target in jobs}
        self._targets: dict[str, list[UUID | None]] = {}
        for form, target in jobs:
            self._targets.setdefault(form.name, []).append(target)
        self._form = jobs[0][0]
        self._run: PrintRun | None = None
        self._numbered: PrintRun | None = None  # the same letters, saved and then printed, use one number
        self._result: Printed | None = None
        self._round = 0
        self._runner = Runner(self)
        self._runner.troubled.connect(self._failed)
        self._build()
        fit_on_screen(self, 1214, 686, 0.92)
        self.choose(self._form.name)

    # What is shown.

    def choose(self, name: str) -> None:
        """Show a form with its options."""
        self._form = form = self._forms[name]
        targets = " ".join(str(key) for key in self._targets[name] if key is not None)
        self._frame.show_form(form, self._given, targets if form.needs else "")
        self._foot.show_settings(replace(self._foot.settings, pages=""))
        if self._numbers:
            self._foot.copies.set_value(self._numbers.get(name, 1))
        self._draw()

    def result_shown(self) -> Printed | None:
        """The form as it is previewed; None while it is being drawn."""
        return self._result

    def _draw(self) -> None:
        try:
            options = self._given | self._frame.values()
        except Refused:
            return
        self._said.say("")
        self._round += 1
        this_round, form, office = self._round, self._form, self._desk.office
        self._result = None
        self._show_ready()
        targets = tuple(self._targets[form.name])
        run = PrintRun(
            form, targets, self._desk.letterhead(), fitting(form, options), self._frame.since.marks()
        )
        self._run = run

        def begin(tell: Tell) -> tuple[list[Any] | None, Printed, bool]:
            few = asked_first(office.ask, run)
            if few is not None:
                return None, *first_page(run, few)
            lines = asked(office.ask, run, tell)
            return lines, *first_page(run, lines)

        def go_on(begun: tuple[list[Any] | None, Printed, bool]) -> None:
            lines, first, complete = begun
            if this_round != self._round:
                return
            if complete and lines is not None and run.since is None:
                self._show(first)
                self.first_shown.emit()
                return
            self._frame.preview.show_pdf(first.pdf, unfinished=True)
            self.first_shown.emit()
            self._runner.run(lambda tell: whole(office.ask, run, lines, tell), then)

        def then(result: Printed) -> None:
            if this_round == self._round:
                self._show(result)

        self._runner.run(begin, go_on)

    def _show(self, result: Printed) -> None:
        self._result = result
        self._frame.show_result(self._form, result)
        self._show_ready()

    def _failed(self, error: Exception) -> None:
        known = isinstance(error, Refused | Trouble)
        if not known:
            log.error("drawing a form failed", exc_info=error)
        self._frame.say(str(error) if known else "様式を作れませんでした。記録を残しました。")
        self._show_ready()

    def _show_ready(self) -> None:
        result = self._result
        twin = result is not None and result.listed is not None
        self._foot.show_ready(drawn=result is not None, clean=result is not None and result.ready, twin=twin)

    # What is done.

    def save_to(self, path: Path) -> None:
        """Save the PDF, or the Excel twin; a failure leaves what was there before and is told."""
        chosen = self._chosen()
        if chosen is None:
            return
        twin = path.suffix.lower() == ".xlsx"
        said = ""
        if not twin and not self._foot.printer_name:
            chosen, said = adjusted(self._desk.ask, chosen, TRAYS[self._foot.settings.tray])
        try:
            if twin:
                write_twin(chosen, path)
            else:
                write_pdf(path, chosen.pdf)
        except Trouble as trouble:
            self._desk.tell_trouble(trouble)
            return
        self._note(chosen, Sent("xlsx" if twin else "pdf", 0, clerk=self._desk.clerk))
        left = "" if twin else self._frame.remember()
        self._said.say(f"「{path.name}」を保存しました。{left}{said}", "quiet")
        self._desk.say(f"{path.name} を保存しました")

    def print_now(self, to_file: str = "") -> None:
        """Send what is previewed to the printer."""
        chosen = self._chosen()
        try:
            copies = self._foot.how_many()
        except Refused:
            return
        if chosen is None:
            return
        form, settings, printer = self._form, self._foot.settings, self._foot.printer_name
        right, down = self._desk.ask(printer_offset, printer, TRAYS[settings.tray])
        job = PrintJob(chosen.pdf, form.title, printer, copies, to_file, settings, right, down)
        self._foot.print.setEnabled(False)

        def then(_pages: int) -> None:
            two = settings.sides != "none"
            self._note(chosen, Sent("print", copies, two, printer, self._desk.clerk))
            self._frame.remember()
            self.printed.emit(form.name, chosen.pages, copies)
            self._desk.say(f"{form.title}を印刷しました")
            self.accept()

        self._runner.run(lambda tell: print_pdf(job, tell), then, self._print_failed, lasts=True)

    def _chosen(self) -> Printed | None:
        """What is shown, without the pages that are not wanted."""
        result = self._result
        try:
            return result and only_pages(result, page_numbers(self._foot.settings.pages, result.pages))
        except Refused as refused:
            self._said.say(refused.sentence)
            return None

    def _note(self, chosen: Printed, sent: Sent) -> None:
        """Write the print log's line, and count the letter's number as used."""
        assert self._run is not None
        more: dict[str, Any] = {"pages": self._foot.settings.pages} if self._foot.settings.pages else {}
        since = self._frame.since.chosen()
        if since is not None:
            more["since"] = str(since)
        self._desk.do(noted(note_of(self._run, chosen, sent, more), chosen.keep), quietly=True)
        if sent.kind == "xlsx" or self._run is self._numbered:
            return
        number = number_taken(self._run)
        if number is not None:
            self._desk.do(number, quietly=True)
            self._numbered = self._run

    def done(self, result: int) -> None:
        """Close; work still under way is given up first."""
        self._round += 1
        self._runner.cancel_all()
        super().done(result)

    def _print_failed(self, error: Exception) -> None:
        self._show_ready()
        if not isinstance(error, Trouble):
            log.error("printing failed", exc_info=error)
            error = Trouble("印刷できませんでした。", "PDFで保存してから印刷してください。")
        self._desk.tell_trouble(error)

    def _ask_where(self, ending: str, kind: str) -> None:
        name = f"{self._form.title}_{self._desk.today():%Y%m%d}.{ending}"
        path = ask_save(self, f"{kind}で保存", name, f"{kind} (*.{ending})")
        if path is not None:
            self.save_to(path.with_suffix(f".{ending}"))

    def _mend(self, key: UUID | str) -> None:
        self.reject()
        if isinstance(key, str) or key == THE_OFFICE:
            self._desk.open(key if isinstance(key, str) else "settings")
        else:
            self._desk.open(ROOMS.get(self._form.needs or self._form.name, "directory"), key)

    def set_up(self, settings: PrintSettings) -> None:
        """Take tray, sides and pages."""
        self._foot.show_settings(settings)

    def _ask_settings(self) -> None:
        pages = self._result.pages if self._result is not None else None
        dialog = PrintSettingsDialog(self._foot.settings, self._foot.printer_name, pages, self)
        dialog.calibrate.connect(self._calibrate)
        if dialog.exec():
            self.set_up(dialog.settings())

    def _calibrate(self, tray: str) -> None:
        dialog = CalibrateDialog(self._desk, self._foot.printer_name, tray, self)
        dialog.page_wanted.connect(self._print_page)
        if dialog.exec():
            self._said.say("印刷位置の調整を記録しました。", "quiet")

    def _print_page(self, pdf: bytes) -> None:
        job = PrintJob(pdf, "印刷位置の確認", self._foot.printer_name, settings=self._foot.settings)
        self._runner.run(lambda tell: print_pdf(job, tell), None, self._print_failed)

    # How it is laid out.

    def _build(self) -> None:
        self.setWindowTitle("印刷")
        most = max(len(targets) for targets in self._targets.values())
        self._frame = PrintFrame(self._desk, list(self._forms.values()), most)
        self._frame.chosen.connect(self.choose)
        self._frame.changed.connect(self._draw)
        self._frame.mend.connect(self._mend)
        self._foot = foot = PrintFoot()
        foot.settings_wanted.connect(self._ask_settings)
        foot.cancelled.connect(self.reject)
        foot.twin_wanted.connect(lambda: self._ask_where("xlsx", "Excel"))
        foot.pdf_wanted.connect(lambda: self._ask_where("pdf", "PDF"))
        foot.print_wanted.connect(self.print_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._frame, 1)
        column.addWidget(rule(lying=True))
        self._said = MessageLine()
        self._frame.told.connect(lambda words: self._said.say(words, "quiet"))
        self._said.setContentsMargins(24, 10, 24, 0)
        column.addWidget(self._said)
        column.addWidget(foot)
