"""Letters from the office's templates: what may be filled in, and one page or more for each addressee.

The order is that of 公用文: document number and date, addressee, sender with the place of the
seal, subject, text, 記 with its rows, enclosures, 以上, and whom to ask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pfdesk.paper.form import Letterhead, Option, Printed
from pfdesk.paper.frame import BODY, SMALL, Document, era_date
from pfdesk.paper.letter import letter_title, particulars
from pfdesk.paper.letter_kind import COMMON, LetterKind, Placeholder
from pfdesk.paper.pen import MM
from pfdesk.paper.text import wrap
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.values.placeholders import filled, placeholders

if TYPE_CHECKING:
    from uuid import UUID


__all__ = ["COMMON", "Letter", "LetterKind", "LetterText", "Placeholder", "draw_letters", "letter_options"]

SEALS: Final = (("place", "印を押す場所を示す"), ("omitted", "(公印省略)と書く"), ("", "何も書かない"))


def letter_options(
    templates: Callable[[Any], Sequence[tuple[Any, str]]], number: str = "auto"
) -> tuple[Option, ...]:
    """The options that every letter has; ``templates(session)`` gives the office's texts."""
    return (
        Option("template", "文面", (("", "標準"),), "", templates),
        Option("number", "文書番号", (("auto", "次の番号を付ける"), ("", "付けない")), number),
        Option("seal", "公印", SEALS, "omitted"),
    )


@dataclass(frozen=True, slots=True)
class LetterText:
    """A template's text; any object with these attributes will do (office.letters.LetterTemplate)."""

    subject: str
    body: str
    enclosures: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: its addressee's lines (御中 and 様 with them), what is filled in, the rows of 記."""

    addressee: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[tuple[str, str], ...] = ()
    id: UUID | None = None


def draw_letters(
    title: str,
    letters: Sequence[Letter],
    text: LetterText,
    letterhead: Letterhead,
    number: str = "",
    seal: str = "omitted",
    after: Callable[[Document, Letter], None] | None = None,
    empty: str = "宛先がありません。",
) -> Printed:
    """Draw each letter on pages of its own; ``after`` draws what stands below it (a reply slip)."""
    document = Document(title, letterhead, heading=False, footer=False)
    common = _common(letterhead, number)
    for place, letter in enumerate(letters):
        if place:
            document.new_page()
        told = (letter.addressee, sorted(letter.values.items()), letter.rows, text.subject, text.body)
        with document.pen.about(_called(letter), letter.id, mark=repr(told)):
            _letter(document, letter, text, common | dict(letter.values) | {"宛名": _called(letter)}, seal)
            if after is not None:
                after(document, letter)
    if not letters:
        document.paragraph(empty)
        document.pen.note(empty, "wrong", where=title)
    return document.finish()


def _called(letter: Letter) -> str:
    return letter.addressee[-1] if letter.addressee else ""


def _common(letterhead: Letterhead, number: str) -> dict[str, str]:
    return {
        "日付": era_date(letterhead.today),
        "年度": fiscal_year_text(fiscal_year(letterhead.today)),
        "市町村名": letterhead.office_name,
        "部署": letterhead.division,
        "市長名": letterhead.mayor,
        "電話番号": letterhead.phone,
        "文書番号": number,
    }


def _letter(document: Document, letter: Letter, text: LetterText, values: dict[str, str], seal: str) -> None:
    for name in placeholders(f"{text.subject}\n{text.body}\n{text.enclosures}"):
        if not values.get(name):
            document.pen.note(f"「{{{name}}}」に入れるものがありません")
    _head(document, letter, values["文書番号"], seal)
    letter_title(document, filled(text.subject, values))
    for paragraph in filled(text.body, values).split("\n"):
        document.paragraph(paragraph)
    enclosed = [line.strip() for line in filled(text.enclosures, values).split("\n") if line.strip()]
    rows = list(letter.rows)
    if enclosed:
        rows.append(("同封書類", "\n".join(f"{place}. {one}" for place, one in enumerate(enclosed, 1))))
    if rows:
        particulars(document, rows)
    _contact(document)


def _head(document: Document, letter: Letter, number: str, seal: str) -> None:
    letterhead, pen = document.letterhead, document.pen
    upper = [line for line in (number, era_date(letterhead.today)) if line]
    document.y = pen.lines(document.right, document.y, upper, BODY, align="right") + 5
    lines = [line for part in letter.addressee for line in wrap(part, document.width * 0.7, 11.5)]
    document.y = pen.lines(document.left + 4, document.y, lines, 11.5) + 5
    _sender(document, letterhead, seal)


def _sender(document: Document, letterhead: Letterhead, seal: str) -> None:
    """Draw who writes, at the right, with the place of the seal over the end of the name."""
    pen = document.pen
    name = letterhead.mayor.replace(" ", "　")
    lines = [name] if name else [line for line in (letterhead.office_name, letterhead.division) if line]
    room = 14.0 if seal == "place" else 4.0
    top = document.y
    document.y = pen.lines(document.right - room, top, lines, 11, align="right")
    if seal == "place":
        size = 21.0  # the seal of a mayor is 18 to 24 mm square
        middle = (top + document.y) / 2
        pen.box(document.right - size + 4, middle - size / 2, size, size, 0.3, grey=0.6, dash=(0.8, 0.8))
        pen.text(document.right - size / 2 + 4, middle + 1.4, "印", 9, align="centre", grey=0.6)
        document.y = max(document.y, middle + size / 2)
    elif seal == "omitted":
        document.y = pen.lines(document.right - room, document.y, ["(公印省略)"], SMALL, align="right")
    document.y += 6


def _contact(document: Document) -> None:
    """Draw whom to ask, in a frame at the right foot of the text."""
    head = document.letterhead
    where = f"〒{head.postal_code} {head.address}".strip() if head.postal_code else head.address
    lines = [
        line
        for line in (
            f"{head.office_name} {head.division}".strip(),
            where,
            head.phone and f"電話 {head.phone}",
        )
        if line
    ]
    if not (head.phone or head.address):
        return
    wide = 84.0
    broken = [piece for line in lines for piece in wrap(line, wide - 8, SMALL)]
    high = (len(broken) + 1) * SMALL * 1.5 / MM + 4
    document.gap(4)
    document.need(high)
    left = document.right - wide
    document.pen.box(left, document.y, wide, high, 0.4)
    document.pen.lines(left + 4, document.y + 2, ["お問い合わせ", *broken], SMALL, leading=1.5)
    document.y += high + 2
