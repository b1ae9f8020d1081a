"""The members as a table for Excel and CSV, and tables read into the directory."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from pfdesk.directory import commands, queries
from pfdesk.directory.model import KINDS, RESOURCE_KINDS, Member, MemberCategory
from pfdesk.directory.queries import MemberFilters, MemberSheetLine
from pfdesk.directory.queries.roster import declined_members
from pfdesk.tables.cell_dates import cell_date
from pfdesk.tables.exchange import Exporter, Importer
from pfdesk.tables.mapping import ColumnMapping, FieldSpec
from pfdesk.tables.sheet_out import ColumnOut, SheetOut, Value
from pfdesk.tables.staging import Staged, parsed, stage
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.marks import plain_digits
from pfdesk.values.phones import phone
from pfdesk.values.postal import postal_code
from pfdesk.values.text import clean_line

FIELDS: Final = (
    FieldSpec("number", ("会員番号", "会員No", "会員NO")),
    FieldSpec(
        "name",
        (
            "名称",
            "団体名",
            "法人名",
            "会社名",
            "事業所名",
            "組織名",
            "企業名",
            "会員名",
            "氏名",
            "名前",
            "施設名",
        ),
        required=True,
        otherwise=("city", "団体", "事業所", "企業"),
    ),
    FieldSpec(
        "kana",
        (
            "フリガナ",
            "ふりがな",
            "カナ",
            "かな",
            "読み",
            "読み仮名",
            "よみがな",
            "名称カナ",
            "団体名カナ",
            "kana",
        ),
        otherwise=("citykana",),
    ),
    FieldSpec("category", ("種別", "分類", "区分", "カテゴリ")),
    FieldSpec("kind", ("団体・個人", "団体個人", "団体/個人")),
    FieldSpec("postal_code", ("郵便番号", "〒", "郵便")),
    FieldSpec("municipality", ("市町村", "市区町村", "自治体", "市町村名")),
    FieldSpec("address", ("所在地", "住所", "事務所所在地", "主たる事務所の所在地", "事務所の所在地")),
    FieldSpec("phone", ("電話番号", "電話", "TEL", "代表電話", "連絡先電話番号", "電話番号(代表)")),
    FieldSpec("fax", ("FAX", "FAX番号", "ファックス", "ファクス")),
    FieldSpec("email", ("メール", "メールアドレス", "E-mail", "Eメール", "mail")),
    FieldSpec("web", ("ホームページ", "URL", "HP", "ウェブサイト", "サイト")),
    FieldSpec("external_code", ("外部コード", "コード", "管理番号", "団体コード", "法人番号", "lgcode")),
    FieldSpec("joined_on", ("入会日", "参加日", "加入日", "登録日")),
    FieldSpec("left_on", ("退会日", "脱退日")),
    FieldSpec("notes", ("メモ", "備考", "摘要")),
)
_KIND_WORDS: Final = {
    **{words: code for code, words in KINDS.items()}, **{code: code for code in KINDS}, "法人": "organisation",
}  # fmt: skip


@dataclass(frozen=True)
class StagedMembers(Staged[Member]):
    """An import of members before it is carried out; `categories` are those that it brings with it.

    `likes`: for a new member that bears a name already there, the 会員番号 of the one who bears it.
    """

    categories: tuple[MemberCategory, ...] = ()
    likes: Mapping[UUID, int] = field(default_factory=dict)


def stage_members(session: Any, table: Table, mapping: ColumnMapping) -> StagedMembers:
    """Compare a table with the directory; writes nothing. Raises Refused where 名称 has no column."""
    known = _Known(
        queries.known_members(session).values(), queries.known_categories(session), table.from_1904
    )
    staged = stage(table, mapping, known.build, known.find, _key)
    brought = {member.category_id for member in (*staged.new, *(after for _, after in staged.changed))}
    categories = tuple(one for one in known.brought.values() if one.id in brought)
    return StagedMembers(staged.rows, staged.skipped, categories, known.likes(staged.new))


def import_command(staged: Staged[Member]) -> commands.ImportMembers:
    """The one unit of work that does what the staging showed."""
    categories = staged.categories if isinstance(staged, StagedMembers) else ()
    return commands.ImportMembers(staged.new, staged.changed, categories)


def _key(member: Member) -> Hashable:
    if member.number:
        return ("number", member.number)
    return ("code", member.external_code) if member.external_code else _natural(member)


def _natural(member: Member) -> tuple[str, str, str]:
    return (fold(member.name), fold(member.address), "" if member.address else fold(member.municipality))


class _Known:
    """The members that are there, found by external code, by number, or by name and address."""

    def __init__(self, members: Any, categories: Mapping[str, MemberCategory], from_1904: bool) -> None:
        self._by_code: dict[str, Member] = {}
        self._by_bare_code: dict[str, list[Member]] = {}
        self._by_number: dict[int, Member] = {}
        self._by_name: dict[str, list[Member]] = {}
        self._categories = dict(categories)
        self.brought: dict[str, MemberCategory] = {}
        for member in members:
            self._by_number[member.number] = member
            self._by_name.setdefault(fold(member.name), []).append(member)
            if member.external_code:
                self._by_code[member.external_code] = member
                self._by_bare_code.setdefault(_bare(member.external_code), []).append(member)
        day = partial(cell_date, from_1904=from_1904)
        self._parsers: dict[str, Callable[[str], Any]] = {
            "number": _number, "category": self._category, "kind": _kind, "joined_on": day,
            "left_on": day, "postal_code": postal_code, "phone": phone, "fax": phone,
        }  # fmt: skip

    def find(self, cells: Mapping[str, str]) -> Member | None:
        """The member that a row is about. Refused where its 会員番号 is that of another name."""
        code = clean_line(cells.get("external_code", ""))
        coded = self._coded(code) if code else None
        if coded is not None:
            return coded
        if cells.get("number"):
            return self._numbered(cells)
        likes = [
            one for one in self._by_name.get(fold(cells["name"]), ()) if not (code and one.external_code)
        ]
        found = [one for one in likes if _same_place(one, cells)] or [
            one for one in likes if _same_phone(one, cells)
        ]
        return found[0] if len(found) == 1 else None

    def _coded(self, code: str) -> Member | None:
        """By the code as it is, else by it without the leading zeros that Excel took off (011002 as 11002)."""
        likes = self._by_bare_code.get(_bare(code), ())
        return self._by_code.get(code) or (likes[0] if len(likes) == 1 else None)

    def _numbered(self, cells: Mapping[str, str]) -> Member | None:
        found = self._by_number.get(_number(cells["number"]))
        if found is not None and fold(found.name) != fold(cells["name"]):
            raise Refused(
                "number", f"会員番号 {found.number} は「{found.name}」です。番号か名称を確かめてください。"
            )
        return found

    def likes(self, new: Sequence[Member]) -> dict[UUID, int]:
        """Of new members those whose name somebody bears already, with that one's 会員番号."""
        named = ((member.id, self._by_name.get(fold(member.name), ())) for member in new)
        return {key: bearers[0].number for key, bearers in named if bearers}

    def build(self, cells: Mapping[str, str], old: Member | None) -> Member:
        """The member as the row has it; an empty cell leaves what is there."""
        filled = {name: text for name, text in cells.items() if text}
        parsers = {name: self._parsers.get(name, str) for name in filled}
        values = parsed(filled, parsers)
        if "category" in values:
            values["category_id"] = values.pop("category")
        if old is None:
            return Member(**values)
        values.pop("number", None)
        if old.external_code and _bare(old.external_code) == _bare(cells.get("external_code", "")):
            values.pop("external_code")
        if fold(old.name) == fold(values["name"]) and not (cells.get("external_code") or cells.get("number")):
            values["name"] = old.name  # ㈱ or (株): the office's own writing stays
        return replace(old, **values)

    def _category(self, text: str) -> UUID:
        name = clean_line(text, 40)
        known = self._categories.get(name) or self.brought.get(name)
        if known is None:
            sort = len(self._categories) + len(self.brought)
            known = self.brought[name] = MemberCategory(code=name, name=name, sort=sort)
        return known.id


def _bare(code: str) -> str:
    plain = plain_digits(code).removesuffix(".0")
    return plain.lstrip("0") if plain.isascii() and plain.isdecimal() else code


def _same_place(member: Member, cells: Mapping[str, str]) -> bool:
    address, municipality = fold(cells.get("address", "")), fold(cells.get("municipality", ""))
    if address and member.address:
        return address == fold(member.address)
    return not (municipality and member.municipality) or municipality == fold(member.municipality)


def _same_phone(member: Member, cells: Mapping[str, str]) -> bool:
    """The same number tells more than an address that is written differently."""
    try:
        return bool(member.phone) and phone(cells.get("phone", "") or "0") == member.phone
    except Refused:
        return False


def _number(text: str) -> int:
    plain = plain_digits(text).removesuffix(".0").replace(",", "")
    if not (plain.isascii() and plain.isdecimal() and int(plain)):
        raise Refused("number", "会員番号は 1 からの数字で入れてください。")
    return int(plain)


def _kind(text: str) -> str:
    if text not in _KIND_WORDS:
        raise Refused("kind", "「団体」か「個人」と入れてください。")
    return _KIND_WORDS[text]


_COLUMNS: Final = (
    ("number", ColumnOut("会員番号", "number")),
    ("name", ColumnOut("名称")),
    ("kana", ColumnOut("フリガナ")),
    ("category", ColumnOut("種別")),
    ("kind", ColumnOut("団体・個人")),
    ("postal_code", ColumnOut("郵便番号")),
    ("municipality", ColumnOut("市町村")),
    ("address", ColumnOut("所在地")),
    ("phone", ColumnOut("電話番号")),
    ("fax", ColumnOut("FAX")),
    ("email", ColumnOut("メール")),
    ("web", ColumnOut("ホームページ")),
    ("bodies", ColumnOut("会議体")),
    ("agreements", ColumnOut("協定")),
    ("contacts", ColumnOut("担当者")),
    ("last_contact", ColumnOut("最後の連絡", "date")),
    ("joined_on", ColumnOut("入会日", "date")),
    ("left_on", ColumnOut("退会日", "date")),
    ("external_code", ColumnOut("外部コード")),
    ("notes", ColumnOut("メモ")),
)


def members_sheet(session: Any, text: str = "", filters: MemberFilters | None = None) -> SheetOut:
    """The members that the text and the filters leave, each in one row; it can be read back."""
    day = (filters.today if filters else None) or date.today()
    lines = queries.member_sheet_lines(session, text, filters, day)
    rows = [[_cell(line, name, day) for name, _ in _COLUMNS] for line in lines]
    return SheetOut("会員名簿", tuple(column for _, column in _COLUMNS), rows)


def _cell(line: MemberSheetLine, name: str, day: date) -> Value:
    if name == "kind":
        return KINDS[line.kind]
    if name == "bodies":
        return "、".join(line.bodies_told(day))
    found: Any = getattr(line, name)
    return "、".join(found) if isinstance(found, tuple) else found


def _sheets(session: Any) -> Sequence[SheetOut]:
    return (members_sheet(session),)


def resources_sheet(session: Any) -> SheetOut:
    """社会資源, one row each; members who declined 他団体提供 are marked, for the office's own use."""
    refused = declined_members(session, "sharing")
    columns = (
        ColumnOut("市町村"), ColumnOut("団体"), ColumnOut("会員番号", "number"), ColumnOut("区分"),
        ColumnOut("活動・提供できるもの"), ColumnOut("内容"), ColumnOut("所在地"), ColumnOut("電話番号"),
        ColumnOut("メール"), ColumnOut("ホームページ"), ColumnOut("担当者"), ColumnOut("出典"),
        ColumnOut("確認日", "date"), ColumnOut("他団体提供"),
    )  # fmt: skip
    rows = [
        (r.municipality, r.name, r.number, RESOURCE_KINDS[r.kind], r.title, r.details, r.address, r.phone, r.email,
         r.web, "、".join(r.contacts), r.source, r.as_of, "同意なし" if r.member_id in refused else "")
        for r in queries.resource_lines(session)
    ]  # fmt: skip
    return SheetOut("社会資源", columns, rows)


IMPORTS: Final = (Importer("members", "会員", FIELDS, stage_members, import_command),)
EXPORTS: Final = (
    Exporter("members", "会員", _sheets),
    Exporter("resources", "社会資源", lambda session: (resources_sheet(session),)),
)
