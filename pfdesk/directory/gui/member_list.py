"""Searching, filtering and paging the list of members, the same for the page and the picker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, cast
from uuid import UUID

from pfdesk.directory import queries
from pfdesk.directory.model import KINDS
from pfdesk.directory.queries import MemberFilters, MemberLine
from pfdesk.directory.queries.chip_filters import filters_of_chips
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year, fiscal_year_text
from pfdesk.values.folding import fold
from pfdesk.values.postal import municipality_kana
from pfdesk.widgets.chips import Facet
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.desk import Desk
from pfdesk.widgets.row_header import RowHeader
from pfdesk.widgets.row_table import Column, RowTable

Span = tuple[int, int]
CHOOSE_DAY: Final = "choose"
SUFFIXES: Final = "市町村区郡"

COLUMNS: Final = (
    Column("name", "名称", 220, stretch=True),
    Column("category", "種別", 88, "quiet", rank=2),
    Column("address", "所在地", 170, "quiet"),
    Column("phone", "電話番号", 116, "phone"),
    Column("last_contact", "最後の連絡", 96, "date", rank=1, text=lambda line: short_date(line.last_contact)),
)
ORDERS: Final = {
    "name": "kana",
    "category": "category",
    "address": "municipality",
    "phone": "phone",
    "last_contact": "last_contact",
}


def short_date(day: date | None) -> str:
    """A day in the office's style; nothing for None."""
    return "" if day is None else era_text(day, DateField.style_of_dates)


def find_place(line: object, column: str, shown: str, wanted: str) -> list[Span]:
    """室蘭 in 室蘭市見本町 for むろらん: the municipality whose reading holds the word."""
    if column != "address" or not isinstance(line, MemberLine) or not line.municipality:
        return []
    reading = fold(municipality_kana(line.municipality))
    at = shown.find(line.municipality)
    if at < 0 or not any((key := fold(word)) and key in reading for word in wanted.split()):
        return []
    stem = line.municipality.rstrip(SUFFIXES) or line.municipality
    return [(at, at + len(stem))]


@dataclass
class MemberList:
    """Keeps what is searched for, and shows the lines of it in a table.

    Sorting is the data base's: a list of a hundred thousand is never brought in to be sorted.
    """

    desk: Desk
    table: RowTable
    columns: Sequence[Column] = COLUMNS
    text: str = ""
    filters: MemberFilters = field(default_factory=MemberFilters)
    sorted_by: str = "name"
    descending: bool = False
    total: int = 0
    on_sorted: Callable[[], None] | None = None

    def __post_init__(self) -> None:
        """Dress the table."""
        self.table.set_columns(self.columns)
        self.table.set_sortable(False)
        header = self._header()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._heading_clicked)
        self._mark()

    def show(self) -> None:
        """Ask again with what is set and show the first page."""
        page = self.desk.ask(
            queries.member_page, self.text, self.filters, self._order(), descending=self.descending
        )
        self.total = page.total
        self.table.set_match(self.text, find_place)
        self.table.show_lines(page.lines, page.total, self._more)
        self._mark()

    def show_until(self, wanted: UUID) -> bool:
        """Select a member where the list has it among the lines read so far; False where it has not."""
        return self.table.select_id(wanted)

    def _more(self, offset: int) -> Sequence[MemberLine]:
        return cast(
            "Sequence[MemberLine]",
            self.desk.ask(
                queries.member_lines, self.text, self.filters, self._order(), 200, offset,
                descending=self.descending,
            ),
        )  # fmt: skip

    def _order(self) -> str:
        return ORDERS.get(self.sorted_by, "kana")

    def _header(self) -> RowHeader:
        return cast("RowHeader", self.table.horizontalHeader())

    def _heading_clicked(self, section: int) -> None:
        name = self.columns[section].name
        if name in ORDERS:
            self.descending = not self.descending if name == self.sorted_by else name == "last_contact"
            self.sorted_by = name
            self.show()
            if self.on_sorted:
                self.on_sorted()

    def _mark(self) -> None:
        names = [column.name for column in self.columns]
        section = names.index(self.sorted_by) if self.sorted_by in names else -1
        self._header().show_sort(section, descending=self.descending)


def facets(desk: Desk, day: date | None = None, past: date | None = None) -> tuple[Facet, ...]:
    """The chips of the list; 時点 offers years, the day that was chosen last, and choosing one.

    ``past``: the day whose list is looked at.
    """
    found = desk.ask(queries.member_facets, past)
    return (
        Facet("category", "種別", found.categories),
        Facet("body", "会議体", found.bodies),
        Facet("municipality", "市町村", found.municipalities),
        Facet("agreement", "協定", tuple(queries.AGREEMENT_STATES.items())),
        Facet("state", "状態", tuple(queries.MEMBER_STATES.items())),
        Facet("kind", "団体・個人", tuple(KINDS.items())),
        *((Facet("tag", "目印", found.tags),) if found.tags else ()),
        Facet("time", "時点", _times(desk, day)),
    )


def _times(desk: Desk, day: date | None) -> tuple[tuple[str, str], ...]:
    newest = max(desk.year, fiscal_year(desk.today()))
    years = [(f"year:{year}", f"{fiscal_year_text(year)}の会員") for year in range(newest, newest - 5, -1)]
    chosen = [(f"day:{day.isoformat()}", f"{short_date(day)}現在")] if day else []
    return (*chosen, *years, (CHOOSE_DAY, "日付を選ぶ…"))


def filters_of(desk: Desk, values: dict[str, Any]) -> MemberFilters:
    """The filters that the chips' values mean."""
    return filters_of_chips(values, desk.today(), desk.year)
