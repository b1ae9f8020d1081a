"""Which key of the pad stands for which choice, and an answer in the pad's words."""

from __future__ import annotations

from pfdesk.surveys.model import Choice, Slot, Value
from pfdesk.values.eras import era_text


def choice_keys(slot: Slot) -> dict[str, Choice]:
    """The key of each choice: + for the one that asks for words, else its number on the paper."""
    found: dict[str, Choice] = {}
    others = [choice for choice in slot.choices if choice.other]
    for number, choice in enumerate(slot.choices, 1):
        found["+" if [choice] == others else str(number)] = choice
    return found


def answer_words(slot: Slot, value: Value | None) -> str:
    """An answer as the dim neighbours show it: 2 保健・医療・福祉, 1 +「送迎」."""
    if value is None:
        return ""
    if value.state != "answered":
        return {"none": "0 回答無し", "missing": "入力漏れ"}[value.state]
    if value.codes:
        codes = value.codes.split()
        picked = [(k, c) for k, c in choice_keys(slot).items() if c.code in codes]
        words = f"「{value.text}」" if value.text and any(c.other for _k, c in picked) else ""
        if len(picked) == 1:
            return f"{picked[0][0]} {picked[0][1].label}{words}"
        return " ".join(f"{key}{words}" if choice.other else key for key, choice in picked)
    if value.number is not None:
        return f"{value.number:g}{slot.question.unit}"
    return era_text(value.day) if value.day else value.text


def doubt_words(slot: Slot, value: Value) -> str:
    """What is unlikely about a number, empty where nothing is; it is keyed as seen all the same."""
    least, most, number = slot.question.minimum, slot.question.maximum, value.number
    if number is not None and least is not None and number < least:
        return f"{least:g}以上のはずです。"
    if number is not None and most is not None and number > most:
        return f"{most:g}以下のはずです。"
    places = slot.question.most
    if number is not None and places is not None and round(number, places) != number:
        return f"小数は{places}けたまでのはずです。" if places else "整数のはずです。"
    return ""
