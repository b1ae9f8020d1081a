"""The pile of papers at the left of the keying screen, and the head over the lit card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from pfdesk.surveys import queries
from pfdesk.surveys.keying import Paper
from pfdesk.surveys.queries import Agreement, PaperLine, PileOf, PileSize
from pfdesk.ui.surveys_keying import Ui_KeyingScreen
from pfdesk.widgets.paper_pips import Pip

MOST_PIPS: Final = 50
"""As many as there is room for in a low window; more would help nobody and take their time."""
PIPS_BEFORE: Final = 10


def is_done(line: PaperLine, *, second: bool) -> bool:
    """Whether a paper is keyed (verified) to its end."""
    return (line.verified_at if second else line.keyed_at) is not None


class Pile:
    """The papers to key (or to verify) in their order: counted once, then asked for as they are shown."""

    def __init__(self, ask: Callable[..., Any], of: PileOf) -> None:
        self._ask, self._of = ask, of
        size: PileSize = ask(queries.pile_size, of)
        self._papers, self.done, self.last = size.papers, size.done, size.last

    def __len__(self) -> int:
        """How many papers there are."""
        return self._papers

    def numbered(self, number: int) -> PaperLine | None:
        """The paper of this number, as it stands in the file."""
        found: PaperLine | None = self._ask(queries.paper_numbered, self._of, number)
        return found

    def left(self, line: PaperLine) -> None:
        """Count a paper that was read before and is left now."""
        after = self._ask(queries.paper_line, line.id)
        second = self._of.second
        self.done += after is not None and is_done(after, second=second) - is_done(line, second=second)

    def next_number(self, after: int = 0) -> int | None:
        """The first paper after this one that is still to be keyed, else any; the first where all are done."""
        found: int | None = None
        if self.done < self._papers:
            found = self._ask(queries.next_to_key, self._of, after)
        return self._ask(queries.first_number, self._of) if found is None else found

    def near(self, current: PaperLine | None) -> Sequence[PaperLine]:
        """The papers around the current one."""
        number = current.number if current is not None else 0
        found: Sequence[PaperLine] = self._ask(
            queries.papers_around, self._of, number, PIPS_BEFORE, MOST_PIPS
        )
        return found


def show_pile(ui: Ui_KeyingScreen, pile: Pile, current: PaperLine | None, *, second: bool) -> None:
    """The count in words and a pip for each paper."""
    word = "照合済み" if second else "入力済み"
    ui.pile_words.setText(f"{word} {pile.done:,}枚  残り {len(pile) - pile.done:,}枚")
    ui.pips.show_pips([Pip(line.number, _state(line, current, second=second)) for line in pile.near(current)])


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


def _state(line: PaperLine, current: PaperLine | None, *, second: bool) -> str:
    if current is not None and line.id == current.id:
        return "current"
    if line.unsure:
        return "again"
    return "done" if is_done(line, second=second) else "todo"
