"""受付: keys, badges in every state of the IME, what is told, and what a clerk's hands have to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.events import commands, queries
from pfdesk.events.gui.reception import ReceptionWindow
from pfdesk.events.model import Registration
from pfdesk.events.queries import RegistrationLine
from pfdesk.values.folding import fold
from pfdesk.values.wall import wall
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.words import Elided
from tests.events.conftest import Day

OPENING = wall(date(2024, 2, 16), "13:15")
FAMILIES = (
    "見本 みほん",
    "例示 れいじ",
    "仮名 かめい",
    "試行 しこう",
    "架空 かくう",
    "若葉 わかば",
    "青草 あおくさ",
)
GIVEN = (
    "花子 はなこ", "太郎 たろう", "五月 さつき", "春夫 はるお", "次郎 じろう",
    "初音 はつね", "三奈 みな", "四郎 しろう", "六輔 ろくすけ", "七海 ななみ",
)  # fmt: skip
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
KANA_KEYS = str.maketrans("0123456789", "わぬふあうえおやゆよ")


@dataclass
class Table:
    """The reception table with its window, its clock and the hands of a clerk."""

    day: Day
    window: ReceptionWindow
    bot: QtBot
    clock: list[datetime]
    presses: int = field(default=0)

    def compose(self, text: str) -> None:
        """Type kana with the IME on: one key each, not yet confirmed."""
        self.presses += len(text)
        QApplication.sendEvent(self.window.box, QInputMethodEvent(text, []))

    def commit(self, text: str) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(self.window.box, event)

    def key(self, key: Qt.Key) -> None:
        self.presses += 1
        self.window.ear._reader.press("\n", 0)
        self.bot.keyClick(self.window.box, key)

    def scan(self, code: str) -> None:
        self.window.ear._reader.press("\n", 0)
        self.bot.keyClicks(self.window.box, code)
        self.bot.keyClick(self.window.box, Qt.Key.Key_Return)

    def came(self) -> dict[str, list[int]]:
        """Name -> the parts where they were."""
        numbers = {part.id: part.number for part in self.day.parts}
        lines = self.day.office.ask(queries.registration_lines, self.day.event.id)
        return {line.name: sorted(numbers[key] for key in line.came) for line in lines if line.came}


def people(event_id: object) -> tuple[Registration, ...]:
    pairs = [(a.split(), b.split()) for b in GIVEN for a in FAMILIES]
    return tuple(
        Registration(event_id=event_id, name=f"{a[0]} {b[0]}", kana=f"{a[1]} {b[1]}", reply="yes")  # type: ignore[arg-type]
        for a, b in pairs
    )


@pytest.fixture
def table(day: Day, qtbot: QtBot) -> Iterator[Table]:
    day.office.do(commands.RegisterMany(day.event.id, people(day.event.id)))
    clock = [OPENING]
    desk = Desk(day.office, clerk="見本 一郎", today=lambda: day.event.held_on)
    window = ReceptionWindow(desk, day.event.id, lambda: clock[0])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.showFullScreen()
    window.box.setFocus()
    window.ear.hear_bursts_of(10_000)  # a slow machine must not part a burst
    window.search.telling.setInterval(3_600_000)  # nor end the seconds in which F8 knows whom the card named
    yield Table(day, window, qtbot, clock)
    window.close()


def lines(day: Day) -> list[RegistrationLine]:
    return day.office.ask(queries.registration_lines, day.event.id)


def test_a_name_is_shown_before_enter_checks_in(table: Table) -> None:
    table.commit("みほんはなこ")
    current = table.window.search.current
    assert current is not None
    assert current.name == "見本 花子"
    assert table.came() == {}
    table.key(Qt.Key.Key_Return)
    assert table.came() == {"見本 花子": [1]}
    assert table.window.box.text() == ""
    table.bot.waitUntil(lambda: table.window.shown.count.text() == "1")


def test_who_is_registered_for_another_part_alone_is_told_before_enter(table: Table) -> None:
    line, second = lines(table.day)[2], table.day.parts[1].id
    old = table.day.office.ask(queries.registration_entity, line.id)
    rows = ((old, old, frozenset({second})),)
    table.day.office.do(commands.ImportRegistrations(table.day.event.id, (), rows))
    table.scan(line.badge)
    assert table.came() == {}, "a badge of another part waits for Enter"
    card = table.window.card
    assert card.head.text() == "第1部の申込はありません。この方ですか"
    assert card.button.text() == "第1部に受け付ける  Enter"
    table.key(Qt.Key.Key_Return)
    assert table.came() == {line.name: [1]}
    assert card.head.text() == f"✓ {line.name}さんを受け付けました(第1部の申込はありませんでした)"
    assert (card.name.text(), card.name.isVisible(), card.button.isVisible()) == (line.name, True, False)


def test_enter_that_ends_a_conversion_checks_nobody_in(table: Table) -> None:
    table.compose("みほんはなこ")
    assert table.window.search.current is not None, "candidates are there while kana are composed"
    table.bot.keyClick(table.window.box, Qt.Key.Key_Return)
    assert table.came() == {}


@pytest.mark.parametrize("garble", [{}, FULL_WIDTH, KANA_KEYS])
def test_a_badge_checks_in_by_itself_whatever_the_ime_does(table: Table, garble: dict[int, str]) -> None:
    line = lines(table.day)[4]
    if garble:
        table.commit(line.badge.translate(garble))
        table.bot.keyClick(table.window.box, Qt.Key.Key_Return)
    else:
        table.scan(line.badge)
    assert table.came() == {line.name: [1]}


def test_who_is_in_already_is_told_with_the_time(table: Table) -> None:
    line = lines(table.day)[4]
    table.scan(line.badge)
    table.clock[0] += timedelta(minutes=3)
    table.scan(line.badge)
    assert "13:15" in table.window.card.head.text()
    assert table.came() == {line.name: [1]}
    moment = table.day.office.ask(queries.registration_line, line.id).came[table.day.parts[0].id]
    assert moment == OPENING


def test_a_badge_of_another_event_is_refused_in_words(table: Table) -> None:
    table.scan("123456789015")
    assert table.came() == {}
    assert "この行事の申込にありません" in table.window.card.head.text()


def test_a_badge_for_another_part_asks_before_it_checks_in(table: Table) -> None:
    line = lines(table.day)[4]
    table.day.office.do(commands.ChooseParts(line.id, (table.day.parts[1].id,)))
    table.scan(line.badge)
    assert table.came() == {}
    table.key(Qt.Key.Key_Return)
    assert table.came() == {line.name: [1]}


def test_one_key_takes_the_last_one_back(table: Table) -> None:
    for line in lines(table.day)[:2]:
        table.scan(line.badge)
        table.clock[0] += timedelta(seconds=20)
    first = lines(table.day)[0].name
    table.bot.waitUntil(lambda: table.window.shown.count.text() == "2")
    table.window._press("F8")
    assert table.came() == {first: [1]}


def test_the_part_changes_by_itself_at_its_time(table: Table) -> None:
    line = lines(table.day)[0]
    table.scan(line.badge)
    table.clock[0] = wall(date(2024, 2, 16), "14:41")
    table.window.follow_clock()
    table.scan(line.badge)
    assert table.came() == {line.name: [1, 2]}


def test_what_was_confirmed_is_in_the_file_at_once(table: Table) -> None:
    before = table.day.office.undo_label()
    table.scan(lines(table.day)[0].badge)
    assert table.day.office.undo_label() == "受付" != before


def cheapest(table: Table, line: RegistrationLine) -> tuple[str, int]:
    """The kana and the steps down that a clerk needs for a person: the start of the family or the given name."""
    family, given = line.kana.split()
    ways: list[tuple[int, str, int]] = []
    for start in (family, given, family[:1] + given[:1]):
        for length in range(1, 4):
            text = fold(start[:length])
            found = table.day.office.ask(
                queries.candidates, table.day.event.id, text, table.day.parts[0].id
            ).lines
            at = next((place for place, one in enumerate(found) if one.id == line.id), None)
            if at is not None:
                ways.append((length + at + 1, text, at))
    _, text, at = min(ways)
    return text, at


def test_seventy_people_need_at_most_four_keys_each(table: Table) -> None:
    """Issue 5, point 3: at most 4 key presses a person by kana, with kana keys and Enter counted."""
    for line in lines(table.day):
        text, at = cheapest(table, line)
        table.presses += len(text)
        table.commit(text)
        for _ in range(at):
            table.key(Qt.Key.Key_Down)
        current = table.window.search.current
        assert current is not None
        assert current.id == line.id
        table.key(Qt.Key.Key_Return)
        table.clock[0] += timedelta(seconds=10)
    assert len(table.came()) == 70
    assert table.presses / 70 <= 4, f"{table.presses / 70:.2f} key presses a person"


def test_a_long_organisation_ends_in_dots_and_its_tool_tip_is_whole(table: Table) -> None:
    name = "社会福祉法人 見本県民間福祉施設職員等共済連絡協議会 つながり推進本部"
    came = Registration(event_id=table.day.event.id, name="試行 長名", organisation=name)
    table.window.desk.do(commands.WalkIn(came, table.day.parts[0].id, OPENING))
    table.bot.waitUntil(lambda: table.window.shown.arrivals._rows.count() == 1)
    told = [w for w in table.window.shown.arrivals.findChildren(Elided) if name in w.toolTip()]
    assert [w.property("elides") for w in told] == [True]


def test_f9_after_nobody_was_found(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[tuple[str, UUID]] = []
    monkeypatch.setattr(table.window.desk, "print_forms", lambda _parent, jobs: printed.extend(jobs))
    first = lines(table.day)[0]
    table.scan(first.badge)
    QApplication.processEvents()
    table.window._press("F9")
    table.scan("1" + "9" * (len(first.badge) - 1))
    table.window._press("F9")
    assert printed == [("name-badges", first.id)]
    assert "名札を印刷する方が決まっていません" in table.window.card.head.text()
    came = Registration(event_id=table.day.event.id, name="試行 当日")
    table.window.desk.do(commands.WalkIn(came, table.day.parts[0].id, OPENING + timedelta(minutes=1)))
    QApplication.processEvents()
    table.window._tell_done(table.day.office.ask(queries.registration_line, came.id))
    table.window._press("F9")
    assert printed[1:] == [("name-badges", came.id)]
