"""この方ですか: the person that the box means, large enough to be read over a table, and the other candidates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from pfdesk.events.gui.reception_keys import KeyCap
from pfdesk.events.gui.reception_words import FittedWords, SizedWords, set_low
from pfdesk.events.model import ROLES, EventPart
from pfdesk.events.queries import RegistrationLine
from pfdesk.values.folding import hiragana
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.pill import Pill
from pfdesk.widgets.words import Words, elided

BACK, BACK_WALK_IN = "この方の受付を取り消す  F8", "当日参加を取り消す  F8"
ENTER = "受け付ける  Enter"
ARRIVED = {"no": "欠席の返事", "waiting": "キャンセル待ち"}


class CandidateCard(QWidget):
    """One candidate before it is confirmed. ``confirmed``: the button was pressed; ``taken_back``: 取り消す.

    ``kept_registered``: the check-in of a walk-in is taken back, the registration stays.
    """

    confirmed = Signal()
    taken_back = Signal()
    kept_registered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SizedWords("text", 20, 18, bold=True)
        self.place = Words("", "text-2", 12)
        self._cap, self._next = KeyCap("↓"), Words("次の候補", "text-2", 12)
        for words in (self.place, self._next):
            words.setMinimumHeight(self._cap.height())  # on one line with the key between them
        self.kana = SizedWords("text-2", 18, 16)
        self.name = FittedWords("text", 56, 44, bold=True)
        self.number_word = Words("名札番号", "text-2", 14)
        self.number = SizedWords("text", 56, 44, bold=True)
        self.belonging = FittedWords("text", 22, 19, least=14)
        self.pills = QHBoxLayout()
        self.button = Button(ENTER, kind="primary", icon_name="check")
        self.back = Button(BACK, kind="secondary", icon_name="undo")
        self.keep = Button("受付だけ取り消す(申込は残す)", kind="quiet")
        self.more = Words("", "due")
        self.more.setWordWrap(True)
        self.handout_word, self.handouts = Words("あわせて渡すもの", "text-2", 12), Words("")
        self.needs = SizedWords("due", 20, 18, bold=True)
        self._lay_out()
        self.button.clicked.connect(self.confirmed)
        self.back.clicked.connect(self.taken_back)
        self.keep.clicked.connect(self.kept_registered)
        self.show_nobody("")

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(_line(self.head, None, self.place, self._cap, self._next))
        self._rule = _Rule()
        rows.addWidget(self._rule)
        rows.addWidget(self.more)
        self._air: list[tuple[QSpacerItem, int, int]] = []
        self._add_air(rows, 24, 12)
        self.person = QWidget()
        body = QVBoxLayout(self.person)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        body.addLayout(_line(self.kana, None, self.number_word))
        named = QHBoxLayout()
        named.setSpacing(24)
        named.addWidget(self.name, 1, Qt.AlignmentFlag.AlignBottom)
        named.addWidget(self.number, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(named)
        self._add_air(body, 8, 4)
        body.addWidget(self.belonging)
        self._add_air(body, 14, 6)
        self.pills.setSpacing(8)
        self.pills.addStretch(1)
        body.addLayout(self.pills)
        self._add_air(body, 24, 10)
        body.addLayout(self._acts())
        self._add_air(body, 16, 4)
        rows.addWidget(self.person)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button in (self.button, self.back, self.keep):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _acts(self) -> QHBoxLayout:
        """The buttons, and beside them what is handed over."""
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addStretch(1)
        for words in (self.handout_word, self.handouts, self.needs):
            beside.addWidget(words)
        beside.addStretch(1)
        act = QHBoxLayout()
        act.setSpacing(16)
        act.addWidget(self.button)
        act.addWidget(self.back)
        act.addWidget(self.keep)
        act.addLayout(beside)
        act.addStretch(1)
        return act

    def _add_air(self, rows: QVBoxLayout, tall: int, low: int) -> None:
        """Empty space that shrinks in a low window."""
        air = QSpacerItem(0, tall, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        rows.addItem(air)
        self._air.append((air, tall, low))

    def set_low(self, *, low: bool) -> None:
        """Sizes for a low window or for a tall one."""
        set_low(self, low=low)
        for air, tall, close in self._air:
            air.changeSize(0, close if low else tall, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        for laid in (self.layout(), self.person.layout()):
            if laid is not None:
                laid.invalidate()
        high, letters = (52, 18) if low else (64, 22)
        self.button.setIconSize(QSize(letters + 4, letters + 4))
        self.button.setStyleSheet(
            f"min-height: {high - 2}px; min-width: {280 if low else 366}px; font-size: {letters}px;"
            " font-weight: bold; border-radius: 6px;"
        )

    def set_handouts(self, words: str) -> None:
        """What is handed over with the greeting."""
        self.handouts.setText(words)

    def show_nobody(self, sentence: str, level: str = "quiet", more: str = "") -> None:
        """Show no person, a sentence, and what else has to be known."""
        self.more.say(more)
        self.head.setText(sentence)
        self.head.set_token({"quiet": "text", "wrong": "wrong", "due": "due"}[level])
        for part in (self.place, self._cap, self._next, self.person):
            part.hide()
        self._rule.setVisible(bool(sentence))

    def show_person(
        self,
        line: RegistrationLine,
        parts: Sequence[EventPart],
        at: int,
        total: int,
        already: str = "",
        *,
        walked_in: bool = False,
        elsewhere: str = "",
    ) -> None:
        """Show a candidate; ``already`` is the time at which it was checked in before.

        ``walked_in``: with the check-in, the registration made at the door goes as well. ``elsewhere`` is the part
        that is received now and that the person is not registered for.
        """
        self.more.hide()
        asked = f"{elsewhere}の申込はありません。" if elsewhere and not already else ""
        self.head.setText(f"{already}に受付済みです" if already else f"{asked}この方ですか")
        self.head.set_token("due" if already or asked else "text")
        self.button.setText(f"{elsewhere}に受け付ける  Enter" if asked else ENTER)
        self._rule.show()
        self.place.say(f"候補 {total}名中 {at}人目" if total > 1 else "")
        for part in (self._cap, self._next):
            part.setVisible(total > 1)
        self.kana.setText(hiragana(line.kana) or " ")
        self.name.setText(line.name)
        self.number.setText(str(line.number))
        self.belonging.setText(line.belonging or "所属なし")
        self._show_pills(line, parts)
        self.needs.say(f"配慮: {line.needs}" if line.needs else "")
        self.needs.setVisible(bool(line.needs))
        self.button.setVisible(not already)
        self.back.setVisible(bool(already))
        self.back.setText(BACK_WALK_IN if walked_in else BACK)
        self.keep.setVisible(bool(already) and walked_in)
        for words in (self.handout_word, self.handouts):
            words.setVisible(not already and bool(self.handouts.text()))
        self.person.show()
        self.setAccessibleName(f"{line.name} {line.belonging} 名札番号 {line.number}")

    def show_done(self, line: RegistrationLine, parts: Sequence[EventPart], elsewhere: str = "") -> None:
        """受け付けました, for a moment: the name stays large, so that both sides of the table see who it was."""
        self.show_person(line, parts, 1, 1)
        beside = f"({elsewhere}の申込はありませんでした)" if elsewhere else ""
        self.head.setText(f"✓ {line.name}さんを受け付けました{beside}")
        self.head.set_token("due" if beside else "accent")
        self.button.hide()

    def _show_pills(self, line: RegistrationLine, parts: Sequence[EventPart]) -> None:
        while self.pills.count() > 1:
            item = self.pills.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        mine = "・".join(part.name for part in parts if part.id in line.parts)
        walk_in = "当日参加" if line.source == "walk_in" else ARRIVED.get(line.reply, "申込済み")
        role = ROLES[line.role] if line.role != "participant" else ""
        words = (line.kind_name, role, line.stands_for, f"{mine}に出席" if mine else "", walk_in)
        for place, text in enumerate(word for word in words if word):
            self.pills.insertWidget(min(place, self.pills.count() - 1), Pill(text, self, large=True))


class OtherRows(QWidget):
    """ほかの候補: a few lines that can be clicked; ``picked`` gives how far down."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._low = False

    def set_low(self, *, low: bool) -> None:
        """Sizes for a low window or for a tall one."""
        self._low = low

    def show_lines(self, lines: Sequence[RegistrationLine]) -> None:
        """Show these, two at most in a low window."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if lines:
            self._rows.addWidget(Words("ほかの候補", "text-2", 12))
        for place, line in enumerate(lines[: 2 if self._low else 3]):
            row = _OtherRow(line, 30 if self._low else 40)
            row.pressed.connect(lambda at=place + 1: self.picked.emit(at))
            self._rows.addWidget(row)


class _OtherRow(QWidget):
    pressed = Signal()

    def __init__(self, line: RegistrationLine, height: int) -> None:
        super().__init__()
        self.setFixedHeight(height)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        name = elided(line.name, "text", 18, width=128)
        kana = elided(hiragana(line.kana), "text-2", width=152)
        row.addWidget(name)
        row.addWidget(kana)
        row.addWidget(elided(line.organisation, "text-2"), 1)
        row.addWidget(Words(str(line.number), "text-2", 20))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


class _Rule(Words):
    def __init__(self) -> None:
        super().__init__("", "line")
        self.setFixedHeight(9)

    def _restyle(self) -> None:
        from pfdesk.widgets import theme

        colour = theme.color("line").name()
        self.setStyleSheet(f"border-bottom: 1px solid {colour}; background: transparent;")


def _line(*parts: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
    return row
