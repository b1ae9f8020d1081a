"""The menu beside the chips: searches kept under names, kinds and marks; and the marks of a list's menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.directory import commands, queries
from pfdesk.directory.gui.list_page import ListPage
from pfdesk.directory.gui.small_dialogs import NameDialog
from pfdesk.directory.model import Tag
from pfdesk.directory.queries.chip_filters import ROOM
from pfdesk.office.command import Command
from pfdesk.office.saved_filters import DropFilter, SavedFilter, SaveFilter, saved_filters
from pfdesk.widgets.desk import Desk


def edit_categories(desk: Desk, parent: QWidget) -> None:
    """The office's own list of kinds."""
    from pfdesk.directory.gui.office_lists import CategoriesDialog

    CategoriesDialog(desk, parent).exec()


def edit_bodies(desk: Desk, parent: QWidget) -> None:
    """The office's own list of bodies."""
    from pfdesk.directory.gui.office_lists import BodiesDialog

    BodiesDialog(desk, parent).exec()


def fill_filter_menu(menu: QMenu, page: ListPage, use: Callable[[str, Mapping[str, Any]], None]) -> None:
    """Saved searches first, then keeping the present one, then the lists that the office edits."""
    desk: Desk = page.desk
    saved: Sequence[SavedFilter] = desk.ask(saved_filters, ROOM)
    for one in saved:
        _add(menu, one.name, partial(use, one.text, one.values))
    if saved:
        menu.addSeparator()
    keep = _add(menu, "いまの条件に名前を付けて保存…", lambda: save_filter(page))
    keep.setEnabled(bool(page.ui.chips.values() or page.ui.search.text().strip()))
    if saved:
        drop = menu.addMenu("保存した条件を消す")
        for one in saved:
            _add(drop, one.name, partial(desk.do, DropFilter(one)))
    menu.addSeparator()
    _add(menu, "種別を編集…", lambda: edit_categories(desk, page))
    _add(menu, "会議体を編集…", lambda: edit_bodies(desk, page))
    _fill_tags(menu.addMenu("目印を編集"), desk, page)


def save_filter(page: ListPage) -> None:
    """Keep what is searched for and chosen under a name."""
    text, values = page.ui.search.text().strip(), page.ui.chips.values()
    NameDialog(
        page.desk,
        "いまの条件を保存",
        lambda name: SaveFilter(ROOM, name, text, values),
        page,
        hint="同じ名前で保存すると置き換わります。ほかの担当者も使えます。",
    ).exec()


def fill_tag_menu(menu: QMenu, desk: Desk, parent: QWidget, members: Sequence[UUID]) -> None:
    """目印 for the selected members: one that all of them bear is ticked, and taken off when chosen."""
    ids = tuple(members)
    for line in desk.ask(queries.tag_lines, ids):
        borne = line.members == len(ids)
        off, on = commands.UntagMembers(line.tag, ids), commands.TagMembers(line.tag.name, ids)
        command: Command = off if borne else on
        action = _add(menu, line.tag.name, partial(desk.do, command))
        action.setCheckable(True)
        action.setChecked(borne)
    _add(menu, "新しい目印…", lambda: new_tag(desk, parent, ids))


def new_tag(desk: Desk, parent: QWidget, members: tuple[UUID, ...]) -> None:
    """Ask for a mark's name and put it on the members."""
    NameDialog(desk, "新しい目印", lambda name: commands.TagMembers(name, members), parent).exec()


def _fill_tags(menu: QMenu, desk: Desk, parent: QWidget) -> None:
    lines = desk.ask(queries.tag_lines)
    menu.setEnabled(bool(lines))
    for line in lines:
        sub = menu.addMenu(f"{line.tag.name}({line.members:,})")
        _add(sub, "名前を変える…", partial(_rename_tag, desk, parent, line.tag))
        _add(sub, "削除", partial(desk.do, commands.BinTag(line.tag.id)))


def _rename_tag(desk: Desk, parent: QWidget, tag: Tag) -> None:
    make = lambda name: commands.ChangeTag(tag, replace(tag, name=name))  # noqa: E731
    NameDialog(desk, "目印の名前を変える", make, parent, name=tag.name).exec()


def _add(menu: QMenu, words: str, act: Callable[[], Any]) -> Any:
    action = menu.addAction(words.replace("&", "&&"))
    action.triggered.connect(lambda _on=False: act())
    return action
