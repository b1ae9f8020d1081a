"""What the record offers about other records: 名寄せ, 分離, 重複の候補, 人事異動, and the warning while typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import UUID

from pfdesk.directory import model, queries
from pfdesk.directory.gui.list_page import MemberPane
from pfdesk.office.traces import Trace
from pfdesk.values.errors import Refused
from pfdesk.widgets.desk import Desk

LOOKED_AT: Final = ("name", "kana", "phone", "address")
"""The fields that are compared with other members while they are typed."""

Verb = tuple[str, Callable[[], object]]


def further_verbs(pane: MemberPane) -> list[Verb]:
    """The words and deeds of the record's menu."""
    if pane.record is None:
        return []
    from pfdesk.directory.gui.duplicates import find_duplicates
    from pfdesk.directory.gui.merge import part_member

    member_id = pane.record.member.id
    return [
        ("名寄せ(もう1件とまとめる)(&M)", partial(merge_with_another, pane)),
        *(
            (f"「{one.name}」({one.number})を分ける", partial(part_member, pane.desk, one.id, pane))
            for one in pane.desk.ask(queries.merged_members, member_id)
        ),
        ("重複の候補を探す(&F)", partial(find_duplicates, pane.desk, pane)),
        ("人事異動(&J)", partial(swap_holders, pane)),
    ]


def merge_with_another(pane: MemberPane) -> None:
    """名寄せ: choose the other record and see both side by side."""
    from pfdesk.directory.gui.merge import merge_members
    from pfdesk.directory.gui.picker import pick_member

    other = pick_member(pane.desk, pane)
    if other is not None and pane.record is not None:
        merge_members(pane.desk, pane.record.member.id, other.id, pane)


def swap_holders(pane: MemberPane) -> None:
    """人事異動: the seats of the body on which this member sits first."""
    from pfdesk.directory.gui.swap_holders import SwapHoldersDialog

    seats = pane.record.seats if pane.record is not None else ()
    SwapHoldersDialog(pane.desk, seats[0].seat.body_id if seats else None, pane).exec()


def traces_of(desk: Desk, member_id: UUID) -> Sequence[Trace]:
    """What the member did in other rooms; nothing where the program hands in none."""
    asked = desk.joints.get("traces")
    found: Sequence[Trace] = desk.ask(asked, member_id) if asked is not None else ()
    return found


def warn_of_likes(pane: MemberPane, typed: model.Member) -> None:
    """Say under the name which member is likest to what has been typed so far, and why."""
    for each in LOOKED_AT:
        with suppress(Refused):
            typed = replace(typed, **{each: pane.field(each).value()})
    name = pane.field("name")
    likes = pane.desk.ask(queries.like_members, typed)
    if likes:
        why = "、".join(likes[0].likeness.reasons)
        name.set_message(f"似た会員があります: {likes[0].name}(会員番号 {likes[0].number}) {why}", "due")
    elif not name.is_wrong():
        name.clear_message()
