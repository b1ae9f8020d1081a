"""Tables read in: places, plans of an edition, desks; each row is found by its name."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.model import Desk, Place, PlaceGroup, Plan
from pfdesk.pamphlets.sheets import words
from pfdesk.pamphlets.sheets.fields import DESK_FIELDS, PLACE_FIELDS, PLAN_FIELDS
from pfdesk.tables.exchange import Importer
from pfdesk.tables.mapping import ColumnMapping
from pfdesk.tables.staging import Staged, parsed, stage
from pfdesk.tables.table import Table
from pfdesk.values.eras import parse_date
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold
from pfdesk.values.phones import phone
from pfdesk.values.postal import postal_code
from pfdesk.values.quantities import quantity


@dataclass(frozen=True)
class StagedPlaces(Staged[Any]):
    """An import before it is carried out; `groups` are those that it brings with it."""

    groups: tuple[PlaceGroup, ...] = ()


def import_command(staged: Staged[Any]) -> commands.ImportEntities:
    """The one unit of work that does what the staging showed."""
    groups = staged.groups if isinstance(staged, StagedPlaces) else ()
    return commands.ImportEntities(staged.new, staged.changed, groups)


class _Groups:
    """The groups by name; one that is not there yet is brought along."""

    def __init__(self, there: tuple[PlaceGroup, ...]) -> None:
        self._there = {fold(group.name): group for group in there}
        self.brought: dict[str, PlaceGroup] = {}
        self.usual = next((group.id for group in there if group.code == "outside"), None)

    def key(self, text: str) -> UUID:
        """The key of a group; Refused where the cell has no name."""
        word = text.split("\u3000", maxsplit=1)[0].strip()
        found = self._there.get(fold(word)) or self.brought.get(fold(word))
        if found is None:
            if not word:
                raise Refused("group", "区分を入れてください。")
            found = PlaceGroup(code=fold(word)[:40], name=word, sort=100 + len(self.brought))
            self.brought[fold(word)] = found
        return found.id

    def for_new(self, values: Mapping[str, Any]) -> UUID:
        """The group of a new place; Refused where none is said and none is usual."""
        wanted: UUID | None = values.get("group_id", self.usual)
        if wanted is None:
            raise Refused("group", "区分の列がありません。区分を入れてください。")
        return wanted


def stage_places(session: Any, table: Table, mapping: ColumnMapping) -> StagedPlaces:
    """Compare a table of places with those that are there; a group that is not known is brought along."""
    known = queries.known(session)
    groups = _Groups(known.groups)
    parsers: dict[str, Callable[[str], Any]] = {
        "group": groups.key, "postal_code": postal_code, "phone": phone, "route": words.number,
        "minimum": words.copies,
    }  # fmt: skip

    def build(cells: Mapping[str, str], old: Place | None) -> Place:
        values = _values(cells, parsers)
        if "group" in values:
            values["group_id"] = values.pop("group")
        if old is None:
            return Place(**{**values, "group_id": groups.for_new(values)})
        return replace(old, **values)

    staged = stage(table, mapping, build, _finder(known.places, "配布先"), lambda place: fold(place.name))
    used = {place.group_id for place in (*staged.new, *(after for _, after in staged.changed))}
    brought = tuple(group for group in groups.brought.values() if group.id in used)
    return StagedPlaces(staged.rows, staged.skipped, brought)


def stage_plans(session: Any, table: Table, mapping: ColumnMapping) -> Staged[Any]:
    """Compare a table of planned copies with the plan of the newest edition."""
    edition_id = queries.edition_for(session)
    if edition_id is None:
        raise Refused("", "パンフレットの版がまだありません。先に版を追加してください。")
    packing = queries.edition_entity(session, edition_id).packing
    known = queries.known(session, edition_id)
    place_of = _finder(known.places, "配布先")

    def place(cells: Mapping[str, str]) -> Place:
        found: Place | None = place_of(cells)
        if found is None:
            raise Refused(
                "name", f"「{cells['name']}」という配布先がありません。先に配布先を追加してください。"
            )
        return found

    def find(cells: Mapping[str, str]) -> Plan | None:
        return known.plans.get(place(cells).id)

    def build(cells: Mapping[str, str], old: Plan | None) -> Plan:
        parsers: dict[str, Callable[[str], Any]] = {
            "copies": lambda text: quantity(text, packing), "due_on": parse_date,
        }  # fmt: skip
        values = _values(cells, parsers)
        values.pop("name", None)
        if old is not None:
            return replace(old, **values)
        return Plan(edition_id=edition_id, place_id=place(cells).id, **values)

    return stage(table, mapping, build, find, lambda plan: plan.place_id)


def stage_desks(session: Any, table: Table, mapping: ColumnMapping) -> Staged[Any]:
    """Compare a table of desks with those that are there."""
    known = queries.known(session)
    parsers: dict[str, Callable[[str], Any]] = {
        "level": words.level, "audiences": words.audiences, "phone": phone, "fax": phone, "anonymous": words.yes,
    }  # fmt: skip

    def build(cells: Mapping[str, str], old: Desk | None) -> Desk:
        values = _values(cells, parsers)
        return replace(old, **values) if old is not None else Desk(sort=len(known.desks) + 1, **values)

    return stage(table, mapping, build, _finder(known.desks, "相談窓口"), lambda desk: fold(desk.name))


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
    Importer("places", "配布先", PLACE_FIELDS, stage_places, import_command),
    Importer("plans", "配布計画", PLAN_FIELDS, stage_plans, import_command),
    Importer("desks", "相談窓口", DESK_FIELDS, stage_desks, import_command),
)
