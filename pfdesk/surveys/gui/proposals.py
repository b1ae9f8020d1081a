"""回答から会員名簿へ: old and new side by side; what is accepted is written into the directory, one undo for both."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from pfdesk.surveys import commands
from pfdesk.surveys.gui.step import StepPane
from pfdesk.surveys.queries.proposals import fills_anything, proposal_lines, take_plan, unverified_papers
from pfdesk.surveys.queries.proposing import FIELD_WORDS, Proposal
from pfdesk.ui.surveys_proposals import Ui_ProposalsScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column

STATES: Final = {"": "未決定", "taken": "反映済み", "left": "反映しない"}


class ProposalsPane(StepPane):
    """Open changes first; chips by state, field and municipality. All that is shown is taken where none is selected."""

    tables = ("answer", "response", "question", "target", "proposal")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ProposalsScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._all: list[Proposal] = []
        self._shown: list[Proposal] = []
        self._dress()
        self._connect()

    def _dress(self) -> None:
        ui = self.ui
        ui.table.set_columns((
            Column("number", "調査票", 64, "number"),
            Column("name", "団体", 220),
            Column("municipality", "市町村", 96, "quiet", rank=2),
            Column("field_words", "項目", 140, "quiet"),
            Column("old", "いまの名簿", 180, "quiet"),
            Column("new", "回答", 260, stretch=True),
            Column("state", "状態", 96, rank=1, text=lambda line: STATES[line.state]),
        ))  # fmt: skip
        ui.table.set_cell_style(_cell)
        ui.table.set_sortable(False)
        ui.empty.hide()

    def _connect(self) -> None:
        ui = self.ui
        ui.chips.changed.connect(self._show)
        ui.table.selectionModel().selectionChanged.connect(lambda *_both: self._show_buttons())
        ui.table.opened.connect(lambda line: self._take([line]))
        ui.take_button.clicked.connect(self._take_chosen)
        ui.leave_button.clicked.connect(self._leave)
        ui.reopen_button.clicked.connect(self._reopen)
        ui.member_button.clicked.connect(self._open_member)
        ui.print_button.clicked.connect(lambda: self.desk.print_forms(self, [("resource-list", None)]))

    def read(self) -> None:
        """Compare the papers with the directory again."""
        assert self.survey_id is not None
        self._all = list(self.desk.ask(proposal_lines, self.survey_id))
        fields = tuple((name, FIELD_WORDS[name]) for name in dict.fromkeys(one.field for one in self._all))
        towns = tuple((t, t) for t in sorted({one.municipality for one in self._all if one.municipality}))
        self.ui.chips.set_facets((
            Facet("state", "状態", tuple(STATES.items())), Facet("field", "項目", fields),
            Facet("municipality", "市町村", towns),
        ))  # fmt: skip
        self._show()

    def _show(self) -> None:
        wanted = self.ui.chips.values()
        self._shown = [one for one in self._all if all(getattr(one, n) == v for n, v in wanted.items())]
        self.ui.table.show_lines(self._shown, len(self._shown))
        self._show_empty()
        self._show_buttons()
        self.status_changed.emit(self.status())

    def _show_empty(self) -> None:
        ui, empty = self.ui, not self._shown
        ui.table.setVisible(not empty)
        ui.empty.setVisible(empty)
        if not empty:
            return
        if self._all:
            words = ("search", "当てはまる変更がありません", "条件をゆるめてみてください。")
            ui.empty.show_state(*words, None, (("条件を消す", ui.chips.clear),))
        elif self.desk.ask(fills_anything, self.survey_id):
            words = ("check-circle", "名簿に反映する変更はありません", "入力の終わった回答と名簿が同じです。")
            ui.empty.show_state(*words)
        else:
            told = "「設計」で、活動・担当者などの設問に「名簿の項目」を選ぶと、回答がここに並びます。"
            ui.empty.show_state("members", "名簿に反映する設問がありません", told)

    def _selected(self) -> list[Proposal]:
        return [line for line in self.ui.table.selected_lines() if line is not None]

    def _chosen(self, state: str) -> list[Proposal]:
        """Those selected in this state; where fewer than two are, all shown."""
        selected = self._selected()
        lines = selected if len(selected) > 1 else self._shown
        return [line for line in lines if line.state == state]

    def _show_buttons(self) -> None:
        ui, selected = self.ui, self._selected()
        count = len(self._chosen(""))
        several = len(selected) > 1
        ui.take_button.setEnabled(count > 0)
        ui.take_button.setText(
            f"{'選んだ' if several else 'すべて'}{count:,}件を名簿に反映" if count else "名簿に反映"
        )
        ui.leave_button.setEnabled(any(line.state == "" for line in selected))
        ui.reopen_button.setEnabled(any(line.state == "left" for line in selected))
        one = selected[0] if len(selected) == 1 else None
        ui.member_button.setEnabled(one is not None and one.member_id is not None)
        ui.message.setText(f"{len(selected):,}件を選んでいます" if several else "Enterで1件だけ反映します")

    # doing

    def _take_chosen(self) -> None:
        """All that the button counts; several are asked for first, with what is not verified yet."""
        lines = self._chosen("")
        if len(lines) > 1:
            told = f"{len(lines):,}件を会員名簿に書き込みます。"
            open_papers = set(self.desk.ask(unverified_papers, self.survey_id))
            waiting = [line for line in lines if line.response_id in open_papers]
            numbers = "・".join(str(n) for n in sorted({line.number for line in waiting}))
            detail = (
                f"照合がまだの調査票の答えが{len(waiting):,}件あります(調査票 {numbers})。" if waiting else ""
            )
            if not tell.ask(self, told, "反映する", "やめる", detail):
                return
        self._take(lines)

    def _take(self, lines: list[Proposal]) -> None:
        wanted = [line for line in lines if line.state == ""]
        if not wanted or "take-over" not in self.desk.joints:
            return
        day = self.desk.today()
        plan = self.desk.ask(take_plan, self.survey_id, wanted, day)
        self._do(self.desk.joints["take-over"](plan, datetime.now(UTC), self.desk.clerk))

    def _leave(self) -> None:
        wanted = [line for line in self._selected() if line.state == ""]
        self._do(commands.NoteDecisions(wanted, taken=False, at=datetime.now(UTC), clerk=self.desk.clerk))

    def _reopen(self) -> None:
        self._do(commands.ReopenProposals([line for line in self._selected() if line.state == "left"]))

    def _do(self, command: Any) -> None:
        try:
            self.desk.do(command)
        except Refused as refused:
            self.desk.say(refused.sentence)

    def _open_member(self) -> None:
        selected = self._selected()
        if selected and selected[0].member_id is not None:
            self.desk.open("directory", selected[0].member_id)

    # the page's side

    def status(self) -> str:
        """未決定 12件."""
        waiting = sum(line.state == "" for line in self._all)
        return f"未決定 {waiting:,}件" if len(self._shown) == len(self._all) else f"{len(self._shown):,}件"

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Less white in a low window."""
        self.ui.tools.setContentsMargins(24, 6 if low else 12, 16, 0)
        self.ui.foot.setContentsMargins(24, 6 if low else 10, 24, 6 if low else 10)
        self.ui.message.setVisible(not narrow)


def _cell(line: Proposal, name: str) -> set[str]:
    if line.state:
        return {"quiet"}
    return {"bold"} if name == "new" else set()
