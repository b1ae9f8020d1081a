"""Reckoning with days inside a query, on SQLite and PostgreSQL alike."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Date, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class days_after(FunctionElement[date]):  # noqa: N801  named as SQL functions are
    """The day so many days after another one: `days_after(day, column)`."""

    type = Date()
    inherit_cache = True
    name = "days_after"

    def __init__(self, day: date, days: Any) -> None:
        super().__init__(bindparam(None, day, Date()), days)


@compiles(days_after, "sqlite")
def _in_sqlite(element: Any, compiler: SQLCompiler, **options: Any) -> str:
    day, days = (compiler.process(each, **options) for each in element.clauses)
    return f"date({day}, {days} || ' days')"


@compiles(days_after, "postgresql")
def _in_postgres(element: Any, compiler: SQLCompiler, **options: Any) -> str:
    day, days = (compiler.process(each, **options) for each in element.clauses)
    return f"(CAST({day} AS DATE) + {days})"
