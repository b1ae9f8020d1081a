"""回収のお願い: a letter to every place that still holds copies, with a slip to send back with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pfdesk.pamphlets.forms.distribution_plan import PlanSheet, ask
from pfdesk.paper.fit import fitted_box, fitted_line
from pfdesk.paper.form import Form, Letterhead, Printed, Problem
from pfdesk.paper.frame import Document
from pfdesk.paper.letter import letter_head, letter_title, particulars
from pfdesk.values.quantities import quantity_text

if TYPE_CHECKING:
    from pfdesk.pamphlets.queries import PlaceLine


def draw(sheet: PlanSheet, letterhead: Letterhead, /, **_: Any) -> Printed:
    """Draw a letter for each place; a place that gave everything back gets none."""
    document = Document("回収のお願い", letterhead, heading=False)
    holders = sorted((p for p in sheet.table.places if p.delivered), key=lambda place: place.route)
    for number, place in enumerate(holders):
        if number:
            document.new_page()
        with document.pen.about(place.name, place.id):
            _letter(document, sheet, place)
    if not sheet.edition.recall_reason:
        document.add_problems((Problem("理由", "回収の理由がまだ記録されていません", "wrong"),))
    if not holders:
        document.paragraph("この版を置いている配布先はありません。")
    return document.finish()


def _letter(document: Document, sheet: PlanSheet, place: PlaceLine) -> None:
    edition, head = sheet.edition, document.letterhead
    code = f"〒{place.postal_code}" if place.postal_code else ""
    where = "　".join(part for part in (code, place.address) if part)
    to = f"　{place.contact}　様" if place.contact else ""
    letter_head(document, (*((where,) if where else ()), f"{place.name}　御中", *((to,) if to else ())))
    letter_title(document, "パンフレットの回収について(お願い)")
    document.paragraph(
        f"　日ごろから、孤独・孤立対策にご協力いただき、ありがとうございます。"
        f"お届けした「{edition.name}」に誤りがあったため、お手元の分の回収をお願いします。"
        "お手数をおかけしますが、配布を止めて、下の連絡票を添えてお返しください。"
    )
    packed = quantity_text(place.delivered, edition.packing)
    office = "　".join(
        part for part in (head.office_name, head.division, head.phone and f"電話 {head.phone}") if part
    )
    particulars(
        document,
        (
            ("回収するもの", edition.name),
            ("回収の理由", edition.recall_reason or "　"),
            ("お届けした数", f"{place.delivered:,}部({packed})"),
            (
                "お返しの方法",
                "次の配送のときにお渡しいただくか、下の連絡先までお知らせください。取りに伺います。",
            ),
            ("連絡先", office),
        ),
    )
    document.keep(lambda: _slip(document, sheet, place))


def _slip(document: Document, sheet: PlanSheet, place: PlaceLine) -> None:
    pen, left, right = document.pen, document.left, document.right
    document.gap(8)
    pen.line(left, document.y, right, document.y, 0.4, 0.4, (1.5, 1.5))
    top = document.y + 8
    pen.text((left + right) / 2, top + 3, "回 収 連 絡 票", 14, "bold", "centre")
    fitted_box(pen, left, top + 9, right - left, 11, place.name, 12, 9, "bold", leading=1.2, anchor="centre")
    fitted_line(pen, left, top + 23, sheet.edition.name, 110, 10, 8)
    rows = (("お返しする部数", "部"), ("配り終えて手元にない部数", "部"))
    for number, (word, unit) in enumerate(rows):
        y = top + 35 + number * 11
        pen.text(left + 4, y, word, 11)
        pen.line(left + 62, y + 1.5, left + 100, y + 1.5, 0.4)
        pen.text(left + 102, y, unit, 11)
    pen.text(left + 4, top + 60, "令和　　年　　月　　日", 11)
    pen.text(left + 62, top + 60, "お名前", 11)
    pen.line(left + 78, top + 61.5, right, top + 61.5, 0.4)
    document.y = top + 66


FORM = Form("recall-letter", "回収のお願い", "A4", "edition", ask, draw, each=True)
