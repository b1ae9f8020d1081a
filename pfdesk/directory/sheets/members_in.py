"""A table read into the directory: compared row by row with what is there, nothing written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pfdesk.directory import commands, queries
from pfdesk.directory.model import Member, MemberCategory
from pfdesk.directory.sheets.asides import Asides
from pfdesk.directory.sheets.belongings_in import stage_belongings
from pfdesk.directory.sheets.fields import PERSONAL
from pfdesk.directory.sheets.known import Known, bare
from pfdesk.directory.sheets.members_out import DERIVED
from pfdesk.directory.sheets.staged import StagedMembers
from pfdesk.tables.mapping import ColumnMapping
from pfdesk.tables.staging import Staged, stage
from pfdesk.tables.table import Table
from pfdesk.values.folding import fold

_MOST_CATEGORIES: Final = 12


def stage_members(session: Any, table: Table, mapping: ColumnMapping) -> StagedMembers:
    """Compare a table with the directory; writes nothing. Raises Refused where 名称 has no column."""
    mapping.check_required()
    members = queries.known_members(session)
    known = Known(
        members.values(), queries.known_categories(session), table.from_1904, shared_codes(table, mapping)
    )
    known.personal = _of_people(mapping)
    known.taken = queries.taken_numbers(session) - {member.number for member in members.values()}
    brought = known.bring(table.beside.get("種別"))
    staged = stage(table, mapping, known.build, known.find, known.key)
    asides = Asides(session, known.asides, mapping.columns.get("contact_name", ""))
    rows = asides.rows(staged.rows)
    found = Staged(rows, staged.skipped)
    used = {member.category_id for member in (*found.new, *(after for _, after in found.changed))} | brought
    categories = tuple(one for one in known.brought.values() if one.id in used)
    return StagedMembers(
        rows,
        staged.skipped,
        categories=categories,
        likes=known.likes(staged.new),
        asides=tuple(asides.new),
        told=asides.told,
        sheets=stage_belongings(session, table, rows),
        remarks=tuple(_remarks(table, mapping, known, categories)),
    )


def import_command(staged: Staged[Member]) -> commands.ImportMembers:
    """The one unit of work that does what the staging showed."""
    if not isinstance(staged, StagedMembers):
        return commands.ImportMembers(staged.new, staged.changed)
    changed = tuple((before, after) for before, after in staged.changed if before != after)
    more = (*staged.asides, *(one for sheet in staged.sheets for one in sheet.new))
    pairs = tuple(pair for sheet in staged.sheets for pair in sheet.changed)
    back = tuple(one for sheet in staged.sheets for one in sheet.restored)
    return commands.ImportMembers(staged.new, changed, staged.categories, more, pairs, back)


def shared_codes(table: Table, mapping: ColumnMapping) -> frozenset[str]:
    """Codes that rows of different names share: the 法人番号 of an owner, say, which tells none of its houses apart.

    Of another code two rows may be one member under two names, which the clerk has to decide; from three on it is
    plain that it is no member's own.
    """
    if "external_code" not in mapping.columns:
        return frozenset()
    names: dict[str, set[str]] = {}
    for row in table.data_rows:
        cells = mapping.cells(row)
        if cells["external_code"]:
            names.setdefault(bare(cells["external_code"]), set()).add(fold(cells["name"]))
    least = 2 if "法人番号" in mapping.columns["external_code"] else 3
    return frozenset(code for code, held in names.items() if len(held) >= least)


def _of_people(mapping: ColumnMapping) -> bool:
    """A list whose names stand under 氏名 and that does not say otherwise is one of people."""
    heading = "".join(mapping.columns.get("name", "").split())
    return "kind" not in mapping.columns and heading in PERSONAL


def _remarks(
    table: Table, mapping: ColumnMapping, known: Known, categories: Sequence[MemberCategory]
) -> Iterator[str]:
    """What the clerk should know of the table as a whole before it is taken in."""
    filled = _filled(table, mapping)
    if filled:
        shown = "".join(f"「{heading[:30]}」" for heading in filled)
        yield f"取り込まない列が{len(filled)}列あります: {shown}"
    if known.shared:
        code = mapping.columns["external_code"]
        yield (
            f"「{code}」は、同じ値の行がほかにもあるため({len(known.shared):,}種類)、会員を見分けるのには使いません。"
        )
    if categories:
        shown = "".join(f"「{one.name}」" for one in categories[:_MOST_CATEGORIES])
        more = f"ほか{len(categories) - _MOST_CATEGORIES}" if len(categories) > _MOST_CATEGORIES else ""
        yield f"種別を{len(categories)}つ加えます: {shown}{more}"
    if known.personal:
        yield f"名前の列が「{mapping.columns['name']}」なので、新しい会員は「個人」として加えます。"


def _filled(table: Table, mapping: ColumnMapping) -> tuple[str, ...]:
    """The columns that go nowhere though something stands in them."""
    unused = set(mapping.unused) - (DERIVED if table.beside else set())
    places = [place for place, heading in enumerate(table.headings) if heading in unused]
    held = Counter(place for row in table.data_rows for place in places if row.cells[place].strip())
    return tuple(table.headings[place] for place in places if held[place])


def plain_members(staged: StagedMembers) -> Mapping[str, Any]:
    """What the command line tells beside the counts of members."""
    sheets = {sheet.title: sheet.counts() for sheet in staged.sheets}
    return {"remarks": list(staged.remarks), "sheets": sheets, "asides": len(staged.asides)}
