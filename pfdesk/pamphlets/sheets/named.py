"""What a table names by its name: the member behind a place or a desk, and the edition of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from pfdesk.pamphlets import queries
from pfdesk.pamphlets.model import Place, Plan
from pfdesk.tables.mapping import ColumnMapping
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.ranges import in_ranges

_POINT: Final[tuple[str, ...]] = ("postal_code", "address", "contact", "phone")


class Members:
    """The members by name. A name that is not in the directory leaves the place as it stands in the table."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._by_name: dict[str, list[UUID]] = {}
        for key, name in queries.members_by_id(session).items():
            self._by_name.setdefault(fold(name), []).append(key)

    def key(self, text: str) -> UUID | None:
        """The member of this name; None where there is none. Refused where several go by it."""
        found = self._by_name.get(fold(text), [])
        if len(found) > 1:
            raise Refused("member", f"「{text}」という会員が{len(found)}件あります。画面で選んでください。")
        return found[0] if found else None

    def unknown(self, table: Table, mapping: ColumnMapping) -> tuple[str, ...]:
        """A sentence for each name that is no member's, with its rows: they stay without a member."""
        rows: dict[str, list[int]] = {}
        for row in table.data_rows:
            word = mapping.cells(row).get("member", "").strip()
            if word and fold(word) not in self._by_name:
                rows.setdefault(word, []).append(row.number)
        return tuple(
            f"「{word}」という会員は名簿にありません({in_ranges(numbers)}行目)。会員とは結び付けずに取り込みます。"
            for word, numbers in rows.items()
        )

    def point_left_to(self, values: dict[str, Any], old: Place | None) -> dict[str, Any]:
        """The row without what it repeats of its member's address: that stays the directory's to say."""
        member = values.pop("member", None) or (old.member_id if old else None)
        if member is None:
            return values
        point = queries.member_point(self._session, member)
        said = {name: text for name, text in values.items() if name not in _POINT}
        own = {
            name: values[name] for name in _POINT if name in values and values[name] != getattr(point, name)
        }
        return {**said, **own, "member_id": member}


@dataclass(frozen=True)
class EditionPlans:
    """An edition with its plans by place and its packing."""

    id: UUID
    packing: Mapping[str, int]
    plans: Mapping[UUID, Plan]


class Editions:
    """The editions by name; a row that names none is for the usual one."""

    def __init__(self, session: Any, usual: UUID | None) -> None:
        self._session = session
        self._usual = usual or queries.edition_for(session)
        self._by_name = {fold(line.name): line.id for line in queries.edition_lines(session)}
        self._read: dict[UUID, EditionPlans] = {}
        if self._usual is None:
            raise Refused("", "パンフレットの版がまだありません。先に版を追加してください。")

    def of(self, cells: Mapping[str, str]) -> EditionPlans:
        """The edition of a row; Refused for a name that is not there."""
        name = cells.get("edition", "").strip()
        key = self._by_name.get(fold(name)) if name else self._usual
        if key is None:
            raise Refused("edition", f"「{name}」という版がありません。先に版を追加してください。")
        if key not in self._read:
            packing = queries.edition_entity(self._session, key).packing
            self._read[key] = EditionPlans(key, packing, queries.known(self._session, key).plans)
        return self._read[key]
