"""A year that was submitted: what the paper, the command line and the home page say of a later difference."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from pfdesk.annual import commands, queries
from pfdesk.annual.forms.fiscal_report import draw
from pfdesk.annual.model import Project, ProjectLink
from pfdesk.app.cli.main import run
from pfdesk.app.start import Opened
from pfdesk.directory import commands as directory
from pfdesk.directory.figures import firms
from pfdesk.events import commands as events
from pfdesk.events.model import Event, Registration
from pfdesk.home.queries import glance, work_lines
from pfdesk.office.office import Office
from pfdesk.paper.form import Letterhead

YEAR = 2023
TODAY = date(2024, 3, 30)
AT = datetime(2024, 3, 29, 3, tzinfo=UTC)
HEAD = Letterhead("登別市", TODAY)


def submit(office: Office) -> None:
    found = office.ask(queries.compared_figures, queries.ALL_FIGURES, YEAR)
    kept = [
        commands.Submitted(
            one.figure.key, queries.value_key(one.counted.value), tuple(row.id for row in one.counted.rows)
        )
        for one in found
    ]
    office.do(commands.SubmitFigures(YEAR, AT, kept))


@pytest.fixture
def changed(sample: Opened) -> Opened:
    """The sample, submitted; then a counted firm went into the bin and a budget grew."""
    office = sample.office
    submit(office)
    office.do(directory.BinMember(office.ask(firms, YEAR).rows[0].id))
    first = office.ask(queries.project_entity, office.ask(queries.project_lines, YEAR)[0].id)
    office.do(commands.ChangeProject(first, replace(first, budget=850_000)))
    return sample


def text_of(pdf: bytes) -> str:
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in PdfDocument(pdf))


def test_the_paper_tells_what_was_submitted_and_what_changed(changed: Opened) -> None:
    printed = draw(changed.office.ask(queries.year_report, YEAR), HEAD)
    told = text_of(printed.pdf)
    assert "提出後に変わった数字" in told
    assert "※提出26団体(いまの記録25団体)" in told
    assert "※提出204万円(いまの記録215万円)" in told
    assert "外れた:あいおいニッセイ同和損害保険(株)" in told
    found = [one.what for one in printed.problems if one.where == "数字"]
    assert len(found) == 1
    assert "提出した数字とちがうもの 4件: PF参画団体 26→25、協定企業 9→8、" in found[0]


def test_an_unchanged_year_says_so_and_one_not_submitted_nothing(sample: Opened) -> None:
    before = draw(sample.office.ask(queries.year_report, YEAR), HEAD)
    assert "提出" not in text_of(before.pdf)
    submit(sample.office)
    told = text_of(draw(sample.office.ask(queries.year_report, YEAR), HEAD).pdf)
    assert "どの数字も、R6.3.29に提出した値のままです。" in told
    assert "※印" not in told


def test_the_command_line_carries_what_was_submitted(
    changed: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(changed.path)
    changed.close()
    assert run(["figures", place, "--year", "2023", "--json"]) == 0
    found = {one["key"]: one for one in json.loads(capsys.readouterr().out)["figures"]}
    assert (found["members.firms"]["value"], found["members.firms"]["submitted"]) == (8, 9)
    assert found["members.firms"]["differs"] is True
    assert (found["pamphlets.printed"]["submitted"], found["pamphlets.printed"]["differs"]) == (23000, False)
    assert run(["figures", place, "--year", "2023"]) == 0
    told = capsys.readouterr().out
    assert "協定企業  ※提出 9" in told
    assert "提出した数字とちがうもの 4件" in told


def test_home_has_the_difference_to_do_and_the_submitted_value(changed: Opened) -> None:
    found = [line for line in changed.office.ask(work_lines, YEAR, TODAY) if line.place == "figures"]
    assert [line.sentence for line in found] == ["提出した数字とちがうもの 4件を確かめる"]
    shown = changed.office.ask(glance, YEAR)
    assert shown.number("members.organisations") == 26
    assert shown.mark("members.organisations") == "※"
    assert not shown.mark("pamphlets.insert")


def test_a_closed_year_asks_for_no_reminders(sample: Opened) -> None:
    assert any(line.print_form == "reminder" for line in sample.office.ask(work_lines, YEAR, TODAY))
    sample.office.do(commands.CloseYear(YEAR, AT))
    assert not any(line.print_form == "reminder" for line in sample.office.ask(work_lines, YEAR, TODAY))


def test_an_event_without_anybody_is_work(sample: Opened) -> None:
    event = Event(title="見本の集い", held_on=date(2024, 4, 11))
    sample.office.do(events.AddEvent(event))
    found = [line for line in sample.office.ask(work_lines, 2024, TODAY) if line.target == event.id]
    assert [line.sentence for line in found] == ["あと12日の行事に、案内する人・申し込んだ人を加える"]
    sample.office.do(events.RegisterMany(event.id, (Registration(event_id=event.id, name="見本 花子"),)))
    assert not [line for line in sample.office.ask(work_lines, 2024, TODAY) if "案内する人" in line.sentence]


def test_the_meetings_are_counted_and_other_events_not(sample: Opened) -> None:
    def count() -> Any:
        found = sample.office.ask(queries.compared_figures, queries.ALL_FIGURES, YEAR)
        return next(one.counted.value for one in found if one.figure.key == "meeting.registrations")

    event = Event(title="見本の説明会", held_on=date(2024, 3, 11))
    sample.office.do(events.AddEvent(event))
    sample.office.do(events.RegisterMany(event.id, (Registration(event_id=event.id, name="見本 花子"),)))
    assert count() == 70
    meeting = sample.office.ask(queries.project_lines, YEAR)[0]
    sample.office.do(commands.AddProjectLink(ProjectLink(project_id=meeting.id, event_id=event.id)))
    assert count() == 71


def test_what_a_report_lacks_is_told_before_it_is_printed(sample: Opened) -> None:
    office = sample.office
    assert not draw(office.ask(queries.year_report, YEAR), HEAD).problems
    office.do(commands.ChangeReportText(YEAR, "final_goal", ""))
    project = Project(fiscal_year=YEAR, name="見本の事業", budget=10_000)
    office.do(commands.AddProject(project))
    printed = draw(office.ask(queries.year_report, YEAR), HEAD)
    told = [(one.where, one.what) for one in printed.problems]
    assert ("文章", "書いていない文章 1件: 最終的なゴール") in told
    assert ("見本の事業", "書いていない欄: 事業内容、目的、期待効果・KPI、KPIの実績、結果") in told
    assert any(where == "見本の事業" and "数字での区分" in what for where, what in told)
    assert "C-4" not in text_of(printed.pdf), "a project with nothing to tell has no page of its own"


def test_no_page_of_the_sample_stands_nearly_empty(sample: Opened) -> None:
    printed = draw(sample.office.ask(queries.year_report, YEAR), HEAD)
    document = PdfDocument(printed.pdf)
    lines = [len(page.get_textpage().get_text_range().splitlines()) for page in document]
    assert min(lines) >= 12, lines
    told = text_of(printed.pdf)
    assert "members." not in told, "keys are for machines"
    assert told.count("うちそのほか") == 1
    for words in (
        "6本年度に取り組む試行的事業の概要",
        "D留意点",
        "【令和5年11月】",
        "周辺の広域地域",
        "パンフレット裏面",
    ):
        assert words in told
    assert "(回答15件)問5取り組む必要性:感じている15件" in told


def test_chosen_voices_are_quoted_and_no_others(sample: Opened) -> None:
    office = sample.office
    offered = office.ask(queries.quotable, YEAR)
    assert not [one for one in offered if "お名前" in one.title]
    other = next(one for one in offered if not one.quoted)
    office.do(commands.ChooseVoices(YEAR, (other.id,)))
    assert [one.id for one in office.ask(queries.quotable, YEAR) if one.quoted] == [other.id]
    told = text_of(draw(office.ask(queries.year_report, YEAR), HEAD).pdf)
    assert "".join(f"「{other.text}」".split()) in told
    former = next(one for one in offered if one.quoted)
    assert "".join(f"「{former.text}」".split()) not in told
    office.do(commands.ChooseVoices(YEAR, ()))
    assert "寄せられた声" not in text_of(draw(office.ask(queries.year_report, YEAR), HEAD).pdf)
    office.do(commands.ChooseVoices(YEAR, None))
    assert office.ask(queries.quotable, YEAR) == offered


def test_years_before_the_records_and_rates_of_nothing_are_blank(sample: Opened) -> None:
    found = {trend.figure.key: trend for trend in sample.office.ask(queries.trends, 2024)}
    assert found["members.organisations"].values[2022] in {None, 26}
    assert found["survey.targets"].values[2022] is None
    assert found["survey.response_rate"].values[2024] is None
    assert found["survey.targets"].values[2024] == 0, "the year that is looked at is told"
