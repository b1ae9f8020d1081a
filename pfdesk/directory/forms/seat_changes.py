"""委員異動一覧: only the seats whose holder changed from a day on, with who went and who came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from pfdesk.directory import queries
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.table import Column, list_table
from pfdesk.values.eras import era_text, parse_date


@dataclass(frozen=True, slots=True)
class SeatChangesLines:
    """The changes, and from which day on (None: all there are)."""

    since: date | None
    changes: tuple[queries.SeatChange, ...]


def ask(
    session: Any, target: UUID | None, /, since: date | str | None = None, **_options: Any
) -> SeatChangesLines:
    """The changes of one body, or of all. Raises Refused for a day that cannot be read."""
    if isinstance(since, str):
        since = parse_date(since) if since.strip() else None
    return SeatChangesLines(since, tuple(queries.seat_changes(session, target, since or date(1900, 1, 1))))


def draw(lines: SeatChangesLines, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """Draw the list."""
    begins = "記録のはじめから" if lines.since is None else f"{era_text(lines.since)} から"
    count = f"{begins}　{len(lines.changes):,}席"
    document = Document("委員異動一覧", letterhead, subtitle=count)
    columns = (
        Column("on", "異動日", 22, kind="date", text=lambda line: era_text(line.on)),
        Column("body", "会議体", share=1.2),
        Column("member", "会員", share=1.6),
        Column("role", "役割", 18),
        Column("former", "前の委員", share=1.3, text=lambda line: _person(line.former, line.former_post)),
        Column(
            "holder", "新しい委員", share=1.3, text=lambda line: _person(line.holder, line.post) or "空席"
        ),
    )
    since = "記録のはじめから" if lines.since is None else f"{era_text(lines.since, 'long')}から"
    list_table(document, columns, list(lines.changes), empty=f"{since}、変わった席はありません。")
    return document.finish()


def _person(name: str, post: str) -> str:
    return f"{name} {post}".strip()


SINCE = Option("since", "この日から(空なら全部)", is_day=True)
SEAT_CHANGES = Form("seat-changes", "委員異動一覧", "A4", "", ask, draw, (SINCE,))
