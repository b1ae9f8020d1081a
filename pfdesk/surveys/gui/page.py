"""The page 調査: which survey, how far it is, and the step that is being worked on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.office.changes import Changes
from pfdesk.surveys import queries
from pfdesk.surveys.commands import BinSurvey, DefineSurvey
from pfdesk.surveys.gui.new_survey import add_edit_button, new_survey, show_no_survey
from pfdesk.surveys.gui.page_menu import page_menu, printables
from pfdesk.surveys.gui.pictures import screens
from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.gui.strip_steps import PROPOSALS, STEPS, make_pane, strip_steps
from pfdesk.surveys.queries import Steps, SurveyLine
from pfdesk.ui.surveys_page import Ui_SurveysScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.room_page import RoomPage
from pfdesk.widgets.strip import LOW as STRIP_LOW
from pfdesk.widgets.strip import TALL
from pfdesk.widgets.tokens import LOW, NARROW, TINY

TABLES: Final = (
    "survey", "question", "choice", "matrix_item", "skip_rule", "target", "dispatch", "response", "answer",
    "verification", "theme", "answer_theme", "proposal",
)  # fmt: skip
PRINT: Final = "集計表を印刷"
COUNTED: Final = ("question", "target", "dispatch")
KEEPING: Final = frozenset({"stopped_at_id", "keyed_by", "unsure"})
ENDING: Final = frozenset({"keyed_at", "verified_by", "verified_at"})
"""What keying a field and ending a paper write into it: the first change no count of the strip, the others not how
many papers there are."""
DIRECTORY: Final = ("member", "contact", "resource", "consent", "member_category")


class SurveysPage(RoomPage):
    """Head, strip and the six panes. ``status_changed`` tells 19枚中 7枚目."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_SurveysScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.toast_pane = self.ui.steps
        self._surveys: list[SurveyLine] = []
        self._panes: dict[str, StepPane] = {}
        self._step = ""
        self._counts: Steps | None = None
        self._low: bool | None = None
        self._dress()
        self._connect()
        self._fit()

    def _dress(self) -> None:
        self.ui.empty.hide()
        self.ui.strip_slot.hide()
        add_edit_button(self)
        self.ui.steps.setMinimumSize(1, 1)  # the panes arrange themselves for what room there is

    def _connect(self) -> None:
        ui = self.ui
        ui.survey.activated.connect(lambda place: self._choose(self._surveys[place].id))
        ui.strip.chosen.connect(self.show_step)
        ui.form_button.clicked.connect(lambda: self.print_form("questionnaire"))
        ui.print_button.clicked.connect(lambda: self.print_form("tabulation"))
        ui.export_button.clicked.connect(self.export)
        ui.new_button.clicked.connect(self.add_record)
        ui.more_button.clicked.connect(self._show_menu)
        ui.pause_button.clicked.connect(self.pause)
        self.desk.changed.connect(self._follow)
        self.desk.year_changed.connect(lambda _year: self.refresh())

    # the page's side of the window

    @property
    def survey_id(self) -> UUID | None:
        """The survey shown."""
        place = self.ui.survey.currentIndex()
        return self._surveys[place].id if 0 <= place < len(self._surveys) else None

    def refresh(self) -> None:
        """Ask for the list of surveys and everything shown again."""
        wanted = self.survey_id
        self._surveys = list(self.desk.ask(queries.survey_lines, self.desk.year))
        self.ui.survey.clear()
        for line in self._surveys:
            self.ui.survey.addItem(line.name, line.id)
        ids = [line.id for line in self._surveys]
        there = bool(ids)
        for part in (self.ui.head, self.ui.steps, self.ui.rule):
            part.setVisible(there)
        self.ui.empty.setVisible(not there)
        if there:
            self._choose(wanted if wanted in ids else ids[0])
        else:
            show_no_survey(self)

    def focus_search(self) -> None:
        """Ctrl+F goes to the search box of the step, if it has one."""
        if self._step:
            self.pane(self._step).focus_search()

    def show_record(self, record_id: UUID) -> None:
        """Show a survey, or the target of this id where it was sent out."""
        survey_id = self.desk.ask(queries.survey_of_target, record_id) or record_id
        if survey_id not in [line.id for line in self._surveys]:
            try:
                self.desk.set_year(self.desk.ask(queries.survey, survey_id).fiscal_year)
            except Refused as refused:
                self.desk.say(refused.sentence)
                return
            self.refresh()
        self._choose(survey_id)
        if survey_id != record_id:
            self.show_step("send")
            self.pane("send").select(record_id)  # type: ignore[attr-defined]

    def printables(self) -> list[tuple[str, UUID | None]]:
        """The forms of the survey shown, the one that fits the step first."""
        return printables(self.survey_id, self._step)

    def pending(self) -> bool:
        """Whether something typed is not saved."""
        return any(getattr(pane, "pending", lambda: False)() for pane in self._panes.values())

    def screens(self) -> list[tuple[str, Callable[[], None]]]:
        """States of the page for pictures."""
        return screens(self)

    def choose(self, place: int) -> None:
        """Show the survey at a place of the list, else the last one."""
        if self._surveys:
            self._choose(self._surveys[min(place, len(self._surveys) - 1)].id)

    # which survey, which step

    def _choose(self, survey_id: UUID) -> None:
        place = [line.id for line in self._surveys].index(survey_id)
        self.ui.survey.setCurrentIndex(place)
        self.ui.rate.setText(self._surveys[place].rate_words)
        self._read_strip()
        self.show_step(self._step or self._first_step())

    def _read_strip(self) -> None:
        if self.survey_id is None:
            return
        self._counts = self.desk.ask(queries.steps, self.survey_id)
        line = self._surveys[self.ui.survey.currentIndex()]
        assert self._counts is not None
        self.ui.strip.set_steps(strip_steps(self._counts, line, self.desk.today()))

    def _first_step(self) -> str:
        """The first step that is not complete, else the tables."""
        assert self._counts is not None
        line = self._surveys[self.ui.survey.currentIndex()]
        steps = strip_steps(self._counts, line, self.desk.today())
        return next((step.name for step in steps if not step.done and step.count is not None), STEPS[-1])

    def pane(self, name: str) -> StepPane:
        """The pane of a step, made when it is first shown."""
        if name not in self._panes:
            pane = make_pane(name, self.desk)
            pane.status_changed.connect(lambda text, mine=name: self._tell(mine, text))
            self._panes[name] = pane
            self.ui.steps.addWidget(pane)
            pane.fit(narrow=self.width() < NARROW, low=bool(self._low))
        return self._panes[name]

    def show_step(self, name: str) -> None:
        """Open a step of the strip."""
        if self.survey_id is None:
            return
        self._step = name
        self.ui.strip.set_current("tabulate" if name == PROPOSALS else name)
        pane = self.pane(name)
        pane.show_survey(self.survey_id)
        self.ui.steps.setCurrentWidget(pane)
        self._show_buttons()
        self.status_changed.emit(pane.status())
        if name in {"key", "verify"}:
            QTimer.singleShot(0, pane, pane.take_focus)

    show_place = show_step  # what other rooms lead to

    def _tell(self, name: str, text: str) -> None:
        if name == self._step:
            self.status_changed.emit(text)

    def _show_buttons(self) -> None:
        keying, tables = self._step in {"key", "verify"}, self._step == "tabulate"
        small = bool(self._low) or self.width() < NARROW
        ui = self.ui
        ui.form_button.setVisible(not tables and not small)
        ui.pause_button.setVisible(keying)
        ui.pause_button.setText("休む(&Q)" if small else "ここで休む(&Q)")
        ui.export_button.setVisible(tables and not small)
        ui.print_button.setVisible(tables)
        tiny = self.window().width() < TINY
        ui.print_button.setText("" if tiny else "印刷" if small else PRINT)
        ui.print_button.setToolTip(PRINT)
        ui.print_button.setAccessibleName(PRINT)
        ui.new_button.setVisible(self._step == "design" and not small)
        ui.more_button.setVisible(not keying)
        ui.rate.setVisible(not self._low)

    # what the buttons do

    def print_form(self, form: str) -> None:
        """Offer a form of the survey shown."""
        if self.survey_id is not None:
            self.desk.print_forms(self, [(form, self.survey_id)])

    def export(self) -> None:
        """Write answers and tables to an Excel file."""
        from pfdesk.surveys.gui.export import export_survey

        if self.survey_id is not None:
            export_survey(self.desk, self, self._surveys[self.ui.survey.currentIndex()])

    def add_record(self) -> None:
        """A new survey with one question, shown in its design."""
        self.add(new_survey(self.desk.year, [line.code for line in self.desk.ask(queries.survey_lines)]))

    def add(self, definition: DefineSurvey) -> None:
        """Define a survey and show its design."""
        if self.desk.do(definition) is not None:
            self._step = "design"
            self.refresh()
            self._choose(definition.definition.survey.id)

    def pause(self) -> None:
        """Stop keying: everything is saved question by question, so only the place is told."""
        self.desk.say("ここまで保存しました。次は続きから始まります。")
        self.show_step("collect")

    def menu(self) -> QMenu:
        """What ⋯ offers."""
        return page_menu(self)

    def _show_menu(self) -> None:
        self.menu().popup(self.ui.more_button.mapToGlobal(self.ui.more_button.rect().bottomLeft()))

    def put_in_bin(self) -> None:
        """Put the survey shown into the bin."""
        if self.survey_id is not None:
            self.desk.do(BinSurvey(self.survey_id))
            self.refresh()

    # following

    def _follow(self, changes: Changes) -> None:
        if changes.touches("survey") or (changes.kind != "do" and changes.touches("response")):
            self.refresh()
            return
        if self._step == PROPOSALS and self.survey_id is not None and changes.touches(*DIRECTORY):
            self.pane(self._step).read()
        if not changes.touches(*TABLES) or self.survey_id is None:
            return
        if changes.touches("target") or changes.touches_beside("response", KEEPING | ENDING):
            self._surveys = list(self.desk.ask(queries.survey_lines, self.desk.year))
            self.ui.rate.setText(self._surveys[self.ui.survey.currentIndex()].rate_words)
        if changes.touches(*COUNTED) or changes.touches_beside("response", KEEPING):
            self._read_strip()
        pane = self.pane(self._step)
        if changes.touches(*pane.tables):
            pane.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        window = self.window()
        low, narrow = window.height() < LOW, self.width() < NARROW
        ui = self.ui
        if low != self._low:
            self._low = low
            row = ui.strip_slot_row if low else ui.strip_row
            row.addWidget(ui.strip)
            ui.strip_slot.setVisible(low)
            ui.strip_line.setVisible(not low)
            ui.head_line.setFixedHeight(STRIP_LOW if low else 58)
            ui.strip_line.setFixedHeight(TALL)
        tiny = low and window.width() < TINY
        ui.strip.set_low(low, tight=tiny)
        ui.survey.setFixedWidth(132 if tiny else 232 if low and narrow else 296)
        ui.head_row.setSpacing(4 if tiny else 8 if low and narrow else 12)
        ui.strip_slot_row.setContentsMargins(8 if low and narrow else 28, 0, 0, 0)
        for pane in self._panes.values():
            pane.fit(narrow=narrow, low=low)
        self.ui.steps.setMinimumWidth(0 if window.width() < TINY else 1)
        self._show_buttons()
