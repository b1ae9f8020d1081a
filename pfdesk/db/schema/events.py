"""Rows of events and courses (行事・講座)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pfdesk.db.schema.base import Row, line, maybe, ref


class CourseRow(Row):
    """講座: rule is all (every session), parts (at least `needed` sessions) or hours (at least `needed` hours).

    `refreshes_id` is the course whose certificates a completion of this one renews (更新講座).
    """

    __tablename__ = "course"

    title: Mapped[str]
    rule: Mapped[str] = mapped_column(default="all")
    needed: Mapped[float] = mapped_column(default=0.0)
    certificate_title: Mapped[str] = line()
    certificate_text: Mapped[str] = line()
    issuer: Mapped[str] = line()
    valid_years: Mapped[int | None]
    refreshes_id: Mapped[UUID | None]
    notes: Mapped[str] = line()


class EventRow(Row):
    """行事: a meeting or a course day."""

    __tablename__ = "event"

    title: Mapped[str]
    held_on: Mapped[date] = mapped_column(index=True)
    place: Mapped[str] = line()
    organiser: Mapped[str] = line()
    contractor: Mapped[str] = line()
    capacity: Mapped[int | None]
    reply_by: Mapped[date | None]
    copied_from_id: Mapped[UUID | None] = maybe("event.id")
    notes: Mapped[str] = line()


class EventPartRow(Row):
    """第1部, 第2部: times are HH:MM on the event's day; a part may be a session (回) of a course, named by `session`."""

    __tablename__ = "event_part"
    __table_args__ = (UniqueConstraint("event_id", "number"),)

    event_id: Mapped[UUID] = ref("event.id")
    number: Mapped[int]
    title: Mapped[str]
    starts: Mapped[str] = line()
    ends: Mapped[str] = line()
    place: Mapped[str] = line()
    speaker: Mapped[str] = line()
    course_id: Mapped[UUID | None] = maybe("course.id")
    session: Mapped[str] = line()
    hours: Mapped[float] = mapped_column(default=0.0)
    agenda: Mapped[str] = line()


class RegistrationRow(Row):
    """申込: number stands on badge and sign-in sheet; reply is "", yes, no or waiting; source is how it came.

    Who waits is let in by `replied_at`; `same_as_id` is another registration of the same person.
    """

    __tablename__ = "registration"
    __table_args__ = (UniqueConstraint("event_id", "number"),)

    event_id: Mapped[UUID] = ref("event.id")
    number: Mapped[int]
    member_id: Mapped[UUID | None] = maybe("member.id")
    name: Mapped[str]
    kana: Mapped[str] = line()
    organisation: Mapped[str] = line()
    post: Mapped[str] = line()
    kind: Mapped[str] = line()
    role: Mapped[str] = mapped_column(default="participant")
    reply: Mapped[str] = line()
    source: Mapped[str] = mapped_column(default="directory")
    needs: Mapped[str] = line()
    badge: Mapped[str] = mapped_column(unique=True)
    notes: Mapped[str] = line()
    represents: Mapped[str] = line()
    replied_at: Mapped[datetime | None]
    same_as_id: Mapped[UUID | None]
    search_key: Mapped[str] = line()


class RegistrationPartRow(Row):
    """A part that a registration is for."""

    __tablename__ = "registration_part"
    __table_args__ = (UniqueConstraint("registration_id", "part_id"),)

    registration_id: Mapped[UUID] = ref("registration.id", index=False)
    part_id: Mapped[UUID] = ref("event_part.id")


class AttendanceRow(Row):
    """出席: one person at one part; way is badge, search or paper."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("registration_id", "part_id"),)

    registration_id: Mapped[UUID] = ref("registration.id", index=False)
    part_id: Mapped[UUID] = ref("event_part.id")
    checked_in_at: Mapped[datetime]
    way: Mapped[str] = line()
    clerk: Mapped[str] = line()


class CompletionRow(Row):
    """修了: reason is set where the clerk decided against the rule."""

    __tablename__ = "completion"
    __table_args__ = (UniqueConstraint("course_id", "registration_id"),)

    course_id: Mapped[UUID] = ref("course.id")
    registration_id: Mapped[UUID] = ref("registration.id")
    completed_on: Mapped[date]
    reason: Mapped[str] = line()


class CertificateRow(Row):
    """修了証: number runs without gaps in its fiscal year."""

    __tablename__ = "certificate"
    __table_args__ = (UniqueConstraint("fiscal_year", "number"),)

    completion_id: Mapped[UUID] = ref("completion.id")
    fiscal_year: Mapped[int]
    number: Mapped[int]
    name: Mapped[str]
    issued_on: Mapped[date]
    revoked_on: Mapped[date | None]
    reason: Mapped[str] = line()
    signature: Mapped[str] = line()


class CertificateCopyRow(Row):
    """再発行: a further copy of a certificate, with its reason."""

    __tablename__ = "certificate_copy"

    certificate_id: Mapped[UUID] = ref("certificate.id")
    issued_on: Mapped[date]
    reason: Mapped[str] = line()
