"""相談窓口一覧: the hand-out for citizens, printed on both sides and folded in half.

One sheet has four panels: front, two inside, back. The desks run through the inside and the back cover; where they
need more room, ordinary type is set smaller, down to a stated least. Where that is not enough, and for large type
that would no longer be large, more sheets are laid into one another: each page holds the two panels that meet there
when the sheets are folded together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pfdesk.pamphlets.forms.desk_panel import Look, Panel, in_order, placed
from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.queries import DUE_STATES, DeskLine, desk_lines
from pfdesk.paper.fit import fitted_box, fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.pen import Pen
from pfdesk.paper.sizes import A3_LANDSCAPE, A4_LANDSCAPE
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

ORDINARY: Final = 1.1
LARGE: Final = 1.55
LEAST: Final = 1.0
"""The least scale of ordinary type: its smallest letters are 8 pt then, the text 9 pt, phone numbers 15 pt."""
LARGE_LEAST: Final = 1.5
"""Large type is large: its smallest letters have 12 pt, the text 13.5 pt, phone numbers 22 pt. What does not
fit one sheet at that size becomes a booklet."""
ABOUT: Final = 92.0
"""Height in mm of the words on when to call."""
OPTIONS: Final = (
    Option("type", "文字の大きさ", (("ordinary", "ふつう"), ("large", "大きい文字")), "ordinary"),
    Option("paper", "用紙", (("A4", "A4 二つ折り"), ("A3", "A3 二つ折り")), "A4"),
    Option("order", "並べ方", (("whom", "対象ごと"), ("level", "実施機関ごと")), "whom"),
    Option("kana", "ふりがなを付ける", default=False),
    Option("qr", "電話をかけるQRコードを付ける", default=False),
)


@dataclass(frozen=True, slots=True)
class HandOut:
    """What is printed: the edition's name and the desks that stand in it (all, where none was chosen)."""

    edition: str
    desks: tuple[DeskLine, ...]


def ask(session: Any, target: UUID | None, /, **_: Any) -> HandOut:
    """Read the desks of an edition."""
    edition = chosen_edition(session, target)
    listed = desk_lines(session, edition.id, listed_only=True)
    return HandOut(edition.name, tuple(listed or desk_lines(session, edition.id)))


def draw(sheet: HandOut, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw both sides of the sheet."""
    return drawn(sheet, letterhead, **options).finish()


def drawn(sheet: HandOut, letterhead: Letterhead, /, **options: Any) -> Pen:
    """Both sides on a pen: the report of the year shows them small."""
    paper = A3_LANDSCAPE if options.get("paper") == "A3" else A4_LANDSCAPE
    zoom = paper.width / A4_LANDSCAPE.width
    large = options.get("type") == "large"
    wanted = (LARGE if large else ORDINARY) * zoom
    look = Look(bool(options.get("kana")), bool(options.get("qr")), options.get("order", "whom") == "whom")
    half, high = paper.width / 2, paper.height
    edge = 11 * zoom
    wide, room = half - 2 * edge, high - 2 * edge
    least = LARGE_LEAST if large else LEAST  # on A3 as well: what can be read does not depend on the paper
    lots, size = _lots(in_order(sheet.desks, look), wide, room, wanted, least, look=look)
    sheets = max(1, -(-(len(lots) + 1) // 4))
    pen = Pen(paper, "相談窓口一覧", letterhead.office_name)
    for pair in imposed(sheets):
        pen.new_page()
        _fold_marks(pen, half, high)
        for number, left in zip(pair, (0.0, half), strict=True):
            if number == 1:
                _front(pen, left, half, high, zoom, sheet, letterhead)
            elif number - 2 < len(lots):
                panel = Panel(pen, left + edge, edge, wide, size, look=look)
                panel.draw(lots[number - 2], follows=_follows(lots, number - 2, look))
                if number == 4 * sheets:
                    _back(pen, left + edge, panel.y, wide, zoom, letterhead)
            elif number == 4 * sheets:
                _back(pen, left + edge, edge, wide, zoom, letterhead)
            else:
                _notes(pen, left + edge, edge, wide, zoom, 20)
    _preflight(pen, sheet, sheets, size, wanted)
    return pen


def imposed(sheets: int) -> list[tuple[int, int]]:
    """The panels (counted as they are read, from 1) at the left and right of each page, for a stack that is folded.

    Of one sheet: the outside bears 4 and 1, the inside 2 and 3. Printed on both sides over the short edge.
    """
    last = 4 * sheets
    pages = []
    for sheet in range(sheets):
        pages += [(last - 2 * sheet, 2 * sheet + 1), (2 * sheet + 2, last - 2 * sheet - 1)]
    return pages


def _follows(lots: Sequence[Sequence[DeskLine]], place: int, look: Look) -> str:
    """The section that went on from the panel before."""
    before = [desk for lot in lots[:place] for desk in lot]
    return look.section(before[-1])[0] if before else ""


def _lots(
    desks: Sequence[DeskLine], wide: float, room: float, wanted: float, least: float, *, look: Look
) -> tuple[list[tuple[DeskLine, ...]], float]:
    """Share the desks out among the panels of one sheet at the largest size at which they fit, else of several.

    Type that is a little smaller is better than a few desks on the back cover.
    """
    for step in range(3):
        close = wanted * (1 - 0.02 * step)
        lots = placed(desks, wide, room, close, look=look)
        if len(lots) <= 2 and close >= least:
            return lots, close
    size = wanted
    while True:
        lots = placed(desks, wide, room, size, look=look)
        if len(lots) <= 3 or size <= least:
            break
        size = max(least, size - 0.04)
    return (lots, size) if len(lots) <= 3 else (placed(desks, wide, room, wanted, look=look), wanted)


def _fold_marks(pen: Pen, half: float, high: float) -> None:
    pen.line(half, 1, half, 5, 0.3, 0.5)
    pen.line(half, high - 5, half, high - 1, 0.3, 0.5)


def _front(
    pen: Pen, left: float, wide: float, high: float, zoom: float, sheet: HandOut, letterhead: Letterhead
) -> None:
    middle, z = left + wide / 2, zoom
    pen.box(left + 9 * z, 9 * z, wide - 18 * z, high - 18 * z, 1.2, None, 0.25, 5 * z)
    with pen.about("表紙"):
        pen.text(middle, 36 * z, "ひとりで", 20 * z, "bold", "centre", 0.25)
        pen.text(middle, 50 * z, "抱えていませんか", 27 * z, "bold", "centre")
        _motif(pen, middle, 90 * z, z)
        pen.text(middle, 137 * z, "相談窓口のご案内", 19 * z, "bold", "centre")
        text = "どこに相談したらよいか分からないときも、\nまずはお電話ください。相談の秘密は守られます。"
        fitted_box(
            pen, left + 24 * z, 144 * z, wide - 48 * z, 22 * z, text, 11 * z, 8 * z, "text", "centre", 1.6
        )
        if any(desk.anonymous for desk in sheet.desks):
            _badge_note(pen, middle, 171 * z, z)
        issuer = f"{letterhead.office_name}　{letterhead.division}".strip()
        fitted_line(pen, middle, 182 * z, issuer, wide - 40 * z, 11 * z, 8 * z, "bold", "centre")
        if letterhead.phone:
            fitted_line(
                pen,
                middle,
                188.5 * z,
                f"電話 {letterhead.phone}",
                wide - 40 * z,
                11 * z,
                8 * z,
                "text",
                "centre",
            )
        foot = f"{sheet.edition}　{era_text(letterhead.today, 'long')}現在"
        fitted_line(pen, middle, 194.5 * z, foot, wide - 36 * z, 8.5 * z, 6.5 * z, "text", "centre")


def _motif(pen: Pen, x: float, y: float, z: float) -> None:
    """People standing around one circle, each joined with the next."""
    pen.circle(x, y, 24 * z, 1.6, 0.93)
    spots = ((0, -24), (22.8, -7.4), (14.1, 19.4), (-14.1, 19.4), (-22.8, -7.4))
    for place, (dx, dy) in enumerate(spots):
        cx, cy = x + dx * z, y + dy * z
        pen.circle(cx, cy, 8.2 * z, 0, 1.0)
        pen.circle(cx, cy - 2.4 * z, 2.7 * z, 0, 0.2 + place * 0.1)
        pen.box(cx - 4.4 * z, cy + 1.2 * z, 8.8 * z, 5.4 * z, 0, 0.2 + place * 0.1, 0, 2.6 * z)
    pen.text(x, y + 1.6 * z, "つながる", 13 * z, "bold", "centre", 0.15)


def _badge_note(pen: Pen, x: float, y: float, z: float) -> None:
    pen.box(x - 48 * z, y - 5.6 * z, 15 * z, 7.4 * z, 0, 0.1, 0, 1.4 * z)
    pen.text(x - 40.5 * z, y, "匿名", 10.5 * z, "bold", "centre", 1)
    pen.text(x - 30 * z, y, "の印がある窓口は、お名前を言わずに相談できます。", 9.5 * z)


def _back(pen: Pen, x: float, y: float, wide: float, z: float, letterhead: Letterhead) -> None:
    """The back cover below the desks, as far as they leave it free: when to call, notes, who made it."""
    foot = pen.paper.height - 11 * z
    if foot - y >= 14 * z:
        foot -= 14 * z
        pen.line(x, foot + 3 * z, x + wide, foot + 3 * z, 0.6, 0.3)
        for place, words in enumerate(_issuer(letterhead)):
            fitted_line(pen, x, foot + (8 + place * 5) * z, words, wide, 8.5 * z, 7 * z)
    if foot - y >= ABOUT * z:
        _about(pen, x, y, wide, z)
        y += ABOUT * z
    if foot - y >= 40 * z:
        _notes(pen, x, y, wide, z, 10, foot - 3 * z)


def _issuer(letterhead: Letterhead) -> tuple[str, ...]:
    who = f"発行　{letterhead.office_name} {letterhead.division}".rstrip()
    ways = (("電話", letterhead.phone), ("FAX", letterhead.fax))
    reach = "　".join(part for part in (letterhead.place, *(f"{w} {v}" for w, v in ways if v)) if part)
    return (who, reach) if reach else (who,)


def _about(pen: Pen, x: float, y: float, wide: float, z: float) -> None:
    """When to call."""
    pen.text(x, y + 9 * z, "こんなときは、相談してみませんか", 15 * z, "bold")
    pen.line(x, y + 14 * z, x + wide, y + 14 * z, 1.2, 0.15)
    for place, line in enumerate(_WHEN):
        base = y + (25 + place * 9.5) * z
        pen.box(x + 1 * z, base - 3.6 * z, 4 * z, 4 * z, 0.6, None, 0.2, 0.6 * z)
        pen.text(x + 9 * z, base, line, 12 * z)
    pen.lines(
        x, y + 76 * z,
        ["ご本人でなくても、かまいません。", "まわりに気になる方がいるときも、どうぞご相談ください。"],
        10.5 * z, leading=1.6,
    )  # fmt: skip


def _notes(
    pen: Pen, x: float, y: float, wide: float, z: float, above: float, foot: float | None = None
) -> None:
    """Lines for notes, from so many mm below the top of the panel down to its foot."""
    pen.text(x, y + above * z, "メモ(相談した日・窓口・話したこと)", 9 * z, grey=0.3)
    lowest = pen.paper.height - 11 * z if foot is None else foot
    at = y + (above + 11) * z
    while at <= lowest:
        pen.line(x, at, x + wide, at, 0.3, 0.6)
        at += 11 * z


_WHEN: Final = (
    "話し相手のいない日が続いている",
    "生活やお金、仕事のことで困っている",
    "家族のことを誰にも話せずにいる",
    "気分が落ち込む、よく眠れない",
    "どこに相談したらよいか分からない",
)


def _preflight(pen: Pen, sheet: HandOut, sheets: int, size: float, wanted: float) -> None:
    for desk in sheet.desks:
        with pen.about(desk.name, desk.id):
            if desk.consent in {*DUE_STATES, "refused"}:
                pen.note(f"掲載承諾がありません({desk.consent_text})", "wrong")
            if not desk.phone and not desk.web:
                pen.note("電話番号がありません", "wrong")
            if desk.moved:
                pen.note(f"この版に載せた電話番号({desk.printed_phone})が、いまの番号と違います", "warn")
    if not sheet.desks:
        pen.note("この版に載せる窓口がまだありません", "wrong", "紙面")
    if sheets > 1:
        pen.note(f"用紙{sheets}枚を重ねて折る冊子になります(両面・短い辺でとじる)", "warn", "紙面")
    elif size < wanted * 0.95:
        pen.note(f"紙面に収めるため、文字を{round(size / wanted * 100)}%にしました", "warn", "紙面")


FORM = Form("desk-list", "相談窓口一覧", "A4 横(両面・二つ折り)", "edition", ask, draw, OPTIONS)
