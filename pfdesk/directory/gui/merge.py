"""名寄せ and 分離 in the window: two members side by side, and every row that moves shown before it does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from pfdesk.directory import commands, queries
from pfdesk.directory.gui.member_list import short_date
from pfdesk.directory.model import KINDS
from pfdesk.ui.directory_merge import Ui_MergeScreen
from pfdesk.ui.directory_part import Ui_PartScreen
from pfdesk.values.errors import Refused
from pfdesk.widgets.buttons import restyle
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column

SIDES: Final = ("kept", "lost")
TAKES: Final = {"kept": "左を残す", "lost": "右を使う", "both": "両方を残す", "same": "同じ"}


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of both members in words, and which value is taken."""

    id: str
    title: str
    kept: str
    lost: str
    take: str

    @property
    def taken(self) -> str:
        """左を残す, 右を使う, 両方を残す or 同じ."""
        return TAKES[self.take]


@dataclass(frozen=True, slots=True)
class MovingLine:
    """One row that moves, in words."""

    id: UUID
    title: str
    text: str
    way: str


class MergeDialog(QDialog):
    """Shows what a merge of two members would do, and does just that as one unit of work."""

    def __init__(self, desk: Desk, kept_id: UUID, lost_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_MergeScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        fit_on_screen(self, self.width(), self.height())
        self.plan: queries.MergePlan = desk.ask(queries.merge_plan, kept_id, lost_id)
        self.takes: dict[str, str] = {}
        self._categories = {one.id: one.name for one in desk.ask(queries.known_categories).values()}
        self.ui.fields.set_sortable(sortable=False)
        self.ui.fields.set_cell_style(_taken_bold)
        self.ui.moving.set_columns(
            (Column("title", "移る記録", 160), Column("text", "内容", 200, "quiet", stretch=True),
             Column("way", "どうなるか", 180, "quiet"))
        )  # fmt: skip
        self.ui.fields.opened.connect(lambda line: self.switch(line.id))
        self.ui.fields.clicked.connect(lambda index: self._clicked(index.column()))
        self.ui.swap.clicked.connect(self.swap)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.merge.clicked.connect(self.merge)
        self._show()

    def swap(self) -> None:
        """Keep the other one instead."""
        self.plan = self.desk.ask(queries.merge_plan, self.plan.lost.id, self.plan.kept.id)
        self._show()

    def switch(self, name: str) -> None:
        """Take the other value of a field; notes can keep both."""
        ways = ("kept", "lost", "both") if name == "notes" else ("kept", "lost")
        if self.takes[name] in ways:
            self.take(name, ways[(ways.index(self.takes[name]) + 1) % len(ways)])

    def take(self, name: str, way: str) -> None:
        """Take that side's value; an empty one never wipes out what the other says."""
        (field,) = [one for one in self.plan.fields if one.name == name]
        if self.takes[name] == "same":
            return
        self.ui.message.hide()
        if way in SIDES and not getattr(field, way):
            side = "左" if way == "kept" else "右"
            self.ui.message.setText(f"{field.title}は{side}が空です。もう一方を残します。")
            self.ui.message.show()
            return
        self.takes[name] = way
        self._show_fields()

    def merge(self) -> None:
        """Do it; what is refused is said in the dialog."""
        plan = self.plan
        taken = frozenset(name for name, way in self.takes.items() if way == "lost")
        both = frozenset(name for name, way in self.takes.items() if way == "both")
        try:
            done = self.desk.do(commands.MergeMembers(plan.kept, plan.lost, taken, both, len(plan.moving)))
        except Refused as refused:
            self.ui.message.setText(refused.sentence)
            self.ui.message.show()
            return
        if done is not None:
            self.accept()

    def _clicked(self, column: int) -> None:
        """A click on a value takes it, one on 採用する値 the other; on the field's name it only selects."""
        line = self.ui.fields.selected()
        if line is not None and 0 < column <= len(SIDES):
            self.take(line.id, SIDES[column - 1])
        elif line is not None and column > len(SIDES):
            self.switch(line.id)

    def _show(self) -> None:
        plan = self.plan
        self.takes = {field.name: _proposed(field) for field in plan.fields}
        self.ui.fields.set_columns(
            (Column("title", "項目", 96, "quiet"),
             Column("kept", f"残す: {plan.kept.name}({plan.kept.number})", 260, stretch=True),
             Column("lost", f"まとめる: {plan.lost.name}({plan.lost.number})", 260, stretch=True),
             Column("taken", "採用する値", 120))
        )  # fmt: skip
        self._show_fields()
        lines = [
            MovingLine(
                row.id, row.title, row.text, "重なるためごみ箱へ" if row.id in plan.doubled else "移る"
            )
            for row in plan.moving
        ]
        self.ui.moving_title.setText(f"移る記録 {len(lines):,}件")
        self.ui.moving.show_lines(lines)
        self.ui.warning.setText("\n".join(plan.warnings))
        self.ui.warning.setVisible(bool(plan.warnings))
        self.ui.message.hide()

    def _show_fields(self) -> None:
        self.ui.fields.show_lines(
            [
                FieldLine(f.name, f.title, self._words(f.name, f.kept), self._words(f.name, f.lost),
                          self.takes[f.name])
                for f in self.plan.fields
                if f.kept or f.lost
            ]
        )  # fmt: skip

    def _words(self, name: str, value: Any) -> str:
        if name == "category_id":
            return str(self._categories.get(value, ""))
        if name == "kind":
            return KINDS[value]
        return field_words(value)


def field_words(value: Any) -> str:
    """A value of a field as it is read."""
    if isinstance(value, date):
        return short_date(value)
    return " ".join(str(value or "").split())


def _proposed(field: queries.MergeField) -> str:
    if field.same:
        return "same"
    if field.name == "notes" and field.kept and field.lost:
        return "both"
    return "lost" if field.take_lost else "kept"


def _taken_bold(line: Any, name: str) -> set[str]:
    chosen = {"kept": {"kept"}, "lost": {"lost"}, "both": {"kept", "lost"}}.get(line.take, set())
    return {"bold"} if name in chosen else set()


class PartDialog(QDialog):
    """Shows what parting would bring back and what was changed since, and does it."""

    def __init__(self, desk: Desk, lost_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_PartScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.plan: queries.PartPlan = desk.ask(queries.part_plan, lost_id)
        self.ui.conflicts.set_columns(
            (Column("title", "記録", 76), Column("text", "内容", 140, "quiet"),
             Column("field", "項目", 104, "quiet"),
             Column("then", "名寄せの前", 200, "quiet", True, text=lambda line: field_words(line.then)),
             Column("now", "いま(このまま残る)", 200, stretch=True, text=lambda line: field_words(line.now)))
        )  # fmt: skip
        self.ui.conflicts.chosen.connect(self._show_whole)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.part.clicked.connect(self.part)
        self._show()

    def _show(self) -> None:
        plan = self.plan
        self.ui.told.setText(f"「{plan.kept.name}」から「{plan.lost.name}」({plan.lost.number})を分けます。")
        words = [f"{plan.returning:,}件の記録が戻ります。"]
        if plan.later:
            words.append(f"名寄せのあとに加わった{plan.later:,}件は「{plan.kept.name}」に残ります。")
        if plan.conflicts:
            words.append("次の項目は名寄せのあとで変更されたため、いまの値のまま残ります。")
        self.ui.under.setText("".join(words))
        self.ui.conflicts.show_lines(plan.conflicts)
        self.ui.conflicts.setVisible(bool(plan.conflicts))
        self.ui.message.hide()

    def _show_whole(self, line: Any) -> None:
        """Both values of the row that is chosen, in as many lines as they take."""
        if line is not None:
            self._say(f"{line.field}: {field_words(line.then)}\n→ {field_words(line.now)}", "quiet")

    def _say(self, words: str, tone: str) -> None:
        self.ui.message.setProperty("tone", tone)
        restyle(self.ui.message)
        self.ui.message.setText(words)
        self.ui.message.show()

    def part(self) -> None:
        """Do it."""
        try:
            done = self.desk.do(commands.PartMembers(self.plan.lost.id, self.plan.lost.name))
        except Refused as refused:
            self._say(refused.sentence, "wrong")
            return
        if done is not None:
            self.accept()


def part_member(desk: Desk, lost_id: UUID, parent: QWidget) -> None:
    """Ask and part; what cannot be parted is said at the bottom."""
    try:
        PartDialog(desk, lost_id, parent).exec()
    except Refused as refused:
        desk.say(refused.sentence)


def merge_members(desk: Desk, kept_id: UUID, lost_id: UUID, parent: QWidget) -> bool:
    """Show both side by side; whether they were merged."""
    try:
        return MergeDialog(desk, kept_id, lost_id, parent).exec() == QDialog.DialogCode.Accepted
    except Refused as refused:
        desk.say(refused.sentence)
        return False
