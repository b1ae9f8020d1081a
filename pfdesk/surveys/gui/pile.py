"""The pile of papers at the left of the keying screen, and the head over the lit card."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final, overload

from pfdesk.surveys.keying import Paper
from pfdesk.surveys.queries import Agreement, PaperLine
from pfdesk.ui.surveys_keying import Ui_KeyingScreen
from pfdesk.widgets.paper_pips import Pip

MOST_PIPS: Final = 200


def is_done(line: PaperLine, *, second: bool) -> bool:
    """Whether a paper is keyed (verified) to its end."""
    return (line.verified_at if second else line.keyed_at) is not None


class Pile(Sequence[PaperLine]):
    """The papers to key (or to verify) in their order; one is exchanged without looking at the others."""

    def __init__(self, lines: Sequence[PaperLine] = (), *, second: bool = False) -> None:
        self._lines = list(lines)
        self._second = second
        self._places = {line.number: place for place, line in enumerate(self._lines)}
        self.done = sum(is_done(line, second=second) for line in self._lines)

    @overload
    def __getitem__(self, place: int) -> PaperLine: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[PaperLine]: ...
    def __getitem__(self, place: int | slice) -> PaperLine | Sequence[PaperLine]:
        """The paper at a place, from 0."""
        return self._lines[place]

    def __len__(self) -> int:
        """How many papers there are."""
        return len(self._lines)

    def numbered(self, number: int) -> PaperLine | None:
        """The paper of this number."""
        place = self._places.get(number)
        return None if place is None else self._lines[place]

    def put(self, line: PaperLine) -> None:
        """A paper as it is now."""
        place = self._places[line.number]
        before = is_done(self._lines[place], second=self._second)
        self.done += is_done(line, second=self._second) - before
        self._lines[place] = line

    def next_number(self, after: int = 0) -> int | None:
        """The first paper after this one that is still to be keyed, else any; the first where all are done."""
        start = self._places.get(after, -1) + 1
        order = chain(range(start, len(self._lines)), range(start))
        waiting = (n for n in order if not is_done(self._lines[n], second=self._second))
        if self.done < len(self._lines):
            return self._lines[next(waiting)].number
        return self._lines[0].number if self._lines else None

    def near(self, current: PaperLine | None) -> Sequence[PaperLine]:
        """The papers around the current one: thousands of pips would help nobody and take their time."""
        if len(self) <= MOST_PIPS:
            return self._lines
        place = self._places.get(current.number, 0) if current is not None else 0
        first = max(0, min(place - MOST_PIPS // 2, len(self) - MOST_PIPS))
        return self._lines[first : first + MOST_PIPS]


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


def show_head(ui: Ui_KeyingScreen, pile: Sequence[PaperLine], line: PaperLine, paper: Paper) -> None:
    """Which paper, whose, and how far."""
    ui.paper.setText(f"{line.number} / {pile[-1].number}")
    ui.target.setText(line.heading)
    ui.place.setText(f"設問 {paper.lit + 1} / {len(paper.slots)}")
    ui.bar.show_step(paper.lit + 1, len(paper.slots))


def _state(line: PaperLine, current: PaperLine | None, *, second: bool) -> str:
    if current is not None and line.id == current.id:
        return "current"
    if line.unsure:
        return "again"
    return "done" if is_done(line, second=second) else "todo"
