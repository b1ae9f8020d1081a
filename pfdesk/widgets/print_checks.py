"""印刷の前に: what would go wrong before paper is spent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from pfdesk.paper.form import Problem
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.hairline import draw_hairline
from pfdesk.widgets.words import Mark, Words

MOST_NAMED = 6
LOOKS = {"wrong": ("error", "wrong", "wrong"), "warn": ("warning", "due-mark", "text")}


def grouped(problems: Sequence[Problem]) -> list[list[Problem]]:
    """Problems of one kind together, what is wrong first."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.level, problem.what), []).append(problem)
    return sorted(groups.values(), key=lambda group: group[0].level != "wrong")


class PrintChecks(QWidget):
    """The list of findings; ``mend(id)`` asks for the record of one, or for its place: each finding leads to its own."""

    mend = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = Words("印刷の前に", bold=True)
        self._counts = Words("", "text-2", 12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._counts, 1)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addLayout(self._lines)
        whole.addStretch(1)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what was found, or that nothing was."""
        self._clear()
        groups = grouped(problems)
        wrong = sum(group[0].level == "wrong" for group in groups)
        warn = len(groups) - wrong
        words = [f"直すもの {wrong}件"] * bool(wrong) + [f"確かめるもの {warn}件"] * bool(warn)
        self._counts.setText("  ".join(words))
        primary = True
        for group in groups:
            self._lines.addWidget(self._line(group, primary=primary))
            primary = primary and group[0].level != "wrong"
        if not groups:
            self._lines.addWidget(_Line("check-circle", "text-2", "text", "問題は見つかりませんでした"))

    def say(self, sentence: str) -> None:
        """Say one thing that is wrong with the form as a whole."""
        self._clear()
        self._counts.setText("")
        self._lines.addWidget(_Line("error", "wrong", "wrong", sentence))

    def _line(self, group: list[Problem], *, primary: bool) -> QWidget:
        first = group[0]
        count = f"  {len(group)}件" if len(group) > 1 else ""
        names = _named(list(dict.fromkeys(p.where for p in group if p.where)))
        line = _Line(*LOOKS[first.level], f"{first.what}{count}", names)
        records = {p.id or p.place: p.where for p in group if p.id is not None or p.place}
        if records:
            wrong = first.level == "wrong"
            kind = "primary" if wrong and primary else "link"
            button = Button("開いて直す" if wrong else "確かめる", kind=kind)
            button.setAccessibleName(f"{button.text()} {first.what}")
            self._lead(button, records)
            line.add(button)
        return line

    def _lead(self, button: Button, records: Mapping[UUID | str, str]) -> None:
        """Open the record; where there are several, each of them from a list of their names."""
        if len(records) == 1:
            (key,) = records
            button.clicked.connect(lambda _on=False: self.mend.emit(key))
            return
        menu = QMenu(button)
        for key, name in records.items():
            menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self._open, key))
        button.setMenu(menu)

    def _open(self, key: UUID | str, _on: bool = False) -> None:
        self.mend.emit(key)

    def _clear(self) -> None:
        while self._lines.count():
            item: Any = self._lines.takeAt(0)
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()


def _named(names: Sequence[str]) -> str:
    """The first of the names and how many more there are: the button leads to every one."""
    more = f" ほか{len(names) - MOST_NAMED:,}件" if len(names) > MOST_NAMED else ""
    return "、".join(names[:MOST_NAMED]) + more


class _Line(QWidget):
    def __init__(self, icon: str, mark: str, token: str, words: str, below: str = "") -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 7, 0, 8)
        self._row.setSpacing(12)
        self._row.addWidget(Mark(icon, mark, 20), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        for text, colour, size in ((words, token, 14), (below, "text-2", 12)):
            if text:
                label = Words(text, colour, size)
                label.setWordWrap(True)
                column.addWidget(label)
        self._row.addLayout(column, 1)
        self.setAccessibleName(f"{words} {below}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_hairline(QPainter(self), self.rect())

    def add(self, button: Button) -> None:
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
