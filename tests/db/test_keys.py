"""Passwords: right, wrong, recovered, changed; a broken key file is never called a wrong password."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from pfdesk.db import keys, slots
from pfdesk.db.errors import Damaged, Missing, NeedsPassword, WouldOverwrite, WrongPassword
from pfdesk.db.identity import SCHEMA_VERSION, Identity, key_file, probe
from pfdesk.db.keys import (
    change_password,
    new_recovery_key,
    remove_password,
    set_password,
    unlock_file,
)
from pfdesk.values.errors import Refused
from tests.db.office_files import ROWS, count

PASSWORD = "みほん-hanako-1"


@pytest.fixture(autouse=True)
def light_hashing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots.Slot.__init__, "__defaults__", (64, 1, 1))


def test_the_defaults_are_heavy() -> None:
    assert (slots.MEMORY_KIB, slots.ITERATIONS) == (64 * 1024, 3)


def test_set_open_change_recover(plain: Path) -> None:
    data_key, recovery = set_password(plain, PASSWORD)
    assert probe(plain, data_key) == Identity(plain, True, SCHEMA_VERSION)
    assert count(plain, data_key) == ROWS
    assert "見本 花子".encode() not in plain.read_bytes()
    with pytest.raises(NeedsPassword):
        probe(plain)
    assert unlock_file(plain, PASSWORD) == data_key
    before = plain.read_bytes()
    change_password(plain, PASSWORD, "あたらしい合言葉2")
    assert unlock_file(plain, "あたらしい合言葉2") == data_key
    with pytest.raises(WrongPassword):
        unlock_file(plain, PASSWORD)
    assert plain.read_bytes() == before
    change_password(plain, recovery, PASSWORD)
    assert unlock_file(plain, PASSWORD) == data_key
    newer = new_recovery_key(plain, PASSWORD)
    assert unlock_file(plain, newer) == data_key
    with pytest.raises(WrongPassword):
        unlock_file(plain, recovery)
    assert sorted(p.name for p in plain.parent.iterdir()) == sorted([plain.name, key_file(plain).name])


def test_a_password_is_taken_off_and_the_rows_stay(plain: Path) -> None:
    _, recovery = set_password(plain, PASSWORD)
    with pytest.raises(WrongPassword):
        remove_password(plain, "ちがう合言葉です")
    assert key_file(plain).exists()
    remove_password(plain, recovery)
    assert probe(plain) == Identity(plain, False, SCHEMA_VERSION)
    assert count(plain, None) == ROWS
    assert [one.name for one in plain.parent.iterdir()] == [plain.name]
    set_password(plain, PASSWORD)
    assert unlock_file(plain, PASSWORD)


@pytest.mark.parametrize("typed", ["{}", "{} ", "ＭＩＨＯＮ"])
def test_what_the_input_method_did_does_not_matter(plain: Path, typed: str) -> None:
    set_password(plain, "MIHON0123")
    assert unlock_file(plain, typed.format("MIHON0123").replace("ＭＩＨＯＮ", "ＭＩＨＯＮ０１２３"))


def test_the_recovery_key_as_people_type_it(plain: Path) -> None:
    data_key, recovery = set_password(plain, PASSWORD)
    assert len(recovery.split("-")) == 8
    for typed in (
        recovery.lower(),
        recovery.replace("-", " "),
        recovery.replace("-", ""),
        recovery.replace("O", "0"),
    ):
        assert unlock_file(plain, typed) == data_key


@pytest.mark.parametrize("wrong", ["", "x", PASSWORD[:-1], PASSWORD + "1", "A" * 32, "見本" * 500])
def test_wrong_passwords(plain: Path, wrong: str) -> None:
    set_password(plain, PASSWORD)
    with pytest.raises(WrongPassword) as caught:
        unlock_file(plain, wrong)
    assert caught.value.field == "password"


@pytest.mark.parametrize("bad", ["", "short", "       8", "tab\tinside it"])
def test_bad_passwords_are_refused_before_anything_is_written(plain: Path, bad: str) -> None:
    before = plain.read_bytes()
    with pytest.raises(Refused) as caught:
        set_password(plain, bad)
    assert caught.value.field == "password"
    assert plain.read_bytes() == before
    assert not key_file(plain).exists()


def test_twice_is_refused(plain: Path) -> None:
    data_key, _ = set_password(plain, PASSWORD)
    with pytest.raises(WouldOverwrite):
        set_password(plain, PASSWORD)
    assert unlock_file(plain, PASSWORD) == data_key


def test_a_broken_key_file_is_not_a_wrong_password(plain: Path) -> None:
    set_password(plain, PASSWORD)
    place = key_file(plain)
    whole = place.read_bytes()
    values = [n for n, sign in enumerate(whole) if chr(sign).isalnum()]
    steady = random.Random(5)
    for n in steady.sample(values, 150):
        bad = bytearray(whole)
        bad[n] = ord("b") if bad[n] != ord("b") else ord("c")
        place.write_bytes(bad)
        with pytest.raises(Damaged):
            unlock_file(plain, PASSWORD)
    for length in (0, 1, len(whole) // 2, len(whole) - 1):
        place.write_bytes(whole[:length])
        with pytest.raises(Damaged):
            unlock_file(plain, PASSWORD)
    place.unlink()
    with pytest.raises(Missing):
        unlock_file(plain, PASSWORD)


def test_a_broken_office_file_is_not_a_wrong_password(plain: Path) -> None:
    set_password(plain, PASSWORD)
    bad = bytearray(plain.read_bytes())
    bad[40] ^= 1
    plain.write_bytes(bad)
    data_key = unlock_file(plain, PASSWORD)
    with pytest.raises(Damaged):
        probe(plain, data_key)


def test_no_secret_in_the_key_file(plain: Path) -> None:
    data_key, recovery = set_password(plain, PASSWORD)
    text = key_file(plain).read_text()
    for secret in (data_key.hex(), PASSWORD, recovery, recovery.replace("-", "")):
        assert secret not in text
    assert {slot["kind"] for slot in json.loads(text)["slots"]} == {"password", "recovery"}


def test_greedy_parameters_are_refused(plain: Path) -> None:
    set_password(plain, PASSWORD)
    ring = slots.read_ring(plain)
    slot = slots.Slot("password", ring.slots[0].salt, ring.slots[0].wrapped, memory_kib=1 << 30)
    slots.write_ring(plain, slots.KeyRing(ring.fingerprint, (slot,)))
    with pytest.raises(Damaged):
        unlock_file(plain, PASSWORD)


@pytest.mark.parametrize("at", range(1, 5))
def test_a_failure_on_the_way_leaves_the_plain_file(
    plain: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """The n-th replace or fsync fails: the file opens either plain or by the password, with all rows."""
    calls = 0
    real = os.fsync

    def failing(handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls in {at, at + 1}:  # the second try of a folder as well
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(Exception, match="空きが足りない"):
        set_password(plain, PASSWORD)
    assert calls >= at
    monkeypatch.undo()
    sealed = not plain.read_bytes().startswith(b"SQLite")
    assert sealed == (at == 4)
    assert count(plain, unlock_file(plain, PASSWORD) if sealed else None) == ROWS
    assert not list(plain.parent.glob("*.tmp*"))


def test_a_short_export_is_noticed(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = iter([{"person": ROWS}, {"person": ROWS - 1}])
    monkeypatch.setattr(keys, "row_counts", lambda _: next(seen))
    with pytest.raises(Damaged):
        set_password(plain, PASSWORD)
    monkeypatch.undo()
    assert count(plain) == ROWS
    assert driver.sqlite_version_info >= (3, 51, 3)
