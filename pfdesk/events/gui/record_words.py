"""What the record of an event says of it: its head, its parts, its courses and questionnaires."""

from __future__ import annotations

from html import escape

from pfdesk.events import queries
from pfdesk.events.queries import CourseLine, EventRecord, EventSurvey, PartView
from pfdesk.values.eras import era_text
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.section import Row


def about(record: EventRecord, copies: int, *, roomy: bool) -> str:
    """Day, place and when replies are due; below, what the numbers of replies are. As rich text with air in it."""
    event = record.event
    due = f"返事の期限 {era_text(event.reply_by)}" if event.reply_by else ""
    first = (era_text(event.held_on, "long"), event.place, due if roomy else "")
    numbers = (
        ("定員", event.capacity), ("出席の返事", record.coming), ("返事待ち", record.unanswered),
        ("キャンセル待ち", record.waiting), ("当日参加", record.walk_ins),
    )  # fmt: skip
    second = "　".join(f"{word} {number}名" for word, number in numbers if number)
    second += f"　パンフレット {copies:,}部を配布" if copies else ""
    lines = ("　".join(part for part in first if part), second)
    told = "<br>".join(escape(line) for line in lines if line)
    return f'<div style="line-height: 145%">{told}</div>'


def part_row(view: PartView) -> Row:
    """A part with its times and counts."""
    part = view.part
    time = "〜".join(clock for clock in (part.starts, part.ends) if clock)
    came = f"出席 {view.attended} / {view.expected}名"
    return Row(part.id, (part.name, time, part.title, came), quiet_from=3)


def surveys_of(desk: Desk, record: EventRecord | None) -> list[EventSurvey]:
    """The questionnaires that are linked to the event."""
    return desk.ask(queries.event_surveys, record.event.id) if record else []


def courses_of(desk: Desk, record: EventRecord | None) -> list[CourseLine]:
    """The courses of this event's parts first, then the others."""
    mine = {part.course_id for part in record.part_entities} if record else set()
    return sorted(desk.ask(queries.course_lines), key=lambda line: line.id not in mine)


def course_rows(desk: Desk, record: EventRecord) -> list[Row]:
    """Courses, of one that is held here or that somebody completed here this event's own numbers; questionnaires."""
    own = {part.course_id: (0, 0, 0) for part in record.part_entities}
    found = {**own, **desk.ask(queries.completed_at, record.event.id)}
    courses = [_course_row(line, found.get(line.id)) for line in courses_of(desk, record)]
    return [*courses, *(_survey_row(one) for one in surveys_of(desk, record))]


def _course_row(line: CourseLine, here: tuple[int, int, int] | None) -> Row:
    """A course with what came of it at this event; of one that is not held ``here`` (None), over all years."""
    if here is None:
        words = f"全年度の修了 {line.completed}名", _papers(line.certificates, line.revoked)
    else:
        words = f"修了 {here[0]}名", _papers(*here[1:])
    return Row(line.id, (line.title, *words), "badge")


def _papers(in_force: int, revoked: int) -> str:
    """The certificates in force; whose one was revoked is no 修了者, and told beside."""
    return f"修了証 {in_force}枚" + (f"(取消 {revoked})" if revoked else "")


def _survey_row(one: EventSurvey) -> Row:
    """A questionnaire with its papers and themes."""
    themes = f"分類 {one.themes}件" if one.themes else ""
    return Row(one.id, (one.title, f"回答 {one.papers}枚", themes), "survey")
