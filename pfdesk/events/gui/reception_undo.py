"""取り消す at the reception: what is taken back, and what is said of it."""

from __future__ import annotations

from uuid import UUID

from pfdesk.events import commands, queries
from pfdesk.events.gui.taking_back import resting_words
from pfdesk.widgets.desk import Desk

ADVICE = "行事の画面の「講座」で、修了証を取り消してください。"


def taken_back(desk: Desk, registration_id: UUID, part_id: UUID, *, keep: bool) -> tuple[str, str, str]:
    """Take a check-in back: the sentence, its level, and which certificate rests on it. Raises Refused.

    Of somebody who walked in and was nowhere else the registration goes as well, unless ``keep``.
    """
    line = desk.ask(queries.registration_line, registration_id)
    walked = line.only_walked_in(part_id)
    resting = resting_words(desk.ask(queries.resting, (registration_id,), part_id))
    if walked and not keep:
        desk.do(commands.TakeBackWalkIns(part_id, (registration_id,)), quietly=True)
        return f"{line.name}さんの当日参加を取り消しました(申込も削除)", "quiet", resting
    desk.do(commands.TakeBackCheckIn(registration_id, part_id), quietly=True)
    more = "。当日参加の申込は残っています" if walked else ""
    advice = f"{resting}{ADVICE}" if resting else ""
    return f"{line.name}さんの受付を取り消しました{more}", "quiet", advice
