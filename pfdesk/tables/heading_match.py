"""Which heading of a foreign table means which field: the closest form of the heading wins."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Final

from pfdesk.tables.fields import FieldSpec
from pfdesk.tables.headings import JOINT

_OWNER: Final = (
    "(?:医療|教育|相談|支援|関係|行政|加盟|構成|登録|参加|福祉|介護|保育|届出|申請|協定先|調査先|配布先|送付先|貴|"
    "(?:介護)?サービス|指定|主たる|主な)?の?"
    "(?:事業所|施設|機関|窓口|店舗|学校|病院|診療所|薬局|保育所|町内会|自治会|クラブ|サークル|センター|店|園|会館|公園|"
    "団体|企業|会社|法人|組織|組合|協議会|本社|本店|本部|事務所|事務局|会員|連絡先|問い?合わ?せ先|お問い?合わ?せ先?|代表|協定先|相手先|配布先)の?"
)
_OWNED: Final = re.compile(_OWNER.replace("ー", "-"))
"""A word for what the rows of a list are about, before 名称, 所在地, 電話番号."""

_ALONE: Final = frozenset({"氏名", "名前", "コード", "id", "no"})
"""Titles that mean something else behind such a word."""

_READING: Final = "カナ|かな|仮名|フリガナ|ふりがな|フリカナ|よみ|読み|英|ローマ字|通称|略称|旧"
_BRACKETS: Final = re.compile(r"\(([^)]*)\)|\[([^]]*)\]|【([^】]*)】|〔([^〕]*)〕")
_NUMBERING: Final = re.compile(r"^(?:\(?[0-9]{1,2}[).、]|[①-⑳])|(?<=[^0-9a-z])[1①]$")
_LONG: Final = 60


def matched(headings: Sequence[str], fields: Sequence[FieldSpec]) -> dict[str, str]:
    """The mapping {field: heading}.

    Tried in this order for all fields: the heading as a whole, without what is in brackets, the last line of a heading
    of several lines, without its numbering, the lines above, behind a word for what the list is about (施設名称,
    法人の名称). Spaces, width and signs like ※ do not matter.
    """
    columns: dict[str, str] = {}
    for form in (folded, _run_on, _inside, unbracketed, _second_line, _unnumbered, _middle_line, _first_line):
        _take(columns, headings, fields, partial(_formed, form, fields))
    _take(columns, headings, fields, partial(_owned, fields))
    for field in fields:
        if field.name not in columns:
            _take_otherwise(field, headings, columns)
    for field in fields:
        if field.part_of in columns or (field.beside and not columns.keys() & set(field.beside)):
            columns.pop(field.name, None)
    return columns


def _take(
    columns: dict[str, str],
    headings: Sequence[str],
    fields: Sequence[FieldSpec],
    means: Callable[[str], Iterator[tuple[str, int]]],
) -> None:
    """Give each free field its best heading under one form: by rank first, then the left one."""
    offered: dict[str, tuple[int, int, str]] = {}
    used = set(columns.values())
    for place, heading in enumerate(headings):
        if heading in used or len(heading) > _LONG:
            continue
        name, rank = next(iter(means(heading)), ("", 0))
        if name and name not in columns and (rank, place) < offered.get(name, (10_000, 0, ""))[:2]:
            offered[name] = (rank, place, heading)
    columns.update((field.name, offered[field.name][2]) for field in fields if field.name in offered)


def _formed(
    form: Callable[[str], str], fields: Sequence[FieldSpec], heading: str
) -> Iterator[tuple[str, int]]:
    return _named(form(heading), fields)


def _named(form: str, fields: Sequence[FieldSpec]) -> Iterator[tuple[str, int]]:
    for field in fields:
        for rank, title in enumerate((*field.titles, field.name)):
            if form and form == folded(title):
                yield field.name, rank


def _owned(fields: Sequence[FieldSpec], heading: str) -> Iterator[tuple[str, int]]:
    """The fields whose title or tail stands behind a word for what the list is about; 法人の is a weaker word."""
    for form in (_unnumbered(heading), _inside(heading)):
        for field in fields:
            for title in (*field.titles, *field.tails):
                tail = folded(title)
                if tail in _ALONE or not form.endswith(tail) or tail == form:
                    continue
                owner = form.removesuffix(tail)
                if _OWNED.fullmatch(owner):
                    yield field.name, 1 if re.search("法人|団体|会社|本社|本部|代表", owner) else 0


def name_of(form: str, fields: Sequence[FieldSpec]) -> str:
    """The field that goes by this name or title, folded; "" where none does."""
    return next(_named(form, fields), ("", 0))[0]


def _take_otherwise(field: FieldSpec, headings: Sequence[str], columns: dict[str, str]) -> None:
    """Give the field the first heading that it may go by; only a required one takes it from another field."""
    wanted = {folded(title) for title in field.otherwise}
    for heading in headings:
        taken = next((name for name, used in columns.items() if used == heading), None)
        if unbracketed(heading) in wanted and (taken is None or field.required):
            if taken is not None:
                del columns[taken]
            columns[field.name] = heading
            return


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A heading without what does not matter: width, blanks, ※ and the like, the two ways of long marks and ヶ."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s※*・:_]", "", text).replace(JOINT, "/").replace("ー", "-").replace("ヶ", "ケ")


def unbracketed(heading: str) -> str:
    """The heading without what is in brackets; 名称(カナ) keeps it, for it is another thing than 名称."""
    form = folded(heading)
    found = _BRACKETS.search(form)
    if found and re.match(_READING, "".join(filter(None, found.groups()))):
        return form
    return _BRACKETS.sub("", form)


def _inside(heading: str) -> str:
    """名称(カナ) as 名称カナ."""
    return re.sub(r"[()\[\]【】〔〕]", "", folded(heading))


def _second_line(heading: str) -> str:
    return unbracketed(heading.rpartition(JOINT)[2])


def _run_on(heading: str) -> str:
    """担当者 over 氏名 as 担当者氏名."""
    return folded(heading.replace(JOINT, ""))


def _middle_line(heading: str) -> str:
    """名称 of 基本／名称／漢字."""
    parts = heading.split(JOINT)
    return unbracketed(parts[1]) if len(parts) > 2 else ""


def _first_line(heading: str) -> str:
    """電話番号 over 代表 as 電話番号."""
    first, mark, _ = heading.partition(JOINT)
    return unbracketed(first) if mark else ""


def _unnumbered(heading: str) -> str:
    """電話番号1 as 電話番号, (1)名称 as 名称."""
    return unbracketed(_NUMBERING.sub("", folded(heading)))
