"""相談窓口: the list of consultation desks and the record of one, with its consents."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.records import ConsentDialog
from pfdesk.pamphlets.model import AUDIENCES, CONSENT_STATES, LEVELS
from pfdesk.pamphlets.model import Desk as ConsultationDesk
from pfdesk.ui.pamphlets_desk import Ui_DeskRecordScreen
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import align_labels
from pfdesk.widgets.form_binder import FormBinder
from pfdesk.widgets.row_table import Column
from pfdesk.widgets.section import Row

UNNAMED: Final = "新しい相談窓口"
TONES: Final = {
    "agreed": "",
    "asked": "due",
    "none": "due",
    "changed": "due",
    "expired": "due",
    "refused": "wrong",
}
COLUMNS: Final = (
    Column("name", "相談窓口", 200, stretch=True),
    Column("level_name", "区分", 60, "quiet", rank=2),
    Column("phone", "電話番号", 130, "phone"),
    Column("anonymous", "匿名", 76, "quiet", text=lambda line: "できる" if line.anonymous else "", rank=1),
    Column("listed", "掲載", 52, "quiet", text=lambda line: "○" if line.listed else "", rank=3),
    Column("consent_text", "承諾", 170, "quiet"),
)


class DesksView:
    """Fills and follows the second view of the page."""

    def __init__(self, desk: Desk, ui: Any, page: QWidget) -> None:
        self.desk, self.ui, self.page = desk, ui, page
        self.edition_id: UUID | None = None
        self.shown: UUID | None = None
        self._text = ""
        self.lines: list[queries.DeskLine] = []
        self._all = 0
        self.record = QWidget()
        self.form = Ui_DeskRecordScreen()
        self.form.setupUi(self.record)  # type: ignore[no-untyped-call]
        ui.desk_record_rows.addWidget(self.record)
        below = self.record.layout()
        assert below is not None
        below.addWidget(self.form.old_numbers)  # below the fields: they must not move under the mouse
        self.form.old_numbers.setContentsMargins(24, 8, 24, 12)
        self.record.hide()
        self.form.level.set_options(tuple((code, f"{name}の窓口") for code, name in LEVELS.items()))
        self.form.audiences.set_words(AUDIENCES)
        align_labels(self.form.fields)
        self.form.consents.set_empty_words("まだ依頼していません")
        self.binder = FormBinder(self.form.fields, desk, self._save)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        ui = self.ui
        ui.desks.set_columns(COLUMNS)
        ui.desks.setAccessibleName("相談窓口")
        ui.desks.set_cell_style(_cell_style)
        ui.chips.set_facets(
            (
                Facet("level", "区分", tuple(LEVELS.items())),
                Facet("consent", "承諾", tuple(CONSENT_STATES.items())),
                Facet("anonymous", "匿名で相談できる"),
                Facet("listed", "この版に掲載"),
            )
        )
        ui.search.setPlaceholderText("名前・かな・電話・相談内容で探す")
        ui.search.setFixedWidth(320)
        ui.desk_panes.setStretchFactor(0, 1)
        ui.desk_panes.setStretchFactor(1, 0)
        ui.desk_list_pane.setMinimumWidth(420)
        ui.desk_record_pane.setMinimumWidth(400)
        ui.no_desk.show_state(
            "desk", "窓口を選ぶと、ここに内容が出ます", "左の一覧から選ぶか、上の欄で探してください。"
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self._search)
        ui.search.went_down.connect(self._enter_list)
        ui.chips.changed.connect(self.read)
        ui.desks.chosen.connect(self._choose)
        ui.desks.opened.connect(lambda _line: self.form.name.editor.setFocus())
        ui.desks.menu_wanted.connect(self._fill_menu)
        ui.add_desk.clicked.connect(self.add)
        self.form.consent_button.clicked.connect(self.record_consent)
        self.form.consents.added.connect(self.record_consent)
        self.form.more.clicked.connect(self._show_more)

    # the list

    def show(self, edition_id: UUID | None) -> None:
        """Show the desks as they stand in an edition."""
        self.edition_id = edition_id
        self.read()

    def read(self) -> None:
        """Ask for the list, and for the record that is shown, again."""
        wanted = self.ui.chips.values()
        found = self.desk.ask(
            queries.desk_lines, self.edition_id, self._text, self.desk.today(), own_order=True
        )
        self._all = len(found) if not self._text else len(self.desk.ask(queries.desk_lines, self.edition_id))
        self.lines = [line for line in found if all(_fits(line, *one) for one in wanted.items())]
        self.ui.desks.set_match(self._text)
        self.ui.desks.show_lines(self.lines)
        self._show_empty()
        if self.shown is not None:
            self._open(self.shown)

    def _show_empty(self) -> None:
        empty = not self.lines
        self.ui.desks.setVisible(not empty)
        self.ui.no_desks.setVisible(empty)
        if empty and not self._all:
            self.ui.no_desks.show_state(
                "desk", "ここに相談窓口が並びます", "パンフレットに載せる市・道・国・民間の窓口を追加してください。",
                ("窓口を追加", self.add),
            )  # fmt: skip
        elif empty:
            self.ui.no_desks.show_state(
                "search", "当てはまる窓口がありません", "検索の文字か条件をゆるめてみてください。",
                None, (("条件を消す", self._clear),),
            )  # fmt: skip

    def _clear(self) -> None:
        self.ui.chips.clear()
        self.ui.search.clear_search()

    def _search(self, text: str) -> None:
        self._text = text
        self.read()

    def _enter_list(self) -> None:
        if self.ui.desks.selected() is None:
            self.ui.desks.select_first()
        self.ui.desks.setFocus()

    def status(self) -> str:
        """13件中 4件, and how many consents are wanting."""
        count = (
            f"{self._all:,}件" if len(self.lines) == self._all else f"{self._all:,}件中 {len(self.lines):,}件"
        )
        wanting = sum(line.consent in queries.DUE_STATES for line in self.lines)
        return f"相談窓口 {count}" + (f"  承諾がまだ {wanting}件" if wanting else "")

    # the record

    def _choose(self, line: Any) -> None:
        if line is not None and line.id != self.shown:
            self.binder.flush()
            self._open(line.id)

    def _open(self, desk_id: UUID) -> None:
        try:
            listed: ConsultationDesk = self.desk.ask(queries.desk_entity, desk_id)
        except Refused as refused:
            self.shown = None
            self._show_pane()
            self.desk.say(refused.sentence)
            return
        self.shown = desk_id
        self.binder.show(listed)
        line = next((one for one in self.lines if one.id == desk_id), None)
        self._show_head(listed, line)
        self._show_consents(desk_id)
        self._show_old_numbers(desk_id)
        self._show_pane()

    def _show_pane(self) -> None:
        self.record.setVisible(self.shown is not None)
        self.ui.no_desk.setVisible(self.shown is None)

    def _show_head(self, listed: ConsultationDesk, line: queries.DeskLine | None) -> None:
        self.form.title.setText(listed.name)
        audience = "・".join(listed.audience_names)
        self.form.under_title.setWordWrap(True)
        self.form.under_title.setText("  ".join(part for part in (listed.owner, audience) if part))
        self.form.state.setVisible(line is not None)
        if line is not None:
            self.form.state.setText(line.consent_text)
            self.form.state.setProperty("tone", TONES[line.consent])

    def _show_old_numbers(self, desk_id: UUID) -> None:
        """The editions in people's hands that carry another number than the desk has now."""
        old = [one for one in self.desk.ask(queries.carriers, desk_id) if one.old]
        told = "\n".join(f"{one.name}({one.copies:,}部)には {one.printed} が載っています。" for one in old)
        running = [one for one in old if self.desk.ask(queries.edition_entity, one.edition_id).recalled_on]
        if len(running) == len(old):
            how = "回収中です。戻った部数は ⋯ の「回収」に入れてください。"
        else:
            how = "回収は ⋯ の「回収」から始められます。"
        self.form.old_numbers.setText(told and f"{told}\n{how}")
        self.form.old_numbers.setVisible(bool(old))

    def _show_consents(self, desk_id: UUID) -> None:
        rows = []
        for consent in self.desk.ask(queries.consent_history, desk_id):
            day = consent.decided_on or consent.asked_on
            words = {"asked": "依頼した", "agreed": "承諾", "refused": "掲載不可"}[consent.state]
            who = consent.decided_by or consent.asked_by
            until = f"{era_text(consent.valid_until)}まで" if consent.valid_until else ""
            entry = f"承諾した内容: {consent.agreed_text}" if consent.agreed_text else ""
            said = "　".join(part for part in (until, consent.notes, entry) if part)
            rows.append(Row(consent.id, (era_text(day) if day else "", words, who, said)))
        self.form.consents.show_rows(rows, (84, 96, 120, 0))

    def show_desk(self, desk_id: UUID) -> None:
        """Show one desk, and select it where the list has it."""
        if not self.ui.desks.select_id(desk_id):
            self._open(desk_id)

    def _save(self, before: ConsultationDesk, after: ConsultationDesk, _name: str) -> ConsultationDesk:
        self.desk.do(commands.ChangeDesk(before, after))
        saved: ConsultationDesk = self.desk.ask(queries.desk_entity, after.id)
        return saved

    # verbs

    def add(self) -> None:
        """窓口を追加: a new desk whose name is to be typed over."""
        made = ConsultationDesk(name=UNNAMED, sort=self._all + 1)
        self.desk.do(commands.AddDesk(made))
        self.read()
        self.show_desk(made.id)
        self.form.name.editor.setFocus()
        self.form.name.line.selectAll()

    def record_consent(self) -> None:
        """承諾を記録 for the desk shown."""
        if self.shown is not None:
            self.binder.flush()
            ConsentDialog(self.desk, self.desk.ask(queries.desk_entity, self.shown), self.page).exec()

    def _listed(self) -> list[UUID]:
        lines = self.desk.ask(queries.desk_lines, self.edition_id, listed_only=True)
        return [line.id for line in lines]

    def _set_listed(self, chosen: Collection[UUID], *, listed: bool) -> None:
        """Put desks on the edition behind those that stand there, or take them off, as one unit of work."""
        if self.edition_id is None:
            return
        others = [key for key in self._listed() if key not in chosen]
        self.desk.do(commands.ListDesks(self.edition_id, tuple([*others, *chosen] if listed else others)))

    def _fill_menu(self, menu: QMenu, line: queries.DeskLine | None) -> None:
        """For all that are selected, where the line is among them."""
        if line is None:
            return
        lines = [one for one in self.ui.desks.selected_lines() if one is not None]
        if line.id not in {one.id for one in lines}:
            lines = [line]
        many = f"{len(lines):,}件を" if len(lines) > 1 else ""
        for word, listed in ((f"{many}この版に載せる", True), (f"{many}この版から外す", False)):
            wanted = [one.id for one in lines if one.listed != listed]
            if wanted:
                menu.addAction(word).triggered.connect(
                    lambda _on=False, wanted=wanted, listed=listed: self._set_listed(wanted, listed=listed)
                )
        menu.addAction("ごみ箱に入れる").triggered.connect(lambda _on=False: self._bin(line.id))

    def _bin(self, desk_id: UUID) -> None:
        self.shown = None
        self._show_pane()
        self.desk.do(commands.BinDesk(desk_id))

    def _show_more(self) -> None:
        line = next((one for one in self.lines if one.id == self.shown), None)
        menu = QMenu(self.page)
        self._fill_menu(menu, line)
        menu.popup(self.form.more.mapToGlobal(self.form.more.rect().bottomLeft()))


def _fits(line: queries.DeskLine, facet: str, value: Any) -> bool:
    return bool(getattr(line, facet) == value)


def _cell_style(line: queries.DeskLine, column: str) -> set[str]:
    if column == "consent_text" and TONES[line.consent]:
        return {TONES[line.consent]}
    return set()
