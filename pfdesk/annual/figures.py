"""The figures of the projects: their budgets, kept in yen and told in 万円."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual.model import ten_thousands, yen_text
from pfdesk.db.schema.annual import ProjectRow
from pfdesk.office.figures import Counted, Figure, FigureRow

ROOM: Final = "annual"


def _budgets(code: str | None) -> Callable[[Session, int], Counted]:
    """A count of the year's budgets: of one report code, or of all."""

    def count(session: Session, year: int) -> Counted:
        query = (
            select(ProjectRow.id, ProjectRow.name, ProjectRow.budget)
            .where(ProjectRow.fiscal_year == year, ProjectRow.binned_at.is_(None))
            .where(ProjectRow.budget.is_not(None))
            .order_by(ProjectRow.number, ProjectRow.id)
        )
        if code is not None:
            query = query.where(ProjectRow.report_code == code)
        found = [(key, name, yen or 0) for key, name, yen in session.execute(query)]
        rows = tuple(
            FigureRow(ROOM, key, f"{name} {yen_text(yen)}", yen / 10_000) for key, name, yen in found
        )
        return Counted(ten_thousands(sum(yen for *_, yen in found)), rows)

    return count


FIGURES: tuple[Figure, ...] = (
    Figure(
        "projects.budget_total",
        "事業の予算 合計",
        "万円",
        "年度の事業の予算を円で合計し、万円で表します。",
        _budgets(None),
    ),
    Figure(
        "projects.budget.meeting",
        "うち PF推進会議",
        "万円",
        "年度の事業のうち、数字での区分がPF推進会議であるものの予算です。",
        _budgets("meeting"),
    ),
    Figure(
        "projects.budget.survey",
        "うち リソース調査",
        "万円",
        "年度の事業のうち、数字での区分がリソース調査であるものの予算です。",
        _budgets("survey"),
    ),
    Figure(
        "projects.budget.pamphlet",
        "うち パンフレット",
        "万円",
        "年度の事業のうち、数字での区分がパンフレットであるものの予算です。",
        _budgets("pamphlet"),
    ),
)
