"""The hand-out as it is folded: panels that meet, sections by whom they are for, codes that a phone reads."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from pfdesk.pamphlets.forms import desk_list
from pfdesk.pamphlets.forms.desk_list import LARGE, LEAST, HandOut, imposed
from pfdesk.pamphlets.forms.desk_panel import NAME, PHONE, SMALL, TEXT, Look, in_order
from pfdesk.pamphlets.queries import DeskLine
from pfdesk.values.ids import new_id
from tests.pamphlets.test_forms import HEAD, Sample, pages_of


def hand_out(sample: Sample) -> HandOut:
    office, ids = sample
    found: HandOut = office.ask(desk_list.ask, ids.edition_id)
    return found


def test_the_panels_of_a_stack_meet_as_it_is_folded() -> None:
    assert imposed(1) == [(4, 1), (2, 3)]
    assert imposed(2) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    for sheets in (1, 2, 5):
        pages = imposed(sheets)
        assert sorted(number for pair in pages for number in pair) == list(range(1, 4 * sheets + 1))
        for outside, inside in zip(pages[::2], pages[1::2], strict=True):
            # The two sides of one leaf follow each other.
            assert inside[0] == outside[1] + 1
            assert outside[0] == inside[1] + 1


def test_desks_stand_by_whom_they_are_for_or_by_who_runs_them(sample_office: Sample) -> None:
    desks = hand_out(sample_office).desks
    whom = in_order(desks, Look(whom=True))
    assert list(dict.fromkeys(Look(whom=True).section(desk)[0] for desk in whom)) == [
        "どなたでも",
        "子ども・若者の方",
        "高齢の方",
        "障がいのある方",
        "お金や仕事でお困りの方",
        "女性の方",
    ]
    level = [desk.level for desk in in_order(desks, Look())]
    assert list(dict.fromkeys(level)) == ["city", "prefecture", "state", "private"]
    assert Counter(whom) == Counter(desks)


def test_many_desks_in_large_type_take_more_sheets_and_not_smaller_letters(sample_office: Sample) -> None:
    sheet = hand_out(sample_office)
    many = tuple(replace(desk, id=new_id()) for desk in sheet.desks for _ in range(4))
    printed = desk_list.draw(HandOut(sheet.edition, many), HEAD, type="large")
    assert printed.ready
    assert printed.pages >= 4
    assert printed.pages % 2 == 0
    assert "".join(pages_of(printed)).count("くらしの総合相談") == 4
    assert any("重ねて折る冊子" in problem.what for problem in printed.problems)
    assert desk_list.draw(sheet, HEAD).pages == 2


def test_letters_never_fall_under_what_older_people_can_read() -> None:
    assert min(NAME, PHONE, TEXT, SMALL) * LEAST >= 7
    assert TEXT * LEAST >= 7.9
    assert TEXT * LARGE >= 11.5


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_a_phone_reads_the_number_of_every_desk(paper: str, sample_office: Sample) -> None:
    sheet = hand_out(sample_office)
    printed = desk_list.draw(sheet, HEAD, qr=True, paper=paper)
    document = pypdfium2.PdfDocument(printed.pdf)
    read: list[str] = []
    for page in document:
        image = page.render(scale=200 / 72).to_pil()
        read += [code.text for code in zxingcpp.read_barcodes(image)]
    document.close()
    wanted = [f"tel:{desk.phone.replace('-', '')}" for desk in sheet.desks if desk.phone]
    assert sorted(read) == sorted(wanted)


def test_a_hand_out_without_desks_and_with_a_long_name_is_drawn(sample_office: Sample) -> None:
    sheet = hand_out(sample_office)
    assert desk_list.draw(HandOut(sheet.edition, ()), HEAD).pages == 2
    first: DeskLine = replace(
        sheet.desks[0],
        name="登別市見本町地域福祉推進総合相談支援センター分室こころとからだの健康相談窓口",
        owner="社会福祉法人見本市民福祉協議会地域福祉課ボランティアセンター",
    )
    printed = desk_list.draw(HandOut(sheet.edition, (first, *sheet.desks[1:])), HEAD)
    assert (printed.ready, printed.pages) == (True, 2)
    assert first.name in "".join(pages_of(printed))
