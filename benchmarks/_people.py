"""Invented members for the benchmarks: the same ones in every run.

Family names of two letters, the most frequent borne by one in forty (the most frequent real one in Japan is
borne by one in sixty), given names of two letters.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from pfdesk.directory.model import Member

_FIRST = "見例仮試架青若白鈴千幌鷲富新片川中柏常緑美栄桜大高旭月星花山"
_SECOND = "本示名行空葉草樺蘭歳別浦生倉上央木盤町園桜士和砂丘見野岡崎島沢原田村林井口谷"
_GIVEN_FIRST = "花太五一二三四六七八九十春夏秋冬朝夕光風"
_GIVEN_SECOND = "子郎月美江代夫男雄介平太香奈恵里斗真也人"
_PLACES = ("登別市見本町", "室蘭市例示町", "伊達市仮名町", "白老町字見本", "苫小牧市見本町", "洞爺湖町例示")
_SEED = 2023


def family_names() -> list[str]:
    """All family names, the most frequent first."""
    names = [first + second for first in _FIRST for second in _SECOND if first != second]
    random.Random(_SEED).shuffle(names)
    return names


def likely_names(count: int, seed: int = _SEED) -> list[str]:
    """So many family names drawn as often as they are borne: what clerks look for."""
    names = family_names()
    return random.Random(seed).choices(names, [1 / (rank + 8) for rank in range(len(names))], k=count)


def invented_members(count: int) -> list[Member]:
    """So many people, numbered from 1."""
    draw = random.Random(_SEED + 1)
    return [_member(number, family, draw) for number, family in enumerate(likely_names(count), 1)]


def _member(number: int, family: str, draw: random.Random) -> Member:
    return Member(
        number=number,
        kind="person",
        name=f"{family} {_pick(draw, _GIVEN_FIRST)}{_pick(draw, _GIVEN_SECOND)}",
        kana="".join(_pick(draw, "アイウエオカキクケコサシスセソタチツテトナニヌネノ") for _ in range(6)),
        address=f"{draw.choice(_PLACES)}{number % 30 + 1}-{number % 7 + 1}",
        phone=f"0143-00-{number % 10_000:04}",
    )


def _pick(draw: random.Random, letters: Sequence[str]) -> str:
    return draw.choice(letters)
