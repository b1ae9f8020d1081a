"""掲載承諾状況: of which desks the owner has agreed to the entry as it reads now."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.model import CONSENT_STATES
from pfdesk.pamphlets.queries import DeskLine, desk_lines
from pfdesk.paper.form import Form, Letterhead, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.sizes import A4_LANDSCAPE
from pfdesk.paper.table import Column, GroupRow, list_table
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class ConsentSheet:
    """What the form shows: the edition's name and all desks."""

    edition: str
    desks: tuple[DeskLine, ...]


def ask(session: Any, target: UUID | None, /, **_: Any) -> ConsentSheet:
    """Read all desks with their consents; those of the edition are marked."""
    edition = chosen_edition(session, target)
    return ConsentSheet(edition.name, tuple(desk_lines(session, edition.id)))


def draw(sheet: ConsentSheet, letterhead: Letterhead, /, **_: Any) -> Printed:
    """Draw the table, by level, with the counts above it."""
    document = Document("掲載承諾状況", letterhead, A4_LANDSCAPE, sheet.edition)
    counts = Counter(desk.consent for desk in sheet.desks)
    said = "　".join(f"{word} {counts[code]}件" for code, word in CONSENT_STATES.items() if counts[code])
    document.paragraph(f"相談窓口 {len(sheet.desks)}件　{said}")
    document.gap(3)
    if not sheet.desks:
        document.paragraph("相談窓口はまだありません。")
        document.add_problems((Problem("相談窓口", "載せる相談窓口がありません"),))
        return document.finish()
    columns = (
        Column("name", "相談窓口", share=3),
        Column("owner", "実施機関", share=2),
        Column("phone", "電話番号", 30, kind="phone"),
        Column("listed", "掲載", 13, kind="mark", text=lambda d: "○" if d.listed else ""),
        Column("consent", "承諾", 40, text=lambda d: d.consent_text),
        Column("asked_on", "依頼日", 20, kind="date", text=lambda d: _day(d.asked_on)),
        Column("decided_on", "回答日", 20, kind="date", text=lambda d: _day(d.decided_on)),
        Column("decided_by", "回答者", 28),
    )
    rows: list[Any] = []
    for name in dict.fromkeys(desk.level_name for desk in sheet.desks):
        rows.append(GroupRow(f"{name}の窓口"))
        rows += [desk for desk in sheet.desks if desk.level_name == name]
    list_table(document, columns, rows)
    return document.finish()


def _day(day: date | None) -> str:
    return era_text(day) if day else ""


FORM = Form("consent-status", "掲載承諾状況", "A4 横", "edition", ask, draw)
