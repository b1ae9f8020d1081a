"""What can go wrong with an office file, each with its own class and its own sentence.

`Refused` kinds are answered by choosing or typing something else; `Trouble` kinds by mending the environment.
`translate_error` turns driver and system errors into these; what it cannot name is a bug and stays as it is.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import sqlcipher3.dbapi2 as driver

from pfdesk.values.errors import Refused, Trouble


class FileRefused(Refused):
    """An office file that cannot be opened as asked; `field` is "password" or ""."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(field, sentence)


class Missing(FileRefused):
    """There is no such file."""


class NotOurs(FileRefused):
    """The file exists but is not an office file of pfdesk."""


class NewerSchema(FileRefused):
    """The file was written by a newer pfdesk."""


class NeedsPassword(FileRefused):
    """The file is encrypted and no key was given."""


class WrongPassword(FileRefused):
    """The password (or the recovery key) opens none of the key slots."""


class BadPlace(FileRefused):
    """A place where an office file must not lie: shared, cloud-synced or removable."""


class WouldOverwrite(FileRefused):
    """The work would replace something newer or existing without having been told to."""


class Damaged(Trouble):
    """The file is broken; only a backup helps."""


class EmptyFile(Damaged):
    """The file has zero bytes."""


class InUse(Trouble):
    """Another program, user or PC holds the file."""


class ReadOnlyPlace(Trouble):
    """The file or its folder cannot be written."""


class DiskFull(Trouble):
    """No space left for the work; what had been saved before stays."""


class DiskFailed(Trouble):
    """The disk answered a read or a write with an error."""


class UnsafeDriver(Trouble):
    """The SQLite library is too old or did not accept a safety setting."""


RESTORE = "バックアップから復元してください。"
_KEPT = "前回保存したところまでは残っています。"


def damaged(detail: str = "") -> Damaged:
    """The sentence for a broken file; `detail` is for the log, not for the screen."""
    error = Damaged("ファイルが壊れているため、開けません。", RESTORE)
    if detail:
        error.add_note(detail)
    return error


def disk_full() -> DiskFull:
    """The sentence for a full disk."""
    return DiskFull(
        f"ディスクの空きが足りないため、保存できませんでした。{_KEPT}",
        "不要なファイルを片付けて空きを作り、もう一度お試しください。",
    )


def read_only() -> ReadOnlyPlace:
    """The sentence for a file or folder that cannot be written."""
    return ReadOnlyPlace(
        "この場所には書き込めないため、保存できません。",
        "書き込みのできるフォルダー（「ドキュメント」など）に移してから開いてください。",
    )


def in_use() -> InUse:
    """The sentence for a file held by somebody unknown."""
    return InUse(
        "ファイルがほかのプログラムで使われているため、保存できませんでした。",
        "ほかの画面やプログラムを閉じて、もう一度お試しください。",
    )


def disk_failed() -> DiskFailed:
    """The sentence for an input/output error."""
    return DiskFailed(
        f"ディスクの読み書きに失敗しました。{_KEPT}",
        "もう一度お試しください。続くときは、情報担当へ連絡し、バックアップから復元してください。",
    )


def cannot_open() -> Trouble:
    """The sentence for a file that the system does not let us open."""
    return Trouble("ファイルを開けませんでした。", "フォルダーがあるか、使う権限があるかをご確認ください。")


_BY_SQLITE: Mapping[int, Callable[[], Trouble]] = {
    5: in_use,
    6: in_use,
    8: read_only,
    10: disk_failed,
    11: damaged,
    13: disk_full,
    14: cannot_open,
    23: cannot_open,
    26: damaged,
}
# Connection.backup raises without a code: its texts are those of sqlite3_errstr.
_BY_TEXT = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
_BY_ERRNO: Mapping[int, Callable[[], Trouble]] = {
    errno.ENOSPC: disk_full,
    errno.EDQUOT: disk_full,
    errno.EIO: disk_failed,
    errno.EROFS: read_only,
    errno.EACCES: read_only,
    errno.EPERM: read_only,
    errno.EBUSY: in_use,
    errno.ENOENT: cannot_open,
    errno.ENOTDIR: cannot_open,
}
_BY_WINERROR: Mapping[int, Callable[[], Trouble]] = {
    32: in_use,
    33: in_use,
    5: read_only,
    19: read_only,
    39: disk_full,
    112: disk_full,
    1117: disk_failed,
}


def translate_error(error: BaseException) -> Trouble | None:
    """The Trouble that a driver's or the system's error means; None where it is unknown (a bug)."""
    if isinstance(error, Trouble):
        return error
    inner = getattr(error, "orig", None)
    if isinstance(inner, BaseException):
        return translate_error(inner)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and isinstance(error, driver.DatabaseError):
        code = _BY_TEXT.get(str(error))
    if isinstance(code, int):
        return _told(_BY_SQLITE.get(code & 0xFF), error)
    if isinstance(error, OSError):
        windows = getattr(error, "winerror", None)
        return _told(_BY_WINERROR.get(windows or 0) or _BY_ERRNO.get(error.errno or 0), error)
    return None


def _told(make: Callable[[], Trouble] | None, error: BaseException) -> Trouble | None:
    if make is None:
        return None
    trouble = make()
    trouble.add_note(f"{type(error).__name__}: {error}")
    return trouble


@contextmanager
def troubles_told() -> Iterator[None]:
    """Run the body; driver and system errors that are known come out as Trouble, all others unchanged."""
    try:
        yield
    except Exception as error:
        trouble = translate_error(error)
        if trouble is None or trouble is error:
            raise
        raise trouble from error
