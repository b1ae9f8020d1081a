"""Finding the heading among title rows, joining headings of two lines, and marking rows that are no data."""

from __future__ import annotations

import re
import unicodedata
from statistics import median

from pfdesk.tables.grid import Grid, Merge
from pfdesk.tables.headless import guessed_headings, is_data
from pfdesk.tables.row_marks import Row, cell_at, filled, picked, source_rows, told_marks
from pfdesk.tables.table import Table, TableProblem
from pfdesk.values.errors import Refused

JOINT = "／"
"""Between the two lines of a merged heading: 「住所／郵便番号」."""

_MOST_LINES = 3
_SEARCHED = 30
_TOLD = 20
_NUMBER = re.compile(r"[-+]?[0-9,]*\.?[0-9]+%?|[0-9]{2,4}[-/.][0-9]{1,4}([-/.][0-9]{1,4})?")


def to_table(grid: Grid, heading_row: int | None = None) -> Table:
    """The table in the grid. `heading_row` is the clerk's own choice, a row number as Excel shows it, 0 for none.

    Raises Refused where there are no rows at all.
    """
    if not grid.rows:
        raise Refused("", "表が見つかりません。値のあるシートかファイルを選んでください。")
    first = (
        _found(grid) if heading_row is None else _numbered(grid.rows, heading_row) if heading_row else None
    )
    if first is None:
        return _without_heading(grid)
    top, last = _lines(grid, first)
    columns = _used_columns(grid.rows[top:])
    problems = list(grid.problems)
    headings = _named(_joined(grid, top, last), columns, grid.rows[last][0], problems)
    rows = source_rows(grid.rows[last + 1 :], columns, picked(grid.rows[last][1], columns))
    problems += _told_merges(grid, grid.rows[last][0]) + told_marks(rows)
    number = grid.rows[last][0]
    told = tuple(problems)
    return Table(
        headings, rows, grid.encoding, grid.sheet, grid.sheets, told, number, grid.delimiter, grid.from_1904
    )


def _without_heading(grid: Grid) -> Table:
    """The table as all data; each column is called by what stands in it."""
    first = _first_wide(grid)
    columns = _used_columns(grid.rows[first:])
    rows = source_rows(grid.rows[first:], columns, ())
    guessed = guessed_headings([[row.cells[place] for row in rows] for place in range(len(columns))])
    headings = tuple(
        f"{title}({column + 1}列目)" if title else f"{column + 1}列目"
        for title, column in zip(guessed, columns, strict=True)
    )
    what = "見出しの行が見つからないため、どの行も値とみて、列は中身から見立てました。列の対応を確かめてください。"
    told = (*grid.problems, TableProblem(what), *told_marks(rows))
    return Table(
        headings, rows, grid.encoding, grid.sheet, grid.sheets, told, 0, grid.delimiter, grid.from_1904
    )


def _first_wide(grid: Grid) -> int:
    """The first row that is about as wide as the table: above it stand titles."""
    need = _need(grid)
    return next((index for index, (_, cells) in enumerate(grid.rows) if len(filled(cells)) >= need), 0)


def _need(grid: Grid) -> float:
    widths = [len(filled(cells)) for _, cells in grid.rows[: 2 * _SEARCHED]]
    return max(median(widths) * 0.7, min(max(widths), 2))


def heading_text(text: str) -> str:
    """A heading on one line, without outer spaces; a break inside a Japanese heading is no space."""
    return re.sub(r"[ \t　]+", " ", re.sub(r"\s*\n\s*", "", text)).strip()


def _is_title(text: str) -> bool:
    """Whether the text may stand in a heading: not a number or a date."""
    return not _NUMBER.fullmatch(unicodedata.normalize("NFKC", text.strip()))


def _found(grid: Grid) -> int | None:
    """The first row that is about as wide as the table and has mostly words, each only once; None: there is none."""
    need = _need(grid)
    for index, (_, cells) in enumerate(grid.rows[:_SEARCHED]):
        texts = [cells[column].strip() for column in filled(cells)]
        words = [text for text in texts if _is_title(text)]
        wide = _heading_width(grid, index) >= need
        if wide and len(words) > len(texts) / 2 and len(set(texts)) > len(texts) / 2 and not is_data(texts):
            return index
    first = _first_wide(grid)
    return None if is_data(grid.rows[first][1]) else first


def _heading_width(grid: Grid, index: int) -> int:
    """How many columns the row fills as a heading, together with its second line if it has one."""
    columns = set(filled(grid.rows[index][1]))
    if index + 1 < len(grid.rows) and _belongs(grid, index, index + 1):
        columns.update(filled(grid.rows[index + 1][1]))
    return len(columns)


def _numbered(rows: list[Row], heading_row: int) -> int:
    for index, (number, _) in enumerate(rows):
        if number == heading_row:
            return index
    raise Refused("", f"{heading_row}行目は空白です。見出しのある行を選んでください。")


def _lines(grid: Grid, first: int) -> tuple[int, int]:
    """The indexes of the heading's first and last line (the same for a heading of one line), at most three."""
    top = last = first
    while last + 1 < len(grid.rows) and last - top < _MOST_LINES - 1 and _belongs(grid, last, last + 1):
        last += 1
    while top > 0 and last - top < _MOST_LINES - 1 and _belongs(grid, top - 1, top):
        top -= 1
    return top, last


def _belongs(grid: Grid, upper: int, lower: int) -> bool:
    """Whether two rows are the two lines of one heading."""
    (number, above), (next_number, below) = grid.rows[upper], grid.rows[lower]
    words = filled(below)
    titles = all(_is_title(below[column]) for column in words)
    if next_number != number + 1 or len(filled(above)) < 2 or not titles:
        return False
    if any(merge.top <= number and merge.bottom >= next_number for merge in grid.merges):
        return True
    groups = _groups(above, max(len(above), len(below)))
    gaps = {column for start, end in groups for column in range(start + 1, end)}
    starts = {start for start, end in groups if end > start + 1}
    alone = [start for start, end in groups if end == start + 1]
    return bool(alone) and bool(gaps) and gaps <= set(words) <= gaps | starts


def _groups(above: list[str], width: int) -> list[tuple[int, int]]:
    """Ranges of columns under one upper heading, as (first, one past the last)."""
    starts = filled(above)
    return list(zip(starts, [*starts[1:], width], strict=True))


def _joined(grid: Grid, top: int, last: int) -> list[str]:
    """The lines of the heading as one: 連絡先 over 住所 over 所在地 is 連絡先／住所／所在地."""
    lines = grid.rows[top : last + 1]
    width = max(len(cells) for _, cells in lines)
    told = [[heading_text(cell_at(cells, column)) for column in range(width)] for _, cells in lines]
    for upper, (number, _), (_, below) in zip(told, lines, lines[1:], strict=False):
        _carry(upper, below, number, grid.merges)
    return [JOINT.join(dict.fromkeys(text for text in column if text)) for column in zip(*told, strict=True)]


def _carry(upper: list[str], below: list[str], number: int, merges: tuple[Merge, ...]) -> None:
    """Write a merged upper heading over all its columns; without merges (CSV) over the blanks to its right."""
    across = [merge for merge in merges if merge.top == number and merge.right > merge.left]
    for merge in across:
        for column in range(merge.left, min(merge.right, len(upper))):
            upper[column] = upper[merge.left - 1]
    if not across:
        for column in range(1, len(upper)):
            if not upper[column] and cell_at(below, column).strip():
                upper[column] = upper[column - 1]


def _used_columns(rows: list[Row]) -> list[int]:
    used: set[int] = set()
    for _, cells in rows:
        used.update(filled(cells))
    return sorted(used)


def _named(texts: list[str], columns: list[int], row: int, problems: list[TableProblem]) -> tuple[str, ...]:
    """One heading for each used column: a blank one gets its column's number, a repeated one a count."""
    headings: list[str] = []
    for column in columns:
        text = cell_at(texts, column)
        if not text:
            text = f"{column + 1}列目"
            problems.append(TableProblem(f"{column + 1}列目に見出しがありません。「{text}」とします。", row))
        name, count = text, 1
        while name in headings:
            count += 1
            name = f"{text}（{count}）"
        if count > 1:
            what = f"見出し「{text}」が重なっています。右の列を「{name}」とします。"
            problems.append(TableProblem(what, row))
        headings.append(name)
    return tuple(headings)


def _told_merges(grid: Grid, heading: int) -> list[TableProblem]:
    """Merged cells among the data: only the first has the value; that is told, not guessed."""
    last = grid.rows[-1][0]
    inside = [merge for merge in grid.merges if heading < merge.top <= last and merge.bottom > merge.top]
    told = [
        TableProblem(
            f"{merge.bottom}行目まで結合されたセルがあります。値は先頭の行だけに入ります。", merge.top
        )
        for merge in inside[:_TOLD]
    ]
    if len(inside) > _TOLD:
        told.append(TableProblem(f"結合されたセルがほかに{len(inside) - _TOLD}か所あります。"))
    return told
