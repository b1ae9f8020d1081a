"""A list of people as another program wrote it, pasted or read: 氏名, フリガナ, 所属, 役職 in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pfdesk.values.folding import fold

HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("氏名", "名前", "お名前", "参加者", "参加者名", "参加者氏名"),
    "kana": ("フリガナ", "ふりがな", "カナ", "かな", "ヨミ", "よみがな"),
    "organisation": ("所属", "団体", "団体名", "所属団体", "会社名", "勤務先", "機関名"),
    "post": ("役職", "役職名", "職名", "肩書"),
    "needs": ("配慮", "必要な配慮", "配慮事項"),
}
ORDER: Final = ("name", "kana", "organisation", "post", "needs")
_NAMES: Final = {fold(word): name for name, words in HEADINGS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on a list, as written there."""

    name: str
    kana: str = ""
    organisation: str = ""
    post: str = ""
    needs: str = ""


def pasted_rows(text: str) -> list[list[str]]:
    """The cells of what was copied from a table: lines, and tabs between the cells."""
    return [line.split("\t") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def people_of(rows: Sequence[Sequence[str]]) -> list[Listed]:
    """The people of a list; a first row of headings says which column is which, else it is as in ORDER.

    Rows without a name are left out, and so is a column whose heading is not known.
    """
    filled = [[" ".join(cell.split()) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    if not filled:
        return []
    columns = [_NAMES.get(fold(cell), "") for cell in filled[0]]
    if "name" in columns:
        filled = filled[1:]
    else:
        columns = list(ORDER)
    people = [_listed(columns, row) for row in filled]
    return [one for one in people if one.name]


def _listed(columns: Sequence[str], row: Sequence[str]) -> Listed:
    found: dict[str, str] = {"name": ""}
    for name, cell in zip(columns, row, strict=False):
        if name and not found.get(name):
            found[name] = cell
    return Listed(**found)
