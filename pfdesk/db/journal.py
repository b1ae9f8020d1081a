"""The journal: units of work with their images, hash-chained; undo, redo, history and the check of the chain."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, exists, insert, select, update
from sqlalchemy.orm import Session

from pfdesk.db.bulk import write_rows
from pfdesk.db.images import BATCH, DIGEST_BYTES, Image, batches, canonical, pack, unpack, without
from pfdesk.db.recorder import OUTSIDE
from pfdesk.db.schema.journal import UnitBatchRow, UnitRow, UnitTouchRow
from pfdesk.values.ids import new_id

START = bytes(DIGEST_BYTES)
_UNIT, _BATCH, _TOUCH = UnitRow.__table__, UnitBatchRow.__table__, UnitTouchRow.__table__
_LAST_UNIT = select(_UNIT.c.number, _UNIT.c.digest).order_by(_UNIT.c.number.desc()).limit(1)
_NEW_UNIT, _NEW_BATCH = insert(_UNIT), insert(_BATCH)  # type: ignore[arg-type]
FINAL = "final"
"""The kind of a unit that deletes for good: nothing before it is undone one after the other any more."""


@dataclass(frozen=True, slots=True)
class UnitHead:
    """What is said of a unit beside its rows; at is a moment in UTC."""

    id: UUID
    number: int
    kind: str
    of_id: UUID
    at: datetime
    who: str
    pc: str
    command: str
    label: str
    rows: int

    def digest(self, before: bytes, batch_digests: Sequence[bytes]) -> bytes:
        """SHA-256 over the digest before, this head and the batches' digests."""
        moment = self.at.astimezone(UTC).isoformat()
        head = [self.number, self.id.hex, self.kind, self.of_id.hex, moment, self.who, self.pc, self.command]
        body = canonical([*head, self.label, self.rows, [digest.hex() for digest in batch_digests]])
        return hashlib.sha256(before + body).digest()


@dataclass(frozen=True, slots=True)
class Author:
    """Who works, at which PC."""

    who: str
    pc: str


def write_unit(
    session: Session,
    author: Author,
    images: Sequence[Image],
    *,
    kind: str,
    command: str,
    label: str,
    of_id: UUID | None,
) -> UnitHead:
    """Write the images as the next unit of the chain, in the session's own transaction."""
    last = session.connection().execute(_LAST_UNIT).first()
    number, before = (last.number + 1, last.digest) if last else (1, START)
    unit_id = new_id()
    at = datetime.now(UTC)
    head = UnitHead(
        unit_id, number, kind, of_id or unit_id, at, author.who, author.pc, command, label, len(images)
    )
    packed = [(new_id(), group, *pack(group)) for group in batches(images)]
    digest = head.digest(before, [hashlib.sha256(digests).digest() for *_, digests in packed])
    # Past the mapper: a unit is written at every field that is kept, and nothing else looks at these rows meanwhile.
    connection = session.connection()
    connection.execute(
        _NEW_UNIT, {"digest": digest, **{name: getattr(head, name) for name in UnitHead.__slots__}}
    )
    _write_batches(connection, unit_id, packed)
    return head


def stands(session: Session, unit_id: UUID) -> bool:
    """Whether a unit is in the file."""
    return session.get(UnitRow, unit_id) is not None


def _write_batches(
    connection: Connection, unit_id: UUID, packed: Sequence[tuple[UUID, Sequence[Image], bytes, bytes]]
) -> None:
    if not packed:
        return
    connection.execute(_NEW_BATCH, [
        {"id": batch_id, "unit_id": unit_id, "number": number, "images": body, "digests": digests}
        for number, (batch_id, _, body, digests) in enumerate(packed)
    ])  # fmt: skip
    touched = [(batch_id, {image.row_id: image.table for image in group}) for batch_id, group, *_ in packed]
    write_rows(connection, _TOUCH, {
        "row_id": [row_id for _, rows in touched for row_id in rows],
        "batch_id": [batch_id for batch_id, rows in touched for _ in rows],
        "table": [table for _, rows in touched for table in rows.values()],
    })  # fmt: skip


def unit_images(session: Session, unit_id: UUID) -> list[Image]:
    """All images of a unit in the order of writing, without those purged."""
    bodies = session.scalars(
        select(UnitBatchRow.images).where(UnitBatchRow.unit_id == unit_id).order_by(UnitBatchRow.number)
    )
    return [image for body in bodies for image in unpack(body) if image is not None]


def first_image(session: Session, unit_id: UUID) -> Image | None:
    """The image that a unit wrote first, without reading the rest of it; None where all were purged."""
    query = select(UnitBatchRow.images).where(UnitBatchRow.unit_id == unit_id).order_by(UnitBatchRow.number)
    bodies = session.scalars(query.execution_options(yield_per=1))
    return next((image for body in bodies for image in unpack(body) if image is not None), None)


PAGE = 64
"""How many heads are read at once: what is looked for stands nearly always among the newest."""


def purge(session: Session, row_ids: Sequence[UUID]) -> None:
    """Take every image of these rows out of the journal; their digests stay, so that the chain still verifies."""
    for start in range(0, len(row_ids), BATCH):
        group = row_ids[start : start + BATCH]
        touched = select(UnitTouchRow.batch_id).where(UnitTouchRow.row_id.in_(group)).distinct()
        for batch_id in session.scalars(touched).all():
            table = UnitBatchRow.__table__
            packed = session.scalars(select(UnitBatchRow.images).where(UnitBatchRow.id == batch_id)).one()
            blanked = update(table).where(table.c.id == batch_id).values(images=without(packed, group))  # type: ignore[arg-type]
            session.connection().execute(blanked)


def has_gaps(session: Session, unit_id: UUID) -> bool:
    """Whether something of a unit was purged, so that it can no longer be taken back whole."""
    bodies = session.scalars(select(UnitBatchRow.images).where(UnitBatchRow.unit_id == unit_id))
    return any(image is None for body in bodies for image in unpack(body))


def heads(session: Session, limit: int | None = None) -> Iterator[UnitHead]:
    """The units, newest first; read page by page, since after ten years there are very many."""
    columns = [getattr(UnitRow, name) for name in UnitHead.__slots__]
    query = select(*columns).order_by(UnitRow.number.desc())
    below: int | None = None
    left = limit
    while left is None or left > 0:
        count = PAGE if left is None else min(PAGE, left)
        older = query if below is None else query.where(UnitRow.number < below)
        page = session.execute(older.limit(count)).all()
        yield from (UnitHead(*row) for row in page)
        if len(page) < count:
            return
        below = page[-1].number
        left = None if left is None else left - count


def next_to_undo(session: Session) -> UnitHead | None:
    """The newest unit that was done and is not undone."""
    state: dict[UUID, str] = {}
    for head in heads(session):
        if head.kind == FINAL:
            return None
        state.setdefault(head.of_id, head.kind)
        if head.kind == "do" and state[head.of_id] != "undo":
            return head
    return None


def next_to_redo(session: Session) -> UnitHead | None:
    """The unit undone last, unless something new was done since; the head is that of the unit itself."""
    seen: set[UUID] = set()
    for head in heads(session):
        if head.kind in {"do", FINAL}:
            return None
        if head.of_id not in seen and head.kind == "undo":
            row = session.get_one(UnitRow, head.of_id)
            return UnitHead(**{name: getattr(row, name) for name in UnitHead.__slots__})
        seen.add(head.of_id)
    return None


def undone_units(session: Session) -> frozenset[UUID]:
    """The ids of all units that stand undone."""
    state: dict[UUID, str] = {}
    turned = select(UnitRow.of_id, UnitRow.kind).where(UnitRow.kind.in_(("undo", "redo")))
    for of_id, kind in session.execute(turned.order_by(UnitRow.number.desc())):
        state.setdefault(of_id, kind)
    return frozenset(of_id for of_id, kind in state.items() if kind == "undo")


def broken_units(session: Session) -> Iterator[tuple[int, str]]:
    """Numbers of units whose record does not fit the chain, and what is wrong with each."""
    before, expected = START, 1
    for row in session.scalars(select(UnitRow).order_by(UnitRow.number)):
        if row.number != expected:
            yield expected, "番号が飛んでいます"
            expected = row.number
        digests: list[bytes] = []
        found = list(_batch_faults(session, row, digests))
        yield from ((row.number, fault) for fault in found)
        head = UnitHead(**{name: getattr(row, name) for name in UnitHead.__slots__})
        if not found and head.digest(before, digests) != row.digest:
            yield row.number, "記録が書き換えられています"
        before, expected = row.digest, expected + 1


def _batch_faults(session: Session, unit: UnitRow, seen: list[bytes]) -> Iterator[str]:
    """What is wrong with a unit's batches; the digest of each that was seen is put into the list."""
    counted = 0
    query = select(UnitBatchRow).where(UnitBatchRow.unit_id == unit.id).order_by(UnitBatchRow.number)
    for place, batch in enumerate(session.scalars(query, execution_options=OUTSIDE)):
        seen.append(hashlib.sha256(batch.digests).digest())
        if batch.number != place:
            yield "明細の番号が飛んでいます"
        try:
            images = unpack(batch.images)
        except ValueError:
            yield "明細が読めません"
            continue
        counted += len(images)
        yield from _image_faults(images, batch.digests)
    if counted != unit.rows:
        yield "明細の数が合いません"


def _image_faults(images: Sequence[Image | None], digests: bytes) -> Iterator[str]:
    if len(digests) != len(images) * DIGEST_BYTES or len(images) > BATCH:
        yield "明細の数が合いません"
        return
    for position, image in enumerate(images):
        kept = digests[position * DIGEST_BYTES : (position + 1) * DIGEST_BYTES]
        if image is not None and image.digest() != kept:
            yield f"{position + 1}番目の明細が書き換えられています"


def row_history(session: Session, row_id: UUID) -> Iterator[tuple[UnitHead, Image]]:
    """Every image of one row with its unit, newest first."""
    query = (
        select(UnitBatchRow, UnitRow)
        .join(UnitTouchRow, UnitTouchRow.batch_id == UnitBatchRow.id)
        .join(UnitRow, UnitRow.id == UnitBatchRow.unit_id)
        .where(UnitTouchRow.row_id == row_id)
        .order_by(UnitRow.number.desc(), UnitBatchRow.number.desc())
    )
    for batch, unit in session.execute(query):
        head = UnitHead(**{name: getattr(unit, name) for name in UnitHead.__slots__})
        for image in reversed(unpack(batch.images)):
            if image is not None and image.row_id == row_id:
                yield head, image


def images_since(session: Session, tables: Collection[str], moment: datetime) -> Iterator[Image]:
    """The images of some tables in units from a moment on, newest first."""
    touch, batch, unit = UnitTouchRow, UnitBatchRow, UnitRow
    touched = exists().where(touch.batch_id == batch.id, touch.table.in_(tables))
    query = (
        select(batch.images)
        .join(unit, unit.id == batch.unit_id)
        .where(unit.at >= moment, touched)
        .order_by(unit.number.desc(), batch.number.desc())
    )
    for packed in session.scalars(query):
        images = reversed(unpack(packed))
        yield from (image for image in images if image is not None and image.table in tables)


def last_digest(session: Session) -> bytes:
    """What stands for all that was ever written: the digest of the newest unit; changes with every write."""
    return session.scalar(select(UnitRow.digest).order_by(UnitRow.number.desc()).limit(1)) or START


def values_of(image: Image) -> dict[str, tuple[Any, Any]]:
    """Field -> (before, after) of an image, for showing side by side."""
    names = sorted({*(image.before or {}), *(image.after or {})} - {"id", "revision", "search_key"})
    return {name: ((image.before or {}).get(name), (image.after or {}).get(name)) for name in names}
