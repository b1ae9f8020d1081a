"""データの安全 and 最近の変更: the last copy, the last tested restore, and who did what last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pfdesk.home.gui.parts import RowsPart
from pfdesk.home.queries import RecentLine
from pfdesk.values.eras import era_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.tokens import SPACE_3
from pfdesk.widgets.words import Mark, Words

WHEN, WHO = 128, 120
KEEPING = "自動  約1年分を間引いて保管"


class SafetyPart(RowsPart):
    """データの安全: the last backup and the last tested restore, each with the button that does it now."""

    def show_safety(self) -> None:
        """What the desk's keeper of copies knows; nothing where there is none (a shared office)."""
        keeper = self.desk.copies
        last, tested = (None, None) if keeper is None else (keeper.last(), keeper.tested())
        if self.shows(keeper, last, tested):
            return
        self.begin("データの安全")
        if keeper is None or tested is None:
            self._line("save", "控えは、共有の置き場所の管理者が取ります", "", "", None)
            self.rows.addStretch(1)
            return
        made = f"バックアップ  {last}" if last else "バックアップは、まだありません"
        self._line(
            "save",
            made,
            KEEPING,
            "いま取る",
            keeper.take,
        )
        self._line("shield", *tested, "復元を試す", keeper.test)
        self.rows.addStretch(1)

    def _line(self, icon: str, said: str, detail: str, verb: str, act: Callable[[], None] | None) -> None:
        row = QWidget()
        row.setFixedHeight(48)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_3)
        line.addWidget(Mark(icon, "text-2"))
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(Words(said))
        words.addWidget(Words(detail, "text-2", 12))
        words.addStretch(1)
        line.addLayout(words, 1)
        if act is not None:
            button = Button(verb)
            button.setAccessibleName(f"{said.split('  ', maxsplit=1)[0]}: {verb}")
            button.clicked.connect(act)
            button.clicked.connect(self.show_safety)
            line.addWidget(button)
        self.rows.addWidget(row)


class RecentPart(RowsPart):
    """最近の変更: when, who, and what."""

    def show_recent(self, lines: list[RecentLine]) -> None:
        """The newest units of work; the heading leads to the whole record of changes."""
        if self.shows(lines, self.desk.today()):
            return
        self.begin("最近の変更", "変更の記録を見る", lambda: self.desk.open("history"))
        for line in lines:
            self.rows.addWidget(self._row(line))
            self.rows.addWidget(Hairline())
        if not lines:
            self.rows.addWidget(Words("まだ何も変更していません", "text-2"))
        self.rows.addStretch(1)

    def _row(self, line: RecentLine) -> QWidget:
        moment = line.at.astimezone()
        today = moment.date() == self.desk.today()
        when = "今日" if today else era_text(moment.date())
        row = QWidget()
        row.setFixedHeight(28)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE_3)
        for text, width in ((f"{when} {moment:%H:%M}", WHEN), (line.who, WHO)):
            words = Words(text, "text-2", 12)
            words.setFixedWidth(width)
            across.addWidget(words)
        told = f"{line.label}  {line.name}" if line.name and line.name not in line.label else line.label
        said = Words(told, "text-2" if line.quiet else "text")
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        said.setToolTip(told)
        across.addWidget(said, 1)
        if line.rows > 1:
            across.addWidget(Words(f"{line.rows:,}件", "text-2", 12), 0, Qt.AlignmentFlag.AlignRight)
        return row
