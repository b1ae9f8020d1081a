"""A file over 300 lines or a function over 40 wants a reason here, or another room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE_LINES, FUNCTION_LINES = 300, 40

# path, or path::function -> why it is better long. An entry that is no longer needed fails too.
REASONS: dict[str, str] = {
    "tests/db/test_backup.py": "backups, thinning and restore share the same broken files",
    "tests/journeys/test_whole_year.py": "one walk through one year; its steps are functions in the order of the year",
    "dev.py": "one file by its purpose: it starts before anything can be imported",
    "tests/widgets/gallery.py::right": "a gallery: every part once, one after the other",
    "tests/widgets/gallery_forms.py::keying": "a gallery: every state of the keying screen",
    "tests/widgets/gallery_forms.py::record": "a gallery: every kind of field once, one after the other",
}

# Made by a program and never edited: pyside6-uic's output, and the migrations, which are history.
MADE = ("pfdesk/ui/", "pfdesk/db/migrations/versions/")


def measured() -> Iterator[tuple[str, int, int]]:
    """Each file and function of the project: its name, its lines, its limit."""
    for path in [*ROOT.glob("pfdesk/**/*.py"), *ROOT.glob("tests/**/*.py"), ROOT / "dev.py"]:
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(MADE):
            continue
        text = path.read_text("utf-8")
        yield name, len(text.splitlines()), FILE_LINES
        yield from functions(name, text)


def functions(name: str, text: str) -> Iterator[tuple[str, int, int]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield f"{name}::{node.name}", lines, FUNCTION_LINES


def test_files_and_functions_are_short_or_have_a_reason() -> None:
    long = {name: lines for name, lines, limit in measured() if lines > limit}
    assert {name: lines for name, lines in long.items() if name not in REASONS} == {}
    assert sorted(set(REASONS) - set(long)) == [], "these are short now: drop their reasons"


def test_a_long_function_is_seen() -> None:
    text = "def long():\n" + "    pass\n" * FUNCTION_LINES
    assert list(functions("x.py", text)) == [("x.py::long", FUNCTION_LINES + 1, FUNCTION_LINES)]
