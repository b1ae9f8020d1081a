"""Before attendance is taken back: which certificates rest on it, and what is proposed for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.events import commands, queries
from pfdesk.events.gui.entry_dialogs import ReasonDialog
from pfdesk.events.queries import Unfounded
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk

NAMED = 5
"""Certificates that a sentence names; of more it says how many."""
REVOKE_NEXT: Final = "取り消すと修了の条件を満たさなくなります。続けて、修了証の取り消しに進みます。"
REVOKE_LATER: Final = (
    "取り消すと修了の条件を満たさなくなります。修了証は、行事の画面の「講座」で取り消します。"
)


def resting_words(found: Sequence[Unfounded]) -> str:
    """Which certificates rest on an attendance, in a sentence; nothing where none does."""
    if not found:
        return ""
    names = "、".join(f"{one.number_text}({one.name}さん)" for one in found[:NAMED])
    more = f" ほか{len(found) - NAMED}枚" if len(found) > NAMED else ""
    return f"修了証 {names}{more}は、この出席にもとづいて発行しています。"


def may_take_back(
    desk: Desk, ids: Iterable[UUID], part_id: UUID, parent: QWidget | None, detail: str = REVOKE_NEXT
) -> list[Unfounded] | None:
    """Say which certificates rest on the attendance and ask; None where the clerk leaves it as it is."""
    found: list[Unfounded] = desk.ask(queries.resting, tuple(ids), part_id)
    if found and not tell.ask(parent, resting_words(found), "出席を取り消す", "そのままにする", detail):
        return None
    return found


def propose_revoking(desk: Desk, found: Sequence[Unfounded], parent: QWidget | None) -> None:
    """取消 with a reason for each certificate that has lost its ground; one that is left is found again later."""
    for one in found[:NAMED]:
        if one.certificate_id is not None:
            revoking_dialog(desk, one.certificate_id, one.name, parent, lost=True).exec()


def revoking_dialog(
    desk: Desk, certificate_id: UUID, name: str, parent: QWidget | None, *, lost: bool
) -> ReasonDialog:
    """修了証の取り消し; where the attendance is gone, the reason is proposed and the completion goes as well."""
    more = "修了も取り消します。" if lost else ""
    hint = f"{name}さんの修了証を取り消す理由を入れてください。番号は欠番になり、二度と使いません。{more}"
    dialog = ReasonDialog(
        desk, "修了証の取り消し", hint,
        lambda why: commands.RevokeCertificate(certificate_id, desk.today(), why, withdraw=lost), parent,
    )  # fmt: skip
    if lost:
        dialog.fields["reason"].set_value("出席の取り消しのため")
    return dialog
