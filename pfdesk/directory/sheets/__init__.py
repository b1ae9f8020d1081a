"""The members as tables for Excel and CSV, and tables read into the directory."""

from __future__ import annotations

from typing import Final

from pfdesk.directory.sheets.belongings import TITLES
from pfdesk.directory.sheets.fields import FIELDS
from pfdesk.directory.sheets.members_in import import_command, plain_members, stage_members
from pfdesk.directory.sheets.members_out import (
    CSV_LACKS,
    LeftOut,
    member_sheets,
    members_sheet,
    shared_sheet,
    told_left_out,
)
from pfdesk.directory.sheets.resources_out import resources_sheet
from pfdesk.directory.sheets.staged import StagedMembers, StagedSheet
from pfdesk.tables.exchange import Exporter, Importer

__all__ = [
    "CSV_LACKS",
    "EXPORTS",
    "FIELDS",
    "IMPORTS",
    "TITLES",
    "LeftOut",
    "StagedMembers",
    "StagedSheet",
    "import_command",
    "member_sheets",
    "members_sheet",
    "plain_members",
    "resources_sheet",
    "shared_sheet",
    "stage_members",
    "told_left_out",
]

IMPORTS: Final = (Importer("members", "会員", FIELDS, stage_members, import_command, TITLES, plain_members),)
EXPORTS: Final = (
    Exporter("members", "会員", member_sheets, CSV_LACKS),
    Exporter("resources", "社会資源", lambda session: (resources_sheet(session),)),
)
