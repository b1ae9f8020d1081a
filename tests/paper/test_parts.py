from __future__ import annotations

import io
from contextlib import closing

import pypdfium2 as pdfium
import pytest
import specimen
import zxingcpp
from reading import fonts, outside, texts

from pfdesk.paper.boxes import Question, question
from pfdesk.paper.charts import percent_text
from pfdesk.paper.fit import fitted_line
from pfdesk.paper.frame import Document
from pfdesk.paper.pen import Pen
from pfdesk.paper.preflight import postal_problems, same_address_problems
from pfdesk.paper.qr import qr_code
from pfdesk.paper.sizes import A4


@pytest.mark.parametrize("name", specimen.SPECIMENS)
def test_same_data_same_bytes_nothing_outside_all_embedded(name: str) -> None:
    printed = specimen.SPECIMENS[name]()
    assert printed.pdf == specimen.SPECIMENS[name]().pdf
    assert printed.pages == len(texts(printed.pdf))
    assert outside(printed.pdf) == []
    assert all(fonts(printed.pdf).values())
    assert b"Helvetica" not in printed.pdf


def test_preflight_of_addresses() -> None:
    assert postal_problems([("甲", "059-0012", None)]) == ()
    (found,) = same_address_problems(
        [("甲", "中央町６－１", None), ("乙", "中央町6-1".replace("-", "－"), None), ("丙", "別", None)]
    )
    assert found.where == "甲、乙"


def test_shrinking_is_told() -> None:
    pen = Pen(A4)
    assert fitted_line(pen, 20, 20, "見本" * 10, 60, 13, 6) < 13
    assert "縮めました" in pen.problems[0].what


def test_text_off_the_paper_is_told() -> None:
    pen = Pen(A4)
    pen.text(200, 20, "見本の長い文")
    assert pen.finish().problems[0].level == "wrong"


def test_questions_are_never_torn_apart() -> None:
    document = Document("調査票", specimen.OFFICE)
    for number in range(1, 30):
        question(
            document,
            Question(
                f"問{number}",
                "お答えください。",
                "one",
                tuple((i, f"選択{number}の{i}") for i in range(1, 8)),
                skip=f"終{number}",
            ),
        )
    pages = texts(document.finish().pdf)
    assert len(pages) > 2
    for number in range(1, 30):
        heads = [
            n
            for n, text in enumerate(pages)
            if f"問{number}\r" in text or f"問{number} " in text or f"問{number}お" in text
        ]
        feet = [n for n, text in enumerate(pages) if f"選択{number}の7" in text]
        assert len(feet) == 1
        assert feet[0] in heads


def test_measuring_leaves_no_trace() -> None:
    document = Document("調査票", specimen.OFFICE)
    before = document.y
    assert document.height_of(lambda: document.paragraph("見本" * 500)) > 50
    assert (document.y, document.pen.page, document.pen.problems) == (before, 1, [])


def test_qr_codes_can_be_read() -> None:
    pen = Pen(A4)
    qr_code(pen, 30, 40, 24, "pfdesk:s=1;t=87;p=1")
    with closing(pdfium.PdfDocument(io.BytesIO(pen.finish().pdf))) as document:
        picture = document[0].render(scale=3).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == "pfdesk:s=1;t=87;p=1"


def test_shares_are_rounded_half_up() -> None:
    assert [percent_text(5, 16), percent_text(9, 16), percent_text(1, 0)] == ["31.3%", "56.3%", "－"]
