"""The README shows the real window, by pictures that `dev.py pictures` makes anew."""

from __future__ import annotations

import re
from pathlib import Path

from pfdesk.app.manual_pictures import wanted

ROOT = Path(__file__).parents[2]


def test_the_pictures_of_the_readme_are_made_by_the_command() -> None:
    shown = re.findall(r"!\[[^]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert shown
    for name in shown:
        assert (ROOT / name).is_file(), name
        assert Path(name).parent == Path("docs/manual")
        assert Path(name).stem in wanted()


def test_what_the_readme_leads_to_is_there() -> None:
    links = re.findall(r"\]\(([a-z][^):#]*)\)", (ROOT / "README.md").read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_proof_that_the_page_on_trust_names_is_there() -> None:
    page = (ROOT / "docs" / "trust.md").read_text("utf-8")
    file, named = "", 0
    for found in re.finditer(r"`((?:\w+/)+test_\w+\.py)?(?:::(test_\w+))?`", page):
        file = found[1] or file
        if found[0] != "``":
            text = (ROOT / "tests" / file).read_text("utf-8")
            assert not found[2] or f"def {found[2]}(" in text, found[0]
            named += 1
    assert named > 60
