"""修了 and 修了証: worked out from the rule, decided against it with a reason, numbered without gaps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from pfdesk.db.records import change
from pfdesk.db.schema.events import CertificateRow, CompletionRow, RegistrationRow
from pfdesk.events import model, store
from pfdesk.events.queries.grounds import unfounded
from pfdesk.events.queries.standings import course_standings
from pfdesk.office.seal import sign
from pfdesk.values.errors import Refused
from pfdesk.values.fiscal import fiscal_year


@dataclass(frozen=True)
class CompleteCourse:
    """Record the completion of all who meet the course's rule and have none yet.

    Without `completed_on` each on the day of the session with which the rule was met.
    """

    course_id: UUID
    completed_on: date | None = None

    @property
    def label(self) -> str:
        """修了の判定."""
        return "修了の判定"

    def run(self, session: Session) -> None:
        """Write what the attendance says; Refused when nobody meets the rule."""
        standings = course_standings(session, self.course_id)
        if not any(one.meets for one in standings):
            raise Refused("", "修了の条件を満たす方がまだいません。出席を確かめてください。")
        for one in standings:
            if one.met_on is not None and one.completion_id is None:
                day = self.completed_on or one.met_on
                _complete(session, self.course_id, one.registration_id, day, "")


@dataclass(frozen=True)
class CompleteAnyway:
    """Record a completion that the rule does not give; the reason is kept and shown in the register.

    A completion by the rule that has lost its ground stands on the reason from now on.
    """

    course_id: UUID
    registration_id: UUID
    completed_on: date
    reason: str

    @property
    def label(self) -> str:
        """例外による修了."""
        return "例外による修了"

    def run(self, session: Session) -> None:
        """Write it; Refused without a reason."""
        if not self.reason.strip():
            raise Refused("reason", "条件によらず修了とする理由を入れてください。")
        _complete(session, self.course_id, self.registration_id, self.completed_on, self.reason)


def _complete(session: Session, course_id: UUID, registration_id: UUID, day: date, reason: str) -> None:
    row = CompletionRow
    query = select(row).where(row.course_id == course_id, row.registration_id == registration_id)
    there = session.scalars(query).one_or_none()
    made = model.Completion(
        course_id=course_id, registration_id=registration_id, completed_on=day, reason=reason
    )
    if there is None:
        store.insert(session, made)
    elif there.binned_at is None:
        if not reason or all(one.id != there.id for one in unfounded(session, course_id)):
            raise Refused("", "この方はもう修了になっています。")
        change(session, row, there.id, {"reason": made.reason})
    else:
        change(session, row, there.id, {"binned_at": None, "completed_on": day, "reason": made.reason})


@dataclass(frozen=True)
class WithdrawCompletion:
    """Take a completion back, as long as no certificate stands on it."""

    completion_id: UUID

    @property
    def label(self) -> str:
        """修了の取り消し."""
        return "修了の取り消し"

    def run(self, session: Session) -> None:
        """Put it into the bin; Refused while its certificate is in force."""
        row = CertificateRow
        stands = exists().where(row.completion_id == self.completion_id, row.revoked_on.is_(None))
        if session.scalar(select(stands)):
            raise Refused("", "修了証を出しています。先に修了証を取り消してください。")
        store.put_in_bin(session, model.Completion, self.completion_id)


@dataclass(frozen=True)
class IssueCertificates:
    """Issue certificates to all who completed a course and never had one, in the order of their readings.

    Whose certificate was revoked is given another by `IssueAgain` alone, with a reason; whose completion has
    lost its ground (`queries.unfounded`) is given none.
    """

    course_id: UUID
    issued_on: date

    @property
    def label(self) -> str:
        """修了証の発行."""
        return "修了証の発行"

    def run(self, session: Session) -> None:
        """Number them on in the fiscal year of the day; Refused when there is none to issue."""
        waiting = _without_certificate(session, self.course_id)
        if not waiting:
            raise Refused("", "新しく修了証を出す方はいません。")
        first = store.next_certificate(session, fiscal_year(self.issued_on))
        for number, (completion_id, name) in enumerate(waiting, first):
            _issue(session, completion_id, name, self.issued_on, number)


@dataclass(frozen=True)
class IssueAgain:
    """Issue a certificate of a new number to somebody whose former one was revoked, and say why."""

    completion_id: UUID
    issued_on: date
    reason: str

    @property
    def label(self) -> str:
        """取消後の修了証の発行."""
        return "取消後の修了証の発行"

    def run(self, session: Session) -> None:
        """Write it; Refused without a reason, and for who holds one or never had one."""
        if not self.reason.strip():
            raise Refused("reason", "取り消したあとで、もう一度発行する理由を入れてください。")
        store.load(session, model.Completion, self.completion_id)
        row = CertificateRow
        states = session.execute(
            select(row.name, row.revoked_on).where(row.completion_id == self.completion_id)
        )
        former = list(states)
        if not former or any(revoked_on is None for _, revoked_on in former):
            raise Refused("", "取り消した修了証がないため、もう一度発行することはできません。")
        who = select(RegistrationRow.name).join(
            CompletionRow, CompletionRow.registration_id == RegistrationRow.id
        )
        name = session.scalar(who.where(CompletionRow.id == self.completion_id)) or former[-1][0]
        number = store.next_certificate(session, fiscal_year(self.issued_on))
        _issue(session, self.completion_id, name, self.issued_on, number, self.reason.strip())


def _issue(
    session: Session, completion_id: UUID, name: str, day: date, number: int, reason: str = ""
) -> None:
    certificate = model.Certificate(
        completion_id=completion_id,
        fiscal_year=fiscal_year(day),
        number=number,
        name=name,
        issued_on=day,
        reason=reason,
    )
    store.insert(session, replace(certificate, signature=sign(session, certificate.message)))


def _without_certificate(session: Session, course_id: UUID) -> list[tuple[UUID, str]]:
    done, who = CompletionRow, RegistrationRow
    had = exists().where(CertificateRow.completion_id == done.id)
    query = (
        select(done.id, who.name)
        .join(who, who.id == done.registration_id)
        .where(done.course_id == course_id, done.binned_at.is_(None), ~had)
        .order_by(who.kana, who.name, who.number)
    )
    lost = {one.id for one in unfounded(session, course_id)}
    return [(key, name) for key, name in session.execute(query) if key not in lost]


@dataclass(frozen=True)
class ReissueCertificate:
    """再発行: note one more copy of a certificate and why; its number stays."""

    certificate_id: UUID
    issued_on: date
    reason: str

    @property
    def label(self) -> str:
        """修了証の再発行."""
        return "修了証の再発行"

    def run(self, session: Session) -> None:
        """Write it; Refused without a reason or for a revoked certificate."""
        _refuse_revoked(session, self.certificate_id)
        store.insert(
            session,
            model.CertificateCopy(
                certificate_id=self.certificate_id, issued_on=self.issued_on, reason=self.reason
            ),
        )


@dataclass(frozen=True)
class RevokeCertificate:
    """Revoke a certificate with a reason; its number is never given again.

    ``withdraw`` takes the completion back as well, in the same unit.
    """

    certificate_id: UUID
    revoked_on: date
    reason: str
    withdraw: bool = False

    @property
    def label(self) -> str:
        """修了証の取り消し."""
        return "修了証の取り消し"

    def run(self, session: Session) -> None:
        """Mark it; Refused without a reason, or where it is revoked already."""
        if not self.reason.strip():
            raise Refused("reason", "取り消す理由を入れてください。")
        _refuse_revoked(session, self.certificate_id)
        values = {"revoked_on": self.revoked_on, "reason": self.reason.strip()}
        change(session, CertificateRow, self.certificate_id, values)
        if self.withdraw:
            session.flush()
            paper = store.load(session, model.Certificate, self.certificate_id)
            WithdrawCompletion(paper.completion_id).run(session)


def _refuse_revoked(session: Session, certificate_id: UUID) -> None:
    if store.load(session, model.Certificate, certificate_id).revoked_on is not None:
        raise Refused("", "この修了証はもう取り消されています。")
