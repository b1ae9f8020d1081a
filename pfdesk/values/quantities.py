"""Quantities of copies, typed as they lie on the shelf: 3箱+2束+17."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from pfdesk.values.errors import Refused

MOST = 9_999_999
"""The greatest quantity that is taken, in copies."""

_PIECES = ("", "部", "枚", "冊")
_PART = re.compile(r"([0-9]+)([^0-9+]*)")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_FRACTION = re.compile(r"[0-9]\.[0-9]")
_JOINTS = re.compile("[、と]")


def quantity(text: str, packing: Mapping[str, int]) -> int:
    """The number of copies in a text: 3箱+2束+17 is 1717 with {"箱": 500, "束": 100}.

    `packing` gives the copies in each unit; 部, 枚, 冊 and nothing are single copies.
    Raises Refused (without field) for an unknown unit, for what is no quantity, and above MOST.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    plain = _JOINTS.sub("+", _THOUSANDS.sub("", plain))
    if _FRACTION.search(plain):
        raise Refused(
            "", f"小数は使えません。箱・束・部に分けて、{_example(packing)}のように入力してください。"
        )
    parts = [part for piece in plain.split("+") for part in _parts(piece, packing)]
    total = sum(_copies(int(count), unit, packing) for count, unit in parts)
    if total > MOST:
        raise Refused("", f"部数が多すぎます。{MOST:,}部までで入力してください。")
    return total


def quantity_text(n: int, packing: Mapping[str, int]) -> str:
    """A number of copies in whole units and the rest: 1717 is 3箱+2束+17.

    The greatest units come first. `quantity` reads it back; a negative number (a balance that
    is wrong) is written in plain copies.
    """
    if n <= 0:
        return str(n)
    written, rest = [], n
    for unit, size in sorted(packing.items(), key=lambda item: -item[1]):
        count, left = divmod(rest, size)
        if count:
            written.append(f"{count}{unit}")
            rest = left
    if rest:
        written.append(str(rest))
    return "+".join(written)


def load_text(counts: Iterable[int], packing: Mapping[str, int]) -> str:
    """What is loaded for several stops: the whole units and the rests of each, added up by unit.

    Boxes are not opened to fill others: 700 and 700 are 2箱+4束, not 2箱+400. Reads back as the sum.
    """
    units = sorted(packing.items(), key=lambda item: -item[1])
    loaded = dict.fromkeys(packing, 0)
    loose = 0
    for count in counts:
        rest = max(count, 0)
        for unit, size in units:
            whole, rest = divmod(rest, size)
            loaded[unit] += whole
        loose += rest
    written = [f"{loaded[unit]}{unit}" for unit, _size in units if loaded[unit]]
    return "+".join([*written, *([str(loose)] if loose or not written else [])])


def _parts(piece: str, packing: Mapping[str, int]) -> list[tuple[str, str]]:
    parts = _PART.findall(piece)
    if not parts or "".join(count + unit for count, unit in parts) != piece or len(piece) > 40:
        raise Refused("", f"部数として読めません。{_example(packing)}のように入力してください。")
    return parts


def _copies(count: int, unit: str, packing: Mapping[str, int]) -> int:
    known = {unicodedata.normalize("NFKC", name): size for name, size in packing.items()}
    if unit in known:
        return count * known[unit]
    if unit in _PIECES:
        return count
    raise Refused("", f"「{unit}」の入り数が決まっていません。{_example(packing)}のように入力してください。")


def _example(packing: Mapping[str, int]) -> str:
    units = sorted(packing, key=lambda name: -packing[name])
    return "+".join([*(f"2{unit}" for unit in units), "17"])
