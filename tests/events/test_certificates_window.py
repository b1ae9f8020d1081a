"""The window of a course: print what was issued, issue again, and certificates whose attendance was taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.events import commands, figures, queries
from pfdesk.events.forms import register, report
from pfdesk.events.gui.certificates import CertificatesDialog
from pfdesk.events.gui.entry_dialogs import ReasonDialog
from pfdesk.events.gui.paper_dialog import PaperDialog
from pfdesk.events.gui.person_dialog import PersonDialog
from pfdesk.events.model import Registration
from pfdesk.paper.table import TotalRow
from pfdesk.values.ids import new_id
from pfdesk.widgets import tell
from tests.events.conftest import NOON, Day, Shown


def certified(at_day: Shown, day: Day, qtbot: QtBot) -> CertificatesDialog:
    (one,) = day.register("見本 花子")
    day.office.do(commands.CheckIn(one.id, day.parts[1].id, NOON))
    dialog = CertificatesDialog(at_day.desk, day.course.id, at_day.page)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.decide.click()
    dialog.ui.issue.click()
    dialog.ui.table.select_id(one.id)
    return dialog


def reason(why: str) -> Callable[[], None]:
    """Type the reason into the dialog that comes up, and save."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        dialog.fields["reason"].set_value(why or dialog.fields["reason"].value())
        dialog.save()

    return act


def test_what_ran_out_is_said_and_a_revoked_number_stays(
    at_day: Shown, day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = certified(at_day, day, qtbot)
    course = day.office.ask(queries.course_entity, day.course.id)
    day.office.do(commands.ChangeCourse(course, replace(course, valid_years=2)))
    dialog.refresh()
    assert dialog.ui.table.lines()[0].remark == "R8.2.8まで有効"
    assert replace(dialog.ui.table.lines()[0], by_hours=True).came == "1.5時間"
    monkeypatch.setattr(at_day.desk, "today", lambda: date(2026, 11, 28))
    dialog.refresh()
    assert dialog.ui.table.lines()[0].remark == "期限切れ(R8.2.8まで)"
    QTimer.singleShot(0, reason("誤発行"))
    dialog.ui.revoke.click()
    (row,) = dialog.ui.table.lines()
    assert (row.number, row.state, row.remark) == ("令和5年度 第1号", "取消", "取消　誤発行")
    assert (row.waits, row.revoked) == (False, True)


def test_what_was_issued_is_offered_to_the_printer(
    at_day: Shown, day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Any] = []
    monkeypatch.setattr(at_day.desk, "print_forms", lambda _parent, jobs: printed.append(jobs))
    dialog = certified(at_day, day, qtbot)
    assert "令和5年度 第1号" in dialog.ui.notice.text()
    assert dialog.ui.print_button.text() == "続けて印刷(&P)"
    dialog.ui.print_button.click()
    (paper,) = day.office.ask(queries.certificate_lines, day.course.id)
    assert printed == [[("certificate", paper.id)]]
    assert dialog.ui.print_button.text() == "印刷(&P)"
    QTimer.singleShot(0, reason("紛失"))
    dialog.ui.reissue.click()
    assert "再発行しました" in dialog.ui.notice.text()
    dialog.ui.print_button.click()
    assert printed[1] == [("certificate", paper.id)]


def test_a_revoked_person_is_not_issued_to_by_the_button_for_all(
    at_day: Shown, day: Day, qtbot: QtBot
) -> None:
    dialog = certified(at_day, day, qtbot)
    QTimer.singleShot(0, reason("氏名の誤り"))
    dialog.ui.revoke.click()
    assert supporters(day) == (0, 1, {day.course.id: (0, 0, 1)}, {}, 0)
    assert "修了 0名(ほかに取消 1名)" in dialog.ui.summary.text()
    assert subtotals(day) == ["令和5年度 修了者 0名(ほかに取消 1名)"]
    assert not dialog.ui.issue.isEnabled()
    assert dialog.ui.reissue.text() == "新しい番号で発行"
    QTimer.singleShot(0, reason("正しい氏名で出し直す"))
    dialog.ui.reissue.click()
    (row,) = dialog.ui.table.lines()
    assert (row.number, row.remark) == ("令和5年度 第2号", "取消後の発行　正しい氏名で出し直す")
    assert supporters(day) == (1, 0, {day.course.id: (1, 1, 0)}, {2023: 1}, 1)
    assert subtotals(day) == ["令和5年度 修了者 1名"]


def supporters(day: Day) -> tuple[int, int, dict[Any, Any], dict[int, int], float]:
    """Who counts as 修了者, asked of everything that counts them: course, event, chart, figure and report."""
    (course,) = day.office.ask(queries.course_lines)
    told = day.office.ask(report.ask, day.event.id)
    figure = day.office.ask(figures.supporters, 2023).value
    by_year = day.office.ask(queries.supporters_by_year)
    assert {course.completed, figure, told.completed} == {course.completed}
    assert course.revoked == told.revoked
    return course.completed, told.revoked, day.office.ask(queries.completed_at, day.event.id), by_year, figure


def subtotals(day: Day) -> list[str]:
    """What the register says under each year."""
    rows = register._rows(day.office.ask(register.ask, day.course.id))
    return [row.label for row in rows if isinstance(row, TotalRow)]


def leave() -> None:
    """Close the dialog that comes up without an answer."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    dialog.reject()


def test_attendance_is_taken_back_with_a_word_about_the_certificate(
    at_day: Shown, day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    certified(at_day, day, qtbot).accept()
    (line,) = day.office.ask(queries.registration_lines, day.event.id)
    people, part = at_day.page.record.people, day.parts[1].id
    asked: list[tell.Told] = []
    with tell.listen(asked.append):
        assert not people.take_back(part, (line.id,)), "the clerk leaves it as it is"
    assert "令和5年度 第1号(見本 花子さん)は、この出席にもとづいて" in asked[0].sentence
    QTimer.singleShot(0, leave)
    with tell.listen(lambda _told: True):
        assert people.take_back(part, (line.id,))
    dialog = PersonDialog(
        at_day.desk, day.event.id, day.office.ask(queries.registration_entity, line.id), at_day.page
    )
    qtbot.addWidget(dialog)
    assert "要確認" in dialog.ui.certificate.text()
    shown: list[Any] = []
    monkeypatch.setattr(at_day.page.record, "open_course", lambda *given: shown.append(given))
    at_day.page.show_place(f"course:{day.course.id}")
    assert shown == [(day.course.id, "lost")]
    course = CertificatesDialog(at_day.desk, day.course.id, at_day.page, "lost")
    qtbot.addWidget(course)
    course.show()
    (row,) = course.ui.table.lines()
    assert (row.state, row.remark) == ("修了(要確認)", "出席が足りません")
    assert "1名あります" in course.ui.notice.text()
    course.ui.table.select_id(line.id)
    QTimer.singleShot(0, reason(""))
    course.ui.revoke.click()
    assert day.office.ask(queries.unfounded) == []
    assert course.ui.notice.isHidden()


def came(day: Day) -> int:
    """How many were at the session."""
    part = day.parts[1].id
    return sum(part in line.came for line in day.office.ask(queries.registration_lines, day.event.id))


def test_numbers_of_the_paper_sheet_are_asked_before_certificates_lose_their_ground(
    at_day: Shown, day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    certified(at_day, day, qtbot).accept()
    part = day.parts[1].id
    day.office.do(commands.WalkIn(Registration(event_id=day.event.id, name="試行 当日"), part, NOON))
    said: list[str] = []
    monkeypatch.setattr(at_day.desk, "say", lambda words, **_options: said.append(words))
    asked: list[tell.Told] = []
    revoking: list[str] = []

    def correct() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PaperDialog)
        for name, value in (("part_id", part), ("mode", "unmark")):
            dialog.fields[name].set_value(value)
        dialog.fields["numbers"].set_text("1,2")
        with tell.listen(asked.append):  # no answer is a no
            dialog.save()
        assert (came(day), dialog.isVisible()) == (2, True), "who stops finds everything as it was"
        assert dialog.fields["numbers"].message().startswith("出席は取り消していません")
        with tell.listen(lambda _told: True):
            dialog.save()
        QTimer.singleShot(0, leave)

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        revoking.append(dialog.fields["reason"].text())
        dialog.reject()

    QTimer.singleShot(0, correct)
    at_day.page.record.mark_paper()
    assert "令和5年度 第1号" in asked[0].sentence
    assert (came(day), revoking) == (0, ["出席の取り消しのため"])
    assert "当日参加 1名の申込は残っています" in said[0]
    assert [one.name for one in day.office.ask(queries.unfounded)] == ["見本 花子"]
    day.office.undo()
    assert (came(day), day.office.ask(queries.unfounded)) == (2, [])


def test_whoever_is_hidden_by_the_search_is_named_before_a_certificate_is_issued(
    at_day: Shown, day: Day, qtbot: QtBot
) -> None:
    for one in day.register("見本 花子", "例示 太郎"):
        day.office.do(commands.CheckIn(one.id, day.parts[1].id, NOON))
    dialog = CertificatesDialog(at_day.desk, day.course.id, at_day.page)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.decide.click()
    dialog.ui.search.set_search("花子")
    heard: list[tell.Told] = []
    with tell.listen(heard.append):
        dialog.ui.issue.click()
    assert "1名を含む2名" in heard[0].sentence
    assert day.office.ask(queries.certificate_lines, day.course.id) == []
    with tell.listen(lambda _told: True):
        dialog.ui.issue.click()
    assert len(day.office.ask(queries.certificate_lines, day.course.id)) == 2


def test_a_person_with_two_certificates_counts_once() -> None:
    line = queries.RegisterLine(
        id=new_id(), certificate_id=None, course="見本講座", fiscal_year=2023, number=1, name="見本 花子", kana="",
        organisation="", kind="", completed_on=date(2024, 2, 16), issued_on=None, revoked_on=None, reason="", copies=0,
    )  # fmt: skip
    assert queries.persons([line, replace(line, course="更新講座"), replace(line, name="例示 太郎")]) == 2
    assert queries.persons([line, line, replace(line, course="更新講座")]) == 2, "two of one name in a course"
