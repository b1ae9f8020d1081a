"""The figures of the directory: who belongs to the platform in a fiscal year."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select
from sqlalchemy.orm import Session

from pfdesk.db.schema.directory import AgreementRow, BodyRow, MemberCategoryRow, MemberRow, SeatRow
from pfdesk.directory.queries.filters import agreement_in_force, seat_in, seat_while_member, there_in
from pfdesk.office.figures import Counted, Figure, FigureRow
from pfdesk.values.fiscal import fiscal_year_days

ROOM = "directory"
PLATFORM = "pf"


def _organisations(year: int) -> Select[UUID, str]:
    """From the few seats to their members: to ask 100,000 members for a seat would take 25 ms a figure."""
    first, last = fiscal_year_days(year)
    return (
        select(MemberRow.id, MemberRow.name)
        .join(SeatRow, SeatRow.member_id == MemberRow.id)
        .join(BodyRow, BodyRow.id == SeatRow.body_id)
        .where(MemberRow.binned_at.is_(None), MemberRow.kind == "organisation", *there_in(first, last))
        .where(BodyRow.code == PLATFORM, *seat_in(first, last), *seat_while_member())
        .group_by(MemberRow.id, MemberRow.name, MemberRow.kana)
        .order_by(MemberRow.kana, MemberRow.name, MemberRow.id)
    )


def _category(code: str) -> ColumnElement[bool]:
    return exists().where(MemberCategoryRow.id == MemberRow.category_id, MemberCategoryRow.code == code)


def _agreed(year: int) -> ColumnElement[bool]:
    return exists().where(
        AgreementRow.member_id == MemberRow.id, *agreement_in_force(*fiscal_year_days(year))
    )


def _counted(session: Session, query: Select[UUID, str]) -> Counted:
    rows = tuple(FigureRow(ROOM, key, name) for key, name in session.execute(query))
    return Counted(len(rows), rows)


def organisations(session: Session, year: int) -> Counted:
    """Organisations with a seat on PF推進会議 in the year."""
    return _counted(session, _organisations(year))


def firms(session: Session, year: int) -> Counted:
    """Of these, firms with an agreement in force in the year."""
    return _counted(session, _organisations(year).where(_category("firm"), _agreed(year)))


def council_bodies(session: Session, year: int) -> Counted:
    """Of these, bodies of the 地域福祉推進市民会議."""
    return _counted(session, _organisations(year).where(_category("council")))


def agencies(session: Session, year: int) -> Counted:
    """Of these, support agencies."""
    return _counted(session, _organisations(year).where(_category("agency")))


def others(session: Session, year: int) -> Counted:
    """Of these, who is none of the three: of another kind or of none, and firms without an agreement."""
    told = or_(and_(_category("firm"), _agreed(year)), _category("council"), _category("agency"))
    return _counted(session, _organisations(year).where(~told))


FIGURES: tuple[Figure, ...] = (
    Figure(
        "members.organisations",
        "PF参画団体",
        "団体",
        "年度内に、会員でありPF推進会議に席があった日がある団体を数えます。入会の前と退会のあとの席は数えません。",
        organisations,
    ),
    Figure(
        "members.firms",
        "うち 協定企業",
        "団体",
        "PF参画団体のうち、種別が企業で、年度内に有効な協定があるものを数えます。",
        firms,
    ),
    Figure(
        "members.council_bodies",
        "うち 市民会議の構成団体",
        "団体",
        "PF参画団体のうち、種別が市民会議(地域福祉推進市民会議の構成団体)であるものを数えます。",
        council_bodies,
    ),
    Figure(
        "members.agencies",
        "うち 支援機関",
        "団体",
        "PF参画団体のうち、種別が支援機関であるものを数えます。",
        agencies,
    ),
    Figure(
        "members.others",
        "うち そのほか",
        "団体",
        "PF参画団体のうち、協定企業・市民会議の構成団体・支援機関のどれでもないものを数えます。",
        others,
    ),
)
