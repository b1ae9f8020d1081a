"""Undo and redo: put the images of a unit back, or forward again, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db import progress
from pfdesk.db.images import ROW_CLASSES, Image, Values, decode
from pfdesk.db.recorder import Recorder
from pfdesk.db.schema.base import Row
from pfdesk.values.errors import Refused

GROUP = 500
TOUCHED = "そのあとに同じ記録が変更されているため、元に戻せません。新しい変更から順に戻してください。"


def put_back(session: Session, recorder: Recorder, images: Sequence[Image]) -> None:
    """Undo: newest image first, each row must stand as the image left it. Refused(TOUCHED) if one does not."""
    recorder.replaying = True
    done = 0
    for group in _groups(reversed(images)):
        progress.tell(session, done, len(images), "元に戻しています")
        done += len(group)
        rows = _rows(session, group)
        for image in group:
            _step(session, rows.get(image.row_id), image, image.after, image.before)
        session.flush()


def put_forward(session: Session, recorder: Recorder, images: Sequence[Image]) -> None:
    """Redo: oldest image first. Refused(TOUCHED) if a row does not stand as the image found it."""
    recorder.replaying = True
    done = 0
    for group in _groups(images):
        progress.tell(session, done, len(images), "やり直しています")
        done += len(group)
        rows = _rows(session, group)
        for image in group:
            _step(session, rows.get(image.row_id), image, image.before, image.after)
        session.flush()


def _groups(images: Iterable[Image]) -> Iterator[list[Image]]:
    """Runs of images that one flush may write: same table, same kind of change, no row twice."""
    group: list[Image] = []
    seen: set[UUID] = set()
    for image in images:
        if group and (_shape(image) != _shape(group[0]) or image.row_id in seen or len(group) == GROUP):
            yield group
            group, seen = [], set()
        group.append(image)
        seen.add(image.row_id)
    if group:
        yield group


def _shape(image: Image) -> tuple[str, bool, bool]:
    return image.table, image.before is None, image.after is None


def _rows(session: Session, group: Sequence[Image]) -> dict[UUID, Row]:
    row_class = ROW_CLASSES[group[0].table]
    ids = [image.row_id for image in group]
    return {row.id: row for row in session.scalars(select(row_class).where(row_class.id.in_(ids)))}


def _step(session: Session, row: Row | None, image: Image, now: Values | None, then: Values | None) -> None:
    if (row is None) != (now is None) or (
        row is not None and not _stands(row, decode(image.table, now or {}))
    ):
        raise Refused("", TOUCHED)
    if row is None:
        session.add(ROW_CLASSES[image.table](**decode(image.table, then or {})))
    elif then is None:
        session.delete(row)
    else:
        _set(row, decode(image.table, then))


def _stands(row: Row, values: dict[str, Any]) -> bool:
    return all(getattr(row, name) == value for name, value in values.items())


def _set(row: Row, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)
