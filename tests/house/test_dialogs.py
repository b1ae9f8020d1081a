"""A dialog takes its size from fit_on_screen: one that asks for more than its screen hides its own buttons."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2] / "pfdesk"
SMALL = (1092, 582)
"""What the clerks' laptop leaves at 125 % (docs: look), less the title bar."""
DRAWN = re.compile(r"(\w+Screen)\.resize\((\d+), (\d+)\)")


def own_sizes(text: str, bases: set[str]) -> list[str]:
    """The dialogs of a module that resize themselves; ``bases`` are the classes that are dialogs."""
    return [
        one.name
        for one in ast.walk(ast.parse(text))
        if isinstance(one, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in bases for base in one.bases)
        and re.search(r"\bself\.resize\(|\bself\.setFixedSize\(", ast.get_source_segment(text, one) or "")
    ]


def modules() -> dict[Path, str]:
    return {p: p.read_text("utf-8") for p in ROOT.glob("**/*.py") if p.parent.name != "ui"}


def dialogs(texts: list[str]) -> set[str]:
    """QDialog and whatever is derived from it, over all modules."""
    found, before = {"QDialog"}, 0
    classes = [one for text in texts for one in ast.walk(ast.parse(text)) if isinstance(one, ast.ClassDef)]
    while len(found) != before:
        before = len(found)
        found |= {c.name for c in classes if any(isinstance(b, ast.Name) and b.id in found for b in c.bases)}
    return found


def test_no_dialog_gives_itself_a_size() -> None:
    texts = modules()
    bases = dialogs(list(texts.values()))
    assert len(bases) > 30
    assert {str(path): bad for path, text in texts.items() if (bad := own_sizes(text, bases))} == {}


def test_a_screen_drawn_larger_than_the_laptop_is_fitted() -> None:
    large = {
        name
        for path in (ROOT / "ui").glob("*.py")
        for name, width, height in DRAWN.findall(path.read_text("utf-8"))
        if int(width) > SMALL[0] or int(height) > SMALL[1]
    }
    users = {name: [text for text in modules().values() if f"Ui_{name}" in text] for name in large}
    unfitted = [
        name
        for name, texts in users.items()
        if any("(QDialog)" in text and "fit_on_screen" not in text for text in texts)
    ]
    assert unfitted == []


def test_a_size_of_its_own_is_found() -> None:
    bad = "class A(QDialog):\n    def x(self):\n        self.resize(1, 2)\n"
    assert own_sizes(bad, {"QDialog"}) == ["A"]
    assert own_sizes(bad.replace("self.resize(", "fit_on_screen(self, "), {"QDialog"}) == []
