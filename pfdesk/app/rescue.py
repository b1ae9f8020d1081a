"""A file that cannot be opened, and the newest backup that can take its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from pfdesk.app.folders import backup_folder
from pfdesk.app.start import bring_back
from pfdesk.db.backup import Backup, list_backups
from pfdesk.db.errors import Damaged, NeedsPassword, NotOurs, WrongPassword
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused, Trouble
from pfdesk.widgets import tell

T = TypeVar("T")

KEPT = "いまのファイルは消さずに、バックアップと同じ場所に残します。"


def with_password(parent: QWidget | None, work: Callable[[str | None], T]) -> T | None:
    """Do what may need the file's password, asking for it as often as it is wrong; None where the clerk gave up."""
    password: str | None = None
    while True:
        try:
            return work(password)
        except (NeedsPassword, WrongPassword) as asked:
            sentence = asked.sentence
        hidden = QLineEdit.EchoMode.Password
        password, fine = QInputDialog.getText(parent, "パスワード", sentence, hidden)
        if not fine:
            return None


def offer_backup(parent: QWidget | None, path: Path, broken: Refused | Trouble, today: date) -> bool:
    """Tell that a file cannot be opened; where it has backups, offer the newest. True where one took its place."""
    backups = list_backups(backup_folder(path), path.stem)
    if not backups:
        broken.sentence = _named(broken, path)
        _tell(parent, broken)
        return False
    asked = f"{_named(broken, path)}\n{_when(backups[0], today)}のバックアップから戻しますか。"
    if not tell.ask(parent, asked, "バックアップから戻す", "やめる", KEPT):
        return False
    return _bring_back_first(parent, backups, path)


def _named(broken: Refused | Trouble, path: Path) -> str:
    """The sentence, with the name of the file that it is about."""
    return (
        broken.sentence.replace("ファイルが", f"「{path.name}」が", 1)
        if isinstance(broken, Damaged)
        else broken.sentence
    )


def _bring_back_first(parent: QWidget | None, backups: list[Backup], path: Path) -> bool:
    """Restore the newest backup that can be read; what forbids it is told."""
    trouble: Trouble | Refused | None = None
    for one in backups:
        try:
            return with_password(parent, _restoring(one.path, path)) is not None
        except (Damaged, NotOurs) as broken:
            trouble = broken
        except (Refused, Trouble) as other:
            trouble = other
            break
    if trouble is not None:
        _tell(parent, trouble)
    return False


def _tell(parent: QWidget | None, wrong: Refused | Trouble) -> None:
    if isinstance(wrong, Trouble):
        tell.trouble(parent, wrong.sentence, wrong.todo)
    else:
        tell.say(parent, wrong.sentence)


def _restoring(source: Path, target: Path) -> Callable[[str | None], bool]:
    def restore(password: str | None) -> bool:
        bring_back(source, target, password, force=True)
        return True

    return restore


def _when(backup: Backup, today: date) -> str:
    """今日 8:31（作業中）."""
    day = "今日" if backup.made.date() == today else era_text(backup.made.date())
    reason = f"（{backup.reason}）" if backup.reason else ""
    return f"{day} {backup.made.hour}:{backup.made.minute:02d}{reason}"
