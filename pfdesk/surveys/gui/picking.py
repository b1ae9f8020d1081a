"""Targets from the directory: the members chosen, as targets of a survey."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from pfdesk.directory.gui import picker
from pfdesk.surveys import queries
from pfdesk.surveys.model import Target
from pfdesk.widgets.desk import Desk


def pick_members(desk: Desk, survey_id: UUID, parent: QWidget) -> tuple[Target, ...]:
    """Ask for members; those that are targets already are left out."""
    there = {line.member_id for line in desk.ask(queries.target_lines, survey_id, limit=100_000).lines}
    return tuple(
        Target(
            survey_id=survey_id, member_id=line.id, name=line.name, kana=line.kana, kind=line.category,
            municipality=line.municipality, postal_code=line.postal_code, address=line.address, phone=line.phone,
        )
        for line in picker.pick_members(desk, parent)
        if line.id not in there
    )  # fmt: skip
