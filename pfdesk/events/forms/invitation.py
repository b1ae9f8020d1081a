"""開催案内: a letter to everyone whose reply is awaited, with a slip to send back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from pfdesk.directory.forms.consent import MAIL_ALL, MAILING, agreed
from pfdesk.directory.queries import mailing_lines
from pfdesk.events import queries
from pfdesk.events.forms.lines import chosen_event, day_text
from pfdesk.office.letters import LetterTemplate, document_number, letter_template, template_choices
from pfdesk.paper.addressee import Addressee, letter_lines
from pfdesk.paper.boxes import check_box
from pfdesk.paper.fit import fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.letters import Letter, LetterKind, LetterText, Placeholder, draw_letters, letter_options
from pfdesk.paper.preflight import merged, past_problems
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.events.model import Event, EventPart
    from pfdesk.events.queries import RegistrationLine
    from pfdesk.paper.frame import Document

KIND: Final = LetterKind(
    "{行事名}の開催について(ご案内)",
    "　時下ますますご清栄のこととお喜び申し上げます。日ごろから{市町村名}の福祉行政にご理解とご協力をいただき、"
    "厚くお礼申し上げます。\n　このことについて、次のとおり開催しますので、ご多忙とは存じますが、ご出席くださいますよう"
    "ご案内申し上げます。\n　なお、出欠は、下の返信票により{返事の期限}までにお知らせください。",
    own=(
        Placeholder("行事名", "つながりサポーター養成講座"),
        Placeholder("開催日", "令和6年2月16日(金)"),
        Placeholder("会場", "見本会館 大ホール"),
        Placeholder("返事の期限", "令和6年2月9日"),
    ),
)
USUAL: Final = LetterTemplate(form="invitation", name="標準", subject=KIND.subject, body=KIND.body)
WHO: Final = (
    ("silent", "返事を待っている方"), ("yes", "出席の返事がある方"), ("waiting", "キャンセル待ちの方"),
    ("all", "欠席を除く全員"),
)  # fmt: skip
SLIP: Final = 62.0
"""Height of the reply slip in mm, with one row of parts."""
PARTS_A_ROW: Final = 4


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is written to; ``place`` is postal code and address, where the directory knows them."""

    line: RegistrationLine
    place: str


@dataclass(frozen=True, slots=True)
class InvitationLines:
    """The event, its parts, who is invited, the text and the number."""

    event: Event
    parts: tuple[EventPart, ...]
    guests: tuple[Guest, ...]
    text: LetterText
    number: str
    problems: tuple[Problem, ...] = ()


def ask(session: Any, target_id: UUID | None, /, **options: Any) -> InvitationLines:
    """Those of an event who have not replied (or all), or one registration."""
    event_id = chosen_event(session, target_id)
    one = target_id if queries.event_of(session, event_id) else None
    event_id = queries.event_of(session, event_id) or event_id
    lines = queries.registration_lines(session, event_id)
    if one is not None:
        lines = [line for line in lines if line.id == one]
    else:
        lines = [line for line in lines if _written_to(line, str(options.get("who") or "silent"))]
    problems: tuple[Problem, ...] = ()
    if not options.get("refused"):
        kept, problems = agreed(session, MAILING, lines, lambda line: line.member_id, lambda line: line.name)
        lines = list(kept)
    template = letter_template(session, USUAL, str(options.get("template") or ""))
    text = LetterText(template.subject, template.body, template.enclosures)
    number = document_number(session, str(options.get("number") or ""), options["today"])
    event, parts = queries.event_entity(session, event_id), queries.part_entities(session, event_id)
    return InvitationLines(event, parts, _guests(session, lines), text, number, problems)


def _written_to(line: RegistrationLine, who: str) -> bool:
    if who == "all":
        return line.reply != "no"
    return line.reply == ("" if who == "silent" else who)


def _guests(session: Any, lines: Sequence[RegistrationLine]) -> tuple[Guest, ...]:
    members = list(dict.fromkeys(line.member_id for line in lines if line.member_id))
    places = {
        member.id: f"〒{member.postal_code} {member.whole_address}"
        if member.postal_code
        else member.whole_address
        for member in mailing_lines(session, members)
    }
    return tuple(Guest(line, places.get(line.member_id, "") if line.member_id else "") for line in lines)


def draw(lines: InvitationLines, letterhead: Letterhead, /, **options: Any) -> Printed:
    """One letter each, with its slip at the foot."""
    event, today = lines.event, letterhead.today
    reply_by = options.get("reply_by") or event.reply_by
    values = {
        "行事名": event.title,
        "開催日": _moment(lines),
        "会場": event.place,
        "返事の期限": era_text(reply_by or event.held_on, "long"),
    }
    rows = _rows(lines)
    people = {guest.line.id: guest.line for guest in lines.guests}
    letters = [Letter(_addressee(guest), values, rows, guest.line.id) for guest in lines.guests]

    def slip(document: Document, letter: Letter) -> None:
        assert letter.id is not None
        _slip(document, lines, people[letter.id])

    printed = draw_letters(
        "開催案内", letters, lines.text, letterhead, lines.number, str(options.get("seal") or ""), slip,
        empty="案内を出す方がいません(全員から返事があります)。",
    )  # fmt: skip
    late = (
        *past_problems("開催日", event.held_on, today),
        *past_problems("返事の期限", reply_by, today),
    )
    return replace(printed, ids=tuple(people), problems=merged([*late, *lines.problems, *printed.problems]))


def _moment(lines: InvitationLines) -> str:
    """令和6年2月16日(金) 13:30〜16:00: from when the first part begins to when the last one ends."""
    starts = [part.starts for part in lines.parts if part.starts]
    ends = [part.ends for part in lines.parts if part.ends]
    hours = f"{min(starts, default='')}〜{max(ends, default='')}" if starts or ends else ""
    return f"{day_text(lines.event.held_on)}　{hours}".rstrip("　")


def _addressee(guest: Guest) -> tuple[str, ...]:
    line = guest.line
    names = () if line.name == line.organisation else (line.name,)
    return letter_lines(Addressee("", guest.place, line.organisation, line.post, names))


def _rows(lines: InvitationLines) -> tuple[tuple[str, str], ...]:
    event = lines.event
    rows = [("日時", _moment(lines)), ("会場", event.place)]
    for part in lines.parts:
        time = "〜".join(clock for clock in (part.starts, part.ends) if clock)
        rows.append((part.name, "　".join(word for word in (time, part.title) if word)))
    return tuple((word, text) for word, text in rows if text)


def _slip(document: Document, lines: InvitationLines, guest: RegistrationLine) -> None:
    rows = -(-len(lines.parts) // PARTS_A_ROW) if len(lines.parts) > 1 else 1
    slip = SLIP + 7 * (rows - 1)
    document.need(slip)
    pen, left, right = document.pen, document.left, document.right
    y = max(document.y + 2, document.bottom - slip + 4)
    pen.line(left, y, right, y, 0.4, 0.5, dash=(1.5, 1.5))
    pen.text((left + right) / 2, y + 9, "返　信　票", 13, "bold", "centre")
    pen.text(right, y + 9, f"番号 {guest.number}", 10, "figures", "right")
    about = f"{lines.event.title}　{day_text(lines.event.held_on)}"
    fitted_line(pen, left, y + 17, about, right - left, 9.5, 6)
    y += 26
    for place, word in enumerate(
        ("出席します", "欠席します", "代理が出席します(お名前　　　　　　　　　　　　)")
    ):
        x = left + 2 + 34 * place
        check_box(pen, x, y - 3.3)
        pen.text(x + 5.5, y, word, 10.5)
    if len(lines.parts) > 1:
        y += 8
        pen.text(left, y, "出席する部", 9.5)
        for place, part in enumerate(lines.parts):
            x, base = left + 26 + 34 * (place % PARTS_A_ROW), y + 7 * (place // PARTS_A_ROW)
            check_box(pen, x, base - 3.3)
            fitted_line(pen, x + 5.5, base, f"{part.name} {part.starts}".strip(), 28, 10, 7)
        y += 7 * (rows - 1)
    for word in (
        f"所属・お名前　{guest.organisation}　{guest.name}",
        "必要な配慮(車いす・手話・大きな字など)",
    ):
        y += 9
        fitted_line(pen, left, y, word, right - left, 9.5, 6)
        pen.line(left, y + 1.6, right, y + 1.6, 0.3, 0.5)
    back = document.letterhead.returned_to
    fitted_line(pen, left, y + 9, f"返送先　{back}", right - left, 9, 7)
    document.y = y + 11


FORM = Form(
    "invitation",
    "開催案内",
    "A4",
    "event",
    ask,
    draw,
    (
        Option("who", "宛先", WHO, "silent"),
        Option("reply_by", "返事の期限(空なら行事の期限)", is_day=True),
        *letter_options(partial(template_choices, form=USUAL.form)),
        MAIL_ALL,
    ),
    letter=KIND,
    each=True,
)
