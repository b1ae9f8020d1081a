"""The head of a record: the name as large as it fits, its category, reading and number."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from pfdesk.directory.model import KINDS
from pfdesk.directory.queries import MemberRecord
from pfdesk.widgets import theme
from pfdesk.widgets.buttons import restyle
from pfdesk.widgets.tokens import TYPE_BODY, TYPE_SMALL, TYPE_TITLE

# Edges, the three buttons at the right, and the gaps between them.
TAKEN = 24 + 24 + 145 + 40 + 40 + 16
PENCIL = 40


def show_head(ui: Any, record: MemberRecord, today: date, width: int) -> None:
    """A long name gives up its large type, and the pill moves into the line below it."""
    member = record.member
    category = record.category or KINDS[member.kind]
    room = width - TAKEN - PENCIL
    pill = QFontMetrics(theme.font(TYPE_SMALL)).horizontalAdvance(category) + 24
    large = QFontMetrics(theme.font(TYPE_TITLE, bold=True)).horizontalAdvance(member.name)
    fits = large + pill <= room
    ui.category.setText(category)
    ui.category.setVisible(fits)
    ui.edit_names.setVisible(True)
    _show_title(ui, member.name, room, large=fits)
    left = "退会" if member.left_on and member.left_on <= today else ""
    number = f"会員番号 {member.number}"
    words = (member.kana, number, left) if fits else (category, number, left, member.kana)
    under = "  ".join(word for word in words if word)
    metrics = QFontMetrics(theme.font(TYPE_SMALL))
    ui.under_title.setText(metrics.elidedText(under, Qt.TextElideMode.ElideRight, max(room, 120)))
    ui.under_title.setToolTip(member.kana)


def show_new_head(ui: Any) -> None:
    """The head of a member that has no name yet."""
    _show_title(ui, "新しい会員", 400, large=True)
    ui.under_title.setText("名称を入れると保存されます")


def _show_title(ui: Any, name: str, room: int, *, large: bool) -> None:
    font = theme.font(TYPE_TITLE if large else TYPE_BODY, bold=True)
    flags = Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap
    needed = QFontMetrics(font).boundingRect(QRect(0, 0, max(room, 120), 999), int(flags), name)
    ui.title.setProperty("words", "title" if large else "heading")
    restyle(ui.title)
    ui.title.setWordWrap(not large)
    ui.title.setMinimumHeight(0 if large else needed.height() + 2)
    ui.title.setText(name)
