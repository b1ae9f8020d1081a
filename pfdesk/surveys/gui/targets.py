"""発送 and 回収: the table of targets, and the buttons that book what went out and came back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.surveys import commands, queries
from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.gui.target_columns import COLUMNS, cell_style
from pfdesk.surveys.gui.target_dialog import open_target
from pfdesk.surveys.gui.target_verbs import add_one, add_papers, fill_menu, remind, sending_agreed
from pfdesk.surveys.model import WAYS
from pfdesk.surveys.queries import PROGRESS, TargetLine
from pfdesk.ui.surveys_targets import Ui_TargetsScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.tokens import TINY

MOST = 5000


class TargetsPane(StepPane):
    """Search, chips, table; below it what is booked for the lines selected."""

    tables = ("target", "dispatch", "response")

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, returns: bool = False) -> None:
        super().__init__(desk, parent)
        self.returns = returns
        self.ui = Ui_TargetsScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._total = self._found = self._silent = 0
        self._anonymous = False
        self._way_of: UUID | None = None
        self._dress()
        self._connect()

    def _dress(self) -> None:
        ui = self.ui
        ui.search.setPlaceholderText("名前・かな・番号・所在地で探す")
        ui.table.set_columns(COLUMNS)
        ui.table.remember_as("surveys/returns" if self.returns else "surveys/targets", QSettings())
        ui.table.set_cell_style(cell_style)
        ui.day.set_near(self.desk.today())
        ui.day.set_value(self.desk.today())
        ui.way.set_options([(code, word) for code, word in WAYS.items() if code != "import"])
        ui.way.set_value("post")
        for field in (ui.day, ui.way):
            field.set_label_width(40)
        ui.back_button.setVisible(self.returns)
        ui.main_button.setText("回収を記録" if self.returns else "発送を記録")
        ui.letters_button.setText("督促状を印刷" if self.returns else "協力依頼を印刷")
        ui.remind_button.setVisible(self.returns)
        ui.add_button.setVisible(not self.returns)
        ui.pick_button.setVisible(not self.returns)
        ui.filter_button.setVisible(not self.returns)
        ui.rates_button.setVisible(self.returns)
        ui.empty.hide()
        self.change_button = Button("対象を直す", kind="quiet")
        self.change_button.setToolTip("名前や住所を直す、辞退・宛先不明にする、対象から外す")
        ui.foot.insertWidget(ui.foot.indexOf(ui.back_button), self.change_button)

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(lambda _text: self._read_lines())
        ui.search.went_down.connect(self._enter_list)
        ui.chips.changed.connect(self._read_lines)
        ui.table.chosen.connect(lambda _line: self._show_buttons())
        ui.table.selectionModel().selectionChanged.connect(lambda *_both: self._show_buttons())
        ui.table.opened.connect(lambda _line: self._main())
        ui.table.double_click_opens = False  # a double click looks at a target, Enter books it
        ui.table.doubleClicked.connect(lambda _index: self.open_selected())
        ui.table.menu_wanted.connect(lambda menu, _line: fill_menu(menu, self))
        ui.main_button.clicked.connect(self._main)
        ui.back_button.clicked.connect(self.take_back)
        ui.remind_button.clicked.connect(lambda: remind(self, self._silent))
        ui.letters_button.clicked.connect(self._print_letters)
        ui.pick_button.clicked.connect(self._pick)
        ui.filter_button.clicked.connect(self._by_filters)
        self.change_button.clicked.connect(self._show_changes)
        ui.rates_button.clicked.connect(self._show_rates)
        ui.add_button.clicked.connect(self.add_one)

    # reading

    def read(self) -> None:
        """Ask for the chips and the lines."""
        assert self.survey_id is not None
        survey = self.desk.ask(queries.survey, self.survey_id)
        if survey.event_id is not None and survey.id != self._way_of:
            self.ui.way.set_value("hand")  # the questionnaire of an event is collected in the hall
        elif survey.id != self._way_of:
            self.ui.way.set_value("post")
        self._way_of = survey.id
        self._anonymous = survey.anonymous
        areas = self.desk.ask(queries.area_lines, self.survey_id)
        towns = tuple((area.municipality, area.municipality) for area in areas if area.municipality)
        states = tuple(PROGRESS.items())
        self.ui.chips.set_facets((Facet("municipality", "市町村", towns), Facet("progress", "状態", states)))
        self._total = sum(area.targets for area in areas)
        self._read_lines()

    def _read_lines(self) -> None:
        assert self.survey_id is not None
        values = self.ui.chips.values()
        page = self.desk.ask(
            queries.target_lines, self.survey_id, self.ui.search.text(),
            municipality=values.get("municipality", ""), progress=values.get("progress", ""), limit=MOST,
        )  # fmt: skip
        self._found = page.total
        self.ui.table.set_match(self.ui.search.text())
        self.ui.table.show_lines(page.lines, page.total)
        self._show_empty()
        self._show_buttons()
        self.status_changed.emit(self.status())

    def _show_empty(self) -> None:
        ui, empty = self.ui, self._found == 0
        ui.table.setVisible(not empty)
        ui.empty.setVisible(empty)
        if not empty:
            return
        if self._anonymous:
            steps = self.desk.ask(queries.steps, self.survey_id)
            ui.empty.show_state(
                "survey", f"名前を書かない調査です。回収は {steps.papers:,}枚です",
                "会場で集めた枚数を、下の「回収を記録」で加えます。",
            )  # fmt: skip
        elif self._total == 0:
            ui.empty.show_state(
                "list", "ここに調査の対象が並びます", "会員名簿から選ぶか、1件ずつ追加します。",
                ("名簿の条件から加える", self._by_filters),
                (("名簿から選ぶ", self._pick), ("対象を追加", self.add_one)),
            )  # fmt: skip
        else:
            ui.empty.show_state(
                "search", "当てはまる対象がありません", "検索の文字か条件をゆるめてみてください。",
                None, (("条件を消す", self._clear),),
            )  # fmt: skip

    def _clear(self) -> None:
        self.ui.chips.clear()
        self.ui.search.clear_search()

    def selected_lines(self) -> list[TargetLine]:
        """The lines selected."""
        return [line for line in self.ui.table.selected_lines() if line is not None]

    def _waiting(self) -> list[TargetLine]:
        """Those selected to which the main button applies; for 発送 all that are unsent where none is selected."""
        if self.returns:
            return [line for line in self.selected_lines() if line.returned_on is None]
        unsent = [line for line in self.selected_lines() if line.sent_on is None]
        return unsent or [line for line in self.ui.table.lines() if line.sent_on is None and not line.state]

    def _show_buttons(self) -> None:
        ui, waiting = self.ui, self._waiting()
        selected = self.selected_lines()
        anonymous = self._anonymous and self.returns
        ui.main_button.setEnabled(bool(waiting) or anonymous)
        verb = "回収" if self.returns else "発送"
        ui.main_button.setText(f"{verb}を記録" if len(waiting) < 2 else f"{len(waiting):,}件の{verb}を記録")
        self.change_button.setEnabled(bool(selected))
        ui.back_button.setEnabled(any(line.returned_on for line in selected))
        silent = self._silent = sum(1 for line in self.ui.table.lines() if line.progress == "silent")
        ui.remind_button.setEnabled(silent > 0)
        ui.remind_button.setText(f"督促を記録({silent:,}件)" if silent else "督促を記録")
        ui.letters_button.setEnabled(self._total > 0)
        if len(selected) == 1:
            ui.message.setText(f"{selected[0].number_words}  {selected[0].name}")
        else:
            ui.message.setText(f"{len(selected):,}件を選んでいます" if selected else "")

    # doing

    def do(self, command: Any) -> None:
        """Do a unit of work; what is refused is said."""
        try:
            self.desk.do(command)
        except Refused as refused:
            self.desk.say(refused.sentence)

    def _main(self) -> None:
        try:
            day, way = self.ui.day.value() or self.desk.today(), self.ui.way.value()
        except Refused as refused:
            self.ui.day.set_message(refused.sentence)
            return
        assert self.survey_id is not None
        waiting = self._waiting()
        if self.returns and self._anonymous:
            add_papers(self)
        elif not waiting:
            return
        elif self.returns:
            self.do(commands.BookReturns(tuple((line.id, day) for line in waiting), way))
            self.ui.search.setFocus()
            self.ui.search.selectAll()
        elif sending_agreed(self, day):
            self.do(commands.SendOut([line.id for line in waiting], day, way))

    def take_back(self) -> None:
        """回収を取り消す for the lines selected."""
        for line in self.selected_lines():
            if line.returned_on is not None:
                self.do(commands.TakeBackReturn(line.id))

    def _print_letters(self) -> None:
        names = ("reminder", "survey-labels", "survey-envelopes", "response-status")
        if not self.returns:
            names = ("request-letter", "survey-labels", "survey-envelopes", "questionnaire")
        self.desk.print_forms(self, [(name, self.survey_id) for name in names])

    def open_selected(self) -> None:
        """Look at the target selected, to correct it."""
        if len(lines := self.selected_lines()) == 1:
            open_target(self.desk, lines[0].id, self)

    def changes(self) -> QMenu:
        """What can be done to the targets selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, self)
        return menu

    def _show_changes(self) -> None:
        self.changes().popup(self.change_button.mapToGlobal(self.change_button.rect().topLeft()))

    def _pick(self) -> None:
        from pfdesk.surveys.gui.picking import add_picked

        assert self.survey_id is not None
        add_picked(self.desk, self.survey_id, self)

    def _by_filters(self) -> None:
        from pfdesk.surveys.gui.picking import add_by_filters

        add_by_filters(self.desk, self.survey_id, self)

    def _show_rates(self) -> None:
        from pfdesk.surveys.gui.rates import RatesDialog

        assert self.survey_id is not None
        RatesDialog(self.desk, self.survey_id, self).exec()

    def add_one(self) -> None:
        """A target that is not in the directory."""
        add_one(self)

    def select(self, target_id: UUID) -> None:
        """Make a target's line current."""
        self.ui.table.select_id(target_id)

    def status(self) -> str:
        """87件中 9件."""
        if self._found == self._total:
            return f"{self._total:,}件"
        return f"{self._total:,}件中 {self._found:,}件"

    def _enter_list(self) -> None:
        if self.ui.table.selected() is None:
            self.ui.table.select_first()
        self.ui.table.setFocus()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Less white in a low window."""
        self.ui.tools.setContentsMargins(24, 6 if low else 12, 16, 0)
        self.ui.foot.setContentsMargins(24, 6 if low else 10, 24, 6 if low else 10)
        self.ui.search.setMaximumWidth(220 if narrow else 320)
        self.ui.message.setVisible(not narrow)
        self.ui.add_button.setVisible(not narrow and not self.returns)
        # the menu of a line has these too
        tiny = self.window().width() < TINY
        self.change_button.setVisible(not tiny)
        self.ui.back_button.setVisible(self.returns and not tiny)

    def picture(self) -> None:
        """The first silent target selected."""
        line = next((one for one in self.ui.table.lines() if one.progress == "silent"), None)
        if line is not None and self.returns:
            self.select(line.id)
