"""What every row has, and how its types are written on SQLite (STRICT) and PostgreSQL alike."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Date,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    MetaData,
    String,
    Text,
    TypeDecorator,
    Uuid,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column
from sqlalchemy.sql.compiler import TypeCompiler

from pfdesk.values.ids import new_id, new_revision


class UtcTime(TypeDecorator[datetime]):
    """A moment, always aware and in UTC; a naive one is a programming error and raises ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """What the journal's images are read back to; a decorated type would say `object`."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Hand the driver UTC; SQLite keeps no zone, so there it is left off."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment needs its time zone"
            raise ValueError(message)
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# A STRICT table knows only INTEGER, REAL, TEXT, BLOB and ANY.
@compiles(Date, "sqlite")
@compiles(DateTime, "sqlite")
@compiles(Uuid, "sqlite")
@compiles(String, "sqlite")
def _as_text(element: Any, compiler: TypeCompiler, **options: Any) -> str:
    return "TEXT"


@compiles(Boolean, "sqlite")
@compiles(BigInteger, "sqlite")
def _as_integer(element: Any, compiler: TypeCompiler, **options: Any) -> str:
    return "INTEGER"


@compiles(Double, "sqlite")
def _as_real(element: Any, compiler: TypeCompiler, **options: Any) -> str:
    return "REAL"


NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables of the office file stand in this one metadata."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text(), date: Date(), datetime: UtcTime(), UUID: Uuid(), float: Double()}  # noqa: RUF012

    def __init_subclass__(cls, **options: Any) -> None:
        """Make every table STRICT on SQLite, so that it types as PostgreSQL does."""
        args: Any = cls.__dict__.get("__table_args__", ())
        if cls.__dict__.get("__tablename__") and "sqlite_strict" not in str(args):
            cls.__table_args__ = (*args, {"sqlite_strict": True})
        super().__init_subclass__(**options)


class Row(Base):
    """A journaled row: its key, its revision (never used twice), and when it went into the bin."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-3)
    revision: Mapped[int] = mapped_column(BigInteger, default=new_revision, sort_order=-2)
    binned_at: Mapped[datetime | None] = mapped_column(default=None, sort_order=-1)

    # The journal sets each new revision itself, so that an undo can set the old one back.
    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        """Guard every UPDATE and DELETE by the revision that was read."""
        return {"version_id_col": cls.__table__.c.revision, "version_id_generator": False}


def ref(target: str, *, index: bool = True, unique: bool = False) -> MappedColumn[Any]:
    """Point to another row; checked at commit, so that an undo may put rows back in any order."""
    key = ForeignKey(target, deferrable=True, initially="DEFERRED")
    return mapped_column(key, index=index and not unique, unique=unique or None)


def maybe(target: str, *, index: bool = True) -> MappedColumn[Any]:
    """Point to another row or to none."""
    key = ForeignKey(target, deferrable=True, initially="DEFERRED")
    return mapped_column(key, index=index, default=None)


def line() -> MappedColumn[str]:
    """Hold one line or a note of text; empty when nothing was said."""
    return mapped_column(default="", server_default="")
