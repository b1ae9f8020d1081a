"""The manual on paper, behind the 引継書: chapter by chapter, without its pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pfdesk.paper.frame import BODY
from pfdesk.paper.table import Column, list_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pfdesk.office.manual import Block, Chapter
    from pfdesk.paper.frame import Document

SIZE: Final = 9.5


def draw_manual(document: Document, chapters: Sequence[Chapter], pages: dict[str, int]) -> None:
    """Draw the chapters from a new page on; `pages` is told on which page each begins."""
    document.new_page()
    document.paragraph("使い方", 14, "bold", "centre")
    document.gap(3)
    for chapter in chapters:
        document.heading(chapter.title)
        pages[chapter.title] = document.pen.page
        rows: list[Block] = []
        for block in map(_printable, chapter.blocks):
            if block.kind == "row":
                rows.append(block)
                continue
            _table(document, rows)
            rows = []
            _block(document, block)
        _table(document, rows)
        document.gap(4)


def _printable(block: Block) -> Block:
    """The sign of the window's menus is not in the printed face."""
    return replace(
        block, text=block.text.replace("⋯", "…"), cells=tuple(cell.replace("⋯", "…") for cell in block.cells)
    )


def _block(document: Document, block: Block) -> None:
    match block.kind:
        case "heading":
            document.need(14)
            document.paragraph(block.text, BODY, "bold")
        case "item":
            document.paragraph(f"・{block.text}", SIZE, indent=3)
        case "text":
            document.paragraph(block.text, SIZE)
            document.gap(1.5)


def _table(document: Document, rows: Sequence[Block]) -> None:
    if rows:
        head, *rest = rows
        columns = tuple(Column(str(place), title) for place, title in enumerate(head.cells))
        lines = [{str(place): cell for place, cell in enumerate(row.cells)} for row in rest]
        list_table(document, columns, lines)
        document.gap(2)
