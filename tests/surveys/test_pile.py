"""The pile is never read whole, and says the same as if it were; a paper's last field is kept with its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.db.schema.surveys import ResponseRow
from pfdesk.office.office import Office, unit_lines
from pfdesk.surveys import commands, queries, store
from pfdesk.surveys.gui.keying import KeyingPane
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.surveys.model import Response, Value
from pfdesk.surveys.queries import PaperLine, PileOf
from pfdesk.values.errors import Trouble
from pfdesk.widgets import theme
from pfdesk.widgets.desk import Desk

NOW = datetime(2024, 2, 20, tzinfo=UTC)


class Done:
    """Some papers are keyed, verified or in the bin."""

    label = "見本"

    def __init__(self, papers: list[PaperLine]) -> None:
        self.papers = papers

    def run(self, session: Any) -> None:
        for place, line in enumerate(self.papers):
            row = session.get_one(ResponseRow, line.id)
            row.keyed_at = NOW if place % 3 else None
            row.verified_at = NOW if place % 4 == 0 else None
            if place % 7 == 5:
                store.put_in_bin(session, Response, line.id)


@pytest.mark.parametrize(
    ("second", "every"), [(False, 0), (False, 3), (True, 1), (True, 2), (True, 5), (True, 0)]
)
def test_the_pile_is_the_list_of_papers(
    office: Office, sample: SurveysSample, second: bool, every: int
) -> None:
    office.do(Done(list(office.ask(queries.paper_lines, sample.meeting))))
    lines = list(office.ask(queries.paper_lines, sample.meeting))
    mine = lines if not second else lines[::every] if every else []
    pile = PileOf(sample.meeting, second, every)

    def done(line: PaperLine) -> bool:
        return (line.verified_at if second else line.keyed_at) is not None

    size = office.ask(queries.pile_size, pile)
    last = mine[-1].number if mine else 0
    assert (size.papers, size.done, size.last) == (len(mine), sum(map(done, mine)), last)
    for after in range(lines[-1].number + 2):
        waiting = [line.number for line in mine if not done(line)]
        wanted = next((number for number in waiting if number > after), waiting[0] if waiting else None)
        found = office.ask(queries.next_to_key, pile, after)
        assert (found.number if found else None) == wanted
        here = [line for line in mine if line.number == after]
        assert office.ask(queries.paper_numbered, pile, after) == (here[0] if here else None)
        around = office.ask(queries.papers_around, pile, after, 2, 8)
        place = sum(line.number < after for line in mine)
        start = max(0, min(place - 2, len(mine) - 8))
        assert around == mine[start : start + 8]
    begun = office.ask(queries.begun, pile, size)
    waiting_lines = [line for line in mine if not done(line)]
    assert (begun.line if begun else None) == (waiting_lines[0] if waiting_lines else None)


@pytest.fixture
def pane(qtbot: QtBot, office: Office, sample: SurveysSample) -> Iterator[tuple[SurveysPage, KeyingPane]]:
    theme.apply(QApplication.instance(), "light")  # type: ignore[arg-type]
    office.do(commands.AddPapers(sample.meeting, 2, date(2024, 2, 20)))
    page = SurveysPage(Desk(office, clerk="例示 桃子", today=lambda: date(2024, 2, 20)))
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    page.refresh()
    page.show_record(sample.meeting)
    page.show_step("key")
    made = page.pane("key")
    assert isinstance(made, KeyingPane)
    QApplication.processEvents()
    yield page, made
    page.close()


def key_one(pane: KeyingPane) -> None:
    """Answer the lit question."""
    assert pane.paper is not None
    if pane.paper.slot.question.kind in {"text", "number", "date"}:
        pane.press("Enter")
        return
    lit = pane.paper.lit
    pane.press("1")
    if pane.paper.lit == lit and pane.paper.draft.codes:
        pane.press("Enter")


def test_the_last_field_and_the_end_of_a_paper_are_one_unit(
    pane: tuple[SurveysPage, KeyingPane], office: Office
) -> None:
    _, keying = pane
    assert keying.line is not None
    first = keying.line
    while keying.line.number == first.number:
        key_one(keying)
    newest, before = office.ask(unit_lines, 2)
    assert (newest["label"], before["label"]) == ("調査票の入力の完了", "回答の入力")
    line = office.ask(queries.paper_line, first.id)
    assert line is not None
    assert line.keyed_at is not None
    kept = len(office.ask(queries.paper_values, first.id).values)
    office.undo()
    line = office.ask(queries.paper_line, first.id)
    assert line is not None
    assert line.keyed_at is None
    assert line.stopped_at_id is not None
    assert len(office.ask(queries.paper_values, first.id).values) == kept - 1


def test_the_strip_is_counted_only_where_a_count_changes(
    pane: tuple[SurveysPage, KeyingPane], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, keying = pane
    asked: list[str] = []
    ask = page.desk.ask

    def noting(query: Any, *args: Any, **options: Any) -> Any:
        asked.append(query.__name__)
        return ask(query, *args, **options)

    monkeypatch.setattr(page.desk, "ask", noting)
    assert keying.line is not None
    assert page._counts is not None
    number, keyed = keying.line.number, page._counts.keyed
    key_one(keying)
    QApplication.processEvents()
    assert keying.line.number == number
    assert asked == []
    while keying.line.number == number:
        key_one(keying)
    QApplication.processEvents()
    assert "steps" in asked
    assert not {"survey_lines", "paper_lines"} & set(asked)
    assert page._counts.keyed == keyed + 1


def test_a_field_that_could_not_be_written_stays_lit(
    pane: tuple[SurveysPage, KeyingPane], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, keying = pane
    told: list[Trouble] = []
    monkeypatch.setattr(page.desk, "tell_trouble", told.append)

    def full(_command: Any) -> None:
        raise Trouble("書けません。", "空きを作ってください。")

    assert keying.paper is not None
    assert keying.line is not None
    lit = keying.paper.lit
    with monkeypatch.context() as broken:
        broken.setattr(office, "do", full)
        key_one(keying)
    assert told
    assert keying.paper.lit == lit
    assert office.ask(queries.paper_values, keying.line.id).values == {}
    key_one(keying)
    assert keying.paper.lit > lit
    assert len(office.ask(queries.paper_values, keying.line.id).values) == 1


def test_an_ended_verification_holds_its_last_answer(office: Office, sample: SurveysSample) -> None:
    office.do(commands.AddPapers(sample.meeting, 1, date(2024, 2, 20)))
    paper = office.ask(queries.paper_lines, sample.meeting)[-1]
    question = office.ask(queries.definition, sample.meeting).slots()[0].question
    first = commands.KeyAnswer(paper.id, question.id, Value("none"), "見本 一郎")
    office.do(commands.FinishPaper(paper.id, "見本 一郎", NOW, last=first))
    last = commands.VerifyAnswer(paper.id, question.id, Value("none"), "例示 桃子")
    office.do(commands.FinishVerification(paper.id, "例示 桃子", NOW, last=replace(last)))
    line = office.ask(queries.paper_line, paper.id)
    assert line is not None
    assert line.verified_at == NOW
    assert line.stopped_at_id is None
    assert office.ask(queries.paper_values, paper.id).second == {(question.id, ""): Value("none")}


def test_who_comes_back_to_the_step_is_not_left_on_a_paper_that_is_done(
    pane: tuple[SurveysPage, KeyingPane], office: Office, sample: SurveysSample
) -> None:
    """Otherwise the next paper of the heap would be keyed over one that is complete."""
    page, keying = pane
    assert keying.line is not None
    waiting = keying.line.number
    keying.open_number(1)
    page.refresh()
    assert keying.line.number == 1, "who looks at it keeps it"
    page.show_step("collect")
    office.do(commands.AddPapers(sample.meeting, 1, date(2024, 2, 21)))
    page.show_step("key")
    assert keying.line.number == waiting
    page.show_step("collect")
    page.show_step("key")
    assert keying.line.number == waiting, "one that is not done stays open"
