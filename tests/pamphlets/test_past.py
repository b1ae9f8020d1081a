"""How an edition stood on any day: on screen, on paper and on the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pfdesk.app.cli.main import run
from pfdesk.pamphlets import queries
from pfdesk.pamphlets.gui.past import PastDialog
from tests.pamphlets.shown import Shown, place
from tests.pamphlets.test_forms import Sample, pages_of, printed


def test_a_past_day_counts_the_lines_up_to_it(sample_office: Sample) -> None:
    office, sample = sample_office
    found = office.ask(queries.past_day, sample.edition_id, date(2024, 2, 6))
    assert (found.terms.inserted, found.terms.placed, found.terms.stock) == (19000, 3200, 800)
    copies = {one.name: one.copies for one in found.places}
    assert copies["民生委員児童委員協議会"] == 1200  # as it was booked then; corrected the day after
    later = office.ask(queries.past_day, sample.edition_id, date(2024, 2, 7))
    assert {one.name: one.copies for one in later.places}["民生委員児童委員協議会"] == 1100
    assert office.ask(queries.past_day, sample.edition_id, date(2024, 1, 31)).places == ()


def test_the_dialog_follows_the_day_that_is_typed(shown: Shown) -> None:
    dialog = PastDialog(shown.desk, shown.edition, shown.page)
    dialog.on.set_text("R6.2.6")
    dialog.follow()
    assert "在庫 800" in dialog.ui.head.text()
    rows = {line.name: line.copies for line in dialog.table.lines()}
    assert rows["社会福祉協議会"] == 400
    dialog.on.set_text("きのう")
    dialog.follow()
    assert "在庫 800" in dialog.ui.head.text()  # what cannot be read changes nothing
    dialog.accept()
    assert dialog.result()


def test_the_ledger_of_a_year_begins_with_what_was_left(sample_office: Sample) -> None:
    [first, *_] = pages_of(printed(sample_office, "stock-ledger", year="2023"))
    assert "令和5年度の初め0" in first
    [later] = pages_of(printed(sample_office, "stock-ledger", year="2024"))
    assert "令和6年度の初め0" in later


def test_the_ledger_by_day_and_of_one_place(sample_office: Sample, shown: Shown) -> None:
    [days] = pages_of(printed(sample_office, "stock-ledger", by="day"))
    assert "13～31" in days
    assert "ほか18行" in days
    key = str(place(shown, "民生委員児童委員協議会"))
    [one] = pages_of(printed(sample_office, "stock-ledger", place=key))
    assert "手元" in one
    assert "計2,7001,2001,500" in one


def test_the_command_line_tells_the_balance_of_a_day_and_a_place(
    sample_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def answer(*words: str) -> Any:
        capsys.readouterr()
        assert run(["balance", str(sample_file), *words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    told = answer("--on", "R6.2.6", "--place", "民生")
    assert told["on"] == "2024-02-06"
    assert [(one["name"], one["copies"]) for one in told["places"]] == [("民生委員児童委員協議会", 1200)]
    terms = told["terms"]
    assert terms["holds"]
    assert terms["printed"] == terms["distributed"] + terms["stock"] + terms["spoiled"] + terms["unknown"]
    assert answer()["terms"]["placed"] == 4000
    assert run(["balance", str(sample_file), "--edition", "どこにもない版"]) == 2
