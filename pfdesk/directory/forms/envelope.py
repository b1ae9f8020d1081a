"""封筒宛名: 長形3号, 角形2号 and postcards, one page for each member chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from pfdesk.directory.forms.addressing import OPTIONS, addressees, sifted
from pfdesk.directory.queries import MemberFilters, mailing_lines
from pfdesk.paper.addressee import Addressee
from pfdesk.paper.envelopes import KINDS, EnvelopeLook, Sender, envelope_kind, envelopes
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.letter import office_problems
from pfdesk.paper.preflight import merged
from pfdesk.values.errors import Refused


@dataclass(frozen=True, slots=True)
class EnvelopeLines:
    """Whom the envelopes are for, and what was found before drawing."""

    addressees: tuple[Addressee, ...]
    problems: tuple[Problem, ...] = ()


def ask(
    session: Any,
    _target: UUID | None,
    /,
    targets: Sequence[UUID] | None = None,
    text: str = "",
    filters: MemberFilters | None = None,
    **options: Any,
) -> EnvelopeLines:
    """The members to write to."""
    whom = str(options.get("whom") or "organisation")
    lines = mailing_lines(session, targets, text, filters, most=options.get("most"))
    kept, problems = sifted(lines, whom, refused=bool(options.get("refused")))
    found = addressees(kept, whom, str(options.get("honorific") or ""), rest=bool(options.get("bar_code")))
    return EnvelopeLines(found, problems)


def draw(lines: EnvelopeLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw one page an addressee, as large as the envelope."""
    try:
        kind = envelope_kind(str(options.get("kind") or "naga3"))
    except KeyError:
        raise Refused("kind", "封筒は naga3、kaku2、postcard のどれかを選んでください。") from None
    office = f"{letterhead.office_name} {letterhead.division}".strip()
    sender = Sender(letterhead.postal_code, letterhead.address, office, letterhead.phone)
    look = EnvelopeLook(
        options.get("writing", "vertical") != "lying",
        sender if options.get("sender", True) else None,
        bool(options.get("boxes")),
        bool(options.get("bar_code")),
        str(options.get("remark") or ""),
        float(options.get("right") or 0),
        float(options.get("down") or 0),
    )
    printed = envelopes(lines.addressees, kind, look)
    bare = office_problems(letterhead) if options.get("sender", True) and not _sendable(letterhead) else ()
    return replace(printed, problems=merged([*bare, *lines.problems, *printed.problems]))


def _sendable(letterhead: Letterhead) -> bool:
    """Whether what comes back undelivered would find its way."""
    return bool(letterhead.office_name and letterhead.postal_code and letterhead.address)


_REMARKS = (("", "なし"), *((word, word) for word in ("親展", "調査票在中", "請求書在中", "重要", "至急")))

ENVELOPE = Form(
    "envelope",
    "封筒宛名",
    "長形3号",
    "",
    ask,
    draw,
    (
        Option("kind", "封筒", tuple((one.name, one.title) for one in KINDS), "naga3"),
        Option("writing", "向き", (("vertical", "縦書き"), ("lying", "横書き")), "vertical"),
        *OPTIONS,
        Option("remark", "脇付け", _REMARKS, ""),
        Option("sender", "差出人を入れる", default=True),
        Option("boxes", "郵便番号枠も印字", default=False),
        Option("bar_code", "カスタマバーコードを入れる", default=False),
    ),
    together=True,
    each=True,
    begins=True,
)
