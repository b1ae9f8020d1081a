"""More of the page: rounds, receipts, recall, the insert, desks, tables, the trend."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from pfdesk.pamphlets import commands, queries
from pfdesk.pamphlets.gui.importing import import_path
from pfdesk.pamphlets.gui.inserting import InsertDialog
from pfdesk.pamphlets.gui.planning import PlanDialog
from pfdesk.pamphlets.gui.recall import RecallDialog
from pfdesk.pamphlets.gui.records import ConsentDialog, EditionDialog, PlaceDialog
from pfdesk.pamphlets.gui.rounds import ReceiptsDialog, RoundDialog
from pfdesk.pamphlets.gui.to_print import ToPrintDialog
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from tests.pamphlets.shown import Shown, place


def test_a_round_is_booked_and_its_receipts_come_back(small: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[Any] = []

    def note(_desk: Desk, _on: Any, jobs: Any, options: Any = None) -> None:
        printed.append((jobs, options))

    monkeypatch.setattr(Desk, "print_forms", note)
    plan = PlanDialog(small.desk, small.edition, small.page)
    field = plan._places[place(small, "例示所")]
    field.set_text("2束")
    plan.accept()
    dialog = RoundDialog(small.desk, small.edition, small.page)
    assert dialog.copies_of(place(small, "例示所")) == 200
    assert "積む部数 200部" in dialog.ui.sum.text()
    dialog.rows[place(small, "見本所")].set_text("50")
    dialog.accept()
    assert [[name for name, _ in jobs] for jobs, _ in printed] == [["delivery-round", "receipt-slips"]]
    assert printed[0][1] == {"which": "round", "booked": "2-3"}
    small.bot.waitUntil(small.page.copies.receipts.isVisible)
    receipts = ReceiptsDialog(small.desk, small.edition, small.page)
    assert len(receipts.rows) == 2
    receipts.accept()
    assert "印を付けて" in receipts.ui.message.text()
    receipts.tick_all()
    receipts.accept()
    small.bot.waitUntil(lambda: not small.page.copies.receipts.isVisible())


def test_a_recall_names_the_holders_and_books_what_returns(shown: Shown) -> None:
    first = RecallDialog(shown.desk, shown.edition, shown.page)
    assert len(first.holders) == 26
    first.accept()
    assert first.reason.is_wrong()
    first.reason.set_text("電話番号の誤り")
    first.on.set_text("R6.3.25")
    first.rows[place(shown, "社会福祉協議会")].set_text("9999")
    first.accept()
    assert "社会福祉協議会に届けた部数より" in first.ui.message.text()
    first.rows[place(shown, "社会福祉協議会")].set_text("")
    first.accept()
    shown.bot.waitUntil(lambda: "R6.3.25 から回収中" in shown.page.ui.about.text())
    edition = shown.desk.office.ask(queries.edition_entity, shown.edition.id)
    back = RecallDialog(shown.desk, edition, shown.page)
    back.on.set_text("R6.3.28")
    back.rows[place(shown, "社会福祉協議会")].set_text("2束")
    back.accept()
    assert back.result() == QDialog.DialogCode.Accepted
    assert (shown.terms().placed, shown.terms().spoiled) == (3800, 200)


def test_the_insert_adds_up_by_district(small: Shown) -> None:
    dialog = InsertDialog(small.desk, small.edition, small.page)
    for typed in ("見本町内会 320", "例示地区　２５０"):
        dialog.name.set_text(typed)
        dialog.add_district()
    dialog.name.set_text("名前だけ")
    dialog.add_district()
    assert dialog.name.is_wrong()
    dialog.spares.set_text("30")
    dialog.follow()
    assert dialog.ui.sum.text() == "2地区 570世帯 + 予備 30部 = 600部"
    dialog.name.set_text("")
    dialog.accept()
    assert small.terms().inserted == 600
    back = InsertDialog(small.desk, small.edition, small.page)
    back.kind.set_value("unfolded")
    back.follow()
    back.spares.set_text("12")
    next(iter(back.back.values())).set_text("8")
    back.follow()
    assert back.ui.sum.text() == "地区 8部 + 予備 12部 = 戻る部数 20部"
    back.accept()
    assert small.terms().inserted == 580
    table = small.desk.ask(queries.insert_table, small.edition.id)
    assert [(line.name, line.kept) for line in table.lines] == [
        ("見本町内会", 312),
        ("例示地区", 250),
        ("予備", 18),
    ]


def test_a_place_is_added_and_found_in_the_list(small: Shown) -> None:
    dialog = PlaceDialog(small.desk, None, small.page)
    dialog.ui.name.set_text("仮名図書館")
    dialog.ui.minimum.set_text("３０")
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    small.bot.waitUntil(lambda: len(small.page.copies.table.places) == 3)


def test_a_changed_number_is_told_with_the_editions_that_carry_the_old_one(shown: Shown) -> None:
    shown.page.show_view("desks")
    first = shown.page.desks.lines[0]
    shown.page.desks.show_desk(first.id)
    form = shown.page.desks.form
    assert form.old_numbers.isHidden()
    form.phone.set_text("0143-00-0999")
    form.phone.left.emit("phone")
    shown.page.desks.binder.flush()
    shown.bot.waitUntil(lambda: not form.old_numbers.isHidden())
    assert "0143-00-0101" in form.old_numbers.text()
    assert form.state.text() == "掲載内容が変わりました"
    dialog = ConsentDialog(shown.desk, shown.desk.ask(queries.desk_entity, first.id), shown.page)
    dialog.ui.state.set_value("agreed")
    dialog.ui.state.edited.emit()
    dialog.accept()
    assert "返事をした人を入れてください" in dialog.ui.decided_by.message()
    dialog.ui.decided_by.set_text("見本 花子")
    dialog.accept()
    shown.bot.waitUntil(lambda: form.state.text() == "承諾")


def test_going_to_print_without_a_consent_is_asked_and_logged(shown: Shown) -> None:
    shown.page.show_view("desks")
    every = tuple(line.id for line in shown.page.desks.lines)
    shown.desk.office.do(commands.ListDesks(shown.edition.id, every))
    told: list[Any] = []

    def listen(one: Any) -> bool:
        told.append(one)
        return True

    dialog = ToPrintDialog(shown.desk, shown.edition, shown.page)
    assert dialog.on.value() == date(2024, 1, 19)
    assert "R6.1.19 の入稿が記録されています" in dialog.ui.head.text()
    dialog.on.set_text("R6.2.5")
    with tell.listen(listen):
        dialog.accept()
    assert dialog.on.message() == "入稿日が、納品日(R6.2.1)よりあとになっています。"
    told.clear()
    dialog.on.set_text("R6.1.22")
    with tell.listen(listen):
        dialog.accept()
    assert "掲載承諾のない窓口が1件" in told[0].sentence
    assert "ひきこもり家族会" in told[0].detail
    assert shown.desk.office.undo_label() == "入稿の記録(掲載承諾なし 1件のまま)"


def test_a_table_of_places_is_shown_before_it_is_taken(small: Shown, tmp_path: Path) -> None:
    path = tmp_path / "配布先.csv"
    path.write_text(
        "配布先,区分,最低,色\n仮名館,外部関係機関,20,赤\n例示館,外部関係機関,たくさん,青\n", encoding="cp932"
    )
    dialog = import_path(small.desk, small.edition, "places", path, small.page)
    small.bot.waitUntil(dialog.ui.take.isEnabled, timeout=30_000)
    shown = [(line.words, line.name, line.told) for line in dialog.ui.table.lines()]
    assert shown == [
        ("エラー", "例示館", "「最低」部数として読めません。17のように入力してください。"),
        ("新規", "仮名館", "区分 外部関係機関、最低部数 20"),
    ]
    assert dialog.columns.choices["色"].value() is None
    dialog.take()
    small.bot.waitUntil(lambda: len(small.page.copies.table.places) == 3)
    small.desk.undo()
    small.bot.waitUntil(lambda: len(small.page.copies.table.places) == 2)


def test_what_a_table_brings_that_is_not_known_is_told_before_it_is_taken(
    small: Shown, tmp_path: Path
) -> None:
    path = tmp_path / "配布先.csv"
    path.write_text(
        "配布先,区分,会員\n仮名館,不思議な区分,\n例示館,外部関係機関,知らない会\n架空館,不思議な区分,知らない会\n",
        encoding="cp932",
    )
    dialog = import_path(small.desk, small.edition, "places", path, small.page)
    small.bot.waitUntil(dialog.ui.take.isEnabled, timeout=30_000)
    told = [(line.words, line.told) for line in dialog.ui.table.lines()]
    assert told[:2] == [
        (
            "お知らせ",
            "「不思議な区分」は新しい区分です(2,4行目)。書き間違いなら、表を直してから取り込んでください。",
        ),
        (
            "お知らせ",
            "「知らない会」という会員は名簿にありません(3-4行目)。会員とは結び付けずに取り込みます。",
        ),
    ]
    assert ("新規", "区分 不思議な区分(新しい区分)") in told
    dialog.take()
    small.bot.waitUntil(lambda: len(small.page.copies.table.places) == 5)
    small.desk.undo()
    path.write_text("相談窓口,区分,対象\n見本の窓口,民間,高齢者\n", encoding="cp932")
    dialog = import_path(small.desk, small.edition, "desks", path, small.page)
    small.bot.waitUntil(dialog.ui.take.isEnabled, timeout=30_000)
    [line] = dialog.ui.table.lines()
    assert "対象 高齢の方" in line.told
    assert not re.search("[a-z]", line.told)


def test_the_trend_shows_the_days_and_leads_to_a_place(shown: Shown) -> None:
    shown.page.show_view("trend")
    points = shown.page.trend.chart.points
    assert points[0] == (date(2024, 2, 1), 4000)
    assert points[-1][1] == 0
    shown.page.trend.bars.chosen.emit(place(shown, "社会福祉協議会"))
    assert shown.page.ui.view.value() == "copies"
    assert shown.page.ui.places.selected().name == "社会福祉協議会"


def test_every_picture_of_the_page_can_be_made(shown: Shown) -> None:
    for _, make in shown.page.screens():
        dialog = make()
        if isinstance(dialog, QDialog):
            dialog.close()
    assert {"round", "receipts", "recall", "insert", "trend"} <= {name for name, _ in shown.page.screens()}


def test_an_edition_names_the_one_before_it_and_never_goes_in_a_circle(small: Shown) -> None:
    first = small.edition
    dialog = EditionDialog(small.desk, None, small.page)
    dialog.ui.title.set_text("見本")
    dialog.ui.version.set_text("第2版")
    dialog.ui.replaces_id.set_value(first.id)
    dialog.ui.notes.set_text("電話番号を直した版")
    dialog.accept()
    assert dialog.made is not None
    kept = small.desk.ask(queries.edition_entity, dialog.made.id)
    assert (kept.replaces_id, kept.notes) == (first.id, "電話番号を直した版")
    small.bot.waitUntil(lambda: "見本 第2版 に改訂" in small.page.ui.about.text())
    circle = EditionDialog(small.desk, first, small.page)
    circle.ui.replaces_id.set_value(kept.id)
    circle.accept()
    assert circle.ui.replaces_id.message() == "前の版が、この版よりあとの版になっています。"
