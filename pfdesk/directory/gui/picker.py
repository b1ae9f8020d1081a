"""Choosing members from the directory; shared with the other rooms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from pfdesk.directory.gui.member_list import MemberList
from pfdesk.directory.queries import MemberFilters, MemberLine, member_names
from pfdesk.ui.directory_picker import Ui_MemberPickerScreen
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.field import Field
from pfdesk.widgets.field_box import FieldBox
from pfdesk.widgets.row_table import Column
from pfdesk.widgets.text_fields import LineEditor

COLUMNS: Final = (
    Column("name", "名称", 260, stretch=True),
    Column("category", "種別", 96, "quiet", rank=1),
    Column("address", "所在地", 200, "quiet"),
)


class MemberPicker(QDialog):
    """A search box over the members; Enter or 選ぶ takes what is selected."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        several: bool = False,
        filters: MemberFilters | None = None,
        text: str = "",
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_MemberPickerScreen()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self._list = MemberList(desk, self.ui.table, COLUMNS, filters=filters or MemberFilters())
        mode = QAbstractItemView.SelectionMode
        self.ui.table.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.ui.choose.setDefault(True)
        self._connect()
        self._search(text)
        self.ui.search.set_search(text)
        self.ui.search.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self._search)
        ui.search.went_down.connect(self._enter_list)
        ui.search.returnPressed.connect(self._enter)
        ui.table.opened.connect(lambda _line: self.accept())
        ui.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        ui.choose.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)

    def chosen(self) -> list[MemberLine]:
        """The lines that were selected."""
        return self.ui.table.selected_lines()

    def _search(self, text: str) -> None:
        self._list.text = text
        self._list.show()
        empty = self._list.total == 0
        self.ui.table.setVisible(not empty)
        self.ui.empty.setVisible(empty)
        if empty:
            self.ui.empty.show_state(
                "search", "当てはまる会員がありません", "名前・かな・所在地・電話の一部で探せます。",
                None, (("条件を消す", self.ui.search.clear_search),),
            )  # fmt: skip
        else:
            self.ui.table.select_first()
        self._tell()

    def _tell(self) -> None:
        found = len(self.chosen())
        self.ui.choose.setEnabled(found > 0)
        self.ui.count.setText(f"{self._list.total:,}件" + (f" うち {found}件を選択" if found > 1 else ""))

    def _enter_list(self) -> None:
        self.ui.table.setFocus()

    def _enter(self) -> None:
        if self.chosen():
            self.accept()


def pick_member(
    desk: Desk, parent: QWidget | None = None, *, text: str = "", filters: MemberFilters | None = None
) -> MemberLine | None:
    """Let the clerk choose one member; None when the clerk thought better of it."""
    picker = MemberPicker(desk, parent, text=text, filters=filters)
    chosen = picker.chosen() if picker.exec() else []
    picker.deleteLater()
    return chosen[0] if chosen else None


def pick_members(
    desk: Desk, parent: QWidget | None = None, *, filters: MemberFilters | None = None
) -> Sequence[MemberLine]:
    """Let the clerk choose any number of members."""
    picker = MemberPicker(desk, parent, several=True, filters=filters)
    chosen = picker.chosen() if picker.exec() else []
    picker.deleteLater()
    return chosen


class MemberField(Field):
    """A field that points to a member: its name, and a button that opens the picker. Its value is the id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._desk: Desk | None = None
        self._member: UUID | None = None
        super().__init__(parent)
        self.pick = Button("会員から選ぶ", kind="quiet", icon_name="members")
        self.pick.clicked.connect(self.open_picker)
        self.add_beside(self.pick)

    def set_desk(self, desk: Desk) -> None:
        """Give it the desk, before a value is shown."""
        self._desk = desk

    def open_picker(self) -> None:
        """Choose another member."""
        if self._desk is None:
            return
        found = pick_member(self._desk, self.window())
        if found is not None:
            self._member = found.id
            self.set_text(found.name)
            self.edited.emit()
            self.left.emit(self.objectName())

    def value(self) -> UUID | None:
        """The member's id; None where the field is empty."""
        if not self.text().strip():
            self._member = None
        return self._member

    def set_value(self, value: UUID | None) -> None:
        self._member = value
        super().set_value(value)

    def write(self, value: UUID | None) -> str:
        if value is None or self._desk is None:
            return ""
        names: dict[UUID, str] = self._desk.ask(member_names, [value])
        return names.get(value, "")

    def text(self) -> str:
        return self._line().text()

    def set_text(self, text: str) -> None:
        self._line().setText(text)
        self._line().setCursorPosition(0)

    def _line(self) -> LineEditor:
        assert isinstance(self.editor, LineEditor)
        return self.editor

    def _make_editor(self) -> QWidget:
        editor = LineEditor()
        editor.setReadOnly(True)
        return editor

    def _make_box(self) -> FieldBox:
        return FieldBox(self.editor)

    def _restyle(self) -> None:
        from pfdesk.widgets.field_box import bare_sheet

        super()._restyle()
        self.editor.setStyleSheet(bare_sheet("QLineEdit"))
