"""Passwords of an office file: setting one, opening by it, changing it, and the printed recovery key.

Changing a password rewrites a slot of the key file, never the data. What a password does not protect: an
unlocked PC, exported and printed lists, and plain backups made before the password was set.
"""

from __future__ import annotations

import base64
import os
import unicodedata
from pathlib import Path
from typing import Any

from pfdesk.db.engine import KEY_BYTES, connect
from pfdesk.db.errors import FileRefused, WouldOverwrite, WrongPassword, damaged, troubles_told
from pfdesk.db.identity import APPLICATION_ID, key_file, probe
from pfdesk.db.rowcounts import row_counts
from pfdesk.db.slots import KeyRing, Slot, fingerprint, make_slot, open_slot, read_ring, write_ring
from pfdesk.db.swap import swap, temporary

SHORTEST = 8
_RECOVERY_BYTES = 20
_MISREAD = str.maketrans("018", "OIB")  # signs that the recovery key never has, for those it has


def set_password(path: Path | str, password: str) -> tuple[bytes, str]:
    """Encrypt a plain office file; the data key and the recovery key to print.

    No engine may be open on the file. Until the last step the plain file stays as it is.
    Raises what `probe` raises, Refused for a bad password, WouldOverwrite for a file encrypted already.
    """
    place = Path(path).resolve()
    check_password(password)
    with troubles_told():
        if is_sealed(place):
            raise WouldOverwrite("このファイルには、すでにパスワードが設定されています。")
        version = probe(place).schema_version
        data_key = os.urandom(KEY_BYTES)
        ring, recovery = new_ring(data_key, password)
        with temporary(place) as temp:
            _export_sealed(place, temp, data_key, version)
            write_ring(place, ring)
            swap(temp, place)
    return data_key, recovery


def unlock_file(path: Path | str, password: str) -> bytes:
    """The data key, by the password or the recovery key.

    Raises WrongPassword; Missing or Damaged for the key file. The office file itself is for `probe` to judge.
    """
    return _opened(read_ring(Path(path)), password)[0]


def change_password(path: Path | str, old: str, new: str) -> None:
    """Replace the password's slot; `old` may be the recovery key, which stays valid."""
    place = Path(path)
    ring = read_ring(place)
    data_key, _ = _opened(ring, old)
    check_password(new)
    kept = tuple(slot for slot in ring.slots if slot.kind != "password")
    with troubles_told():
        write_ring(place, KeyRing(ring.fingerprint, (make_slot("password", normal(new), data_key), *kept)))


def remove_password(path: Path | str, password: str) -> None:
    """Make a plain file of an encrypted one again; `password` may be the recovery key.

    No engine may be open on the file. Until the last step the encrypted file stays as it is.
    """
    place = Path(path).resolve()
    data_key = unlock_file(place, password)
    with troubles_told():
        version = probe(place, data_key).schema_version
        with temporary(place) as temp:
            _export_plain(place, temp, data_key, version)
            swap(temp, place)
        key_file(place).unlink(missing_ok=True)


def new_recovery_key(path: Path | str, password: str) -> str:
    """A new recovery key; the one before opens nothing any more."""
    place = Path(path)
    ring = read_ring(place)
    data_key, _ = _opened(ring, password)
    text, slot = _recovery_slot(data_key)
    kept = tuple(slot for slot in ring.slots if slot.kind != "recovery")
    with troubles_told():
        write_ring(place, KeyRing(ring.fingerprint, (*kept, slot)))
    return text


def new_ring(data_key: bytes, password: str) -> tuple[KeyRing, str]:
    """Slots for a new data key: the password's and the recovery key's; gives the recovery key's text."""
    check_password(password)
    text, slot = _recovery_slot(data_key)
    slots = (make_slot("password", normal(password), data_key), slot)
    return KeyRing(fingerprint(data_key), slots), text


def check_password(password: str) -> None:
    """Raise Refused (field "password") for a password that is too short or has signs no keyboard gives."""
    if len(normal(password)) < SHORTEST:
        raise FileRefused(f"パスワードは{SHORTEST}文字以上にしてください。", "password")
    if any(unicodedata.category(sign).startswith("C") for sign in password):
        raise FileRefused("パスワードに使えない文字が入っています。", "password")


def normal(password: str) -> str:
    """The password as it is hashed: full-width and half-width are one, whatever the input method gave."""
    return unicodedata.normalize("NFKC", password).strip()


def _opened(ring: KeyRing, secret: str) -> tuple[bytes, Slot]:
    recovery = _recovery_text(secret)
    for slot in ring.slots:
        tried = recovery if slot.kind == "recovery" else normal(secret)
        data_key = open_slot(slot, tried) if tried else None
        if data_key is None:
            continue
        if fingerprint(data_key) != ring.fingerprint:
            raise damaged("slot and fingerprint disagree")
        return data_key, slot
    raise WrongPassword(
        "パスワードが違います。大文字と小文字をお確かめのうえ、もう一度入力してください。", "password"
    )


def _recovery_slot(data_key: bytes) -> tuple[str, Slot]:
    plain = base64.b32encode(os.urandom(_RECOVERY_BYTES)).decode()
    shown = "-".join(plain[n : n + 4] for n in range(0, len(plain), 4))
    return shown, make_slot("recovery", plain, data_key)


def _recovery_text(typed: str) -> str:
    """A recovery key as it is hashed, or "" where the text cannot be one."""
    signs = "".join(sign for sign in normal(typed).upper().translate(_MISREAD) if sign.isalnum())
    return signs if len(signs) == _RECOVERY_BYTES * 8 // 5 else ""


def is_sealed(place: Path) -> bool:
    """Whether a file is encrypted and has its key file; a plain one with a key file left behind is not."""
    if not place.is_file():
        return False
    with place.open("rb") as stream:
        head = stream.read(6)
    return head != b"SQLite"[: len(head)] and key_file(place).exists()


def _export_sealed(place: Path, temp: Path, data_key: bytes, version: int) -> None:
    _export(connect(place, None, "rw"), temp, f"x'{data_key.hex()}'", version, data_key)


def _export_plain(place: Path, temp: Path, data_key: bytes, version: int) -> None:
    _export(connect(place, data_key, "rw"), temp, "", version, None)


def _export(source: Any, temp: Path, key: str, version: int, data_key: bytes | None) -> None:
    """Copy every row into a new file under another key ("" for none) and compare the counts."""
    try:
        source.execute("ATTACH DATABASE ? AS other KEY ?", (str(temp), key))
        source.execute("PRAGMA other.synchronous = EXTRA")
        source.execute("BEGIN IMMEDIATE")
        source.execute("SELECT sqlcipher_export('other')").fetchall()
        # The export drops both.
        source.execute(f"PRAGMA other.application_id = {APPLICATION_ID:d}")
        source.execute(f"PRAGMA other.user_version = {version:d}")
        before = row_counts(source)
        source.execute("COMMIT")
        source.execute("DETACH DATABASE other")
    finally:
        source.close()
    probe(temp, data_key)
    copied = connect(temp, data_key, "ro")
    try:
        if row_counts(copied) != before:
            raise damaged("the copy has other rows")
    finally:
        copied.close()
