"""持ち物一覧: what is packed for an event, in the right numbers, to be ticked off at the door of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pfdesk.events import queries as events
from pfdesk.home.queries import EventKit, KitItem, event_kit
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.table import Column, list_table
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused

if TYPE_CHECKING:
    from uuid import UUID

ROW: Final = 10.0
TOOLS: Final = (
    "ノートパソコン(pfdeskのファイルを入れたもの)と電源", "名札の読み取り機", "名札のケース",
    "筆記用具", "予備の名札・出席簿の用紙", "アンケートの回収箱", "案内の掲示",
)  # fmt: skip


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> EventKit:
    """The kit of an event (without one, of the newest); Refused where there is none."""
    if target_id is None:
        lines = events.event_lines(session)
        if not lines:
            raise Refused("", "行事がまだありません。先に行事を追加してください。")
        target_id = lines[0].id
    return event_kit(session, target_id)


def draw(lines: EventKit, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw what is printed, then what is taken along anyway; each line has a box to tick."""
    document = Document("持ち物一覧", letterhead, subtitle=lines.title)
    document.paragraph("　".join(part for part in (era_text(lines.held_on, "long"), lines.place) if part), 10)
    document.gap(2)
    columns = [
        Column("box", "確認", 16, kind="mark", text=lambda _line: "□"),
        Column("name", "品名"),
        Column("count", "数", 30, kind="number"),
        Column("note", "備考", 60),
    ]
    rows = [{"name": _name(item), "count": item.count, "note": _note(item)} for item in lines.items]
    if options.get("tools", True):
        rows += [{"name": name, "count": "", "note": ""} for name in TOOLS]
    list_table(document, columns, rows, row_height=ROW)
    return document.finish()


def _name(item: KitItem) -> str:
    return f"{item.name}({item.more})" if item.more else item.name


def _note(item: KitItem) -> str:
    if item.done_on is not None:
        return f"{era_text(item.done_on)} に用意"
    return item.note


FORM = Form(
    "packing-list",
    "持ち物一覧",
    "A4",
    "event",
    ask,
    draw,
    (Option("tools", "機材も載せる", default=True),),
)
