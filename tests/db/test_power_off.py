"""The power goes off while a clerk saves, on a disk of its own (trust.md G2): what was told as saved is on it.

The disk is an image mounted as root; a copy of the image is what a disk would hold at that moment. It knows nothing
of a drive whose own cache lies, nor of NTFS. Runs when asked: POWER_CUTS=200 dev.py test tests/db/test_power_off.py
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from pfdesk.app.start import new_office, open_office
from pfdesk.office.checks import office_checks
from pfdesk.values.errors import Refused, Trouble

pytestmark = pytest.mark.timeout(3000)  # on a busy machine a single cut takes a minute

ROOT = Path(__file__).parents[2]
CUTS = int(os.environ.get("POWER_CUTS", "0"))
FLOW = """
import sys
from pfdesk.app.start import open_office
from pfdesk.db import engine
from pfdesk.directory.commands import AddMember
from pfdesk.directory.model import Member
if sys.argv[2] == "careless":
    engine.RECIPE = tuple(one if one[0] != "synchronous" else (*one[:1], "OFF", 0) for one in engine.RECIPE)
with open_office(sys.argv[1]) as opened:
    while True:
        opened.office.do(AddMember(Member(name="見本商店")))
        sys.stdout.write("A")
        sys.stdout.flush()
"""


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[Path]:
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop", str(image), str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """An image of an ext4 disk with an office file on it."""
    if not CUTS:
        pytest.skip("NOT TESTED: power cuts are simulated when asked for, by POWER_CUTS=200")
    image = tmp_path / "disk.img"
    with image.open("wb") as made:
        made.truncate(32_000_000)
    subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], check=True)
    with mounted(image, tmp_path / "disk") as place:
        new_office(place / "見本.pfdesk")
    return image


def cut(disk: Path, folder: Path, steady: random.Random, *, careless: bool) -> tuple[int, int]:
    """Save until the power goes: how many saves were told, and how many are on the disk."""
    image = Path(shutil.copy(disk, folder / "running.img"))
    after = folder / "after.img"
    with mounted(image, folder / "running") as place:
        words = [sys.executable, "-B", "-c", FLOW, str(place / "見本.pfdesk"), "careless" if careless else ""]
        saving = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE)
        assert saving.stdout is not None
        with saving:
            try:
                told = len(saving.stdout.read(steady.randint(1, 12)))
                saving.send_signal(signal.SIGSTOP)
                os.waitpid(saving.pid, os.WUNTRACED)
                shutil.copy(image, after)
            finally:
                saving.kill()
            told += len(saving.stdout.read())
    with mounted(after, folder / "after") as place, open_office(str(place / "見本.pfdesk")) as opened:
        assert [one.name for one in opened.office.ask(office_checks, ()) if not one.ok] == []
        count = text("SELECT count(*) FROM member")
        return told, opened.office.ask(lambda session: session.execute(count).scalar_one())


def test_what_was_told_as_saved_is_on_the_disk(
    disk: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    steady = random.Random(2)
    lost = [
        found for _ in range(CUTS) if (found := cut(disk, tmp_path, steady, careless=False))[0] > found[1]
    ]
    assert lost == []
    caplog.clear()  # a journal that was left is told in the log


def test_without_waiting_for_the_disk_saves_are_lost(
    disk: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    steady = random.Random(2)
    lost = 0
    for _ in range(3):
        try:
            told, there = cut(disk, tmp_path, steady, careless=True)
        except (Trouble, Refused, AssertionError):
            lost += 1  # the file itself is broken
        else:
            lost += told > there
    assert lost, "the cut must be able to lose something"
    caplog.clear()
