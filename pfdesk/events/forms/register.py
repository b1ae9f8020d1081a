"""修了者台帳: who was trained, by fiscal year and number, revoked ones included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.events.model import kind_name
from pfdesk.events.queries import (
    RegisterLine,
    course_lines,
    event_entity,
    persons,
    register_lines,
    revoked_among,
    with_revoked,
)
from pfdesk.paper.form import Form, Letterhead, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.sizes import A4_LANDSCAPE
from pfdesk.paper.table import Column, GroupRow, TotalRow, list_table
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Register:
    """The lines of a course's register (title empty: of all courses); `refreshers` are courses that renew another."""

    title: str
    lines: tuple[RegisterLine, ...]
    refreshers: frozenset[UUID | None] = frozenset()


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> Register:
    """The register of a course, of an event's participants, or the whole of it."""
    courses = course_lines(session)
    titles = {line.id: line.title for line in courses}
    refreshers = frozenset(line.id for line in courses if line.refreshes_id is not None)
    if target_id is None or target_id in titles:
        title = titles.get(target_id, "") if target_id else ""
        return Register(title, tuple(register_lines(session, target_id)), refreshers - {target_id})
    event_entity(session, target_id)  # refused where there is none
    return Register("", tuple(register_lines(session, event_id=target_id)), refreshers)


def draw(lines: Register, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """Draw it by fiscal year with the count of each."""
    document = Document("修了者台帳", letterhead, A4_LANDSCAPE, subtitle=lines.title or _courses(lines))
    expiring = any(line.valid_until for line in lines.lines)
    several = len({line.course for line in lines.lines}) > 1
    columns = [
        Column("number_text", "修了証番号", 36),
        Column("name", "氏名", 34),
        Column("kana", "フリガナ", 38),
        Column("organisation", "所属"),
        Column("kind", "区分", 28, text=lambda line: kind_name(line.kind)),
        *([Column("course", "講座", 44)] if several else []),
        Column("completed_on", "修了日", 22, kind="date", text=lambda line: era_text(line.completed_on)),
        Column("issued_on", "発行日", 22, kind="date", text=_issued),
        *([Column("valid", "有効期限", 22, kind="date", text=_valid)] if expiring else []),
        Column("remark" if expiring else "state", "備考", 28 if expiring else 34),
    ]
    list_table(document, columns, _rows(lines), empty="修了した方はまだいません。")
    document.add_problems(
        tuple(
            Problem(
                line.name,
                f"{line.number_text or '修了'}は、出席の記録では条件を満たしません",
                "warn",
                line.id,
            )
            for line in lines.lines
            if line.lost
        )
    )
    return document.finish()


def _courses(lines: Register) -> str:
    return "、".join(dict.fromkeys(line.course for line in lines.lines))


def _valid(line: RegisterLine) -> str:
    return era_text(line.valid_until) if line.valid_until and not line.revoked_on else ""


def _issued(line: RegisterLine) -> str:
    return era_text(line.issued_on) if line.issued_on else ""


def _rows(register: Register) -> list[object]:
    """By the year of completion, as the figures count; whoever only renewed is told beside the 修了者."""
    years: dict[int, list[RegisterLine]] = {}
    for line in register.lines:
        years.setdefault(fiscal_year(line.completed_on), []).append(line)
    rows: list[object] = []
    for year, found in sorted(years.items()):
        first = [line for line in found if line.course_id not in register.refreshers]
        counted = with_revoked(
            persons(line for line in first if line.revoked_on is None), revoked_among(first)
        )
        renewed = persons(line for line in found if line not in first and line.revoked_on is None)
        more = f"　更新講座の修了 {renewed}名" if renewed else ""
        rows += [GroupRow(fiscal_year_text(year)), *found]
        rows.append(TotalRow(f"{fiscal_year_text(year)} 修了者 {counted}{more}", level="subtotal"))
    return rows


FORM = Form("supporter-register", "修了者台帳", "A4 横", "course", ask, draw)
