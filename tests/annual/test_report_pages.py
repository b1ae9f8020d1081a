"""Pages of the report: the picture of the platform, when it gives way to a table, the years side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from pypdfium2 import PdfDocument

from pfdesk.annual import commands, queries
from pfdesk.annual.forms.fiscal_report import draw
from pfdesk.annual.forms.platform_picture import drawable
from pfdesk.annual.queries.platform import FurtherBody, PlacedMember, Platform, PlatformGroup
from pfdesk.annual.sheets import year_sheets
from pfdesk.app.start import Opened
from pfdesk.paper.columns import in_columns
from pfdesk.paper.form import Letterhead
from pfdesk.paper.frame import Document, Margins
from pfdesk.paper.sizes import A4_LANDSCAPE
from pfdesk.tables.write import write_xlsx
from pfdesk.values.ids import THE_OFFICE

HEAD = Letterhead("登別市", date(2024, 3, 29))


def text_of_page(page: Any) -> str:
    return "".join(page.get_textpage().get_text_range().split())


def text_of(pdf: bytes) -> str:
    return "".join(map(text_of_page, PdfDocument(pdf)))


def test_the_picture_has_everybody_once_and_the_further_bodies(sample: Opened) -> None:
    found = sample.office.ask(queries.platform, 2023)
    assert found.count == 26
    assert [(group.title, len(group.members)) for group in found.groups] == [
        ("民間企業等", 9), ("地域福祉推進市民会議", 12), ("支援機関等", 5),
    ]  # fmt: skip
    council = next(place for place, body in enumerate(found.bodies) if body.name == "地域福祉推進市民会議")
    assert found.bodies[council] == FurtherBody("地域福祉推進市民会議", 12)
    assert all(council in member.marks for member in found.groups[1].members)
    assert sample.office.ask(queries.platform, 2019).count == 0


def test_too_many_names_for_a_picture_are_a_table(sample: Opened) -> None:
    report = sample.office.ask(queries.year_report, 2023)
    crowd = tuple(PlacedMember(f"見本団体{number}") for number in range(200))
    many = replace(report, platform=Platform((PlatformGroup("支援機関等", crowd),), ()))
    assert drawable(report.platform)
    assert not drawable(many.platform)
    assert "STEP1" in text_of(draw(report, HEAD).pdf)
    told = text_of(draw(many, HEAD).pdf)
    assert "STEP1" not in told
    assert "佐川急便" in told
    assert not [problem for problem in draw(report, HEAD).problems if problem.level == "wrong"]


def test_an_empty_year_has_a_report_of_what_there_is(empty_office: Any) -> None:
    report = empty_office.ask(queries.year_report, 2024)
    told = text_of(draw(report, HEAD).pdf)
    assert "数字の一覧" in told
    assert "イメージ図" not in told
    assert "取り組みの全体像" not in told, "no section A with nothing under it"
    problems = draw(report, HEAD).problems
    (own,) = [problem for problem in problems if problem.id == THE_OFFICE]
    assert "市町村名・担当部局・人口" in own.what
    assert {"annual:texts", "annual:projects"} == {
        problem.place for problem in problems if problem is not own
    }
    known = replace(report, office_name="見本市")
    assert "取り組みの全体像" in text_of(draw(known, HEAD).pdf)


def test_the_workbook_tells_what_was_submitted_and_what_differs(sample: Opened, tmp_path: Path) -> None:
    office = sample.office
    counted = office.ask(queries.year_figures, queries.ALL_FIGURES, 2023)
    kept = tuple(
        commands.Submitted(figure.key, queries.value_key(found.value), tuple(row.id for row in found.rows))
        for figure, found in counted
    )
    office.do(commands.SubmitFigures(2023, datetime(2024, 3, 29, tzinfo=UTC), kept))
    line = office.ask(queries.project_lines, 2023)[0]
    before = office.ask(queries.project_entity, line.id)
    office.do(commands.ChangeProject(before, replace(before, budget=800_000)))
    out = tmp_path / "実績.xlsx"
    write_xlsx(out, *office.ask(year_sheets, 2023))
    page: Any = openpyxl.load_workbook(out).worksheets[0]
    rows = {row[5].value: (row[1].value, row[6].value, row[7].value) for row in page.iter_rows(min_row=2)}
    assert rows["projects.budget.meeting"] == (80, 74, 6)
    assert rows["pamphlets.printed"] == (23000, 23000, None)
    assert "提出した値" in page.cell(1, 7).value


def test_years_stand_side_by_side_once_there_are_two(sample: Opened) -> None:
    office = sample.office
    lines = office.ask(queries.project_lines, 2023)
    office.do(commands.CarryOver(2023, tuple(line.id for line in lines)))
    assert "年度ごとの推移" not in text_of(draw(office.ask(queries.year_report, 2023), HEAD).pdf)
    told = text_of(draw(office.ask(queries.year_report, 2024), HEAD).pdf)
    assert "年度ごとの推移" in told
    assert "令和5年度" in told


def test_the_voices_never_quote_who_somebody_is(sample: Opened) -> None:
    report = sample.office.ask(queries.year_report, 2023)
    asked = [voice.title for evidence in report.projects for voice in evidence.voices]
    assert asked
    assert not [title for title in asked if "お名前" in title]
    told = text_of(draw(report, HEAD).pdf)
    assert "お名前をお書きください" not in told


def test_pages_are_filled_and_what_changed_stands_in_boxes_with_arrows(sample: Opened) -> None:
    report = sample.office.ask(queries.year_report, 2023)
    document = PdfDocument(draw(report, HEAD).pdf)
    for number, page in enumerate(list(document)[:-1], 1):
        high = page.get_height()
        words = page.get_textpage()
        feet = [words.get_charbox(place)[1] for place in range(words.count_chars())]
        lowest = min(foot for foot in feet if foot > 0.09 * high)  # above the page's number
        assert lowest < 0.4 * high, f"page {number} is more than a third empty"
    told = [text_of_page(page) for page in document]
    (turning,) = [text for text in told if "ブレイクスルー要因" in text]
    assert (
        turning.index("取り組み課題") < turning.index("アクション・きっかけ") < turning.index("その後の変化")
    )
    assert "数字の一覧" in turning, "the table begins where there is room"
    entries = (replace(report.timeline[0], text=f"見本のできごと{place}") for place in range(90))
    crowded = "".join(
        map(text_of_page, PdfDocument(draw(replace(report, timeline=tuple(entries)), HEAD).pdf))
    )
    assert all(f"見本のできごと{place}" in crowded for place in range(90)), "too much for boxes is a table"


def test_two_columns_hold_every_block_once_in_its_order() -> None:
    document, drawn = Document("見本", HEAD, A4_LANDSCAPE), list[tuple[str, int, float, float]]()

    def block(name: str, high: float) -> Callable[[], None]:
        def draw() -> None:
            if document.bottom < 1e8:  # not while it is measured
                drawn.append((name, document.pen.page, document.left, document.y))
            document.y += high

        return draw

    start = document.bottom - 40
    document.y = start
    in_columns(document, [block("picture", 60)], [block(f"voice {place}", 19) for place in range(6)])
    first = [one for one in drawn if one[1] == 1]
    assert [name for name, *_ in first] == ["voice 0", "voice 1", "voice 2", "voice 3"], (
        "what fits goes before the picture that does not"
    )
    assert len({left for _, _, left, _ in first}) == 2
    assert [name for name, page, *_ in drawn if page == 2] == ["picture", "voice 4", "voice 5"]
    assert len({left for _, page, left, _ in drawn if page == 2}) == 2, "the last columns are even"
    assert (document.margins.left, document.pen.page) == (Margins().left, 2)
    before = len(drawn)
    in_columns(document, [block("endless", 400)])
    assert [name for name, *_ in drawn[before:]] == ["endless"], "higher than a page: over the whole width"
