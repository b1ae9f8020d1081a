"""From answers to the directory: old and new, taken over as one step, and the list of resources from there."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from pfdesk.app.rooms import joints
from pfdesk.app.sample.surveys import SurveysSample
from pfdesk.app.taking import TakeProposals
from pfdesk.directory import commands as directory
from pfdesk.directory import queries as members
from pfdesk.directory.forms.resource_list import RESOURCE_LIST
from pfdesk.directory.model import Consent, Member
from pfdesk.directory.sheets import resources_sheet
from pfdesk.office.office import Office
from pfdesk.paper.form import Letterhead
from pfdesk.surveys import commands
from pfdesk.surveys.gui.page import SurveysPage
from pfdesk.surveys.queries.proposals import proposal_lines, take_plan, unverified_papers
from pfdesk.surveys.queries.proposing import NEW_MEMBER, Proposal
from pfdesk.widgets import tell
from pfdesk.widgets.desk import Desk

AT = datetime(2024, 2, 20, tzinfo=UTC)
DAY = date(2024, 2, 20)
HEAD = Letterhead("登別市", DAY)


def lines(office: Office, sample: SurveysSample, state: str = "") -> list[Proposal]:
    return [line for line in office.ask(proposal_lines, sample.resource) if line.state == state]


def take(office: Office, sample: SurveysSample, wanted: list[Proposal]) -> None:
    office.do(TakeProposals(office.ask(take_plan, sample.resource, wanted, DAY), AT, "見本 一郎"))


def test_answers_become_members_activities_contacts_and_consents(
    office: Office, sample: SurveysSample
) -> None:
    found = lines(office, sample)
    assert sum(line.field == "activity" for line in found) == 19  # 9 + 5 + 5, the figures of the account
    assert {line.old for line in found if line.field == NEW_MEMBER} == {"名簿にありません"}
    take(office, sample, found)
    assert lines(office, sample) == []
    assert len(lines(office, sample, "taken")) == len(found)
    resources = office.ask(members.resource_lines, DAY)
    assert sum(r.kind == "activity" for r in resources) == 19
    other = next(r for r in resources if r.details == "遊び場づくり")
    assert (other.title, other.source) == ("その他の活動", "広域リソース調査(NPO法人)(令和5年度)")
    office.undo()
    assert office.ask(members.resource_lines, DAY) == ()
    assert office.ask(members.member_count) == 0
    assert len(lines(office, sample)) == len(found)


def test_a_member_that_is_there_is_changed_and_never_doubled(office: Office, sample: SurveysSample) -> None:
    first = next(line for line in lines(office, sample) if line.field == NEW_MEMBER)
    office.do(directory.AddMember(Member(name=first.name, municipality=first.municipality)))
    mine = [line for line in lines(office, sample) if line.response_id == first.response_id]
    assert mine
    assert all(line.field != NEW_MEMBER and line.member_id is not None for line in mine)
    take(office, sample, mine)
    assert office.ask(members.member_count) == 1
    assert [line for line in lines(office, sample) if line.response_id == first.response_id] == []


def test_what_is_left_stays_left_until_it_is_opened_again(office: Office, sample: SurveysSample) -> None:
    wanted = [line for line in lines(office, sample) if line.field == "contact"][:3]
    office.do(commands.NoteDecisions(wanted, taken=False, at=AT))
    assert not {line.id for line in wanted} & {line.id for line in lines(office, sample)}
    left = lines(office, sample, "left")
    assert len(left) == 3
    office.do(commands.ReopenProposals(left))
    assert {line.id for line in wanted} <= {line.id for line in lines(office, sample)}


@pytest.mark.parametrize("group", ["municipality", "activity"])
def test_the_list_of_resources_leaves_out_who_declined(
    office: Office, sample: SurveysSample, group: str
) -> None:
    take(office, sample, lines(office, sample))
    everybody = office.ask(members.resource_lines, DAY)
    declined = {line.member_id for line in everybody} & {
        key for key, given in office.ask(members.sharing_consents).items() if not given
    }
    printed = office.ask(RESOURCE_LIST.print, None, HEAD, group=group)
    assert printed.ready
    if not declined:
        office.do(directory.AddConsent(Consent(member_id=everybody[0].member_id, purpose="sharing", given=False,
                                               decided_on=DAY)))  # fmt: skip
        printed = office.ask(RESOURCE_LIST.print, None, HEAD, group=group)
    assert any("他団体提供に同意していない" in problem.what for problem in printed.problems)
    assert len(office.ask(resources_sheet).rows) == len(everybody)


def test_papers_that_wait_for_their_second_keying_are_known(office: Office, sample: SurveysSample) -> None:
    assert office.ask(unverified_papers, sample.resource) == []
    office.do(commands.AddPapers(sample.resource, 1, DAY))
    assert len(office.ask(unverified_papers, sample.resource)) == 1
    assert office.ask(unverified_papers, sample.meeting) == []  # is not keyed twice


def test_the_clerk_takes_one_and_all_after_a_question(
    qtbot: Any, office: Office, sample: SurveysSample, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(office, clerk="見本 一郎", today=lambda: DAY)
    desk.joints = joints()
    desk.set_year(2023)
    page = SurveysPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    page.show_record(sample.resource)
    page.show_step("proposals")
    pane: Any = page.pane("proposals")
    before = len(lines(office, sample))
    assert pane.status() == f"未決定 {before:,}件"
    activity = next(line for line in pane._shown if line.field == "activity")
    pane.ui.table.opened.emit(activity)
    qtbot.waitUntil(lambda: pane.status() != f"未決定 {before:,}件")
    assert office.ask(members.member_count) == 1
    pane.ui.table.clearSelection()
    first = pane._shown[0]
    monkeypatch.setattr(
        "pfdesk.surveys.gui.proposals.unverified_papers", lambda _session, _survey: [first.response_id]
    )
    many, told = len(pane._chosen("")), []

    def no(one: tell.Told) -> bool:
        told.append(one)
        return False

    with tell.listen(no):
        pane.ui.take_button.click()
    assert told[0].sentence == f"{many:,}件を会員名簿に書き込みます。"
    assert f"(調査票 {first.number})" in told[0].detail
    assert len(lines(office, sample)) == many
    with tell.listen(lambda _one: True):
        pane.ui.take_button.click()
    qtbot.waitUntil(lambda: pane.status() == "未決定 0件")
    assert lines(office, sample) == []
