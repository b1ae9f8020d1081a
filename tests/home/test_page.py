"""The home page on the sample: what is due leads to its record, the kit, the year, the copies, the last changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pfdesk.annual.commands import AddProject, SubmitFigures, Submitted
from pfdesk.annual.model import Project
from pfdesk.annual.queries import ALL_FIGURES, compared_figures, value_key
from pfdesk.app.keeping import ON_OPENING
from pfdesk.app.start import Opened, new_office, open_office
from pfdesk.app.window import make_desk
from pfdesk.events import queries as events
from pfdesk.events.commands import AddCourse, AddEvent, AddParts, CopyEvent
from pfdesk.events.model import Course, Event, EventPart
from pfdesk.home.gui.page import HomePage
from pfdesk.home.queries import next_event, recent_changes
from pfdesk.office.print_log import NotePrint
from pfdesk.office.settings import ChangeSetting
from pfdesk.values.ids import new_id
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.desk import Desk

BEFORE, AFTER = date(2024, 2, 9), date(2024, 2, 20)


@dataclass
class Shown:
    """The page with what it asked the window for."""

    page: HomePage
    desk: Desk
    opened: list[tuple[str, UUID | None]] = field(default_factory=list)
    printed: list[tuple[str, UUID | None]] = field(default_factory=list)

    def texts(self) -> list[str]:
        for _ in range(3):  # a change is told in one turn of the loop, its rows are shown in the next
            QApplication.processEvents()
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisibleTo(self.page)]

    def press(self, said: str) -> None:
        QApplication.processEvents()
        for button in self.page.findChildren(Button):
            if button.isVisibleTo(self.page) and said in (button.accessibleName(), button.text()):
                button.click()
                return
        names = [button.accessibleName() or button.text() for button in self.page.findChildren(Button)]
        pytest.fail(f"{said} is not among {names}")


def show(opened: Opened, today: date, monkeypatch: pytest.MonkeyPatch) -> Shown:
    desk = make_desk(opened, lambda: today)
    page = HomePage(desk)
    page.resize(1366, 768)
    shown = Shown(page, desk)
    desk.open_wished.connect(lambda room, target: shown.opened.append((room, target)))
    monkeypatch.setattr(
        desk, "print_forms", lambda _parent, wanted, _options=None: shown.printed.extend(wanted)
    )
    page.show()
    return shown


@pytest.fixture
def before(sample: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Shown:
    shown = show(sample, BEFORE, monkeypatch)
    qtbot.addWidget(shown.page)
    return shown


def test_each_line_of_work_leads_to_its_record(before: Shown) -> None:
    assert "出欠の返事がまだの 8名に確かめる" in before.texts()
    assert "期限のある仕事が 2件あります" in before.texts()
    before.press("出欠の返事がまだの 8名に確かめる: 返事を記録")
    before.press("回答がまだの 68件に督促状を送る: 督促状を印刷")
    room, target = before.opened[0]
    assert room == "events"
    assert target is not None
    assert [form for form, _ in before.printed] == ["reminder"]


def test_the_kit_counts_and_notes_what_was_printed(before: Shown) -> None:
    texts = before.texts()
    assert "次の行事" in texts
    assert "あと 7日" in texts
    assert {"名札 70枚", "アンケート 75部", "パンフレット 70部"} <= set(texts)
    ready = next(text for text in texts if "用意できました" in text)
    assert "中 0点" in ready
    note_print(before, "name-badges")
    before.page.refresh()
    assert any("中 1点" in text for text in before.texts())
    assert "名札: もう一度" in [button.accessibleName() for button in before.page.findChildren(Button)]


def note_print(shown: Shown, form: str) -> None:
    target = next(item for item in shown.page.printables() if item[0] == form)[1]
    moment = datetime(2024, 2, 8, 3, tzinfo=UTC)
    shown.desk.office.do(NotePrint(form, "名札", str(target), "{}", 7, "", moment))


def test_an_event_that_is_over_asks_for_its_papers(
    sample: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown = show(sample, AFTER, monkeypatch)
    qtbot.addWidget(shown.page)
    texts = shown.texts()
    assert "最近の行事" in texts
    assert "出席 67名" in texts
    assert "行事のあとの書類" in texts
    assert "まだ印刷していません" in texts
    office = sample.office
    event = office.ask(next_event, 2023, AFTER)
    assert event is not None
    assert [item.form for item in event.kit] == ["event-report", "certificate"]
    later = Event(title="見本の集い", held_on=date(2024, 2, 18))
    office.do(AddEvent(later))
    event = office.ask(next_event, 2023, AFTER)
    assert event is not None
    assert [item.form for item in event.kit] == ["event-report"], "no certificate without a course"
    course = Course(title="見本の講座")
    office.do(AddCourse(course))
    office.do(AddParts(later.id, (EventPart(event_id=later.id, title="第1回", course_id=course.id),)))
    event = office.ask(next_event, 2023, AFTER)
    assert event is not None
    assert [(item.form, item.room, item.verb) for item in event.kit][1] == ("", "events", "発行へ")


def test_the_year_at_a_glance_is_counted(before: Shown) -> None:
    texts = before.texts()
    assert {"26", "21.8", "22,600", "部  これから 400部"} <= set(texts)
    before.press("年度報告で明細を見る")
    assert before.opened == [("annual", None)]


def test_who_is_registered_for_another_fiscal_year_is_not_in_this_ones_figures(
    before: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert any(
        "申込 70名" in text for text in before.texts()
    )  # the course of 16 February is still to be held
    (event,) = (line for line in before.desk.ask(events.event_lines) if line.registered == 70)
    before.desk.do(CopyEvent(event.id, new_id(), date(2024, 11, 28), True))
    coming = before.desk.ask(next_event, 2023, date(2024, 3, 1))
    assert coming.line.held_on == date(2024, 11, 28)
    assert (coming.trained, coming.line.registered > 0) == (True, True)
    assert coming.planned(2023, date(2024, 3, 1)) == 0
    assert coming.planned(2024, date(2024, 3, 1)) == coming.line.registered
    monkeypatch.setattr(before.desk, "today", lambda: date(2024, 3, 1))
    before.page.refresh()
    before.texts()
    told = [label.text() for label in before.page.year.findChildren(QLabel) if label.isVisibleTo(before.page)]
    assert "名" in told
    assert not any("申込" in text for text in told)


def test_recent_changes_tell_who_did_what(before: Shown) -> None:
    before.desk.do(ChangeSetting("office.division", "保健福祉部"))
    before.page.refresh()
    texts = before.texts()
    assert "担当部局の変更" in texts
    assert "見本 一郎" in texts
    before.desk.undo()
    before.page.refresh()
    assert "元に戻す: 担当部局の変更" in before.texts()
    before.press("変更の記録を見る")
    assert before.opened == [("history", None)]


def test_a_restore_is_tried_and_noted(
    sample_file: Any, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with open_office(str(sample_file), backup_as=ON_OPENING) as opened:
        shown = show(opened, BEFORE, monkeypatch)
        qtbot.addWidget(shown.page)
        said: list[str] = []
        shown.desk.toasted.connect(lambda sentence, _undo: said.append(sentence))
        assert "復元テストは、まだしていません" in shown.texts()
        shown.press("復元テストは、まだしていません: 復元を試す")
        assert said == ["バックアップから戻せることを、別の場所で確かめました"]
        assert "復元テスト  2月9日 成功" in shown.texts()


def test_without_a_backup_the_test_says_what_to_do(before: Shown) -> None:
    said: list[str] = []
    before.desk.toasted.connect(lambda sentence, _undo: said.append(sentence))
    before.press("復元テストは、まだしていません: 復元を試す")
    assert said == ["バックアップがまだありません。先に「いま取る」を押してください。"]


def test_an_empty_office_says_what_to_do_first(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    new_office(tmp_path / "空.pfdesk")
    with open_office(str(tmp_path / "空.pfdesk")) as opened:
        shown = show(opened, BEFORE, monkeypatch)
        qtbot.addWidget(shown.page)
        assert "期限のある仕事はありません" in shown.texts()
        assert "まだ何も変更していません" in shown.texts()
        shown.press("市町村名と担当部局を入れる: 設定を開く")
        shown.press("会員名簿に会員を入れる: 会員名簿へ")
        assert shown.opened == [("settings", None), ("directory", None)]
        opened.office.do(ChangeSetting("office.name", "登別市"))
        assert "市町村名と担当部局を入れる" not in shown.texts()
        assert "予定されている行事はありません" in shown.texts()


@pytest.mark.parametrize(("width", "under"), [(1366, False), (1092, True)])
def test_in_a_narrow_window_the_year_stands_under_both_columns(
    before: Shown, width: int, under: bool
) -> None:
    page = before.page
    page.resize(width, 700)
    before.texts()  # rows made anew are laid out over a few turns of the loop
    assert (page.year.width() > page.work.width()) is under
    assert page.event_part.height() >= page.event_part.sizeHint().height()


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2024, 4, 1), "令和5年度を締めて、令和6年度を始める: 年度更新へ"),
        (date(2024, 2, 20), ""),
    ],
)
def test_the_turn_of_the_year_is_work(
    sample: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, today: date, said: str
) -> None:
    shown = show(sample, today, monkeypatch)
    qtbot.addWidget(shown.page)
    if said:
        shown.press(said)
        assert shown.opened[0][0] == "annual:roll-over"
    else:
        assert not any("を締めて" in text for text in shown.texts())


def test_results_are_wanted_before_the_year_ends(
    sample: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    project = Project(fiscal_year=2023, name="見本の事業")
    sample.office.do(AddProject(project))
    shown = show(sample, BEFORE, monkeypatch)
    qtbot.addWidget(shown.page)
    shown.press("結果がまだの事業 1件に書く: 結果を書く")
    assert shown.opened == [("annual", project.id)]


def test_prints_in_a_row_are_one_quiet_line(before: Shown) -> None:
    for form in ("name-badges", "sign-in-sheet", "attendee-roster"):
        note_print(before, form)
    before.desk.do(ChangeSetting("office.division", "保健福祉部"))
    lines = before.desk.ask(recent_changes, 3)
    assert [(line.label, line.quiet) for line in lines[:2]] == [
        ("担当部局の変更", False),
        ("名札の印刷 ほか2件", True),
    ]
    assert not lines[2].quiet


def test_a_difference_to_what_was_submitted_leads_to_the_figures(before: Shown) -> None:
    def kept(session: Any) -> tuple[Submitted, ...]:
        found = compared_figures(session, ALL_FIGURES, 2023)
        return tuple(
            Submitted(one.figure.key, value_key(one.counted.value), tuple(row.id for row in one.counted.rows))
            for one in found
        )

    before.desk.do(SubmitFigures(2023, datetime.now(UTC), before.desk.ask(kept)))
    assert not any("提出した数字とちがう" in text for text in before.texts())
    before.desk.do(AddProject(Project(fiscal_year=2023, name="見本の事業", budget=50_000)))
    before.page.refresh()
    before.texts()
    before.press("提出した数字とちがうもの 1件を確かめる: 数字を見る")
    assert before.opened[-1][0] == "annual:figures"
    assert any("事業の追加  見本の事業" in text for text in before.texts()), "what changed is named"
