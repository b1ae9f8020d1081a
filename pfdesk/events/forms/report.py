"""実施報告: what was held, and how many came by kind and part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from pfdesk.events import queries
from pfdesk.events.forms.lines import chosen_event, day_text
from pfdesk.events.model import KINDS, kind_name
from pfdesk.paper.charts import Bar, bar_rows
from pfdesk.paper.form import Form, Letterhead, Printed
from pfdesk.paper.frame import SMALL, Document
from pfdesk.paper.table import Column, TotalRow, list_table

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.events.queries import EventRecord, EventSurvey, ThemeCount


MANY_PARTS = 4
"""More parts than these stand in rows instead of columns."""


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of participant: registered, and came by part in the parts' order."""

    name: str
    registered: int
    came: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The event, its counts by kind, and what came of its course."""

    record: EventRecord
    kinds: tuple[KindRow, ...]
    completed: int
    themes: tuple[ThemeCount, ...] = ()
    copies: int = 0
    revoked: int = 0
    surveys: tuple[EventSurvey, ...] = ()


def ask(session: Any, target_id: UUID | None, /, **_options: Any) -> Report:
    """Count the event's registrations and attendance."""
    event_id = chosen_event(session, target_id)
    record = queries.event_record(session, event_id)
    by_part = [
        {line.kind: line.attended for line in queries.kind_counts(session, event_id, part.id)}
        for part in record.part_entities
    ]
    registered = {line.kind: line.expected for line in queries.kind_counts(session, event_id)}
    order = {code: place for place, code in enumerate(KINDS)}
    kinds = tuple(
        KindRow(kind_name(kind), registered[kind], tuple(counts.get(kind, 0) for counts in by_part))
        for kind in sorted(registered, key=lambda code: (order.get(code, 99), code))
    )
    trained = queries.register_lines(session, event_id=event_id)
    return Report(
        record,
        kinds,
        len({line.id for line in trained if line.revoked_on is None}),
        tuple(queries.event_themes(session, event_id)),
        queries.copies_given(session, event_id),
        queries.revoked_among(trained),
        tuple(queries.event_surveys(session, event_id)),
    )


def draw(lines: Report, letterhead: Letterhead, /, **_options: Any) -> Printed:
    """Draw the head, the parts, the table by kind and part, and a chart of the registrations."""
    event, record = lines.record.event, lines.record
    document = Document("実施報告", letterhead, subtitle=event.title)
    facts = (
        ("開催日", day_text(event.held_on)),
        ("会場", event.place),
        ("主催", event.organiser),
        ("発注先", event.contractor),
        ("申込", f"{record.registered}名" + _walk_ins(record)),
        ("返事", _replies(record)),
        ("講座の修了", _completed(lines)),
        ("アンケート", _answers(lines.surveys)),
        ("パンフレット", f"{lines.copies:,}部を配布" if lines.copies else ""),
    )
    list_table(
        document,
        [Column("word", "項目", 30), Column("text", "内容")],
        [{"word": word, "text": text} for word, text in facts if text],
    )
    document.gap(6)
    document.heading("各部の内容")
    list_table(document, _part_columns(), record.parts)
    document.gap(6)
    document.heading("区分ごとの申込と出席")
    if len(record.parts) > MANY_PARTS:
        list_table(document, *_by_part(lines))
    else:
        list_table(document, _kind_columns(lines), [*lines.kinds, _sum(lines)])
    document.gap(6)
    bars = [Bar(row.name, row.registered) for row in lines.kinds]
    bar_rows(document, "区分ごとの申込", bars, base=record.registered, unit="名")
    _themes(document, lines.themes)
    if event.notes:
        document.gap(6)
        document.heading("メモ")
        document.paragraph(event.notes)
    return document.finish()


def _completed(lines: Report) -> str:
    return queries.with_revoked(lines.completed, lines.revoked) if lines.completed or lines.revoked else ""


def _answers(surveys: tuple[EventSurvey, ...]) -> str:
    """The papers of each questionnaire, and whether their free texts are still to be given themes."""
    told = (
        f"回答 {one.papers}枚"
        + (f"(自由記述 {one.open_texts}件は、まだ分類していません)" if one.open_texts else "")
        for one in surveys
    )
    several = len(surveys) > 1
    return "、".join(
        f"{one.title} {words}" if several else words for one, words in zip(surveys, told, strict=True)
    )


def _walk_ins(record: EventRecord) -> str:
    """Who came unannounced is among the registered, not among those who replied."""
    return f"(うち当日参加 {record.walk_ins}名)" if record.walk_ins else ""


def _replies(record: EventRecord) -> str:
    numbers = (
        ("出席", record.coming), ("欠席", record.declined), ("キャンセル待ち", record.waiting),
        ("返事なし", record.unanswered),
    )  # fmt: skip
    return "　".join(f"{word} {number}名" for word, number in numbers if number)


def _themes(document: Document, themes: tuple[ThemeCount, ...]) -> None:
    for question in dict.fromkeys((theme.survey, theme.question) for theme in themes):
        found = [theme for theme in themes if (theme.survey, theme.question) == question]
        document.gap(6)
        document.keep(partial(_theme_table, document, question, found))


def _theme_table(document: Document, question: tuple[str, str], found: list[ThemeCount]) -> None:
    """Heading, question and table on one page; several themes may be given to one answer."""
    document.heading("アンケートの自由記述の分類")
    document.paragraph(f"{question[0]}　「{question[1]}」", SMALL)
    total = sum(theme.count for theme in found)
    columns = [Column("label", "分類"), Column("count", "件数", 22, kind="number")]
    list_table(document, columns, [*found, TotalRow("のべ", {"count": total})])


def _part_columns() -> list[Column]:
    def time(view: Any) -> str:
        return "〜".join(clock for clock in (view.part.starts, view.part.ends) if clock)

    return [
        Column("name", "部", 14, text=lambda view: view.part.name),
        Column("time", "時間", 28, text=time),
        Column("title", "内容", text=lambda view: view.part.title),
        Column("speaker", "講師", text=lambda view: view.part.speaker),
        Column("expected", "申込", 16, kind="number"),
        Column("attended", "出席", 16, kind="number"),
    ]


def _by_part(lines: Report) -> tuple[list[Column], list[object]]:
    """The table the other way round, where there are too many parts for a column each."""
    heads: list[Column] = [Column("part", "部", 26)]
    heads += [Column(f"kind{place}", row.name, kind="number") for place, row in enumerate(lines.kinds)]
    heads.append(Column("sum", "合計", 16, kind="number"))
    rows: list[object] = [_across("申込", [row.registered for row in lines.kinds])]
    for place, part in enumerate(lines.record.part_entities):
        rows.append(_across(f"{part.name} 出席", [row.came[place] for row in lines.kinds]))
    return heads, rows


def _across(name: str, counts: list[int]) -> dict[str, object]:
    cells: dict[str, object] = {f"kind{place}": count for place, count in enumerate(counts)}
    return {"part": name, **cells, "sum": sum(counts)}


def _kind_columns(lines: Report) -> list[Column]:
    def came(place: int) -> Any:
        return lambda row: row.came[place]

    return [
        Column("name", "区分"),
        Column("registered", "申込", 22, kind="number"),
        *(
            Column(f"part{place}", f"{part.name} 出席", 26, kind="number", text=came(place))
            for place, part in enumerate(lines.record.part_entities)
        ),
    ]


def _sum(lines: Report) -> TotalRow:
    values: dict[str, object] = {"registered": sum(row.registered for row in lines.kinds)}
    for place in range(len(lines.record.parts)):
        values[f"part{place}"] = sum(row.came[place] for row in lines.kinds)
    return TotalRow("合計", values)


FORM = Form("event-report", "実施報告", "A4", "event", ask, draw)
