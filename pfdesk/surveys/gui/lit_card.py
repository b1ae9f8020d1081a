"""The lit card: a question with its answers, or the two readings at a stop."""

from __future__ import annotations

from pfdesk.surveys.gui.around import dim_count, option_lines
from pfdesk.surveys.gui.entry import HINTS, Entry
from pfdesk.surveys.gui.stopping import Stop
from pfdesk.surveys.model import keying
from pfdesk.surveys.model.keying import TYPED, Paper
from pfdesk.ui.surveys_keying import Ui_KeyingScreen


def show_card(ui: Ui_KeyingScreen, entry: Entry, paper: Paper, *, low: bool) -> bool:
    """Light the question; whether the keys belong to the pane and not to the entry now."""
    slot, card = paper.slot, ui.card
    question = slot.question
    typed = question.kind in TYPED or paper.typing
    options = [] if question.kind in TYPED else option_lines(paper)
    card.set_option_height(_row_height(ui, len(options), typed=typed, low=low))
    title = f"{question.label}  {slot.item_label}".strip()
    mark = " ＊見直し" if paper.is_unsure else ""
    card.show_question(question.mark, title, f"{question.kind_words}{mark}", options)
    card.set_chosen(keying.chosen_keys(paper))
    if not typed:
        # A window that is not active has a focus widget too, which keeps the keys once it is active again.
        had = entry.hasFocus() or entry.window().focusWidget() in {entry, None}
        entry.hide()
        return had
    kind = "words" if paper.typing else question.kind
    entry.open_for(kind, paper.typed, HINTS[kind], (id(paper.slots), paper.lit, kind, paper.warned))
    entry.show()
    entry.setFocus()
    return False


def show_stop(ui: Ui_KeyingScreen, entry: Entry, stop: Stop, *, low: bool) -> None:
    """Show both readings where two clerks differ."""
    card, question = ui.card, stop.slot.question
    card.set_option_height(_row_height(ui, 3, typed=False, low=low))
    title = f"{question.label}  {stop.slot.item_label}".strip()
    card.show_question(question.mark, title, "不一致", stop.options())
    card.set_chosen(frozenset())
    entry.hide()


def _row_height(ui: Ui_KeyingScreen, count: int, *, typed: bool, low: bool) -> int:
    hidden = 3 - dim_count(count, low=low)
    room = ui.middle.height() - (196 - 28 * (hidden - 1) if low else 276 - 36 * hidden)
    room -= 60 if typed else 0
    return max(28, min(44 if low else 56, room // max(1, count)))
