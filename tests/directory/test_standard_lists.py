"""What a new office starts with: without the lists that the figures count by, a clerk could never make one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pfdesk.app.start import begin_office, open_office
from pfdesk.directory import commands, queries
from pfdesk.directory.figures import firms, organisations
from pfdesk.directory.model import Agreement, Member, Seat


def test_a_member_of_a_new_office_is_counted_without_any_code(tmp_path: Path) -> None:
    place = tmp_path / "office.pfdesk"
    begin_office(place)
    with open_office(str(place)) as opened:
        office = opened.office
        kinds = {line.name: line.category.id for line in office.ask(queries.category_lines)}
        bodies = {body.name: body.id for body in office.ask(queries.body_lines)}
        assert "企業" in kinds
        assert next(iter(bodies)) == "PF推進会議"
        member = Member(name="見本運輸(株)", category_id=kinds["企業"])
        office.do(commands.AddMember(member))
        seat = Seat(body_id=bodies["PF推進会議"], member_id=member.id, starts_on=date(2023, 6, 1))
        office.do(commands.GiveSeat(seat))
        signed = Agreement(member_id=member.id, title="包括連携協定", signed_on=date(2022, 1, 1))
        office.do(commands.AddAgreement(signed))
        assert office.ask(organisations, 2023).value == 1
        assert office.ask(firms, 2023).value == 1
        assert office.undo_label() == "協定の追加"
        for _ in range(3):
            office.undo()
        assert office.undo_label() is None, "the first lists are not taken back"
