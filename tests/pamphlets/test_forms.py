"""The forms, read back from their PDF."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2
import pytest

from pfdesk.app.sample.pamphlets import PamphletsSample
from pfdesk.office.office import Office
from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.forms import FORMS
from pfdesk.pamphlets.forms.ruby import has_readings, ruby_lines, without_readings
from pfdesk.paper.form import Letterhead, Printed

HEAD = Letterhead("登別市 社会福祉グループ", date(2024, 3, 25), phone="0143-00-0100")
BY_NAME = {form.name: form for form in FORMS}
Sample = tuple[Office, PamphletsSample]


def pages_of(printed: Printed) -> list[str]:
    document = pypdfium2.PdfDocument(printed.pdf)
    pages = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return pages


def printed(sample: Sample, name: str, **options: Any) -> Printed:
    office, ids = sample
    made: Printed = office.ask(BY_NAME[name].print, ids.edition_id, HEAD, **options)
    return made


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_every_form_can_be_drawn_and_is_the_same_twice(name: str, sample_office: Sample) -> None:
    first, second = printed(sample_office, name), printed(sample_office, name)
    assert first.pages
    assert first.pdf == second.pdf
    wrong = [problem.what for problem in first.problems if problem.level == "wrong"]
    assert [what.partition("。")[0] for what in wrong] == (
        ["回収の理由がありません"] if name == "recall-letter" else []
    )


def test_the_round_and_slips_carry_what_is_out_without_a_receipt(sample_office: Sample) -> None:
    [page] = pages_of(printed(sample_office, "delivery-round", which="out"))
    assert "民生委員児童委員協議会" in page
    assert "社会福祉協議会" not in page
    assert "400" in page
    [slip] = pages_of(printed(sample_office, "receipt-slips", which="out"))
    assert "上のとおり受け取りました" in slip


def test_the_plan_writes_the_equation_of_the_account(sample_office: Sample) -> None:
    text = "".join(pages_of(printed(sample_office, "distribution-plan")))
    assert "福祉関係部署1,370部+その他相談窓口230部=1,600部" in text
    assert "広報誌折り込み19,000部+配布先26か所4,000部=23,000部" in text


def test_the_count_sheet_is_blind(sample_office: Sample) -> None:
    text = "".join(pages_of(printed(sample_office, "stocktake-sheet")))
    assert "社会福祉協議会" in text
    for figure in ("400", "1,500", "210", "23,000"):
        assert figure not in text


def test_every_holder_gets_a_letter_with_its_own_figure(sample_office: Sample) -> None:
    office, ids = sample_office
    office.do(commands.RecallEdition(ids.edition_id, date(2024, 3, 25), "納税相談の電話番号の誤り"))
    pages = pages_of(printed(sample_office, "recall-letter"))
    assert len(pages) == 26
    own = next(page for page in pages if "民生委員児童委員協議会" in page)
    assert all(("様" in head(page)) != ("御中" in head(page)) for page in pages)
    assert "1,500部(3箱)" in own
    assert all("納税相談の電話番号の誤り" in page for page in pages)


def head(page: str) -> str:
    """A letter down to its greeting: whom it is for."""
    return page.partition("日ごろから")[0]


def test_an_owner_proofs_its_own_entry_only(sample_office: Sample) -> None:
    office, ids = sample_office
    [waiting] = pages_of(printed(sample_office, "consent-slips"))
    assert "ひきこもり家族会の電話" in waiting
    before = office.ask(queries.desk_entity, ids.desks["納税相談"])
    office.do(commands.ChangeDesk(before, replace(before, phone="0143-00-0199")))
    pages = pages_of(printed(sample_office, "consent-slips"))
    assert len(pages) == 2
    own = next(page for page in pages if "納税相談" in page)
    assert "0143-00-0199" in own
    assert "前に載せた電話番号は0143-00-0107です" in own
    assert "市民相談" not in own.replace("登別市納税相談窓口", "")


def test_a_missing_consent_is_named_before_the_hand_out_is_printed(sample_office: Sample) -> None:
    office, ids = sample_office
    office.do(commands.ListDesks(ids.edition_id, tuple(ids.desks.values())))
    made = printed(sample_office, "desk-list")
    assert not made.ready
    assert [problem.where for problem in made.problems if problem.level == "wrong"] == [
        "ひきこもり家族会の電話"
    ]


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("size", ["ordinary", "large"])
def test_the_hand_out_has_every_desk_once_on_two_sides(paper: str, size: str, sample_office: Sample) -> None:
    made = printed(sample_office, "desk-list", paper=paper, type=size, kana=True, qr=True)
    pages = pages_of(made)
    assert len(pages) == (4 if (size, paper) == ("large", "A4") else 2)
    for desk in sample_office[0].ask(queries.desk_lines, sample_office[1].edition_id, listed_only=True):
        assert "".join(pages).count(desk.phone) == 1


def test_readings_stand_over_their_words_where_they_are_wanted(sample_office: Sample) -> None:
    office, ids = sample_office
    before = office.ask(queries.desk_entity, ids.desks["市民相談"])
    office.do(commands.ChangeDesk(before, replace(before, plain="暮《く》らしの困《こま》りごと")))
    with_them = "".join(pages_of(printed(sample_office, "desk-list", kana=True)))
    without = "".join(pages_of(printed(sample_office, "desk-list")))
    assert "こま" in with_them
    assert "暮らしの困りごと" in without
    assert "《" not in with_them + without


def test_a_line_with_readings_is_no_wider_than_its_room() -> None:
    text = "ひとりで悩《なや》まず、相談《そうだん》してください。" * 3
    lines = ruby_lines(text, 50, 9)
    assert len(lines) > 1
    assert has_readings(text)
    assert "".join(piece.base for line in lines for piece in line) == without_readings(text)
    assert all(line[0].base not in "、。" for line in lines)
    assert all(sum(piece.width for piece in line) <= 50 + 4 for line in lines)


@pytest.mark.parametrize(("name", "count"), [("delivery-round", 4000), ("insert-list", 19_000)])
def test_the_boxes_to_load_are_those_of_the_rows(name: str, count: int, sample_office: Sample) -> None:
    listed = printed(sample_office, name).listed
    assert listed is not None
    (listing,) = listed.lists
    packed = [column.title for column in listing.columns].index("荷姿")
    copies = next(
        n for n, column in enumerate(listing.columns) if column.title in {"部数", "渡す部数", "渡した部数"}
    )
    *rows, total = listing.rows()
    boxes = [int(found[1]) for row in rows if (found := re.match(r"([0-9]+)箱", str(row.cells[packed])))]
    assert str(total.cells[packed]).startswith(f"{sum(boxes)}箱+")
    assert total.cells[copies] == count
    assert sum(int(row.cells[copies] or 0) for row in rows) == count


def test_every_letter_of_a_recall_is_one_page_and_bears_number_reason_and_contact(
    sample_office: Sample,
) -> None:
    head = replace(
        HEAD,
        postal_code="059-0012",
        address="登別市見本町1-1",
        fax="0143-00-0101",
        mayor="登別市長 見本 太郎",
    )
    office, ids = sample_office
    made = office.ask(BY_NAME["recall-letter"].print, ids.edition_id, head, reason="電話番号の誤り")
    assert made.ready
    pages = pages_of(made)
    assert len(pages) == len(made.ids)
    for page in pages:
        assert "1/26" not in page
        for words in (
            "第1号",
            "(公印省略)",
            "電話番号の誤り",
            "【問い合わせ】",
            "FAX0143-00-0101",
            "返送先〒059-0012",
        ):
            assert words in page


def test_a_proof_says_until_when_and_where_to(sample_office: Sample) -> None:
    made = printed(sample_office, "consent-slips")
    page = pages_of(made)[0]
    assert "令和6年4月8日までにお返しください" in page
    assert "【問い合わせ】" in page
    late = printed(sample_office, "consent-slips", due="R6.3.1")
    assert [problem.level for problem in late.problems if "回答期限" in problem.what] == ["wrong"]
