"""The file of key slots: who may open the data key, and by what secret.

A slot is Argon2id over the secret, then AES key wrap (RFC 3394) of the 32-byte data key. The file carries
a checksum, so that a broken slot is told from a wrong password, and the data key's fingerprint, so that a
broken office file is told from a wrong key.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pfdesk.db.errors import Damaged, Missing, troubles_told
from pfdesk.db.identity import key_file
from pfdesk.db.swap import write_whole

FORMAT = "pfdesk-keys-1"
MEMORY_KIB = 64 * 1024
ITERATIONS = 3
LANES = 4
_MOST_MEMORY_KIB = 1024 * 1024
_MOST_ITERATIONS = 20


@dataclass(frozen=True)
class Slot:
    """One secret's way to the data key. `kind` is "password" or "recovery"; bytes are base64 text."""

    kind: str
    salt: str
    wrapped: str
    memory_kib: int = MEMORY_KIB
    iterations: int = ITERATIONS
    lanes: int = LANES


@dataclass(frozen=True)
class KeyRing:
    """All slots of one office file, and the fingerprint of the data key that they open."""

    fingerprint: str
    slots: tuple[Slot, ...]


def fingerprint(data_key: bytes) -> str:
    """What may be known of a data key: enough to tell two apart, nothing to open with."""
    return hmac.new(data_key, b"pfdesk data key", hashlib.sha256).hexdigest()[:32]


def make_slot(kind: str, secret: str, data_key: bytes) -> Slot:
    """A new slot for the secret."""
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap

    salt = os.urandom(16)
    empty = Slot(kind, base64.b64encode(salt).decode(), "")
    wrapped = aes_key_wrap(_derive(empty, secret), data_key)
    return Slot(kind, empty.salt, base64.b64encode(wrapped).decode())


def open_slot(slot: Slot, secret: str) -> bytes | None:
    """The data key, or None where the secret is not this slot's."""
    from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

    try:
        return aes_key_unwrap(_derive(slot, secret), base64.b64decode(slot.wrapped))
    except InvalidUnwrap:
        return None


def _derive(slot: Slot, secret: str) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=base64.b64decode(slot.salt),
        length=32,
        iterations=slot.iterations,
        lanes=slot.lanes,
        memory_cost=slot.memory_kib,
    )
    return kdf.derive(secret.encode())


def read_ring(path: Path) -> KeyRing:
    """The slots beside an office file; raises Missing, or Damaged where the key file is broken."""
    place = key_file(path)
    with troubles_told():
        if not place.is_file():
            raise Missing(
                f"鍵のファイル「{place.name}」が見つかりません。「{path.name}」と同じフォルダーに戻してください。"
            )
        content = place.read_bytes()
    try:
        return _parse(json.loads(content))
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged(
            "鍵のファイルが壊れているため、開けません。",
            f"バックアップにある鍵のファイルを「{place.name}」という名前で戻してください。",
        ) from error


def _parse(found: dict[str, Any]) -> KeyRing:
    ring = KeyRing(found["fingerprint"], tuple(Slot(**slot) for slot in found["slots"]))
    sane = all(s.memory_kib <= _MOST_MEMORY_KIB and s.iterations <= _MOST_ITERATIONS for s in ring.slots)
    if found["format"] != FORMAT or found["checksum"] != _checksum(ring) or not ring.slots or not sane:
        raise ValueError("not a whole key file")
    return ring


def write_ring(path: Path, ring: KeyRing) -> None:
    """Put the slots beside an office file, in the place of those before."""
    write_whole(key_file(path), ring_bytes(ring))


def ring_bytes(ring: KeyRing) -> bytes:
    """The key file's content."""
    content = {"format": FORMAT, **asdict(ring), "checksum": _checksum(ring)}
    return json.dumps(content, indent=1).encode()


def _checksum(ring: KeyRing) -> str:
    return hashlib.sha256(json.dumps(asdict(ring), sort_keys=True).encode()).hexdigest()
