"""Which column went where the last time a table with these headings was taken in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.house import ImportMappingRow
from pfdesk.office.command import BEFORE_IMPORT, Command


def remembered_columns(session: Session, what: str, headings: Sequence[str]) -> dict[str, str] | None:
    """{field: heading} of the last import of a table with the same set of headings; None for a new kind of table."""
    row = _row(session, what, headings)
    return None if row is None else json.loads(row.content)


@dataclass(frozen=True)
class TakeTable:
    """An import together with the memory of its columns, as one unit of work under the import's own label."""

    command: Command
    what: str
    headings: tuple[str, ...]
    columns: Mapping[str, str]

    copied_first: ClassVar[str] = BEFORE_IMPORT

    @property
    def label(self) -> str:
        """会員3件の取り込み."""
        return self.command.label

    def run(self, session: Session) -> None:
        """Take it in; remember."""
        self.command.run(session)
        content = json.dumps(dict(sorted(self.columns.items())), ensure_ascii=False)
        row = _row(session, self.what, self.headings)
        if row is None:
            session.add(ImportMappingRow(what=self.what, headings=_key(self.headings), content=content))
        else:
            row.content = content


def _key(headings: Sequence[str]) -> str:
    """The set of headings, whatever their order."""
    return json.dumps(sorted(headings), ensure_ascii=False)


def _row(session: Session, what: str, headings: Sequence[str]) -> ImportMappingRow | None:
    row = ImportMappingRow
    query = select(row).where(row.what == what, row.headings == _key(headings), row.binned_at.is_(None))
    return session.scalars(query.order_by(row.id)).first()
