from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from pfdesk.widgets import tokens
from pfdesk.widgets.tokens import Scheme

GROUNDS = ("ground", "surface", "raised", "sunken", "hover", "accent-soft", "due-soft", "wrong-soft")
WORDS = ("text", "text-2", "text-3", "accent", "due", "wrong")
MARKS = ("line-strong", "due-mark", "chart-1", "chart-2", "chart-3", "chart-4", "chart-quiet")
SPECIAL = (
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("on-toast", "toast"),
    ("toast-link", "toast"),
)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(front: str, back: str, scheme: Scheme) -> float:
    lights = sorted(luminance(tokens.value(name, scheme)) for name in (front, back))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "back"), [*product(WORDS, GROUNDS), *SPECIAL])
def test_every_word_can_be_read_on_every_ground(front: str, back: str, scheme: Scheme) -> None:
    assert contrast(front, back, scheme) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_stands_out_from_the_surface(mark: str, scheme: Scheme) -> None:
    assert contrast(mark, "surface", scheme) >= 3.0


def test_the_reckoning_agrees_with_known_pairs() -> None:
    assert contrast("text", "surface", "light") == pytest.approx(15.69, abs=0.01)
    assert contrast("text-3", "accent-soft", "dark") == pytest.approx(4.68, abs=0.01)


def test_every_token_is_a_colour_in_both_schemes() -> None:
    pattern = re.compile(r"#[0-9A-F]{6}([0-9A-F]{2})?")
    assert all(pattern.fullmatch(colour) for pair in tokens.COLOURS.values() for colour in pair)


def test_no_colour_is_written_anywhere_else() -> None:
    root = Path(tokens.__file__).parents[1]
    literal = re.compile(r"""["' ]#[0-9a-fA-F]{3,8}["';,) ]|QColor\(\s*["\d]|GlobalColor\.(?!transparent)""")
    skipped = {"tokens.py", "paper", "ui"}
    screens = [path for path in root.rglob("*.py") if "widgets" in path.parts or "gui" in path.parts]
    found = [
        f"{path.name}: {line.strip()}"
        for path in screens
        if not skipped & set(path.relative_to(root).parts)
        for line in path.read_text(encoding="utf-8").splitlines()
        if literal.search(line)
    ]
    assert found == []
