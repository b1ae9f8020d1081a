"""The page of the year as the clerk uses it: type, link, carry over, take a proposal, follow a figure."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from pfdesk.annual import commands, queries
from pfdesk.annual.gui.page import AnnualPage
from pfdesk.annual.gui.roll_over import RollOverDialog
from pfdesk.annual.model import Project
from pfdesk.app.sample.office import TODAY
from pfdesk.app.start import Opened
from pfdesk.app.window import make_desk
from pfdesk.values.errors import Refused
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.fields import NoteField


@dataclass
class Shown:
    """The page on the sample with what it asked the window for."""

    page: AnnualPage
    desk: Desk
    bot: QtBot
    opened: list[tuple[str, UUID | None]] = field(default_factory=list)

    def type_into(self, note: Any, text: str) -> None:
        if isinstance(note, NoteField):
            note.note.setPlainText(text)
        else:
            note.set_text(text)
        note.edited.emit()
        note.left.emit(note.objectName())

    def project(self) -> Any:
        return self.desk.ask(queries.project_entity, self.page.projects.record.project_id)

    def settle(self) -> None:
        self.bot.wait(1)


@pytest.fixture
def shown(sample: Opened, qtbot: QtBot) -> Shown:
    desk = make_desk(sample, lambda: TODAY)
    page = AnnualPage(desk)
    qtbot.addWidget(page)
    page.resize(1366, 660)
    page.refresh()
    for view in page.panes:
        page.show_view(view)
    page.show_view("projects")
    page.show()
    found = Shown(page, desk, qtbot)
    desk.open_wished.connect(lambda room, target: found.opened.append((room, target)))
    return found


def test_the_list_tells_the_projects_and_their_budget(shown: Shown) -> None:
    assert [line.number for line in shown.page.projects.table.lines()] == [1, 2, 3]
    assert shown.page.projects.status() == "3件  予算 204万円"


def test_what_is_typed_is_saved_and_taken_back(shown: Shown) -> None:
    record = shown.page.projects.record
    shown.type_into(record.ui.kpi_actual, "70名が参加")
    assert shown.project().kpi_actual == "70名が参加"
    shown.desk.undo()
    shown.settle()
    assert record.ui.kpi_actual.text() == "合計70名程度の参加"


def test_a_refused_budget_stays_typed_with_its_sentence(shown: Shown) -> None:
    record = shown.page.projects.record
    shown.type_into(record.ui.budget, "-5")
    assert record.ui.budget.message()
    assert record.ui.budget.text() == "-5"
    assert shown.project().budget == 740_000


def test_a_budget_is_typed_in_ten_thousands_and_told(shown: Shown) -> None:
    budget = shown.page.projects.record.ui.budget
    shown.type_into(budget, "７５．５万円")
    assert shown.project().budget == 755_000
    assert budget.text() == "755,000"
    assert not budget.message()
    shown.settle()
    assert next(line.budget for line in shown.page.projects.table.lines()) == 755_000
    assert shown.page.projects.status() == "3件  予算 205.5万円"
    shown.type_into(budget, "74")
    assert shown.project().budget == 74
    assert budget.message() == "74円として読みました。万円のときは「74万」と入れてください。"
    assert not budget.is_wrong()


def test_a_new_projects_name_takes_the_place_of_the_words_that_stand_there(shown: Shown) -> None:
    shown.page.add_record()
    name = shown.page.projects.record.ui.name
    assert name.line.selectedText() == "新しい事業"


def test_notes_grow_with_their_text(shown: Shown) -> None:
    note = shown.page.projects.record.ui.contractor
    three = note.box.height()
    note.note.setPlainText("一社")
    assert note.box.height() < three
    note.note.setPlainText("\n".join("一行ずつ" * 3 for _ in range(40)))
    assert note.box.height() > three
    assert note.note.document().size().height() > note.box.height(), "beyond its most it scrolls"


def test_events_surveys_and_editions_are_linked_and_parted(shown: Shown) -> None:
    record = shown.page.projects.record
    before = len(record._links)
    offered = [action.text() for action in record.link_menu().actions()]
    assert any(text.startswith("調査: ") for text in offered)
    target = next(row for row in shown.desk.ask(queries.linkable, 2023) if row[0] == "surveys")
    record.link(target[0], target[1])
    shown.settle()
    links = list(record._links.values())
    assert len(links) == before + 1
    added = next(link for link in links if link.target_id == target[1])
    record.ui.links.opened.emit(added.id)
    assert shown.opened == [("surveys", target[1])]
    record.unlink(added.id)
    shown.settle()
    assert len(record._links) == before


def test_a_project_is_carried_into_the_next_year_once(shown: Shown) -> None:
    record = shown.page.projects.record
    assert record.carry.text() == "令和6年度へ写す"
    shown.bot.mouseClick(record.carry, Qt.MouseButton.LeftButton)
    shown.settle()
    assert record.carry.text() == "令和6年度の事業を見る"
    copies = shown.desk.ask(queries.project_lines, 2024)
    assert [line.name for line in copies] == [shown.project().name]
    shown.bot.mouseClick(record.carry, Qt.MouseButton.LeftButton)
    assert shown.opened == [("annual", copies[0].id)]
    assert shown.desk.year == 2024


def test_an_empty_year_offers_the_first_step(shown: Shown) -> None:
    shown.desk.set_year(2030)
    assert shown.page.projects.empty.isVisibleTo(shown.page)
    shown.page.add_record()
    assert shown.desk.ask(queries.project_lines, 2030)[0].name == "新しい事業"


def test_an_entry_of_the_timeline_is_written_and_refused_outside_the_year(shown: Shown) -> None:
    page = shown.page
    page.show_view("timeline")
    page.add_record()
    editor = page.timeline.editor
    editor.ui.text.set_text("会議の前に、主な団体を回って説明した。")
    editor.ui.happened_on.set_text("R6.4.2")
    editor.save()
    assert editor.ui.happened_on.message() == "令和5年度の日付を入れてください。"
    editor.ui.happened_on.set_text("R6.1.23")
    editor.save()
    assert not editor.isVisibleTo(page)
    shown.settle()
    assert "会議の前に、主な団体を回って説明した。" in [line.text for line in page.timeline.table.lines()]


def test_a_proposal_is_taken_over_once(shown: Shown) -> None:
    pane = shown.page.timeline
    shown.page.show_view("timeline")
    offered = pane.proposed.lines()
    event = next(line for line in offered if line.source == "行事・講座" and "推進会議" in line.text)
    pane.proposed.select_id(event.id)
    pane.take()
    assert event.id not in [line.id for line in pane.proposed.lines()]
    assert event.text in [line.text for line in pane.table.lines()]
    assert pane.editor.isVisibleTo(shown.page)
    shown.desk.undo()
    shown.settle()
    assert event.id in [line.id for line in pane.proposed.lines()]


def test_the_same_briefing_of_many_is_one_proposal(shown: Shown) -> None:
    offered = [line.text for line in shown.page.timeline.proposed.lines()]
    assert any("ほか" in text and "会議の趣旨を事前に説明" in text for text in offered)


def test_the_reports_texts_are_saved_for_their_year(shown: Shown) -> None:
    shown.page.show_view("texts")
    shown.type_into(shown.page.texts.fields["final_goal"], "孤立しない町")
    assert shown.desk.ask(queries.report_texts, 2023)["final_goal"] == "孤立しない町"
    shown.desk.set_year(2024)
    assert shown.page.texts.fields["final_goal"].text() == ""


def test_a_figure_is_reached_by_its_link_and_lists_its_rows(shown: Shown) -> None:
    line = next(one for one in shown.page.figures.table.lines() if one.key == "survey.responses_in_city")
    shown.page.show_view("projects")
    shown.page.show_record(line.id)
    assert shown.page.views.currentWidget() is shown.page.figures
    rows = shown.page.figures.rows.lines()
    assert len(rows) == 5
    shown.page.figures.rows.opened.emit(rows[0])
    assert shown.opened == [("surveys", rows[0].id)]


def test_the_years_menu_keeps_closes_and_opens_the_year(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown.page
    with tell.listen(lambda _told: True):
        menu = QMenu()
        page.work.fill(menu)
        words = [action.text() for action in menu.actions()]
        assert "令和5年度を締める(&C)…" in words
        page.work.submit()
        page.work.close_year()
    shown.settle()
    assert "提出 " in page._state.text()
    assert "締め " in page._state.text()
    shown.type_into(page.projects.record.ui.kpi_actual, "あとから")
    assert "締めてある" in page.projects.record.ui.kpi_actual.message()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("誤りを直すため", True))
    page.work.reopen()
    shown.settle()
    assert "開き直し" in page._state.text()
    shown.type_into(page.projects.record.ui.kpi_actual, "直した")
    assert shown.project().kpi_actual == "直した"


def test_what_differs_from_the_submission_is_shown_beside_it(shown: Shown) -> None:
    page = shown.page
    page.show_view("figures")
    page.work.submit()
    shown.settle()
    assert page.figures.status() == "数字 42件" or "ちがう" not in page.figures.status()
    shown.desk.do(commands.AddProject(Project(fiscal_year=2023, name="見本の事業", budget=50_000)))
    shown.settle()
    assert "提出した数字とちがうもの" in page.figures.status()
    page.figures.choose("projects.budget_total")
    line = page.figures.table.selected()
    assert line is not None
    assert (line.value, line.submitted, line.differs) == ("209", "204", True)
    assert [row.since for row in page.figures.rows.lines()][-1] == "増えた"


def test_the_guided_step_does_what_is_ticked(shown: Shown) -> None:
    dialog = RollOverDialog(shown.desk, shown.page)
    boxes = list(dialog.projects.values())
    boxes[0].setChecked(False)
    dialog.close_box.setChecked(True)
    told: list[tuple[str, bool]] = []
    shown.desk.toasted.connect(lambda words, undo: told.append((words, undo)))
    dialog.do_it()
    shown.settle()
    assert [undo for _, undo in told] == [False], (
        "what closes a year offers no link that would undo something else"
    )
    assert "開き直します" in told[0][0]
    assert shown.desk.office.undo_label() == "令和5年度の締め", "the year of the screen is passed over"
    with pytest.raises(Refused, match=r"「開き直す」.*「令和5年度の数字の提出」だけを戻す"):
        shown.desk.undo()
    assert shown.desk.year == 2024
    assert len(shown.desk.ask(queries.project_lines, 2024)) == 2
    state = shown.desk.ask(queries.year_state, 2023)
    assert state.closed
    assert state.submitted_at is not None
    shown.desk.set_year(2023)
    again = RollOverDialog(shown.desk, shown.page)
    assert [box.isEnabled() for box in again.projects.values()] == [True, False, False]
    assert not again.close_box.isEnabled()


def test_nothing_happens_before_the_button(shown: Shown) -> None:
    RollOverDialog(shown.desk, shown.page).reject()
    assert shown.desk.ask(queries.project_lines, 2024) == []
    assert shown.desk.ask(queries.year_state, 2023).submitted_at is None


def test_trends_show_years_side_by_side(shown: Shown) -> None:
    shown.page.show_view("trends")
    line = next(one for one in shown.page.trends.table.lines() if one.label == "PF参画団体")
    assert line.values[2023] == "26"
    shown.page.trends.table.opened.emit(line)
    assert shown.opened[-1] == ("annual", line.id)


def test_the_workbook_of_the_year_is_written(shown: Shown, tmp_path: Path) -> None:
    shown.page.work.write(tmp_path / "実績.xlsx")
    assert (tmp_path / "実績.xlsx").stat().st_size > 5000
