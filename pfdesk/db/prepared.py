"""Selects that are put together once and run many times with other values.

SQLAlchemy keeps the SQL text of a select, but the select itself is built, and its key for that text made, at every
call: at a keystroke that is as much work as the search behind it. Only what runs at each key needs this.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Dialect, Select
from sqlalchemy.orm import Session

Reader = Callable[[Any], Any]


class _Text:
    """The SQL of a select with the order of its values, and what turns the driver's values into Python's."""

    def __init__(self, query: Select[Any], dialect: Dialect) -> None:
        compiled = query.compile(dialect=dialect)
        self.sql = str(compiled)
        self.own = dict(compiled.params)
        self.order = tuple(compiled.positiontup or ())
        readers = (
            c.type.dialect_impl(dialect).result_processor(dialect, None) for c in query.selected_columns
        )
        self.readers: list[tuple[int, Reader]] = [(at, read) for at, read in enumerate(readers) if read]


class Prepared:
    """Keeps the text of selects by their shape, for each engine's dialect."""

    def __init__(self) -> None:
        self._kept: WeakKeyDictionary[Dialect, dict[Hashable, _Text]] = WeakKeyDictionary()

    def rows(
        self, session: Session, shape: Hashable, build: Callable[[], Select[Any]], values: Mapping[str, Any]
    ) -> list[list[Any]]:
        """The rows of the select that ``build`` makes for a shape; ``values`` by the names of its bind parameters.

        Of office files, not of PostgreSQL. The values go to the driver as they are: texts and whole numbers only.
        """
        connection = session.connection()
        kept = self._kept.setdefault(connection.dialect, {})
        text = kept.get(shape)
        if text is None:
            text = kept[shape] = _Text(build(), connection.dialect)
        given = {**text.own, **values}
        found: Sequence[Any] = connection.exec_driver_sql(
            text.sql, tuple(given[name] for name in text.order)
        ).all()
        rows = [list(row) for row in found]
        for at, read in text.readers:
            for row in rows:
                row[at] = read(row[at])
        return rows
