"""What the tables of 集計 show, by view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QCheckBox

from pfdesk.surveys import queries
from pfdesk.surveys.queries import SMALL, CountLine, Tabulation, TextLine
from pfdesk.surveys.queries.last_year import Before
from pfdesk.surveys.queries.masking import BASE, TOTAL, Hidden, N, base_words
from pfdesk.ui.surveys_tabulation import Ui_TabulationScreen
from pfdesk.widgets import icons
from pfdesk.widgets.bar_rows import Bar
from pfdesk.widgets.row_table import Column


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table as the table widget wants it."""

    id: str
    line: CountLine


HEAD, ROW = 48, 36
VIEWS = (("count", "件数"), ("percent", "割合"), ("both", "両方"))
FEW = f"n が {SMALL} に満たない列は、割合を出しません。棒や行を選ぶと、その答えが下に並びます。"


def dress(ui: Ui_TabulationScreen, n: Callable[[Any], str], lit: Callable[[Any, str], set[str]]) -> QCheckBox:
    """The list of questions, the table and the bars before anything is shown; gives the box that hides small counts."""
    ui.questions.set_columns((
        Column("title", "設問", stretch=True, text=lambda line: line.short),
        Column("n", "n", 64, "number", text=n),
    ))  # fmt: skip
    ui.questions.horizontalHeader().hide()
    ui.questions.set_sortable(False)
    ui.questions.set_row_height(ROW)
    ui.questions.set_cell_style(lit)
    ui.table.set_sortable(False)
    ui.table.set_row_height(ROW)
    ui.table.set_head_height(HEAD)
    ui.table.set_cell_style(cell_style)
    ui.bars.set_rows(HEAD, ROW)
    ui.view.set_options(VIEWS)
    ui.view.set_value("both")
    ui.info_icon.setPixmap(icons.pixmap("info", "text-2", 16, ui.table.devicePixelRatioF()))
    ui.info.setText(FEW)
    hide_small = QCheckBox("5未満を伏せる")
    hide_small.setToolTip("1から4までの数と、引き算で分かってしまう数を隠します。")
    ui.note_row.insertWidget(ui.note_row.indexOf(ui.copy_button), hide_small)
    return hide_small


def theme_numbers(line: TextLine, numbers: dict[UUID, int]) -> str:
    """The keys of a text's themes: 3 4."""
    return " ".join(str(numbers[theme]) for theme in line.themes if theme in numbers)


def cell_style(row: TableRow, name: str) -> set[str]:
    """Counts are bold, 回答無し is quiet."""
    styles = {"quiet"} if row.line.quiet else set()
    return styles | ({"bold"} if name == "count" and not row.line.quiet else set())


NOTHING: Final[Hidden] = {}


def table_columns(
    table: Tabulation,
    view: str,
    hidden: Hidden = NOTHING,
    before: Before | None = None,
    *,
    mask: bool = False,
) -> tuple[Column, ...]:
    """The columns of a table in one of the views: its own, last time's, crossed ones last."""
    found = [Column("label", "選択肢", 140, stretch=True, text=lambda row: row.line.label)]
    if view != "percent":
        found.append(
            Column("count", "件数", 60, "number", text=lambda row: count_words(row.line, hidden), strong=True)
        )
    if view != "count":
        found.append(
            Column("percent", "割合 %", 72, "number", text=lambda row: share_words(row.line, hidden))
        )
    if before is not None and view != "count":
        title = f"{before.year_words}\n% n={before.n_words(mask=mask)}"
        found.append(
            Column("before", title, 84, "number", text=lambda row: before.words(row.line.id, mask=mask))
        )
    for place, column in enumerate(table.columns):
        title = f"{column.label}\nn={base_words(table, place, hidden)}"
        found.append(
            Column(
                f"by{place}",
                title,
                66,
                "number",
                text=_crossed(place, column.base, view, hidden),
                strong=True,
            )
        )
    return tuple(found)


def count_words(line: CountLine, hidden: Hidden) -> str:
    """A row's count, or the mark that stands for it."""
    return hidden.get((line.id, TOTAL), f"{line.count:,}")


def share_words(line: CountLine, hidden: Hidden) -> str:
    """A row's share."""
    return "–" if (line.id, TOTAL) in hidden or N in hidden else f"{line.percent:.1f}"


def _crossed(place: int, base: int, view: str, hidden: Hidden) -> Any:
    def text(row: TableRow) -> str:
        count = row.line.counts[place]
        if (row.id, place) in hidden:
            return hidden[row.id, place]
        if view == "percent":
            return "–" if base < SMALL or (BASE, place) in hidden else f"{queries.share(count, base):.1f}"
        return f"{count:,}"

    return text


def bar_words(line: CountLine, view: str, hidden: Hidden = NOTHING) -> str:
    """What stands at the end of a bar: 9(56.3 %)."""
    if (line.id, TOTAL) in hidden:
        return hidden[line.id, TOTAL]
    if view == "count" or N in hidden:
        return f"{line.count:,}"
    if view == "percent":
        return f"{line.percent:.1f} %"
    return f"{line.count:,}({line.percent:.1f} %)"


def table_bars(table: Tabulation, view: str, hidden: Hidden = NOTHING) -> list[Bar]:
    """A bar for each row; what is hidden has no length."""
    return [
        Bar(
            line.id,
            line.label,
            0
            if (line.id, TOTAL) in hidden
            else line.percent
            if view == "percent" and N not in hidden
            else line.count,
            bar_words(line, view, hidden),
        )
        for line in table.rows
    ]


def behind_columns(*, named: bool, said: bool) -> tuple[Column, ...]:
    """The columns of the answers behind a row."""
    paper = Column("paper_link", "調査票", 72, "link", text=lambda _line: "開く")
    number = Column(
        "number_words", "対象番号" if named else "調査票", 92, "phone", key=lambda line: line.paper
    )
    words = Column("words", "書かれた内容", 200, "quiet", stretch=True)
    if not named:
        return (number, words, paper)
    return (
        number,
        Column("name", "対象", 240, stretch=not said),
        Column("municipality", "所在地", 120, "quiet"),
        *((words,) if said else ()),
        paper,
    )


def show_kind(ui: Ui_TabulationScreen, *, words: bool) -> None:
    """The parts of the screen for free text, or those for counts."""
    ui.texts.setVisible(words)
    counts = (ui.table, ui.bars, ui.view, ui.by, ui.by_title, ui.copy_button)
    for part in (*counts, ui.rule, ui.behind, ui.behind_title, ui.behind_words, ui.paper_button):
        part.setVisible(not words)


def codes_of(table: Tabulation, shown: Tabulation | None, place: int) -> tuple[str, ...]:
    """The codes of a column shown; the folded one has those that are not shown."""
    if shown is None:
        return ()
    codes = [column.code for column in shown.columns]
    every = [column.code for column in table.columns]
    if codes[place] in every:
        return (codes[place],)
    return tuple(code for code in every if code not in codes)
