"""Add, change, bin and restore a project; carry it into the next year's plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from pfdesk.annual import store
from pfdesk.annual.model import Project
from pfdesk.values.ids import new_id

FIELDS: Final[Mapping[str, str]] = {
    "fiscal_year": "年度",
    "number": "番号",
    "name": "事業名",
    "report_code": "数字での区分",
    "what": "事業内容",
    "aim": "目的",
    "kpi": "期待効果・KPI",
    "kpi_target": "目標",
    "kpi_actual": "実績",
    "period": "実施時期",
    "contractor": "発注先",
    "budget": "予算",
    "spent": "決算",
    "ideas": "工夫点",
    "result": "結果",
    "next_year": "次年度の案",
    "reactions": "反響",
}


@dataclass(frozen=True)
class AddProject:
    """Add a project with the next number of its year, unless it brings one of its own."""

    project: Project
    label: str = "事業の追加"

    def run(self, session: Session) -> None:
        """Give the number; write."""
        number = self.project.number or store.next_number(session, self.project.fiscal_year)
        store.insert(session, replace(self.project, number=number))


@dataclass(frozen=True)
class ChangeProject:
    """Change fields of a project; Refused when it has been changed elsewhere."""

    before: Project
    after: Project

    @property
    def label(self) -> str:
        """予算の変更."""
        changed = [
            f.name
            for f in fields(Project)
            if f.name in FIELDS and getattr(self.before, f.name) != getattr(self.after, f.name)
        ]
        return f"{FIELDS[changed[0]]}の変更" if len(changed) == 1 else "事業の変更"

    def run(self, session: Session) -> None:
        """Write what differs."""
        store.update(session, self.before, self.after)


@dataclass(frozen=True)
class BinProject:
    """Put a project into the bin."""

    project_id: UUID
    label: str = "事業の削除"

    def run(self, session: Session) -> None:
        """Mark; its links stay with it."""
        store.put_in_bin(session, Project, self.project_id)


@dataclass(frozen=True)
class RestoreProject:
    """Take a project out of the bin."""

    project_id: UUID
    label: str = "事業の復元"

    def run(self, session: Session) -> None:
        """Take the mark off."""
        store.restore(session, Project, self.project_id)


@dataclass(frozen=True)
class CopyToNextYear:
    """Carry a project into the next year's plan: what it is for stays, what came of it is left empty."""

    project_id: UUID
    label: str = "事業の次年度への写し"

    def run(self, session: Session) -> None:
        """Write the copy with the next number of the next year."""
        former = store.load(session, Project, self.project_id)
        year = former.fiscal_year + 1
        copy = replace(
            former, id=new_id(), revision=0, fiscal_year=year, number=store.next_number(session, year),
            copied_from_id=former.id, period="", spent=None, kpi_actual="", result="", next_year="",
            reactions="",
        )  # fmt: skip
        store.insert(session, copy)
