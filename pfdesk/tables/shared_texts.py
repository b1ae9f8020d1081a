"""The texts of a workbook, read in a third of openpyxl's time; used in the reading process only."""

from __future__ import annotations

from typing import Any, BinaryIO
from xml.etree.ElementTree import Element

import openpyxl.reader.excel
import openpyxl.worksheet._reader
from defusedxml.ElementTree import iterparse
from openpyxl.xml.constants import SHEET_MAIN_NS

_ITEM, _TEXT, _RUN = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("si", "t", "r"))


def shared_texts(source: BinaryIO) -> list[str]:
    """Each shared text as it is seen: runs of rich text joined, readings above kanji (rPh) left out."""
    texts: list[str] = []
    root: Any = None
    for event, node in iterparse(source, events=("start", "end")):
        if root is None:
            root = node
        elif event == "end" and node.tag == _ITEM:
            texts.append(_seen(node))
            root.clear()
    return texts


def _seen(item: Element) -> str:
    if len(item) == 1 and item[0].tag == _TEXT:
        return item[0].text or ""
    parts: list[str] = []
    for child in item:
        if child.tag == _TEXT:
            parts.append(child.text or "")
        elif child.tag == _RUN:
            parts += [text.text or "" for text in child if text.tag == _TEXT]
    return "".join(parts)


class _InCell:
    """Stands in for openpyxl's Text, which builds a tree of objects for each text that stands in its cell."""

    __slots__ = ("content",)

    def __init__(self, content: str) -> None:
        self.content = content

    @classmethod
    def from_tree(cls, node: Element) -> _InCell:
        """The text of an <is> element."""
        return cls(_seen(node))


def use_in_openpyxl() -> None:
    """Have openpyxl read texts our way: it has no setting for it."""
    openpyxl.reader.excel.read_string_table = shared_texts  # type: ignore[attr-defined]
    openpyxl.worksheet._reader.Text = _InCell  # type: ignore[attr-defined]  # noqa: SLF001
