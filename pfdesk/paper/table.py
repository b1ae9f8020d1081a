"""List tables: the heading is repeated, pages break between rows only, text is never cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from pfdesk.paper.frame import LEAST, SMALL
from pfdesk.paper.listed import listing
from pfdesk.paper.pen import MM, Align
from pfdesk.paper.sums import GroupRow, TotalRow
from pfdesk.paper.text import number_text, wrap

if TYPE_CHECKING:
    from pfdesk.paper.find_faces import Role
    from pfdesk.paper.frame import Document
    from pfdesk.values.listing import Listing

__all__ = ["Column", "GroupRow", "TotalRow", "column_widths", "list_table"]

Kind = Literal["text", "number", "phone", "date", "mark"]
_LEADING = 1.4
_PAD_X = 1.4
_PAD_Y = 1.1
_HAIR = 0.35  # points, and black: grey becomes dots on a laser printer and nothing on a fax


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``width`` in mm, or a ``share`` of what is left when the width is 0.

    number stands right in the fixed face, phone and date left in it, mark in the middle.
    ``text`` turns a line into what is written; without it the attribute ``name`` is.
    Numbers get thousands separators: give a member's number as a str.
    """

    name: str
    title: str
    width: float = 0
    share: float = 1
    kind: Kind = "text"
    text: Callable[[Any], object] | None = None

    def found(self, line: Any) -> Any:
        """Give what a line has in this column, as it is."""
        if self.text is not None:
            return self.text(line)
        return line.get(self.name) if isinstance(line, Mapping) else getattr(line, self.name)

    def value(self, line: Any) -> str:
        """Give what a line has in this column, as written."""
        found = self.found(line)
        if found is None:
            return ""
        if isinstance(found, int | float) and not isinstance(found, bool):
            return number_text(found, 0 if isinstance(found, int) else 1)
        return str(found)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A row broken into lines, cell by cell (x, width, lines, role, align)."""

    cells: tuple[tuple[float, float, list[str], Role, Align], ...]
    count: int
    look: Literal["row", "group", "subtotal", "total", "head"]
    where: str = ""
    id: UUID | None = None


class _Table:
    def __init__(
        self, document: Document, columns: Sequence[Column], size: float, row_height: float, grid: bool
    ) -> None:
        self.document, self.columns, self.size, self.grid = document, columns, size, grid
        self.row_height = row_height
        self.pitch = size * _LEADING / MM
        self.widths = column_widths(columns, document.width)
        self.head = self._head()
        self.group = self.continued = ""
        self.carry: Callable[[Sequence[Any]], Mapping[str, object]] | None = None
        self.done: list[Any] = []

    def _x(self, index: int) -> float:
        return self.document.left + sum(self.widths[:index])

    def _cell(
        self, index: int, text: str, bold: bool, span: int = 1
    ) -> tuple[float, float, list[str], Role, Align]:
        kind = self.columns[index].kind if span == 1 else "text"
        plain: Role = "figures" if kind in ("number", "phone", "date") else "text"
        role: Role = ("figures-bold" if plain == "figures" else "bold") if bold else plain
        width = sum(self.widths[index : index + span])
        lines = wrap(text, width - 2 * _PAD_X, self.size, role)
        align: Align = {"number": "right", "mark": "centre"}.get(kind, "left")  # type: ignore[assignment]
        return self._x(index), width, lines, role, align

    def _head(self) -> _Drawn:
        cells = []
        for index, column in enumerate(self.columns):
            x, width, _, _, align = self._cell(index, "", True)
            lines = wrap(column.title, width - 2 * _PAD_X, self.size, "bold")
            cells.append((x, width, lines, "bold", align))
        return _Drawn(tuple(cells), max(len(cell[2]) for cell in cells), "head")  # type: ignore[arg-type]

    def row(self, line: Any) -> _Drawn:
        if isinstance(line, GroupRow):
            cell = self._cell(0, line.title, True, len(self.columns))
            return _Drawn((cell,), len(cell[2]), "group")
        if isinstance(line, TotalRow):
            return self._total(line)
        cells = tuple(
            self._cell(index, column.value(line), False) for index, column in enumerate(self.columns)
        )
        first = next((cell[2][0] for cell in cells if cell[2][0]), "")
        key = line.get("id") if isinstance(line, Mapping) else getattr(line, "id", None)
        record = key if isinstance(key, UUID) else None  # a line of counts goes by a word, which is no record
        return _Drawn(cells, max(len(cell[2]) for cell in cells), "row", first, record)

    def _total(self, line: TotalRow) -> _Drawn:
        shown = {name: Column(name, "").value({name: value}) for name, value in line.values.items()}
        free = 0
        while free < len(self.columns) and self.columns[free].name not in shown:
            free += 1
        cells = [self._cell(0, line.label, True, free)] if free else []
        cells += [
            self._cell(index, shown.get(column.name, ""), True)
            for index, column in enumerate(self.columns)
            if index >= free
        ]
        return _Drawn(tuple(cells), max(len(cell[2]) for cell in cells), line.level)

    def height(self, drawn: _Drawn) -> float:
        least = self.row_height if drawn.look != "head" else 0
        return max(drawn.count * self.pitch + 2 * _PAD_Y, least)

    def draw_head(self) -> None:
        self._draw(self.head)

    def draw(self, drawn: _Drawn, keep: float) -> None:
        """Draw a row, on a new page below a repeated heading where it must."""
        document = self.document
        height = self.height(drawn)
        if document.y + height + keep + self._carried() > document.bottom + 1e-6:
            if height + keep > document.page_room - self._top() and drawn.look == "row":
                self._draw_in_parts(drawn)
                return
            self._turn(drawn)
        self._draw(drawn)
        if drawn.look in {"group", "total"}:
            self.group = "".join(drawn.cells[0][2]) if drawn.look == "group" else ""

    def _top(self) -> float:
        """What stands above the rows of a further page: the heading, and the group that goes on."""
        again = self.height(self._again(self.group)) if self.group or self.continued else 0
        return self.height(self.head) + again + 2 * self._carried()

    def _again(self, group: str) -> _Drawn:
        return self.row(GroupRow("　".join(part for part in (self.continued, group) if part) + "（つづき）"))

    def _carried(self) -> float:
        """The height of the row that carries the sums over to the next page."""
        return 0.0 if self.carry is None else max(self.pitch + 2 * _PAD_Y, self.row_height)

    def _turn(self, drawn: _Drawn) -> None:
        sums = self.carry(self.done) if self.carry is not None and self.done else None
        if sums is not None:
            self._draw(self.row(TotalRow("次頁へ繰越", sums, "subtotal")))
        self.document.new_page()
        self.draw_head()
        if sums is not None:
            self._draw(self.row(TotalRow("前頁から繰越", sums, "subtotal")))
        group = self.group if drawn.look in {"row", "subtotal"} else ""
        if group or self.continued:
            self._draw(self._again(group))

    def _draw_in_parts(self, drawn: _Drawn) -> None:
        """Draw a row higher than a whole page line by line; it is told, not cut."""
        with self.document.pen.about(drawn.where, drawn.id):
            self.document.pen.note("1行が1ページに収まらないため、次のページへ続けます")
        start = 0
        while start < drawn.count:
            fits = int((self.document.room - 2 * _PAD_Y) / self.pitch)
            if fits < 1:
                self._turn(drawn)
                continue
            cells = tuple((x, w, lines[start : start + fits], r, a) for x, w, lines, r, a in drawn.cells)
            count = min(fits, drawn.count - start)
            self._draw(_Drawn(cells, count, "row", drawn.where, drawn.id))
            start += count
            if start < drawn.count:
                self._turn(drawn)

    def _draw(self, drawn: _Drawn) -> None:
        document, pen = self.document, self.document.pen
        height, top = self.height(drawn), self.document.y
        fill = {"head": 0.93, "group": 0.96, "subtotal": 0.98}.get(drawn.look)
        if fill is not None:
            pen.box(document.left, top, document.width, height, 0, fill)
        with pen.about(drawn.where, drawn.id):
            for x, width, lines, role, align in drawn.cells:
                at = {"left": x + _PAD_X, "right": x + width - _PAD_X, "centre": x + width / 2}[align]
                white = height - len(lines) * self.pitch
                start = white / 2 if drawn.look != "row" or drawn.count == 1 else _PAD_Y
                pen.lines(at, top + start, lines, self.size, role, align, _LEADING)
        self._rules(drawn, top, height)
        document.y += height

    def _rules(self, drawn: _Drawn, top: float, height: float) -> None:
        document, pen = self.document, self.document.pen
        if drawn.look in ("head", "total"):
            pen.line(document.left, top, document.right, top, 0.9)
        elif drawn.look in ("group", "subtotal"):  # their ground has covered the rule above
            pen.line(document.left, top, document.right, top, _HAIR)
        below = 0.6 if drawn.look in ("head", "total") else _HAIR
        pen.line(document.left, top + height, document.right, top + height, below)
        if self.grid:
            sides = [*(cell[0] for cell in drawn.cells), document.right]
            pen.rules([(x, top, x, top + height) for x in sides], _HAIR)


def column_widths(columns: Sequence[Column], width: float) -> list[float]:
    """Give each column's width in mm: those stated, the rest by share of what is left.

    Where the stated widths leave less than 8 mm for a share, all are narrowed alike.
    """
    stated = sum(column.width for column in columns)
    shares = sum(column.share for column in columns if not column.width)
    least = 8.0 * sum(1 for column in columns if not column.width)
    shrink = min(1.0, (width - least) / stated) if stated else 1.0
    left = width - stated * shrink
    if not shares and stated:
        return [column.width * width / stated for column in columns]
    return [column.width * shrink if column.width else left * column.share / shares for column in columns]


def list_table(
    document: Document,
    columns: Sequence[Column],
    rows: Iterable[Any],
    size: float = SMALL,
    row_height: float = 6.2,
    grid: bool = True,
    empty: str = "該当するものはありません。",
    placed: Callable[[Any, float, float, Sequence[float]], None] | None = None,
    carry: Callable[[Sequence[Any]], Mapping[str, object]] | None = None,
    continued: str = "",
) -> None:
    """Draw rows (lines, mappings, GroupRow, TotalRow) below the cursor.

    ``row_height`` is the least height of a row in mm (10 leaves space to sign). A group row
    stays with the row after it, a total with the row before it, and no row stands alone: the
    first two and the last two of a table or group stay on one page, and a last group of one row
    takes the row before it along. ``placed`` is told of each row
    where it stands: its top, its height and the widths of its columns in mm. ``carry`` gives, from the
    rows drawn so far, the sums that a ledger carries over to its next page. ``continued`` names the table
    on further pages, where its heading does not tell what it is about.
    """
    table = _Table(document, columns, max(size, LEAST), row_height, grid)
    table.carry, table.continued = carry, continued
    _note(document, listing(columns, table.widths, listed := list(rows), row_height), listed)
    drawn = [table.row(row) for row in listed]
    kept = _kept(table, drawn)
    opening = table.height(drawn[0]) + kept[0] if drawn else table.row_height
    document.need(table.height(table.head) + min(opening, document.page_room / 2))
    table.draw_head()
    for line, row, keep in zip(listed, drawn, kept, strict=True):
        table.draw(row, keep)
        table.done.append(line)
        if placed is not None:
            height = table.height(row)
            placed(line, document.y - height, height, table.widths)
    if not drawn:
        document.pen.lines(document.left + _PAD_X, document.y + 1.5, [empty], size)
        document.y += 8


def _note(document: Document, made: Listing, rows: Sequence[Any]) -> None:
    """Keep the table for its twin, and tell the document how many rows it has: it says when there are none."""
    document.note_listing(made)
    document.rows = (document.rows or 0) + sum(not isinstance(row, GroupRow | TotalRow) for row in rows)


def _kept(table: _Table, drawn: Sequence[_Drawn]) -> list[float]:
    """Give for each row the height in mm of what must stand on the same page below it."""
    kept = [0.0] * len(drawn)
    looks = ["", *(row.look for row in drawn), "", ""]
    most = table.document.page_room / 3
    for index in range(len(drawn) - 2, -1, -1):
        before, look, following, next_but_one = looks[index : index + 4]
        joined = look == "group" or following in {"subtotal", "total"}
        last = look == "row" and index == len(drawn) - 3 and following == "group" and next_but_one == "row"
        pair = look == following == "row" and (before != "row" or next_but_one != "row")
        below = table.height(drawn[index + 1]) + kept[index + 1]
        if joined or ((pair or last) and below <= most):
            kept[index] = below
    return kept
