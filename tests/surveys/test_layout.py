"""The boxes that are kept with a survey stand where the PDF has them, and every page names its layout."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pypdfium2
import zxingcpp

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.office.office import Office
from pfdesk.office.print_log import NotePrint, noted
from pfdesk.paper.form import Letterhead
from pfdesk.surveys import commands, queries
from pfdesk.surveys.forms import questionnaire
from pfdesk.surveys.model import Choice, Definition, MatrixItem, Question, Survey
from pfdesk.surveys.queries.layouts import layouts
from pfdesk.surveys.sheets import layout_sheet

HEAD = Letterhead("登別市", date(2024, 2, 20))
NOW = datetime(2024, 2, 20, tzinfo=UTC)
DPI = 200


def everything() -> Definition:
    survey = Survey(code="all", title="見本調査", fiscal_year=2023, preface="ご協力をお願いします。")
    kinds = ("single", "multiple", "number", "date", "text", "matrix", "scale")
    questions = tuple(
        Question(survey_id=survey.id, code=f"q{n}", number=n, kind=kind, label=f"見本の設問{n}")
        for n, kind in enumerate(kinds, 1)
    )
    choices = tuple(
        Choice(question_id=q.id, code=code, label=label, other=code == "other", sort=sort)
        for q in questions
        if q.kind in {"single", "multiple", "matrix", "scale"}
        for sort, (code, label) in enumerate((("a", "あ"), ("b", "い"), ("other", "その他")))
    )
    items = tuple(MatrixItem(question_id=questions[5].id, code=c, label=f"行{c}") for c in "xyz")
    return Definition(survey, questions, choices, items)


def page_images(pdf: bytes) -> list[Any]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=DPI / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def px(mm: float) -> int:
    return round(mm * DPI / 25.4)


def darkest(image: Any, x: float, y: float, width: float, height: float) -> int:
    box = (px(x), px(y), max(px(x) + 1, px(x + width)), max(px(y) + 1, px(y + height)))
    return int(image.crop(box).getextrema()[0])


def test_every_stored_box_is_on_the_paper_where_it_says() -> None:
    whole = everything()
    lines = questionnaire.QuestionnaireLines(whole, (questionnaire.Addressee(7, "見本の会"),))
    printed = questionnaire.draw(lines, HEAD)
    layout = printed.keep[0].layout
    images = page_images(printed.pdf)
    assert layout.pages == printed.pages == len(images)
    spots = layout.plain()["spots"]
    assert Counter(spot["kind"] for spot in spots) == {
        "number": 6, "box": 3, "words": 3, "line": 2, "area": 1, "cell": 9,
    }  # fmt: skip
    for spot in spots:
        image, x, y = images[spot["page"] - 1], spot["x"], spot["y"]
        width, height = spot["width"], spot["height"]
        if spot["kind"] in {"box", "area"}:  # an outline, and white within
            for side in ((x - 0.3, y + 1, 0.6, height - 2), (x + width - 0.3, y + 1, 0.6, height - 2),
                         (x + 1, y - 0.3, width - 2, 0.6), (x + 1, y + height - 0.3, width - 2, 0.6)):  # fmt: skip
                assert darkest(image, *side) < 120, spot
            assert darkest(image, x + 0.8, y + 0.8, min(width - 1.6, 1.5), 1.5) > 200, spot
        elif spot["kind"] in {"number", "cell"}:  # its number stands in the middle of it
            assert darkest(image, x + 0.3, y + 0.3, width - 0.6, height - 0.6) < 120, spot
        elif spot["kind"] == "line":
            assert darkest(image, x + 1, y + height - 0.4, width - 2, 0.8) < 120, spot
        else:  # room for words between the brackets
            assert darkest(image, x + 0.8, y + 0.5, width - 1.6, height - 1) > 200, spot


def test_each_page_bears_survey_version_target_page_and_layout(office: Office, sample: SurveysSample) -> None:
    whole = office.ask(queries.definition, sample.resource)
    copies = (questionnaire.Addressee(31, "見本の会"), questionnaire.Addressee())
    printed = questionnaire.draw(questionnaire.QuestionnaireLines(whole, copies), HEAD)
    mark = printed.keep[0].layout.mark
    read = [zxingcpp.read_barcode(image) for image in page_images(printed.pdf)]
    assert [code.text for code in read if code is not None] == [
        f"pfdesk:s=resource-2023;v=1;t=31;p=1;l={mark}",
        f"pfdesk:s=resource-2023;v=1;t=31;p=2;l={mark}",
        f"pfdesk:s=resource-2023;v=1;p=1;l={mark}",
        f"pfdesk:s=resource-2023;v=1;p=2;l={mark}",
    ]


def test_a_layout_is_kept_once_and_a_changed_questionnaire_has_another(
    office: Office, sample: SurveysSample
) -> None:
    def print_it() -> None:
        lines = office.ask(questionnaire.ask, sample.resource)
        printed = questionnaire.draw(lines, HEAD)
        note = NotePrint("questionnaire", "調査票", "", "", printed.pages, "", NOW)
        office.do(noted(note, printed.keep))

    print_it()
    print_it()
    first = office.ask(layouts, sample.resource)
    assert len(first) == 1
    question = office.ask(queries.definition, sample.resource).questions[0]
    office.do(commands.ChangeQuestion(question, replace(question, label="長い文の設問" * 12)))
    print_it()
    assert len({layout.mark for layout in office.ask(layouts, sample.resource)}) == 2
    sheet = office.ask(layout_sheet, sample.resource)
    assert len(sheet.rows) >= len(first[0].plain()["spots"])
