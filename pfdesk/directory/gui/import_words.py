"""The words and small questions of the import dialog."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from pfdesk.values.errors import Refused
from pfdesk.widgets.fields import NumberField
from pfdesk.widgets.on_screen import fit_on_screen
from pfdesk.widgets.row_table import Column
from pfdesk.widgets.runner import CancelledError, Tell

HOW_TO_GO_ON: Final = (
    "名称の列があれば、左の「列の対応」で選びます。見出しの行が違うときは、上の「見出しの行」を直します"
    "(見出しがなければ 0)。アンケートの回答の表は、「調査」の「…」から取り込めます。"
)
NOT_TAKEN: Final = "取り込みをやめました。何も書き込んでいません。"
KINDS: Final = "名簿 (*.xlsx *.xlsm *.csv *.txt);;すべてのファイル (*)"
COLUMNS: Final = (
    Column("number", "行", 44, "number", text=lambda line: str(line.number or "")),
    Column("words", "結果", 92),
    Column("name", "名称", 168),
    Column("told", "内容", 200, "quiet", stretch=True),
)


def what_follows(wrong: int, todo: int) -> str:
    """What becomes of the rows in error, or how the rest is taken back."""
    if wrong:
        return f"エラーの{wrong:,}行は取り込みません。表を直して、もう一度読めます。"
    return (
        "取り込んだあと、「元に戻す」でまとめて取り消せます。"
        if todo
        else "新しいものも変わったものもありません。"
    )


def told_of(line: Any) -> str:
    """All that is to be said about a row of the preview."""
    if line is None:
        return ""
    return f"{line.number}行目 {line.words}: {line.told}" if line.number else str(line.told)


def fit(dialog: QWidget) -> None:
    """As large as helps, at most 92 % of the window."""
    fit_on_screen(dialog, 1160, 720, 0.92)


def whole_number(field: NumberField) -> int | None:
    """The number in a field (0: there is no heading); None where it is none."""
    try:
        return int(field.value())
    except (Refused, TypeError, ValueError):
        return None


def stopped(tell: Tell) -> bool:
    """Whether the work was cancelled."""
    try:
        tell(0, 0, "")
    except CancelledError:
        return True
    return False
