"""回収のお願い: a letter to every place that still holds copies, with a slip to send back with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pfdesk.office.letters import document_number
from pfdesk.pamphlets.forms.distribution_plan import PlanSheet
from pfdesk.pamphlets.forms.distribution_plan import ask as ask_plan
from pfdesk.paper.addressee import Addressee, letter_lines
from pfdesk.paper.fit import fitted_box, fitted_line
from pfdesk.paper.form import Form, Letterhead, Option, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.letter import contact_box, letter_head, letter_title, office_problems, particulars
from pfdesk.paper.letters import HEAD_OPTIONS
from pfdesk.values.quantities import quantity_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from pfdesk.pamphlets.queries import PlaceLine


REASON: Final = Option("reason", "回収の理由(空なら記録した理由)", default="")


@dataclass(frozen=True, slots=True)
class RecallSheet:
    """The edition with its places, and the number that the letters bear."""

    plan: PlanSheet
    number: str


def ask(session: Any, target: UUID | None, /, **options: Any) -> RecallSheet:
    """Read the places of an edition and the next document number."""
    number = document_number(session, str(options.get("number") or ""), options["today"])
    return RecallSheet(ask_plan(session, target), number)


def draw(sheet: RecallSheet, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw a letter for each place; a place that gave everything back gets none."""
    edition = sheet.plan.edition
    reason = str(options.get("reason") or "").strip() or edition.recall_reason
    document = Document("回収のお願い", letterhead, heading=False)
    document.add_problems(office_problems(letterhead))
    holders = sorted((p for p in sheet.plan.table.places if p.delivered), key=lambda place: place.route)
    for place in holders:
        document.begin_letter()
        with document.pen.about(place.name, place.id):
            letter_head(document, _addressee(place), sheet.number, str(options.get("seal") or ""))
            _letter(document, sheet.plan, place, reason)
    if not reason:
        words = "回収の理由がありません。回収を始めるときに記録するか、ここで入れてください"
        document.add_problems((Problem("回収の理由", words, "wrong", edition.id),))
    if not holders:
        document.paragraph("この版を置いている配布先はありません。")
    return document.finish()


def _addressee(place: PlaceLine) -> tuple[str, ...]:
    """御中 for the place, or 様 for the one who takes its copies: never both."""
    people = (place.contact,) if place.contact else ()
    return letter_lines(Addressee(place.postal_code, place.address, place.name, names=people))


def _letter(document: Document, sheet: PlanSheet, place: PlaceLine, reason: str) -> None:
    edition = sheet.edition
    letter_title(document, "パンフレットの回収について(お願い)")
    document.paragraph(
        f"　日ごろから、孤独・孤立対策にご協力いただき、ありがとうございます。"
        f"お届けした「{edition.name}」に誤りがあったため、お手元の分の回収をお願いします。"
        "お手数をおかけしますが、配布を止めて、下の連絡票を添えてお返しください。"
    )
    particulars(
        document,
        (
            ("回収するもの", edition.name),
            ("回収の理由", reason or "　"),
            ("お届けした数", brought_words(place, edition.packing)),
            (
                "お返しの方法",
                "次の配送のときにお渡しいただくか、下の問い合わせ先までお知らせください。取りに伺います。",
            ),
        ),
    )
    contact_box(document)
    document.keep(lambda: _slip(document, sheet, place))


def brought_words(place: PlaceLine, packing: Mapping[str, int]) -> str:
    """200部(2束)　うち 20部は、お返しいただきました."""
    brought = place.delivered + place.back
    returned = f"　うち {place.back:,}部は、お返しいただきました" if place.back else ""
    return f"{brought:,}部({quantity_text(brought, packing)}){returned}"


def _slip(document: Document, sheet: PlanSheet, place: PlaceLine) -> None:
    pen, left, right = document.pen, document.left, document.right
    document.gap(6)
    pen.line(left, document.y, right, document.y, 0.4, 0.4, (1.5, 1.5))
    top = document.y + 6
    pen.text((left + right) / 2, top + 3, "回 収 連 絡 票", 14, "bold", "centre")
    fitted_box(pen, left, top + 9, right - left, 11, place.name, 12, 9, "bold", leading=1.2, anchor="centre")
    fitted_line(pen, left, top + 23, sheet.edition.name, 110, 10, 8)
    rows = (("お返しする部数", "部"), ("配り終えて手元にない部数", "部"))
    for number, (word, unit) in enumerate(rows):
        y = top + 33 + number * 10
        pen.text(left + 4, y, word, 11)
        pen.line(left + 62, y + 1.5, left + 100, y + 1.5, 0.4)
        pen.text(left + 102, y, unit, 11)
    pen.text(left + 4, top + 54, "令和　　年　　月　　日", 11)
    pen.text(left + 62, top + 54, "お名前", 11)
    pen.line(left + 78, top + 55.5, right, top + 55.5, 0.4)
    back = document.letterhead.returned_to
    fitted_line(pen, left, top + 62.5, f"返送先　{back}", right - left, 9, 7)
    document.y = top + 64


FORM = Form(
    "recall-letter",
    "回収のお願い",
    "A4",
    "edition",
    ask,
    draw,
    (REASON, *HEAD_OPTIONS),
    each=True,
    dated=True,
)
