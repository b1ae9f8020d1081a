"""受付の取り消し: F8 takes back whom the card names, walk-ins go whole, and a certificate is asked about first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pfdesk.events import commands
from pfdesk.events.model import Registration
from pfdesk.widgets import tell
from tests.events.test_reception import OPENING, Table, lines, table

__all__ = ["table"]


def test_f8_takes_back_what_the_card_names_and_never_one_after_another(table: Table) -> None:
    first, second = lines(table.day)[:2]
    for line in (first, second):
        table.scan(line.badge)
    table.window._press("F8")  # the card still says: second was received
    assert table.came() == {first.name: [1]}
    table.window._press("F8")
    assert table.came() == {first.name: [1]}, "the card shows who it would be"
    assert table.window.card.name.text() == first.name
    assert table.window.card.head.text().startswith("最後に受け付けた方です")
    table.window._press("F8")
    assert table.came() == {}
    table.window._press("F8")
    assert table.window.card.head.text() == "取り消せる受付がありません"


def test_f8_asks_first_once_the_card_is_empty_again(table: Table) -> None:
    """The card tells for some seconds who was received; after that F8 must name whom it would take back."""
    line, other = lines(table.day)[:2]
    table.scan(line.badge)
    table.window.search.telling.timeout.emit()  # the seconds are over
    assert table.window.card.head.text() == ""
    table.key(Qt.Key.Key_F8)
    assert table.came() == {line.name: [1]}, "the first F8 only asks"
    assert table.window.card.head.text() == "最後に受け付けた方です。13:15に受付済みです"
    assert (table.window.card.name.text(), table.window.card.back.isVisible()) == (line.name, True)
    table.commit(other.name)  # who types on takes nobody back
    assert table.window.card.name.text() == other.name
    table.key(Qt.Key.Key_F8)
    assert table.came() == {line.name: [1]}, "whom the card shows now has not come: nothing to take back"
    table.commit("")
    table.window.box.clear()
    table.key(Qt.Key.Key_F8)
    table.key(Qt.Key.Key_F8)
    assert table.came() == {}
    assert table.window.card.head.text() == f"{line.name}さんの受付を取り消しました"


def test_a_walk_in_taken_back_leaves_with_the_registration_unless_it_is_kept(table: Table) -> None:
    for keep in (False, True):
        walk_in = commands.WalkIn(
            Registration(event_id=table.day.event.id, name=f"試行 {keep}"), table.day.parts[0].id, OPENING
        )
        table.window.desk.do(walk_in)
        table.window.search.find(f"試行 {keep}")
        assert table.window.card.back.text() == "当日参加を取り消す  F8"
        (table.window.card.keep if keep else table.window.card.back).click()
    left = [line.name for line in lines(table.day) if line.source == "walk_in"]
    assert left == ["試行 True"]
    assert "申込は残っています" in table.window.card.head.text()


@pytest.mark.parametrize("stop", [True, False])
def test_a_certificate_that_rests_on_a_check_in_is_asked_before_it_is_taken_back(
    table: Table, stop: bool
) -> None:
    day, line = table.day, lines(table.day)[0]
    table.clock[0] = OPENING.replace(hour=14, minute=55)
    table.window.follow_clock()
    table.scan(line.badge)
    day.office.do(commands.CompleteCourse(day.course.id))
    day.office.do(commands.IssueCertificates(day.course.id, day.event.held_on))
    asked: list[tuple[str, bool]] = []

    def answer(told: tell.Told) -> bool:
        asked.append((told.sentence, bool(table.came())))
        return not stop

    with tell.listen(answer):
        table.window._press("F8")
    assert len(asked) == 1
    assert ("令和5年度 第1号" in asked[0][0], asked[0][1]) == (True, True), "asked while it was still there"
    assert table.came() == ({line.name: [2]} if stop else {})
    assert table.window.card.more.isVisible() is not stop
    if not stop:
        assert "令和5年度 第1号" in table.window.card.more.text()
