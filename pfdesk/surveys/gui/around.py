"""What stands around the lit card: its neighbours, and the room for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pfdesk.surveys.model import Definition, pad_words
from pfdesk.surveys.model.keying import Paper
from pfdesk.ui.surveys_keying import Ui_KeyingScreen
from pfdesk.widgets.question_card import DimQuestion, OptionLine
from pfdesk.widgets.tokens import TINY

SKIPPED: Final = "だけの設問です)。"
RESTING: Final = "直すときは、左の番号を押してください。"


def dim_count(options: int, *, low: bool) -> int:
    """How many neighbours stand around the card: three, fewer where the answers need the room."""
    return 0 if options > 9 or (options > 7 and low) else 2 if low or options > 6 else 3


def show_neighbours(
    before: Sequence[DimQuestion], after: Sequence[DimQuestion], paper: Paper, *, low: bool
) -> None:
    """Show the questions answered last and the next one, dim."""
    asked = [n for n, put in enumerate(paper.asked) if put]
    place = asked.index(paper.lit) if paper.lit in asked else 0
    many = max(0, dim_count(len(paper.slot.choices) + 1, low=low) - 1)
    shown = asked[max(0, place - many) : place] if many else []
    rows = [None] * (len(before) - len(shown)) + shown
    for row, number in zip(before, rows, strict=True):
        _show_dim(row, paper, number)
    following = asked[place + 1] if place + 1 < len(asked) and many else None
    _show_dim(after[0], paper, following)


def skipped_words(whole: Definition, before: Paper | None, after: Paper) -> str:
    """Which questions a skip rule left out on the way, and whom they are for; empty where none."""
    if before is None or after.lit <= before.lit or before.slots is not after.slots:
        return ""
    left_out = [n for n in range(before.lit + 1, after.lit) if not after.asked[n]]
    questions = list(dict.fromkeys(after.slots[n].question for n in left_out))
    if not questions:
        return ""
    marks = "・".join(question.mark for question in questions)
    return f"{marks}は飛ばしました({whole.when_words(questions[0].id)}{SKIPPED}"


def show_told(ui: Ui_KeyingScreen, words: str) -> None:
    """A sentence for the clerk: red where something is wrong, quiet where it only says how things stand."""
    tone = "quiet" if words.endswith((SKIPPED, RESTING)) else "wrong"
    if ui.told.property("tone") != tone:
        ui.told.setProperty("tone", tone)
        ui.told.style().unpolish(ui.told)
        ui.told.style().polish(ui.told)
    ui.told.setText(words)
    ui.told.setVisible(bool(words))


def option_lines(paper: Paper) -> list[OptionLine]:
    """The answers of the lit question by key, 回答無し last."""
    found = []
    for key, choice in pad_words.choice_keys(paper.slot).items():
        hint = ""
        if choice.other:
            chosen = choice.code in paper.draft.codes.split()
            hint = paper.draft.text if chosen else "押すと内容を入力できます"
        found.append(OptionLine(key, choice.label, hint))
    return [*found, OptionLine("0", "回答無し")]


def dress(
    ui: Ui_KeyingScreen, before: Sequence[DimQuestion], after: Sequence[DimQuestion], *, second: bool
) -> None:
    """The words of 入力 or of 照合, and the rows of the neighbours."""
    for row in before:
        ui.before_rows.addWidget(row)
    for row in after:
        ui.after_rows.addWidget(row)
    ui.title.setText("照合入力" if second else "入力")
    ui.blind.setText("1人目の答えは見えません" if second else "調査票のとおりに入力します")
    if second:
        ui.pips.set_names("照合済み", "照合済み・見直しあり")
    for part in (ui.second_title, ui.second, ui.differ_title, ui.differ):
        part.setVisible(second)
    ui.decide_button.hide()


def arrange(ui: Ui_KeyingScreen, *, narrow: bool, low: bool, second: bool) -> None:
    """Give the three panes their room: less white in a low window, fewer words in a narrow one."""
    ui.side_rows.setContentsMargins(20 if narrow else 32, 8 if low else 20, 12, 4)
    ui.pad.set_low(low=low)
    tiny = ui.side.window().width() < TINY
    side = 284 if narrow and low else 302 if narrow else 336
    beside = 6 if tiny else 24
    ui.pile_rows.setContentsMargins(beside, 8 if low else 20, beside, 4)
    ui.pile.setFixedWidth(166 if tiny else 240)
    ui.side.setMinimumWidth(side)
    ui.side.setMaximumWidth(side)
    edge = 12 if tiny else 24 if narrow else 40
    ui.middle_rows.setContentsMargins(edge, 6 if low else 20, edge, 4)
    ui.middle_rows.setSpacing(2 if low else 4)
    ui.before_rows.setContentsMargins(0, 0 if low else 7, 0, 0 if low else 3)
    card = ui.card.layout()
    assert card is not None
    card.setContentsMargins(*((17, 8, 17, 8) if low else (25, 18, 25, 16)))
    card.setSpacing(6 if low else 12)
    for part in (ui.note_unsure, ui.note_kana, ui.pad_rule):
        part.setVisible(not low)
    for part in (ui.first_title, ui.first, ui.pile_rule):
        part.setVisible(not low)
    for part in (ui.second_title, ui.second, ui.differ_title, ui.differ):
        part.setVisible(second and not low)


def _show_dim(row: DimQuestion, paper: Paper, number: int | None) -> None:
    row.setVisible(number is not None)
    if number is not None:
        slot = paper.slots[number]
        title = f"{slot.question.title} {slot.item_label}".strip()
        words = pad_words.answer_words(slot, paper.values.get(slot.key)) if number < paper.lit else ""
        row.show_line(slot.question.mark, title, words.replace("\n", " ")[:40])
