"""掲載確認書: a page proof for each owner, with that owner's own entry as it will be printed, and a slip to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pfdesk.office.letters import document_number
from pfdesk.pamphlets.forms.desk_panel import Look, Panel, entry_height
from pfdesk.pamphlets.forms.target import chosen_edition
from pfdesk.pamphlets.queries import DUE_STATES, DeskLine, desk_lines
from pfdesk.paper.addressee import Addressee, letter_lines
from pfdesk.paper.fit import fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.letter import contact_box, letter_head, letter_title, office_problems
from pfdesk.paper.letters import HEAD_OPTIONS
from pfdesk.paper.preflight import past_problems
from pfdesk.values.eras import era_text

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

WHICH: Final = (
    Option(
        "which",
        "確認書を作る窓口",
        (("wanting", "承諾がまだのところ(なければ全部)"), ("all", "全部")),
        "wanting",
    ),
    Option("due", "回答期限", is_day=True, after=14),
    Option("kana", "ふりがなを付けて印刷する", default=False),
    *HEAD_OPTIONS,
)
PROOF: Final = 126.5
"""Width of an entry in the hand-out on A4, in mm."""
ANSWERS: Final = ("このまま掲載してよい", "下のとおり直して掲載してほしい", "掲載しないでほしい")


@dataclass(frozen=True, slots=True)
class Proofs:
    """What is printed: the edition's name and the desks whose owners are asked."""

    edition: str
    desks: tuple[DeskLine, ...]
    number: str = ""


def ask(session: Any, target: UUID | None, /, which: str = "wanting", **options: Any) -> Proofs:
    """Read the desks of the edition (all, where none was chosen) whose owner has not agreed."""
    edition = chosen_edition(session, target)
    every = desk_lines(session, edition.id)
    listed = [desk for desk in every if desk.listed]
    wanting = [desk for desk in every if desk.consent in DUE_STATES]
    chosen = wanting if which != "all" and wanting else listed or every
    number = document_number(session, str(options.get("number") or ""), options["today"])
    return Proofs(edition.name, tuple(chosen), number)


def draw(sheet: Proofs, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw a page for each owner."""
    document = Document("掲載確認書", letterhead, heading=False)
    look = Look(kana=bool(options.get("kana")))
    due = options.get("due")
    document.add_problems(office_problems(letterhead))
    document.add_problems(past_problems("回答期限", due, letterhead.today))
    for desk in sheet.desks:
        document.begin_letter()
        with document.pen.about(desk.name, desk.id):
            to = letter_lines(Addressee("", "", desk.owner or desk.name))
            letter_head(document, to, sheet.number, str(options.get("seal") or ""))
            _page(document, sheet.edition, desk, look, due)
    return document.finish()


def _page(document: Document, edition: str, desk: DeskLine, look: Look, due: date | None) -> None:
    by = f"{era_text(due, 'long')}までに" if due else ""
    letter_title(document, "相談窓口の掲載内容の確認について(お願い)")
    document.paragraph(
        f"　「{edition}」に、貴窓口を次のとおり掲載します。内容をお確かめのうえ、"
        f"下の回答欄に記入して{by}お返しください。"
    )
    document.gap(5)
    _proof(document, desk, look)
    document.gap(6)
    if desk.moved:
        document.paragraph(f"※ 前に載せた電話番号は {desk.printed_phone} です。", 9.5)
    document.paragraph("回答欄", 11, "bold")
    document.gap(2)
    for words in ANSWERS:
        document.pen.box(document.left + 4, document.y + 1, 4.4, 4.4, 0.5)
        document.pen.text(document.left + 12, document.y + 4.8, words, 11)
        document.y += 9
    _lines(document)
    _sign(document)


def _proof(document: Document, desk: DeskLine, look: Look) -> None:
    high = entry_height(desk, PROOF, 1.1, look=look) + 8
    left = document.left + (document.width - PROOF) / 2
    document.pen.box(left - 5, document.y, PROOF + 10, high, 0.6)
    Panel(document.pen, left, document.y + 5, PROOF, 1.1, look=look).draw((desk,), heads=False)
    document.y += high


def _lines(document: Document) -> None:
    document.gap(2)
    document.pen.text(document.left + 12, document.y + 4, "直すところ", 9.5, grey=0.3)
    for _ in range(3):
        document.y += 11
        document.pen.line(document.left + 12, document.y, document.right, document.y, 0.3, 0.5)


def _sign(document: Document) -> None:
    pen = document.pen
    document.gap(10)
    pen.text(document.left + 12, document.y, "令和　　年　　月　　日", 11)
    pen.text(document.left + 80, document.y, "お名前", 11)
    pen.line(document.left + 96, document.y + 1.5, document.right, document.y + 1.5, 0.4)
    document.gap(8)
    back = f"返送先　{document.letterhead.returned_to}"
    fitted_line(pen, document.left + 12, document.y, back, document.width - 12, 8.5, 7)
    contact_box(document)


FORM = Form("consent-slips", "掲載確認書", "A4", "edition", ask, draw, WHICH, each=True, dated=True)
