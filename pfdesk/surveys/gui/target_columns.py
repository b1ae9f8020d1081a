"""The columns of 発送 and 回収."""

from __future__ import annotations

from typing import Any, Final

from pfdesk.surveys.queries import TargetLine
from pfdesk.values.eras import era_text
from pfdesk.widgets.row_table import Column


def _day(name: str) -> Any:
    return lambda line: era_text(value) if (value := getattr(line, name)) is not None else ""


def _reminded(line: TargetLine) -> str:
    day = _day("reminded_on")(line)
    return f"{day} ({line.reminders}回)" if line.reminders > 1 else day


COLUMNS: Final = (
            Column("number_words", "番号", 64, "phone", key=lambda line: line.number),
            Column("name", "対象", 220, stretch=True),
            Column("municipality", "所在地", 88, "quiet"),
            Column("address", "住所", 208, "quiet", rank=3),
            Column("phone", "電話番号", 128, "phone", rank=2),
            Column("sent_on", "発送", 96, "date", text=_day("sent_on")),
            Column("reminded_on", "督促", 112, "date", text=_reminded, rank=1),
            Column("returned_on", "回収", 96, "date", text=_day("returned_on")),
            Column("progress_words", "状態", 136),
        )  # fmt: skip


def cell_style(line: TargetLine, name: str) -> set[str]:
    """Who is silent stands out, who will not answer is quiet."""
    if name == "progress_words" and line.progress in {"refused", "undeliverable"}:
        return {"quiet"}
    return {"due"} if name == "progress_words" and line.progress == "silent" else set()
