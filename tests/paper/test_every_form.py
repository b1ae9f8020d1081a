"""Every form of the catalogue over the sample: read back, spoiled in every way, and as its Excel twin."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import zxingcpp
from openpyxl import load_workbook
from pypdfium2 import PdfDocument
from reading import faxed, flat, fonts, outside, texts
from spoil import LONG, MISSING, RARE, spoiled, with_rows
from sqlalchemy import text

from pfdesk.app.printing import letterhead
from pfdesk.app.rooms import forms
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import open_office
from pfdesk.home.forms.print_report import PERSONAL
from pfdesk.paper.form import Form, Letterhead, Printed
from pfdesk.paper.run import PrintRun, asked
from pfdesk.tables.listed_form import write_listed

NAMES = [form.name for form in forms()]
WANTED = (
    "member-roster member-card address-labels envelope cover-letter invitation questionnaire request-letter"
    " reminder tabulation free-text response-status resource-list attendee-roster sign-in-sheet name-badges"
    " desk-signs agenda certificate supporter-register event-report distribution-plan delivery-round"
    " receipt-slips stock-ledger stocktake-sheet desk-list consent-status fiscal-report"
)
"""The catalogue as it was wished for."""
OFFICE = shutil.which("soffice")


@dataclass(frozen=True)
class Asked:
    """A form with its lines from the sample."""

    form: Form
    lines: Any
    head: Letterhead
    options: dict[str, Any]

    def draw(self, lines: Any) -> Printed:
        return self.form.draw(lines, self.head, **self.options)


def _first(session: Any, table: str) -> UUID:
    return UUID(str(session.execute(text(f"select id from {table} order by id")).scalar()))


@pytest.fixture(scope="module")
def sample(sample_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Asked]]:
    path = shutil.copy(sample_once, tmp_path_factory.mktemp("forms") / "sample.pfdesk")
    with open_office(str(path)) as opened:
        office = opened.office
        targets = {table: office.ask(_first, table) for table in ("member", "survey", "event", "edition")}
        found: dict[str, Asked] = {}
        for form in forms():
            run = PrintRun(form, (targets.get(form.needs),), letterhead(office, TODAY), {})
            found[form.name] = Asked(form, asked(office.ask, run)[0], run.letterhead, run.chosen)
        yield found


def test_all_forms_that_were_wished_for_exist() -> None:
    assert sorted(set(WANTED.split()) - set(NAMES)) == []


def test_the_report_of_personal_data_knows_every_form() -> None:
    assert set(NAMES) == set(PERSONAL)


@pytest.mark.parametrize("name", NAMES)
def test_reads_back_as_it_was_drawn(name: str, sample: dict[str, Asked]) -> None:
    one = sample[name]
    printed = one.draw(one.lines)
    assert len(texts(printed.pdf)) == printed.pages
    assert outside(printed.pdf) == []
    assert all(fonts(printed.pdf).values()), "a face is not embedded"
    assert flat(printed.pdf), "the page is empty"
    assert one.draw(one.lines).pdf == printed.pdf, "the same data must give the same bytes"


@pytest.mark.parametrize(("name", "codes"), [("questionnaire", 1), ("certificate", 1), ("desk-list", 13)])
@pytest.mark.parametrize("lines", [98, 196])
def test_codes_are_read_after_a_fax(name: str, codes: int, lines: int, sample: dict[str, Asked]) -> None:
    one = sample[name]
    lines_of = with_rows(one.lines, 1) if name == "certificate" else one.lines
    printed = one.form.draw(lines_of, one.head, **one.options | {"qr": True})
    read: set[str] = set()
    with closing(PdfDocument(printed.pdf)) as document:
        for page in list(document)[:2]:
            found = [code.text for code in zxingcpp.read_barcodes(faxed(page, lines))]
            assert name == "desk-list" or len(found) == codes
            read.update(found)
    assert len(read) >= codes


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", [LONG, RARE, MISSING], ids=["long", "rare", "missing"])
def test_spoiled_words_stay_on_the_page_and_are_told(name: str, words: str, sample: dict[str, Asked]) -> None:
    one = sample[name]
    lines = spoiled(with_rows(one.lines, 3), words)
    printed = one.draw(lines)
    assert outside(printed.pdf) == []
    assert all("用紙からはみ出します" not in problem.what for problem in printed.problems)
    if words == MISSING and "龘" in repr(lines) and "〓" in flat(printed.pdf):
        assert any("「龘」" in problem.what and problem.level == "wrong" for problem in printed.problems)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", [0, 1, 120])
def test_no_rows_one_row_many_rows(name: str, count: int, sample: dict[str, Asked]) -> None:
    one = sample[name]
    printed = one.draw(with_rows(one.lines, count if name != "certificate" else min(count, 20)))
    assert printed.pages >= 1
    assert flat(printed.pdf), "an empty list says so"
    told = [p.level for p in printed.problems if p.what == "載るものがありません(表は0件です)"]
    if count == 0 and name in {"member-roster", "seat-changes", "resource-list", "supporter-register"}:
        assert told == ["warn"]
    elif name in {"member-roster", "attendee-roster", "supporter-register"}:
        assert told == []


@pytest.mark.parametrize("name", NAMES)
def test_long_lists_repeat_their_heading_and_leave_no_row_alone(name: str, sample: dict[str, Asked]) -> None:
    one = sample[name]
    printed = one.draw(with_rows(one.lines, 120))
    if printed.listed is None or len(printed.listed.lists) != 1 or printed.pages == 1:
        pytest.skip("no single long table")
    head = "".join("".join(column.title.split()) for column in printed.listed.lists[0].columns[:2])
    pages = ["".join(page.split()) for page in texts(printed.pdf)]
    assert all(head in page for page in pages)


def test_a_question_that_goes_on_says_which_it_is(sample: dict[str, Asked]) -> None:
    one = sample["free-text"]
    pages = ["".join(page.split()) for page in texts(one.draw(with_rows(one.lines, 120)).pdf)]
    assert len(pages) > 1
    assert all("（つづき）" in page and "問" in page.split("（つづき）")[0] for page in pages[1:])


@pytest.mark.parametrize("name", ["distribution-plan", "delivery-round"])
def test_the_log_knows_the_places_on_the_paper(name: str, sample: dict[str, Asked]) -> None:
    one = sample[name]
    table = getattr(one.lines, "table", None)
    places = {place.id for group in table.groups for place in group.places} if table else set()
    places |= {stop.place.id for stop in getattr(one.lines, "stops", ())}
    assert places
    noted = set(one.draw(one.lines).ids)
    assert noted
    assert noted <= places


@pytest.fixture(scope="module")
def twins(sample: dict[str, Asked], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("twins")
    made: dict[str, Path] = {}
    for name, one in sample.items():
        printed = one.draw(one.lines)
        if printed.listed is not None:
            made[name] = folder / f"{name}.xlsx"
            write_listed(made[name], printed.listed)
    return made


def test_lists_have_a_twin_that_prints_as_the_paper(twins: dict[str, Path], sample: dict[str, Asked]) -> None:
    assert {"member-roster", "attendee-roster", "sign-in-sheet", "stock-ledger"} <= set(twins)
    for name, path in twins.items():
        listed = sample[name].draw(sample[name].lines).listed
        assert listed is not None
        for page in load_workbook(path).worksheets:
            assert page.page_setup.paperSize == 9, name
            assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0), name
            assert page.print_title_rows, name
            assert page.page_setup.orientation == (
                "landscape" if listed.width > listed.height else "portrait"
            )
    roster = load_workbook(twins["attendee-roster"]).worksheets[0]
    wide = {str(area).split(":")[0] for area in roster.merged_cells.ranges}
    sums = [cell.coordinate for cell in roster["A"] if str(cell.value or "").endswith("出席")]
    assert sums, "each kind has its sum"
    assert set(sums) <= wide, "the label of a sum lies over the empty cells beside it"


def test_tables_of_one_form_share_a_sheet_and_nothing_of_the_paper_is_left_out(
    twins: dict[str, Path], sample: dict[str, Asked]
) -> None:
    for name in ("member-card", "event-report", "response-status"):
        assert len(load_workbook(twins[name]).sheetnames) == 1, name
    assert len(load_workbook(twins["fiscal-report"]).sheetnames) <= 2
    member = sample["member-card"].lines.record.member
    card = load_workbook(twins["member-card"]).worksheets[0]
    words = {str(cell.value) for row in card.iter_rows() for cell in row if cell.value is not None}
    assert {
        "会員番号",
        "名称",
        "フリガナ",
        "所在地",
        "電話番号",
        member.name,
        member.kana,
        member.phone,
    } <= words
    assert any(member.address in word for word in words)
    assert {"会議体", "担当者", "同意", "連絡記録"} <= words
    handover = load_workbook(twins["handover"])
    told = "".join(
        str(cell.value) for page in handover for row in page.iter_rows() for cell in row if cell.value
    )
    paper = sample["handover"].draw(sample["handover"].lines).listed
    assert paper is not None
    texts_alone = [words for one in paper.lists if not one.columns for words in one.above if words.strip()]
    assert texts_alone
    assert all(words in told for words in texts_alone)


def test_a_number_does_not_touch_the_text_beside_it(twins: dict[str, Path]) -> None:
    roster = load_workbook(twins["member-roster"]).worksheets[0]
    beside = [row[1] for row in roster.iter_rows(max_col=2) if str(row[0].value or "").isdigit()]
    assert beside
    assert all(cell.alignment.indent == 1 for cell in beside)


@pytest.mark.timeout(300)  # 9 s on a quiet machine; another program's start is what a busy one makes slowest
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_twins_open_in_libreoffice_and_fill_no_more_paper(
    twins: dict[str, Path], sample: dict[str, Asked], tmp_path: Path
) -> None:
    assert OFFICE is not None
    subprocess.run(
        [
            OFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
            "--outdir", str(tmp_path), *map(str, twins.values()),
        ],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    for name, path in twins.items():
        pdf = (tmp_path / f"{path.stem}.pdf").read_bytes()
        one = sample[name].draw(sample[name].lines)
        sheets = len(load_workbook(path).sheetnames)
        found = texts(pdf)
        assert len(found) <= one.pages + sheets - 1, f"{name} spills over"
        assert all(page.strip() for page in found), f"{name} has an empty page"
        assert one.listed is not None
        for listing in one.listed.lists:
            if not listing.headed or not listing.columns:
                continue
            last = "".join(listing.columns[-1].title.split())
            assert any(last in "".join(page.split()) for page in found), f"{name}: {last} is not on paper"
