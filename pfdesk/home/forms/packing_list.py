"""持ち物一覧: what is packed for an event, in the right numbers, to be ticked off at the door of the office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from pfdesk.events import queries as events
from pfdesk.home.queries import KIT_OPTIONS, EventKit, KitItem, event_kit
from pfdesk.office.settings import settings
from pfdesk.paper.form import Form, Letterhead, Option, Printed, letterhead_of
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.table import Column, list_table
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused

if TYPE_CHECKING:
    from uuid import UUID

ROW: Final = 10.0
CASES: Final = "名札のケース"
BOX: Final = "アンケートの回収箱"
TOOLS: Final = (
    ("ノートパソコン(pfdeskのファイルを入れたもの)と電源", "1台"), ("名札の読み取り機", "1台"), (CASES, ""),
    ("筆記用具", "一式"), (BOX, "1個"), ("案内の掲示", "一式"),
)  # fmt: skip
ONE_SIDE: Final = "用紙は、片面に印刷したときの枚数です。"


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> EventKit:
    """The kit of an event (without one, of the newest); Refused where there is none."""
    if target_id is None:
        lines = events.event_lines(session)
        if not lines:
            raise Refused("", "行事がまだありません。先に行事を追加してください。")
        target_id = lines[0].id
    kit = event_kit(session, target_id)
    head = letterhead_of(settings(session), kit.held_on)
    return replace(kit, items=tuple(_counted(session, item, head) for item in kit.items))


def _counted(session: Any, item: KitItem, letterhead: Letterhead) -> KitItem:
    """The item with the sheets of all its copies; the paper is drawn for that, and thrown away."""
    form = _drawn_by(item.form)
    if form is None:
        return item
    chosen = form.chosen(letterhead, KIT_OPTIONS.get(item.form, {}))
    try:
        pages = form.draw(form.ask(session, item.target, **chosen), letterhead, **chosen).pages
    except Refused:  # the kit leaves it out and says why
        return item
    return replace(item, sheets=pages * item.copies)


def _drawn_by(name: str) -> Form | None:
    from pfdesk.events.forms import FORMS as OF_EVENTS
    from pfdesk.home.forms.event_receipts import FORM as RECEIPTS
    from pfdesk.surveys.forms import FORMS as OF_SURVEYS

    return next((form for form in (*OF_EVENTS, *OF_SURVEYS, RECEIPTS) if form.name == name), None)


def draw(lines: EventKit, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw what is printed, then what is taken along anyway; each line has a box to tick."""
    document = Document("持ち物一覧", letterhead, subtitle=lines.title)
    document.paragraph("　".join(part for part in (era_text(lines.held_on, "long"), lines.place) if part), 10)
    document.gap(2)
    columns = [
        Column("box", "確認", 16, kind="mark", text=lambda _line: "□"),
        Column("name", "品名"),
        Column("count", "数", 22, kind="number"),
        Column("sheets", "用紙", 22, kind="number"),
        Column("note", "備考", 52),
    ]
    rows = [
        {
            "name": _name(item),
            "count": item.count,
            "sheets": f"{item.sheets:,}枚" if item.sheets else "",
            "note": _note(item),
        }
        for item in lines.items
    ]
    if options.get("tools", True):
        cases = f"{lines.badges:,}個"
        asked = any(item.form == "questionnaire" for item in lines.items)
        rows += [
            {"name": name, "count": cases if name == CASES else count, "sheets": "", "note": ""}
            for name, count in TOOLS
            if name != BOX or asked
        ]
    list_table(document, columns, rows, row_height=ROW)
    document.gap(1)
    document.paragraph(ONE_SIDE, SMALL, align="right")
    return document.finish()


def _name(item: KitItem) -> str:
    return f"{item.name}({item.more})" if item.more else item.name


def _note(item: KitItem) -> str:
    if item.done_on is not None:
        return f"{era_text(item.done_on)} に用意"
    return "" if item.form else item.note  # the papers are printed with this list: the box tells


FORM = Form(
    "packing-list",
    "持ち物一覧",
    "A4",
    "event",
    ask,
    draw,
    (Option("tools", "機材も載せる", default=True),),
)
