"""The pile of papers at the left of the keying screen, and the head over the lit card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pfdesk.surveys.keying import Paper
from pfdesk.surveys.queries import Agreement, PaperLine
from pfdesk.ui.surveys_keying import Ui_KeyingScreen
from pfdesk.widgets.paper_pips import Pip

MOST_PIPS: Final = 200


def is_done(line: PaperLine, *, second: bool) -> bool:
    """Whether a paper is keyed (verified) to its end."""
    return (line.verified_at if second else line.keyed_at) is not None


def show_pile(
    ui: Ui_KeyingScreen, pile: Sequence[PaperLine], current: PaperLine | None, *, second: bool
) -> None:
    """The count in words and a pip for each paper."""
    done = sum(is_done(line, second=second) for line in pile)
    word = "照合済み" if second else "入力済み"
    ui.pile_words.setText(f"{word} {done}枚  残り {len(pile) - done}枚")
    ui.pips.show_pips(
        [Pip(line.number, _state(line, current, second=second)) for line in _near(pile, current)]
    )


def _near(pile: Sequence[PaperLine], current: PaperLine | None) -> Sequence[PaperLine]:
    """The papers around the current one: thousands of pips would help nobody and take their time."""
    if len(pile) <= MOST_PIPS:
        return pile
    place = next((n for n, line in enumerate(pile) if current is not None and line.id == current.id), 0)
    first = max(0, min(place - MOST_PIPS // 2, len(pile) - MOST_PIPS))
    return pile[first : first + MOST_PIPS]


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
