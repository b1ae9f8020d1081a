"""Columns that belong to one question: one column a question, one an option, or both beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pfdesk.surveys.answers_in.cells import parts_of, plain, tick
from pfdesk.surveys.answers_in.looks import Look

Way = Literal["one", "joined", "ticks"]
_NAMED: Final = re.compile(
    r"^(?P<name>.+?)\s*(?:[/／:：_＿.\[［（(]|\s-\s)\s*(?P<option>[^/\]］]+?)[\]］）)]?$"
)
_ALL: Final = re.compile(r"\s*(ALL|All|_all|（?複数回答）?|\(複数回答\)|【複数回答】|\(MA\)|（MA）)$")


@dataclass(frozen=True)
class Group:
    """The columns of one question. `covered` are columns that only repeat what the first one says."""

    way: Way
    looks: tuple[Look, ...]
    label: str
    options: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()
    why: str = ""
    named: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns that are read for it."""
        return tuple(look.heading for look in self.looks)


def grouped(looks: Sequence[Look]) -> list[Group]:
    """The columns as questions, in their order."""
    found: list[Group] = []
    place = 0
    while place < len(looks):
        group, used = _at(looks, place)
        found.append(group)
        place += used
    return found


def label_of(heading: str) -> str:
    """A heading as the words of a question."""
    return _ALL.sub("", heading).strip() or heading


def split_heading(heading: str) -> tuple[str, str]:
    """問5_温泉, q5/3, Q5[SQ001] and 問5（温泉） as question and option; "" where there is only one part."""
    match = _NAMED.match(heading.strip())
    return (match["name"].strip(), match["option"].strip()) if match else ("", "")


def _at(looks: Sequence[Look], place: int) -> tuple[Group, int]:
    look = looks[place]
    if look.separator:
        return _joined(looks, place)
    if look.ticks:
        run = _ticks(looks, place)
        if len(run) > 1:
            return _from_ticks(run), len(run)
    return Group("one", (look,), look.heading), 1


def _joined(looks: Sequence[Look], place: int) -> tuple[Group, int]:
    """A column of joined options, and the columns of ticks behind it that say the same once more."""
    look = looks[place]
    options = {plain(part): part for part in look.parts}
    covered: list[Look] = []
    for later in looks[place + 1 :]:
        if plain(later.heading) not in options or not later.ticks or _agreement(look, later) < 0.1:
            break
        covered.append(later)
    ordered = [each.heading for each in covered]
    rest = [part for key, part in options.items() if key not in {plain(name) for name in ordered}]
    sign = {"\n": "改行"}.get(look.separator, look.separator)
    why = f"1つのセルに{sign}区切りで複数の答えがあります"
    if covered:
        differing = [each.heading for each in covered if _agreement(look, each) < 0.9]
        why += f"。0/1の{len(covered)}列とも" + ("一部で食い違います" if differing else "一致します")
    group = Group("joined", (look,), look.heading, (*ordered, *rest), tuple(ordered), why)
    return group, 1 + len(covered)


def _agreement(look: Look, ticks: Look) -> float:
    """The share of rows in which the option is ticked and named, of those in which it is either.

    Published files drop a column whose heading came before: ticks may then belong to two questions.
    """
    name = plain(ticks.heading)
    same = total = 0
    for cell, mark in zip(look.cells, ticks.cells, strict=True):
        named = any(plain(part) == name for part in parts_of(cell, look.separator))
        ticked = tick(mark) is True
        total += named or ticked
        same += named and ticked
    return same / total if total else 1.0


def _ticks(looks: Sequence[Look], place: int) -> list[Look]:
    """The run of columns of ticks from here on that have the same name before their option."""
    name = split_heading(looks[place].heading)[0]
    run: list[Look] = []
    for look in looks[place:]:
        if not (look.ticks or (run and _no_tick_yet(look))) or split_heading(look.heading)[0] != name:
            break
        run.append(look)
    return run


def _no_tick_yet(look: Look) -> bool:
    """A column of ticks that nobody made."""
    return all(tick(text) is False for text in look.counts) and any(text for text in look.counts)


def _from_ticks(run: Sequence[Look]) -> Group:
    name = split_heading(run[0].heading)[0]
    options = tuple(split_heading(look.heading)[1] if name else look.heading for look in run)
    label = name or f"{options[0]}ほか"
    why = f"0/1か○の{len(run)}列が1つの設問です"
    return Group("ticks", tuple(run), label, options, (), why, named=bool(name))
