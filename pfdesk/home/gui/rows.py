"""Rows of the home page: a heading with a link, a line of work, a line of the kit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pfdesk.home.queries import KitItem, Work
from pfdesk.values.eras import era_text
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.tokens import SPACE_2, SPACE_3
from pfdesk.widgets.words import Mark, Words

SOON = timedelta(days=7)
LINK = 136
DAYS = "月火水木金土日"
ICONS = {
    "surveys": "survey",
    "events": "event",
    "pamphlets": "pamphlet",
    "directory": "members",
    "annual": "report",
    "settings": "info",
}


def heading(text: str, link: str = "", act: Callable[[], None] | None = None) -> QWidget:
    """A bold word with a quiet link at the right, and a hairline below."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.addWidget(Words(text, bold=True))
    row.addStretch(1)
    if act is not None:
        button = Button(link, kind="soft", icon_name="chevron-right", trailing=True)
        button.clicked.connect(act)
        row.addWidget(button)
    holder = QWidget()
    holder.setFixedHeight(32)
    row.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(row)
    column.addWidget(holder)
    column.addWidget(Hairline())
    return box


def due_words(due: date | None, today: date) -> str:
    """今日まで, 2月14日(水), or nothing; a day of a former year is written with its year."""
    if due is None:
        return ""
    if due == today:
        return "今日まで"
    text = f"{due.month}月{due.day}日({DAYS[due.weekday()]})"
    if due < today and due.year != today.year:
        text = era_text(due)
    return f"{text} すぎ" if due < today else text


def work_row(work: Work, today: date, act: Callable[[Work], None], *, first: bool, low: bool) -> QWidget:
    """One thing to do, with its date and its link; the first has the primary button."""
    row = QWidget()
    row.setFixedHeight(50 if low else 55)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE_3)
    line.addWidget(Mark(ICONS[work.room], "text-2"))
    words = QVBoxLayout()
    words.setSpacing(3)
    words.addStretch(1)
    words.addWidget(Words(work.sentence))
    words.addWidget(Words(work.detail, "text-2", 12))
    words.addStretch(1)
    line.addLayout(words, 1)
    soon = work.due_on is not None and work.due_on <= today + SOON
    bold = work.due_on is not None and work.due_on <= today
    line.addWidget(Words(due_words(work.due_on, today), "due" if soon else "text-2", bold=bold))
    link = Button(work.link, kind="primary" if first else "link")
    link.setAccessibleName(f"{work.sentence}: {work.link}")
    link.clicked.connect(lambda: act(work))
    holder = QWidget()
    holder.setMinimumWidth(LINK)
    place = QHBoxLayout(holder)
    place.setContentsMargins(0, 0, 0, 0)
    place.addWidget(link, 1 if first else 0)
    if not first:
        place.addStretch(1)
    line.addWidget(holder)
    return row


def kit_row(item: KitItem, act: Callable[[KitItem], None], *, low: bool) -> QWidget:
    """Something to bring: made ready when, or the link that does it."""
    row = QWidget()
    row.setFixedHeight(28 if low else 32)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE_2)
    done = item.done_on is not None
    line.addWidget(Mark("check-circle" if done else "circle", "text-2" if done else "due-mark"))
    line.addWidget(Words(f"{item.name} {item.count}".strip()))
    line.addWidget(Words(_readiness(item), "text-2" if done else "due", 12))
    line.addStretch(1)
    verb = "もう一度" if done and item.form else "印刷" if item.form else item.verb
    again = Button(verb, kind="link")
    again.setAccessibleName(f"{item.name}: {verb}")
    again.clicked.connect(lambda: act(item))
    line.addWidget(again)
    return row


def _readiness(item: KitItem) -> str:
    if item.done_on is None:
        return item.note
    day = f"{item.done_on.month}月{item.done_on.day}日"
    return f"{day}に印刷" if item.form else f"{day}に記録"
