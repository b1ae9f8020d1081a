"""取り消す at the reception: what is asked before, what is taken back, and what is said of it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.taking_back import REVOKE_LATER, may_take_back, resting_words
from pfdesk.widgets.desk import Desk

ADVICE = "行事の画面の「講座」で、修了証を取り消してください。"


def taken_back(
    desk: Desk, registration_id: UUID, part_id: UUID, parent: QWidget, *, keep: bool
) -> tuple[str, str, str] | None:
    """Take a check-in back: the sentence, its level, and what is left to do. Raises Refused.

    Of somebody who walked in and was nowhere else the registration goes as well, unless ``keep``. None where
    a certificate rests on it and the clerk leaves it as it is.
    """
    line = desk.ask(queries.registration_line, registration_id)
    walked = line.only_walked_in(part_id)
    found = may_take_back(desk, (registration_id,), part_id, parent, REVOKE_LATER)
    if found is None:
        return None
    if walked and not keep:
        desk.do(commands.TakeBackWalkIns(part_id, (registration_id,)), quietly=True)
        return f"{line.name}さんの当日参加を取り消しました(申込も削除)", "quiet", ""
    desk.do(commands.TakeBackCheckIn(registration_id, part_id), quietly=True)
    more = "。当日参加の申込は残っています" if walked else ""
    advice = f"{resting_words(found)}{ADVICE}" if found else ""
    return f"{line.name}さんの受付を取り消しました{more}", "quiet", advice
