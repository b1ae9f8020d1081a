"""行事 and its parts; 講座 and the rule by which it is completed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import Refused, naming
from pfdesk.values.folding import fold
from pfdesk.values.ids import new_id
from pfdesk.values.wall import wall

"""The time of the clock in the hall; Japan has had no summer time since 1951."""

COURSE_RULES: Final[Mapping[str, str]] = {
    "all": "すべての回に出席",
    "parts": "決めた回数に出席",
    "hours": "決めた時間に出席",
}
_RULES_WITH_MEASURE: Final = {"parts": "何回", "hours": "何時間"}
_TIME = re.compile(r"([0-9]{1,2})[:時.]?([0-9]{2})?分?")
_OPENS: Final = timedelta(minutes=20)


def clock_time(text: str) -> str:
    """A time of day as HH:MM: 13:30, 1330, 13時30分, 13時; full width too. Raises Refused."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        return ""
    found = _TIME.fullmatch(plain)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise Refused("", "時刻は 13:30 のように入力してください。")
    return f"{int(found[1]):02d}:{int(found[2] or 0):02d}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """講座: completed by being at all of its sessions, at `needed` sessions or for `needed` hours.

    A completion of a course with `refreshes_id` renews the certificates of that other course.
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    title: str
    rule: str = "all"
    needed: float = 0.0
    certificate_title: str = "修了証"
    certificate_text: str = ""
    issuer: str = ""
    valid_years: int | None = None
    refreshes_id: UUID | None = None
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without a title, or for a rule without its measure."""
        rules.lines(self, "title", "certificate_title", "issuer")
        rules.wanted(self, "title", "講座の名前を入れてください。")
        rules.one_of(self, "rule", COURSE_RULES)
        rules.notes(self, "certificate_text", "notes")
        if self.rule in _RULES_WITH_MEASURE and self.needed <= 0:
            raise Refused("needed", f"{_RULES_WITH_MEASURE[self.rule]}出席すれば修了かを入れてください。")
        if self.valid_years is not None and not 1 <= self.valid_years <= 50:
            raise Refused("valid_years", "有効期間は1年から50年までの間で入れてください。")
        if self.refreshes_id == self.id:
            raise Refused("refreshes_id", "その講座自身の更新講座にはできません。")


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """行事: a meeting or a course day; `contractor` is the 発注先, `organiser` the 主催."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    title: str
    held_on: date
    place: str = ""
    organiser: str = ""
    contractor: str = ""
    capacity: int | None = None
    reply_by: date | None = None
    copied_from_id: UUID | None = None
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without a title, for no room at all, or for replies due after the day."""
        rules.lines(self, "title", "place", "organiser", "contractor")
        rules.wanted(self, "title", "行事の名前を入れてください。")
        if self.capacity is not None and self.capacity < 1:
            raise Refused("capacity", "定員は1名以上にしてください。")
        if self.reply_by is not None and self.reply_by > self.held_on:
            raise Refused("reply_by", "返事の期限は開催日までの日付にしてください。")
        rules.notes(self, "notes")


@dataclass(frozen=True, kw_only=True, slots=True)
class EventPart:
    """第1部, 第2部: its times are HH:MM on the event's day; with a course it is one of its sessions.

    The session of the same name at another event is the same session held again (補講, next year's run).
    """

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    event_id: UUID
    number: int = 1
    title: str
    starts: str = ""
    ends: str = ""
    place: str = ""
    speaker: str = ""
    course_id: UUID | None = None
    session: str = ""
    hours: float = 0.0
    agenda: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused without a title or for an end before the start."""
        rules.lines(self, "title", "place", "speaker", "session")
        rules.wanted(self, "title", "部の名前を入れてください。")
        for name in ("starts", "ends"):
            with naming(name):
                rules.put(self, name, clock_time(getattr(self, name)))
        if self.starts and self.ends and self.ends <= self.starts:
            raise Refused("ends", "終わりの時刻は始まりより後にしてください。")
        if self.hours < 0:
            raise Refused("hours", "時間数は0以上で入れてください。")
        rules.notes(self, "agenda")

    @property
    def name(self) -> str:
        """第1部."""
        return f"第{self.number}部"

    @property
    def session_key(self) -> str:
        """What tells the sessions of a course apart: the session's name, else the part itself."""
        return fold(self.session) or str(self.id)


def span_hours(starts: str, ends: str) -> float:
    """Hours from one time of day to another, to the hundredth; 0 where one is missing or the end is not later.

    Raises Refused (without field) for what is no time.
    """
    from_, until = (clock_time(text) for text in (starts, ends))
    if not from_ or until <= from_:
        return 0.0
    minutes = [int(text[:2]) * 60 + int(text[3:]) for text in (from_, until)]
    return round((minutes[1] - minutes[0]) / 60, 2)


def part_start(held_on: date, starts: str) -> datetime | None:
    """When a part begins; None where no time is set."""
    return wall(held_on, starts) if starts else None


def part_at(held_on: date, parts: Sequence[EventPart], now: datetime) -> EventPart | None:
    """The part that people come for now: of those whose door is open (20 minutes before) the one that starts last.

    Before any door is open, the first one; a part without a time is never waited for.
    """
    starts = [(part_start(held_on, part.starts), part) for part in parts]
    opened = [(start, part.number, part) for start, part in starts if start and now >= start - _OPENS]
    return max(opened, key=lambda one: one[:2])[2] if opened else next(iter(parts), None)


def meets_rule(rule: str, needed: float, sessions: int, attended: int, hours: float) -> bool:
    """Whether someone who was at `attended` of `sessions` sessions, for `hours`, has completed a course."""
    if rule == "parts":
        return attended >= needed > 0
    if rule == "hours":
        return hours >= needed > 0
    return attended >= sessions > 0
