"""会員名簿: all members on A4 landscape, by kind or by body, with the columns that are wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from pfdesk.directory import queries
from pfdesk.directory.forms.consent import LIST_ALL, ROSTER, left_out
from pfdesk.directory.queries import MemberFilters, MemberSheetLine, RosterSeat
from pfdesk.directory.queries.roster import declined_members
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.sizes import A4_LANDSCAPE
from pfdesk.paper.table import Column, GroupRow, list_table
from pfdesk.values.eras import era_text

NO_CATEGORY = "種別なし"


@dataclass(frozen=True, slots=True)
class RosterLines:
    """What the roster is made of: members, seats by body, who has not agreed to be listed, who said no."""

    members: tuple[MemberSheetLine, ...]
    seats: tuple[RosterSeat, ...]
    not_agreed: tuple[tuple[UUID, str], ...]
    declined: tuple[tuple[UUID, str], ...] = ()
    unshared: tuple[tuple[UUID, str], ...] = ()
    on: date | None = None


def ask(
    session: Any,
    _target: UUID | None,
    /,
    text: str = "",
    filters: MemberFilters | None = None,
    targets: Sequence[UUID] | None = None,
    group: str = "category",
    declined: bool = False,
    others: bool = False,
    **_options: Any,
) -> RosterLines:
    """The members that the text and the filters leave (all without them); who declined only where wanted.

    `others`: the list is handed on, so it has only members who agreed to 他団体提供.
    """
    found = tuple(queries.member_sheet_lines(session, text, filters))
    if targets is not None:
        found = tuple(member for member in found if member.id in set(targets))
    unshared: tuple[tuple[UUID, str], ...] = ()
    if others:
        shared = queries.agreed_members(session, "sharing")
        unshared = tuple((member.id, member.name) for member in found if member.id not in shared)
        found = tuple(member for member in found if member.id in shared)
    refused = frozenset() if declined else declined_members(session, "roster")
    members = tuple(member for member in found if member.id not in refused)
    left_out = tuple((member.id, member.name) for member in found if member.id in refused)
    on = queries.past_day(filters)
    names = {member.id: member.name for member in members}
    seats = tuple(
        replace(seat, member=names.get(seat.member_id, seat.member))
        for seat in (queries.roster_seats(session, on) if group == "body" else ())
    )
    agreed = queries.agreed_members(session, "roster")
    not_agreed = tuple((member.id, member.name) for member in members if member.id not in agreed)
    return RosterLines(members, seats, not_agreed, left_out, unshared, on)


def draw(lines: RosterLines, letterhead: Letterhead, /, group: str = "category", **options: Any) -> Printed:
    """Draw the roster; a page breaks between rows only."""
    day = lines.on or letterhead.today
    subtitle = f"{era_text(day, 'long')}{'時点' if lines.on else '現在'}　{len(lines.members):,}件"
    document = Document("会員名簿", letterhead, A4_LANDSCAPE, subtitle)
    if group == "body":
        rows = list(_by_body(lines, day))
        list_table(document, _seat_columns(), rows)
    else:
        rows = list(_by_category(lines.members) if group else lines.members)
        list_table(document, _columns(options, day), rows)
    problems = _problems(lines)
    for problem in _missing(lines):
        document.gap(1)
        document.paragraph(f"※ {problem.what.partition(': ')[0]}。", SMALL)
    document.add_problems(problems)
    return document.finish()


def _columns(options: dict[str, Any], today: date) -> tuple[Column, ...]:
    wanted = {name for name in ("contacts", "bodies", "fax", "last_contact") if options.get(name)}
    columns = (
        Column("number", "番号", 13, kind="number"),
        Column("name", "名称", share=3),
        Column("postal_code", "郵便番号", 20, kind="phone"),
        Column("address", "所在地", share=3),
        Column("phone", "電話番号", 29, kind="phone"),
        Column("fax", "FAX", 29, kind="phone"),
        Column("contacts", "担当者", share=2.4, text=lambda line: "\n".join(line.contacts)),
        Column("bodies", "会議体", share=2.4, text=lambda line: "\n".join(line.bodies_on(today))),
        Column("last_contact", "最後の連絡", 22, kind="date", text=lambda line: _day(line.last_contact)),
    )
    optional = {"contacts", "bodies", "fax", "last_contact"} - wanted
    return tuple(column for column in columns if column.name not in optional)


def _seat_columns() -> tuple[Column, ...]:
    return (
        Column("number", "番号", 13, kind="number"),
        Column("member", "名称", share=3),
        Column("role", "役割", 24),
        Column("holder", "氏名", 34),
        Column("post", "役職", share=1.6),
        Column("term", "任期", 46, text=_term),
        Column("phone", "電話番号", 29, kind="phone"),
    )


def _by_category(members: Sequence[MemberSheetLine]) -> Iterator[Any]:
    names = dict.fromkeys(member.category or NO_CATEGORY for member in members)
    for name in sorted(names, key=lambda one: (one == NO_CATEGORY, one)):
        group = [member for member in members if (member.category or NO_CATEGORY) == name]
        yield GroupRow(f"{name}　{len(group):,}件")
        yield from group


def _by_body(lines: RosterLines, today: date) -> Iterator[Any]:
    shown = {member.id for member in lines.members}
    seats = [seat for seat in lines.seats if seat.member_id in shown and seat.holds_on(today)]
    for body in dict.fromkeys(seat.body for seat in seats):
        group = [seat for seat in seats if seat.body == body]
        yield GroupRow(f"{body}　{len(group):,}席")
        yield from group


def _missing(lines: RosterLines) -> tuple[Problem, ...]:
    """Who is not on the list: told on the paper as well, by number and reason."""
    return (*left_out(ROSTER, lines.declined), *_unshared(lines.unshared))


def _unshared(out: Sequence[tuple[UUID, str]]) -> tuple[Problem, ...]:
    if not out:
        return ()
    words = f"他団体提供の同意がない{len(out):,}件を載せていません: {_named(out)}"
    return (Problem("他団体提供の同意", words, "warn", out[0][0]),)


def _problems(lines: RosterLines) -> tuple[Problem, ...]:
    found = _missing(lines)
    if lines.not_agreed:
        words = f"名簿掲載の同意が確かめられていません: {_named(lines.not_agreed)}"
        found += (Problem("名簿掲載の同意", words, "warn", lines.not_agreed[0][0]),)
    return found


def _named(members: Sequence[tuple[UUID, str]]) -> str:
    names = "、".join(name for _, name in members[:3])
    return f"{names} ほか{len(members) - 3:,}件" if len(members) > 3 else names


def _day(day: date | None) -> str:
    return era_text(day) if day else ""


def _term(seat: RosterSeat) -> str:
    return f"{_day(seat.starts_on)} ～ {_day(seat.ends_on)}" if seat.starts_on or seat.ends_on else ""


MEMBER_ROSTER = Form(
    "member-roster",
    "会員名簿",
    "A4 横",
    "",
    ask,
    draw,
    (
        Option(
            "group",
            "まとめ方",
            (("category", "種別ごと"), ("body", "会議体ごと"), ("", "まとめない")),
            "category",
        ),
        Option("contacts", "担当者の列", default=True),
        Option("bodies", "会議体の列", default=True),
        Option("fax", "FAXの列", default=False),
        Option("last_contact", "最後の連絡の列", default=False),
        LIST_ALL,
        Option("others", "ほかの団体に渡す(提供の同意がある会員だけ)", default=False),
    ),
    together=True,
)
