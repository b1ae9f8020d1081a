"""調査対象 from a list: a table's rows as targets of a survey, compared with those that are there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from pfdesk.office.command import BEFORE_IMPORT
from pfdesk.surveys import queries
from pfdesk.surveys.commands import AddTargets
from pfdesk.surveys.model import Target
from pfdesk.tables.mapping import ColumnMapping, FieldSpec
from pfdesk.tables.staging import Staged, stage
from pfdesk.tables.table import Table
from pfdesk.values.errors import Refused
from pfdesk.values.folding import fold

FIELDS: Final = (
    FieldSpec(
        "name", ("名称", "団体名", "法人名", "名前", "氏名", "対象", "事業所名", "宛名"), required=True
    ),
    FieldSpec("number", ("対象番号", "番号", "整理番号")),
    FieldSpec("kana", ("フリガナ", "ふりがな", "カナ")),
    FieldSpec("kind", ("種別", "種類", "区分")),
    FieldSpec("municipality", ("市町村", "市町村名", "自治体")),
    FieldSpec("postal_code", ("郵便番号", "〒")),
    FieldSpec("address", ("住所", "所在地")),
    FieldSpec("phone", ("電話番号", "電話", "TEL")),
    FieldSpec("notes", ("メモ", "備考")),
)
_TOWN: Final = re.compile(r"^(?:北海道|.{2,3}[都府県])?(?:.+?郡)?(?P<town>.+?[市町村])")


def stage_targets(session: Any, survey_id: UUID, table: Table, mapping: ColumnMapping) -> Staged[Target]:
    """What an import of the list would add. A target with the same name and address is there already."""
    lines = queries.target_lines(session, survey_id, limit=1_000_000).lines
    there = {(fold(line.name), fold(line.address)): line.id for line in lines}
    numbers = {line.number for line in lines}

    def find(cells: Mapping[str, str]) -> Target | None:
        found = there.get((fold(cells["name"]), fold(cells.get("address", ""))))
        return queries.target(session, found) if found else None

    def build(cells: Mapping[str, str], old: Target | None) -> Target:
        if old is not None:
            return old
        number = _number(cells.get("number", ""))
        if number in numbers:
            raise Refused("number", "この対象番号は、もう使っています。")
        plain = {name: text for name, text in cells.items() if name != "number"}
        target = Target(survey_id=survey_id, **plain)  # type: ignore[arg-type]
        town = _TOWN.match(target.address)
        if not target.municipality and town:
            target = replace(target, municipality=town["town"])
        return replace(target, number=number)

    return stage(table, mapping, build, find, lambda target: (fold(target.name), fold(target.address)))


def _number(text: str) -> int:
    if not text:
        return 0
    if not text.isdigit():
        raise Refused("number", "対象番号は数で入れてください。")
    return int(text)


def add_command(staged: Staged[Target]) -> AddTargets:
    """The command that adds just what was shown; numbers that are given are kept, the others follow."""
    return AddTargets(tuple(sorted(staged.new, key=lambda target: target.number == 0)), BEFORE_IMPORT)
