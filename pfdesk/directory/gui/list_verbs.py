"""What ⋯ above the list offers: work on all members, and in a narrow window what its buttons would do."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from pfdesk.directory import commands, queries
from pfdesk.directory.gui.list_page import ListPage
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk


def list_menu(page: ListPage) -> QMenu:
    """取り込み and 書き出し where their buttons are hidden, 人事異動, 重複の候補."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not page.ui.import_button.isVisibleTo(page):
        menu.addAction("取り込み(&I)").triggered.connect(lambda _on=False: page.import_members())
        menu.addAction("書き出し(&X)").triggered.connect(lambda _on=False: page.export_members())
        menu.addSeparator()
    menu.addAction("人事異動(&J)").triggered.connect(lambda _on=False: swap_holders(page))
    menu.addAction("重複の候補を探す(&F)").triggered.connect(lambda _on=False: find_duplicates(page))
    return menu


def show_empty(page: ListPage, *, found: int, all_there_are: int) -> None:
    """What stands in the place of the list where it is empty: what belongs there, or that nothing was found."""
    page.ui.table.setVisible(bool(found))
    page.ui.empty.setVisible(not found)
    if not found and not all_there_are:
        page.ui.empty.show_state(
            "members", "ここに会員(団体・個人)が並びます",
            "1件ずつ追加するか、ExcelやCSVの名簿から取り込めます。",
            ("会員を追加", page.add_new), (("表から取り込む", page.import_members),),
        )  # fmt: skip
    elif not found:
        page.ui.empty.show_state(
            "search", "当てはまる会員がありません", "検索の文字か条件をゆるめてみてください。",
            None, (("条件を消す", page.clear_conditions),),
        )  # fmt: skip


def bin_selected(page: ListPage) -> None:
    """All that are selected, as one unit; asked first where several have seats, replies or bookings."""
    members = tuple(line.id for line in page.ui.table.selected_lines())
    if len(members) > 1:
        if may_bin(page.desk, page, members):
            page.desk.do(commands.BinMembers(members))
    elif members and page.record.member_id is not None:
        page.record.put_in_bin()


def may_bin(desk: Desk, parent: QWidget, members: tuple[UUID, ...]) -> bool:
    """Whether several members may go into the bin; asked where they hold something that others count on."""
    hanging = desk.ask(queries.hanging_on, members)
    if not hanging:
        return True
    held = "、".join(f"{words}{count:,}件" for words, count in hanging)
    return tell.ask(
        parent.window(),
        f"選んだ{len(members):,}件の会員をごみ箱に入れますか。",
        "ごみ箱に入れる",
        detail=f"{held}が付いています。それらは残り、会員は「元に戻す」かごみ箱から戻せます。",
    )


def find_duplicates(page: ListPage) -> None:
    """重複の候補: the sweep over all members."""
    from pfdesk.directory.gui import duplicates

    duplicates.find_duplicates(page.desk, page)


def swap_holders(page: ListPage, body_id: UUID | None = None) -> None:
    """人事異動, beginning with that body or with the office's first."""
    from pfdesk.directory.gui.swap_holders import SwapHoldersDialog

    SwapHoldersDialog(page.desk, body_id, page).exec()
