"""Rows of the journal: units of work, their images in batches, and which rows each batch touches."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pfdesk.db.schema.base import Base, line, ref


class UnitRow(Base):
    """One unit of work; of_id is the unit concerned.

    kind is do, undo, redo, note (of what cannot be undone), or final (what deleted rows for good).
    digest is SHA-256 over the digest before it, the head of this unit and the digests of its batches.
    """

    __tablename__ = "unit"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[str]
    of_id: Mapped[UUID] = mapped_column(index=True)
    at: Mapped[datetime]
    who: Mapped[str] = line()
    pc: Mapped[str] = line()
    command: Mapped[str]
    label: Mapped[str]
    rows: Mapped[int]
    digest: Mapped[bytes] = mapped_column(LargeBinary)


class UnitBatchRow(Base):
    """Up to 500 images of one unit: zlib-packed JSON, and one salted SHA-256 digest an image.

    A purge takes an image out and leaves its digest, so that the chain still verifies.
    """

    __tablename__ = "unit_batch"
    __table_args__ = (UniqueConstraint("unit_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    unit_id: Mapped[UUID] = ref("unit.id", index=False)
    number: Mapped[int]
    images: Mapped[bytes] = mapped_column(LargeBinary)
    digests: Mapped[bytes] = mapped_column(LargeBinary)


class UnitTouchRow(Base):
    """Which row a batch touches: the way from a row to its history."""

    __tablename__ = "unit_touch"

    row_id: Mapped[UUID] = mapped_column(primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(
        ForeignKey("unit_batch.id", deferrable=True, initially="DEFERRED"), primary_key=True, index=True
    )
    table: Mapped[str]
