"""The rows of an XLSForm's sheet by heading, and names as our codes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pfdesk.tables.table import Table


def rows_of(table: Table | None) -> list[tuple[int, dict[str, str]]]:
    """Rows by heading; of label::日本語 and label::English the Japanese one counts, else the first."""
    if table is None:
        return []
    places = columns_by_name(table)
    found = []
    for row in table.rows:
        cells: dict[str, str] = {}
        for name, mine in places.items():
            text = next((text for place in mine if (text := row.cells[place].strip())), "")
            if text:
                cells[name] = text
        if cells:
            found.append((row.number, cells))
    return found


def columns_by_name(table: Table) -> dict[str, list[int]]:
    """The places of each column; of one in several languages the Japanese one first."""
    order = sorted(
        range(len(table.headings)), key=lambda n: not re.search(r"ja|日本", table.headings[n], re.IGNORECASE)
    )
    found: dict[str, list[int]] = {}
    for place in order:
        found.setdefault(_heading(table.headings[place]), []).append(place)
    return found


def _heading(text: str) -> str:
    name = text.split("::", maxsplit=1)[0].strip().lower().replace(" ", "_")
    return {"relevance": "relevant", "list": "list_name", "value": "name", "command": "type"}.get(name, name)


def codes_of(names: Sequence[str]) -> dict[str, str]:
    """Each name as our code, no two alike: what cannot be written in our letters is told apart by its number."""
    found: dict[str, str] = {}
    for number, name in enumerate(names, 1):
        code = code_of(name)
        if not re.search("[A-Za-z0-9]", code):
            code = str(number)
        if code in found.values():
            code = next(made for n in range(2, 10_000) if (made := f"{code[:55]}_{n}") not in found.values())
        found.setdefault(name, code)
    return found


def code_of(name: str) -> str:
    """A name as our code; `_1` was made of `1` on the way out."""
    short = name[1:] if re.fullmatch(r"_[0-9.-][A-Za-z0-9_.-]*", name) else name
    return re.sub("[^A-Za-z0-9_.-]", "_", short)[:60] or "q"
