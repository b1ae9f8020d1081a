"""Columns that belong to one question: one column a question, one an option, or both beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from pfdesk.surveys.sheets.answers_in.cells import parts_of, plain, tick
from pfdesk.surveys.sheets.answers_in.looks import Look

Way = Literal["one", "joined", "ticks", "grid"]
_NAMED: Final = re.compile(
    r"^(?P<name>.+?)\s*(?:(?:[/／:：_＿.]|\s-\s)\s*(?P<option>[^/\]］]+)"
    r"|[\[［（(]\s*(?P<within>[^/\]］]+?)[\]］）)]?)$"
)
"""An option behind a mark keeps its own brackets; one within brackets is what stands between them."""
_SUB: Final = re.compile(r"^[A-Za-z]\w*\[\w+\][.:]?\s*(?P<name>.+?)\s*\[(?P<option>[^\]]+)\]$")
"""Q2[SQ001]. 利用した窓口 [市役所]: code, words and option."""
_YES_NO: Final = frozenset({"はい", "いいえ", "yes", "no", "y", "n", "有", "無", "ある", "ない"})
_WORDS: Final = re.compile(r"その他|other", re.IGNORECASE)
MOST_GRADES: Final = 11
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
    sure: float = 0.98

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
    match = _SUB.match(heading.strip()) or _NAMED.match(heading.strip())
    if match is None:
        return "", ""
    found = match.groupdict()
    return found["name"].strip(), (found["option"] or found.get("within") or "").strip()


def _at(looks: Sequence[Look], place: int) -> tuple[Group, int]:
    look = looks[place]
    said_twice = _spaced(looks, place)
    if said_twice:
        return said_twice
    if look.separator:
        return _joined(looks, place)
    if look.ticks:
        run = _ticks(looks, place)
        if len(run) > 1:
            return _from_ticks(run), len(run)
    return _alike(looks, place) or (Group("one", (look,), look.heading), 1)


def _spaced(looks: Sequence[Look], place: int) -> tuple[Group, int] | None:
    """A column of options joined by blanks before the columns of ticks that bear its name (支援, 支援/相談 ...)."""
    look = looks[place]
    run = _ticks(looks, place + 1) if place + 1 < len(looks) and not look.ticks else []
    if len(run) < 2 or split_heading(run[0].heading)[0] != look.heading:
        return None
    options = {plain(split_heading(each.heading)[1]) for each in run}
    parts = {plain(part) for text in look.said for part in text.split()}
    if not parts <= options:
        return None
    group = _from_ticks(run)
    return replace(group, covered=(look.heading,)), 1 + len(run)


def _alike(looks: Sequence[Look], place: int) -> tuple[Group, int] | None:
    """A run of columns with one name before their items: yes or no of each, or grades of each."""
    name = split_heading(looks[place].heading)[0]
    run: list[Look] = []
    for look in looks[place:]:
        if not name or split_heading(look.heading)[0] != name:
            break
        run.append(look)
    items = [look for look in run if not _WORDS.search(split_heading(look.heading)[1])]
    if len(items) < 2:
        return None
    said = [{plain(text) for text in look.said} for look in items]
    if all(said) and all(one <= _YES_NO for one in said):
        options = tuple(split_heading(look.heading)[1] for look in run)
        why = f"はい・いいえの{len(run)}列を1つの設問としました"
        return Group("ticks", tuple(run), name, options, (), why), len(run)
    every = set().union(*said)
    if len(every) > MOST_GRADES or not all(2 * len(one & every) >= len(every) and one for one in said):
        return None
    if len(every) < 2 or (len(items) < 3 and not run[0].heading.endswith(("]", "］", "】"))):
        return None
    rest = next((n for n, look in enumerate(run) if look not in items), len(run))
    grid = tuple(run[:rest])
    texts: dict[str, str] = {}
    for look in grid:
        texts |= {plain(text): text for text in look.said if plain(text) not in texts}
    why = f"同じ答えを選ぶ{len(grid)}列を表形式の設問としました"
    return (Group("grid", grid, name, tuple(texts.values()), (), why), len(grid)) if len(grid) > 1 else None


def _joined(looks: Sequence[Look], place: int) -> tuple[Group, int]:
    """A column of joined options, and the columns of ticks behind it that say the same once more."""
    look = looks[place]
    options = {plain(part): part for part in look.parts}
    covered: list[Look] = []
    agreement: list[float] = []
    differing = 0
    for later in looks[place + 1 :]:
        if plain(later.heading) not in options or not later.ticks:
            break
        same, apart = _compared(look, later)
        agreed = same / (same + apart) if same + apart else 1.0
        if agreed < 0.1:
            break
        covered.append(later)
        agreement.append(agreed)
        differing += apart
    ordered = [each.heading for each in covered]
    rest = [part for key, part in options.items() if key not in {plain(name) for name in ordered}]
    sign = {"\n": "改行"}.get(look.separator, look.separator)
    why = f"1つのセルに{sign}区切りで複数の答えがあります"
    sure = 0.95
    if covered:
        sure = max(0.5, min(0.98, *agreement))
        told = f"と{differing:,}か所で食い違います(セルの言葉を読みます)" if differing else "とも一致します"
        why += f"。0/1の{len(covered)}列{told}"
    group = Group("joined", (look,), look.heading, (*ordered, *rest), tuple(ordered), why, sure=sure)
    return group, 1 + len(covered)


def _compared(look: Look, ticks: Look) -> tuple[int, int]:
    """In how many rows the option is both named and ticked, and in how many only one of them.

    Published files drop a column whose heading came before: ticks may then belong to two questions.
    """
    name = plain(ticks.heading)
    same = differing = 0
    for cell, mark in zip(look.cells, ticks.cells, strict=True):
        named = any(plain(part) == name for part in parts_of(cell, look.separator))
        ticked = tick(mark) is True
        same += named and ticked
        differing += named != ticked
    return same, differing


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
