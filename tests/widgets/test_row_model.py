from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from pfdesk.widgets.row_column import Column
from pfdesk.widgets.row_layout import kept, stretched
from pfdesk.widgets.row_match import spans
from pfdesk.widgets.row_memory import TableChoice, from_text
from pfdesk.widgets.row_model import LINE, RowModel, sorted_lines


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    count: int | None = None
    id: UUID = field(default_factory=uuid4)


COLUMNS = (Column("name", "名称"), Column("count", "部数", kind="number"))
LINES = (Line("い", 1200), Line("あ", None), Line("う", 30))


def model() -> RowModel:
    made = RowModel()
    made.set_columns(COLUMNS)
    made.set_lines(LINES, None, None)
    return made


def test_qt_finds_no_fault(qtmodeltester: ModelTester) -> None:
    made = model()
    qtmodeltester.check(made)
    made.sort_lines(COLUMNS[0], descending=True)
    made.set_lines(LINES[:1], None, None)
    qtmodeltester.check(made)


def test_quantities_have_commas_and_stand_right() -> None:
    made = model()
    index = made.index(0, 1)
    assert index.data() == "1,200"
    assert index.data(LINE) is LINES[0]
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_lines_without_a_value_stay_last_both_ways() -> None:
    up = sorted_lines(LINES, COLUMNS[1], descending=False)
    down = sorted_lines(LINES, COLUMNS[1], descending=True)
    assert [line.count for line in up] == [30, 1200, None]
    assert [line.count for line in down] == [1200, 30, None]


def test_sorting_carries_what_is_held_to_its_new_row() -> None:
    made = model()
    held = QPersistentModelIndex(made.index(0, 0))
    made.sort_lines(COLUMNS[0], descending=True)
    assert held.data(LINE) is LINES[0]
    assert made.row_of(LINES[0].id) == held.row()


def test_more_lines_come_as_they_are_wanted(qtmodeltester: ModelTester) -> None:
    asked: list[int] = []

    def more(offset: int) -> Sequence[Line]:
        asked.append(offset)
        return LINES[offset : offset + 1]

    made = RowModel()
    made.set_columns(COLUMNS)
    made.set_lines(LINES[:1], 3, more)
    assert made.canFetchMore()
    made.fetchMore()
    assert (made.rowCount(), asked) == (2, [1])
    made.sort_lines(COLUMNS[0], descending=False)
    assert [line.name for line in made.lines] == ["あ", "い", "う"]
    assert not made.canFetchMore()
    qtmodeltester.check(made)


def test_more_that_gives_nothing_ends_it() -> None:
    made = RowModel()
    made.set_lines(LINES, None, lambda _offset: ())
    made.fetchMore()
    assert not made.canFetchMore()


def test_the_highest_rank_steps_back_first() -> None:
    columns = (
        Column("a", "", 100),
        Column("b", "", 100, rank=1),
        Column("c", "", 100, rank=2),
        Column("d", "", 100, rank=3),
    )
    assert kept(columns, {}, 400) == {"a", "b", "c", "d"}
    assert kept(columns, {}, 300) == {"a", "b", "c"}
    assert kept(columns, {}, 100) == {"a"}
    assert kept(columns, {}, 10) == {"a"}
    assert kept(columns, {}, 200, matched={"d"}) == {"a", "d"}
    assert kept(columns, {}, 400, hidden={"b"}) == {"a", "c", "d"}


@given(st.lists(st.integers(40, 300), min_size=1, max_size=6), st.integers(0, 2000))
def test_stretching_columns_fill_the_room_and_no_more(widths: list[int], room: int) -> None:
    columns = [Column(str(n), "", width, stretch=n == 0) for n, width in enumerate(widths)]
    made = stretched(columns, {}, room)
    assert sum(made.values()) == max(room, sum(widths))


def test_a_match_is_found_as_the_search_finds_it() -> None:
    assert spans("室蘭市見本町", "室蘭") == [(0, 2)]
    assert spans("ヤマト運輸", "やまと") == [(0, 3)]
    assert spans("0143-00-0021", "") == []
    assert spans("あああ", "あ") == [(0, 3)]


@given(
    st.dictionaries(st.text(max_size=5), st.integers(1, 900), max_size=4),
    st.lists(st.text(max_size=5), max_size=4),
    st.frozensets(st.text(max_size=5), max_size=3),
    st.text(max_size=5),
    st.booleans(),
)
def test_a_clerks_choice_comes_back_as_it_was(
    widths: dict[str, int], order: list[str], hidden: frozenset[str], by: str, down: bool
) -> None:
    choice = TableChoice(widths, tuple(order), hidden, by, down)
    assert from_text(choice.as_text()) == choice


def test_a_spoilt_choice_is_the_common_one() -> None:
    assert from_text('{"widths": 3}') == TableChoice()
    assert from_text("") == TableChoice()


def test_only_rows_that_differ_or_come_behind_are_drawn_again(
    qtmodeltester: ModelTester,
) -> None:
    made = model()
    told: list[tuple[str, int, int]] = []
    made.modelReset.connect(lambda: told.append(("all", 0, 0)))
    made.dataChanged.connect(lambda top, low, _roles: told.append(("changed", top.row(), low.row())))
    made.rowsInserted.connect(lambda _parent, first, last: told.append(("inserted", first, last)))
    changed = replace(LINES[1], name="別の名前")
    more = replace(LINES[0], id=uuid4(), name="あと")
    made.set_lines([LINES[0], changed, *LINES[2:], more], None, None)
    assert told == [("inserted", len(LINES), len(LINES)), ("changed", 1, 1)]
    assert [line.name for line in made.lines] == [
        LINES[0].name,
        "別の名前",
        *(x.name for x in LINES[2:]),
        "あと",
    ]
    assert made.row_of(more.id) == len(LINES)
    qtmodeltester.check(made)
    told.clear()
    made.set_lines([more, *LINES], None, None)  # other rows in front: all is drawn
    assert told == [("all", 0, 0)]
