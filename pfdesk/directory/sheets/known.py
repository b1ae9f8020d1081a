"""The members that are there, as an import finds them: by code, by number, by name and place, by name and phone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final
from uuid import UUID

from pfdesk.directory.model import KINDS, Member, MemberCategory
from pfdesk.directory.sheets.asides import AsideCells
from pfdesk.directory.sheets.cells import numbers_of, put_together
from pfdesk.directory.sheets.fields import CATEGORY_FIELDS
from pfdesk.tables.cell_dates import cell_date
from pfdesk.tables.mapping import match_headings
from pfdesk.tables.staging import parsed
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold, name_key
from pfdesk.values.marks import plain_digits
from pfdesk.values.places import place_key
from pfdesk.values.postal import postal_code
from pfdesk.values.text import clean_line

_KIND_WORDS: Final = {
    **{words: code for code, words in KINDS.items()}, **{code: code for code in KINDS}, "法人": "organisation",
}  # fmt: skip


class Known:
    """`find` and `build` for the staging. `shared` are codes of the table that tell no member apart."""

    def __init__(
        self,
        members: Iterable[Member],
        categories: Mapping[str, MemberCategory],
        from_1904: bool,
        shared: Collection[str] = (),
    ) -> None:
        self.shared = shared
        self.personal = False
        self.taken: Collection[int] = ()
        self.brought: dict[str, MemberCategory] = {}
        self.asides: dict[UUID, AsideCells] = {}
        self._by_code: dict[str, list[Member]] = {}
        self._by_number: dict[int, Member] = {}
        self._by_name: dict[str, list[Member]] = {}
        self._by_words: dict[str, list[Member]] = {}
        self._categories = dict(categories)
        self._row: tuple[Any, dict[str, str]] = (None, {})
        for member in members:
            self._by_number[member.number] = member
            self._by_name.setdefault(fold(member.name), []).append(member)
            if member.external_code:
                self._by_code.setdefault(bare(member.external_code), []).append(member)
        for name, bearers in self._by_name.items():
            self._by_words.setdefault(name_key(name), []).extend(bearers)
        day = partial(cell_date, from_1904=from_1904)
        self._parsers: dict[str, Callable[[str], Any]] = {
            "number": number_of, "category": self._category, "kind": _kind, "joined_on": day,
            "left_on": day, "postal_code": postal_code, "phone": numbers_of, "fax": numbers_of,
        }  # fmt: skip

    # finding

    def find(self, row: Mapping[str, str]) -> Member | None:
        """The member that a row is about. Refused where its 会員番号 is that of another name."""
        cells = self._cells(row)
        code = clean_line(cells.get("external_code", ""))
        coded = self._coded(code, cells) if code else None
        if coded is not None:
            return coded
        if cells.get("number"):
            return self._numbered(cells)
        likes = [
            one for one in self._by_name.get(fold(cells["name"]), ()) if not (code and one.external_code)
        ]
        found = (
            [one for one in likes if _same_place(one, cells)]
            or [one for one in likes if _same_phone(one, cells)]
            or [one for one in self._worded(cells) if _same_phone(one, cells)]
        )
        return found[0] if len(found) == 1 else None

    def _worded(self, cells: Mapping[str, str]) -> Sequence[Member]:
        """Those of the same name but for 株式会社 and the like."""
        return self._by_words.get(name_key(cells["name"]), ())

    def _coded(self, code: str, cells: Mapping[str, str]) -> Member | None:
        """By the code as it is, else by it without the leading zeros that Excel took off (011002 as 11002)."""
        likes = self._by_code.get(bare(code), ())
        if bare(code) in self.shared or len({one.name for one in likes}) > 1:
            likes = [one for one in likes if fold(one.name) == fold(cells["name"])]
        exact = [one for one in likes if one.external_code == code] or likes
        return exact[0] if len(exact) == 1 else None

    def _numbered(self, cells: Mapping[str, str]) -> Member | None:
        number = number_of(cells["number"])
        found = self._by_number.get(number)
        if found is not None and fold(found.name) != fold(cells["name"]):
            raise Refused(
                "number", f"会員番号 {found.number} は「{found.name}」です。番号か名称を確かめてください。"
            )
        if found is None and number in self.taken:
            raise Refused("number", f"会員番号 {number} は、ごみ箱にある会員か、名寄せした会員の番号です。")
        return found

    def likes(self, new: Sequence[Member]) -> dict[UUID, int]:
        """Of new members those whose name somebody bears already, with that one's 会員番号."""
        if not self._by_words:
            return {}
        named = ((member.id, self._by_words.get(name_key(member.name), ())) for member in new)
        return {key: bearers[0].number for key, bearers in named if bearers}

    def key(self, member: Member) -> Hashable:
        """What only one row of a table may be about."""
        if member.number:
            return ("number", member.number)
        code = member.external_code
        place = place_key(member.address) or fold(member.municipality)
        named = (fold(member.name), place)
        if not code:
            return named
        return ("code", code, *named) if bare(code) in self.shared else ("code", code)

    # building

    def build(self, row: Mapping[str, str], old: Member | None) -> Member:
        """The member as the row has it; an empty cell leaves what is there."""
        cells = {name: text for name, text in self._cells(row).items() if text}
        aside = AsideCells({name: cells.pop(name) for name in tuple(cells) if name.startswith("contact_")})
        values = parsed(cells, {name: self._parsers.get(name, str) for name in cells})
        for name in ("phone", "fax"):
            if name in values:
                values[name], further = values[name]
                aside.further += tuple((name, number) for number in further)
        if "category" in values:
            values["category_id"] = values.pop("category")
        if self.personal and old is None:
            values["kind"] = "person"
        member = Member(**values) if old is None else self._changed(old, values, cells)
        if aside:
            self.asides[member.id] = aside
        return member

    def _changed(self, old: Member, values: dict[str, Any], cells: Mapping[str, str]) -> Member:
        values.pop("number", None)
        code = cells.get("external_code", "")
        if old.external_code and bare(old.external_code) == bare(code):
            values.pop("external_code", None)
        same = fold(old.name) == fold(values["name"])
        numbered = cells.get("number") or (code and bare(code) not in self.shared)
        if (same or name_key(old.name) == name_key(values["name"])) and not numbered:
            values["name"] = old.name  # ㈱ or (株): the office's own writing stays
        return replace(old, **values)

    def _cells(self, row: Mapping[str, str]) -> dict[str, str]:
        """The row's cells put together, once for finding and building."""
        if self._row[0] is not row:
            self._row = (row, put_together(row))
        return self._row[1]

    def bring(self, sheet: Table | None) -> set[UUID]:
        """The kinds that the workbook's own sheet 種別 has and the office has not, with their codes and order."""
        if sheet is None:
            return set()
        mapping = match_headings(sheet.headings, CATEGORY_FIELDS)
        if mapping.missing:
            return set()
        codes = {one.code: one for one in self._categories.values()}
        for row in sheet.data_rows:
            cells = mapping.cells(row)
            name, code = clean_line(cells["name"], 40), clean_line(cells["code"], 40)
            if not name or name in self._categories or name in self.brought:
                continue
            if code in codes:
                self._categories[name] = codes[code]
            else:
                sort = int(cells["sort"]) if cells.get("sort", "").isdecimal() else len(self.brought)
                self.brought[name] = MemberCategory(code=code or name, name=name, sort=sort)
        return {one.id for one in self.brought.values()}

    def _category(self, text: str) -> UUID:
        name = clean_line(text, 40)
        known = self._categories.get(name) or self.brought.get(name)
        if known is None:
            sort = len(self._categories) + len(self.brought)
            known = self.brought[name] = MemberCategory(code=name, name=name, sort=sort)
        return known.id


def bare(code: str) -> str:
    """A code without the leading zeros and the ".0" that Excel makes of it."""
    plain = plain_digits(code).removesuffix(".0")
    return plain.lstrip("0") if plain.isascii() and plain.isdecimal() else code


def number_of(text: str) -> int:
    """A 会員番号."""
    plain = plain_digits(text).removesuffix(".0").replace(",", "")
    if not (plain.isascii() and plain.isdecimal() and 0 < int(plain) < 10**9):
        raise Refused("number", "会員番号は 1 からの数字で入れてください。")
    return int(plain)


def _same_place(member: Member, cells: Mapping[str, str]) -> bool:
    address, municipality = cells.get("address", ""), fold(cells.get("municipality", ""))
    if address and member.address:
        return fold(address) == fold(member.address) or _one_place(address, member)
    return not (municipality and member.municipality) or municipality == fold(member.municipality)


def _one_place(address: str, member: Member) -> bool:
    """北海道登別市見本町1丁目2-3 for 登別市見本町1-2-3, also where only one has the building or the city."""
    here, there = place_key(address), place_key(member.address)
    short, long = sorted((here, there), key=len)
    if len(short) >= 5 and long.startswith(short) and not long[len(short) :].lstrip()[:1].isdigit():
        return True
    return member.municipality != "" and place_key(member.municipality + address) == there


def _same_phone(member: Member, cells: Mapping[str, str]) -> bool:
    """The same number tells more than an address that is written differently."""
    try:
        return bool(member.phone) and numbers_of(cells.get("phone", "") or "0")[0] == member.phone
    except Refused:
        return False


def _kind(text: str) -> str:
    if text not in _KIND_WORDS:
        raise Refused("kind", "「団体」か「個人」と入れてください。")
    return _KIND_WORDS[text]
