"""引継書: what it says is what the file holds, and each duty leads to the page of the manual that tells how."""

from __future__ import annotations

import ctypes
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument
from pypdfium2 import raw as pdfium

from pfdesk.app.cli.main import run
from pfdesk.app.start import Opened
from pfdesk.home.forms.handover import FORM
from pfdesk.home.queries import work_lines
from pfdesk.home.queries.handover import handover
from pfdesk.office.manual import chapters
from pfdesk.paper.form import Letterhead

TODAY = date(2024, 3, 25)


@pytest.fixture
def paper(sample: Opened) -> PdfDocument:
    printed = sample.office.ask(FORM.print, None, Letterhead("登別市", TODAY), year=2023)
    assert printed.problems == ()
    return PdfDocument(printed.pdf)


def text_of(document: PdfDocument, page: int) -> str:
    return "".join(document[page - 1].get_textpage().get_text_range().split())


def whole_text(document: PdfDocument) -> str:
    return "".join(text_of(document, page) for page in range(1, len(document) + 1))


def test_it_tells_what_is_open_as_the_home_page_does(sample: Opened, paper: PdfDocument) -> None:
    told = whole_text(paper)
    due = sample.office.ask(work_lines, 2023, TODAY)
    assert due
    for work in due:
        assert "".join(work.sentence.split()) in told


def test_it_tells_what_is_in_the_file_and_what_comes(sample: Opened) -> None:
    found = sample.office.ask(handover, 2023, date(2024, 2, 1))
    assert dict(found.holds)["会員"] == "40件"
    assert [what for _, what in found.coming] == [
        "「広域リソース調査(NPO法人)」の締切",
        "PF推進会議・つながりサポーター養成講座",
        "「PF推進会議 参加者アンケート」の締切",
    ]
    assert [body.seats for body in found.bodies if body.name == "PF推進会議"] == [26]
    assert found.clerks[0][0] == "見本 一郎"
    assert any("同日に開催" in text for text in found.months[2])


def test_each_duty_names_the_page_on_which_the_manual_tells_it(paper: PdfDocument) -> None:
    named = {
        title: int(page) for title, page in re.findall(r"使い方「([^」]+)」\((\d+)頁\)", whole_text(paper))
    }
    assert {"会員名簿", "調査", "行事・講座", "パンフレット", "年度報告"} <= set(named)
    assert set(named) <= {chapter.title for chapter in chapters()}
    for title, page in named.items():
        assert title in text_of(paper, page)
    assert len(named) >= 5


def test_a_click_on_a_duty_leads_to_its_page(paper: PdfDocument) -> None:
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    targets = []
    for page in paper:
        position.value = 0
        while pdfium.FPDFLink_Enumerate(page.raw, position, link):
            goal = pdfium.FPDFLink_GetDest(paper.raw, link)
            targets.append(pdfium.FPDFDest_GetDestPageIndex(paper.raw, goal) + 1)
    named = [int(page) for page in re.findall(r"\((\d+)頁\)", whole_text(paper))]
    assert targets == named


def test_the_command_line_prints_it(sample_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "引継書.pdf"
    assert run(["handover", str(sample_file), "--to", str(out)]) == 0
    assert "後任の方へ" in whole_text(PdfDocument(out))


def test_without_the_manual_no_page_is_named(sample: Opened) -> None:
    printed = sample.office.ask(FORM.print, None, Letterhead("登別市", TODAY), year=2023, manual=False)
    assert "頁)" not in whole_text(PdfDocument(printed.pdf))


def test_an_empty_office_can_be_handed_over(empty_office: Any) -> None:
    printed = empty_office.ask(FORM.print, None, Letterhead("", TODAY), year=2024)
    assert "いま終わっていないこと" in whole_text(PdfDocument(printed.pdf))


def test_the_new_years_paper_brings_last_years_plans(sample: Opened) -> None:
    """After 年度更新 the open year is the new one: what was learnt and proposed stands in the year before."""
    printed = sample.office.ask(FORM.print, None, Letterhead("登別市", TODAY), year=2024, manual=False)
    told = whole_text(PdfDocument(printed.pdf))
    assert "令和5年度の事業と、その次の年度(令和6年度)の案" in told
    assert "つながりサポーター養成事業の継続実施" in told
    assert "(書かれていません)" in told, "a project without a plan says so"
