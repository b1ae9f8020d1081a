"""修了者台帳: everyone trained, by year and state; those whose certificate runs out are invited again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.entry_dialogs import ChoiceDialog, VerifyDialog
from pfdesk.events.model import Registration, kind_name
from pfdesk.events.queries import STATES, RegisterLine
from pfdesk.events.sheets import register_sheet
from pfdesk.office.changes import Changes
from pfdesk.tables.write import write_csv, write_xlsx
from pfdesk.ui.events_register import Ui_RegisterScreen
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused, Trouble
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.widgets import tell
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.file_place import ask_save
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column

TABLES: Final = ("registration", "completion", "certificate", "certificate_copy", "course")


def _day(name: str) -> Any:
    def text(line: RegisterLine) -> str:
        day = None if name == "valid_until" and line.revoked_on else getattr(line, name)
        return era_text(day) if day else ""

    return text


def _columns(today: date) -> tuple[Column, ...]:
    return (
        Column("number_text", "修了証", 152),
        Column("name", "氏名", 116),
        Column("organisation", "所属", 160, stretch=True, kind="quiet"),
        Column("kind", "区分", 128, "quiet", rank=2, text=lambda line: kind_name(line.kind)),
        Column("course", "講座", 150, "quiet", rank=3),
        Column("completed_on", "修了日", 112, "date", text=_day("completed_on"), align="left"),
        Column("valid_until", "有効期限", 112, "date", text=_day("valid_until"), align="left"),
        Column("remark", "備考", 190, "quiet", rank=1, text=lambda line: line.remark_on(today)),
    )


class RegisterDialog(QDialog):
    """The register of all courses: search, year, state; print, write out, invite to a refresher."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = ui = Ui_RegisterScreen()
        ui.setupUi(self)  # type: ignore[no-untyped-call]
        ui.table.set_columns(_columns(desk.today()))
        ui.table.setAccessibleName("修了者の一覧")
        ui.search.setPlaceholderText("名前・かな・所属で探す")
        ui.search.setAccessibleName("修了者を探す")
        self.lines: list[RegisterLine] = []
        fit_on_screen(self, 1180, 620)
        for button in (ui.export_button, ui.print_button, ui.invite, ui.verify, ui.close):
            button.setAutoDefault(False)
        ui.search.searched.connect(lambda _text: self.read())
        ui.search.went_down.connect(ui.table.setFocus)
        ui.chips.changed.connect(self.read)
        ui.export_button.clicked.connect(self.export)
        ui.print_button.clicked.connect(self.print_papers)
        ui.invite.clicked.connect(self.invite)
        ui.verify.clicked.connect(lambda: VerifyDialog(desk, self).exec())
        ui.close.clicked.connect(self.accept)
        desk.changed.connect(self._follow)
        self._offer()
        self.read()
        ui.search.setFocus()

    def _offer(self) -> None:
        every = self.desk.ask(queries.register_lines)
        years = sorted({fiscal_year(line.completed_on) for line in every}, reverse=True)
        courses = {line.course_id: line.course for line in every}
        self.ui.chips.set_facets(
            (
                Facet("year", "年度", tuple((year, fiscal_year_text(year)) for year in years)),
                Facet("state", "状態", tuple((code or "good", words) for code, words in STATES.items())),
                *((Facet("course", "講座", tuple(courses.items())),) if len(courses) > 1 else ()),
            )
        )

    def read(self) -> None:
        """Ask again."""
        values, today = self.ui.chips.values(), self.desk.today()
        lines = self.desk.ask(
            queries.register_lines, values.get("course"), values.get("year"), self.ui.search.text()
        )
        if wanted := values.get("state"):
            state = "" if wanted == "good" else wanted
            lines = [line for line in lines if line.standing(today) == state]
        self.lines = lines
        self.ui.table.set_match(self.ui.search.text())
        self.ui.table.show_lines(lines)
        standing = [line.standing(today) for line in lines]
        counts = ((words, standing.count(code)) for code, words in STATES.items())
        told = "　".join(f"{words} {count}件" for words, count in counts if count)
        counted = queries.persons(line for line in lines if line.revoked_on is None)
        people = f"修了者 {queries.with_revoked(counted, queries.revoked_among(lines))}"
        self.ui.summary.setText(f"{people}　　{told}" if lines else "当てはまる方がいません")
        self.ui.invite.setEnabled(bool(lines))

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*TABLES):
            self.read()

    # verbs

    def chosen(self) -> list[RegisterLine]:
        """The selected lines, or all that are shown where one or none is selected."""
        selected = list(self.ui.table.selected_lines())
        return selected if len(selected) > 1 else self.lines

    def invite(self) -> None:
        """更新講座に案内する: add those who are shown to an event that is to come, their reply awaited."""
        today = self.desk.today()
        events = [line for line in self.desk.ask(queries.event_lines) if line.held_on >= today]
        if not events:
            tell.say(
                self,
                "これから開く行事がありません。",
                "先に更新講座の行事を追加してから、もう一度押してください。",
            )
            return
        people = [line for line in self.chosen() if line.revoked_on is None]
        dialog = ChoiceDialog(
            "更新講座に案内する", f"{len(people)}名を、選んだ行事の申込(返事待ち)に加えます。", "行事",
            {line.id: f"{era_text(line.held_on)}　{line.title}" for line in events}, self,
        )  # fmt: skip
        if dialog.exec():
            self.invite_to(dialog.chosen, people)

    def invite_to(self, event_id: Any, people: list[RegisterLine]) -> int:
        """Add those who are not there yet; how many they were."""
        from pfdesk.values.folding import fold

        def key(one: Any) -> tuple[str, str]:
            return fold(one.name), fold(one.organisation)

        there = {key(line) for line in self.desk.ask(queries.registration_lines, event_id)}
        new = {key(line): line for line in people if key(line) not in there}
        made = tuple(
            Registration(
                event_id=event_id, name=line.name, kana=line.kana, organisation=line.organisation, post=line.post,
                kind=line.kind, member_id=line.member_id, source="list", same_as_id=line.registration_id,
            )
            for line in new.values()
        )  # fmt: skip
        if not made:
            tell.say(self, "みなさん、もう申し込まれています。")
            return 0
        self.desk.do(commands.RegisterMany(event_id, made))
        tell.say(self, f"{len(made)}名を申込に加えました。", "行事の画面の「印刷」から開催案内を出せます。")
        return len(made)

    def print_papers(self) -> None:
        """修了者台帳 on paper: of the course that is chosen, or of all."""
        self.desk.print_forms(self, [("supporter-register", self.ui.chips.values().get("course"))])

    def export(self) -> None:
        """書き出し as it is shown."""
        kinds = "Excelブック (*.xlsx);;CSV (*.csv)"
        chosen = ask_save(self, "修了者台帳の書き出し", "修了者台帳.xlsx", kinds)
        if chosen is not None:
            self.write(chosen)

    def write(self, path: Path) -> None:
        """Write the lines that are shown; what went wrong is told in a sentence."""
        sheet = register_sheet(self.lines)
        try:
            (write_csv if path.suffix.lower() == ".csv" else write_xlsx)(path, sheet)
        except Refused as refused:
            tell.say(self, refused.sentence)
        except Trouble as trouble:
            self.desk.tell_trouble(trouble)
        else:
            self.desk.say(f"修了者台帳を書き出しました: {path.name}")
