"""参加者 from a list as clerks send it: rows compared with the registrations that are there; nothing is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final
from uuid import UUID

from pfdesk.events import commands, queries
from pfdesk.events.model import KINDS, REPLIES, ROLES, EventPart, Registration
from pfdesk.events.sheets.part_words import TITLES, parts_named
from pfdesk.tables.mapping import ColumnMapping, FieldSpec, match_headings
from pfdesk.tables.staging import Staged, parsed, stage
from pfdesk.tables.table import SourceRow, Table
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.text import clean_line

FIELDS: Final = (
    FieldSpec(
        "name",
        (
            "氏名", "名前", "お名前", "ご氏名", "ご芳名", "芳名", "参加者", "参加者名", "参加者氏名", "出席者",
            "出席者名", "出席者氏名", "申込者", "申込者名", "受講者", "受講者名", "受講者氏名",
            "委員名", "担当者", "担当者名",
        ),
    ),
    FieldSpec("family", ("姓", "氏", "苗字", "名字")),
    FieldSpec("given", ("名",)),
    FieldSpec(
        "kana",
        (
            "フリガナ", "ふりがな", "カナ", "かな", "ヨミ", "よみがな", "読み", "読み仮名", "氏名カナ", "氏名フリガナ",
            "氏名ふりがな", "氏名(フリガナ)", "氏名(カナ)", "氏名かな",
        ),
    ),
    FieldSpec(
        "organisation",
        (
            "所属", "ご所属", "団体", "団体名", "所属団体", "所属団体名", "所属名", "会社名", "会社・団体名", "勤務先",
            "機関名", "所属機関", "事業所名", "法人名", "企業名", "組織名", "名称", "会員名", "所属先", "部署",
        ),
    ),
    FieldSpec("post", ("役職", "役職名", "職名", "肩書", "肩書き", "職", "お役職", "役職・職名")),
    FieldSpec("kind", ("区分", "種別", "分類", "参加区分", "種類")),
    FieldSpec("role", ("役割",)),
    FieldSpec(
        "reply",
        ("返事", "出欠", "出席", "参加", "出欠席", "出欠の別", "ご出欠", "参加可否", "参加の可否", "出席可否", "回答"),
    ),
    FieldSpec("parts", TITLES),
    FieldSpec("represents", ("代理", "代理出席", "どなたの代理", "代理元")),
    FieldSpec("needs", ("配慮", "必要な配慮", "配慮事項", "合理的配慮", "要配慮", "配慮が必要なこと")),
    FieldSpec("notes", ("メモ", "備考", "摘要")),
)  # fmt: skip
YES: Final = frozenset(
    map(
        fold,
        (
            "出席",
            "参加",
            "出",
            "参加します",
            "出席します",
            "参加希望",
            "申込",
            "可",
            "有",
            "はい",
            "yes",
            "y",
            "1",
        ),
    )
)
NO: Final = frozenset(
    map(
        fold,
        ("欠席", "不参加", "欠", "欠席します", "参加しない", "不可", "無", "なし", "いいえ", "no", "n", "0"),
    )
)
_YES_SIGNS: Final = frozenset("○〇◯⭕●◎☑✓✔レﾚ")
_NO_SIGNS: Final = frozenset("×✕✖☓╳xX-－―ー")
_KIND_WORDS: Final[Mapping[str, str]] = {
    **{fold(words): code for code, words in KINDS.items()},
    **{code: code for code in KINDS},
    **{
        fold(word): code
        for code, words in {
            "pf_member": ("PF会員", "PF参画メンバー", "会員", "プラットフォーム会員", "PF"),
            "commissioner": ("民生委員", "民生委員児童委員", "児童委員", "民生児童委員", "主任児童委員"),
            "agency": ("支援機関等", "相談支援機関", "関係機関"),
            "firm": ("企業", "民間企業", "事業者", "市内企業"),
            "councillor": ("市議", "議員", "市議会"),
            "staff": ("職員", "市", "市役所", "庁内"),
        }.items()
        for word in words
    },
}
_ROLE_WORDS: Final = {fold(words): code for code, words in ROLES.items()}
_REPLY_WORDS: Final = {fold(words): code for code, words in REPLIES.items() if code}
_OPEN: Final = frozenset(map(fold, ("返事待ち", "未定", "未回答", "未", "検討中", "調整中", "?")))


@dataclass(frozen=True, slots=True)
class RegistrationIn:
    """A registration as a list has it, with the parts it is for (None: as it is, or all of them for a new one)."""

    registration: Registration
    parts: frozenset[UUID] | None = None


def fields_for(parts: Sequence[EventPart]) -> tuple[FieldSpec, ...]:
    """The fields of a list for an event: those of a person with the parts in one column, and each part's own."""
    return (*FIELDS, *(FieldSpec(_part_field(part), _part_titles(part, parts)) for part in parts))


def _part_field(part: EventPart) -> str:
    return f"part{part.number}"


def _part_titles(part: EventPart, parts: Sequence[EventPart]) -> tuple[str, ...]:
    alone = sum(fold(other.title) == fold(part.title) for other in parts) == 1
    words = (
        part.name,
        f"{part.name}出席",
        f"{part.name}参加",
        f"{part.name} {part.title}",
        f"{part.number}部",
    )
    return (*words, *((part.title,) if alone else ()))


def pasted_table(rows: Sequence[Sequence[str]]) -> Table | None:
    """What was copied from a table with its headings; None where the first line names no column of names."""
    filled = [[" ".join(cell.split()) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    if len(filled) < 2 or "name" not in match_headings(tuple(filled[0]), FIELDS).columns:
        return None
    first = filled[0]
    headings = tuple(
        text if text and first.index(text) == at else f"{text}({at + 1}列目)" for at, text in enumerate(first)
    )
    width = len(headings)
    lines = (tuple((*row, *("",) * width)[:width]) for row in filled[1:])
    return Table(headings, tuple(SourceRow(number, cells) for number, cells in enumerate(lines, 2)))


def stage_registrations(
    session: Any, event_id: UUID, table: Table, mapping: ColumnMapping
) -> Staged[RegistrationIn]:
    """What the list would do to the registrations of an event.

    A row is about somebody who is there already where name and organisation are the same (or the name, where
    one of the two does not tell the organisation). Without a column of names the organisations are invited;
    where there is one, a row without a name is an error.
    Raises Refused where the table has neither.
    """
    if not {"name", "family", "organisation"} & set(mapping.columns):
        raise Refused("", "「氏名」か「所属」にあたる列がありません。列の対応を選んでください。")
    known = _Known(session, event_id, with_names=bool({"name", "family"} & set(mapping.columns)))
    return stage(table, mapping, known.build, known.find, _key)


def import_command(
    event_id: UUID, staged: Staged[RegistrationIn], source: str = "list"
) -> commands.ImportRegistrations:
    """The one unit of work that does what the staging showed."""
    return commands.ImportRegistrations(
        event_id,
        tuple((replace(one.registration, source=source), one.parts) for one in staged.new),
        tuple((old.registration, one.registration, one.parts) for old, one in staged.changed),
    )


def _key(one: RegistrationIn) -> tuple[str, str]:
    return fold(one.registration.name), fold(one.registration.organisation)


def _name_of(cells: Mapping[str, str]) -> str:
    whole = " ".join(part for part in (cells.get("family", ""), cells.get("given", "")) if part)
    found = clean_line(cells.get("name", "") or whole or cells.get("organisation", ""))
    return " ".join(found.removesuffix("様").split())


class _Known:
    """The registrations of an event, found by name and organisation."""

    def __init__(self, session: Any, event_id: UUID, *, with_names: bool) -> None:
        self._session, self._event_id, self._with_names = session, event_id, with_names
        self._parts = queries.part_entities(session, event_id)
        self._by_name: dict[str, list[Any]] = {}
        for line in queries.registration_lines(session, event_id):
            self._by_name.setdefault(fold(line.name), []).append(line)
        self._parsers: dict[str, Callable[[str], Any]] = {
            "kind": _kind, "role": _role, "reply": _reply,
            "parts": lambda text: parts_named(text, self._parts),
            **{_part_field(part): partial(_ticked, heading=part.name) for part in self._parts},
        }  # fmt: skip

    def find(self, cells: Mapping[str, str]) -> RegistrationIn | None:
        """Who is there already with this name and organisation."""
        likes = self._by_name.get(fold(_name_of(cells)), [])
        organisation = fold(cells.get("organisation", ""))
        found = [line for line in likes if fold(line.organisation) == organisation]
        if not found and len(likes) == 1 and not (organisation and likes[0].organisation):
            found = likes
        if len(found) != 1:
            return None
        one = queries.registration_entity(self._session, found[0].id)
        return RegistrationIn(one, found[0].parts)

    def build(self, cells: Mapping[str, str], old: RegistrationIn | None) -> RegistrationIn:
        """The registration as the row has it; an empty cell leaves what is there."""
        name = _name_of(cells)
        if not name:
            raise Refused("name", "氏名を入れてください。")
        if self._with_names and not any(cells.get(field) for field in ("name", "family", "given")):
            raise Refused(
                "name", "氏名がありません。団体として招くときは、氏名の欄にも団体名を入れてください。"
            )
        filled = {field: text for field, text in cells.items() if text and field not in {"family", "given"}}
        values = parsed(filled, {field: self._parsers.get(field, clean_line) for field in filled})
        ticks = {part.id: values.pop(_part_field(part), None) for part in self._parts}
        parts = self._chosen(ticks, values.pop("parts", None))
        if parts == frozenset() and "reply" not in values:
            values["reply"] = "no"
        values["name"] = name
        if old is not None:
            before = old.registration
            if fold(before.name) == fold(name):
                values["name"] = before.name  # the office's own writing stays
            if not values.get("reply"):
                values.pop("reply", None)
            return RegistrationIn(replace(before, **values), parts or old.parts)
        values.setdefault("reply", "yes")
        return RegistrationIn(Registration(event_id=self._event_id, source="list", **values), parts or None)

    def _chosen(
        self, ticks: Mapping[UUID, bool | None], numbers: frozenset[int] | None
    ) -> frozenset[UUID] | None:
        """The parts that are named or have a tick; None where the list says nothing of parts."""
        ticked = frozenset(key for key, tick in ticks.items() if tick)
        if numbers is None:
            return None if all(tick is None for tick in ticks.values()) else ticked
        named = frozenset(part.id for part in self._parts if part.number in numbers)
        if any(tick is not None and tick != (key in named) for key, tick in ticks.items()):
            raise Refused("parts", "部の列と、部ごとの出欠の列が合いません。どちらかを直してください。")
        return named


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _sign(text: str) -> bool | None:
    """What a tick or a word of yes or no says; None for neither."""
    plain = _plain(text)
    if plain and (all(sign in _YES_SIGNS for sign in plain) or fold(plain) in YES):
        return True
    if plain and (all(sign in _NO_SIGNS for sign in plain) or fold(plain) in NO):
        return False
    return None


def _ticked(text: str, heading: str) -> bool:
    said = _sign(text)
    if said is None and fold(text) not in _OPEN:
        raise Refused("", f"{heading}の欄は ○ か × で入れてください。")
    return bool(said)


def _reply(text: str) -> str:
    said = _sign(text)
    if said is not None:
        return "yes" if said else "no"
    word = fold(text)
    if word in _OPEN:
        return ""
    if word not in _REPLY_WORDS:
        raise Refused("", "出欠は「出席」「欠席」か ○ × で入れてください。")
    return _REPLY_WORDS[word]


def _kind(text: str) -> str:
    return _KIND_WORDS.get(fold(text), clean_line(text))


def _role(text: str) -> str:
    if fold(text) not in _ROLE_WORDS:
        raise Refused("", f"役割は{'・'.join(ROLES.values())}のどれかにしてください。")
    return _ROLE_WORDS[fold(text)]
