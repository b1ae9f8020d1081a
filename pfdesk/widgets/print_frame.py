"""The three panes of the print dialog: the forms, the pages, and what can be chosen and mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pfdesk.paper.form import Form, Printed
from pfdesk.paper.stocks import CARDS
from pfdesk.widgets.asking import Asking
from pfdesk.widgets.label_panel import LabelPanel
from pfdesk.widgets.pdf_preview import PdfPreview
from pfdesk.widgets.print_checks import PrintChecks
from pfdesk.widgets.print_forms_list import FormList
from pfdesk.widgets.print_options import PrintOptions
from pfdesk.widgets.print_since import PrintSince
from pfdesk.widgets.sheet_marks import SheetMarks
from pfdesk.widgets.words import Mark, Words

ROOMS: Final = {  # where records of findings are: by what a form needs, else by its name
    "member": "directory", "survey": "surveys", "target": "surveys", "event": "events",
    "course": "events", "edition": "pamphlets", "place": "pamphlets", "desk": "pamphlets",
    "fiscal-report": "annual",
}  # fmt: skip
"""Where the record is that a form needs."""
FACES = {"stock", "first"}
"""Options of a form that are chosen on the picture of its sheet."""


class PrintFrame(QWidget):
    """``chosen(name)`` is sent for a form, ``changed`` with every option, ``mend(id)`` for a record."""

    chosen = Signal(str)
    changed = Signal()
    mend = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Asking, forms: Sequence[Form], most: int) -> None:
        """``most``: how many records were chosen, at most."""
        super().__init__()
        self._desk = desk
        self._list = FormList([(form.name, form.title, form.paper) for form in forms])
        self._list.chosen.connect(self.chosen)
        self.preview = PdfPreview()
        self._title = Words("", bold=True)
        self.labels: LabelPanel | None = None
        self._face_room = QVBoxLayout()
        self.since = PrintSince(desk)
        self.since.changed.connect(self.changed)
        self.options = PrintOptions(desk.ask, desk.today)
        self.options.changed.connect(self.changed)
        self.checks = PrintChecks()
        self.checks.mend.connect(self.mend)
        self._lay_out(most)

    def show_form(self, form: Form, given: Mapping[str, Any], target_ids: str) -> None:
        """Show a form's options; the stock of labels is chosen on a picture."""
        self._list.choose(form.name)
        names = {option.name for option in form.options}
        self._show_labels(names, given)
        rest = [option for option in form.options if self.labels is None or option.name not in FACES]
        self._title.say("ラベル用紙" if "stock" in names else form.title if rest else "")
        self.since.show_form(form.name, target_ids, each=form.each)
        self.options.show_options(rest, given)

    def _show_labels(self, names: set[str], given: Mapping[str, Any]) -> None:
        if self.labels is not None:
            self._face_room.removeWidget(self.labels)
            self.labels.hide()
            self.labels.deleteLater()
            self.labels = None
        if "first" not in names:
            self.preview.set_marks(None)
            return
        self.labels = LabelPanel(self._desk, None if "stock" in names else CARDS)
        if "stock" in given and "stock" in names:
            self.labels.choose(str(given["stock"]), int(given.get("first") or 1))
        self.labels.changed.connect(self.changed)
        self.labels.told.connect(self.told)
        self._face_room.addWidget(self.labels)

    def values(self) -> dict[str, Any]:
        """The options; raises Refused naming one."""
        faces = self.labels.values() if self.labels is not None else {}
        return self.options.values() | faces

    def show_result(self, form: Form, result: Printed) -> None:
        """Show what was drawn and what was found."""
        if self.labels is not None:
            spare = int(self.options.values().get("spare") or 0)
            self.labels.show_count(len(result.ids) + spare)
            self.preview.set_marks(SheetMarks(self.labels.stock, self.labels.first))
        self.preview.show_pdf(result.pdf)
        self._list.set_paper(form.name, f"{form.paper} {result.pages:,}枚")
        self.checks.show_problems(result.problems)

    def say(self, sentence: str) -> None:
        """Say what is wrong with the form as a whole."""
        self.preview.show_pdf(b"")
        self.checks.say(sentence)

    def remember(self) -> str:
        """Once printed or saved, keep what is left of the last sheet of labels; what there is to say of it."""
        return self.labels.remember() if self.labels is not None else ""

    def _lay_out(self, most: int) -> None:
        middle = QHBoxLayout(self)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        faces = QWidget()
        faces.setLayout(self._face_room)
        self._face_room.setContentsMargins(0, 0, 0, 0)
        left = _pane(272, (0, 14, 0, 0), _heading(most), self._list)
        right = _pane(400, (24, 14, 24, 14), self._title, faces, self.since, self.options, self.checks)
        for part in (left, rule(), self.preview, rule(), right):
            middle.addWidget(part, 1 if part is self.preview else 0)


def _heading(most: int) -> QWidget:
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(24, 0, 8, 8)
    row.setSpacing(8)
    row.addWidget(Mark("print", "text-2", 18))
    row.addWidget(Words("様式", bold=True))
    row.addWidget(Words(f"選んだ {most}件に使えるもの" if most > 1 else "", "text-2", 12))
    row.addStretch(1)
    return head


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
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedWidth(width)
    return area


def rule(*, lying: bool = False) -> QFrame:
    """A hairline between panes."""
    made = QFrame()
    made.setFrameShape(QFrame.Shape.HLine if lying else QFrame.Shape.VLine)
    made.setFrameShadow(QFrame.Shadow.Plain)
    made.setForegroundRole(made.palette().ColorRole.Midlight)
    return made
