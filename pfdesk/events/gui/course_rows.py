"""The table of a course's participants: who stands where, the certificate, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from pfdesk.events import queries
from pfdesk.events.model import measure_text
from pfdesk.events.queries import RegisterLine, Standing
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_table import Column

LOST = "出席が足りません"
COLUMNS = (
    Column("name", "氏名", 140),
    Column("kana", "フリガナ", 140, "quiet", rank=2),
    Column("organisation", "所属", 180, stretch=True, kind="quiet"),
    Column("came", "出席", 88, "number"),
    Column("state", "修了", 120),
    Column("number", "修了証", 150),
    Column("remark", "備考", 210, "quiet", rank=1),
)


@dataclass(frozen=True, slots=True)
class CourseRow:
    """One participant as the table shows them: standing, and the line of the register if there is one.

    `lost`: the completion was by the rule, and the attendance does not give it any more.
    """

    standing: Standing
    entry: RegisterLine | None
    sessions: int
    lost: bool = False
    today: date = date.max
    by_hours: bool = False

    @property
    def id(self) -> UUID:
        """The registration's key."""
        return self.standing.registration_id

    @property
    def name(self) -> str:
        """Name."""
        return self.standing.name

    @property
    def kana(self) -> str:
        """Reading."""
        return self.standing.kana

    @property
    def organisation(self) -> str:
        """Organisation."""
        return self.standing.organisation

    @property
    def came(self) -> str:
        """1/2; 1.8時間 where the hours decide."""
        if self.by_hours:
            return f"{measure_text(round(self.standing.hours, 2)) or 0}時間"
        return f"{self.standing.attended}/{self.sessions}"

    @property
    def state(self) -> str:
        """修了, 条件を満たす, 取消 of whom the certificate was taken from, or nothing."""
        if self.revoked:
            return "取消"
        if self.lost:
            return "修了(要確認)"
        if self.standing.completion_id is not None:
            return "修了(例外)" if self.standing.reason else "修了"
        return "条件を満たす" if self.standing.meets else ""

    @property
    def number(self) -> str:
        """The number of the certificate, of a revoked one too; or nothing."""
        if self.entry is None or not (self.standing.certificate_id or self.revoked):
            return ""
        return self.entry.number_text

    @property
    def revoked(self) -> bool:
        """Whether the last certificate was revoked and none stands in its place."""
        return self.standing.certificate_id is None and bool(self.entry and self.entry.revoked_on)

    @property
    def waits(self) -> bool:
        """Whether 発行 gives them a certificate."""
        done = self.standing.completion_id is not None and not self.lost
        return done and self.standing.certificate_id is None and not self.revoked

    @property
    def remark(self) -> str:
        """What is wrong, reason of an exception, copies, or what became of the certificate."""
        if self.lost and not self.revoked:
            return LOST
        state = self.entry.state_on(self.today) if self.entry else ""
        words = self.standing.reason if not state or state == "修了証 未発行" else state
        words += f"　{LOST}" if self.lost else ""
        return words or ("同名の方あり" if self.standing.namesake else "")


def course_rows(desk: Desk, course_id: UUID, sessions: int, *, by_hours: bool = False) -> list[CourseRow]:
    """Everyone of a course, with the newest line of the register."""
    entries = {line.id: line for line in desk.ask(queries.register_lines, course_id)}
    lost = {one.id for one in desk.ask(queries.unfounded, course_id)}
    return [
        CourseRow(one, entries.get(key) if key else None, sessions, key in lost, desk.today(), by_hours)
        for one in desk.ask(queries.course_standings, course_id)
        for key in (one.completion_id,)
    ]


STATES = (
    ("waiting", "修了証 未発行"),
    ("met", "条件を満たす"),
    ("done", "修了"),
    ("revoked", "取消"),
    ("open", "まだ満たさない"),
    ("lost", "要確認"),
    ("alike", "同名の方あり"),
)
SHOWN: Mapping[str, Callable[[CourseRow], bool]] = {
    "waiting": lambda row: row.waits,
    "met": lambda row: row.state == "条件を満たす",
    "done": lambda row: row.standing.completion_id is not None and not row.revoked,
    "revoked": lambda row: row.revoked,
    "open": lambda row: not row.state,
    "lost": lambda row: row.lost,
    "alike": lambda row: row.standing.namesake,
}
