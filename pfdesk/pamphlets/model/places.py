"""配布先: where copies go, in groups with subtotals, and how many each is to get."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from pfdesk.directory.model import rules
from pfdesk.values.errors import Refused, naming
from pfdesk.values.ids import new_id
from pfdesk.values.postal import postal_code
from pfdesk.values.quantities import MOST

GROUPS: Final = (
    ("welfare", "福祉関係部署"),
    ("other_desks", "その他相談窓口"),
    ("outside", "外部関係機関"),
    ("event", "行事での配布"),
    ("insert", "広報誌折り込み"),
)
"""Code and name of the groups that every office starts with, in their order."""


REPORT_NAMES: Final = (
    ("", "なし"),
    ("social_welfare_council", "社会福祉協議会"),
    ("welfare_commissioners", "民生委員児童委員協議会"),
    ("support_centres", "包括支援センター"),
    ("youth_station", "地域若者サポートステーション"),
)
"""The outside bodies that the year's report names one by one: code and name; the others are counted together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceGroup:
    """A category of places with a subtotal; `code` is its name in the figures."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    code: str
    name: str
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused without a name or a code."""
        rules.lines(self, "code", "name", limit=40)
        rules.wanted(self, "name", "区分の名前を入れてください。")
        rules.wanted(self, "code", "区分の符号を入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """配布先. `minimum` copies should lie there (0: nobody counts), `route` is its turn on the delivery round."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    group_id: UUID
    name: str
    kana: str = ""
    member_id: UUID | None = None
    report_code: str = ""
    postal_code: str = ""
    address: str = ""
    contact: str = ""
    phone: str = ""
    route: int = 0
    minimum: int = 0
    closed_on: date | None = None
    notes: str = ""

    def __post_init__(self) -> None:
        """Clean; Refused names the first field that does not fit."""
        rules.lines(self, "name", "address", "contact", "report_code")
        rules.wanted(self, "name", "配布先の名前を入れてください。")
        rules.reading(self)
        with naming("postal_code"):
            rules.put(self, "postal_code", postal_code(self.postal_code) if self.postal_code.strip() else "")
        rules.phones(self, "phone")
        rules.notes(self, "notes")
        if not 0 <= self.minimum <= MOST:
            raise Refused("minimum", "最低部数は0部以上で入れてください。")
        if not 0 <= self.route <= 9999:
            raise Refused("route", "配送の順番は0から9999の間で入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class District:
    """地区・町内会: `households` get the newsletter."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    name: str
    households: int = 0
    sort: int = 0

    def __post_init__(self) -> None:
        """Clean; Refused without a name or for fewer than no households."""
        rules.lines(self, "name")
        rules.wanted(self, "name", "地区の名前を入れてください。")
        if not 0 <= self.households <= MOST:
            raise Refused("households", "世帯数は0以上で入れてください。")


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """配布計画: how many copies of an edition a place is to get, and by when the rest is brought."""

    id: UUID = field(default_factory=new_id)
    revision: int = 0
    edition_id: UUID
    place_id: UUID
    copies: int
    due_on: date | None = None

    def __post_init__(self) -> None:
        """Refused for a number of copies that cannot be."""
        if not 0 <= self.copies <= MOST:
            raise Refused("copies", f"計画は0から{MOST:,}部の間で入れてください。")
