"""Who is left out of a print for want of consent, and the sentence that says how many and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from pfdesk.directory import queries
from pfdesk.directory.model import PURPOSES
from pfdesk.paper.form import Option, Problem

T = TypeVar("T")
MOST_NAMED: Final = 3

ROSTER: Final = ("roster", "載せていません")
MAILING: Final = ("mailing", "印字していません")
SHARING: Final = ("sharing", "載せていません")

MAIL_ALL: Final = Option("refused", "案内を望まない会員も印字", default=False)
LIST_ALL: Final = Option("declined", "名簿掲載に同意していない会員も載せる", default=False)


def agreed(
    session: Any,
    purpose: tuple[str, str],
    found: Sequence[T],
    member: Callable[[T], UUID | None],
    name: Callable[[T], str],
) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    """Those of `found` who did not say no to a purpose, and the sentence about the others.

    Who is no member, or was never asked, stays: a no is what is honoured here.
    """
    refused = queries.declined_members(session, purpose[0])
    out = [one for one in found if member(one) in refused]
    kept = tuple(one for one in found if member(one) not in refused)
    return kept, left_out(purpose, [(member(one), name(one)) for one in out])


def left_out(purpose: tuple[str, str], out: Sequence[tuple[UUID | None, str]]) -> tuple[Problem, ...]:
    """案内送付に同意していない2件を印字していません: 甲の会、乙の会."""
    if not out:
        return ()
    word, what = PURPOSES[purpose[0]], purpose[1]
    names = "、".join(name for _, name in out[:MOST_NAMED])
    more = f" ほか{len(out) - MOST_NAMED:,}件" if len(out) > MOST_NAMED else ""
    sentence = f"{word}に同意していない{len(out):,}件を{what}: {names}{more}"
    return (Problem(f"{word}の同意", sentence, "warn", out[0][0]),)
