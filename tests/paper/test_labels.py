"""Labels: every face in its place, nothing cut, the sheet that is half used, sender and bar code."""

from __future__ import annotations

import io
from contextlib import closing

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import find, flat, fonts, outside, texts

from pfdesk.paper.addressee import Addressee
from pfdesk.paper.customer_code import fitting_points
from pfdesk.paper.labels import EDGE, LabelLook, draw_label, label_sheets, sheets
from pfdesk.paper.pen import Pen
from pfdesk.paper.stocks import (
    CARDS,
    STOCKS,
    Stock,
    check_stock,
    measures_text,
    own_stock,
    stock,
)
from pfdesk.values.errors import Refused

MM = 25.4 / 72
TO = Addressee("050-0099", "室蘭市見本町4-12", "見本会", rest="4-12")
ALL = (*STOCKS, CARDS)


def boxes(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Give left, top, width, height in mm of the outlines on a page."""
    with closing(pdfium.PdfDocument(io.BytesIO(pdf))) as document:
        sheet = document[page]
        found = []
        for thing in sheet.get_objects():
            if thing.type == pdfium.raw.FPDF_PAGEOBJ_PATH:
                left, low, right, high = thing.get_bounds()
                found.append(
                    (left * MM, (sheet.get_height() - high) * MM, (right - left) * MM, (high - low) * MM)
                )
        return found


@pytest.mark.parametrize("on", ALL, ids=lambda on: on.name)
def test_every_face_is_drawn_within_a_fifth_of_a_millimetre(on: Stock) -> None:
    pen = Pen(on.paper)
    sheets(pen, on, range(on.faces), lambda _item, x, y: pen.box(x, y, on.width, on.height, 0.001))
    drawn = boxes(pen.finish().pdf)
    assert len(drawn) == on.faces
    for face, box in enumerate(drawn, 1):
        column, row = (face - 1) % on.across, (face - 1) // on.across
        wanted = (
            on.left + column * (on.width + on.gap_x),
            on.top + row * (on.height + on.gap_y),
            on.width,
            on.height,
        )
        assert box == pytest.approx(wanted, abs=0.2)


@pytest.mark.parametrize("on", ALL, ids=lambda on: on.name)
def test_what_is_written_stands_inside_its_own_face(on: Stock) -> None:
    faces = sorted({1, on.across, on.faces})
    many = [Addressee("050-0099", f"室蘭市見本町{n}-1", f"見本{n:02d}会") for n in range(1, on.faces + 1)]
    pdf = label_sheets(many, on).pdf
    for face in faces:
        x, y = on.corner(face)
        for words in (f"見本{face:02d}会", f"見本町{face}-1"):
            left, top, right, bottom = find(pdf, words)
            assert x < left < right < x + on.width
            assert y < top < bottom < y + on.height
    assert outside(pdf) == []
    assert all(fonts(pdf).values())


def test_the_catalogue_lies_on_its_sheets_and_says_where_it_is_from() -> None:
    assert {one.faces for one in STOCKS} >= {10, 12, 14, 16, 18, 20, 21, 24, 30, 44}
    makers = {product.split()[0] for one in STOCKS for product in (*one.products, *one.unproven)}
    assert {"A-ONE", "KOKUYO", "ELECOM", "HISAGO"} <= makers
    assert len({one.name for one in ALL}) == len(ALL)
    for one in ALL:
        assert one.source, one.name
        check_stock(one)


def test_a_stock_is_found_by_its_product_number() -> None:
    assert stock("28382") is stock("A-ONE 28382") is stock("kokuyo kpc-e1121") is stock("12-86x42")
    with pytest.raises(Refused, match="一覧にありません"):
        stock("99999")


def test_first_free_face_is_where_printing_starts() -> None:
    twelve = stock("12-86x42")
    left, top, right, bottom = find(label_sheets([TO], twelve, first=4).pdf, "見本会")
    x, y = twelve.corner(4)
    assert x < left < right < x + twelve.width
    assert y < top < bottom < y + twelve.height


def test_labels_turn_to_the_next_sheet() -> None:
    many = [Addressee("050-0099", "見本町", f"見本{i:02d}") for i in range(13)]
    assert label_sheets(many, STOCKS[0]).pages == 2
    assert label_sheets(many[:9], STOCKS[0], first=4).pages == 1


def test_calibration_moves_everything_by_what_was_measured() -> None:
    there = find(label_sheets([TO], STOCKS[0]).pdf, "見本会")
    here = find(label_sheets([TO], STOCKS[0], look=LabelLook(right=1.5, down=-0.8)).pdf, "見本会")
    moved = [b - a for a, b in zip(there, here, strict=True)]
    assert moved == pytest.approx([1.5, -0.8, 1.5, -0.8], abs=0.02)


def test_a_label_that_cannot_fit_is_told_and_still_whole() -> None:
    name = "とても長い名前の団体" * 9
    printed = label_sheets([Addressee("050-0099", "見本町", name)], stock("24-66x34"))
    assert any("収まりません" in problem.what and problem.level == "wrong" for problem in printed.problems)
    assert name in flat(printed.pdf)


def test_a_long_name_is_shrunk_then_broken_and_told() -> None:
    shrunk = label_sheets([Addressee("050-0099", "見本町", "社会福祉法人見本町社会福祉協議会")], STOCKS[0])
    assert [p.what for p in shrunk.problems] == ["長い名前を縮めました(下限 9 pt)"]
    broken = label_sheets([Addressee("050-0099", "見本町", "社会福祉法人見本" * 4)], STOCKS[0])
    assert "長い名前を2行にしました" in [p.what for p in broken.problems]


def test_sender_and_bar_code_stand_inside_the_face_and_off_the_name() -> None:
    look = LabelLook(sender="見本市 福祉課", bar_code=True)
    pdf = label_sheets([TO], STOCKS[0], look=look).pdf
    x, y = STOCKS[0].corner(1)
    (bars,) = [box for box in boxes(pdf) if box[2] > 50]
    name, sender = find(pdf, "見本会"), find(pdf, "見本市 福祉課")
    assert name[3] < sender[1] < sender[3] < bars[1]
    assert x + 2 <= bars[0]
    assert bars[0] + bars[2] <= x + STOCKS[0].width - 2
    assert bars[1] + bars[3] <= y + STOCKS[0].height
    assert bars[3] == pytest.approx(3.6, abs=0.05)


def test_a_narrow_label_refuses_the_bar_code() -> None:
    printed = label_sheets([TO], stock("24-66x34"), look=LabelLook(bar_code=True))
    assert not printed.ready
    assert "入りません" in printed.problems[0].what


@pytest.mark.parametrize("on", STOCKS, ids=[one.name for one in STOCKS])
def test_bars_and_text_stay_off_the_edge_that_printers_leave_white(on: Stock) -> None:
    where = [on.corner(face) for face in range(1, on.faces + 1)]
    pen = Pen(on.paper)
    pen.new_page()
    for x, y in where:
        draw_label(pen, on, TO, x, y, LabelLook(bar_code=True))
    pdf = pen.finish().pdf
    bars = boxes(pdf)
    assert bool(bars) == bool(fitting_points(on.width))
    edges = [(x, on.paper.width - x - width, on.paper.height - y - height) for x, y, width, height in bars]
    with closing(pdfium.PdfDocument(pdf)) as document:
        page = document[0].get_textpage()
        for place in range(page.count_chars()):
            left, low, right, _top = (side * MM for side in page.get_charbox(place))
            edges.append((left, on.paper.width - right, low))
    assert min(min(one) for one in edges) > EDGE - 0.1
    assert not [p for p in pen.problems if "欠けて" in p.what]


def test_bars_that_have_to_stand_near_the_edge_are_told() -> None:
    on = Stock("own:x", "見本", 1, 1, 69, 42, 0, 10)
    printed = label_sheets([TO], on, look=LabelLook(bar_code=True))
    (told,) = [problem for problem in printed.problems if "端から" in problem.what]
    assert (told.where, told.level) == ("見本", "warn")


def test_no_addressee_is_told() -> None:
    assert [p.what for p in label_sheets([], STOCKS[0]).problems] == ["宛先がありません"]


def test_used_faces_are_marked_on_the_screen_only() -> None:
    assert "使用済み" in texts(label_sheets([TO], STOCKS[0], 3, LabelLook(guides=True)).pdf)[0]
    assert "使用済み" not in texts(label_sheets([TO], STOCKS[0], 3).pdf)[0]


sizes = st.floats(20, 60).map(lambda size: round(size, 2))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 4), st.integers(1, 6), sizes, sizes, st.booleans())
def test_own_sizes_come_back_as_they_were_kept(
    across: int, down: int, width: float, height: float, lying: bool
) -> None:
    paper = (CARDS.paper.landscape) if lying else CARDS.paper
    made = Stock("own:棚", "棚", across, down, width, height, 3.1, 2.2, paper=paper)
    try:
        check_stock(made)
    except Refused:
        with pytest.raises(Refused):
            own_stock("棚", measures_text(made))
        return
    again = own_stock("棚", measures_text(made))
    assert [again.corner(face) for face in range(1, again.faces + 1)] == [
        made.corner(face) for face in range(1, made.faces + 1)
    ]
    assert (again.paper.width, again.name) == (made.paper.width, made.name)


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (Stock("own:x", "x", 0, 6, 80, 40, 0, 0), "横1~10列"),
        (Stock("own:x", "x", 2, 6, 12, 40, 0, 0), "横20 mm"),
        (Stock("own:x", "x", 2, 6, 80, 40, -1, 0), "0以上"),
        (Stock("own:x", "x", 3, 6, 80, 40, 0, 0), "右へ 30.0 mm"),
        (Stock("own:x", "x", 2, 8, 80, 40, 0, 0), "下へ 23.0 mm"),
    ],
)
def test_impossible_sheets_are_refused(made: Stock, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        check_stock(made)


@pytest.mark.parametrize("text", ["", "[]", '{"across": 2}', '{"across": "x", "down": 2}', "null"])
def test_broken_measures_are_refused(text: str) -> None:
    with pytest.raises(Refused, match="寸法を読めません"):
        own_stock("棚", text)


def test_a_sheet_too_narrow_for_the_bar_code_is_told_once() -> None:
    people = [Addressee("050-0123", "室蘭市見本町4-12", f"見本商店{n}", rest="4-12") for n in range(9)]
    printed = label_sheets(people, stock("44-48x25"), look=LabelLook(bar_code=True))
    assert [p.level for p in printed.problems if "カスタマバーコード" in p.what] == ["wrong"]


def test_the_address_stands_as_one_block_in_the_middle_of_its_face() -> None:
    on = stock("12-86x42")
    pdf = label_sheets([Addressee("050-0123", "室蘭市見本町4-12", "見本商店")], on).pdf
    top, foot = find(pdf, "〒")[1], find(pdf, "御中")[3]
    middle = on.corner(1)[1] + on.height / 2
    assert (top + foot) / 2 == pytest.approx(middle, abs=2)
    assert foot - top < 22


@pytest.mark.parametrize(
    "name", ["社会福祉法人見本社会福祉協議会連合会", "株式会社一二三ABC123", "NPO法人 仮名サポート"]
)
def test_on_a_small_face_nothing_is_printed_over_something_else(name: str) -> None:
    on = stock("44-48x25")
    to = Addressee("050-0123", "室蘭市見本町4丁目12番地の345 見本合同庁舎別館12階1203号室", name)
    pdf = label_sheets([to], on).pdf
    tops = [find(pdf, words)[1] for words in ("〒", "室蘭市", name[:3])]
    bottoms = [find(pdf, words)[3] for words in ("〒050", "号室", "中")]
    assert tops == sorted(tops)
    assert bottoms[1] <= tops[2] + 0.6
    assert bottoms[2] <= on.corner(1)[1] + on.height + 0.1
    assert not any(line.strip() in {"御中", "中"} for line in texts(pdf)[0].splitlines())
