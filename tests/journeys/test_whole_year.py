"""The whole year of a new clerk, through the window alone: from an empty office to the printed report.

Each step is a row of the clerks' year. Whoever wants to see the walk sets PFDESK_WALK to a folder for pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from pfdesk.annual.queries import ALL_FIGURES, year_figures
from pfdesk.app.first_size import WANTED
from pfdesk.app.window import Program, application
from pfdesk.events.gui.record_menu import record_menu
from pfdesk.surveys.queries import steps
from pfdesk.widgets import tell
from tests.journeys.clerk import Clerk

MOST_QUESTIONS = 12
TABLE = """名称,フリガナ,種別,所在地,郵便番号,電話番号
見本市社会福祉協議会,ミホンシシャカイフクシキョウギカイ,市民会議,登別市見本町1-1,059-0012,0143-00-0001
NPO法人 見本の輪,ミホンノワ,NPO法人,登別市見本町2-2,059-0012,0143-00-0002
NPO法人 例示の家,レイジノイエ,NPO法人,室蘭市見本町3-3,051-0011,0143-00-0003
見本相談センター,ミホンソウダンセンター,支援機関,登別市見本町4-4,059-0012,0143-00-0004
"""


class Days:
    """The day it is: moved on by hand from step to step."""

    def __init__(self) -> None:
        self.now = date(2024, 4, 3)

    def __call__(self) -> date:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def program(days: Days, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Program]:
    """The program as it starts without a file; days pass as the walk says."""
    import pfdesk.app.window as start

    real = start.make_desk
    monkeypatch.setattr(start, "make_desk", lambda opened: real(opened, days))
    made = Program(application())
    yield made
    if made.window is not None:
        made.window.close()
    made.close()


class Walk:
    """The clerk with the program, the folder of the day and where files are put."""

    def __init__(
        self, bot: QtBot, program: Program, days: Days, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.clerk, self.program, self.days, self.folder = Clerk(bot), program, days, folder
        self.bot = bot
        self._names: list[str] = []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (self._names.pop(0), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (self._names.pop(0), ""))

    def file(self, name: str) -> Path:
        """The next question for a file is answered with this one."""
        path = self.folder / name
        self._names.append(str(path))
        return path

    @property
    def window(self) -> Any:
        return self.program.window

    def room(self, title: str) -> Any:
        """Go to a tab by its title."""
        self.clerk.choose(self.window.menus["go"], title)
        return self.window.page

    def figures(self) -> dict[str, float]:
        found = self.window.desk.ask(year_figures, ALL_FIGURES, self.window.desk.year)
        return {figure.key: counted.value for figure, counted in found}


@pytest.fixture
def walk(qtbot: QtBot, program: Program, days: Days, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Walk:
    return Walk(qtbot, program, days, tmp_path, monkeypatch)


def test_the_whole_year_from_an_empty_office_to_the_printed_report(walk: Walk) -> None:
    begin(walk)
    april(walk)
    directory(walk)
    platform(walk)
    before_the_meeting(walk)
    event(walk)
    resource_survey(walk)
    answers(walk)
    pamphlets(walk)
    the_day(walk)
    questionnaire(walk)
    certificates(walk)
    march(walk)
    report(walk)
    paper_and_book(walk)
    next_april(walk)


def begin(walk: Walk) -> None:
    """The first page, a new file, and what the home page says to do first."""
    walk.program.welcome()
    welcome: Any = walk.program._welcome
    clerk = walk.clerk
    clerk.window = welcome
    clerk.look("welcome")
    walk.file("見本市.pfdesk")
    clerk.press("新しいファイルを作る")
    assert walk.window is not None
    clerk.window = walk.window
    clerk.window.showNormal()  # the screen of the tests is smaller than any clerk's, and the window fills it
    clerk.window.resize(WANTED)
    clerk.look("home")
    settings = clerk.saving(
        "閉じる", name="登別市", division="保健福祉部 社会福祉グループ", population="46391", clerk="見本 一郎"
    )
    clerk.press("市町村名と担当部局を入れる: 設定を開く", settings)
    clerk.press("会員名簿に会員を入れる: 会員名簿へ")
    assert walk.window.shell.room() == "directory"


def directory(walk: Walk) -> None:
    """The rest of the directory comes as a table from another division."""
    clerk = walk.clerk
    page = walk.room("会員名簿")
    path = walk.file("名簿.csv")
    path.write_text(TABLE, encoding="cp932")

    def take(dialog: Any) -> None:
        clerk.press("ファイルを選ぶ", within=dialog)
        walk.bot.waitUntil(lambda: dialog._staged is not None and not dialog.busy(), timeout=20_000)
        clerk.look("import", dialog)
        clerk.press(dialog.ui.take.text().replace("&", ""), within=dialog)
        walk.bot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)

    clerk.press("取り込み", take)
    walk.bot.waitUntil(lambda: page.ui.table.model().rowCount() == 5, timeout=10_000)
    clerk.look("members")


def april(walk: Walk) -> None:
    """One firm is typed by hand: contact, seat and agreement; then its holder changes, and the seat stays."""
    clerk, page = walk.clerk, walk.room("会員名簿")
    clerk.press("会員を追加")
    record = page.record
    clerk.fill(record, name="見本運輸(株)", kana="ミホンウンユ", phone="0143-00-0009")
    clerk.settle()
    assert not record.is_new
    clerk.fill(record, category_id="企業")
    add(walk, record.ui.contacts, record.sections.contact, name="見本 太郎", post="所長")
    add(
        walk, record.ui.seats, record.sections.seat, body_id="PF推進会議", starts_on="R6.4.1",
        ends_on="R7.3.31", holder_name="見本 太郎", holder_post="所長",
    )  # fmt: skip
    add(
        walk,
        record.ui.agreements,
        record.sections.agreement,
        title="見守りに関する包括連携協定",
        signed_on="R4.4.1",
    )
    clerk.look("record")

    def swap(dialog: Any) -> None:
        clerk.fill(dialog, name="例示 次郎", post="所長")
        clerk.press("次の席へ", within=dialog)
        clerk.look("swap", dialog)
        clerk.press("1席を入れ替える", within=dialog)
        clerk.press("閉じる", within=dialog)

    clerk.choose(page.list_menu(), "人事異動", swap)
    clerk.settle()
    held = [seat.holder.name for seat in page.record.record.seats if seat.holder]
    assert held == ["例示 次郎"]


def add(walk: Walk, section: Any, editor: Any, **values: Any) -> None:
    """＋ …を追加 of a section, its fields, 追加."""
    section.added.emit()
    walk.clerk.settle()
    assert editor.isVisible()
    walk.clerk.fill(editor, **values)
    walk.clerk.press("追加", within=editor)
    assert not editor.isVisible(), "the editor stayed: something was refused"
    walk.clerk.settle()


def platform(walk: Walk) -> None:
    """The imported bodies get their seats on the platform."""
    page = walk.room("会員名簿")
    for name in ("見本市社会福祉協議会", "見本相談センター"):
        page.search_for(name)
        walk.clerk.settle()
        page.ui.table.select_first()
        walk.clerk.settle()
        record = page.record
        add(walk, record.ui.seats, record.sections.seat, body_id="PF推進会議", starts_on="R6.4.1")
    page.search_for("")
    assert walk.figures()["members.organisations"] == 3
    assert walk.figures()["members.firms"] == 1


def before_the_meeting(walk: Walk) -> None:
    """Key players are briefed first; then the event is made, people are invited, replies counted."""
    clerk, days = walk.clerk, walk.days
    days.now = date(2025, 1, 22)
    page = walk.room("会員名簿")
    page.search_for("社会福祉協議会")
    clerk.settle()
    page.ui.table.select_first()
    clerk.settle()
    clerk.press("連絡を記録")
    clerk.fill(page.record.sections.log, text="2月の会議の趣旨を説明した。")
    clerk.press("記録する", within=page.record.sections.log)
    page.search_for("")


def event(walk: Walk) -> None:
    """The event with its two parts, the course of the second, and everybody who sits on the platform."""
    clerk = walk.clerk
    page = walk.room("行事・講座")
    clerk.look("no-events")
    clerk.press(
        "行事を追加",
        clerk.saving(title="PF推進会議・養成講座", held_on="R7.2.14", place="見本会館", reply_by="R7.2.7"),
    )
    record = page.record
    course = clerk.saving(title="つながりサポーター養成講座")
    clerk.choose(record.adding_menu(), "講座を追加", course)
    clerk.answering(record.ui.parts.added.emit, clerk.saving(title="推進会議", starts="1330", ends="1450"))
    clerk.answering(
        record.ui.parts.added.emit,
        clerk.saving(title="養成講座", starts="1500", ends="1630", course_id="つながりサポーター養成講座"),
    )

    def people(dialog: Any) -> None:
        menu = dialog.all_of_menu()
        lines = [action for action in menu.actions() if "PF推進会議" in action.text()]
        if not lines:
            lines = [
                a for sub in menu.findChildren(type(menu)) for a in sub.actions() if "PF推進会議" in a.text()
            ]
        lines[0].trigger()
        clerk.look("people", dialog)
        clerk.press(dialog.ui.save.text().replace("&", ""), within=dialog)

    clerk.press("参加者を追加", people)
    walk.bot.waitUntil(lambda: len(record.ui.people.lines()) == 3, timeout=10_000)
    clerk.look("event")
    assert walk.figures()["meeting.registrations"] == 3


def resource_survey(walk: Walk) -> None:
    """The survey from the ready-made one: targets, dispatch, returns, keying, verification, tables."""
    clerk, days = walk.clerk, walk.days
    days.now = date(2025, 1, 27)
    page = walk.room("調査")
    clerk.press("広域リソース調査のひな形から")
    clerk.press("調査の名前・期限・行事を直す", clerk.saving("保存", sent_on="R7.1.27", due_on="R7.2.12"))
    clerk.look("survey-design")
    page.show_step("send")
    send = page.pane("send")

    def pick(dialog: Any) -> None:
        dialog.ui.search.set_search("NPO法人")
        dialog._search("NPO法人")
        clerk.settle()
        dialog.ui.table.selectAll()
        clerk.press("選ぶ", within=dialog)

    clerk.answering(send.ui.pick_button.click, pick)
    assert len(send.ui.table.lines()) == 2
    send.ui.table.selectAll()
    clerk.settle()
    clerk.press("2件の発送を記録", within=send)
    clerk.look("survey-sent")
    days.now = date(2025, 2, 3)
    page.show_step("collect")
    collect = page.pane("collect")
    collect.ui.table.select_first()
    clerk.settle()
    clerk.press("回収を記録", within=collect)


def answers(walk: Walk) -> None:
    """The paper is keyed twice, by two clerks, and counted."""
    clerk, page = walk.clerk, walk.window.page
    keyed = ("1", "2", "1", "1", "1", "子育て中の方", "2", "担い手が足りない")
    key_paper(walk, page, "key", keyed)
    walk.window.desk.clerk = "例示 桃子"
    key_paper(walk, page, "verify", keyed)
    walk.window.desk.clerk = "見本 一郎"
    page.show_step("tabulate")
    clerk.look("survey-tables")
    told = walk.figures()
    assert (told["survey.targets"], told["survey.responses"], told["survey.response_rate"]) == (2, 1, 50.0)
    assert (told["survey.with_activities"], told["survey.activity.places_to_be"]) == (1, 1)
    assert told["survey.responses_in_city"] in {0, 1}


def key_paper(walk: Walk, page: Any, step: str, answers: tuple[str, ...]) -> None:
    """Key one paper by the number pad, words typed where they are asked for; what is left has no answer."""
    page.show_step(step)
    pane = page.pane(step)
    walk.clerk.settle()

    def finished() -> int:
        counts = walk.window.desk.ask(steps, page.survey_id)
        return int(counts.keyed + counts.verified)

    before = finished()
    for answer in (*answers, *"0" * MOST_QUESTIONS):
        if finished() > before:
            break
        if pane.paper.slot.question.kind == "text" and answer != "0":
            pane._written(answer)
        else:
            walk.bot.keyClick(pane, answer)
        walk.bot.keyClick(pane, Qt.Key.Key_Return)
        walk.clerk.settle()
    else:
        pytest.fail("the paper did not come to its end")
    walk.clerk.look(f"survey-{step}")


def pamphlets(walk: Walk) -> None:
    """A desk with its consent, the edition, the delivery from the printer, the insert and a place."""
    clerk, days = walk.clerk, walk.days
    days.now = date(2025, 2, 3)
    page = walk.room("パンフレット")
    clerk.press(
        "版を追加",
        clerk.saving("保存", title="つながり・相談先パンフレット", print_run="5000", printer="見本印刷(株)"),
    )
    clerk.look("pamphlets")
    clerk.press("受払を記録", clerk.saving("記録", kind="納品を受ける", copies="5000"))
    clerk.choose(
        page.more_menu(), "配布先を追加",
        clerk.saving("保存", name="見本市社会福祉協議会", group_id="外部関係機関", report_code="社会福祉協議会"),
    )  # fmt: skip
    clerk.press(
        "受払を記録", clerk.saving("記録", kind="配布先に配る", place_id="見本市社会福祉協議会", copies="4束")
    )
    clerk.press("受払を記録", clerk.saving("記録", kind="広報誌に折り込む", copies="4000"))
    clerk.look("ledger")
    told = walk.figures()
    assert (told["pamphlets.printed"], told["pamphlets.insert"], told["pamphlets.at_places"]) == (
        5000,
        4000,
        400,
    )
    assert told["pamphlets.outside.social_welfare_council"] == 400


def the_day(walk: Walk) -> None:
    """16 February's door: two are received by number, one comes without having registered; copies are handed out."""
    clerk, days = walk.clerk, walk.days
    days.now = date(2025, 2, 14)
    page = walk.room("行事・講座")
    page.ui.table.select_first()
    clerk.settle()
    record = page.record
    record.now = lambda: datetime(2025, 2, 14, 13, 10, tzinfo=timezone(timedelta(hours=9)))
    clerk.press("受付を始める")
    window = record.reception
    for number in ("1", "2"):
        walk.bot.keyClicks(window.box, number)
        walk.bot.keyClick(window.box, Qt.Key.Key_Return)
        clerk.settle()
    clerk.look("reception", window)
    clerk.answering(
        lambda: walk.bot.keyClick(window.box, Qt.Key.Key_F4),
        clerk.saving("受け付ける", name="仮名 三郎", organisation="見本町内会"),
    )
    window.close()
    clerk.settle()
    clerk.choose(record_menu(record), "第1部の出席者を第2部も")
    clerk.choose(record_menu(record), "配ったパンフレットを記録", clerk.saving("記録", copies="3"))
    clerk.look("after-reception")
    told = walk.figures()
    assert (told["meeting.registrations"], told["events.attendees"]) == (4, 3)


def questionnaire(walk: Walk) -> None:
    """The meeting's questionnaire, tied to its event, keyed, its words coded into a theme."""
    clerk = walk.clerk
    page = walk.room("調査")
    clerk.choose(page.menu(), "新しい調査: PF推進会議 参加者アンケート")
    clerk.press("調査の名前・期限・行事を直す", clerk.saving("保存", event_id="PF推進会議・養成講座"))
    page.show_step("collect")
    clerk.press("回収を記録", clerk.saving("加える", name="1"), within=page.pane("collect"))
    key_paper(walk, page, "key", ("1", "1", "1", "見えない孤立に早く気付きたい。"))
    page.show_step("tabulate")
    clerk.look("questionnaire")


def certificates(walk: Walk) -> None:
    """Who completed the course is judged, certificates get their numbers."""
    clerk = walk.clerk
    page = walk.room("行事・講座")

    def judge(dialog: Any) -> None:
        clerk.press("修了を判定", within=dialog)
        clerk.press("修了証を発行", within=dialog)
        clerk.look("certificates", dialog)
        dialog.close()

    clerk.choose(record_menu(page.record), "講座: つながりサポーター養成講座", judge)
    assert walk.figures()["events.supporters"] == 3


def march(walk: Walk) -> None:
    """Projects with what they did."""
    clerk, days = walk.clerk, walk.days
    days.now = date(2025, 3, 24)
    page = walk.room("年度報告")
    clerk.press("事業を追加")
    record = page.projects.record
    clerk.fill(
        record, name="PF推進会議と養成講座", report_code="PF推進会議", aim="地域で取り組む大切さを伝える。",
        contractor="株式会社見本", budget="740000", result="4名が参加した。", next_year="続けて実施する。",
    )  # fmt: skip
    clerk.choose(record.link_menu(), "行事・講座: PF推進会議・養成講座")
    clerk.press("事業を追加")
    clerk.fill(record, name="広域リソース調査", report_code="リソース調査", budget="990000")
    clerk.choose(record.link_menu(), "調査: 広域リソース調査")
    clerk.look("projects")


def report(walk: Walk) -> None:
    """The course of the year, its texts, figures with their rows; the report on paper and in Excel."""
    clerk, page = walk.clerk, walk.window.page
    clerk.press("経過")
    page.timeline.proposed.select_first()
    clerk.press("経過に加える")
    clerk.press("保存", within=page.timeline.editor)
    clerk.look("timeline")
    clerk.press("文章")
    clerk.fill(page.texts, year_goal="理解者を増やす")
    clerk.press("数字")
    page.figures.choose("members.firms")
    assert [line.text for line in page.figures.rows.lines()] == ["見本運輸(株)"]
    clerk.look("figures")
    told = walk.figures()
    assert told["projects.budget_total"] == 173


def paper_and_book(walk: Walk) -> None:
    """The report on paper and in Excel, with the numbers of the screen."""
    clerk, page = walk.clerk, walk.window.page
    told = walk.figures()
    paper = walk.folder / "実績報告書.pdf"

    def save(dialog: Any) -> None:
        walk.bot.waitUntil(lambda: dialog.result_shown() is not None, timeout=30_000)
        clerk.look("print", dialog)
        dialog.save_to(paper)
        dialog.reject()

    clerk.press("実績報告書を印刷", save)
    text = "".join("".join(page.get_textpage().get_text_range().split()) for page in PdfDocument(paper))
    for said in (
        "登別市",
        "見本運輸(株)",
        "PF推進会議と養成講座",
        "173万円",
        "50.0",
        "4,000",
        "見えない孤立に早く気付きたい。",
    ):
        assert said in text, said
    book = walk.file("実績.xlsx")
    page.work.fill(page._menu)
    clerk.choose(page._menu, "Excelに書き出す")
    rows = {
        row[5].value: row[1].value for row in openpyxl.load_workbook(book).worksheets[0].iter_rows(min_row=2)
    }
    assert {key: rows[key] for key in told} == told, "the same numbers on screen, on paper and in Excel"


def next_april(walk: Walk) -> None:
    """The year is carried over and closed; the hand-over is printed; what is closed says so and asks for a reason."""
    clerk, days = walk.clerk, walk.days
    days.now = date(2025, 4, 1)
    walk.room("ホーム")
    clerk.look("home-april")

    def roll(dialog: Any) -> None:
        dialog.close_box.setChecked(True)
        clerk.press("年度更新を行う", within=dialog)

    clerk.press("令和6年度を締めて、令和7年度を始める: 年度更新へ", roll)
    page = walk.window.page
    assert walk.window.desk.year == 2025
    assert [line.name for line in page.projects.table.lines()] == ["PF推進会議と養成講座", "広域リソース調査"]
    assert walk.window.shell.year() == 2025
    clerk.look("new-year")
    walk.window.shell.set_year(2024)
    walk.window.desk.set_year(2024)
    clerk.settle()
    told: list[str] = []
    with tell.listen(lambda one: told.append(one.sentence)):
        page.projects.record.binder.field("result").note.setPlainText("書き換え")
        page.projects.record.binder.field("result").edited.emit()
        page.projects.record.binder.field("result").left.emit("result")
        clerk.settle()
    field = page.projects.record.binder.field("result")
    assert "締めてあるため" in (field.message() + "".join(told))
    handed = walk.folder / "引継書.pdf"

    def save(dialog: Any) -> None:
        walk.bot.waitUntil(lambda: dialog.result_shown() is not None, timeout=30_000)
        dialog.save_to(handed)
        dialog.reject()

    page.work.fill(page._menu)
    clerk.choose(page._menu, "引継書を印刷", save)
    assert len(PdfDocument(handed)) > 3
    assert QApplication.activeModalWidget() is None
