"""F1 everywhere: which chapter of the manual tells of a window, and the key in windows that have no menu."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from pfdesk.app.rooms import ROOMS

OF_WINDOW: Final = {
    "HistoryDialog": ("変更の記録", ""),
    "SettingsDialog": ("設定", ""),
    "PasswordDialog": ("パスワード", ""),
    "RecoveryDialog": ("パスワード", ""),
    "RollOverDialog": ("年度報告", "年度更新"),
    "Welcome": ("はじめに", ""),
    "ImportDialog": ("会員名簿", "取り込み"),
    "SwapHoldersDialog": ("会員名簿", "人事異動"),
    "CategoriesDialog": ("会員名簿", "種別と目印"),
    "BodiesDialog": ("会員名簿", "種別と目印"),
    "MergeDialog": ("会員名簿", "重複の候補と名寄せ"),
    "DuplicatesDialog": ("会員名簿", "重複の候補と名寄せ"),
    "ReceptionWindow": ("行事・講座", "受付"),
    "AddPeopleDialog": ("行事・講座", "参加者を加える"),
    "CertificatesDialog": ("行事・講座", "修了証"),
    "StocktakeDialog": ("パンフレット", "棚卸"),
    "RoundDialog": ("パンフレット", "配送・補充"),
    "BookingDialog": ("パンフレット", "受払を記録"),
    "InsertDialog": ("パンフレット", "広報誌折り込み"),
    "RecallDialog": ("パンフレット", "回収"),
}
"""Windows with a place of their own in the manual: chapter and bold word; the others are told of with their room."""


def place_of(window: QWidget | None, room: str = "", word: str = "") -> tuple[str, str]:
    """Chapter and word of the manual for a window; of the room where the window has no place of its own."""
    known = OF_WINDOW.get(type(window).__name__)
    if known is not None:
        return known
    title = next((one.title for one in ROOMS if one.name == room), "はじめに")
    return title, word


class HelpKey(QObject):
    """Gives each window F1 as it is first worked in: a dialog holds back the key of the window behind it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if window is None or hasattr(window, "menus") or window.property("help-key"):
            return
        window.setProperty("help-key", True)
        key = QShortcut(QKeySequence("F1"), window)
        key.activated.connect(lambda: show_help(window))


def show_help(window: QWidget) -> None:
    """Open the manual over a window, at its place."""
    from pfdesk.app.manual_dialog import ManualDialog  # no part of a start

    if isinstance(window, ManualDialog):
        return
    main: Any = next((one for one in _above(window) if hasattr(one, "menus")), None)
    chapter, word = place_of(window, main.shell.room() if main is not None else "")
    ManualDialog(chapter, window, word).exec()


def _above(window: QWidget) -> Iterator[QWidget]:
    above = window.parentWidget()
    while above is not None:
        yield above.window()
        above = above.window().parentWidget()
