"""Strip, identity, charts, number pad and papers: what they count, say and let be chosen."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pfdesk.widgets.bar_rows import axis_step
from pfdesk.widgets.chart_marks import GAP, LEAST, part_widths
from pfdesk.widgets.charts import Bar, BarRows, Part, ShareBar, YearColumn, YearColumns
from pfdesk.widgets.identity_bar import IdentityBar, Term
from pfdesk.widgets.key_pad import KeyPad, pad_key, pad_keys
from pfdesk.widgets.paper_pips import PaperPips, Pip
from pfdesk.widgets.question_card import OptionLine, QuestionCard
from pfdesk.widgets.section import RecordSection, Row, SectionRow
from pfdesk.widgets.strip import Step, StepButton, Strip


def drawn(widget: QWidget, qtbot: QtBot, width: int = 900) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, max(80, widget.sizeHint().height()))
    assert not widget.grab().isNull()


@given(st.lists(st.integers(0, 30000), min_size=1, max_size=8), st.integers(200, 2000))
def test_parts_fill_the_bar_and_none_vanishes(values: list[int], width: int) -> None:
    widths = part_widths(values, width)
    shown = [w for w in widths if w]
    assert [w > 0 for w in widths] == [value > 0 for value in values]
    assert all(w >= LEAST for w in shown)
    if shown:
        assert sum(shown) + GAP * (len(shown) - 1) == pytest.approx(width, abs=LEAST * len(shown))


@given(st.integers(1, 10**7))
def test_axis_has_few_lines(most: int) -> None:
    step = axis_step(most)
    assert 1 <= -(-most // step) <= 4


def test_identity_says_whether_it_adds_up(qtbot: QtBot) -> None:
    bar = IdentityBar()
    given_out = Term("配布", (Part("折り込み", 19000), Part("配布先", 3410, "chart-2")))
    bar.show_identity(23000, (given_out, Term("在庫", (Part("在庫", 590, "chart-rest"),))))
    assert bar.adds_up()
    assert "合っています" in bar.accessibleName()
    bar.show_identity(23000, (given_out,))
    assert bar.sentence() == "590部 足りません"
    bar.show_identity(22000, (given_out,))
    assert bar.sentence() == "410部 多すぎます"
    drawn(bar, qtbot)


def test_charts_say_their_table(qtbot: QtBot) -> None:
    share, years = ShareBar(), YearColumns()
    share.show_parts((Part("回収", 19), Part("未回収", 68, "chart-rest")), title="回収率")
    years.show_columns((YearColumn("R4", 0), YearColumn("R5", 70, planned=True)))
    assert share.accessibleName() == "回収率 回収 19、未回収 68"
    assert years.accessibleName() == "R4 0、R5 70"
    drawn(share, qtbot)
    drawn(years, qtbot)


def test_bars_are_chosen_by_click_and_key(qtbot: QtBot) -> None:
    bars = BarRows()
    bars.show_bars((Bar("a", "居場所", 9), Bar("b", "相談", 5)), "団体", 16)
    drawn(bars, qtbot)
    with qtbot.waitSignal(bars.chosen) as told:
        QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(20, 40 + 36 + 10))
    assert told.args == ["b"]
    with qtbot.waitSignal(bars.chosen) as told:
        QTest.keyClick(bars, Qt.Key.Key_Up)
    assert told.args == ["a"]
    with qtbot.assertNotEmitted(bars.chosen):
        bars.select("b")
    assert bars.selected() == "b"


def test_strip_opens_any_step_and_keeps_the_current(qtbot: QtBot) -> None:
    strip = Strip()
    steps = [Step("design", "設計", 87, "対象", done=True), Step("verify", "照合", 12, "枚")]
    strip.set_steps(steps)
    strip.set_current("design")
    drawn(strip, qtbot)
    button = strip.findChildren(StepButton)[1]
    with qtbot.waitSignal(strip.chosen) as told:
        button.click()
    assert told.args == ["verify"]
    strip.set_steps([steps[0], Step("verify", "照合", 13, "枚")])
    assert strip.current() == "verify"
    assert button.accessibleName() == "照合 13枚"


@pytest.mark.parametrize(
    ("typed", "keys"), [("１２", "12"), ("ー", "-"), ("＋＊", "+*"), ("。", "."), ("あ", "")]
)
def test_pad_understands_full_width(typed: str, keys: str) -> None:
    assert pad_keys(typed) == keys


def test_pad_key_of_events() -> None:
    def pressed(key: Qt.Key, text: str) -> str:
        return pad_key(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))

    assert pressed(Qt.Key.Key_Enter, "\r") == "Enter"
    assert pressed(Qt.Key.Key_Backspace, "\b") == "."
    assert pressed(Qt.Key.Key_1, "1") == "1"
    assert pressed(Qt.Key.Key_A, "a") == ""


def test_pad_presses_only_keys_that_act(qtbot: QtBot) -> None:
    pad = KeyPad()
    pad.set_keys({"1": "居場所"}, {"1"})
    drawn(pad, qtbot, pad.sizeHint().width())
    told: list[str] = []
    pad.pressed.connect(told.append)
    for key in ("9", "1"):
        QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=pad.place_of(key).center().toPoint())
    assert told == ["1"]


def test_card_and_pips_tell_what_was_chosen(qtbot: QtBot) -> None:
    card, pips = QuestionCard(), PaperPips()
    card.show_question(
        "問4", "活動の内容", "いくつでも", (OptionLine("1", "居場所"), OptionLine("0", "回答無し"))
    )
    card.set_chosen({"1"})
    drawn(card, qtbot)
    pips.show_pips([Pip(1, "done"), Pip(2, "again"), Pip(3, "current"), Pip(4)])
    drawn(pips, qtbot, 192)
    with qtbot.waitSignal(pips.chosen) as told:
        QTest.mouseClick(pips, Qt.MouseButton.LeftButton, pos=pips.place_of(1).center().toPoint())
    assert told.args == [2]
    assert "見直しあり 1" in pips.accessibleDescription()


def test_section_counts_adds_and_opens(qtbot: QtBot) -> None:
    section = RecordSection()
    section.describe("会議体", "席を追加", "まだ席がありません。")
    section.show_rows([Row("x", ("PF推進会議", "委員")), Row("y", ("地域協議会", "委員"))], (120, 0))
    drawn(section, qtbot, 500)
    rows = section.findChildren(SectionRow)
    opened: list[Any] = []
    section.opened.connect(opened.append)
    QTest.keyClick(rows[1], Qt.Key.Key_Return)
    QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert opened == ["y", "x"]
    section.show_rows([])
    drawn(section, qtbot, 500)
