"""The pile of papers at the left of the keying screen, and the head over the lit card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from pfdesk.surveys import queries
from pfdesk.surveys.gui.around import RESTING
from pfdesk.surveys.model.keying import Paper
from pfdesk.surveys.model.quick import QuickHand
from pfdesk.surveys.queries import Agreement, OpenedPaper, PaperLine, PileOf, PileSize, Turned
from pfdesk.ui.surveys_keying import Ui_KeyingScreen
from pfdesk.widgets.paper_pips import Pip

MOST_PIPS: Final = 50
"""As many as there is room for in a low window; more would help nobody and take their time."""
PIPS_BEFORE: Final = 10


class Pile:
    """The papers to key (or to verify) in their order: counted once, then asked for as they are shown."""

    def __init__(self, ask: Callable[..., Any], of: PileOf) -> None:
        self._ask, self._of = ask, of
        self._near: list[PaperLine] = []
        self._size: PileSize = ask(queries.pile_size, of)

    def __len__(self) -> int:
        """How many papers there are."""
        return self._size.papers

    @property
    def done(self) -> int:
        """How many of them are keyed to their end."""
        return self._size.done

    @property
    def last(self) -> int:
        """The number of the last."""
        return self._size.last

    def open(self, number: int) -> OpenedPaper | None:
        """The paper of this number, as it stands in the file."""
        found: OpenedPaper | None = self._ask(queries.opened, self._of, number)
        return found

    def turn(self, line: PaperLine) -> OpenedPaper | None:
        """Leave a paper; gives the next one that is still to be keyed, None where all are done."""
        now: Turned = self._ask(queries.turned, self._of, self._size, line)
        self._size = now.size
        self._near = [now.left if now.left and near.id == now.left.id else near for near in self._near]
        return now.following

    def begin(self) -> OpenedPaper | None:
        """The paper to begin with: the first still to be keyed; None where all are done.

        A finished paper is never lit by itself: the next key would write over an answer.
        """
        found: OpenedPaper | None = self._ask(queries.begun, self._of, self._size)
        return found

    def again(self, line: PaperLine | None, *, away: bool) -> OpenedPaper | None:
        """The paper that was open, where it is still there; else the paper to begin with.

        Who was ``away`` is not led to a paper that is done: it would be keyed over.
        """
        there = self.open(line.number) if line is not None else None
        if there is None or line is None or there.line.id != line.id:
            return self.begin()
        done = (there.line.verified_at if self._of.second else there.line.keyed_at) is not None
        return self.begin() if away and done else there

    def near(self, current: PaperLine | None) -> Sequence[PaperLine]:
        """The papers around the current one; asked for again when it comes near their end."""
        number = current.number if current is not None else 0
        inner = self._near if len(self) <= MOST_PIPS else self._near[1:-PIPS_BEFORE]
        if not any(line.number == number for line in inner):
            self._near = list(self._ask(queries.papers_around, self._of, number, PIPS_BEFORE, MOST_PIPS))
        return self._near

    def state(self, line: PaperLine, current: PaperLine | None) -> str:
        """How a paper is shown among those around the current one."""
        if current is not None and line.id == current.id:
            return "current"
        if not self._of.is_done(line):
            return "todo"
        return "again" if line.unsure else "done"


def add_quick_box(ui: Ui_KeyingScreen, hand: QuickHand) -> QCheckBox:
    """The box under the pile that lets one digit be a whole answer."""
    box = QCheckBox("番号だけで次へ進む")
    box.setToolTip("答えがひとつの設問は、番号を押すと次の設問に移ります。Enter は要りません。")
    box.setChecked(True)
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    box.toggled.connect(lambda on: setattr(hand, "on", on))
    ui.pile_rows.insertWidget(ui.pile_rows.count() - 1, box)
    return box


def show_pile(ui: Ui_KeyingScreen, pile: Pile, current: PaperLine | None, *, second: bool) -> None:
    """The count in words and a pip for each paper."""
    word = "照合済み" if second else "入力済み"
    ui.pile_words.setText(f"{word} {pile.done:,}枚  残り {len(pile) - pile.done:,}枚")
    pips = [Pip(line.number, pile.state(line, current)) for line in pile.near(current)]
    ui.pips.show_pips(pips, some=len(pips) < len(pile))


def place_words(pile: Pile | None, line: PaperLine | None) -> str:
    """19枚中 7枚目; where only every Nth is keyed twice the number is no place: 調査票 4　全 3枚."""
    papers = len(pile) if pile is not None else 0
    if line is None or pile is None:
        return f"{papers}枚"
    return (
        f"調査票 {line.number}　全 {papers}枚" if papers != pile.last else f"{papers}枚中 {line.number}枚目"
    )


def rest_words(pile: Pile, *, second: bool) -> str:
    """What is said where no paper is lit: that all are done, or that there are none."""
    if not len(pile):
        return "入力する調査票がありません。先に「回収」で記録してください。"
    word = "照合" if second else "入力"
    return f"{len(pile):,}枚すべての{word}が終わりました。{RESTING}"


def show_agreement(ui: Ui_KeyingScreen, agreed: Agreement, *, low: bool) -> None:
    """How many answers differed so far."""
    ui.differ.setText(agreed.words if agreed.compared else "–")
    ui.decide_button.setVisible(agreed.compared > 0 and not low)
    ui.decide_button.setText("不一致を確かめる" if agreed.differing else "照合の結果")


def show_head(ui: Ui_KeyingScreen, pile: Pile, line: PaperLine, paper: Paper) -> None:
    """Which paper, whose, and how far."""
    ui.paper.setText(f"{line.number} / {pile.last}")
    ui.target.setText(line.heading)
    ui.place.setText(f"設問 {paper.lit + 1} / {len(paper.slots)}")
    ui.bar.show_step(paper.lit + 1, len(paper.slots))
