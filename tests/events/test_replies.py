"""返信票, 定員 and キャンセル待ち, late corrections, the questionnaire of the event."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pfdesk.app.questionnaire import make_questionnaire
from pfdesk.events import commands, queries
from pfdesk.events.gui.paper_dialog import PaperDialog
from pfdesk.events.gui.record_words import course_rows
from pfdesk.events.gui.slips import SlipDialog
from pfdesk.events.model import Event, EventPart, Registration
from pfdesk.home.queries.work import work_lines
from pfdesk.office.office import Office
from pfdesk.surveys.commands import DefineSurvey
from pfdesk.surveys.gui.targets import TargetsPane
from pfdesk.surveys.model import Definition, Survey
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from tests.events.conftest import NOON, Day, Shown, make_day, show


def by_name(day: Day) -> dict[str, Any]:
    return {line.name: line for line in day.office.ask(queries.registration_lines, day.event.id)}


def replies(day: Day) -> dict[str, str]:
    return {name: line.reply for name, line in by_name(day).items()}


def slips(shown: Shown, day: Day) -> SlipDialog:
    dialog = SlipDialog(shown.desk, day.event.id, lambda: NOON, shown.page)
    shown.bot.addWidget(dialog)
    dialog.show()
    return dialog


def key_number(shown: Shown, dialog: SlipDialog, text: str) -> None:
    editor = dialog.fields["numbers"].editor
    editor.setFocus()
    shown.bot.keyClicks(editor, text)
    shown.bot.keyClick(editor, Qt.Key.Key_Return)


def test_a_slip_takes_its_number_enter_and_one_key(at_day: Shown, day: Day) -> None:
    day.register("見本 花子", "例示 太郎", "仮名 五月", reply="")
    dialog = slips(at_day, day)
    key_number(at_day, dialog, "2")
    assert dialog.ui.who.text() == "例示 太郎"
    assert replies(day)["例示 太郎"] == "", "the name is shown first"
    at_day.bot.keyClick(dialog.ui.yes, Qt.Key.Key_2)
    assert replies(day) == {"見本 花子": "", "例示 太郎": "no", "仮名 五月": ""}
    assert "例示 太郎さん: 欠席" in dialog.ui.told.text()
    key_number(at_day, dialog, "1,3")
    at_day.bot.keyClick(dialog.ui.yes, Qt.Key.Key_Return)
    assert replies(day) == {"見本 花子": "yes", "例示 太郎": "no", "仮名 五月": "yes"}
    assert "出席 2名" in dialog.ui.counts.text()


def test_what_else_stands_on_the_slip_is_kept_in_the_same_unit(at_day: Shown, day: Day) -> None:
    one = Registration(event_id=day.event.id, name="見本 花子", organisation="見本の会", post="会長")
    day.office.do(commands.RegisterMany(day.event.id, (one,)))
    dialog = slips(at_day, day)
    key_number(at_day, dialog, "1")
    dialog.fields["instead"].set_text("例示 代理子")
    dialog.fields["instead_kana"].set_text("れいじ だいりこ")
    dialog.fields["needs"].set_text("手話")
    dialog._parts[day.parts[0].id].set_value(False)
    dialog.answer("yes")
    line = by_name(day)["例示 代理子"]
    assert (line.kana, line.stands_for, line.needs, line.reply) == (
        "レイジ ダイリコ",
        "会長 見本 花子の代理",
        "手話",
        "yes",
    )
    assert line.parts == {day.parts[1].id}
    day.office.undo()
    assert set(by_name(day)) == {"見本 花子"}


def test_a_wrong_number_is_said_at_once(at_day: Shown, day: Day) -> None:
    day.register("見本 花子", reply="")
    dialog = slips(at_day, day)
    key_number(at_day, dialog, "1-3")
    assert "番号2、3" in dialog.fields["numbers"].message()
    assert not dialog.ui.yes.isEnabled()
    dialog.answer("yes")
    assert replies(day) == {"見本 花子": ""}


def test_a_place_that_becomes_free_is_offered_to_who_has_waited_longest(office: Office, qtbot: QtBot) -> None:
    day = make_day(office, capacity=2)
    shown = show(office, qtbot)
    first, second, third, fourth = day.register("見本 一", "見本 二", "見本 三", "見本 四", reply="")
    office.do(commands.RecordReply((first.id, second.id), "yes", at=NOON))
    office.do(commands.RecordReply((fourth.id,), "yes", at=NOON.replace(minute=6)))
    office.do(commands.RecordReply((third.id,), "yes", at=NOON.replace(minute=7)))
    assert list(replies(day).values()) == ["yes", "yes", "waiting", "waiting"]
    with pytest.raises(Refused, match="空いた席がありません"):
        office.do(commands.MoveUp(day.event.id))
    record = shown.page.record
    assert record.ui.move_up.isHidden()
    dialog = slips(shown, day)
    key_number(shown, dialog, "1")
    shown.bot.keyClick(dialog.ui.yes, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: not record.ui.move_up.isHidden())
    assert record.ui.move_up.toolTip() == "見本 四"
    assert not dialog.ui.move_up.isHidden()
    dialog.ui.move_up.click()
    assert replies(day) == {"見本 一": "no", "見本 二": "yes", "見本 三": "waiting", "見本 四": "yes"}
    assert dialog.ui.move_up.isHidden()
    office.undo()
    assert replies(day)["見本 四"] == "waiting"


def test_who_is_typed_beyond_the_capacity_waits_and_a_speaker_takes_no_place(office: Office) -> None:
    day = make_day(office, capacity=1)
    speaker = Registration(event_id=day.event.id, name="講師 見本", role="speaker", reply="yes")
    office.do(commands.RegisterMany(day.event.id, (speaker,)))
    day.register("見本 一", "見本 二")
    assert replies(day) == {"講師 見本": "yes", "見本 一": "yes", "見本 二": "waiting"}
    record = office.ask(queries.event_record, day.event.id)
    assert (record.registered, record.waiting) == (2, 1)
    came = Registration(event_id=day.event.id, name="見本 三")
    office.do(commands.WalkIn(came, day.parts[0].id, NOON))
    assert replies(day)["見本 三"] == "yes", "who stands at the door is let in"


def test_who_declined_and_came_all_the_same_is_counted(day: Day) -> None:
    one, _other = day.register("見本 一", "見本 二", reply="no")
    assert day.office.ask(queries.event_record, day.event.id).registered == 0
    day.office.do(commands.CheckIn(one.id, day.parts[0].id, NOON))
    record = day.office.ask(queries.event_record, day.event.id)
    assert (record.registered, record.parts[0].attended, record.parts[0].expected) == (1, 1, 1)


def test_a_late_correction_of_the_paper_sheet_is_a_unit_of_its_own(at_day: Shown, day: Day) -> None:
    day.register("見本 一", "見本 二", "見本 三")
    day.office.do(commands.MarkPaper(day.parts[0].id, "1-3", NOON))
    with pytest.raises(Refused, match="番号2の方は、この部に出席していません"):
        day.office.do(commands.UnmarkPaper(day.parts[1].id, "2"))
    dialog = PaperDialog(at_day.desk, day.parts, day.parts[0].id, lambda: NOON, at_day.page)
    dialog.fields["mode"].set_value("unmark")
    dialog.fields["numbers"].set_text("２〜３")
    dialog.save()
    assert [name for name, line in by_name(day).items() if line.came] == ["見本 一"]
    assert day.office.undo_label() == "出席簿からの受付の取り消し"
    day.office.undo()
    assert len([line for line in by_name(day).values() if line.came]) == 3


def test_who_walked_in_did_not_reply(day: Day) -> None:
    day.register("見本 一", "見本 二")
    day.register("見本 三", reply="")
    came = Registration(event_id=day.event.id, name="試行 当日")
    day.office.do(commands.WalkIn(came, day.parts[0].id, NOON))
    record = day.office.ask(queries.event_record, day.event.id)
    assert (record.registered, record.coming, record.unanswered, record.walk_ins) == (4, 2, 1, 1)


def test_an_event_without_parts_refuses_a_walk_in_in_words(at_day: Shown, day: Day) -> None:
    for part in day.parts:
        day.office.do(commands.BinEventPart(part.id))
    at_day.page.record.show_event(day.event.id)
    told: list[tell.Told] = []
    with tell.listen(told.append):
        at_day.page.record.walk_in()
    assert [one.sentence for one in told] == ["部がないため、当日参加を受け付けられません。"]
    with pytest.raises(Refused, match="部がない"):
        day.office.do(commands.WalkIn(Registration(event_id=day.event.id, name="試行 当日"), None, NOON))


def test_an_event_counts_its_own_completions(at_day: Shown, day: Day) -> None:
    one, _two = day.register("見本 一", "見本 二")
    day.office.do(commands.CheckIn(one.id, day.parts[1].id, NOON))
    day.office.do(commands.CompleteCourse(day.course.id, NOON.date()))
    day.office.do(commands.IssueCertificates(day.course.id, NOON.date()))
    later, none = (
        Event(title=title, held_on=NOON.date().replace(year=2025)) for title in ("次の集い", "会議")
    )
    for event in (later, none):
        day.office.do(commands.AddEvent(event))
    part = EventPart(event_id=later.id, title="講座", course_id=day.course.id, session="第2回")
    day.office.do(commands.AddParts(later.id, (part,)))
    record = at_day.page.record
    words = {}
    for event in (day.event, later, none):
        record.show_event(event.id)
        shown = record.record
        assert shown is not None
        (row,) = course_rows(at_day.desk, shown)
        words[event.title] = row.cells[1:]
    assert words == {
        day.event.title: ("修了 1名", "修了証 1枚"),
        "次の集い": ("修了 0名", "修了証 0枚"),
        "会議": ("全年度の修了 1名", "修了証 1枚"),
    }


def test_attendance_is_corrected_from_the_menu_of_the_list(at_day: Shown, day: Day) -> None:
    day.register("見本 一", "見本 二")
    at_day.page.refresh()
    people = at_day.page.record.people
    at_day.page.record.ui.people.selectAll()
    menu = QMenu(at_day.page)
    people.fill_menu(menu, None)
    next(action for action in menu.actions() if action.text() == "第2部を出席にする").trigger()
    assert {tuple(line.came) for line in by_name(day).values()} == {(day.parts[1].id,)}
    at_day.page.refresh()
    again = QMenu(at_day.page)
    at_day.page.record.ui.people.selectAll()
    people.fill_menu(again, None)
    next(action for action in again.actions() if action.text() == "第2部の出席を取り消す").trigger()
    assert {tuple(line.came) for line in by_name(day).values()} == {()}


def test_a_questionnaire_is_linked_from_the_event_and_let_go_again(at_day: Shown, day: Day) -> None:
    survey = Survey(code="A1", title="見本アンケート", fiscal_year=2023)
    day.office.do(DefineSurvey(Definition(survey, ())))
    assert day.office.ask(queries.free_surveys, 2023) == [(survey.id, "見本アンケート")]
    at_day.page.record.people.do(commands.LinkSurvey(survey.id, day.event.id))
    (linked,) = day.office.ask(queries.event_surveys, day.event.id)
    assert (linked.title, linked.papers) == ("見本アンケート", 0)
    assert "アンケート 1枚" in day.office.ask(queries.handouts, day.event.id)
    opened: list[tuple[str, object]] = []
    at_day.desk.open_wished.connect(lambda room, key: opened.append((room, key)))
    at_day.page.record._open_row(survey.id)
    assert opened == [("surveys", survey.id)]
    menu = at_day.page.record.adding_menu()
    next(action for action in menu.actions() if action.text().startswith("結び付けをやめる")).trigger()
    assert day.office.ask(queries.event_surveys, day.event.id) == []


def test_a_new_questionnaire_belongs_to_the_event(at_day: Shown, day: Day) -> None:
    key = make_questionnaire(at_day.desk, day.event.id)
    (linked,) = day.office.ask(queries.event_surveys, day.event.id)
    assert (linked.id, linked.title) == (key, "見本の集い 参加者アンケート")


def test_the_questionnaire_of_an_event_comes_back_in_the_hall(at_day: Shown, day: Day, qtbot: QtBot) -> None:
    pane = TargetsPane(at_day.desk, returns=True)
    qtbot.addWidget(pane)
    pane.show_survey(make_questionnaire(at_day.desk, day.event.id))
    assert pane.ui.way.value() == "hand"
    by_post = Survey(code="post", title="事業所調査", fiscal_year=2023)
    day.office.do(DefineSurvey(Definition(by_post, ())))
    pane.show_survey(by_post.id)
    assert pane.ui.way.value() == "post"


def test_who_replies_now_does_not_pass_those_who_wait_for_a_place(office: Office) -> None:
    day = make_day(office, capacity=1)
    first, second = day.register("見本 一", "見本 二")
    (late,) = day.register("見本 三", reply="")
    assert replies(day) == {"見本 一": "yes", "見本 二": "waiting", "見本 三": ""}
    office.do(commands.RecordReply((first.id,), "no"))
    (line,) = office.ask(queries.freed_places, day.event.held_on)
    assert (line.id, line.count) == (day.event.id, 1)
    sentences = [work.sentence for work in office.ask(work_lines, 2023, day.event.held_on)]
    assert "空席へ、キャンセル待ちの 1名を繰り上げる" in sentences
    office.do(commands.RecordReply((late.id,), "yes"))
    day.register("見本 四")
    assert replies(day) == {"見本 一": "no", "見本 二": "waiting", "見本 三": "waiting", "見本 四": "waiting"}
    office.do(commands.MoveUp(day.event.id))
    assert replies(day)["見本 二"] == "yes", "in turn"
    assert office.ask(queries.freed_places, day.event.held_on) == []
    office.do(commands.RecordReply((second.id,), "no"))
    office.do(commands.RecordReply((late.id,), "yes"))
    assert replies(day)["見本 三"] == "yes", "a place is free, and the clerk chose by name"
