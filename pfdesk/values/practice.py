"""Whether this process works on a practice file: what leaves it then says so, and real files do not take it in.

A process has one office file at a time; whoever opens it says what it is.
"""

from __future__ import annotations

from typing import Final

MARK: Final = "練習"
"""Across every printed page."""

KEYWORD: Final = "pfdesk-practice"
"""Among the properties of every workbook."""

COLUMN: Final = "練習用の記録"
"""The heading of one more column in every CSV file."""

REFUSAL: Final = (
    "練習用のファイルから書き出した表です。作り物の記録なので、本番のファイルには取り込めません。"
)

_state = {"on": False}


def set_practice(on: bool) -> None:
    """Say that the open office file is for practising, or is not."""
    _state["on"] = on


def practising() -> bool:
    """Whether the open office file is for practising."""
    return _state["on"]
