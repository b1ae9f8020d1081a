"""Where an office file may lie: on a disk of this PC, not shared, not synced to a cloud, not on a stick.

Network file systems lie about locks, sync programs copy a file in the midst of a save, sticks lie about what
is written: each has destroyed SQLite files (the list "How To Corrupt An SQLite Database File").
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from pfdesk.db.errors import BadPlace, read_only, translate_error

DRIVE_REMOVABLE, DRIVE_REMOTE, DRIVE_CDROM = 2, 4, 5
NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "davfs"}
    | {"fuse.sshfs", "fuse.gvfsd-fuse", "fuse.davfs2"}
)
CLOUD_TYPES = frozenset(("fuse.rclone", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.dropbox"))
# Folder names of sync programs, with suffixes such as "OneDrive - 登別市" or "Dropbox (会社)".
_CLOUD = re.compile(
    r"(OneDrive|Dropbox|Google ?Drive|Google ドライブ|マイドライブ|iCloud ?Drive|iCloud~.*"
    r"|com~apple~CloudDocs|Box(?: Sync)?)(?: -.*| \(.*\))?",
    re.IGNORECASE,
)
_CLOUD_ENVIRON = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


@dataclass(frozen=True)
class Surroundings:
    """What the judgement asks of the system; tests hand in another one."""

    windows: bool
    environ: Mapping[str, str]
    drive_type: Callable[[str], int]
    mounts: Callable[[], str]
    resolve: Callable[[str], str]
    problem_writing: Callable[[str], OSError | None]


@dataclass(frozen=True)
class Mount:
    """One line of /proc/mounts."""

    point: str
    kind: str
    options: frozenset[str]


def check_place(path: Path | str, around: Surroundings | None = None) -> None:
    """Raise BadPlace (with what to do) or ReadOnlyPlace where an office file must not be opened or made."""
    around = around or this_system()
    place = around.resolve(str(path))
    if around.windows:
        _check_windows(place, around)
    else:
        _check_mount(place, around)
    _check_cloud(place, around)
    problem = around.problem_writing(place)
    if problem is not None:
        raise translate_error(problem) or read_only() from problem


def refuse_network() -> BadPlace:
    """The sentence for a shared folder."""
    return BadPlace(
        "共有フォルダー（ネットワーク上の場所）にあるファイルは、壊れるおそれがあるため開けません。"
        "このPCの「ドキュメント」などにコピーしてから開いてください。"
    )


def refuse_cloud() -> BadPlace:
    """The sentence for a synced folder."""
    return BadPlace(
        "OneDriveなどのクラウドと同期するフォルダーにあるファイルは、個人情報の流出や破損のおそれがあるため"
        "開けません。同期しないフォルダーにコピーしてから開いてください。"
    )


def refuse_removable() -> BadPlace:
    """The sentence for a stick or a card."""
    return BadPlace(
        "USBメモリなど、取り外せる媒体にあるファイルは、壊れるおそれがあるため開けません。"
        "このPCの「ドキュメント」などにコピーしてから開いてください。"
    )


def _check_windows(place: str, around: Surroundings) -> None:
    plain = re.sub(r"^\\\\[?.]\\UNC\\", r"\\\\", place.replace("/", "\\"), flags=re.IGNORECASE)
    plain = re.sub(r"^\\\\[?.]\\", "", plain)
    if plain.startswith("\\\\"):
        raise refuse_network()
    kind = around.drive_type(PureWindowsPath(plain).drive + "\\")
    if kind == DRIVE_REMOTE:
        raise refuse_network()
    if kind == DRIVE_REMOVABLE:
        raise refuse_removable()
    if kind == DRIVE_CDROM:
        raise read_only()


def _check_mount(place: str, around: Surroundings) -> None:
    mount = mount_of(place, around.mounts())
    if mount is None:
        return
    if mount.kind in NETWORK_TYPES:
        raise refuse_network()
    if mount.kind in CLOUD_TYPES:
        raise refuse_cloud()
    if mount.point.startswith(("/media/", "/run/media/")):
        raise refuse_removable()
    if "ro" in mount.options:
        raise read_only()


def mount_of(place: str, mounts: str) -> Mount | None:
    """The line of /proc/mounts that the path lies on: the longest, and of equals the last."""
    best: Mount | None = None
    for line in mounts.splitlines():
        words = [re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), word) for word in line.split(" ")]
        if len(words) < 4 or not PurePosixPath(place).is_relative_to(words[1]):
            continue
        if best is None or len(words[1]) >= len(best.point):
            best = Mount(words[1], words[2], frozenset(words[3].split(",")))
    return best


def _check_cloud(place: str, around: Surroundings) -> None:
    flavour: type[PurePath] = PureWindowsPath if around.windows else PurePosixPath
    here = flavour(place)
    if any(_CLOUD.fullmatch(part) for part in here.parts[:-1]):
        raise refuse_cloud()
    for name in _CLOUD_ENVIRON:
        root = around.environ.get(name)
        if root and here.is_relative_to(flavour(root)):
            raise refuse_cloud()


def this_system() -> Surroundings:
    """The surroundings as they are."""
    return Surroundings(
        sys.platform == "win32",
        os.environ,
        _drive_type,
        _mounts,
        lambda text: str(Path(text).resolve()),
        problem_writing,
    )


def problem_writing(place: str) -> OSError | None:
    """Try to write: a file of its own in the folder, and open the office file itself; None where both go."""
    path = Path(place)
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
        if path.exists():
            with path.open("r+b"):
                pass
    except OSError as error:
        return error
    return None


if sys.platform == "win32":
    import ctypes

    def _drive_type(root: str) -> int:
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))

else:

    def _drive_type(_root: str) -> int:
        return 0


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(errors="surrogateescape")
    except OSError:
        return ""
