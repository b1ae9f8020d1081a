"""社会資源一覧: who does what and who lends what, by municipality or by activity, on A4 landscape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pfdesk.directory import queries
from pfdesk.directory.model import RESOURCE_KINDS
from pfdesk.directory.queries import ResourceLine
from pfdesk.directory.queries.roster import declined_members
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.sizes import A4_LANDSCAPE
from pfdesk.paper.table import Column, GroupRow, list_table
from pfdesk.values.eras import era_text

NOWHERE = "所在地なし"


@dataclass(frozen=True, slots=True)
class ResourceListLines:
    """The resources to list, and the members left out because they said no."""

    resources: tuple[ResourceLine, ...]
    declined: tuple[tuple[UUID, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    """One organisation under one heading: all it does of that kind."""

    id: UUID
    name: str
    what: str
    details: str
    address: str
    phone: str
    contacts: str
    as_of: str


def ask(session: Any, _target: UUID | None, /, kind: str = "", **_options: Any) -> ResourceListLines:
    """All resources (of one kind); of members who declined 他団体提供 nothing is handed on."""
    refused = declined_members(session, "sharing")
    found = [line for line in queries.resource_lines(session) if not kind or line.kind == kind]
    left_out = dict.fromkeys((line.member_id, line.name) for line in found if line.member_id in refused)
    return ResourceListLines(tuple(line for line in found if line.member_id not in refused), tuple(left_out))


def draw(
    lines: ResourceListLines, letterhead: Letterhead, /, group: str = "municipality", **options: Any
) -> Printed:
    """By municipality (one line an organisation) or by activity (one line an organisation and activity)."""
    members = len({line.member_id for line in lines.resources})
    subtitle = f"{era_text(letterhead.today, 'long')}現在　{members:,}団体"
    document = Document("社会資源一覧", letterhead, A4_LANDSCAPE, subtitle)
    if not lines.resources:
        document.paragraph(
            "社会資源の記録がありません。調査の回答を名簿に反映するか、会員の記録に加えてください。"
        )
        document.rows = 0
    else:
        contacts = bool(options.get("contacts", False))
        rows = list(_groups(lines.resources, by_activity=group == "activity"))
        sources = [line.source for line in lines.resources if line.source]
        if sources:
            document.paragraph(f"出典: {'、'.join(dict.fromkeys(sources))}", SMALL)
            document.gap(2)
        list_table(document, _columns(contacts=contacts, by_activity=group == "activity"), rows)
    document.add_problems(_problems(lines))
    return document.finish()


def _columns(*, contacts: bool, by_activity: bool) -> tuple[Column, ...]:
    found = (
        Column("name", "団体", share=2),
        Column("what", "活動・提供できるもの", share=2),
        Column("details", "内容", share=2.4),
        Column("address", "所在地", share=2),
        Column("phone", "電話番号", 29, kind="phone"),
        Column("contacts", "担当者", share=1.4),
        Column("as_of", "確認日", 20, kind="date"),
    )
    left_out = {"" if contacts else "contacts", "what" if by_activity else ""}
    return tuple(column for column in found if column.name not in left_out)


def _groups(lines: Sequence[ResourceLine], *, by_activity: bool) -> Iterator[Any]:
    if by_activity:
        for kind, word in RESOURCE_KINDS.items():
            mine = [line for line in lines if line.kind == kind]
            for title in sorted({line.title for line in mine}, key=lambda t: -_count(mine, t)):
                found = [line for line in mine if line.title == title]
                yield GroupRow(f"{word}　{title}　{len({one.member_id for one in found}):,}団体")
                yield from _entries(found)
        return
    towns = sorted({line.municipality for line in lines}, key=lambda town: (town == "", town))
    for town in towns:
        found = [line for line in lines if line.municipality == town]
        yield GroupRow(f"{town or NOWHERE}　{len({one.member_id for one in found}):,}団体")
        yield from _entries(found)


def _count(lines: Sequence[ResourceLine], title: str) -> int:
    return sum(line.title == title for line in lines)


def _entries(lines: Sequence[ResourceLine]) -> Iterator[_Entry]:
    """An organisation once under its heading, in the order of the lines' names."""
    by_member: dict[UUID, list[ResourceLine]] = {}
    for line in lines:
        by_member.setdefault(line.member_id, []).append(line)
    for mine in by_member.values():
        first = mine[0]
        newest = max((line.as_of for line in mine if line.as_of), default=None)
        yield _Entry(
            first.member_id, first.name, "、".join(dict.fromkeys(line.title for line in mine)),
            "\n".join(dict.fromkeys(line.details for line in mine if line.details)), first.address, first.phone,
            "\n".join(first.contacts), era_text(newest) if newest else "",
        )  # fmt: skip


def _problems(lines: ResourceListLines) -> tuple[Problem, ...]:
    if not lines.declined:
        return ()
    names = "、".join(name for _, name in lines.declined[:3])
    more = f" ほか{len(lines.declined) - 3:,}件" if len(lines.declined) > 3 else ""
    told = f"他団体提供に同意していない{len(lines.declined):,}件を載せていません: {names}{more}"
    return (Problem("他団体提供の同意", told, "warn", lines.declined[0][0]),)


RESOURCE_LIST = Form(
    "resource-list",
    "社会資源一覧",
    "A4 横",
    "",
    ask,
    draw,
    (
        Option(
            "group", "まとめ方", (("municipality", "市町村ごと"), ("activity", "活動ごと")), "municipality"
        ),
        Option("kind", "載せるもの", (("", "すべて"), *RESOURCE_KINDS.items()), ""),
        Option("contacts", "担当者の列", default=False),
    ),
)
