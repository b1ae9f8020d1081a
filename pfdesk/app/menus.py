"""The menu bar: every verb of the window with its key; the letters behind & are settled here for all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class Verb:
    """One line of a menu; an empty name is a separator."""

    name: str
    title: str = ""
    keys: str = ""
    checkable: bool = False


LINE = Verb("")

MENUS: tuple[tuple[str, str, tuple[Verb, ...]], ...] = (
    (
        "file",
        "ファイル(&F)",
        (
            Verb("new_file", "新しいファイル(&N)…"),
            Verb("open_file", "開く(&O)…", "Ctrl+O"),
            Verb("practise", "見本で練習する(&P)…"),
            LINE,
            Verb("save", "保存の状態(&S)", "Ctrl+S"),
            Verb("backup", "バックアップを取る(&B)"),
            Verb("restore", "バックアップから戻す(&R)…"),
            Verb("password", "パスワード(&W)…"),
            LINE,
            Verb("quit", "終了(&X)", "Alt+F4"),
        ),
    ),
    (
        "edit",
        "編集(&E)",
        (
            Verb("undo", "元に戻す(&U)", "Ctrl+Z"),
            Verb("redo", "やり直す(&R)", "Ctrl+Y"),
            LINE,
            Verb("add", "追加(&N)", "Ctrl+N"),
            Verb("search", "検索(&F)", "Ctrl+F"),
        ),
    ),
    (
        "view",
        "表示(&V)",
        (
            Verb("light", "明るい(&L)", checkable=True),
            Verb("dark", "暗い(&D)", checkable=True),
            Verb("auto", "Windowsに合わせる(&A)", checkable=True),
        ),
    ),
    ("go", "移動(&G)", ()),
    (
        "print",
        "印刷(&P)",
        (
            Verb("print", "印刷(&P)…", "Ctrl+P"),
            Verb("print_log", "印刷の記録(&L)…"),
            Verb("letters", "手紙の文面(&T)…"),
            LINE,
        ),
    ),
    (
        "tools",
        "ツール(&T)",
        (
            Verb("history", "変更の記録(&H)…"),
            Verb("bin", "ごみ箱(&B)…"),
            Verb("check", "ファイルの検査(&C)"),
            LINE,
            Verb("settings", "設定(&S)…"),
        ),
    ),
    ("help", "ヘルプ(&H)", (Verb("manual", "使い方(&M)", "F1"), Verb("about", "pfdeskについて(&A)"))),
)


def build_menus(
    bar: QMenuBar, owner: QWidget, act: Callable[[str], None]
) -> tuple[dict[str, QMenu], dict[str, QAction]]:
    """Fill the menu bar; each action calls act with its name. Menus and actions by name."""
    menus: dict[str, QMenu] = {}
    actions: dict[str, QAction] = {}
    for name, title, verbs in MENUS:
        menus[name] = menu = bar.addMenu(title)
        for verb in verbs:
            if verb.name:
                actions[verb.name] = add_verb(menu, owner, verb, act)
            else:
                menu.addSeparator()
    return menus, actions


def add_verb(menu: QMenu, owner: QWidget, verb: Verb, act: Callable[[str], None]) -> QAction:
    """Add one line to a menu."""
    action = QAction(verb.title, owner)
    action.setCheckable(verb.checkable)
    if verb.keys:
        action.setShortcut(QKeySequence(verb.keys))
    action.triggered.connect(lambda: act(verb.name))
    menu.addAction(action)
    return action
