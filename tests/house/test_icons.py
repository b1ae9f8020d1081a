"""Every icon that the program names has a drawing; a missing one would be found by the clerk who opens that state."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from pfdesk.widgets import icon_files

PROGRAM = Path(icon_files.__file__).parents[1]
NAMED = {"icon", "icon_name"}
OURS = {"icons": {"icon": 0, "pixmap": 0, "draw": 1, "drawn": 0}}
BARE = {"Mark": 0, "show_icon": 0, "icon_button": 0}
"""Parameters that hold an icon; functions of widgets/icons.py and pieces that call theirs `name`, by its place."""

Where = dict[str, int]


def trees() -> dict[Path, ast.Module]:
    """The modules that have to do with icons: the word stands there, or something that takes one is called."""
    texts = {path: path.read_text("utf-8") for path in PROGRAM.rglob("*.py") if path.parent.name != "ui"}
    modules = {path: ast.parse(text) for path, text in texts.items() if "icon" in text.lower()}
    calls = re.compile(rf"\b({'|'.join(takers(modules))})\(")
    others = {path: text for path, text in texts.items() if path not in modules and calls.search(text)}
    return modules | {path: ast.parse(text) for path, text in others.items()}


def takers(modules: Mapping[Path, ast.Module]) -> Where:
    """Functions, classes and dataclasses that take an icon, with the place of it among the arguments."""
    found: Where = dict(BARE)
    for node in chain.from_iterable(map(ast.walk, modules.values())):
        if isinstance(node, ast.ClassDef):
            fields = [
                n.target.id
                for n in node.body
                if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)
            ]
            found.update((node.name, place) for place, name in enumerate(fields) if name in NAMED)
            own = [n for n in node.body if isinstance(n, ast.FunctionDef)]
            found |= {(node.name if f.name == "__init__" else f.name): p for f in own for p in _place(f, 1)}
        elif isinstance(node, ast.Module):
            found |= {f.name: p for f in node.body if isinstance(f, ast.FunctionDef) for p in _place(f, 0)}
    return found


def _place(function: ast.FunctionDef, bound: int) -> Iterator[int]:
    for place, argument in enumerate(function.args.args):
        if argument.arg in NAMED:
            yield place - bound


def words(node: ast.expr) -> Iterator[str]:
    """The texts that an expression may come to."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from words(node.body)
        yield from words(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from words(value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        yield from (word for default in node.args[1:] for word in words(default))


def called(node: ast.Call, taking: Where) -> Iterator[str]:
    """The icons that a call names."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    place = taking.get(name)
    if isinstance(owner, ast.Name) and owner.id in OURS:
        place = OURS[owner.id].get(name)
    if place is not None and place < len(node.args):
        yield from words(node.args[place])
    for given in node.keywords:
        if given.arg in NAMED:
            yield from words(given.value)


def in_tables(node: ast.AST) -> Iterator[str]:
    """The values of a table named ..._ICONS or ICONS: an icon each, or an icon with its tint."""
    target = (
        node.target
        if isinstance(node, ast.AnnAssign)
        else node.targets[0]
        if isinstance(node, ast.Assign)
        else None
    )
    value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
    if isinstance(target, ast.Name) and target.id.endswith("ICONS") and isinstance(value, ast.Dict):
        for one in value.values:
            yield from words(one.elts[0] if isinstance(one, ast.Tuple) else one)


def named(modules: Mapping[Path, ast.Module]) -> list[tuple[str, str]]:
    """(module, icon) for every icon named in the code."""
    public = {name: place for name, place in takers(modules).items() if not name.startswith("_")}
    found = []
    for path, module in modules.items():
        taking = public | takers({path: module})
        for node in ast.walk(module):
            names = called(node, taking) if isinstance(node, ast.Call) else in_tables(node)
            found += [(path.name, name) for name in names]
    return found


def test_every_icon_named_has_a_drawing() -> None:
    found = named(trees())
    assert len(found) > 120
    assert [one for one in found if one[1] not in icon_files.names()] == []


def test_an_icon_is_seen_wherever_it_is_named() -> None:
    source = """
class Pane:
    def show_state(self, icon, words): ...
@dataclass
class Row:
    id: int
    icon: str = ""
MARKS = 1
_ICONS: Final = {"a": ("of-table", "text")}
def go(self):
    self.pane.show_state("of-state" if x else "of-else", "w")
    Row(1, "of-row")
    Button("w", icon_name="of-button")
    line.addWidget(Mark("of-mark"))
    icons.draw(painter, "of-draw", "text")
    icons.pixmap(KNOWN.get(x, "of-default"))
"""
    seen = sorted({name for _module, name in named({Path("x.py"): ast.parse(source)})})
    kinds = ("button", "default", "draw", "else", "mark", "row", "state", "table")
    assert seen == [f"of-{kind}" for kind in kinds]
