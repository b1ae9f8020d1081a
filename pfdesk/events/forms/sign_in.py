"""出席簿: numbered rows with a box to sign for each part, and empty rows for those who come unannounced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pfdesk.events.forms.lines import EventLines, day_and_place, event_lines
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.table import Column, list_table
from pfdesk.values.folding import hiragana

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from pfdesk.events.model import EventPart

ROW = 9.6
A_SHEET = 3
"""Parts beside each other on a sheet; more of them have sheets of their own."""


@dataclass(frozen=True, slots=True)
class _Empty:
    number: str
    name: str = ""
    kana: str = ""
    organisation: str = ""
    post: str = ""
    stands_for: str = ""
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
    last = max((line.number for line in lines.people), default=0)
    empty = [_Empty(str(last + number + 1)) for number in range(int(options.get("empty") or 0))]
    sheets = [lines.parts[at : at + A_SHEET] for at in range(0, len(lines.parts), A_SHEET)] or [()]
    for place, parts in enumerate(sheets):
        if place:
            document.new_page()
        if len(sheets) > 1:
            document.paragraph(f"{parts[0].name}から{parts[-1].name}まで", 10, "bold")
        list_table(document, _columns(parts), [*lines.people, *empty], row_height=ROW)
    return document.finish()


def _columns(parts: Sequence[EventPart]) -> list[Column]:
    roomy = len(parts) < A_SHEET
    return [
        Column("number", "番号", 11, kind="mark", text=lambda line: str(line.number)),
        *([Column("kind_name", "区分", 24)] if roomy else []),
        Column("belonging", "所属・役職", text=_two_lines),
        Column("name", "氏名", 29, text=_read_aloud),
        *(
            Column(str(part.id), f"{part.name} {part.starts}".strip(), 32 if roomy else 28, text=lambda _: "")
            for part in parts
        ),
    ]


def _read_aloud(line: Any) -> str:
    """The name under its reading, where there is one."""
    return "\n".join(word for word in (hiragana(line.kana), line.name) if word)


def _two_lines(line: Any) -> str:
    """Organisation, the post under it, and whom somebody stands for."""
    words = (line.organisation, line.post, line.stands_for)
    return "\n".join(word for word in words if word)


FORM = Form("sign-in-sheet", "出席簿", "A4", "event", ask, draw, (Option("empty", "空き行", default=8),))
