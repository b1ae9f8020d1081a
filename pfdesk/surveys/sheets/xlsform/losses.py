"""What an XLSForm holds that a definition has no place for: told by its row, in the order of the sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pfdesk.surveys.sheets.xlsform.kinds import HANDLED, NotSupported
from pfdesk.surveys.sheets.xlsform.rows import columns_by_name
from pfdesk.tables.table import Table

SHEETS: Final = ("survey", "choices", "settings")
USED_LOOKS: Final = re.compile(r"likert|table-list|label|list-nolabel")
CHOICE_COLUMNS: Final = frozenset(
    {"list_name", "name", "label", "pfdesk_short", "pfdesk_other", "pfdesk_exclusive"}
)


def in_order(told: Sequence[NotSupported]) -> tuple[NotSupported, ...]:
    """By sheet and row, each once."""
    return tuple(sorted(dict.fromkeys(told), key=lambda one: (SHEETS.index(one.sheet), one.row)))


def of_columns(sheet: str, table: Table | None) -> Iterator[NotSupported]:
    """Columns that are not read: further languages of a column, and columns of choices that have no use here."""
    if table is None:
        return
    for name, places in columns_by_name(table).items():
        known = sheet != "choices" or name in CHOICE_COLUMNS
        for place in places[1:] if known else places:
            rows = sum(bool(row.cells[place].strip()) for row in table.rows)
            if rows and known:
                used = table.headings[places[0]]
                why = f"この列の{rows}行は使いません。「{used}」の文を使い、そこが空の行だけで使います。"
                yield NotSupported(sheet, table.heading_row, table.headings[place], why)
            elif rows:
                yield NotSupported(
                    sheet, table.heading_row, table.headings[place], f"この列の{rows}行は使いません。"
                )


def of_question(number: int, row: Mapping[str, str], *, hinted: bool, ranged: bool) -> Iterator[NotSupported]:
    """What a question's row says that is not kept.

    `hinted`: its message became the hint; `ranged`: the ends of its range are kept.
    """
    for column in sorted(set(row) - HANDLED):
        if not column.startswith("pfdesk"):
            yield NotSupported("survey", number, column, f"この列の「{row[column][:40]}」は使いません。")
    looks = row.get("appearance", "")
    if looks and not USED_LOOKS.search(looks):
        yield NotSupported("survey", number, "appearance", f"画面での見せ方「{looks[:40]}」は使いません。")
    message = row.get("constraint_message", "")
    if message and not hinted:
        yield NotSupported("survey", number, "constraint_message", f"「{message[:40]}」は使いません。")
    for name, value in re.findall(r"([\w-]+)\s*=\s*(\S+)", row.get("parameters", "")):
        if not (ranged and name in {"start", "end"}):
            yield NotSupported("survey", number, "parameters", f"「{name}={value[:40]}」は使いません。")


def of_line(number: int, row: Mapping[str, str]) -> Iterator[NotSupported]:
    """What a line of a matrix says that belongs to a whole question here."""
    for column in ("hint", "relevant", "constraint"):
        if row.get(column):
            why = f"表の1項目だけの「{row[column][:40]}」は扱えません。"
            yield NotSupported("survey", number, column, why)
    yield from of_question(number, row, hinted=False, ranged=False)
