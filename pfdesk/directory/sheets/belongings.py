"""The sheets beside the members in a workbook that can be read back: which records they hold, column by column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from pfdesk.directory import model
from pfdesk.tables.fields import FieldSpec

How = Literal["text", "day", "whole", "yes", "word", "body", "tag", "contact", "seat"]


@dataclass(frozen=True, slots=True)
class Item:
    """A column: the entity's field, its heading, how a value is written; `words` are those of codes."""

    name: str
    heading: str
    how: How = "text"
    words: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A sheet: its name, the class of its records, its columns, and the fields by which a record is known again.

    `owned`: each record is a member's, and the sheet begins with that one's number and name. `numbered`: it has a
    column of running numbers by which another sheet points to its rows.
    """

    title: str
    entity: type
    items: tuple[Item, ...]
    key: tuple[str, ...]
    owned: bool = True
    numbered: str = ""

    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """The columns as an import matches them."""
        first = self.items[0].name
        specs = tuple(FieldSpec(item.name, (item.heading,), item.name == first) for item in self.items)
        owner = (
            FieldSpec("owner", ("会員番号",), required=True),
            FieldSpec("owner_name", ("会員",)),
        )
        number = (FieldSpec("row_number", (self.numbered,)),) if self.numbered else ()
        return (*number, *(owner if self.owned else ()), *specs)


CATEGORIES: Final = "種別"
_SORT: Final = Item("sort", "順", "whole")
_NOTES: Final = Item("notes", "メモ")
SEAT_NUMBER: Final = "席の番号"

KINDS: Final = (
    Kind(
        "担当者",
        model.Contact,
        (
            Item("name", "氏名"), Item("kana", "フリガナ"), Item("post", "役職"), Item("phone", "電話番号"),
            Item("email", "メール"), Item("until_on", "最後の日", "day"), _NOTES, _SORT,
        ),
        ("member_id", "name"),
    ),
    Kind(
        "ほかの連絡先",
        model.MemberChannel,
        (
            Item("value", "番号・アドレス"), Item("kind", "種類", "word", model.CHANNEL_KINDS),
            Item("title", "呼び名"), _SORT,
        ),
        ("member_id", "kind", "value"),
    ),
    Kind(
        "会議体",
        model.Body,
        (Item("code", "符号"), Item("name", "名前"), Item("founded_on", "設置日", "day"), _NOTES, _SORT),
        ("code",),
        owned=False,
    ),
    Kind(
        "会議体の席",
        model.Seat,
        (
            Item("body_id", "会議体の符号", "body"), Item("role", "役割"), Item("starts_on", "任期の始まり", "day"),
            Item("ends_on", "任期の終わり", "day"), _SORT,
        ),
        ("body_id", "member_id", "role", "starts_on"),
        numbered=SEAT_NUMBER,
    ),
    Kind(
        "委員",
        model.SeatHolder,
        (
            Item("seat_id", SEAT_NUMBER, "seat"), Item("name", "氏名"), Item("kana", "フリガナ"), Item("post", "役職"),
            Item("from_on", "就任日", "day"), Item("until_on", "退任日", "day"), Item("contact_id", "担当者", "contact"),
        ),
        ("seat_id", "name", "from_on"),
        owned=False,
    ),
    Kind(
        "協定",
        model.Agreement,
        (
            Item("title", "協定の名前"), Item("signed_on", "締結日", "day"), Item("ends_on", "期限", "day"),
            Item("renews", "自動更新", "yes"), Item("remind_days", "何日前に知らせるか", "whole"), _NOTES,
        ),
        ("member_id", "title", "signed_on"),
    ),
    Kind(
        "同意",
        model.Consent,
        (
            Item("purpose", "目的", "word", model.PURPOSES), Item("given", "同意", "yes"),
            Item("decided_on", "確かめた日", "day"), _NOTES,
        ),
        ("member_id", "purpose", "decided_on"),
    ),
    Kind(
        "社会資源",
        model.Resource,
        (
            Item("title", "活動・提供できるもの"), Item("kind", "区分", "word", model.RESOURCE_KINDS),
            Item("details", "内容"), Item("source", "出典"), Item("as_of", "確認日", "day"), _SORT,
        ),
        ("member_id", "kind", "title"),
    ),
    Kind("目印", model.Tag, (Item("name", "目印"),), ("name",), owned=False),
    Kind("目印の付いた会員", model.MemberTag, (Item("tag_id", "目印", "tag"),), ("member_id", "tag_id")),
    Kind(
        "連絡記録",
        model.ContactLogEntry,
        (
            Item("held_on", "日付", "day"), Item("way", "方法", "word", model.WAYS), Item("text", "内容"),
            Item("next_step", "次にすること"), Item("next_on", "予定日", "day"), Item("clerk", "記録した人"),
            Item("contact_id", "相手の担当者", "contact"),
        ),
        ("member_id", "held_on", "way", "text"),
    ),
)  # fmt: skip
"""In the order in which they are read: a sheet points only to those before it."""

TITLES: Final = (CATEGORIES, *(kind.title for kind in KINDS))
