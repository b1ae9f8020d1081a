"""Who is on the list of 参加者を追加."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from pfdesk.events.model import KINDS, Listed
from pfdesk.events.sheets import RegistrationIn
from pfdesk.tables.staging import StagedRow
from pfdesk.values.folding import fold
from pfdesk.values.ids import new_id
from pfdesk.widgets.row_table import Column

TWICE, CHANGED = "申込済み", "変更"
COLUMNS = (
    Column("name", "氏名", 140),
    Column("kana", "フリガナ", 140, "quiet", rank=1),
    Column("organisation", "所属", 200, stretch=True),
    Column("post", "役職", 120, "quiet", rank=2),
    Column("kind_name", "区分", 120, "quiet"),
    Column("state", "", 84, "quiet"),
)


@dataclass(frozen=True, slots=True)
class Wanted(Listed):
    """Somebody on the list of this dialog; with `state` TWICE nothing is added.

    `staged` is what a file said of them; with `state` CHANGED a registration that is there is changed.
    """

    kind: str = "other"
    source: str = "list"
    member_id: UUID | None = None
    state: str = ""
    id: UUID = field(default_factory=new_id)
    staged: StagedRow[RegistrationIn] | None = None

    @property
    def kind_name(self) -> str:
        """The kind in words."""
        return KINDS.get(self.kind, self.kind)

    @property
    def key(self) -> tuple[str, str]:
        """What makes two the same: name and organisation, folded."""
        return fold(self.name), fold(self.organisation)
