"""宛名ラベル: the members chosen, on a stock of the catalogue or the office's own, from the first free face."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from pfdesk.directory.forms.addressing import OPTIONS, addressees, sifted
from pfdesk.directory.queries import MemberFilters, mailing_lines
from pfdesk.office.settings import settings
from pfdesk.paper.addressee import Addressee
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.labels import LabelLook, label_sheets
from pfdesk.paper.preflight import merged
from pfdesk.paper.stocks import CATALOGUE, OWN, PREFIX, STOCKS, USUAL, Stock, own_stock, stock
from pfdesk.values.errors import Refused


@dataclass(frozen=True, slots=True)
class LabelLines:
    """Whom the labels are for, the sheet, and what was found before drawing."""

    addressees: tuple[Addressee, ...]
    on: Stock
    problems: tuple[Problem, ...] = ()


def ask(
    session: Any,
    _target: UUID | None,
    /,
    targets: Sequence[UUID] | None = None,
    text: str = "",
    filters: MemberFilters | None = None,
    **options: Any,
) -> LabelLines:
    """The members to write to, and the sheet (one of the office's own begins with ``own:``)."""
    whom = str(options.get("whom") or "organisation")
    lines = mailing_lines(session, targets, text, filters, most=options.get("most"))
    kept, problems = sifted(lines, whom, refused=bool(options.get("refused")))
    found = addressees(kept, whom, str(options.get("honorific") or ""), rest=bool(options.get("bar_code")))
    return LabelLines(found, label_stock(session, str(options.get("stock") or USUAL)), problems)


def label_stock(session: Any, name: str) -> Stock:
    """A stock of the catalogue, or the office's own (by its title, or with ``own:`` before it); raises Refused."""
    title = name.removeprefix(OWN)
    kept = settings(session).get(f"{PREFIX}{title}", "")
    if not name.startswith(OWN) and (not kept or name in CATALOGUE):
        return stock(name)
    if not kept:
        raise Refused("stock", f"用紙「{title[:40]}」は登録されていません。")
    return own_stock(title, kept)


def draw(lines: LabelLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw the sheets; ``right`` and ``down`` (mm) make up for the printer."""
    first = max(1, min(int(options.get("first") or 1), lines.on.faces))
    sender = f"{letterhead.office_name} {letterhead.division}".strip() if options.get("sender") else ""
    look = LabelLook(
        sender,
        bool(options.get("bar_code")),
        float(options.get("right") or 0),
        float(options.get("down") or 0),
        bool(options.get("guides")),
    )
    printed = label_sheets(lines.addressees, lines.on, first, look)
    return replace(printed, problems=merged([*lines.problems, *printed.problems]))


ADDRESS_LABELS = Form(
    "address-labels",
    "宛名ラベル",
    "A4 ラベル用紙",
    "",
    ask,
    draw,
    (
        Option("stock", "用紙", tuple((one.name, one.title) for one in STOCKS), USUAL),
        Option("first", "使い始める面", default=1),
        *OPTIONS,
        Option("sender", "差出人を入れる", default=False),
        Option("bar_code", "カスタマバーコードを入れる", default=False),
    ),
    together=True,
    each=True,
    begins=True,
)
