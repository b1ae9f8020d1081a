"""The print dialog: forms, preview, what would go wrong, and where it goes."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pfdesk.office.print_log import NotePrint
from pfdesk.paper.form import Form, Printed
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import ChoiceField, NumberField
from pfdesk.widgets.pdf_pages import joined
from pfdesk.widgets.pdf_preview import PdfPreview
from pfdesk.widgets.print_checks import PrintChecks
from pfdesk.widgets.print_forms_list import FormList
from pfdesk.widgets.print_job import PrintJob, print_pdf, printers
from pfdesk.widgets.print_options import PrintOptions
from pfdesk.widgets.runner import Runner, Tell
from pfdesk.widgets.words import Mark, Words

if TYPE_CHECKING:
    from pfdesk.widgets.desk import Desk

log = logging.getLogger(__name__)

ROOMS = {
    "member": "directory", "survey": "surveys", "target": "surveys", "event": "events",
    "course": "events", "edition": "pamphlets", "place": "pamphlets", "desk": "pamphlets",
}  # fmt: skip

SHOWN: Final = {"text", "filters", "targets"}
"""What a page gives a form of many records, so that it prints those that its list shows."""


class PrintDialog(QDialog):
    """Offers forms for their targets; the first is drawn at once, each again when options change."""

    printed = Signal(str, int, int)
    """A form was sent to the printer: its name, pages and copies."""

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
        self._forms = {form.name: form for form, _target in jobs}
        self._targets: dict[str, list[UUID | None]] = {}
        for form, target in jobs:
            self._targets.setdefault(form.name, []).append(target)
        self._form = jobs[0][0]
        self._result: Printed | None = None
        self._round = 0
        self._runner = Runner(self)
        self._runner.troubled.connect(self._failed)
        self._build()
        self._fit()
        self.choose(self._form.name)

    # What is shown.

    def choose(self, name: str) -> None:
        """Show a form with its options."""
        self._form = self._forms[name]
        self._list.choose(name)
        self._options_title.say(self._form.title if self._form.options else "")
        self._options.show_options(self._form.options, self._given)
        self._draw()

    def result_shown(self) -> Printed | None:
        """The form as it is previewed; None while it is being drawn."""
        return self._result

    def _draw(self) -> None:
        try:
            options = self._given | self._options.values()
        except Refused:
            return
        self._round += 1
        this_round, form = self._round, self._form
        self._result = None
        self._show_ready()
        targets, letterhead = tuple(self._targets[form.name]), self._desk.letterhead()
        allowed = {option.name for option in form.options} | (set() if form.needs else SHOWN)
        known = {key: value for key, value in options.items() if key in allowed}
        office = self._desk.office

        def work(tell: Tell) -> Printed:
            pieces: list[Printed] = []
            for done, target in enumerate(targets):
                tell(done, len(targets), form.title)
                lines = office.ask(form.ask, target, **known)
                pieces.append(form.draw(lines, letterhead, **known))
            return _together(pieces)

        def then(result: Printed) -> None:
            if this_round == self._round:
                self._show(result)

        self._runner.run(work, then)

    def _show(self, result: Printed) -> None:
        self._result = result
        self._preview.show_pdf(result.pdf)
        self._list.set_paper(self._form.name, f"{self._form.paper} {result.pages}枚")
        self._checks.show_problems(result.problems)
        self._show_ready()

    def _failed(self, error: Exception) -> None:
        self._preview.show_pdf(b"")
        known = isinstance(error, Refused | Trouble)
        self._checks.say(str(error) if known else "様式を作れませんでした。記録を残しました。")
        self._show_ready()

    def _show_ready(self) -> None:
        result, has_printer = self._result, self._printer.value() is not None
        self._save.setEnabled(result is not None)
        self._print.setEnabled(result is not None and has_printer)
        clean = result is not None and result.ready
        self._print.setText("印刷(&P)" if clean or result is None else "このまま印刷(&P)")
        self._print.setProperty("kind", "primary" if clean and has_printer else "secondary")
        self._save.setProperty("kind", "primary" if clean and not has_printer else "quiet")

    # What is done.

    def save_to(self, path: Path) -> None:
        """Save the PDF; a failure leaves what was there before and is told."""
        if self._result is None:
            return
        half = path.with_name(path.name + ".part")
        try:
            half.write_bytes(self._result.pdf)
            half.replace(path)
        except OSError:
            half.unlink(missing_ok=True)
            self._desk.tell_trouble(
                Trouble(
                    "PDFを保存できませんでした。",
                    "ファイルを開いていたら閉じるか、別の場所を選んでください。",
                )
            )
            return
        self._note(0)
        self._desk.say(f"{path.name} を保存しました")

    def print_now(self, to_file: str = "") -> None:
        """Send what is previewed to the printer."""
        if self._result is None:
            return
        try:
            copies = self._copies.value() or 1
        except Refused as refused:
            self._copies.set_message(refused.sentence)
            return
        form, pages = self._form, self._result.pages
        printer = str(self._printer.value() or "")
        job = PrintJob(self._result.pdf, form.title, printer, copies, to_file)
        self._print.setEnabled(False)

        def then(_pages: int) -> None:
            self._note(copies)
            self.printed.emit(form.name, pages, copies)
            self._desk.say(f"{form.title}を印刷しました")
            self.accept()

        self._runner.run(lambda tell: print_pdf(job, tell), then, self._print_failed)

    def _note(self, copies: int) -> None:
        """Write the print log's line; no copies stands for a PDF that was saved."""
        if self._result is None:
            return
        targets = " ".join(str(key) for key in self._targets[self._form.name] if key is not None)
        digest = hashlib.sha256(self._result.pdf).hexdigest()
        chosen = self._given | self._options.values()
        known = json.dumps(chosen, ensure_ascii=False, default=str, sort_keys=True)
        note = NotePrint(
            self._form.name,
            self._form.title,
            targets,
            known,
            self._result.pages,
            digest,
            datetime.now(UTC),
            copies,
            self._desk.clerk,
        )
        self._desk.do(note, quietly=True)

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

    def _ask_where(self) -> None:
        name = f"{self._form.title}_{self._desk.today():%Y%m%d}.pdf"
        path, _kind = QFileDialog.getSaveFileName(self, "PDFで保存", name, "PDF (*.pdf)")
        if path:
            self.save_to(Path(path))

    def _mend(self, key: UUID) -> None:
        room = ROOMS.get(self._form.needs, "directory")
        self.reject()
        self._desk.open(room, key)

    # How it is laid out.

    def _build(self) -> None:
        self.setWindowTitle("印刷")
        self._list = FormList([(f.name, f.title, f.paper) for f in self._forms.values()])
        self._list.chosen.connect(self.choose)
        self._preview = PdfPreview()
        self._options_title = Words("", bold=True)
        self._options = PrintOptions()
        self._options.changed.connect(self._draw)
        self._checks = PrintChecks()
        self._checks.mend.connect(self._mend)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        left = _pane(272, (0, 14, 0, 0), self._heading(), self._list)
        right = _pane(400, (24, 14, 24, 14), self._options_title, self._options, self._checks)
        for part in (left, _rule(), self._preview, _rule(), right):
            middle.addWidget(part, 1 if part is self._preview else 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(_rule(lying=True))
        whole.addLayout(self._foot())

    def _heading(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 0, 8, 8)
        row.setSpacing(8)
        most = max(len(targets) for targets in self._targets.values())
        row.addWidget(Mark("print", "text-2", 18))
        row.addWidget(Words("様式", bold=True))
        row.addWidget(Words(f"選んだ {most}件に使えるもの" if most > 1 else "", "text-2", 12))
        row.addStretch(1)
        return head

    def _foot(self) -> QHBoxLayout:
        self._printer = ChoiceField().describe("プリンター")
        names, first = printers()
        self._printer.set_options([(n, n) for n in names] or [(None, "プリンターがありません")])
        self._printer.set_value(first if first in names else names[0] if names else None)
        self._printer.set_field_width(220)
        self._copies = NumberField().describe("部数", unit="部")
        self._copies.setProperty("minimum", 1)
        self._copies.setProperty("maximum", 99)
        self._copies.set_value(1)
        self._copies.set_field_width(56)
        for field, width in ((self._printer, 80), (self._copies, 44)):
            field.set_label_width(width)
        self._cancel = Button("キャンセル", kind="quiet")
        self._save = Button("PDFで保存(&S)", kind="quiet", icon_name="export")
        self._print = Button("印刷(&P)", kind="primary", icon_name="print")
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._ask_where)
        self._print.clicked.connect(lambda _on=False: self.print_now())
        row = QHBoxLayout()
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(16)
        row.addWidget(self._printer)
        row.addWidget(self._copies)
        row.addStretch(1)
        for button in (self._cancel, self._save, self._print):
            row.addWidget(button)
        return row

    def _fit(self) -> None:
        above = self.parentWidget()
        room = above.window().size() if above is not None else self.screen().availableSize()
        self.resize(min(1214, int(room.width() * 0.92)), min(686, int(room.height() * 0.92)))


def _together(pieces: Sequence[Printed]) -> Printed:
    problems = tuple(problem for piece in pieces for problem in piece.problems)
    pages = sum(piece.pages for piece in pieces)
    return Printed(joined([piece.pdf for piece in pieces]), pages, problems)


def _pane(width: int, margins: tuple[int, int, int, int], *parts: QWidget) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(*margins)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFixedWidth(width)
    return area


def _rule(*, lying: bool = False) -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.HLine if lying else QFrame.Shape.VLine)
    rule.setFrameShadow(QFrame.Shadow.Plain)
    rule.setForegroundRole(rule.palette().ColorRole.Midlight)
    return rule
