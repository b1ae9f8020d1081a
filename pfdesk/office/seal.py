"""The office file's own seal: an Ed25519 key (RFC 8032) made at its first use, kept as a setting.

What it signs is written in digits, so that a keyboard-type reader brings it whatever the IME's state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.db.schema.house import SettingRow

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

NAME: Final = "seal.key"
DIGITS: Final = 155
"""A signature of 64 bytes as a decimal number."""


def sign(session: Session, message: str) -> str:
    """The signature of a message in 155 digits; makes the key where there is none (inside a command only)."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = _key(session)
    if key is None:
        key = Ed25519PrivateKey.generate()
        session.add(SettingRow(name=NAME, value=key.private_bytes_raw().hex()))
        session.flush()
    return f"{int.from_bytes(key.sign(message.encode())):0{DIGITS}d}"


def holds(session: Session, message: str, signature: str) -> bool:
    """Whether this office file signed the message."""
    from cryptography.exceptions import InvalidSignature

    key = _key(session)
    if key is None or len(signature) != DIGITS or not (signature.isascii() and signature.isdecimal()):
        return False
    number = int(signature)
    if number.bit_length() > 512:
        return False
    try:
        key.public_key().verify(number.to_bytes(64), message.encode())
    except InvalidSignature:
        return False
    return True


def _key(session: Session) -> Ed25519PrivateKey | None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    row = SettingRow
    kept = session.scalar(select(row.value).where(row.name == NAME, row.binned_at.is_(None)))
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(kept)) if kept else None
