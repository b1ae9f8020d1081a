"""Places are judged by name, drive kind, mount and a try to write; each refusal says what to do."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from pfdesk.db.errors import BadPlace, DiskFull, ReadOnlyPlace
from pfdesk.db.places import Surroundings, check_place, mount_of, problem_writing

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/home /home/share nfs4 rw 0 0
//srv/f /mnt/福祉\\040課 cifs rw 0 0
me@host:/ /home/clerk/far fuse.sshfs rw 0 0
g: /home/clerk/g fuse.rclone rw 0 0
/dev/sdb1 /media/clerk/USB vfat rw 0 0
/dev/sr0 /mnt/old iso9660 ro,nosuid 0 0
tmpfs /home/share/local tmpfs rw 0 0
"""
LINUX = Surroundings(False, {}, lambda _: 0, lambda: MOUNTS, str, lambda _: None)
KINDS = {"C:\\": 3, "D:\\": 3, "E:\\": 2, "Z:\\": 4, "F:\\": 5}
WINDOWS = Surroundings(
    True,
    {"OneDrive": r"C:\Users\hanako\Sync", "OneDriveCommercial": "", "OneDriveConsumer": r"D:\Private"},
    lambda root: KINDS.get(root, 1),
    lambda: "",
    str,
    lambda _: None,
)


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\hanako\Documents\名簿.pfdesk",
        r"C:\Users\hanako\Syncing\a.pfdesk",
        r"D:\福祉\OneDriveの説明\a.pfdesk",
        r"D:\福祉\OneDrive.pfdesk",
        r"\\?\C:\Users\hanako\a.pfdesk",
        "D:/福祉/a.pfdesk",
        r"D:\dropboxes\boxes\a.pfdesk",
    ],
)
def test_good_places_on_windows(path: str) -> None:
    check_place(path, WINDOWS)


@pytest.mark.parametrize(
    ("path", "word"),
    [
        (r"\\server\福祉\a.pfdesk", "共有フォルダー"),
        ("//server/福祉/a.pfdesk", "共有フォルダー"),
        (r"\\?\UNC\server\福祉\a.pfdesk", "共有フォルダー"),
        (r"Z:\a.pfdesk", "共有フォルダー"),
        (r"E:\a.pfdesk", "USB"),
        (r"C:\Users\hanako\OneDrive\a.pfdesk", "クラウド"),
        (r"C:\Users\hanako\OneDrive - 登別市\ドキュメント\a.pfdesk", "クラウド"),
        (r"c:\users\HANAKO\sync\Documents\a.pfdesk", "クラウド"),
        (r"D:\Private\a.pfdesk", "クラウド"),
        (r"C:\Users\hanako\Dropbox (会社)\a.pfdesk", "クラウド"),
        (r"C:\Users\hanako\Google Drive\a.pfdesk", "クラウド"),
        (r"G:\マイドライブ\a.pfdesk", "クラウド"),
        (r"C:\Users\hanako\iCloudDrive\a.pfdesk", "クラウド"),
        (r"C:\Users\hanako\Box\a.pfdesk", "クラウド"),
    ],
)
def test_bad_places_on_windows(path: str, word: str) -> None:
    with pytest.raises(BadPlace, match=word) as caught:
        check_place(path, WINDOWS)
    assert caught.value.sentence.endswith("コピーしてから開いてください。")


def test_a_disc_is_read_only() -> None:
    with pytest.raises(ReadOnlyPlace):
        check_place(r"F:\a.pfdesk", WINDOWS)


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("/home/share/a.pfdesk", "共有フォルダー"),
        ("/mnt/福祉 課/a.pfdesk", "共有フォルダー"),
        ("/home/clerk/far/a.pfdesk", "共有フォルダー"),
        ("/home/clerk/g/a.pfdesk", "クラウド"),
        ("/home/clerk/Dropbox/a.pfdesk", "クラウド"),
        ("/media/clerk/USB/a.pfdesk", "USB"),
    ],
)
def test_bad_places_on_linux(path: str, word: str) -> None:
    with pytest.raises(BadPlace, match=word):
        check_place(path, LINUX)


@pytest.mark.parametrize(
    "path", ["/home/clerk/a.pfdesk", "/home/sharedthings/a.pfdesk", "/home/share/local/a.pfdesk"]
)
def test_good_places_on_linux(path: str) -> None:
    check_place(path, LINUX)


def test_read_only_mount() -> None:
    with pytest.raises(ReadOnlyPlace, match="書き込めない"):
        check_place("/mnt/old/a.pfdesk", LINUX)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.EACCES, ReadOnlyPlace),
        (errno.EROFS, ReadOnlyPlace),
        (errno.ENOSPC, DiskFull),
        (99, ReadOnlyPlace),
    ],
)
def test_a_place_that_refuses_the_try_to_write(number: int, kind: type[Exception]) -> None:
    around = replace(LINUX, problem_writing=lambda _: OSError(number, "no"))
    with pytest.raises(kind):
        check_place("/home/clerk/a.pfdesk", around)


def test_the_try_to_write_leaves_nothing(plain: Path, tmp_path: Path) -> None:
    before = plain.read_bytes()
    assert problem_writing(str(plain)) is None
    assert [p.name for p in tmp_path.iterdir()] == [plain.name]
    assert plain.read_bytes() == before
    found = problem_writing(str(tmp_path / "none" / "a.pfdesk"))
    assert isinstance(found, FileNotFoundError)


def test_this_pc_s_own_folder(plain: Path) -> None:
    check_place(plain)
    assert mount_of(str(plain), "/dev/a / ext4 rw 0 0") is not None
