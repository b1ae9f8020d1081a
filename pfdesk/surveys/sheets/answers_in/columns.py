"""Which columns of a table hold the answers to which question of a survey that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pfdesk.surveys.model import Choice, Definition, Slot
from pfdesk.surveys.model.definition import CHOSEN
from pfdesk.surveys.sheets.answers_in.cells import plain
from pfdesk.surveys.sheets.answers_in.groups import label_of, split_heading

Way = Literal["one", "ticks"]
_TIMES: Final = re.compile(
    r"回答日時|回答日|タイムスタンプ|timestamp|_submission_time|submitdate|送信日時|登録日時|受付日|回収日",
    re.IGNORECASE,
)
_MARKS: Final = "/_:.-[]()【】「」・"
"""What stands between a question and its option in a heading."""
_NUMBER: Final = re.compile(r"対象番号|整理番号|target", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where the answers of one slot stand: in one column, or one column an option; `words` holds other-text."""

    slot: Slot
    way: Way
    columns: tuple[int, ...]
    codes: tuple[str, ...] = ()
    words: int | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """The table's columns by what they are for."""

    sources: tuple[Source, ...]
    received: int | None
    target: int | None
    used: frozenset[int]

    def unused(self, headings: Sequence[str]) -> tuple[str, ...]:
        """Headings that nothing is read from."""
        return tuple(h for place, h in enumerate(headings) if place not in self.used)


def match_columns(headings: Sequence[str], whole: Definition) -> Columns:
    """Match by code, 問n, words or short words of the question, with an option behind it for ticks."""
    free = dict(enumerate(headings))
    sources: list[Source] = []
    for slot in whole.slots():
        source = _one(slot, free) or _ticks(slot, free)
        if source is not None:
            sources.append(source)
            for place in (*source.columns, *([source.words] if source.words is not None else [])):
                free.pop(place, None)
    received = next((p for p, h in free.items() if _TIMES.search(h)), None)
    target = next((p for p, h in free.items() if _NUMBER.search(h)), None)
    used = set(range(len(headings))) - set(free)
    used |= {place for place in (received, target) if place is not None}
    used |= set(_repeats(sources, headings, free))
    return Columns(tuple(sources), received, target, frozenset(used))


def _repeats(sources: Sequence[Source], headings: Sequence[str], free: dict[int, str]) -> Iterator[int]:
    """Columns of ticks behind a joined column of the same question: they say it once more."""
    for source in sources:
        if source.way != "one" or source.slot.question.kind != "multiple":
            continue
        known = {plain(choice.label) for choice in source.slot.choices}
        place = source.columns[0] + 1
        while place in free and plain(headings[place]) in known:
            yield place
            place += 1


def names_of(slot: Slot) -> set[str]:
    """What a column for this slot may be called."""
    question = slot.question
    base = {question.code, question.mark, question.label, f"{question.mark} {question.title}"}
    base |= {
        f"{question.mark} {question.label}",
        f"{question.number}. {question.label}",
        f"Q{question.number}",
    }
    base |= {question.short_label} if question.short_label else set()
    if slot.item:
        return {
            plain(f"{name}{mark}{item}")
            for name in base
            for item in (slot.item, slot.item_label)
            for mark in " _/:"
        } | {plain(f"{name}[{item}]") for name in base for item in (slot.item, slot.item_label)}
    return {plain(name) for name in base}


def _one(slot: Slot, free: dict[int, str]) -> Source | None:
    names = names_of(slot)
    for place, heading in free.items():
        name, item = split_heading(heading)
        split = plain(f"{name}[{item}]") if slot.item and name else ""
        if plain(heading) in names or plain(label_of(heading)) in names or split in names:
            return Source(slot, "one", (place,), words=_words(slot, names, free, place))
    return None


def _words(slot: Slot, names: set[str], free: dict[int, str], mine: int) -> int | None:
    """A column 問4（その他） or q4_other beside the options."""
    if not any(choice.other for choice in slot.choices):
        return None
    for place, heading in free.items():
        name, option = split_heading(heading)
        if (
            place != mine
            and plain(name) in names
            and re.search(r"その他|other|自由記述|内容", option, re.IGNORECASE)
        ):
            return place
    return None


def _ticks(slot: Slot, free: dict[int, str]) -> Source | None:
    if slot.question.kind not in CHOSEN or slot.question.kind == "matrix":
        return None
    names = names_of(slot)
    by_name = {
        place: option for place, heading in free.items() if plain((parts := split_heading(heading))[0]) in names
        and (option := parts[1])
    }  # fmt: skip
    found = {place: choice for place, option in by_name.items() if (choice := _choice(slot, option))}
    found |= {
        p: choice
        for p, heading in free.items()
        if p not in found and (choice := _behind(slot, names, heading))
    }
    found = dict(sorted(found.items()))
    if not found and slot.question.kind == "multiple":
        found = _run_of_labels(slot, free)
    if not found:
        return None
    return Source(slot, "ticks", tuple(found), tuple(choice.code for choice in found.values()))


def _behind(slot: Slot, names: set[str], heading: str) -> Choice | None:
    """The option behind one of the question's names: 設問/選択肢, 問10_選択肢, 問10 選択肢, 問10_1 and assets_1.

    A number is an option's place on the paper where no option has a number for its code.
    """
    word = plain(heading)
    for name in sorted(names, key=len, reverse=True):
        rest = word.removeprefix(name)
        if not name or rest == word or (name[-1].isdigit() and rest[:1].isdigit()):
            continue
        option = rest.strip(_MARKS)
        if choice := _choice(slot, rest.lstrip(_MARKS)) or _choice(
            slot, option
        ):  # a label may end in a bracket
            return choice
        numbered = rest[:1] in _MARKS and option.isdigit() and not any(c.code.isdigit() for c in slot.choices)
        if numbered and 1 <= int(option) <= len(slot.choices):
            return slot.choices[int(option) - 1]
    return None


def _run_of_labels(slot: Slot, free: dict[int, str]) -> dict[int, Choice]:
    """Columns headed by the options alone, side by side; most of the options must be there."""
    found = {place: choice for place, heading in free.items() if (choice := _choice(slot, heading))}
    run: dict[int, Choice] = {}
    for place, choice in found.items():
        if run and place != max(run) + 1:
            break
        run[place] = choice
    return run if len(run) >= max(2, 0.6 * len(slot.choices)) else {}


def _choice(slot: Slot, text: str) -> Choice | None:
    word = plain(text)
    for choice in slot.choices:
        if word in {plain(choice.label), plain(choice.code), plain(choice.short_label) or None}:
            return choice
    return None
