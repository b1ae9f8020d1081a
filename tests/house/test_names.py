"""Names that say nothing, and words that belong to one machine, stay out of the repository."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EMPTY_NAMES = {"utils", "util", "misc", "helpers", "helper", "common"}
# A checkout's own place, a build machine's folders, a package index: each breaks on the next PC.
# The signs in brackets keep this file from tripping over itself.
MACHINE = re.compile(
    r"/wor[k]/(main|shared)|/roo[t]/|/opt/wheel[s]"
    r"|pythonhoste[d]\.org|pyp[i]\.org/simple|--(extra-)?inde[x]-url"
)


def tracked() -> list[Path]:
    """The files that git knows; outside a checkout there is nothing to test."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name]
    return [path for path in paths if path.is_file()]


def machine_words(text: str) -> list[str]:
    return [found.group() for found in MACHINE.finditer(text)]


def test_modules_are_named_after_what_they_do() -> None:
    assert [p for p in tracked() if p.suffix == ".py" and {p.stem, p.parent.name} & EMPTY_NAMES] == []


def test_no_path_or_registry_of_one_machine() -> None:
    found = {}
    for path in tracked():
        words = machine_words(path.read_bytes().decode("utf-8", "replace"))
        if words:
            found[str(path.relative_to(ROOT))] = words[:3]
    assert found == {}


def test_machine_words_are_seen() -> None:
    assert machine_words("see " + "/root" + "/notes and --index" + "-url") == [
        "/root" + "/",
        "--index" + "-url",
    ]
