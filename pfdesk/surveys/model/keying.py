"""Keying on the number pad as a pure state machine: a key in, the next state out.

Digits choose, Enter goes on, 0 is 回答無し, + is その他 with words, * marks as unsure, - goes back,
. takes away what was pressed. Several choices are pressed one after the other (1 3 5). Questions
that a skip rule leaves out are never lit. Where a number, a day or words are wanted the digits go
into the entry, and Enter on an empty entry is 回答無し.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from pfdesk.surveys.model import Choice, Slot, Value
from pfdesk.surveys.model.answers import NONE
from pfdesk.surveys.model.pad_words import choice_keys
from pfdesk.surveys.model.typed_answers import FIGURES, Span, doubt, read_entry, shown
from pfdesk.surveys.model.whole import applying
from pfdesk.values.errors import Refused

KEYS = frozenset("0123456789+-*./") | {"Enter"}
_SAME_KEYS = str.maketrans("ー−‐―、。・ぬふあうえおやゆよわ", "----../1234567890")
TYPED = frozenset({"number", "date", "text"})

Place = tuple[UUID, str]
NOTHING = Value()


def keys_of(text: str) -> tuple[str, ...]:
    """The pad's keys in what a keyboard or an input method gave: １ is 1, ー is -, ぬ (kana lock) is 1."""
    plain = unicodedata.normalize("NFKC", text).translate(_SAME_KEYS)
    return tuple(
        "Enter" if letter in "\r\n" else letter for letter in plain if letter in KEYS or letter in "\r\n"
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer to be written now, since the question is left."""

    slot: Slot
    value: Value
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper being keyed. `lit` is the place of the lit slot; `draft` what was pressed there so far.

    `told` is a sentence for the clerk, `warned` the entry already doubted, `kept` what the last key
    finished, `done` that the last question was left. `typing`: the words of その他 are being typed.
    `fresh`: the figure in the entry was there before, so that the next key begins anew.
    """

    slots: tuple[Slot, ...]
    values: Mapping[Place, Value] = field(default_factory=dict)
    unsure: frozenset[Place] = frozenset()
    lit: int = 0
    draft: Value = NOTHING
    typed: str = ""
    typing: bool = False
    fresh: bool = False
    span: Span | None = None
    told: str = ""
    warned: str = ""
    kept: Kept | None = None
    done: bool = False

    @property
    def slot(self) -> Slot:
        """The lit slot."""
        return self.slots[self.lit]

    @property
    def asked(self) -> tuple[bool, ...]:
        """For each slot whether it is put, by the answers so far."""
        return applying(self.slots, self.values)

    @property
    def is_unsure(self) -> bool:
        """Whether the lit answer is marked."""
        return self.slot.key in self.unsure

    def press(self, key: str) -> Paper:
        """The state after a key; a key that does nothing here changes only what is told."""
        paper = replace(self, told="", kept=None)
        if key == "*":
            return replace(paper, unsure=paper.unsure ^ {paper.slot.key})
        if key == "Enter":
            return _enter(paper)
        if paper.typing or paper.slot.question.kind in TYPED:
            return _type_key(paper, key)
        return _choose_key(paper, key)

    def press_all(self, text: str) -> Paper:
        """The state after several keys, as a fast hand or an input method gives them."""
        paper = self
        for key in keys_of(text):
            paper = paper.press(key)
        return paper

    def write(self, words: str) -> Paper:
        """The state with these words in the entry (a text field shows them)."""
        return replace(self, typed=words, told="", kept=None, fresh=self.fresh and words == self.typed)

    def go_to(self, place: int) -> Paper:
        """Light another slot, if it is put."""
        if not 0 <= place < len(self.slots) or not self.asked[place]:
            return self
        return _lit(self, place)


def open_paper(
    slots: tuple[Slot, ...],
    values: Mapping[Place, Value] | None = None,
    unsure: frozenset[Place] = frozenset(),
    *,
    stopped_at: UUID | None = None,
    span: Span | None = None,
) -> Paper:
    """A paper ready for keying, lit where keying stopped, else at the first question without an answer."""
    paper = Paper(slots, dict(values or {}), unsure, span=span)
    asked = paper.asked
    open_places = [n for n, slot in enumerate(slots) if asked[n] and slot.key not in paper.values]
    stopped = [n for n, slot in enumerate(slots) if asked[n] and slot.question.id == stopped_at]
    start = next(
        iter([n for n in open_places if not stopped or n >= stopped[0]] or open_places or stopped), 0
    )
    return _lit(paper, start)


def key_words(paper: Paper) -> dict[str, str]:
    """The keys that act now, each with what it does, for the drawn pad."""
    words = {"*": "見直し", "Enter": "次の設問"}
    if goes_back(paper) and paper.lit != _before(paper):
        words["-"] = "前へ"
    if paper.typing:
        return {**words, ".": "消す"}
    if paper.slot.question.kind == "text":
        return {**words, "0": "回答無し"} if not paper.typed else words
    if paper.slot.question.kind in TYPED:
        words |= dict.fromkeys("0123456789", "")
        words["0"] = "" if paper.typed and not paper.fresh else "回答無し"
        return {**words, ".": "年月日の間" if paper.slot.question.kind == "date" else "小数点"}
    for key, choice in choice_keys(paper.slot).items():
        if len(key) == 1:
            words[key] = choice.short_label or choice.label
        else:
            words.setdefault(key[0], f"{key[0]}…")
    if any(len(key) > 1 for key in choice_keys(paper.slot)):
        words["/"] = "区切り"
    return {**words, "0": "回答無し", ".": "消す"}


def chosen_keys(paper: Paper) -> frozenset[str]:
    """The keys of the answers chosen so far."""
    if paper.draft.state == "none":
        return frozenset("0")
    codes = paper.draft.codes.split()
    return frozenset(key for key, choice in choice_keys(paper.slot).items() if choice.code in codes)


def goes_back(paper: Paper) -> bool:
    """Whether - goes back now; it is a sign in a number that may be negative, and a stroke in a day."""
    question, begun = paper.slot.question, paper.typed and not paper.fresh
    if paper.typing or question.kind not in TYPED:
        return not paper.typing
    if question.kind == "number":
        negative = question.minimum is not None and question.minimum < 0
        return bool(begun) or not negative or bool(paper.fresh)
    return not begun


def _lit(paper: Paper, place: int) -> Paper:
    value = paper.values.get(paper.slots[place].key)
    known = Value() if value is None or value.state == "missing" else value
    kind = paper.slots[place].question.kind
    typed = shown(known) if kind in TYPED else ""
    fresh = bool(typed) and kind in FIGURES
    return replace(paper, lit=place, draft=known, typed=typed, typing=False, fresh=fresh, warned="")


def _after(paper: Paper) -> int | None:
    asked = paper.asked
    return next((n for n in range(paper.lit + 1, len(paper.slots)) if asked[n]), None)


def _before(paper: Paper) -> int:
    asked = paper.asked
    return next((n for n in range(paper.lit - 1, -1, -1) if asked[n]), paper.lit)


def _choose_key(paper: Paper, key: str) -> Paper:
    if key == "-":
        return _lit(paper, _before(paper))
    if key == ".":
        return replace(paper, draft=Value(), typed="")
    if key == "/":
        return replace(paper, typed="")
    if key == "0" and not paper.typed.isdigit():
        return replace(paper, draft=NONE, typed="")
    return _choose_number(paper, key)


def _choose_number(paper: Paper, key: str) -> Paper:
    """Choose by number; a first digit that could begin a longer number waits in `typed`."""
    keys = choice_keys(paper.slot)
    by_number = {str(n): choice for n, choice in enumerate(paper.slot.choices, 1)}
    begun = paper.typed if paper.typed.isdigit() else ""
    if begun and begun + key in by_number:
        return _chosen(_unchosen(paper, by_number[begun]), by_number[begun + key], "")
    choice = keys.get(key) or by_number.get(key)
    if choice is None:
        return replace(paper, typed="", told=f"「{key}」の選択肢はありません。")
    longer = any(len(n) > 1 and n.startswith(key) for n in by_number)
    return _chosen(paper, choice, key if longer else "")


def _unchosen(paper: Paper, choice: Choice) -> Paper:
    codes = [code for code in paper.draft.codes.split() if code != choice.code]
    return replace(paper, draft=replace(paper.draft, codes=" ".join(codes)))


def _chosen(paper: Paper, choice: Choice, typed: str) -> Paper:
    question = paper.slot.question
    now = paper.draft if paper.draft.state == "answered" else Value()
    codes = now.codes.split()
    if question.kind != "multiple":
        codes = [choice.code]
    elif choice.code in codes and not choice.other:
        codes.remove(choice.code)
    elif choice.code not in codes:
        codes = [*codes, choice.code]
    told = _too_much(paper.slot, codes)
    if told:
        paper = replace(paper, told=f"{told}調査票のとおりなら、そのまま進んでください。")
    order = [c.code for c in paper.slot.choices if c.code in codes]
    text = now.text if any(c.other and c.code in codes for c in paper.slot.choices) else ""
    draft = Value(codes=" ".join(order), text=text)
    return replace(paper, draft=draft, typed=text if choice.other else typed, typing=choice.other)


def _too_much(slot: Slot, codes: list[str]) -> str:
    """What the question does not allow of these choices; they are keyed as seen all the same."""
    most = slot.question.most
    if most and len(codes) > most:
        return f"選べるのは{most}つまでです。"
    alone = [c.label for c in slot.choices if c.exclusive and c.code in codes]
    if alone and len(codes) > 1:
        return f"「{alone[0]}」が、ほかの答えと一緒に選ばれています。"
    return ""


def _type_key(paper: Paper, key: str) -> Paper:
    question = paper.slot.question
    if key == "-" and goes_back(paper):
        return _lit(paper, _before(paper))
    begun = "" if paper.fresh else paper.typed
    stroke = key == "/" and question.kind == "date"
    if question.kind == "text" or paper.typing or stroke or key in "0123456789.-":
        return replace(paper, typed=begun + key, fresh=False)
    return paper


def _enter(paper: Paper) -> Paper:
    if paper.typing:
        # The words stand last on the line: the same Enter goes on, else the next question's digit would land here.
        return _leave(replace(paper, draft=replace(paper.draft, text=paper.typed.strip())))
    if paper.slot.question.kind not in TYPED:
        if paper.draft.state == "answered" and not paper.draft.codes:
            return replace(paper, told="番号を押してください。書かれていないときは 0 です。")
        return _leave(paper)
    try:
        entry = read_entry(paper.slot.question, paper.typed, paper.span)
    except Refused as refused:
        return replace(paper, told=refused.sentence)
    told = doubt(paper.slot, paper.typed, entry, paper.span)
    if told and paper.warned != paper.typed and not (paper.fresh and entry == paper.draft):
        return replace(paper, told=told, warned=paper.typed, fresh=entry.state == "answered")
    return _leave(replace(paper, draft=entry))


def _leave(paper: Paper) -> Paper:
    values = {**paper.values, paper.slot.key: paper.draft}
    kept = Kept(paper.slot, paper.draft, paper.slot.key in paper.unsure)
    return _onward(replace(paper, values=values, kept=kept, typed="", typing=False, fresh=False))


def decided(onward: Paper, slot: Slot, value: Value) -> Paper:
    """The paper as it goes on once this value counts for the slot just left: who is asked follows it as well."""
    place = onward.slots.index(slot)
    return _onward(replace(onward, values={**onward.values, slot.key: value}, lit=place, done=False))


def _onward(left: Paper) -> Paper:
    following = _after(left)
    return replace(left, done=True) if following is None else _lit(left, following)
