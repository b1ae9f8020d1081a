"""Where the program keeps what is not the office file: backups, log, what was opened last."""

from __future__ import annotations

import hashlib
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("pfdesk", appauthor=False, roaming=False)


def backups_root() -> Path:
    """The folder that holds a folder of backups for each office file of this PC."""
    return Path(_DIRS.user_data_dir) / "backups"


def backup_folder(file: Path) -> Path:
    """The folder of one office file's backups; two files of one name in two places do not share it."""
    mark = hashlib.sha256(str(file.resolve()).encode()).hexdigest()[:8]
    return backups_root() / f"{file.stem}-{mark}"


def log_file() -> Path:
    """The program's log; it holds no personal data."""
    return Path(_DIRS.user_log_dir) / "pfdesk.log"


def last_file_note() -> Path:
    """The note that names the office file opened last."""
    return Path(_DIRS.user_config_dir) / "last-file.txt"


def remember_last(file: Path) -> None:
    """Note the office file for the next start; a place that cannot be written is no reason to stop."""
    _note(last_file_note(), str(file.resolve()))


def last_file() -> Path | None:
    """The office file used last, if it is still there or has backups that can take its place."""
    try:
        place = Path(last_file_note().read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError):
        return None
    return place if place.is_file() or any(backup_folder(place).glob("*.pfdesk")) else None


def clerk_note() -> Path:
    """The note of who sits at this PC; it stands in the Windows user's own folder, not in the office file."""
    return Path(_DIRS.user_config_dir) / "clerk.txt"


def remember_clerk(name: str) -> None:
    """Note the clerk of this Windows user; a place that cannot be written is no reason to stop."""
    _note(clerk_note(), name)


def last_clerk() -> str:
    """The clerk of this Windows user, "" where nobody has said."""
    try:
        return clerk_note().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _note(place: Path, text: str) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    except OSError:
        return
