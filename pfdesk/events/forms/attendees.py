"""参加者名簿: by kind, with a column for each part (○ came, 申 expected)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from pfdesk.directory.forms.consent import LIST_ALL, ROSTER, agreed
from pfdesk.events.forms.lines import EventLines, day_and_place, event_lines
from pfdesk.events.model import KINDS, ROLES, kind_name
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.sizes import A4, A4_LANDSCAPE
from pfdesk.paper.table import Column, GroupRow, TotalRow, list_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from pfdesk.events.model import EventPart
    from pfdesk.events.queries import RegistrationLine

NEEDS = Option("needs", "配慮が必要なことを載せる(職員用)", default=False)
CAME, EXPECTED = "○", "申込"
MANY_PARTS = 6
"""With more parts the list lies across, and its columns bear the parts' numbers only."""


@dataclass(frozen=True, slots=True)
class RosterLines:
    """The event's registrations, and the sentence about who is not on the list for want of consent."""

    lines: EventLines
    problems: tuple[Problem, ...] = ()


def ask(session: Any, target_id: UUID | None, /, declined: bool = False, **_options: Any) -> RosterLines:
    """The registrations of the event; members who declined 名簿掲載 only where wanted."""
    lines = event_lines(session, target_id)
    if declined:
        return RosterLines(lines)
    people, problems = agreed(
        session, ROSTER, lines.people, lambda line: line.member_id, lambda line: line.name
    )
    return RosterLines(replace(lines, people=people), problems)


def draw(found: RosterLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw the list, by kind or by number; at its foot how many are not on it."""
    lines = found.lines
    paper = A4_LANDSCAPE if len(lines.parts) > MANY_PARTS else A4
    document = Document("参加者名簿", letterhead, paper, subtitle=lines.event.title)
    document.paragraph(day_and_place(lines), 10)
    needs = bool(options.get("needs"))
    _head(document, lines, needs)
    with_sums = options.get("by_kind", True)
    rows = _by_kind(lines) if with_sums else list(lines.people)
    list_table(document, _columns(lines, needs), [*rows, _total("合計", lines, lines.people)])
    for problem in found.problems:
        document.gap(1)
        document.paragraph(f"※ {problem.what.partition(': ')[0]}。", SMALL)
    document.add_problems(found.problems)
    if needs and (needing := [line for line in lines.people if line.needs]):
        words = f"配慮が必要なこと {len(needing)}名分を載せています。配る名簿には載せないでください"
        document.add_problems((Problem("配慮", words),))
    return document.finish()


def _head(document: Document, lines: EventLines, needs: bool) -> None:
    for part in lines.parts:
        time = "〜".join(clock for clock in (part.starts, part.ends) if clock)
        speaker = f"講師 {part.speaker}" if part.speaker else ""
        words = "　".join(word for word in (part.name, time, part.title, speaker) if word)
        document.paragraph(words, SMALL)
    needing = [line for line in lines.people if needs and line.needs]
    if needing:
        told = "、".join(f"{line.number}番 {line.needs}" for line in needing[:12])
        more = f"ほか{len(needing) - 12}名" if len(needing) > 12 else ""
        document.paragraph(f"配慮が必要な方 {len(needing)}名　{told}{more}", SMALL)
    many = len(lines.parts) > MANY_PARTS
    marks = f"{CAME} 出席　{EXPECTED[: 1 if many else 2]} 申込のみ"
    document.paragraph(marks + ("　列の数字は部の番号" if many else ""), SMALL, align="right")
    document.gap(1)


def _columns(lines: EventLines, needs: bool) -> list[Column]:
    many, crowded = len(lines.parts) > MANY_PARTS, len(lines.parts) > 2 * MANY_PARTS
    return [
        Column("number", "番号", 11, kind="number"),
        Column("name", "氏名", 29),
        *([] if crowded else [Column("kana", "フリガナ", 32)]),
        Column("organisation", "所属", share=1.7),
        *([] if crowded else [Column("post", "役職", text=partial(_post, needs=needs))]),
        *(_part_column(part, many=many) for part in lines.parts),
    ]


def _part_column(part: EventPart, *, many: bool) -> Column:
    name, wide = (str(part.number), 8) if many else (part.name, 13)
    return Column(str(part.id), name, wide, kind="mark", text=_mark(part.id, EXPECTED[: 1 if many else 2]))


def _post(line: RegistrationLine, needs: bool) -> str:
    """Post, the role of who is no plain participant, whom they stand for, and what they need where wanted."""
    role = ROLES[line.role] if line.role != "participant" else ""
    need = f"配慮: {line.needs}" if needs and line.needs else ""
    return "\n".join(word for word in (line.post, role, line.stands_for, need) if word)


def _mark(part_id: UUID, expected: str) -> Callable[[Any], str]:
    def text(line: RegistrationLine) -> str:
        if part_id in line.came:
            return CAME
        return expected if part_id in line.parts else ""

    return text


def _by_kind(lines: EventLines) -> list[object]:
    kinds = {line.kind: None for line in lines.people}
    order = {code: place for place, code in enumerate(KINDS)}
    rows: list[object] = []
    for kind in sorted(kinds, key=lambda code: (order.get(code, 99), code)):
        people = [line for line in lines.people if line.kind == kind]
        rows.append(GroupRow(f"{kind_name(kind)}　{len(people)}名"))
        rows.extend(people)
        rows.append(_total(f"{kind_name(kind)} 出席", lines, people, "subtotal"))
    return rows


def _total(label: str, lines: EventLines, people: Any, level: Any = "total") -> TotalRow:
    unit = "" if len(lines.parts) > MANY_PARTS else "名"
    counts: dict[str, object] = {
        str(part.id): f"{sum(1 for line in people if part.id in line.came)}{unit}" for part in lines.parts
    }
    words = f"{label}　申込 {len(people)}名" if level == "total" else label
    return TotalRow(words, counts, level)


FORM = Form(
    "attendee-roster",
    "参加者名簿",
    "A4",
    "event",
    ask,
    draw,
    (Option("by_kind", "区分ごとに分ける", default=True), LIST_ALL, NEEDS),
)
