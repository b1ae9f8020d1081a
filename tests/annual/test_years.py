"""The end of a year: figures kept and compared, plans carried, the year closed and opened with a reason."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from pfdesk.annual import commands, queries
from pfdesk.annual.model import Project, TimelineEntry
from pfdesk.app.start import Opened
from pfdesk.db.images import ROW_CLASSES, new_image
from pfdesk.db.schema.directory import MemberRow
from pfdesk.db.schema.events import AttendanceRow, EventRow, RegistrationRow
from pfdesk.db.schema.pamphlets import EditionRow, MovementRow, PlaceRow
from pfdesk.db.schema.surveys import AnswerRow, ResponseRow
from pfdesk.office.closing import OWN, refuse_closed, year_column
from pfdesk.office.history import HistoryFilters, history_lines
from pfdesk.office.office import Office
from pfdesk.values.errors import Refused
from pfdesk.values.ids import new_id

NOW = datetime(2024, 3, 29, 8, tzinfo=UTC)
LATER = datetime(2024, 4, 8, 1, tzinfo=UTC)
YEAR = 2023


def figures(office: Office) -> list[Any]:
    return office.ask(queries.year_figures, queries.ALL_FIGURES, YEAR)


def submit(office: Office, at: datetime = NOW) -> None:
    kept = tuple(
        commands.Submitted(f.key, queries.value_key(c.value), tuple(row.id for row in c.rows))
        for f, c in figures(office)
    )
    office.do(commands.SubmitFigures(YEAR, at, kept))


def compared(office: Office, key: str) -> queries.Compared:
    found = office.ask(queries.compared, figures(office), YEAR)
    return next(one for one in found if one.figure.key == key)


class Touch:
    """Writes any row through the street, as a command of any room would."""

    label = "変更"

    def __init__(self, row_class: Any, field: str, value: Any, on: Any = None) -> None:
        self.row_class, self.field, self.value, self.on = row_class, field, value, on

    def run(self, session: Session) -> None:
        query = select(self.row_class).limit(1)
        row = session.scalars(query if self.on is None else query.where(self.on)).first()
        assert row is not None
        setattr(row, self.field, self.value)


def test_submitted_figures_stay_and_the_difference_is_told(sample: Opened) -> None:
    office = sample.office
    submit(office)
    assert not any(one.differs for one in office.ask(queries.compared, figures(office), YEAR))
    office.do(commands.AddProject(Project(fiscal_year=YEAR, name="見本の事業", budget=50_000)))
    total = compared(office, "projects.budget_total")
    assert total.differs
    assert total.counted.value == 209
    assert total.kept is not None
    assert total.kept.value == "204"
    assert [row.text for row in total.came] == ["見本の事業 5万円"]
    assert not total.went


def test_a_row_that_is_no_longer_counted_is_told(sample: Opened) -> None:
    office = sample.office
    submit(office)
    first = office.ask(queries.project_lines, YEAR)[0]
    office.do(commands.BinProject(first.id))
    total = compared(office, "projects.budget_total")
    assert total.went == {first.id}
    office.undo()
    assert not compared(office, "projects.budget_total").differs


def test_the_last_submission_counts(sample: Opened) -> None:
    office = sample.office
    submit(office)
    office.do(commands.AddProject(Project(fiscal_year=YEAR, name="見本の事業", budget=50_000)))
    submit(office, LATER)
    assert not compared(office, "projects.budget_total").differs
    assert office.ask(queries.year_state, YEAR).submitted_at == LATER


CHANGES = [
    ("an event", EventRow, "place", "別の会場"),
    ("a registration", RegistrationRow, "reply", "no"),
    ("a paper", ResponseRow, "received_on", date(2024, 3, 2)),
    ("an answer", AnswerRow, "text", "書き込み"),
    ("an edition", EditionRow, "printer", "別の印刷所"),
]


@pytest.mark.parametrize(
    ("row_class", "field", "value"), [pytest.param(*rest, id=what) for what, *rest in CHANGES]
)
def test_no_row_of_a_closed_year_changes(sample: Opened, row_class: Any, field: str, value: Any) -> None:
    office = sample.office
    office.do(commands.CloseYear(YEAR, NOW))
    with pytest.raises(Refused, match="令和5年度は締めてあるため、変更できません"):
        office.do(Touch(row_class, field, value))
    office.do(commands.ReopenYear(YEAR, LATER, "集計の誤りを直すため"))
    office.do(Touch(row_class, field, value))


def test_what_belongs_to_no_year_or_another_year_still_changes(sample: Opened) -> None:
    office = sample.office
    office.do(commands.CloseYear(YEAR, NOW))
    office.do(Touch(MemberRow, "notes", "新しい担当に替わった"))
    office.do(Touch(PlaceRow, "route", 99))
    office.do(commands.AddProject(Project(fiscal_year=2024, name="来年度の事業")))
    office.do(commands.ChangeReportText(2024, "final_goal", "来年度の文章"))


def test_texts_projects_and_the_timeline_of_a_closed_year_are_closed(sample: Opened) -> None:
    office = sample.office
    office.do(commands.CloseYear(YEAR, NOW))
    first = office.ask(queries.project_lines, YEAR)[0]
    entry = TimelineEntry(fiscal_year=YEAR, text="あとから書いた", happened_on=date(2024, 3, 1))
    for command in (
        commands.BinProject(first.id),
        commands.ChangeReportText(YEAR, "final_goal", "書き換え"),
        commands.AddTimelineEntry(entry),
        commands.AddProject(Project(fiscal_year=YEAR, name="あとから")),
    ):
        with pytest.raises(Refused, match="締めてある"):
            office.do(command)


def test_undo_does_not_get_past_a_closed_year_nor_take_the_closing_back(sample: Opened) -> None:
    office = sample.office
    office.do(commands.ChangeReportText(YEAR, "final_goal", "書き換え"))
    office.do(commands.CloseYear(YEAR, NOW))
    assert office.undo_label() == "令和5年度の締め"
    with pytest.raises(
        Refused, match=r"「令和5年度の締め」です。.*「開き直す」.*「最終的なゴールの変更」だけ"
    ):
        office.undo()
    assert office.ask(queries.report_texts, YEAR)["final_goal"] == "書き換え"
    office.do(commands.ReopenYear(YEAR, LATER, "集計の誤りを直すため"))
    assert office.undo_label() == "最終的なゴールの変更"
    office.undo()
    assert office.ask(queries.report_texts, YEAR)["final_goal"] != "書き換え"


def test_undo_never_steps_over_a_closing_to_what_was_carried_into_the_next_year(sample: Opened) -> None:
    office = sample.office
    chosen = [line.id for line in office.ask(queries.project_lines, YEAR)[:2]]
    office.do(commands.CarryOver(YEAR, chosen))
    office.do(commands.CloseYear(YEAR, NOW))
    office.do(commands.TurnYear(2024))
    with pytest.raises(Refused, match="「令和6年度の計画の用意」だけを戻すときは"):
        office.undo()
    assert len(office.ask(queries.project_lines, 2024)) == 2
    office.do(commands.AddProject(Project(fiscal_year=2024, name="あとの事業")))
    office.undo()
    assert len(office.ask(queries.project_lines, 2024)) == 2, "what came after the closing is taken back"
    carried = office.ask(history_lines, HistoryFilters("計画の用意"))[0]
    office.undo_unit(carried.id)
    assert office.ask(queries.project_lines, 2024) == []


def test_a_row_moved_into_or_out_of_a_closed_year_is_refused(sample: Opened) -> None:
    office = sample.office
    office.do(Touch(EventRow, "notes", "x"))
    office.do(commands.CloseYear(2024, NOW))
    with pytest.raises(Refused, match="令和6年度は締めてある"):
        office.do(Touch(EventRow, "held_on", date(2024, 5, 1)))


def test_a_row_that_hangs_three_deep_is_found(sample: Opened) -> None:
    office = sample.office
    office.do(commands.CloseYear(YEAR, NOW))

    def look(session: Session) -> None:
        row = session.scalars(select(AttendanceRow).limit(1)).one()
        image = new_image("attendance", row.id, {"id": row.id}, {"id": row.id})
        refuse_closed(session, [image])

    with pytest.raises(Refused):
        office.ask(look)


def test_a_movement_of_april_on_last_years_edition_is_free(sample: Opened) -> None:
    office = sample.office
    office.do(commands.CloseYear(YEAR, NOW))

    def look(session: Session) -> None:
        row = session.scalars(select(MovementRow).limit(1)).one()
        new = {"id": row.id, "edition_id": row.edition_id, "moved_on": date(2024, 4, 2)}
        refuse_closed(session, [new_image("movement", office_id, None, new)])

    office_id = new_id()
    office.ask(look)


def test_every_table_of_the_office_has_an_answer() -> None:
    yearless = {table for table in ROW_CLASSES if not year_column(table)}
    assert set(OWN) <= set(ROW_CLASSES)
    assert {"member", "seat", "place", "desk", "body", "setting", "print_log"} <= yearless
    assert not {"project", "registration", "answer", "movement", "certificate"} & yearless


def test_reopening_wants_a_reason_and_a_closed_year(sample: Opened) -> None:
    office = sample.office
    with pytest.raises(Refused, match="締めてありません"):
        office.do(commands.ReopenYear(YEAR, NOW, "理由"))
    office.do(commands.CloseYear(YEAR, NOW))
    with pytest.raises(Refused, match="すでに締めて"):
        office.do(commands.CloseYear(YEAR, NOW))
    with pytest.raises(Refused) as refused:
        office.do(commands.ReopenYear(YEAR, NOW, "  "))
    assert refused.value.field == "reason"
    office.do(commands.ReopenYear(YEAR, LATER, "集計の誤りを直すため"))
    state = office.ask(queries.year_state, YEAR)
    assert not state.closed
    assert state.reason == "集計の誤りを直すため"


def test_plans_and_lasting_texts_are_carried_once(sample: Opened) -> None:
    office = sample.office
    chosen = [line.id for line in office.ask(queries.project_lines, YEAR)[:2]]
    office.do(commands.CarryOver(YEAR, chosen))
    office.do(commands.CarryOver(YEAR, chosen))
    copies = office.ask(queries.project_lines, 2024)
    assert [line.number for line in copies] == [1, 2]
    assert all(not line.result for line in copies)
    texts = office.ask(queries.report_texts, 2024)
    assert texts["former"] == office.ask(queries.report_texts, YEAR)["former"]
    assert texts["year_goal"] == ""


def test_trends_tell_what_was_submitted(sample: Opened) -> None:
    office = sample.office
    submit(office)
    office.do(commands.AddProject(Project(fiscal_year=YEAR, name="見本の事業", budget=50_000)))
    found = {trend.figure.key: trend for trend in office.ask(queries.trends, 2024)}
    budget = found["projects.budget_total"]
    assert budget.values[YEAR] == 204, "submitted, not counted again"
    assert YEAR in budget.submitted
    assert budget.values[2024] == 0
    assert found["survey.response_rate"].values[YEAR] == 21.8
