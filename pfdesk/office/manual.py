"""The clerks' manual, docs/manual.ja.md: its chapters, for the window (F1) and for the 引継書."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NAME: Final = "manual.ja.md"
_PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_MARKS: Final = re.compile(r"\*\*|`")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a chapter: `kind` is heading, text, item, row or picture; a picture's text is its path."""

    kind: str
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter (##) with its pieces in order."""

    title: str
    blocks: tuple[Block, ...]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of its pictures, as the manual writes them."""
        return tuple(block.text for block in self.blocks if block.kind == "picture")


def manual_file() -> Path:
    """docs/manual.ja.md, in the checkout or in the built program."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]))
    return root / "docs" / NAME


def chapters(text: str | None = None) -> list[Chapter]:
    """The chapters of the manual, or of a text like it; what stands before the first is no chapter."""
    found: list[tuple[str, list[str]]] = []
    for line in (manual_file().read_text(encoding="utf-8") if text is None else text).splitlines():
        if line.startswith("## "):
            found.append((line.removeprefix("## ").strip(), []))
        elif found:
            found[-1][1].append(line)
    return [Chapter(title, tuple(_blocks(lines))) for title, lines in found]


def _blocks(lines: list[str]) -> Iterator[Block]:
    words = ""
    for line in [*(line.strip() for line in lines), ""]:
        block = _alone(line)
        if (block is not None or not line) and words:
            yield Block("text", words)
            words = ""
        if block is not None:
            yield block
        elif line and not set(line) <= set("|-: "):
            words += _plain(line)


def _alone(line: str) -> Block | None:
    """The block of a line that stands for itself; None for running text."""
    if line.startswith("#"):
        return Block("heading", _plain(line.lstrip("# ")))
    if line.startswith("- "):
        return Block("item", _plain(line[2:]))
    if line.startswith("|") and not set(line) <= set("|-: "):
        cells = tuple(_plain(cell.strip()) for cell in line.strip("|").split("|"))
        return Block("row", "　".join(cells), cells)
    picture = _PICTURE.fullmatch(line)
    return Block("picture", picture[2]) if picture else None


def _plain(text: str) -> str:
    return _MARKS.sub("", text)
