"""いまやること: what is due in every room, each line with the record that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual import queries as annual
from pfdesk.db.schema.directory import MemberRow
from pfdesk.directory.queries.agreements import agreements_due
from pfdesk.directory.queries.next_steps import next_steps_due
from pfdesk.events import queries as events
from pfdesk.home.queries import terms
from pfdesk.office.settings import settings
from pfdesk.pamphlets import queries as pamphlets
from pfdesk.surveys import queries as surveys
from pfdesk.values.fiscal import fiscal_year, fiscal_year_days, fiscal_year_text

SOON = timedelta(days=60)
SEATS = 3
BEGINNING = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to do: `print_form` is printed by the link, else the link goes to `target` in `room`.

    `place` is where in the room it is done: a step of a survey, a dialog.
    """

    id: UUID
    room: str
    sentence: str
    detail: str
    due_on: date | None
    link: str
    target: UUID | None
    print_form: str = ""
    place: str = ""


def work_lines(session: Session, year: int, today: date, *, differences: bool = True) -> list[Work]:
    """What is due, the earliest first; what has no date stands last.

    `differences` to what was submitted take every figure to be counted: the home page adds them once it is seen.
    """
    found = [*_beginnings(session, year), *_replies(session, today)]
    found += difference_lines(session, year) if differences else []
    if not annual.year_state(session, year).closed:
        found += [
            *_surveys(session, year),
            *_places(session, min(today, fiscal_year_days(year)[1])),
            *_desks(session, year, today),
        ]
    found += [*_guests(session, today), *_moving_up(session, today), *_unfounded(session)]
    found += [*_terms(session, today), *_agreements(session, today), *_next_steps(session, today)]
    found += _projects(session, today)
    return by_day(found)


def by_day(work: Sequence[Work]) -> list[Work]:
    """The earliest first; what has no date stands last."""
    return sorted(work, key=lambda one: (one.due_on is None, one.due_on or date.max))


def _beginnings(session: Session, year: int) -> Iterator[Work]:
    """The first steps in a new file, each gone once it is done."""
    if not settings(session).get("office.name"):
        detail = "印刷物の頭と報告書に使われます"
        yield Work(BEGINNING, "settings", "市町村名と担当部局を入れる", detail, None, "設定を開く", None)
    members = select(MemberRow.id).where(MemberRow.binned_at.is_(None)).limit(1)
    if session.scalar(members) is None:
        detail = "Excel や CSV の名簿から取り込むか、1件ずつ入れます"
        yield Work(BEGINNING, "directory", "会員名簿に会員を入れる", detail, None, "会員名簿へ", None)
    elif not annual.project_lines(session, year):
        sentence = f"{fiscal_year_text(year)}の事業を書く"
        detail = "目的・予算・発注先。行事や調査をつなぐと報告書になります"
        yield Work(BEGINNING, "annual", sentence, detail, None, "年度報告へ", None)


def _surveys(session: Session, year: int) -> Iterator[Work]:
    for survey in surveys.survey_lines(session, year):
        steps = surveys.steps(session, survey.id)
        about = f"{survey.title}  回収 {steps.returned} / {steps.targets}"
        if steps.silent and steps.sent:
            sentence = f"回答がまだの {steps.silent}件に督促状を送る"
            yield Work(
                survey.id, "surveys", sentence, about, survey.due_on, "督促状を印刷", survey.id, "reminder"
            )
        unkeyed = steps.papers - steps.keyed
        if unkeyed > 0:
            told = f"入力 {steps.keyed} / {steps.papers}"
            yield Work(
                survey.id, "surveys", f"調査票 {unkeyed}枚を入力する", f"{survey.title}  {told}", None,
                "入力へ", survey.id, place="key",
            )  # fmt: skip
        waiting = min(steps.to_verify, steps.keyed - steps.imported) - steps.verified
        if waiting > 0:
            told = f"照合 {steps.verified} / {steps.papers}"
            sentence = f"照合がまだの調査票 {waiting}枚を入力する"
            yield Work(
                survey.id, "surveys", sentence, f"{survey.title}  {told}", None, "照合入力へ", survey.id,
                place="verify",
            )  # fmt: skip


def _replies(session: Session, today: date) -> Iterator[Work]:
    for line in events.unanswered_replies(session, today):
        sentence = f"出欠の返事がまだの {line.count}名に確かめる"
        yield Work(
            line.id, "events", sentence, line.title, line.reply_by or line.held_on, "返事を記録", line.id
        )


def _moving_up(session: Session, today: date) -> Iterator[Work]:
    for line in events.freed_places(session, today):
        sentence = f"空席へ、キャンセル待ちの {line.count}名を繰り上げる"
        yield Work(line.id, "events", sentence, line.title, line.held_on, "行事を開く", line.id)


def _unfounded(session: Session) -> Iterator[Work]:
    """Completions and certificates whose attendance was taken back afterwards, course by course."""
    by_course: dict[UUID, list[events.Unfounded]] = {}
    for one in events.unfounded(session):
        by_course.setdefault(one.course_id, []).append(one)
    for course_id, found in by_course.items():
        held = sum(one.certificate_id is not None for one in found)
        what = f"修了証 {held}枚" if held else f"修了 {len(found)}名"
        sentence = f"出席の記録では条件を満たさない{what}を確かめる"
        first = next((one for one in found if one.certificate_id is not None), found[0])
        more = f" ほか {len(found) - 1}名" if len(found) > 1 else ""
        about = f"{first.course}  {first.number_text} {first.name}{more}".replace("   ", "  ")
        yield Work(
            first.id,
            "events",
            sentence,
            about,
            None,
            "修了証を確かめる",
            first.event_id,
            place=f"course:{course_id}",
        )


def _guests(session: Session, today: date) -> Iterator[Work]:
    """The next event while nobody is registered for it."""
    line = events.next_event(session, today)
    if line is None or line.registered or line.held_on - today > SOON:
        return
    days = (line.held_on - today).days
    when = f"あと{days}日の" if days else "今日の"
    sentence, detail = f"{when}行事に、案内する人・申し込んだ人を加える", f"{line.title}  申込 0名"
    yield Work(line.id, "events", sentence, detail, line.held_on, "人を加える", line.id)


def difference_lines(session: Session, year: int) -> list[Work]:
    """Figures of which another value was submitted than is counted now, as one thing to do."""
    if annual.year_state(session, year).submitted_at is None:
        return []
    found = [one for one in annual.compared_figures(session, annual.ALL_FIGURES, year) if one.differs]
    if not found:
        return []
    told = "、".join(one.figure.label.removeprefix("うち ") for one in found[:SEATS])
    more = f" ほか{len(found) - SEATS}件" if len(found) > SEATS else ""
    sentence = f"提出した数字とちがうもの {len(found)}件を確かめる"
    detail = f"{fiscal_year_text(year)}  {told}{more}"
    return [Work(BEGINNING, "annual", sentence, detail, None, "数字を見る", None, place="figures")]


def _places(session: Session, on: date) -> Iterator[Work]:
    edition = pamphlets.edition_on(session, on)
    if edition is None:
        return
    short = [
        place
        for place in pamphlets.place_lines(session, edition)
        if place.left is not None and place.left < place.minimum and place.closed_on is None
    ]
    if short:
        more = f" ほか {len(short) - 1}か所" if len(short) > 1 else ""
        sentence = f"最低部数を下回った配布先 {len(short)}か所に補充する"
        about = f"{short[0].name}{more}"
        yield Work(edition, "pamphlets", sentence, about, None, "補充を計画", edition, place="round")


def _desks(session: Session, year: int, today: date) -> Iterator[Work]:
    edition = pamphlets.edition_for(session, year)
    wanting = pamphlets.desks_wanting_consent(session, edition, today)
    if wanting:
        more = f" ほか {len(wanting) - 1}件" if len(wanting) > 1 else ""
        sentence = f"掲載承諾がまだの相談窓口 {len(wanting)}件に依頼する"
        yield Work(
            wanting[0].id,
            "pamphlets",
            sentence,
            f"{wanting[0].name}{more}",
            None,
            "承諾を依頼",
            wanting[0].id,
        )


def _terms(session: Session, today: date) -> Iterator[Work]:
    """Terms of office that have ended or end soon: led to the body's seats on one page."""
    for line in terms.vacant(session, today):
        sentence = f"任期が過ぎた委員 {line.count}名の、新しい任期を入れる"
        yield _of_body(line, sentence)
    for line in terms.ending(session, today, today + SOON)[:SEATS]:
        sentence = f"任期が {line.ends_on.month}月{line.ends_on.day}日で終わる委員 {line.count}名を確かめる"
        yield _of_body(line, sentence)


def _of_body(line: terms.Term, sentence: str) -> Work:
    place = f"body:{line.body_id}"
    return Work(line.body_id, "directory", sentence, line.body, line.ends_on, "委員を見る", None, place=place)


def _agreements(session: Session, today: date) -> Iterator[Work]:
    for due in agreements_due(session, today)[:SEATS]:
        ending = "更新" if due.state.endswith("更新") else "期限"
        sentence = f"{due.ends_on.month}月{due.ends_on.day}日に{ending}になる協定を確かめる"
        about = f"{due.member}  {due.title}"
        yield Work(due.id, "directory", sentence, about, due.ends_on, "協定を見る", due.member_id)


def _next_steps(session: Session, today: date) -> Iterator[Work]:
    """What was planned in the contact log, each with its entry; the last line tells of how many more."""
    due = next_steps_due(session, today + SOON, today)
    for number, step in enumerate(due[:SEATS], start=1):
        more = f" ほか {len(due) - SEATS}件" if number == SEATS < len(due) else ""
        sentence = step.step or "次の連絡をする"
        yield Work(
            step.id, "directory", sentence, f"連絡記録  {step.member}{more}", step.on, "連絡記録を見る",
            step.member_id, place=f"log:{step.id}",
        )  # fmt: skip


def _projects(session: Session, today: date) -> Iterator[Work]:
    """Results that are wanted before the year ends, and the year that is over and not yet closed."""
    year = fiscal_year(today)
    last = fiscal_year_days(year)[1]
    empty = [line for line in annual.project_lines(session, year) if not line.result.strip()]
    if empty and last - today <= SOON:
        sentence = f"結果がまだの事業 {len(empty)}件に書く"
        yield Work(empty[0].id, "annual", sentence, empty[0].name, last, "結果を書く", empty[0].id)
    former = annual.project_lines(session, year - 1)
    if former and not annual.year_state(session, year - 1).closed:
        sentence = f"{fiscal_year_text(year - 1)}を締めて、{fiscal_year_text(year)}を始める"
        detail = "任期の終わる委員、計画の写し、数字の保存、締め"
        first = former[0].id
        yield Work(first, "annual", sentence, detail, None, "年度更新へ", first, place="roll-over")
