"""Letters from the office's templates: what may be filled in, and one page or more for each addressee.

The order is that of 公用文: document number and date, addressee, sender with the place of the
seal, subject, text, 記 with its rows, enclosures, 以上, and whom to ask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pfdesk.paper.form import Letterhead, Option, Printed
from pfdesk.paper.frame import Document, era_date
from pfdesk.paper.letter import contact_box, letter_head, letter_title, office_problems, particulars
from pfdesk.paper.letter_kind import COMMON, LetterKind, Placeholder
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.values.placeholders import filled, placeholders

if TYPE_CHECKING:
    from uuid import UUID


__all__ = ["COMMON", "Letter", "LetterKind", "LetterText", "Placeholder", "draw_letters", "letter_options"]

_OF_SETTINGS: Final = frozenset({"市町村名", "部署", "市長名", "電話番号"})
SEALS: Final = (("place", "印を押す場所を示す"), ("omitted", "(公印省略)と書く"), ("", "何も書かない"))


HEAD_OPTIONS: Final = (
    Option("number", "文書番号", (("auto", "次の番号を付ける"), ("", "付けない")), "auto"),
    Option("seal", "公印", SEALS, "omitted"),
)
"""What every letter asks, also one whose text is not the office's own."""


def letter_options(templates: Callable[[Any], Sequence[tuple[Any, str]]]) -> tuple[Option, ...]:
    """The options that every letter has; ``templates(session)`` gives the office's texts."""
    return (Option("template", "文面", (("", "標準"),), "", templates), *HEAD_OPTIONS)


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
    document.add_problems(office_problems(letterhead))
    for letter in letters:
        document.begin_letter()
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
        if not values.get(name) and name not in _OF_SETTINGS:  # those are told once
            document.pen.note(f"「{{{name}}}」に入れるものがありません")
    letter_head(document, letter.addressee, values["文書番号"], seal)
    letter_title(document, filled(text.subject, values))
    for paragraph in filled(text.body, values).split("\n"):
        document.paragraph(paragraph)
    enclosed = [line.strip() for line in filled(text.enclosures, values).split("\n") if line.strip()]
    rows = list(letter.rows)
    if enclosed:
        rows.append(("同封書類", _enclosures(enclosed)))
    if rows:
        particulars(document, rows)
    contact_box(document)


def _enclosures(enclosed: Sequence[str]) -> str:
    """One a line, numbered where there are several."""
    if len(enclosed) == 1:
        return enclosed[0]
    return "\n".join(f"({place}) {one}" for place, one in enumerate(enclosed, 1))
