"""Images of rows for the journal: what a row was before and after, as JSON, with a salted digest each."""

from __future__ import annotations

import hashlib
import json
import secrets
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pfdesk.db.schema import Base
from pfdesk.db.schema.base import Row

BATCH = 500
DIGEST_BYTES = 32
LEVEL = 3
"""How hard zlib tries: 6 makes a batch a tenth smaller and takes twice as long."""

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Image:
    """One row in one unit: before is None for an insert, after is None for a delete; an update holds what changed."""

    table: str
    row_id: UUID
    before: Values | None
    after: Values | None
    salt: str
    written: bytes = field(default=b"", repr=False, compare=False)
    """Its text, where that is known already."""

    def text(self) -> bytes:
        """As it is kept."""
        return self.written or canonical(self.packed())

    def packed(self) -> list[Any]:
        """As JSON takes it."""
        return [self.table, self.row_id.hex, self.before, self.after, self.salt]

    def digest(self) -> bytes:
        """SHA-256 of the image; the salt keeps a purged image from being guessed back."""
        return hashlib.sha256(self.text()).digest()


class WrittenValues(Mapping[str, Any]):
    """The values of a new row, read from its image's text when somebody asks; of thousands nearly always nobody does."""

    __slots__ = ("_text",)

    def __init__(self, text: bytes) -> None:
        self._text = text

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = json.loads(self._text)[3]
        return values

    def __getitem__(self, name: str) -> Any:
        """One value."""
        return self._values()[name]

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self._values())

    def __len__(self) -> int:
        """How many columns hold something."""
        return len(self._values())


ROW_CLASSES: Mapping[str, type[Row]] = {
    mapper.class_.__tablename__: mapper.class_
    for mapper in Base.registry.mappers
    if issubclass(mapper.class_, Row)
}


def canonical(value: Any) -> bytes:
    """The one way to write a value down for a digest."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def new_image(table: str, row_id: UUID, before: Values | None, after: Values | None) -> Image:
    """An image of plain Python values, encoded and salted."""
    return Image(table, row_id, before and encode(before), after and encode(after), secrets.token_hex(8))


def encode(values: Values) -> dict[str, Any]:
    """Plain values to what JSON can hold."""
    return {name: encode_value(value) for name, value in values.items()}


def encode_value(value: Any) -> Any:
    """One plain value to what JSON can hold."""
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, date):
        return value.isoformat()
    return value


def decode(table: str, values: Values) -> dict[str, Any]:
    """What JSON held back to the values of the table's columns."""
    columns = ROW_CLASSES[table].__table__.columns
    return {name: _decode(columns[name].type.python_type, value) for name, value in values.items()}


def _decode(kind: type, value: Any) -> Any:
    if value is None:
        return None
    if kind is UUID:
        return UUID(value)
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    return value


def pack(images: Sequence[Image]) -> tuple[bytes, bytes]:
    """One batch: the packed images and their digests one after the other."""
    texts = [image.text() for image in images]
    digests = b"".join(hashlib.sha256(text).digest() for text in texts)
    return zlib.compress(b"[" + b",".join(texts) + b"]", LEVEL), digests


def unpack(packed: bytes) -> list[Image | None]:
    """The images of a batch; None where one was purged. ValueError where the bytes are not ours."""
    try:
        body = json.loads(zlib.decompress(packed))
        return [None if item is None else Image(item[0], UUID(item[1]), *item[2:]) for item in body]
    except (zlib.error, TypeError, IndexError, AttributeError) as error:
        raise ValueError(str(error)) from error


def without(packed: bytes, row_ids: Collection[UUID]) -> bytes:
    """The packed batch with nothing left of these rows; the places of their images stay."""
    gone = {row_id.hex for row_id in row_ids}
    body = json.loads(zlib.decompress(packed))
    left = [None if item is None or item[1] in gone else item for item in body]
    return zlib.compress(canonical(left), LEVEL)


def batches(images: Sequence[Image]) -> Iterable[Sequence[Image]]:
    """The images in groups of BATCH."""
    return (images[start : start + BATCH] for start in range(0, len(images), BATCH))
