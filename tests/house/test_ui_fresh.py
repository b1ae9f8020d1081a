"""pfdesk/ui is exactly what pyside6-uic makes of resources/ui: `dev.py ui` makes it anew."""

from __future__ import annotations

import subprocess
import sysconfig
from pathlib import Path

import pytest

import dev

PAIRS = dev.ui_pairs()
UIC = dev.venv_program(Path(sysconfig.get_path("scripts")).parent, "pyside6-uic")


def code(text: str) -> list[str]:
    """The lines that do something; the heading names the compiler's version and the file."""
    return [line for line in text.splitlines() if not line.startswith(("#", "##"))]


@pytest.mark.parametrize(("source", "made"), PAIRS, ids=[made.stem for _, made in PAIRS])
def test_screen_is_fresh(source: Path, made: Path) -> None:
    fresh = subprocess.run([str(UIC), str(source)], capture_output=True, check=True)
    assert made.exists(), f"{made.name} is missing: python3 dev.py ui"
    assert code(made.read_text("utf-8")) == code(fresh.stdout.decode("utf-8")), "python3 dev.py ui"


def test_no_screen_without_a_source() -> None:
    kept = {made for _, made in PAIRS} | {dev.ROOT / "pfdesk" / "ui" / "__init__.py"}
    assert set((dev.ROOT / "pfdesk" / "ui").glob("*.py")) <= kept
