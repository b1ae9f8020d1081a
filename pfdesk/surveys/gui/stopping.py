"""The stop at a difference: the second keying shows both readings, and one key decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pfdesk.surveys.model import Slot, Value, same_value
from pfdesk.surveys.model.keying import Paper, Place
from pfdesk.surveys.model.pad_words import answer_words
from pfdesk.widgets.question_card import OptionLine

FIRST, SECOND, AGAIN = "1", "2", "-"
KEYS: Final = {FIRST: "1人目", SECOND: "2人目", AGAIN: "入れ直す"}
STOP_WORDS: Final = "1人目の答えと違います。調査票を見て、正しいほうの番号を押してください。"


@dataclass(frozen=True, slots=True)
class Stop:
    """Two readings of one answer; `onward` is the paper as keying goes on."""

    slot: Slot
    first: Value
    second: Value
    onward: Paper

    def options(self) -> list[OptionLine]:
        """Both readings and the way back, by key."""
        return [
            OptionLine(FIRST, reading(self.slot, self.first), "1人目"),
            OptionLine(SECOND, reading(self.slot, self.second), "2人目"),
            OptionLine(AGAIN, "入れ直す", ""),
        ]

    def decided(self, key: str) -> Value | None:
        """What counts after a key; None where the key decides nothing."""
        return {FIRST: self.first, SECOND: self.second}.get(key)


def stop_at(firsts: Mapping[Place, Value], onward: Paper) -> Stop | None:
    """Where the second keying has just read something else than the first."""
    kept = onward.kept
    if kept is None:
        return None
    first = firsts.get(kept.slot.key, Value("missing"))
    return None if same_value(first, kept.value) else Stop(kept.slot, first, kept.value, onward)


def reading(slot: Slot, value: Value) -> str:
    """An answer in full words: 居場所づくり、相談窓口の開設."""
    if not value.codes:
        return answer_words(slot, value).removeprefix("0 ") or "入力漏れ"
    codes = value.codes.split()
    words = "、".join(choice.label for choice in slot.choices if choice.code in codes)
    return f"{words}({value.text})" if value.text else words
