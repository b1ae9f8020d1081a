"""出席簿: numbered rows with a box to sign for each part, and empty rows for those who come unannounced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.events.forms.lines import EventLines, day_and_place, event_lines
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.table import Column, list_table

if TYPE_CHECKING:
    from uuid import UUID

ROW = 9.6


@dataclass(frozen=True, slots=True)
class _Empty:
    number: str
    name: str = ""
    belonging: str = ""
    kind_name: str = ""


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> EventLines:
    """The registrations of the event."""
    return event_lines(session, target_id)


def draw(lines: EventLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw rows to be signed, then `empty` rows without a name."""
    document = Document("出席簿", letterhead, subtitle=lines.event.title)
    document.paragraph(day_and_place(lines), 10)
    document.paragraph("出席した部の欄に署名してください。番号は名札と同じです。", SMALL)
    document.gap(1.5)
    columns = [
        Column("number", "番号", 11, kind="mark", text=lambda line: str(line.number)),
        Column("kind_name", "区分", 24),
        Column("belonging", "所属・役職", text=_two_lines),
        Column("name", "氏名", 29),
        *(
            Column(str(part.id), f"{part.name} {part.starts}".strip(), 32, text=lambda _line: "")
            for part in lines.parts
        ),
    ]
    last = max((line.number for line in lines.people), default=0)
    empty = [_Empty(str(last + number + 1)) for number in range(int(options.get("empty") or 0))]
    list_table(document, columns, [*lines.people, *empty], row_height=ROW)
    return document.finish()


def _two_lines(line: Any) -> str:
    """Organisation, and the post under it."""
    return str(line.belonging).replace("　", "\n")


FORM = Form("sign-in-sheet", "出席簿", "A4", "event", ask, draw, (Option("empty", "空き行", default=8),))
