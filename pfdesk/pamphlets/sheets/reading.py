"""Tables read in: places, plans of an edition, desks; each row is found by its name."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.model import GROUPS, Place, PlaceGroup, Plan
from pfdesk.pamphlets.sheets import words
from pfdesk.pamphlets.sheets.entries import (
    DeskEntry,
    StagedDesks,
    checked,
    cleared,
    consent_word,
    desks_command,
    entries,
    with_word,
)
from pfdesk.pamphlets.sheets.fields import DESK_FIELDS, PLACE_FIELDS, PLAN_FIELDS
from pfdesk.pamphlets.sheets.named import Editions, Members
from pfdesk.tables.cell_dates import cell_date
from pfdesk.tables.exchange import Importer
from pfdesk.tables.mapping import ColumnMapping
from pfdesk.tables.staging import Staged, parsed, stage
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.postal import postal_code
from pfdesk.values.ranges import in_ranges


@dataclass(frozen=True)
class StagedPlaces(Staged[Any]):
    """An import before it is carried out; `groups` are those that it brings with it.

    `unknown_groups` are those of them that no office starts with; `remarks` is what a clerk should know of it.
    """

    groups: tuple[PlaceGroup, ...] = ()
    unknown_groups: tuple[PlaceGroup, ...] = ()
    remarks: tuple[str, ...] = ()


def remarks_of(staged: Staged[Any]) -> tuple[str, ...]:
    """What a clerk should know of an import before it is taken: categories that are new, members that are none."""
    return staged.remarks if isinstance(staged, StagedPlaces | StagedDesks) else ()


def _told(staged: Staged[Any]) -> Mapping[str, Any]:
    return {"remarks": list(remarks_of(staged))}


def import_command(staged: Staged[Any]) -> commands.ImportEntities:
    """The one unit of work that does what the staging showed."""
    groups = staged.groups if isinstance(staged, StagedPlaces) else ()
    return commands.ImportEntities(staged.new, staged.changed, groups)


class _Groups:
    """The groups by name; one that is not there yet is brought along."""

    def __init__(self, there: tuple[PlaceGroup, ...]) -> None:
        self._there = {fold(group.name): group for group in there}
        # An empty office has its standing groups only after the import: a table may name them before.
        codes = {group.code for group in there}
        self._standing = {
            fold(name): PlaceGroup(code=code, name=name, sort=sort * 10)
            for sort, (code, name) in enumerate(GROUPS, 1)
            if code not in codes
        }
        self.brought: dict[str, PlaceGroup] = {}
        self.usual = next((group.id for group in there if group.code == "outside"), None)

    @property
    def standing(self) -> tuple[PlaceGroup, ...]:
        """Those that every office starts with and that are not there yet."""
        return tuple(self._standing.values())

    def key(self, text: str) -> UUID:
        """The key of a group; Refused where the cell has no name."""
        word = text.split("\u3000", maxsplit=1)[0].strip()
        found = self._there.get(fold(word)) or self.brought.get(fold(word))
        if found is None:
            if not word:
                raise Refused("group", "区分を入れてください。")
            found = self._standing.get(fold(word)) or PlaceGroup(
                code=fold(word)[:40], name=word, sort=100 + len(self.brought)
            )
            self.brought[fold(word)] = found
        return found.id

    def for_new(self, values: Mapping[str, Any]) -> UUID:
        """The group of a new place; Refused where none is said and none is usual."""
        wanted: UUID | None = values.get("group_id") or self.usual or self.key(dict(GROUPS)["outside"])
        if wanted is None:
            raise Refused("group", "区分の列がありません。区分を入れてください。")
        return wanted


def stage_places(session: Any, table: Table, mapping: ColumnMapping) -> StagedPlaces:
    """Compare a table of places with those that are there; a group that is not known is brought along."""
    known = queries.known(session)
    groups, members = _Groups(known.groups), Members(session)
    parsers: dict[str, Callable[[str], Any]] = {
        "group": groups.key, "member": members.key, "postal_code": postal_code, "phone": words.number_of_phone,
        "route": words.number, "minimum": words.copies, "report_code": words.report_code,
        "closed_on": lambda text: cell_date(text, from_1904=table.from_1904),
    }  # fmt: skip

    def build(cells: Mapping[str, str], old: Place | None) -> Place:
        values = _values(cells, parsers)
        if "group" in values:
            values["group_id"] = values.pop("group")
        values = members.point_left_to(values, old)
        if old is None:
            return Place(**{**values, "group_id": groups.for_new(values)})
        return replace(old, **values)

    staged = stage(table, mapping, build, _finder(known.places, "配布先"), lambda place: fold(place.name))
    used = {place.group_id for place in (*staged.new, *(after for _, after in staged.changed))}
    brought = tuple(group for group in groups.brought.values() if group.id in used)
    new = tuple(group for group in brought if group not in groups.standing)
    told = (*(_new_group(group, staged) for group in new), *members.unknown(table, mapping))
    return StagedPlaces(staged.rows, staged.skipped, brought, new, told)


def _new_group(group: PlaceGroup, staged: Staged[Any]) -> str:
    """That a category is made, and for which rows."""
    numbers = in_ranges(row.number for row in staged.rows if row.entity and row.entity.group_id == group.id)
    return (
        f"「{group.name}」は新しい区分です({numbers}行目)。書き間違いなら、表を直してから取り込んでください。"
    )


def stage_plans(
    session: Any, table: Table, mapping: ColumnMapping, edition_id: UUID | None = None
) -> Staged[Any]:
    """Compare a table of planned copies with the plans of the editions it names.

    A row that names none is for `edition_id`, or for the newest edition.
    """
    editions = Editions(session, edition_id)
    place_of = _finder(queries.known(session).places, "配布先")

    def place(cells: Mapping[str, str]) -> Place:
        found: Place | None = place_of(cells)
        if found is None:
            raise Refused(
                "name", f"「{cells['name']}」という配布先がありません。先に配布先を追加してください。"
            )
        return found

    def find(cells: Mapping[str, str]) -> Plan | None:
        return editions.of(cells).plans.get(place(cells).id)

    def build(cells: Mapping[str, str], old: Plan | None) -> Plan:
        parsers: dict[str, Callable[[str], Any]] = {
            "copies": lambda text: words.copies(text, editions.of(cells).packing),
            "due_on": lambda text: cell_date(text, from_1904=table.from_1904),
        }  # fmt: skip
        values = {name: v for name, v in _values(cells, parsers).items() if name not in {"name", "edition"}}
        if old is not None:
            return replace(old, **values)
        return Plan(edition_id=editions.of(cells).id, place_id=place(cells).id, **values)

    return stage(table, mapping, build, find, lambda plan: (plan.edition_id, plan.place_id))


def stage_desks(
    session: Any, table: Table, mapping: ColumnMapping, edition_id: UUID | None = None
) -> StagedDesks:
    """Compare a table of desks, with their owners' words, with those that are there.

    掲載 is about `edition_id`, or the newest edition; where there is none it is left out.
    """
    edition = edition_id or queries.edition_for(session)
    there, members = entries(session, edition), Members(session)

    def day(text: str) -> Any:
        return cell_date(text, from_1904=table.from_1904)

    parsers: dict[str, Callable[[str], Any]] = {
        "member": members.key, "level": words.level, "audiences": words.audiences, "phone": words.number_of_phone,
        "fax": words.number_of_phone, "anonymous": words.yes, "listed": words.listed, "consent": consent_word,
        "asked_on": day, "decided_on": day, "valid_until": day,
    }  # fmt: skip

    def build(cells: Mapping[str, str], old: DeskEntry | None) -> DeskEntry:
        values = words.with_hours(_values(cells, parsers))
        values |= {"member_id": found} if (found := values.pop("member", None)) else {}
        values = cleared(with_word(values, cells), old, edition)
        return checked(
            replace(old, **values) if old is not None else DeskEntry(sort=len(there) + 1, **values)
        )

    staged = stage(table, mapping, build, _finder(there, "相談窓口"), lambda desk: fold(desk.name))
    return StagedDesks(staged.rows, staged.skipped, edition, members.unknown(table, mapping))


def _finder(there: tuple[Any, ...], thing: str) -> Callable[[Mapping[str, str]], Any]:
    by_name: dict[Hashable, list[Any]] = {}
    for one in there:
        by_name.setdefault(fold(one.name), []).append(one)

    def find(cells: Mapping[str, str]) -> Any:
        found = by_name.get(fold(cells["name"]), [])
        if len(found) > 1:
            raise Refused(
                "name", f"同じ名前の{thing}が{len(found)}件あります。名前を分けてから取り込んでください。"
            )
        return found[0] if found else None

    return find


def _values(cells: Mapping[str, str], parsers: Mapping[str, Callable[[str], Any]]) -> dict[str, Any]:
    """What the row says; an empty cell leaves what is there."""
    said = {name: text for name, text in cells.items() if text}
    return {**said, **parsed(said, parsers)}


IMPORTS: Final = (
    Importer("places", "配布先", PLACE_FIELDS, stage_places, import_command, more=_told),
    Importer("plans", "配布計画", PLAN_FIELDS, stage_plans, import_command),
    Importer("desks", "相談窓口", DESK_FIELDS, stage_desks, desks_command, more=_told),
)
